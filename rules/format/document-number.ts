import * as v from 'valibot';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { perhaps, safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';
import { holdsSign, SIGN } from '../support/signs.ts';

const OPEN = '[［\\[（(【〔〈<｛{]';
const CLOSE = '[］\\])）】〕〉>｝}]';
/** From the bracket on; the sender's short name stands before it. */
const NUMBER = new RegExp(
  `(?<=[\\p{Script=Han}”》])(${OPEN})((?:19|20)\\d{2})年?(${CLOSE})(第)?(0*)(\\d{1,5})号`,
  'gu',
);
/** With what a sender's short name ends: 县委办发, 国土资函, 卫字. */
const SENDER = '(?<=[\\p{Script=Han}][发函字办委党纪组政财教建通规令监审宣统批])(?<![印下颁签分制转]发)';
/** A year of two digits: 岚教发〔13〕47号. */
const SHORT_YEAR = new RegExp(
  `${SENDER}(${OPEN})([0-3]\\d)年?(${CLOSE})(第)?(0*)(\\d{1,4})号(?!楼|门|院|地块|窗|桌|机|线|库|仓|井|房|车|厅|会)`,
  'gu',
);
/** The brackets stand around the number, or nowhere: 芦委发2012（8）号, 芦委发2012年8号. */
const ELSEWHERE = new RegExp(
  `(?<=[\\p{Script=Han}][委政府办党组纪监教卫财人水农林规综][发函字])((?:19|20)\\d{2})(?:年第?|[-—－–/]|(?=${OPEN}))${OPEN}?(\\d{1,4})${CLOSE}?号`,
  'gu',
);
/** 芦委发〔2012〕8文: 号 was forgotten. */
const BARE = /(?<=[\p{Script=Han}][发函字办])〔((?:19|20)\d{2})〕(\d{1,4})(?=文件?|[》”）。，；、])/gu;

export default defineRule({
  id: 'format/document-number',
  criterion: 'format',
  title: { zh: '发文字号：〔2014〕10号', en: 'Document numbers: 〔2014〕10号' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    'short-year': {
      message: {
        zh: '发文字号“{found}”的年份只写了后两位',
        en: 'The year in the document number {found} has two digits only',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    form: {
      message: {
        zh: '发文字号“{found}”写法不规范',
        en: 'The document number {found} is not in the standard form',
      },
      hint: {
        zh: '写成“{mended}”：年份用六角括号，序号前不加“第”，不编虚位',
        en: 'Write {mended}: the year in 〔〕, no 第 and no leading zero before the number',
      },
    },
  },
  docs: {
    why: {
      zh: '引用文件时字号写错，别人就查不到这份文件。',
      en: 'A paper that is cited by a wrong number cannot be found.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 9704—2012 发文字号：年份用六角括号“〔〕”括入，序号不加“第”字、不编虚位',
      en: 'GB/T 9704-2012, document number: year in 〔〕, no 第, no leading zero',
    },
    bad: {
      in: 'problem',
      text: '1.酝酿人选先定调子\n修订干部考核办法时，我把乡镇提的14条意见圈掉11条，2013年5月以“梧组发[2013]12号”印发后，7个乡镇联名要求缓行。\n',
    },
    good: {
      in: 'problem',
      text: '1.酝酿人选先定调子\n修订干部考核办法时，我把乡镇提的14条意见圈掉11条，2013年5月以“梧组发〔2013〕12号”印发后，7个乡镇联名要求缓行。\n',
    },
  },
  *check({ draft }): Iterable<Issue> {
    for (const { text } of proseBlocks(draft)) {
      if (
        !holdsSign(text.value, SIGN.digit) ||
        !/[发函字办委党纪组政财教建通规令监审宣统批”》]/.test(text.value)
      )
        continue;
      for (const { index, length, tail } of slipsIn(text.value)) {
        const range = sourceRange(text, index, index + length);
        yield {
          code: 'form',
          range,
          data: { found: text.value.slice(index, index + length), mended: tail },
          edits: [safely(range, tail)],
        };
      }
      for (const match of text.value.matchAll(SHORT_YEAR)) {
        const tail = `〔${Number(match[2]) > 50 ? 19 : 20}${match[2]}〕${match[6]}号`;
        const range = sourceRange(text, match.index, match.index + match[0].length);
        yield {
          code: 'short-year',
          range,
          data: { found: match[0], mended: tail },
          edits: [perhaps(range, tail)],
        };
      }
    }
  },
});

interface Slip {
  readonly index: number;
  readonly length: number;
  readonly tail: string;
}

function* slipsIn(value: string): Iterable<Slip> {
  for (const match of value.matchAll(NUMBER)) {
    const [found, open, year, close, di, zeros, number] = match as unknown as string[];
    if (open === '〔' && close === '〕' && !di && !zeros && !found?.includes('年')) continue;
    yield { index: match.index, length: match[0].length, tail: `〔${year}〕${number}号` };
  }
  for (const { 0: found, 1: year, 2: number, index } of [
    ...value.matchAll(ELSEWHERE),
    ...value.matchAll(BARE),
  ])
    yield { index, length: found.length, tail: `〔${year}〕${Number(number)}号` };
}
