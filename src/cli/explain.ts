import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { inLanguage, type Localized } from '../config/localized.ts';
import type { Act } from '../draft/act-features.ts';
import { actsIn } from '../draft/acts.ts';
import type { Draft } from '../draft/model.ts';
import { overlaps, sourceRange } from '../language/text.ts';
import type { Finding } from '../linter/finding.ts';
import type { Retirement } from '../linter/retired.ts';
import type { Rule, RuleExample } from '../linter/rule.ts';
import { optionsOf } from '../report/catalogue.ts';
import { visible } from '../report/escape.ts';
import { basisText } from '../report/names.ts';
import { renderMeasure, renderProblem } from '../report/outline-text.ts';
import { createPage, type Page, paragraph, rule as ruledLine } from '../report/page.ts';
import { DEFAULT_OPTIONS } from '../report/reporter.ts';
import { renderFinding } from '../report/stylish-finding.ts';
import { positionAt } from '../source/source.ts';
import type { DraftReport } from '../verdict/report.ts';
import { checkPaper } from './check-paper.ts';
import type { ExplainOptions } from './commands/explain.ts';
import { failureError } from './failures.ts';
import { type Ground, profileOf } from './ground.ts';
import { planJudging } from './lint-plan.ts';
import { cliError, say } from './messages.ts';
import { readOne } from './read-one.ts';
import { ruleNamed } from './rule-names.ts';
import type { Run } from './run.ts';
import { severityHere } from './show-rules.ts';

const TEXT = {
  deprecated: { zh: '从 {since} 版起停用中', en: 'deprecated since {since}' },
  replaced: { zh: '从 {since} 版起停用中，改用 {by}', en: 'deprecated since {since}, use {by}' },
  why: { zh: '为什么查', en: 'Why' },
  basis: { zh: '依据', en: 'Basis' },
  severity: { zh: '轻重', en: 'Severity' },
  says: { zh: '会怎样说', en: 'What it says' },
  bad: { zh: '不好的写法', en: 'Bad' },
  good: { zh: '好的写法', en: 'Good' },
  options: { zh: '选项（写在 duizhao.yaml 的 rules 里）', en: 'Options (under rules in duizhao.yaml)' },
  fixable: { zh: '可用 --fix 自动改', en: 'mended by --fix' },
  since: { zh: '自 {since} 起', en: 'since {since}' },
  weighed: { zh: '掂量的数据', en: 'Weighed' },
  limits: { zh: '门槛', en: 'Limits by default' },
  asRead: {
    zh: '程序读到的（字母为已找到的部分，· 为没有找到）',
    en: 'As the program read it (letters: parts found, dots: parts missing)',
  },
  act: { zh: '逐句在做什么（把握）', en: 'What each sentence does (how surely)' },
  file: { zh: '出自 {file}', en: 'from {file}' },
  off: { zh: '不查', en: 'off' },
  suppress: {
    zh: '确有理由时，可在稿件里写明理由忽略一处',
    en: 'With a good reason, one place can be passed over in the paper',
  },
  reason: { zh: '理由', en: 'reason' },
} as const satisfies Record<string, Localized>;

/** `duizhao explain`: one rule, or what was found on one line of a paper. */
export async function explain(run: Run, target: string, options: ExplainOptions): Promise<void> {
  const { out } = run.terminal;
  const place = placeIn(target, run.cwd);
  const { ground, standard, maxBytes } = await planJudging(run, options);
  const page = createPage({
    ...DEFAULT_OPTIONS,
    language: ground.language,
    color: out.color,
    columns: run.terminal.width,
  });
  if (!place) {
    const rule = ruleNamed(ground.ruleSet.rules, target);
    out.write(`${explainRule(page, rule, ground, options).join('\n')}\n`);
    return;
  }
  const checked = checkPaper(await readOne(run, place.path, maxBytes), standard);
  if ('code' in checked) throw failureError(checked);
  const { paper } = checked;
  const { draft } = paper;
  const most = paper.draft.lines.starts.length;
  if (place.line < 1 || place.line > most) throw cliError('noSuchLine', { path: place.path, count: most });
  const found = findingsOn(paper, place.line);
  const lines =
    found.length === 0
      ? [say('noFindingThere', ground.language, place)]
      : found.flatMap((finding, i) => [
          ...(i > 0 ? ['', ruledLine(page)] : []),
          ...explainFinding(page, draft, finding, ground),
        ]);
  out.write(`${lines.join('\n')}\n`);
}

interface PlaceInFile extends Readonly<Record<string, string | number>> {
  readonly path: string;
  readonly line: number;
}

/** `稿.md:27` or `稿.md:27:5`; a rule's id has no colon. */
function placeIn(target: string, cwd: string): PlaceInFile | null {
  const match = /^(.+?):(\d{1,7})(?::\d{1,7})?$/.exec(target);
  if (match) return { path: match[1] as string, line: Number(match[2]) };
  if (target !== '-' && existsSync(resolve(cwd, target))) throw cliError('noLine', { path: target });
  return null;
}

/** What starts on the line; where nothing does, what reaches over it. */
function findingsOn({ draft, findings }: DraftReport, line: number): Finding[] {
  const lineOf = (offset: number): number => positionAt(draft.lines, offset).line;
  const starting = findings.filter(({ range }) => lineOf(range.start) === line);
  if (starting.length > 0) return starting;
  return findings.filter(({ range }) => lineOf(range.start) < line && line <= lineOf(range.end));
}

function explainFinding(page: Page, draft: Draft, finding: Finding, { ruleSet }: Ground): string[] {
  const rule = ruleSet.rules.find(({ id }) => id === finding.rule);
  const why = rule
    ? paragraph(page, page.words(rule.docs.why), 4, `${page.words(TEXT.why)}${colon(page)}`)
    : [];
  return [
    ...renderFinding(page, draft, finding),
    ...why,
    ...weighed(page, finding, rule),
    ...asRead(page, draft, finding),
    ...actsThere(page, draft, finding),
  ];
}

/** The values that the rule weighed, and the limits it held them against. */
function weighed(page: Page, { data }: Finding, rule: Rule | undefined): string[] {
  const limits = rule ? optionsOf(rule).map(({ name, fallback }) => [name, fallback] as const) : [];
  const list = (pairs: readonly (readonly [string, unknown])[]): string =>
    visible(pairs.map(([name, value]) => `${name} = ${cut(JSON.stringify(value) ?? '—')}`).join(' · '));
  return [
    ...(Object.keys(data).length > 0 ? labelled(page, 'weighed', list(Object.entries(data))) : []),
    ...(limits.length > 0 ? labelled(page, 'limits', list(limits)) : []),
  ];
}

const LONGEST_VALUE = 60;

function cut(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** How the program read the problem or measure that the finding is about: what it counted, and what it did not see. */
function asRead(page: Page, draft: Draft, { range }: Finding): string[] {
  const holds = (item: { readonly range: { readonly start: number; readonly end: number } }): boolean =>
    item.range.start <= range.start && range.start < item.range.end;
  const problem = draft.problems.find(holds);
  if (problem)
    return [`    ${page.words(TEXT.asRead)}${colon(page)}`, ...renderProblem(page, draft, problem)];
  const measure = draft.measures.find(holds);
  return measure ? [`    ${page.words(TEXT.asRead)}${colon(page)}`, renderMeasure(page, draft, measure)] : [];
}

/** What each sentence that the finding touches does, where the reader of acts read it. */
function actsThere(page: Page, draft: Draft, { range }: Finding): string[] {
  const readings = [...actsIn(draft).values()].flat();
  const there = readings.filter(({ text }) => overlaps(sourceRange(text), range));
  const list = there.map(({ text, act, chance }) =>
    visible(`${cut(text.value)} ${inLanguage(ACT_NAMES[act], page.language)} ${Math.round(chance * 100)}%`),
  );
  return list.length > 0 ? labelled(page, 'act', list.join(' · ')) : [];
}

/** Acts by their names. */
const ACT_NAMES: Readonly<Record<Act, Localized>> = {
  fault: { zh: '认错', en: 'fault' },
  case: { zh: '讲事', en: 'case' },
  effect: { zh: '后果', en: 'harm' },
  motive: { zh: '思想根源', en: 'motive' },
  shallow: { zh: '工作层面的原因', en: 'shallow cause' },
  outside: { zh: '推给条件', en: 'outside cause' },
  merit: { zh: '成绩', en: 'merit' },
  hedge: { zh: '往小里说', en: 'hedge' },
  plan: { zh: '打算', en: 'plan' },
  hope: { zh: '希望别人', en: 'hope' },
  policy: { zh: '道理', en: 'principle' },
  stock: { zh: '谁都能用的话', en: 'stock words' },
  lesson: { zh: '教训', en: 'lesson' },
  neutral: { zh: '交代', en: 'transition' },
};

function labelled(page: Page, key: 'weighed' | 'limits' | 'act', text: string): string[] {
  return paragraph(page, text, 4, `${page.words(TEXT[key])}${colon(page)}`);
}

function colon({ language }: Page): string {
  return language === 'en' ? ': ' : '：';
}

function explainRule(page: Page, rule: Rule, ground: Ground, options: ExplainOptions): string[] {
  const { paint, language } = page;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const head = (key: keyof typeof TEXT): string => paint.bold(text(key));
  const retirement = ({ since: from, replacedBy }: Retirement): string =>
    text(replacedBy.length > 0 ? 'replaced' : 'deprecated')
      .replace('{since}', from)
      .replace('{by}', replacedBy.join(', '));
  const { id, criterion, title, docs, since, fixable, messages, file } = rule;
  const named = options.profile ?? ground.settings.profile;
  const profile = named === null || named === undefined ? null : profileOf(ground, named);
  const severity = severityHere(rule, profile, ground.settings) as Finding['severity'] | 'off';
  const facts = [
    `${text('severity')}${colon(page)}${severity === 'off' ? text('off') : page.say(`severity.${severity}`)}`,
    text('since').replace('{since}', since),
    ...(rule.deprecated ? [retirement(rule.deprecated)] : []),
    ...(fixable ? [text('fixable')] : []),
    ...(file === undefined ? [] : [text('file').replace('{file}', () => visible(file))]),
  ];
  const lines = [
    `${paint.bold(id)}  ${page.words(title)}`,
    paint.dim(`${page.say(criterion)} · ${facts.join(' · ')}`),
    '',
    head('why'),
    ...paragraph(page, page.words(docs.why), 2),
    '',
    head('basis'),
    ...paragraph(page, basisText(docs.basis, language), 2),
    '',
    head('says'),
    ...Object.values(messages).flatMap(({ message, hint }) => [
      ...paragraph(page, page.words(message), 2, '- '),
      ...paragraph(page, page.words(hint), 4),
    ]),
    '',
    head('bad'),
    ...quote(page, docs.bad),
    '',
    head('good'),
    ...quote(page, docs.good),
  ];
  const infos = optionsOf(rule);
  if (infos.length > 0) {
    lines.push('', head('options'));
    for (const { name, fallback, description } of infos) {
      lines.push(
        `  ${paint.bold(name)} = ${JSON.stringify(fallback) ?? '—'}`,
        ...paragraph(page, description, 4),
      );
    }
  }
  lines.push('', head('suppress'), `  <!-- duizhao-disable-next ${id}: ${text('reason')} -->`);
  return lines;
}

function quote(page: Page, { text }: RuleExample): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap(line =>
      line.trim() === '' ? [page.paint.dim('  │')] : paragraph(page, visible(line.trim()), 2, '│ '),
    );
}
