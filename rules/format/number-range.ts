import * as v from 'valibot';
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
/** A hyphen in place of a range mark: 3-5天, 5%-8%. */
const HYPHEN =
  /(?<![\d.\-A-Za-z])(\d{1,3}(?:\.\d+)?[%％]?)(-)(\d{1,3}(?:\.\d+)?)(?=[天日个次名人条件里米亩岁户家周倍年月元点台辆趟桌场份篇吨斤]|小时|分钟|公里|[%％])/gu;
/** The half-width tilde, whatever it stands between: 4~6天, 3月~5月, 四~六天. */
const TILDE =
  /((?<![\d.])\d{1,8}(?:\.\d{1,4})?[万亿]?(?:个?[月天日个次名人里米亩岁户家周倍年元点时]|[%％℃])?|[一二三四五六七八九十百千万几两][天日月年]?) ?~ ?(\d{1,8}(?:\.\d{1,4})?[%％℃]?|[一二三四五六七八九十百千几两])/gu;

const mayRange = tester(/[一二两三四五六七八]、[二两三四五六七八九]|\d[%％]?[~～\-－—–]\d|~/);

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
      const { value } = text;
      if (!mayRange(value)) continue;
      const quoted = quotedSpans(value);
      const told: Range[] = [];
      for (const match of [...value.matchAll(APPROXIMATE), ...value.matchAll(BEHIND_TENS)]) {
        // at the start of a paragraph 三、 is its number
        if (match.index === 0 || isWithin(quoted, match.index)) continue;
        const range = sourceRange(text, match.index, match.index + match[0].length);
        const mended = match[0].replace('、', '');
        yield {
          code: 'approximate',
          range,
          data: { found: match[0], mended },
          edits: [safely(range, mended)],
        };
      }
      for (const match of value.matchAll(LOST_UNIT)) {
        const [found, low, , high, unit] = match as unknown as string[];
        if (isYears(low, high)) continue;
        told.push({ start: match.index, end: match.index + match[0].length });
        const mended = `${low}${unit}～${high}${unit}`;
        const range = sourceRange(text, match.index, match.index + match[0].length);
        yield {
          code: 'lost-unit',
          range,
          data: { found: found ?? '', mended },
          edits: [perhaps(range, mended)],
        };
      }
      for (const match of value.matchAll(HYPHEN)) {
        if (isWithin(told, match.index)) continue;
        const mended = `${match[1]}～${match[3]}`;
        const range = sourceRange(text, match.index, match.index + match[0].length);
        yield {
          code: 'hyphen',
          range,
          severity: 'info',
          data: { found: match[0], mended },
          edits: [safely(range, mended)],
        };
      }
      for (const { 0: found, index, 1: low, 2: high } of value.matchAll(TILDE)) {
        if (isWithin(told, index)) continue;
        const mended = `${low}～${high}`;
        const range = sourceRange(text, index, index + found.length);
        yield { code: 'tilde', range, data: { found, mended }, edits: [safely(range, mended)] };
      }
    }
  },
});

function isYears(low: string | undefined, high: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(low ?? '') && /^(?:19|20)\d\d$/.test(high ?? '');
}
