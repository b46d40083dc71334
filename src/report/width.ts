import { eastAsianWidth } from 'get-east-asian-width';

const COMBINING = /^[\p{Mn}\p{Me}]$/u;
/** Marks that may not begin a line, and marks that may not end one. */
const NOT_FIRST = new Set('，。、；：！？…—”’）》】〉」』〕,.;:!?)]}%％');
const NOT_LAST = new Set('“‘（《【〈「『〔([{');

/** Widths of the basic plane, looked up once: 255 stands for not yet. */
const widths = new Uint8Array(0x10000).fill(255);

/** Columns of one character on a terminal: 2 for East Asian wide ones, 0 for combining marks. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) as number;
  const known = code < 0x10000 ? (widths[code] as number) : 255;
  if (known !== 255) return known;
  const width = COMBINING.test(character) ? 0 : eastAsianWidth(code);
  if (code < 0x10000) widths[code] = width;
  return width;
}

/** Columns of a text without control characters. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The beginning of a text within `width` columns; what is left out shows as `…`. */
export function cutEnd(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The end of a text within `width` columns: for paths, whose last part tells most. */
export function cutStart(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const reversed = [...text].reverse();
  let kept = '';
  let used = 1;
  for (const character of reversed) {
    used += characterWidth(character);
    if (used > width) break;
    kept = character + kept;
  }
  return `…${kept}`;
}

/** Lines of at most `width` columns. Latin words stay whole where they can; no line begins with a closing mark. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of splitPieces(text, width)) {
    if (used > 0 && used + piece.solid > width) {
      lines.push(line.trimEnd());
      line = piece.text.trimStart();
      used = line === piece.text ? piece.width : displayWidth(line);
    } else {
      line += piece.text;
      used += piece.width;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

interface Piece {
  text: string;
  width: number;
  /** Width without the blanks at its end: they may hang over the end of a line. */
  solid: number;
}

/** Pieces that are not broken: words with the blanks after them, single wide characters with the marks that cling to them. */
function splitPieces(text: string, width: number): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece | null = null;
  let last = '';
  for (const character of text) {
    const own = characterWidth(character);
    if (piece && piece.width < width && clingsTo(last, character)) {
      piece.text += character;
      piece.width += own;
      if (character !== ' ') piece.solid = piece.width;
    } else {
      piece = { text: character, width: own, solid: character === ' ' ? 0 : own };
      pieces.push(piece);
    }
    last = character;
  }
  return pieces;
}

function clingsTo(last: string, character: string): boolean {
  if (character === ' ') return true;
  if (last === ' ') return false;
  if (NOT_FIRST.has(character) || NOT_LAST.has(last)) return true;
  // 34.7 is one figure
  if ((last === '.' || last === ',') && character >= '0' && character <= '9') return true;
  return characterWidth(last) < 2 && characterWidth(character) < 2 && !NOT_FIRST.has(last);
}
