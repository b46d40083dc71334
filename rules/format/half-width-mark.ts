import * as v from 'valibot';
import type { Block } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { numberLength } from '../support/numbered-lines.ts';
import { gathered, type Place, safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';
import { holdsSign, SIGN } from '../support/signs.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};

/** Longest note in brackets. */
const LONGEST_NOTE = 200;

/** Chinese letters, and the marks that only stand among them. */
const CHINESE = /[\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕…—]/u;

export default defineRule({
  id: 'format/half-width-mark',
  criterion: 'format',
  title: { zh: '中文里用全角标点', en: 'Full-width marks in Chinese text' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    'half-width': {
      message: {
        zh: '中文里夹有半角标点“{mark}”，全文共 {count} 处',
        en: 'Half-width mark “{mark}” in Chinese text, {count} in the whole paper',
      },
      hint: {
        zh: '改为全角标点；用 --fix 可一次改完',
        en: 'Use full-width marks; --fix mends them all',
      },
    },
  },
  docs: {
    why: {
      zh: '半角标点多来自网页复制或输入法没有切换，全角半角混用，行距和断行都会走样。全文只报一次，注明处数。',
      en: 'Half-width marks come from web copies or a forgotten input mode and upset line breaks. Reported once a paper, with their number.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 15834—2011 标点符号用法：标点的形式和所占位置',
      en: 'GB/T 15834-2011, form and width of marks',
    },
    bad: {
      in: 'problem',
      text: '1.发文开会贪多求全，基层疲于应付\n2013年3月，部里10天之内连开三个会,参会的都是各乡镇组织委员,柏树乡的老魏三次进城。\n',
    },
    good: {
      in: 'problem',
      text: '1.发文开会贪多求全，基层疲于应付\n2013年3月，部里10天之内连开三个会，参会的都是各乡镇组织委员，每村补助1,200元，9:30开会。\n',
    },
  },
  *check({ draft }) {
    const places = proseBlocks(draft).flatMap(halfWidthMarks);
    const first = places[0];
    if (first) yield* gathered(places, { code: 'half-width', data: { mark: first.mark } });
  },
});

function halfWidthMarks(block: Block): (Place & { mark: string })[] {
  const { value } = block.text;
  if (!holdsSign(value, SIGN.half)) return [];
  const found: (Place & { mark: string })[] = [];
  for (const match of value.slice(numberLength(block.text)).matchAll(/[,;:?!().]/g)) {
    const at = match.index + numberLength(block.text);
    const mark = match[0];
    if (!isChinese(value, at)) continue;
    const range = sourceRange(block.text, at, at + 1);
    found.push({ mark, range, edit: safely(range, WIDE[mark] as string) });
  }
  return found;
}

/** Whether a mark stands among Chinese: not in 1,200, 9:30, a.b or an address. */
function isChinese(value: string, at: number): boolean {
  const mark = value[at] as string;
  const before = value[at - 1] ?? '';
  const after = value[at + 1] ?? '';
  if (mark === '.') return isStop(value, at);
  if (mark === '(' || mark === ')') return enclosesChinese(value, at);
  if (/\d/.test(before) && /\d/.test(after) && /[,:]/.test(mark)) return false;
  if (mark === ':' && value.startsWith('//', at + 1)) return false;
  return CHINESE.test(before) || CHINESE.test(after) || (after === ' ' && CHINESE.test(value[at + 2] ?? ''));
}

/** （连档案柜都摆在走廊里） takes full-width brackets, Word 2010(SP2) none. */
function enclosesChinese(value: string, at: number): boolean {
  const step = value[at] === '(' ? 1 : -1;
  const partner = step > 0 ? /[)）]/ : /[(（]/;
  for (let i = at + step; i >= 0 && i < value.length && Math.abs(i - at) <= LONGEST_NOTE; i += step) {
    const character = value[i] as string;
    if (partner.test(character)) return false;
    if (CHINESE.test(character)) return true;
  }
  return false;
}

/** A dot that ends a Chinese sentence; dots in a row are an ellipsis, one behind a digit may be a number's. */
function isStop(value: string, at: number): boolean {
  const before = value[at - 1] ?? '';
  const after = value[at + 1] ?? '';
  if (after === '.' || before === '.') return false;
  return /[\p{Script=Han}”）》]/u.test(before) && (after === '' || /[\p{Script=Han}“”（《\s\d]/u.test(after));
}
