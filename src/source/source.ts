/** What was read: the text without its byte order mark, and what is needed to write it back the same way. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type Eol = '\n' | '\r\n' | '\r' | 'mixed';

export interface Source {
  /** As the user would name it: relative to the working directory where possible; `<stdin>` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly eol: Eol;
}

/** Something that kept a file from being checked. It ends the run in exit 2, and never in a verdict. */
export interface Failure {
  readonly path: string;
  readonly code: FailureCode;
  /** Values for the message, for example the byte offset of an undecodable byte. */
  readonly data: Readonly<Record<string, string | number>>;
}

export type FailureCode =
  | 'not-found'
  | 'unreadable'
  | 'not-regular'
  | 'outside-root'
  | 'link'
  | 'too-large'
  | 'empty'
  | 'binary'
  | 'undecodable'
  | 'word-document'
  | 'legacy-word'
  | 'fixed-layout'
  | 'not-a-paper'
  | 'rule-crashed'
  | 'draft-crashed'
  | 'changed'
  | 'write-failed';

/** Line starts of a text: finds line and column of an offset. `\r\n`, `\n` and a lone `\r` all end a line. */
export interface LineIndex {
  readonly starts: readonly number[];
}

export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return { starts };
}

export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** From 0, in UTF-16 code units. */
  readonly offset: number;
}

export function positionAt(lines: LineIndex, offset: number): Position {
  const { starts } = lines;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
}
