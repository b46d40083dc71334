import type { Draft } from '../../../src/draft/model.ts';
import { personLine } from '../../../src/draft/title.ts';
import { isHan } from '../../../src/language/han.ts';
import { memoised } from '../../../src/language/memo.ts';
import { type Range, sourceRange, type Text, textAt } from '../../../src/language/text.ts';
import { textBlocks, textStart } from '../prose.ts';

/** A county, city or other place that a paper names, with its rank: 沅坪县. */
export interface Place {
  readonly name: string;
  /** 省 4, 市 3, 县 2, 乡镇 1. */
  readonly rank: number;
  readonly at: number;
}

const RANKS: Readonly<Record<string, number>> = {
  省: 4,
  市: 3,
  州: 3,
  盟: 3,
  县: 2,
  区: 2,
  旗: 2,
  镇: 1,
  乡: 1,
};

/** Ranks by name. */
export const COUNTY = 2;
export const CITY = 3;

/** Begins no name: what stands before a place in running text, or makes 全县 and 我市 of it. */
const NO_NAME =
  /^(?:全|我|本|各|该|两|几|外|邻|贵|兄弟|有关|周边|其他|先进|上级|所在|分管|多个|一些|部分|副|正|代|原|现|任|所辖|下辖|直辖|城|郊|山|老|新|园|社|小|开发|高新|示范|旅游|保税|自治|行政|地|专|军|景|辖|片|库|厂|矿|灾|林|牧|渔|农|乡|集|超|夜|菜|股|楼|房|门|上|下|进|出|到|在|从|向|由|对|为|是|把|被|让|给|与|和|同|及|或)*$/;

/** Organs that stand between two places: 人民政府副 is no name. */
const ORGAN = /政府|委|局|党|人民|组织|副|部|办|[书长员任]|政协|人大|机关|单位/;

/** Stands before a place without a rank of its own: 国家税务总局云渡县税务局. */
const SUPERIOR = /^.*(?:总局|总队|总公司)/u;

/** Places in a name of a unit, a title or a post, outermost first. */
export const placesIn = memoised((value: string): readonly Place[] => {
  const places: Place[] = [];
  const text = value.replace(/中国共产党|中共/g, match => '　'.repeat(match.length));
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const rank = RANKS[text[i] as string];
    if (rank === undefined) {
      if (!isHan(text, i)) start = i + 1;
      continue;
    }
    const name = text.slice(start, i).replace(SUPERIOR, '');
    if (isName(name)) {
      places.push({ name: name + text[i], rank, at: i - name.length });
      start = i + 1;
    } else {
      start = i + 1;
    }
  }
  return places;
});

/** Whether these characters before 县 or 市 can be the name of a place. */
export function isName(name: string): boolean {
  return name.length >= 1 && name.length <= 5 && !NO_NAME.test(name) && !ORGAN.test(name);
}

export function rankOfPlace(name: string): number {
  return RANKS[name.at(-1) as string] ?? 0;
}

/** Where a paper says who it is: front matter, title block, sign-off. */
export interface Statement {
  readonly from: 'unit' | 'title' | 'line' | 'position' | 'name' | 'sign-off';
  readonly value: string;
  readonly range: Range;
}

/** Everything by which a paper says whose it is, in the order of trust. */
export function statementsOf(draft: Draft): Statement[] {
  const { meta, signOff } = draft;
  const statements: Statement[] = [];
  const put = (from: Statement['from'], value: string | undefined, range: Range | null | undefined): void => {
    if (value && range) statements.push({ from, value, range });
  };
  const written = ['unit', 'position', 'title', 'name'] as const;
  for (const key of written) {
    const known = meta[key];
    if (known?.origin === 'front-matter') put(key === 'title' ? 'title' : key, known.value, known.range);
  }
  for (const block of textBlocks(draft)) {
    if (block.range.start >= textStart(draft)) break;
    put('line', block.text.value.trim(), sourceRange(block.text));
  }
  const { unitOrName: signed, date } = signOff ?? {};
  if (
    signOff &&
    signed &&
    date &&
    !draft.source.text.slice(signOff.range.start, signOff.range.end).includes('\n')
  ) {
    // name and date on one line
    put('sign-off', signed.value.trim(), sourceRange(signed));
  } else if (signOff) {
    for (const line of linesOf(signOff.range, draft.source.text))
      put('sign-off', line.value.trim(), sourceRange(line));
  }
  return statements;
}

function linesOf({ start, end }: Range, source: string): Text[] {
  const lines: Text[] = [];
  let at = start;
  for (const line of source.slice(start, end).split(/\r\n|\n|\r/)) {
    const offset = source.indexOf(line, at);
    const value = line.trim();
    if (value) lines.push(textAt(value, offset + line.indexOf(value)));
    at = offset + line.length;
  }
  return lines;
}

const SURNAME_LINE = /^[\p{Script=Han}]{1,2}[ \u3000]?[\p{Script=Han}]{1,2}$/u;
const NO_PERSON =
  /[省市县区镇乡村局委院校党组会厅部处科室站所队公司]$|对照|检查|材料|班子|发言|检视|剖析|[〇一二三四五六七八九十廿\d][年月日]|某|[×xX*]|待补|填写/;

/** The person whom a line names: `梨川县副县长　梁文渚`, `李文博`, `邵启川同志对照检查材料`; `null` where it names none. */
export const personIn = memoised((value: string): string | null => {
  const line = value.replace(/[*_#（）()]/g, '').trim();
  const named = personLine(line)?.name ?? null;
  if (named) return NO_PERSON.test(named) ? null : named;
  const titled =
    /^(?:关于)?([\p{Script=Han}]{2,3})同志[^，。：；]{0,30}(?:对照|检视|剖析|发言)/u.exec(line) ??
    // the post may stand before the name, the name of the paper on the next line: 屏河县委副书记、县长秦树安同志
    /(?:书记|[省市县区镇乡局处科院校部厅站所队]长|主任|主席|委员|经理|组长)[ \u3000]*([\p{Script=Han}]{2,3})同志(?:[^，。：；]{0,30}(?:对照|检视|剖析|发言)[^，。：；]{0,12})?$/u.exec(
      line,
    ) ??
    /^([\p{Script=Han}]{2,3})同志$/u.exec(line);
  if (titled && !NO_PERSON.test(titled[1] as string)) return titled[1] as string;
  const signed =
    /^(?:检查人|对照检查人|剖析人|发言人|姓名|报告人)[：:][ \u3000]*([\p{Script=Han}]{2,4})$/u.exec(line);
  if (signed) return NO_PERSON.test(signed[1] as string) ? null : (signed[1] as string);
  // 汀原县档案馆党支部  祝成林
  const behindUnit =
    /^[\p{Script=Han}（）]{3,40}(?:支部|总支|委员会|党[委组]|[局馆院校站所处科室部厅办]|中心|公司|街道|大队|支队)[ \u3000\t]+([\p{Script=Han}]{1,2}[ \u3000]?[\p{Script=Han}]{1,2})$/u.exec(
      line,
    );
  if (behindUnit && !NO_PERSON.test(behindUnit[1] as string))
    return (behindUnit[1] as string).replace(/\s/g, '');
  if (SURNAME_LINE.test(line) && !NO_PERSON.test(line)) return line.replace(/\s/g, '');
  return null;
});
