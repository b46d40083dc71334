import { describeFailure } from '../source/failure-messages.ts';
import { displayPath, isFailure, readSource } from '../source/read.ts';
import { indexLines, positionAt } from '../source/source.ts';
import { ConfigError } from './config-error.ts';
import type { YamlFile } from './yaml-file.ts';

/** A table as data: each row as a record by the names of the first one, and each cell still knowing where it stands. */
export type CsvFile = Pick<YamlFile, 'name' | 'data' | 'problem'> & {
  readonly data: readonly Readonly<Record<string, string>>[];
};

interface Cell {
  readonly text: string;
  readonly offset: number;
}

/**
 * Reads a table in CSV as RFC 4180 has it: commas, doubled quotes inside quotes, any line ends, UTF-8 or GB18030 as Excel
 * writes it. Rows without any text are no rows; empty cells have no entry in their record.
 *
 * @throws ConfigError where it cannot be read
 */
export function readCsv(path: string, cwd: string, maxBytes: number): CsvFile {
  const name = displayPath(path, cwd);
  const source = readSource(path, cwd, { maxBytes });
  if (isFailure(source))
    throw new ConfigError([{ file: name, line: null, column: null, message: describeFailure(source) }]);
  const { text } = source;
  const lines = indexLines(text);
  const [head = [], ...rows] = cellsOf(text).filter(cells => cells.some(cell => cell.text.trim() !== ''));
  const keys = head.map(cell => cell.text.trim());
  const data = rows.map(cells =>
    Object.fromEntries(
      cells.flatMap((cell, i) => {
        const key = keys[i] ?? '';
        return key === '' || cell.text.trim() === '' ? [] : [[key, cell.text.trim()] as const];
      }),
    ),
  );
  return {
    name,
    data,
    problem: ([row, key], part, message) => {
      const cells = typeof row === 'number' ? (rows[row] ?? []) : head;
      const at = key === undefined ? 0 : keys.indexOf(String(key));
      const cell = (part === 'key' ? head[at] : cells[at]) ?? cells.at(-1) ?? head[0];
      const { line, column } = positionAt(lines, cell?.offset ?? 0);
      return { file: name, line, column, message };
    },
  };
}

/** Linear: each character is looked at once. */
function cellsOf(text: string): Cell[][] {
  const rows: Cell[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : bare(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) break;
    if (text[end] !== ',') rows.push([]);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows;
}

function bare(text: string, offset: number): { readonly cell: Cell; readonly end: number } {
  let end = offset;
  while (end < text.length && !isEnd(text[end] as string)) end++;
  return { cell: { text: text.slice(offset, end), offset }, end };
}

/** What follows a closing quote up to the next comma belongs to the cell: nobody's words are lost. */
function quoted(text: string, offset: number): { readonly cell: Cell; readonly end: number } {
  const parts: string[] = [];
  let from = offset + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    parts.push(text.slice(from, end));
    if (quote < 0) return { cell: { text: parts.join(''), offset }, end };
    if (text[quote + 1] !== '"') {
      const rest = bare(text, quote + 1);
      return { cell: { text: parts.join('') + rest.cell.text, offset }, end: rest.end };
    }
    parts.push('"');
    from = quote + 2;
  }
}

function isEnd(character: string): boolean {
  return character === ',' || character === '\n' || character === '\r';
}
