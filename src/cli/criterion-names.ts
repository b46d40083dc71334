import { nearest } from '../config/nearest.ts';
import { CRITERIA, type Criterion } from '../linter/rule.ts';
import { say } from '../report/wording.ts';

/** What panels call the six criteria beside their full names, which `wording.ts` holds; the first one stands in messages. */
const SHORT: Readonly<Record<Criterion, readonly string[]>> = {
  attitude: ['态度端正', '态度', '文如其人'],
  format: ['格式规范', '格式', '防止交叉重复', '交叉重复'],
  completeness: ['检查齐全', '齐全', '严禁缺漏项', '缺漏项'],
  concision: ['挤水分', '水分', '直奔主题', '不绕弯子'],
  headline: ['标题鲜明', '标题', '扣题准确', '扣题'],
  analysis: ['剖析具体深入', '剖析', '剖析具体', '剖析深入'],
};

/** `态度要端正、文如其人` is said with and without 要, marks and the field before it. */
function bare(name: string): string {
  return name.replace(/[\s\p{P}要]/gu, '').replace(/^内容(?=挤)/, '');
}

function namesOf(criterion: Criterion): string[] {
  return [...SHORT[criterion], say('zh-CN', criterion)];
}

/**
 * The criterion of an id or of one of its Chinese names, full or short.
 *
 * @returns `null` where there is none of that name
 */
export function findCriterion(value: string): Criterion | null {
  const wanted = bare(value);
  return (
    CRITERIA.find(criterion => criterion === value.trim().toLowerCase()) ??
    CRITERIA.find(criterion => namesOf(criterion).some(name => bare(name) === wanted)) ??
    null
  );
}

/** The ids and Chinese names that a mistyped one may have meant, best first; one at most, as there are only six. */
export function nearCriteria(value: string): string[] {
  const [id] = nearest(value, CRITERIA, 1);
  if (id !== undefined) return [id];
  return nearest(value, CRITERIA.flatMap(namesOf), 1);
}

/** All six as a message lists them in either language: `attitude 态度端正, format 格式规范 …`. */
export const CRITERION_CHOICES = CRITERIA.map(criterion => `${criterion} ${SHORT[criterion][0]}`).join(', ');
