import type { Kind } from '../../config/profile.ts';
import { firstIndex } from '../../language/first-index.ts';
import type { Range } from '../../language/text.ts';
import type { PassageRange } from '../passages.ts';
import { namesOf, reducerFor } from './normalise.ts';

/** Shortest passage in letters that is held against others: a short one repeats by chance. */
export const SHORTEST_LETTERS = 24;
/** Longer passages are compared by their beginning. */
export const LONGEST_LETTERS = 2_000;

/** Numbers that place a passage: both offsets, lines and columns, heading and level. */
const PLACE = 7;

/** Whose passages they are. */
export interface CorpusPaper {
  readonly path: string;
  /** Drafts of one paper share it and are never held against each other. */
  readonly key: string;
  /** The same from year to year: one's own paper of last year is a matter of another rule. */
  readonly author: string;
  readonly unit: string | null;
  /** What all ways to write the unit have in common. */
  readonly unitKey: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  /** A paper of an earlier year: held against this year's, not against others of its own. */
  readonly previous: boolean;
}

/** A passage as the corpus keeps it. */
export type KeptPassage = Omit<PassageRange, 'quote'>;

/** Of ranges in order and apart, those that meet a stretch. */
function meeting(ranges: readonly Range[], start: number, end: number): readonly Range[] {
  const from = firstIndex(ranges.length, i => (ranges[i] as Range).end > start);
  let to = from;
  while (to < ranges.length && (ranges[to] as Range).start < end) to++;
  return ranges.slice(from, to);
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
  /** By passage: where it stands in its paper, as `PLACE` numbers. */
  places = new Uint32Array(PLACE << 10);
  count = 0;
  /** By paper: the headings that its passages stand under. */
  readonly headings: string[][] = [];
  /** By paper: its first passage; one entry more than there are papers. */
  readonly firsts: number[] = [0];
  /** By paper: all its letters in passages, those of one inside another once, those in nobody's words too. */
  readonly letters: number[] = [];

  /** Makes room for papers of so many UTF-16 units: to grow step by step takes twice the memory for a moment. */
  expect(units: number): void {
    this.#reserveUnits(units, this.length + units);
  }

  /**
   * @param text of the paper; it is not kept
   * @param foreign stretches in words that are nobody's, in order and apart: no part of a passage's wording, but of the paper's letters
   */
  add(
    paper: CorpusPaper,
    passages: readonly PassageRange[],
    text: string,
    foreign: readonly Range[] = [],
  ): void {
    const index = this.papers.push(paper) - 1;
    const headings = new Map<string, number>();
    const reduce = reducerFor(namesOf(paper.unit, paper.name));
    let letters = 0;
    const take = (start: number, end: number, at: number): number => {
      let to = at;
      let cursor = start;
      for (const range of meeting(foreign, start, end)) {
        const from = Math.max(cursor, range.start);
        to = reduce(text, cursor, from, this.units, to);
        cursor = Math.min(end, range.end);
        letters += reduce(text, from, cursor, this.units, to) - to;
      }
      return reduce(text, cursor, end, this.units, to);
    };
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
        at = take(cursor, start, at);
        const begin = at;
        at = take(start, end, at);
        cursor = end;
        this.#enter(index, passages[inner] as PassageRange, headings, begin, at);
      }
      at = take(cursor, outer.end, at);
      this.#enter(index, outer, headings, from, at);
      this.length = at;
      letters += at - from;
      ordinal = inner;
    }
    this.letters.push(letters);
    this.headings.push([...headings.keys()]);
    this.firsts.push(this.count);
  }

  #enter(
    paper: number,
    passage: PassageRange,
    headings: Map<string, number>,
    from: number,
    to: number,
  ): void {
    if (to - from < SHORTEST_LETTERS) return;
    this.#reserve(0);
    const { start, end, line, column, lastLine, lastColumn, level, heading } = passage;
    const known = headings.get(heading) ?? headings.size;
    headings.set(heading, known);
    this.starts[this.count] = from;
    this.ends[this.count] = Math.min(to, from + LONGEST_LETTERS);
    this.paperOf[this.count] = paper;
    const kind = level === 'problem' ? 1 : 0;
    this.places.set([start, end, line, column, lastLine, lastColumn, known * 2 + kind], this.count * PLACE);
    this.count++;
  }

  passage(index: number): KeptPassage {
    const at = index * PLACE;
    const [start, end, line, column, lastLine, lastColumn, rest] = this.places.subarray(
      at,
      at + PLACE,
    ) as unknown as [number, number, number, number, number, number, number];
    const headings = this.headings[this.paperOf[index] as number] as readonly string[];
    return {
      start,
      end,
      line,
      column,
      lastLine,
      lastColumn,
      level: rest % 2 === 1 ? 'problem' : 'paragraph',
      heading: headings[rest >> 1] as string,
    };
  }

  /** Where a passage begins in its paper's text. */
  sourceStart(index: number): number {
    return this.places[index * PLACE] as number;
  }

  sourceEnd(index: number): number {
    return this.places[index * PLACE + 1] as number;
  }

  size(index: number): number {
    return (this.ends[index] as number) - (this.starts[index] as number);
  }

  wording(index: number): Uint16Array {
    return this.units.subarray(this.starts[index], this.ends[index]);
  }

  #reserveUnits(more: number, size: number): void {
    if (this.length + more <= this.units.length) return;
    const grown = new Uint16Array(Math.max(this.length + more, size));
    grown.set(this.units.subarray(0, this.length));
    this.units = grown;
  }

  #reserve(more: number): void {
    this.#reserveUnits(more, Math.ceil(this.units.length * 1.5));
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
    const grown = new Uint32Array(places * PLACE);
    grown.set(this.places);
    this.places = grown;
  }
}
