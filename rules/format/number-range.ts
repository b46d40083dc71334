import * as v from 'valibot';
import { parseHanNumber } from '../../src/language/numerals.ts';
import { tester } from '../../src/language/pattern.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { perhaps, safely } from '../support/places.ts';
import { isWithin, proseBlocks, quotedSpans } from '../support/prose.ts';

/** Two neighbouring numerals with an enumeration comma, before what they count. */
const UNIT =
  '(?:十|百|千|万|亿|天|日(?!报)|年(?!级|代|度)|个|次|名|人(?!称)|条|件|里|公里|米|亩|岁|点钟|分钟|小时|块|杯|句|遍|趟|户|家|周|倍|本|份|张|篇|页|项|处|回|场|顿|吨|斤|辆|台|间)';
const PAIR = '一、二|一、两|二、三|两、三|三、两|三、四|三、五|四、五|五、六|六、七|七、八|八、九';
const APPROXIMATE = new RegExp(
  `(?<![第其一二三四五六七八九十、（(])(${PAIR})(?=${UNIT}(?!季度|等|级))`,
  'gu',
);
/** The same behind tens: 七十二、三岁. 第十二、三条 and 十一、二组 are two things. */
const BEHIND_TENS = new RegExp(
  `(?<![第其一二三四五六七八九十百零、（(])[一二三四五六七八九]?十(${PAIR})(?=${UNIT}(?!季度|等|级))(?![十日条项章款组])`,
  'gu',
);

/** The unit of the first number is lost: 15～30%, 3-5万元. */
const DASH = '[~～\\-－—–]';
const LOST_UNIT = new RegExp(
  `(?<![\\d.％%万亿\\-])(\\d+(?:\\.\\d+)?)(${DASH})(\\d+(?:\\.\\d+)?)([%％万亿])`,
  'gu',
);
/** The same in Arabic numerals: 3、4天. 3、4月 and 3、4号楼 are two. */
const ARABIC_UNIT =
  '(?:[十百千]?[万亿]?(?:余|多)?(?:天|年(?!级|代|度)|个(?!问题|项目|方面|附件)|次|名|人(?!称)|里(?!程)|公里|米|亩|岁|点钟|分钟|小时|块|户|家|趟|遍|倍|本|斤|吨|辆|台|张|桌|杯|顿|角|毛|元|秒|晚|折|句|间|棵|头|只|圈|成|步))';
const ARABIC_PAIR = '1、2|2、3|3、4|3、5|4、5|5、6|6、7|7、8|8、9';
const ARABIC_APPROXIMATE = new RegExp(
  `(?<![\\d第附图表、，,.．：（(\\-—～至])(${ARABIC_PAIR})(?=${ARABIC_UNIT})`,
  'gu',
);
/** Another mark in the same place: 来回三，四次, 4,5十亩. */
const OTHER_MARK = new RegExp(
  `(?<=[\\p{Script=Han}])(?<![第其一二三四五六七八九十])((?:${PAIR.replaceAll('、', '[，,]')})(?=天|年(?!级|代|度)|次|里(?!面)|米|岁|倍|遍|趟|百|千|万|十[^一二三四五六七八九]|个(?:月|小时|钟头|多))|(?:${ARABIC_PAIR.replaceAll('、', '[，,]')})(?=[十百千万]|天|次|遍|趟|个月|小时))`,
  'gu',
);

const APPROXIMATIONS = [APPROXIMATE, BEHIND_TENS, ARABIC_APPROXIMATE, OTHER_MARK];

const RANGED =
  '[天日个次名人条件里米亩岁户家周倍年月元点台辆趟桌场份篇吨斤角毛晚折万亿成度秒块]|小时|分钟|公里|[%％]';
/** A hyphen in place of a range mark: 3-5天, 5%-8%; doubled or of another width: 10--12亩, 70－80斤. */
const HYPHEN = new RegExp(
  `(?<![\\d.\\-－—–A-Za-zＡ-Ｚ])(\\d{1,4}(?:\\.\\d+)?[%％]?)(-{1,3}|－{1,2}|–{2}|—{2,3}|[~～]{2})(\\d{1,4}(?:\\.\\d+)?)(?=${RANGED})`,
  'gu',
);
/** One end in figures, the other in characters: 3至四毛钱, 三到4年. What both count must be one thing. */
const HAN_NUMBER = '[一二两三四五六七八九十百]{1,4}';
const MIXED = new RegExp(
  `(?<![\\d.A-Za-z第])(\\d{1,4}(?:\\.\\d+)?)([天日个次名人里米亩岁户家年月元点斤吨角毛晚]?)(至|到(?!一)|[-－—～~–])(${HAN_NUMBER})(?=(${RANGED}))|(?<![第初周期之一二三四五六七八九十百千万零])(?!一到)(${HAN_NUMBER})([天日个次名人里米亩岁户家年月元点斤吨角毛晚]?)(至|到|[-－—～~–])(\\d{1,4})(?=(${RANGED}))`,
  'gu',
);
/** The half-width tilde, whatever it stands between: 4~6天, 3月~5月, 四~六天. */
const TILDE =
  /((?<![\d.])\d{1,8}(?:\.\d{1,4})?[万亿]?(?:个?[月天日个次名人里米亩岁户家周倍年元点时]|[%％℃])?|[一二三四五六七八九十百千万几两][天日月年]?) ?~ ?(\d{1,8}(?:\.\d{1,4})?[%％℃]?|[一二三四五六七八九十百千几两])/gu;

const mayRange = tester(
  /[一二两三四五六七八1-8][、，,][二两三四五六七八九2-9]|[\d%％万亿]?[~～\-－—–]{1,3}\d|~|[\d天年月日个元][至到\-－—～–][一二两三四五六七八九十]|[一二两三四五六七八九十百天年月日个元][至到\-－—～–]\d/,
);

export default defineRule({
  id: 'format/number-range',
  criterion: 'format',
  title: { zh: '概数和数值范围的写法', en: 'Approximate numbers and ranges' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    approximate: {
      message: {
        zh: '相邻两个数字连用表示概数，中间不加顿号：“{found}”',
        en: 'No comma stands between two neighbouring numbers that give an approximation: {found}',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    'lost-unit': {
      message: {
        zh: '数值范围“{found}”前一个数漏了单位或百分号，会被读成另一个数',
        en: 'In the range {found} the first number lacks its unit and may be misread',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    hyphen: {
      message: { zh: '数值范围“{found}”用了短横', en: 'The range {found} is written with a hyphen' },
      hint: { zh: '写成“{mended}”，或者用“至”', en: 'Write {mended}, or use 至' },
    },
    mixed: {
      message: {
        zh: '数值范围“{found}”一头用阿拉伯数字，一头用汉字',
        en: 'The range {found} has one end in figures and the other in characters',
      },
      hint: { zh: '写成“{mended}”，或者两头都用汉字', en: 'Write {mended}, or both ends in characters' },
    },
    tilde: {
      message: {
        zh: '数值范围“{found}”用了半角的波浪线',
        en: 'The range {found} is written with a half-width tilde',
      },
      hint: { zh: '写成“{mended}”，或者用“至”', en: 'Write {mended}, or use 至' },
    },
  },
  docs: {
    why: {
      zh: '“三、五天”会被读成两件事，“15～30%”会被读成“15到0.3”；数字是用来核对的，写法不能有歧义。',
      en: '三、五天 may be read as two things, and 15～30% as from 15 to 0.3; figures are there to be checked.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 15835—2011 出版物上数字用法：概数、数值范围；GB/T 15834—2011：顿号',
      en: 'GB/T 15835-2011, approximations and ranges; GB/T 15834-2011, enumeration comma',
    },
    bad: {
      in: 'problem',
      text: '1.怕得罪人，监督干部抹不开脸\n城建局班子2013年闹到两名副职互相告状，工作停摆了三、五天，我一个也没有约谈，群众办证要跑第二趟。\n',
    },
    good: {
      in: 'problem',
      text: '1.怕得罪人，监督干部抹不开脸\n城建局班子2013年一、二季度闹到两名副职互相告状，工作停摆了三五天，我一个也没有约谈，群众办证要跑第二趟。\n',
    },
  },
  *check({ draft }): Iterable<Issue> {
    for (const { text } of proseBlocks(draft)) {
      if (!mayRange(text.value)) continue;
      const told: Slip[] = [];
      for (const slip of slipsIn(text.value)) {
        const { code, start, end, mended, edit, severity } = slip;
        if (told.some(other => other.start < end && start < other.end)) continue;
        told.push(slip);
        const range = sourceRange(text, start, end);
        const found = text.value.slice(start, end);
        yield {
          code,
          range,
          data: { found, mended },
          edits: [edit(range, mended)],
          ...(severity ? { severity } : {}),
        };
      }
    }
  },
});

interface Slip extends Range {
  readonly code: string;
  readonly mended: string;
  readonly edit: typeof safely;
  readonly severity?: 'info';
}

/** The slips of a paragraph; where two lie over each other the first is the one to tell. */
function slipsIn(value: string): Slip[] {
  const quoted = quotedSpans(value);
  const outside = ({ index }: RegExpExecArray): boolean => !isWithin(quoted, index);
  return [
    ...APPROXIMATIONS.flatMap(pattern => [...value.matchAll(pattern)])
      // at the start of a paragraph 三、 is its number
      .filter(match => match.index > 0 && outside(match))
      .map(match => slip('approximate', match, inCharacters(match[0].replace(/[、，,]/, '')), safely)),
    ...[...value.matchAll(LOST_UNIT)]
      .filter(([, low, , high]) => !isYears(low, high))
      .map(match => slip('lost-unit', match, `${match[1]}${match[4]}～${match[3]}${match[4]}`, perhaps)),
    ...[...value.matchAll(HYPHEN)]
      .filter(([, low, , high]) => !isYears(low, high))
      .map((match): Slip => {
        const found = slip('hyphen', match, `${match[1]}～${match[3]}`, safely);
        // a single hyphen is how many write it; two, or one of another width, are a slip of the hand
        return match[2] === '-' ? { ...found, severity: 'info' } : found;
      }),
    ...[...value.matchAll(MIXED)].filter(outside).flatMap(match => {
      const mended = mixedMended(match);
      return mended === null ? [] : [slip('mixed', match, mended, perhaps)];
    }),
    ...[...value.matchAll(TILDE)].map(match => slip('tilde', match, `${match[1]}～${match[2]}`, safely)),
  ];
}

function slip(code: string, match: RegExpExecArray, mended: string, edit: typeof safely): Slip {
  return { code, start: match.index, end: match.index + match[0].length, mended, edit };
}

const CHARACTERS = '〇一二三四五六七八九';

/** An approximation is written in characters: 3、4 becomes 三四. */
function inCharacters(value: string): string {
  return value.replace(/\d/g, digit => CHARACTERS[Number(digit)] as string);
}

/** Both ends in figures; `null` where the ends count different things: 2人到三户. */
function mixedMended(match: RegExpExecArray): string | null {
  const [, low, lowUnit, mark, high, other, first, firstUnit, between, last, lastUnit] = match;
  const [unit, counted] = low === undefined ? [firstUnit, lastUnit] : [lowUnit, other];
  const number = parseHanNumber((high ?? first) as string);
  if (number === null || (unit && unit !== counted)) return null;
  const value = Number(low ?? last);
  // 从2到一百年: what stands far apart is no range of a few
  if (Math.max(value, number) > MOST_APART * Math.min(value, number)) return null;
  const written = (mark ?? between) as string;
  const sign = /[至到]/.test(written) ? written : '～';
  return low === undefined ? `${number}${unit}${sign}${last}` : `${low}${unit}${sign}${number}`;
}

/** How many times the lower end the upper one may be. */
const MOST_APART = 20;

function isYears(low: string | undefined, high: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(low ?? '') && /^(?:19|20)\d\d$/.test(high ?? '');
}
