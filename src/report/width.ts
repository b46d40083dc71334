import { eastAsianWidth } from 'get-east-asian-width';

const COMBINING = /^[\p{Mn}\p{Me}]$/u;
/** Marks that may not begin a line, and marks that may not end one. */
const NOT_FIRST = /^[，。、；：！？…—”’）》】〉」』〕,.;:!?)\]}%％]$/;
const NOT_LAST = /^[“‘（《【〈「『〔([{]$/;

/** Columns of one character on a terminal: 2 for East Asian wide ones, 0 for combining marks. */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) as number;
  // all of ASCII at once: most of what a report lays out besides Chinese
  if (code < 0x300) return 1;
  return COMBINING.test(character) ? 0 : eastAsianWidth(code);
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
    const own = displayWidth(piece);
    if (used + own > width && displayWidth(piece.trimEnd()) + used > width && used > 0) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      used = displayWidth(line);
    } else {
      line += piece;
      used += own;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Pieces that are not broken: words with the blanks after them, single wide characters with the marks that cling to them. */
function splitPieces(text: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let last = '';
  for (const character of text) {
    const clings = piece !== '' && clingsTo(last, character) && displayWidth(piece) < width;
    if (clings || piece === '') piece += character;
    else {
      pieces.push(piece);
      piece = character;
    }
    last = character;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}

function clingsTo(last: string, character: string): boolean {
  if (character === ' ') return true;
  if (last === ' ') return false;
  if (NOT_FIRST.test(character) || NOT_LAST.test(last)) return true;
  return characterWidth(last) < 2 && characterWidth(character) < 2 && !NOT_FIRST.test(last);
}
