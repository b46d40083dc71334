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
export interface NearTerm {
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
  readonly pieces: ReadonlyMap<string, readonly Entry[]>;
  readonly alike: ReadonlyMap<string, ReadonlySet<string>>;
  readonly except: readonly string[];
  readonly terms: ReadonlySet<string>;
}

/** One wrong character leaves one half of a term intact: so each term is found by the beginnings of both halves. */
export function indexTerms({ fixed, loose, except, alike }: NearData): NearIndex {
  const pieces = new Map<string, Entry[]>();
  const add = (term: string, isLoose: boolean): void => {
    if (term.length < SHORTEST) return;
    for (const at of [0, Math.floor(term.length / 2)]) {
      const piece = term.slice(at, at + PIECE);
      const entries = pieces.get(piece) ?? [];
      entries.push({ term, at, loose: isLoose });
      pieces.set(piece, entries);
    }
  };
  const lists = [fixed, loose].map(list => list.split(/\s+/).filter(Boolean));
  for (const term of lists[0] as string[]) add(term, false);
  for (const term of lists[1] as string[]) add(term, true);
  return {
    pieces,
    alike: likenesses(alike),
    except: except.split(/\s+/).filter(Boolean),
    terms: new Set(lists.flat()),
  };
}

function likenesses(groups: readonly string[]): Map<string, Set<string>> {
  const alike = new Map<string, Set<string>>();
  for (const group of groups) {
    for (const character of group) {
      const others = alike.get(character) ?? new Set();
      for (const other of group) others.add(other);
      alike.set(character, others);
    }
  }
  return alike;
}

/** Terms of the index that a text writes with one character of the same sound or look; the longest where they overlap. */
export function findNearTerms({ pieces, alike, except, terms }: NearIndex, text: string): NearTerm[] {
  const found: NearTerm[] = [];
  for (let i = 0; i + PIECE <= text.length; i++) {
    for (const { term, at, loose } of pieces.get(text.slice(i, i + PIECE)) ?? []) {
      const start = i - at;
      const written = start < 0 ? '' : text.slice(start, start + term.length);
      if (written.length < term.length) continue;
      const wrong = onlyDifference(written, term);
      if (wrong < 0 || !alike.get(term[wrong] as string)?.has(written[wrong] as string)) continue;
      const edge = wrong === 0 || wrong === term.length - 1;
      if (loose && edge && GRAMMAR.test(written[wrong] as string)) continue;
      if (terms.has(written) || except.some(other => written.includes(other))) continue;
      found.push({ start, end: start + term.length, term });
    }
  }
  return longest(found);
}

/** Where two words of one length differ, if in one place; -1 else. */
function onlyDifference(a: string, b: string): number {
  let place = -1;
  for (let i = 0; i < b.length; i++) {
    if (a[i] === b[i]) continue;
    if (place >= 0) return -1;
    place = i;
  }
  return place;
}

function longest(found: readonly NearTerm[]): NearTerm[] {
  const kept: NearTerm[] = [];
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const near of byLength) {
    if (!kept.some(({ start, end }) => near.start < end && start < near.end)) kept.push(near);
  }
  return kept.sort((a, b) => a.start - b.start);
}
