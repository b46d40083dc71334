import type { Kind } from '../../config/profile.ts';
import type { PassageRange } from '../passages.ts';
import { namesOf, reducerFor } from './normalise.ts';

/** Shortest passage in letters that is held against others: a short one repeats by chance. */
export const SHORTEST_LETTERS = 24;
/** Longer passages are compared by their beginning. */
export const LONGEST_LETTERS = 2_000;

/** Whose passages they are. */
export interface CorpusPaper {
  readonly path: string;
  /** Drafts of one paper share it and are never held against each other. */
  readonly key: string;
  readonly unit: string | null;
  /** What all ways to write the unit have in common. */
  readonly unitKey: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  /** A paper of an earlier year: held against this year's, not against others of its own. */
  readonly previous: boolean;
  readonly passages: readonly PassageRange[];
}

/**
 * The letters of many papers in one array and their passages as places in it: for ten thousand papers some 200 MB and nothing
 * the garbage collector has to look at.
 */
export class Corpus {
  readonly papers: CorpusPaper[] = [];
  units = new Uint16Array(1 << 16);
  length = 0;
  /** By passage. */
  starts = new Uint32Array(1 << 10);
  ends = new Uint32Array(1 << 10);
  paperOf = new Uint32Array(1 << 10);
  /** Index among the paper's own passages. */
  ordinals = new Uint16Array(1 << 10);
  count = 0;
  /** By paper: its first passage; one entry more than there are papers. */
  readonly firsts: number[] = [0];
  /** By paper: all its letters in passages, those of one inside another once. */
  readonly letters: number[] = [];

  /** @param text of the paper; it is not kept */
  add(paper: CorpusPaper, text: string): void {
    const index = this.papers.push(paper) - 1;
    const { passages } = paper;
    const reduce = reducerFor(namesOf(paper.unit, paper.name));
    let letters = 0;
    for (let ordinal = 0; ordinal < passages.length; ) {
      const outer = passages[ordinal] as PassageRange;
      this.#reserve(outer.end - outer.start);
      const from = this.length;
      let cursor = outer.start;
      let at = from;
      let inner = ordinal + 1;
      for (; inner < passages.length; inner++) {
        const { start, end } = passages[inner] as PassageRange;
        if (start >= outer.end) break;
        // a passage inside another is a part of its letters; crossing ones do not happen in what `passagesOf` gives
        if (start < cursor || end > outer.end) continue;
        at = reduce(text, cursor, start, this.units, at);
        const begin = at;
        at = reduce(text, start, end, this.units, at);
        cursor = end;
        this.#enter(index, inner, begin, at);
      }
      at = reduce(text, cursor, outer.end, this.units, at);
      this.#enter(index, ordinal, from, at);
      this.length = at;
      letters += at - from;
      ordinal = inner;
    }
    this.letters.push(letters);
    this.firsts.push(this.count);
  }

  #enter(paper: number, ordinal: number, from: number, to: number): void {
    if (to - from < SHORTEST_LETTERS) return;
    this.#reserve(0);
    this.starts[this.count] = from;
    this.ends[this.count] = Math.min(to, from + LONGEST_LETTERS);
    this.paperOf[this.count] = paper;
    this.ordinals[this.count] = ordinal;
    this.count++;
  }

  passage(index: number): PassageRange {
    const paper = this.papers[this.paperOf[index] as number] as CorpusPaper;
    return paper.passages[this.ordinals[index] as number] as PassageRange;
  }

  size(index: number): number {
    return (this.ends[index] as number) - (this.starts[index] as number);
  }

  wording(index: number): Uint16Array {
    return this.units.subarray(this.starts[index], this.ends[index]);
  }

  #reserve(more: number): void {
    if (this.length + more > this.units.length) {
      const grown = new Uint16Array(Math.max(this.length + more, Math.ceil(this.units.length * 1.5)));
      grown.set(this.units.subarray(0, this.length));
      this.units = grown;
    }
    if (this.count < this.starts.length) return;
    const places = Math.ceil(this.starts.length * 1.5);
    const grow = (old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
      const grown = new Uint32Array(places);
      grown.set(old);
      return grown;
    };
    this.starts = grow(this.starts);
    this.ends = grow(this.ends);
    this.paperOf = grow(this.paperOf);
    const ordinals = new Uint16Array(places);
    ordinals.set(this.ordinals);
    this.ordinals = ordinals;
  }
}
