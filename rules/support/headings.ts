import type { Profile } from '../../src/config/profile.ts';
import type { Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import type { RuleContext } from '../../src/linter/rule.ts';
import { blamesInAnyWay } from './fault.ts';
import { hitsIn } from './hits.ts';

/** How the heading of a problem reads. */
export type HeadingKind =
  /** Says what is wrong, or may say so. */
  | 'fault'
  /** Is made of names of fields alone: 理论学习方面. */
  | 'field'
  /** Ends like a name of a field and carries no sign of a fault: …方面. */
  | 'topic'
  /** Names the dimension and nothing else: 存在形式主义问题. */
  | 'dimension'
  /** Wishes something of others: 希望…, 建议…. */
  | 'hope'
  /** Says what was or will be done well: 进一步加强…, …成效明显. */
  | 'praise';

/** Words that a heading may hold beside the name of a field, and still say nothing. */
const GLUE =
  /存在的|存在|还有|仍有|一定的?|一些|有关|关于|对于|对待|自己|本人|我|在|对|从|就|于|的|方面|领域|层面|过程|突出|主要|具体|问题|情况|现象|表现|倾向|思想|之类|上|中|里|和|与|及|以及|等|有|工作|建设|自身|[\s、，：:；。“”"（）()]/gu;

const TOPIC_END = /(?:方面|情况|问题|工作|领域|层面)(?:的问题|存在的问题|的情况|中|上)?$/u;
const HOPE =
  /^(?:我|本人)?(?:衷心|诚恳|恳切|真诚)?(?:希望|建议|盼望|期盼|期望|请求|恳请|呼吁|盼|望(?=[上组领各有]))/u;
const INTENT =
  /^(?:要|应|应当|必须)?(?:(?:进一步|不断|切实|努力|着力|大力|持续|全面|深入|更加|始终|继续|扎实|主动|积极|自觉|牢固)(?:加强|提高|增强|强化|提升|坚持|树立|完善|健全|推进|推动|落实|贯彻|做好|抓好|抓实|坚定|筑牢|夯实|弘扬|发扬|保持|优化|深化|践行|改进|转变|学习|履行|维护|遵守|执行|服务)|(?:加强|提高|增强|强化|提升|坚持|树立|完善|健全|做好|抓好|坚定|筑牢|夯实|弘扬|发扬|保持|优化|深化|践行|牢记|牢固树立)[\p{Script=Han}“])/u;
const PRAISE =
  /(?:成效|成绩|效果)(?:明显|显著|突出|较好|良好)|取得|稳步|扎实推进|持续向好|抓得(?:紧|实|好|严)|总体(?:较好|良好)|显著提[升高]|明显(?:提[升高]|改善|好转)/u;

export interface HeadingLists {
  readonly words: readonly LexiconHit[];
  readonly hints: readonly LexiconHit[];
  readonly fields: readonly LexiconHit[];
  readonly dimensions: readonly string[];
}

/** Asks for the lexicons that `readHeading` needs, once a rule run. */
export function headingLists({ hits, profile }: RuleContext): HeadingLists {
  return {
    words: hits('fault-words'),
    hints: hits('fault-hints'),
    fields: hits('field-names'),
    dimensions: dimensionNames(profile),
  };
}

function dimensionNames({ dimensions }: Profile): string[] {
  return dimensions.flatMap(({ name, aliases }) => [name, ...aliases]).sort((a, b) => b.length - a.length);
}

/** Reads what the heading of a problem says. In doubt it says what is wrong. */
export function readHeading({ title, titleText }: Problem, lists: HeadingLists): HeadingKind {
  const range = sourceRange(titleText);
  if (HOPE.test(title)) return 'hope';
  const rest = withoutDimension(title, lists.dimensions);
  if (rest !== null && rest.replace(GLUE, '') === '') return 'dimension';
  const fields = hitsIn(lists.fields, range);
  if (fields.length > 0 && withoutTerms(title, fields).replace(GLUE, '') === '') return 'field';
  const blamed =
    hitsIn(lists.words, range).length + hitsIn(lists.hints, range).length > 0 || blamesInAnyWay(title);
  if (blamed) return 'fault';
  if (INTENT.test(title) || PRAISE.test(title)) return 'praise';
  return TOPIC_END.test(title) ? 'topic' : 'fault';
}

/** The heading without the first name of a dimension in it; `null` where it names none. */
function withoutDimension(title: string, names: readonly string[]): string | null {
  const name = names.find(candidate => candidate.length >= 2 && title.includes(candidate));
  return name === undefined ? null : title.replace(name, '');
}

function withoutTerms(title: string, hits: readonly LexiconHit[]): string {
  return hits.reduce((rest, { term }) => rest.replace(term, '、'), title);
}
