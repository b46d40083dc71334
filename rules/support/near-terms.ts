import { type CodeTable, codeTable, knownNumber, numberOf, pairKey } from '../../src/language/code-table.ts';

/** Right terms, and the characters that are easily written for another. All lists are words with blanks between. */
export interface NearData {
  /** Whole sayings: a wrong character makes nothing else of them. */
  readonly fixed: string;
  /** Terms whose first or last character, once replaced by a word of grammar, may be the beginning of what follows. */
  readonly loose: string;
  /** What is one character off and means something of its own. */
  readonly except: string;
  /** Characters of one sound, or of one look. */
  readonly alike: readonly string[];
}

/** A term that is written with one wrong character. */
interface NearTerm {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** Shorter terms are one character away from too much. */
const SHORTEST = 4;
/** Letters by which a piece of a term is looked up. */
const PIECE = 2;

/** Words of grammar and counting that may stand beside any word. */
const GRAMMAR =
  /[的地得一是在不没有和了以已于与由又也因应及即既其起事时使为未位只之至这那就此从到过后会能可要想看说做作把被给让向像对而且则再还更最都各每个多少几两二三四五六七八九十百千万年月日人上下中内外前里间间自我他她]/u;

interface Entry {
  readonly term: string;
  /** Where in the term the piece stands. */
  readonly at: number;
  readonly loose: boolean;
}

export interface NearIndex {
  /** Numbers of the pieces, by `pairKey`. */
  readonly pieces: CodeTable;
  /** By the number of a piece. */
  readonly entries: readonly (readonly Entry[])[];
  /** A bit for the hash of each piece: small enough for the cache, where the table is not. */
  readonly sieve: Uint8Array;
  /** Whether two characters are of one sound, or of one look. */
  isAlike(one: string, other: string): boolean;
  readonly except: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** One wrong character leaves one half of a term intact: so each term is found by the beginnings of both halves. */
export function indexTerms({ fixed, loose, except, alike }: NearData): NearIndex {
  const lists = [fixed, loose].map(list => list.split(/\s+/).filter(Boolean)) as [string[], string[]];
  const pieces = codeTable(2 * (lists[0].length + lists[1].length));
  const entries: Entry[][] = [];
  const sieve = new Uint8Array(SIEVE >> 3);
  for (const [i, list] of lists.entries()) {
    for (const term of list) {
      if (term.length < SHORTEST) continue;
      for (const at of [0, Math.floor(term.length / 2)]) {
        const key = keyAt(term, at);
        const piece = numberOf(pieces, key);
        const known = entries[piece];
        if (known) known.push({ term, at, loose: i === 1 });
        else entries[piece] = [{ term, at, loose: i === 1 }];
        const bit = bitOf(key);
        sieve[bit >> 3] = (sieve[bit >> 3] as number) | (1 << (bit & 7));
      }
    }
  }
  return {
    pieces,
    entries,
    sieve,
    isAlike: likeness(alike),
    except: except.split(/\s+/).filter(Boolean),
    terms: new Set(lists.flat()),
  };
}

const SIEVE = 1 << 16;

function bitOf(key: number): number {
  return (Math.imul(key, 0x9e37_79b1) >>> 16) & (SIEVE - 1);
}

function keyAt(value: string, at: number): number {
  return pairKey(value.charCodeAt(at), value.charCodeAt(at + 1));
}

/** Few pairs are ever asked for: to look them up one by one costs less than a table of all of them. */
function likeness(groups: readonly string[]): NearIndex['isAlike'] {
  const known = new Map<string, boolean>();
  return (one, other) => {
    const pair = one + other;
    const found = known.get(pair);
    if (found !== undefined) return found;
    const alike = groups.some(group => group.includes(one) && group.includes(other));
    if (known.size >= MOST_PAIRS) known.clear();
    known.set(pair, alike);
    return alike;
  };
}

const MOST_PAIRS = 20_000;

/** Terms of the index that a text writes with one character of the same sound or look; the longest where they overlap. */
export function findNearTerms(index: NearIndex, text: string): NearTerm[] {
  const { pieces, entries, sieve } = index;
  const found: NearTerm[] = [];
  for (let i = 0; i + PIECE <= text.length; i++) {
    const key = keyAt(text, i);
    const bit = bitOf(key);
    if (((sieve[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
    const piece = knownNumber(pieces, key);
    if (piece < 0) continue;
    for (const { term, at, loose } of entries[piece] as readonly Entry[]) {
      const start = i - at;
      const wrong = onlyDifference(text, start, term);
      if (wrong >= 0 && isSlip(index, text, start, term, wrong, loose))
        found.push({ start, end: start + term.length, term });
    }
  }
  return found.length > 1 ? longest(found) : found;
}

/** Where a text differs from a term that it seems to hold from `start` on, if in one place; -1 else. */
function onlyDifference(text: string, start: number, term: string): number {
  if (start < 0 || start + term.length > text.length) return -1;
  let place = -1;
  for (let i = 0; i < term.length; i++) {
    if (text.charCodeAt(start + i) === term.charCodeAt(i)) continue;
    if (place >= 0) return -1;
    place = i;
  }
  return place;
}

/** Whether the one character that differs is a slip: of the same sound or look, and nothing else can be meant. */
function isSlip(
  { isAlike, except, terms }: NearIndex,
  text: string,
  start: number,
  term: string,
  wrong: number,
  loose: boolean,
): boolean {
  const character = text[start + wrong] as string;
  if (!isAlike(term[wrong] as string, character)) return false;
  const edge = wrong === 0 || wrong === term.length - 1;
  if (loose && edge && GRAMMAR.test(character)) return false;
  const written = text.slice(start, start + term.length);
  return !terms.has(written) && !except.some(other => written.includes(other));
}

function longest(found: readonly NearTerm[]): NearTerm[] {
  const kept: NearTerm[] = [];
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const near of byLength) {
    if (!kept.some(({ start, end }) => near.start < end && start < near.end)) kept.push(near);
  }
  return kept.sort((a, b) => a.start - b.start);
}
