import * as v from 'valibot';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';
import { holdsSign, SIGN } from '../support/signs.ts';

/** From the bracket on; the sender's short name stands before it. */
const NUMBER =
  /(?<=[\p{Script=Han}”》])([[［(（【〔])((?:19|20)\d{2})年?([\]］)）】〕])(第)?(0*)(\d{1,5})号/gu;

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
      if (!holdsSign(text.value, SIGN.bracket) || !text.value.includes('号')) continue;
      for (const match of text.value.matchAll(NUMBER)) {
        const [found, open, year, close, di, zeros, number] = match as unknown as string[];
        if (open === '〔' && close === '〕' && !di && !zeros && !found?.includes('年')) continue;
        const tail = `〔${year}〕${number}号`;
        const range = sourceRange(text, match.index, match.index + match[0].length);
        yield {
          code: 'form',
          range,
          data: { found: match[0], mended: tail },
          edits: [safely(range, tail)],
        };
      }
    }
  },
});
