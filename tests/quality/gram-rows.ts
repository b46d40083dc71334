import { keyOf, LONGEST_GRAM } from '../../src/language/grams.ts';

/** Rows of characters that can stand on a line of a table. */
const PLAIN = /^[\p{Script=Han}，。、0%“”《》（）]+$/u;

export function isPlain(gram: string): boolean {
  return PLAIN.test(gram);
}

/** The rows of one to `longest` characters, in order, as `eachGram` takes them. */
export function gramsOf(form: string, longest: number = LONGEST_GRAM): string[] {
  const grams: string[] = [];
  for (let i = 0; i < form.length; i++)
    for (let to = i + 1; to <= Math.min(form.length, i + longest); to++) grams.push(form.slice(i, to));
  return grams;
}

interface Row {
  readonly gram: string;
  /** How much it says, at least 0. */
  readonly size: number;
}

/** Of rows that share a number, a table would find the first for any of them: the one that says most stays, the others go. */
export function withOwnKeys<T extends Row>(rows: readonly T[]): T[] {
  const kept = new Map<number, T>();
  for (const row of rows) {
    const key = keyOf(row.gram);
    const known = kept.get(key);
    if (!known || row.size > known.size) kept.set(key, row);
  }
  return rows.filter(row => kept.get(keyOf(row.gram)) === row);
}
