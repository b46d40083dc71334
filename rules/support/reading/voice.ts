import { memoised } from '../../../src/language/memo.ts';
import { quotedSpans } from '../prose.ts';

/** 我 that speaks of oneself; 我们 is the team, 我县 and 我党 are no persons, 自我批评 is a name. */
const SELF = /我(?<![自忘]我)(?![们国省市县区州旗镇乡村厅局委院校部党军方行司处科站所队])|本人|笔者/g;
/** What belongs to oneself: 分管, 带队 and 主持 say who acted where the sentence leaves out its subject. */
const OWN_POST =
  /(?:由|向|找|对|问|拉着|给)我|我的|自己(?:的|就|也|却|没|不|当|心|总|从|主)|(?:^|[，。；])(?:本人|自己)|分管(?!的|同志|领导|部门|负责|单位|副?[局县区市镇乡院校处主])|包联|带队(?!伍)/g;
const TEAM = /我们|班子|县委|市委|区委|省委|党委|党组(?!织)|党工委|常委会|局党委|支委会|总支|支部/g;

/** The text with quotations blanked out: what others say in it is not the writer's voice. */
export function withoutQuotations(value: string): string {
  return quotedSpans(value).length === 0 ? value : blankOut(value);
}

const blankOut = memoised((value: string): string => {
  let rest = '';
  let at = 0;
  for (const { start, end } of quotedSpans(value)) {
    rest += value.slice(at, start) + '　'.repeat(end - start);
    at = end;
  }
  return rest + value.slice(at);
});

/** How often a text without quotations says 我 or 本人. */
export const countSelf = memoised((text: string): number => text.match(SELF)?.length ?? 0);

/** 自己 alone is whoever the sentence speaks of. */
const NAMED_SELF = /(?:由|向|找|对|问|拉着|给)我|我的|(?:^|[，。；])本人/g;

/** How often the writer is named in other cases than that of the subject. */
export function countNamedSelf(text: string): number {
  return text.match(NAMED_SELF)?.length ?? 0;
}

/** How often it shows in other words that the writer speaks of himself. */
export const countOwn = memoised((text: string): number => text.match(OWN_POST)?.length ?? 0);

/** How often it speaks as or of the team. */
export const countTeam = memoised((text: string): number => text.match(TEAM)?.length ?? 0);
