import * as v from 'valibot';
import type { Block } from '../../src/draft/model.ts';
import { nameLine } from '../../src/draft/title.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { numberLength } from '../support/numbered-lines.ts';
import { gathered, type Place, safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';
import { holdsSign, SIGN } from '../support/signs.ts';

const CHINESE = '[\\p{Script=Han}，。、；：？！“”‘’（）《》【】〔〕…—]';
const BLANK = '[ \\t\\u00a0\\u2002\\u2003\\u2009\\u3000]+';
const AMONG_CHINESE = new RegExp(`(?<=${CHINESE})${BLANK}(?=${CHINESE})`, 'gu');
const BESIDE_DIGITS = new RegExp(
  `(?<=\\p{Script=Han})${BLANK}(?=[0-9０-９])|(?<=[0-9０-９%％])${BLANK}(?=\\p{Script=Han})`,
  'gu',
);

export default defineRule({
  id: 'format/inner-blank',
  criterion: 'format',
  title: { zh: '中文里不夹空格', en: 'No blanks inside Chinese text' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    most: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 5),
      v.description(
        'Up to this number every blank is a finding of its own; above, one finding tells them all.',
      ),
    ),
  }),
  fixable: true,
  needs: [],
  messages: {
    'among-chinese': {
      message: { zh: '“{before}”和“{after}”之间多了空格', en: 'A blank stands between {before} and {after}' },
      hint: { zh: '删去空格', en: 'Delete the blank' },
    },
    'all-through': {
      message: {
        zh: '中文里夹有空格，全文共 {count} 处',
        en: 'Blanks inside Chinese text, {count} in the whole paper',
      },
      hint: { zh: '删去空格；用 --fix 可一次改完', en: 'Delete them; --fix mends them all' },
    },
    'beside-digits': {
      message: {
        zh: '数字和汉字之间夹有空格，全文共 {count} 处',
        en: 'Blanks between digits and Chinese letters, {count} in the whole paper',
      },
      hint: { zh: '删去空格，写成“2014年6月”“14个村”', en: 'Delete them, as in 2014年6月' },
    },
  },
  docs: {
    why: {
      zh: '中文词句里的空格多是转换格式时留下的，会把一个词断成两截。题目下方“职务  姓名”一行的空格不算。',
      en: 'Blanks inside Chinese words are left over from conversions. The line of post and name under the title is exempt.',
    },
    basis: { mark: 'T', zh: '公文排版的通行做法', en: 'Common practice in office papers' },
    bad: {
      in: 'problem',
      text: '1.考察干部识人失真\n2013年10月调整柏树乡班子，群众 反映他一年下村不到10次的话压在草稿里，我没有细看。\n',
    },
    good: {
      in: 'problem',
      text: '1.考察干部识人失真\n2013年10月调整柏树乡班子，群众反映他一年下村不到10次的话压在草稿里，我没有细看。\n',
    },
  },
  *check({ draft }, { most }) {
    const blocks = proseBlocks(draft).filter(
      ({ text }) => holdsSign(text.value, SIGN.blank) && nameLine(text.value) === null,
    );
    const among = blocks.flatMap(block => blanks(block, AMONG_CHINESE));
    if (among.length > most) yield* gathered(among, { code: 'all-through' });
    else {
      for (const { range, edit, before, after } of among) {
        yield { code: 'among-chinese', range, data: { before, after }, ...(edit ? { edits: [edit] } : {}) };
      }
    }
    yield* gathered(
      blocks.flatMap(block => blanks(block, BESIDE_DIGITS)),
      { code: 'beside-digits' },
    );
  },
});

function blanks({ text, bold }: Block, pattern: RegExp): (Place & { before: string; after: string })[] {
  if (!holdsSign(text.value, SIGN.blank)) return [];
  const from = numberLength(text);
  return (
    [...text.value.matchAll(pattern)]
      // behind a bold lead the blank sets the text apart from its heading
      .filter(match => match.index >= from && (bold === 0 || match.index !== bold))
      .map(match => {
        const end = match.index + match[0].length;
        const range = sourceRange(text, match.index, end);
        return {
          range,
          before: text.value.slice(Math.max(0, match.index - 2), match.index),
          after: text.value.slice(end, end + 2),
          edit: safely(range, ''),
        };
      })
  );
}
