import { parseNumber } from '../../../src/language/numerals.ts';
import { isWithin, quotedSpans } from '../prose.ts';

const NUMBER = '[0-9]{1,3}|[一二两三四五六七八九十]{1,3}';
/** What is told behind these is no further thing, or belongs to what was told. */
const GOES_ON = /^(?:另|还|此外|再|又|第|最后|其[余他一二三四五]|同时|也|以及|[（(]?[0-9一二三四五六七八九])/;

/**
 * How many things are told behind a promise, in the rest of its paragraph: by 一件…另一件… that begin its pieces, else,
 * behind a colon, as pieces between semicolons that fill the paragraph. Figures count as what they say: of 有五件：三件…；两件…
 * five are told. 0 where nothing of the kind is seen.
 *
 * @param rest what follows the promise, its own mark first
 * @param unit the measure word of the promise: 件, 项, 个
 * @param number how many were promised
 */
export function countTold(rest: string, unit: string, number: number): number {
  const mark = rest[0] ?? '';
  const pieces = piecesOf(rest.slice(1));
  const counted = new RegExp(
    `^(?:头|第|再|又|还有|最后|其余|其他|剩下|另外?|另有|其中)?(?:的)?(${NUMBER})${unit}`,
    'u',
  );
  const told = pieces.map(({ text }) => {
    const match = counted.exec(text);
    if (!match) return 0;
    return /^(?:头|第)/.test(text) ? 1 : (parseNumber(match[1] as string) ?? 1);
  });
  if ((told[0] ?? 0) > 0) {
    const sum = told.reduce((all, one) => all + one, 0);
    return told.filter(one => one > 0).length >= 2 ? sum : 0;
  }
  if (mark !== '：' && mark !== ':') return 0;
  const end = pieces.findIndex(({ closes }) => closes);
  const list = pieces.slice(0, end < 0 ? pieces.length : end + 1);
  const behind = pieces[list.length]?.text;
  // a row that goes on in other sentences cannot be counted by its marks
  if (list.length < 2 || (behind !== undefined && (list.length < pieces.length - 2 || GOES_ON.test(behind))))
    return 0;
  // 学得浅、管得松、改得慢；都同我有关: the row is told before the first semicolon
  const words = (list[0]?.text ?? '').split(/[，、]/);
  if (words.length === number && words.every(({ length }) => length <= LONGEST_WORD)) return 0;
  return list.length;
}

const LONGEST_WORD = 12;

interface Told {
  readonly text: string;
  /** Whether a full stop ends it. */
  readonly closes: boolean;
}

/** The pieces of a text between 。 and ；, those within quotations left whole. */
function piecesOf(text: string): Told[] {
  const quoted = quotedSpans(text);
  const pieces: Told[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[。；;]/g)) {
    if (isWithin(quoted, index)) continue;
    pieces.push({ text: text.slice(start, index).trim(), closes: mark === '。' });
    start = index + 1;
  }
  if (text.slice(start).trim()) pieces.push({ text: text.slice(start).trim(), closes: true });
  return pieces.filter(piece => piece.text !== '');
}
