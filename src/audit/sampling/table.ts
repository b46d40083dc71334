/** Far above any sample; a hostile file may be made of nothing but commas. */
const MOST_CELLS = 2_000_000;

/**
 * The rows of a table in CSV, or with tabs as spreadsheets copy them: quoted cells, doubled quotes, any line ends.
 *
 * @returns `null` for a quote that never ends, or more cells than anybody fills in
 */
export function readTable(text: string): string[][] | null {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const mark = firstLine.includes('\t') && !firstLine.includes(',') ? '\t' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cell = readCell(text, at, mark);
    if (cell === null || ++cells > MOST_CELLS) return null;
    row.push(withoutGuard(cell.text));
    at = cell.end;
    if (text[at] === mark) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows.filter(one => one.some(cell => cell.trim() !== ''));
}

function readCell(text: string, start: number, mark: string): { text: string; end: number } | null {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== mark && text[end] !== '\n' && text[end] !== '\r') end++;
    return { text: text.slice(start, end), end };
  }
  let cell = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: cell, end: endOf(text, quote + 1, mark) };
    cell += '"';
    at = quote + 2;
  }
}

/** What stands between a closing quote and the end of the cell is nobody's. */
function endOf(text: string, start: number, mark: string): number {
  let end = start;
  while (end < text.length && text[end] !== mark && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** The `'` that keeps a spreadsheet from taking a text for a formula. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
