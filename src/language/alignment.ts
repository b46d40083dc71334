/** Scratch of `commonLength`: which mask belongs to a code unit; all zero between calls. */
const slots = new Uint16Array(65_536);

/**
 * How much two wordings have in common, in order: twice the length of their longest common subsequence over both lengths.
 *
 * A changed word costs what it is long, wherever it stands; unrelated prose shares about a quarter. For reduced wordings
 * (`comparables`) of at most some thousand characters: the time grows with the product of the lengths over 32.
 *
 * @returns 0 to 1; 1 for two equal wordings, also for two empty ones
 */
export function alignment(a: Uint16Array, b: Uint16Array): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  return (2 * commonLength(a, b)) / (a.length + b.length);
}

/** What `alignment` can reach at most, by lengths and characters alone; costs one walk over both. */
export function alignmentBound(a: Uint16Array, b: Uint16Array): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  for (let i = 0; i < a.length; i++) {
    const unit = a[i] as number;
    slots[unit] = (slots[unit] as number) + 1;
  }
  let common = 0;
  for (let i = 0; i < b.length; i++) {
    const unit = b[i] as number;
    const left = slots[unit] as number;
    if (left === 0) continue;
    slots[unit] = left - 1;
    common++;
  }
  for (let i = 0; i < a.length; i++) slots[a[i] as number] = 0;
  return (2 * common) / (a.length + b.length);
}

/** Length of the longest common subsequence, 32 cells a step (Hyyrö's bit-parallel recurrence). */
function commonLength(a: Uint16Array, b: Uint16Array): number {
  const [pattern, text] = a.length <= b.length ? [a, b] : [b, a];
  const words = (pattern.length + 31) >>> 5;
  const { masks, distinct } = masksOf(pattern, words);
  const row = new Int32Array(words).fill(-1);
  for (let i = 0; i < text.length; i++) {
    const slot = slots[text[i] as number] as number;
    if (slot === 0) continue;
    const from = (slot - 1) * words;
    let carry = 0;
    for (let w = 0; w < words; w++) {
      const cell = row[w] as number;
      const mask = masks[from + w] as number;
      const sum = (cell >>> 0) + ((cell & mask) >>> 0) + carry;
      carry = sum > 0xffff_ffff ? 1 : 0;
      row[w] = sum | 0 | (cell & ~mask);
    }
  }
  for (const unit of distinct) slots[unit] = 0;
  let common = 0;
  for (let w = 0; w < words; w++) {
    const width = Math.min(32, pattern.length - w * 32);
    const cells = width === 32 ? ~(row[w] as number) : ~(row[w] as number) & ((1 << width) - 1);
    common += countBits(cells);
  }
  return common;
}

/** For each character of a pattern: at which places it stands. */
function masksOf(pattern: Uint16Array, words: number): { masks: Int32Array; distinct: number[] } {
  const distinct: number[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern[i] as number;
    if (slots[unit] === 0) slots[unit] = distinct.push(unit);
  }
  const masks = new Int32Array(distinct.length * words);
  for (let i = 0; i < pattern.length; i++) {
    const place = ((slots[pattern[i] as number] as number) - 1) * words + (i >>> 5);
    masks[place] = (masks[place] as number) | (1 << (i & 31));
  }
  return { masks, distinct };
}

function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
