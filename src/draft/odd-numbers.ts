import { HAN_NUMERAL, parseNumber } from '../language/numerals.ts';
import { sourceRange } from '../language/text.ts';
import type { Block, Numbering } from './model.ts';
import { readNumbering } from './numbering.ts';

/** Marks that belong behind no number, but stand there by a slip of the hand. A second figure makes an amount of it: 三，五天, 8：30. */
const ODD = new RegExp(
  `^(?:([${HAN_NUMERAL}]{1,3})|([0-9０-９]{1,2}))[ 　]?[，,：:；;。·][ 　]*(?![${HAN_NUMERAL}0-9０-９])(?=[\\p{Script=Han}“《])`,
  'u',
);

/** A number at the head of a paragraph. */
interface Head {
  readonly index: number;
  readonly numbering: Numbering;
  /** Length of the number with its mark and blanks, where the mark is an odd one; 0 else. */
  readonly odd: number;
}

/** A number that its mark hides, and how much of its paragraph it takes. */
export interface OddNumber {
  readonly numbering: Numbering;
  readonly length: number;
}

/**
 * Numbers with a wrong mark behind them (`5，推行…` between `4.` and `6.`), by the index of their block. The mark alone does not tell,
 * for a sentence may begin so; that a row of such numbers lacks just this one does.
 */
export function oddNumbers(blocks: readonly Block[]): ReadonlyMap<number, OddNumber> {
  const found = new Map<number, OddNumber>();
  const heads = blocks.flatMap((block, index) => headOf(block, index) ?? []);
  if (!heads.some(({ odd }) => odd > 0)) return found;
  for (const style of ['han', 'arabic'] as const) {
    const row = heads.filter(({ numbering }) => numbering.style === style);
    for (const [i, { index, numbering, odd }] of row.entries()) {
      if (odd === 0 || !fits(numbering.value, row[i - 1], row[i + 1])) continue;
      found.set(index, { numbering, length: odd });
    }
  }
  return found;
}

function headOf(block: Block, index: number): Head | null {
  const { type, text, marker } = block;
  if (type !== 'heading' && type !== 'paragraph' && type !== 'quote') return null;
  const numbering = readNumbering(text);
  if (numbering) return { index, numbering, odd: 0 };
  if (marker?.ordered)
    return {
      index,
      numbering: { style: 'arabic', value: marker.value, text: `${marker.value}.`, range: marker.range },
      odd: 0,
    };
  const match = ODD.exec(text.value.slice(0, 12));
  const value = match ? parseNumber((match[1] ?? match[2]) as string) : null;
  if (!match || value === null || value === 0) return null;
  const [{ length }] = match;
  return {
    index,
    numbering: {
      style: match[1] === undefined ? 'arabic' : 'han',
      value,
      text: match[0].trim(),
      range: sourceRange(text, 0, length),
    },
    odd: length,
  };
}

/** Whether a number stands where a row needs it: it opens one, goes on with one, or ends it. */
function fits(value: number, before: Head | undefined, behind: Head | undefined): boolean {
  const next = behind?.numbering.value;
  if (value === 1) return next === 2;
  return before?.numbering.value === value - 1 && (next === undefined || next === value + 1 || next === 1);
}
