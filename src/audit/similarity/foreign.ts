import type { Range } from '../../language/text.ts';

/** Where a text speaks in words that are nobody's: quoted documents, and what a profile lets everybody write. In order, apart. */
export type ForeignFinder = (text: string) => Range[];

/** Letters of a piece by which a listed wording is known again. */
const PIECE = 5;
/** Changed or added letters between two known pieces that still belong to the formula: a word or two. */
const GAP = 6;
/** Known again in fewer letters than this it is a turn of speech, no formula. */
const SHORTEST = 12;

/** Longer than any passage of a document that a paper quotes; what is never closed is no quotation. */
const LONGEST_QUOTE = 400;
/** Letters before a quotation mark that are looked at for who speaks. */
const BEFORE = 24;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"' };
const OPENING = /[“「『"]/g;
/** A document or a leader speaks; what the author himself asked of somebody is a fact of his own. */
const SOURCE =
  /(?:^|[^我们人])(?:指出|强调|要求|规定|明确|告诫|教导|号召|写明|载明|写道|讲话)(?:过|道|说|的是|我们|全党|全体党员)?\s?[，：:]?\s?$/;
const AFTER_TITLE = /》[^，。；！？“”]{0,10}[，：:]?\s?$/;
const BETWEEN_QUOTES = /^[，、；。和与及以\s]{0,4}$/;
const TITLE = /《[^《》\n]{1,80}》/g;

/** @param standard passages that everybody may write, as the profiles list them */
export function foreignFinder(standard: readonly string[]): ForeignFinder {
  const known = new Set<number>();
  for (const passage of standard) {
    const { units } = lettersOf(passage);
    for (let at = 0; at + PIECE <= units.length; at++) known.add(pieceAt(units, at));
  }
  return text => joined([...quotations(text), ...formulae(text, known)]);
}

function quotations(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(TITLE))
    found.push({ start: match.index, end: match.index + match[0].length });
  let last = -1;
  for (let at = nextQuote(text, 0); at >= 0; at = nextQuote(text, at + 1)) {
    const closing = CLOSING[text[at] as string] as string;
    const inside = text.slice(at + 1, at + 1 + LONGEST_QUOTE).indexOf(closing);
    if (inside < 0) continue;
    const end = at + 1 + inside + 1;
    const before = text.slice(Math.max(0, at - BEFORE), at);
    const goesOn = last >= 0 && BETWEEN_QUOTES.test(text.slice(last, Math.min(at, last + BEFORE)));
    if (SOURCE.test(before) || AFTER_TITLE.test(before) || goesOn) {
      found.push({ start: at, end });
      last = end;
    } else last = -1;
    at = end - 1;
  }
  return found;
}

function nextQuote(text: string, from: number): number {
  OPENING.lastIndex = from;
  return OPENING.exec(text)?.index ?? -1;
}

/** Stretches made of known pieces, small changes between them included. */
function formulae(text: string, known: ReadonlySet<number>): Range[] {
  if (known.size === 0) return [];
  const { units, places } = lettersOf(text);
  const found: Range[] = [];
  let first = -1;
  let covered = 0;
  let to = 0;
  const close = (): void => {
    if (first >= 0 && covered >= SHORTEST)
      found.push({ start: places[first] as number, end: (places[to - 1] as number) + 1 });
    first = -1;
    covered = 0;
  };
  for (let at = 0; at + PIECE <= units.length; at++) {
    if (!known.has(pieceAt(units, at))) continue;
    if (first >= 0 && at - to > GAP) close();
    if (first < 0) {
      first = at;
      to = at;
    }
    covered += at + PIECE - Math.max(at, to);
    to = at + PIECE;
  }
  close();
  return found;
}

const LETTER = /\p{L}/u;
const UNKNOWN = 2;
const isLetter = new Uint8Array(65_536).fill(UNKNOWN);

/** The letters of a text and where they stand in it; blanks, marks and figures are left out. */
function lettersOf(text: string): { units: Uint16Array; places: Uint32Array } {
  const units = new Uint16Array(text.length);
  const places = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLetter[unit] === UNKNOWN) isLetter[unit] = LETTER.test(text[at] as string) ? 1 : 0;
    if (isLetter[unit] === 0) continue;
    units[length] = unit;
    places[length++] = at;
  }
  return { units: units.subarray(0, length), places: places.subarray(0, length) };
}

function pieceAt(units: Uint16Array, at: number): number {
  let hash = 0;
  for (let i = at; i < at + PIECE; i++) {
    hash = Math.imul(hash ^ (units[i] as number), 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function joined(ranges: readonly Range[]): Range[] {
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}
