import * as v from 'valibot';
import type { Block, Draft } from '../../src/draft/model.ts';
import { oddNumbers } from '../../src/draft/odd-numbers.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { readNumber } from '../support/numbered-lines.ts';
import { gathered, type Place, safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';

type Code = 'bracket-mark' | 'arabic-mark' | 'other-mark' | 'han-mark' | 'half-bracket';

interface Slip {
  readonly code: Code;
  readonly pattern: RegExp;
  readonly mend: (match: RegExpExecArray) => string;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const ARABIC = '[0-9０-９]{1,2}';

/** What may go wrong right behind a number; the first that fits is reported. */
const SLIPS: readonly Slip[] = [
  {
    code: 'bracket-mark',
    pattern: new RegExp(`^([（(](?:${HAN}|${ARABIC})[）)])[ \\u3000]*[、，,.．：:](?![0-9])`),
    mend: match => match[1] as string,
  },
  {
    code: 'half-bracket',
    pattern: new RegExp(`^(?:\\((${HAN}|${ARABIC})[)）]|（(${HAN}|${ARABIC})\\))`),
    mend: match => `（${match[1] ?? match[2]}）`,
  },
  {
    code: 'arabic-mark',
    pattern: new RegExp(`^(${ARABIC})、(?![0-9０-９])`),
    mend: match => `${match[1]}.`,
  },
  {
    code: 'other-mark',
    pattern: new RegExp(`^(${ARABIC})[ \\u3000]?[：:；;。·,，]\\s?(?=[\\p{Script=Han}“《])`, 'u'),
    mend: match => `${match[1]}.`,
  },
  {
    code: 'han-mark',
    pattern: new RegExp(`^(${HAN})[.．，,：:；;。]`),
    mend: match => `${match[1]}、`,
  },
];

const CODES: readonly Code[] = ['bracket-mark', 'half-bracket', 'arabic-mark', 'other-mark', 'han-mark'];

export default defineRule({
  id: 'format/number-mark',
  criterion: 'format',
  title: { zh: '序号后的标点：一、（一）1.（1）', en: 'Marks after numbers: 一、 （一） 1. （1）' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    'bracket-mark': {
      message: {
        zh: '带括号的序号“{found}”后面不加标点（共 {count} 处）',
        en: 'No mark follows a number in brackets, as in {found} ({count} in all)',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    'half-bracket': {
      message: {
        zh: '序号“{found}”的括号应为全角（共 {count} 处）',
        en: 'The brackets of {found} should be full-width ({count} in all)',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    'arabic-mark': {
      message: {
        zh: '阿拉伯数字序号后用下圆点，不用顿号：“{found}”（共 {count} 处）',
        en: 'A dot, no enumeration comma, follows an Arabic number: {found} ({count} in all)',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    'other-mark': {
      message: {
        zh: '阿拉伯数字序号后用下圆点：“{found}”（共 {count} 处）',
        en: 'A dot follows an Arabic number: {found} ({count} in all)',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
    'han-mark': {
      message: {
        zh: '汉字序号后用顿号：“{found}”（共 {count} 处）',
        en: 'An enumeration comma follows a Chinese number: {found} ({count} in all)',
      },
      hint: { zh: '写成“{mended}”', en: 'Write {mended}' },
    },
  },
  docs: {
    why: {
      zh: '序号后的标点各级不同：“一、”用顿号，“1.”用下圆点，带括号的不加标点。混用会让层次显得凌乱，也影响后续排版。',
      en: 'Each level has its own mark: 一、 a comma, 1. a dot, bracketed numbers none. Mixed marks blur the levels.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 15834—2011：序次语之后的标点；GB/T 9704—2012 结构层次序数',
      en: 'GB/T 15834-2011 on marks after ordinals; GB/T 9704-2012, levels of the text',
    },
    bad: {
      in: 'paper',
      text: '一、“四风”方面存在的突出问题\n（一）、形式主义方面\n正文。\n（二）、官僚主义方面\n正文。\n',
    },
    good: {
      in: 'paper',
      text: '一、“四风”方面存在的突出问题\n（一）形式主义方面\n正文。\n（二）官僚主义方面\n正文。\n',
    },
  },
  *check({ draft }) {
    const found = new Map<Code, (Place & { written: string; mended: string })[]>();
    const odd = oddNumbers(draft.blocks);
    const inRow = new Set([...odd.keys()].map(index => draft.blocks[index]));
    for (const block of proseBlocks(draft)) {
      const slip = slipOf(block, inRow.has(block), draft);
      if (slip) found.set(slip.code, [...(found.get(slip.code) ?? []), slip.place]);
    }
    for (const code of CODES) {
      const places = found.get(code) ?? [];
      const first = places[0];
      if (first) yield* gathered(places, { code, data: { found: first.written, mended: first.mended } });
    }
  },
});

/** With these marks behind it a number is not read as one. */
const UNREAD = new RegExp(`^(?:${HAN}[，,：:；;。]|${ARABIC}[ \\u3000]?[：:；;。·,，])`);

function slipOf(block: Block, inRow: boolean, draft: Draft) {
  const { value } = block.text;
  if (readNumber(block.text) === null && !UNREAD.test(value)) return null;
  for (const { code, pattern, mend } of SLIPS) {
    const match = pattern.exec(value);
    if (!match) continue;
    if (/^(?:han|other)-mark$/.test(code) && !inRow && !headsSomething(block, match[0].length)) return null;
    const range = sourceRange(block.text, 0, match[0].length);
    // what stands between the characters (bold marks) must not be swallowed by the change
    const whole = draft.source.text.slice(range.start, range.end) === match[0];
    const mended = mend(match);
    const edit = whole ? { edit: safely(range, mended) } : {};
    return { code, place: { range, written: match[0].trim(), mended, ...edit } };
  }
  return null;
}

/** 三，五 may begin a sentence; a heading or a short line begins with a number, and so does what a row of numbers lacks. */
function headsSomething({ type, text }: Block, from: number): boolean {
  return type === 'heading' || !/[。；！？]/.test(text.value.slice(from, from + 40));
}
