import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type ReviewRecord, recordSchema, type Torn } from './record.ts';

/** No honest line comes near it: a note has 2,000 units at most. */
export const LONGEST_LINE = 64 * 1024;

/** Why a line is no record. */
export type LineFault = 'json' | 'form' | 'long' | 'newer';

export interface StoreText {
  readonly records: readonly ReviewRecord[];
  /** Lines that cannot be trusted, from 1: then nothing of the store can. */
  readonly damaged: readonly { readonly line: number; readonly fault: LineFault }[];
  /** The last line, left half-written by a stopped run: its number, or `null`. Nobody was told that it was saved. */
  readonly torn: number | null;
}

/**
 * Reads the lines of a store. Only the end of a file may be torn; a torn line further up is passed over where a later line says that
 * it was found and left (`repairOf`).
 */
export function parseStore(bytes: Uint8Array): StoreText {
  const lines = linesOf(bytes);
  const read = lines.map(({ bytes: own }) => parseLine(own));
  const excused = new Set(
    read.flatMap(result => (isRecord(result) && result.type === 'torn' ? [result.sha256] : [])),
  );
  const records: ReviewRecord[] = [];
  const damaged: { line: number; fault: LineFault }[] = [];
  let torn: number | null = null;
  read.forEach((result, i) => {
    const { bytes: own, ended } = lines[i] as Line;
    if (result === null) return;
    if (isRecord(result)) records.push(result);
    else if (!ended) torn = i + 1;
    else if (!excused.has(sha256(own))) damaged.push({ line: i + 1, fault: result });
  });
  return { records, damaged, torn };
}

/** What one write appends: first the end of a torn line and a word on it, where there is one, then the records. */
export function appendedText(tail: Uint8Array, records: readonly ReviewRecord[], at: string): string {
  const lines = records.map(record => `${JSON.stringify(record)}\n`).join('');
  if (tail.length === 0) return lines;
  const last = parseLine(tail);
  // no part of a record is a record: one that reads as such lacks nothing but its line end
  return last === null || isRecord(last) ? `\n${lines}` : `\n${JSON.stringify(repairOf(tail, at))}\n${lines}`;
}

/** The bytes behind the last line end: nothing in a sound store. */
export function tailOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(bytes.lastIndexOf(NEWLINE) + 1);
}

function repairOf(tail: Uint8Array, at: string): Torn {
  return { schema: 1, type: 'torn', sha256: sha256(tail), at };
}

const NEWLINE = 10;

interface Line {
  readonly bytes: Uint8Array;
  readonly ended: boolean;
}

function linesOf(bytes: Uint8Array): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    lines.push({ bytes: bytes.subarray(start, end), ended: found >= 0 });
    start = end + 1;
  }
  return lines;
}

/** A record, what is wrong with the line, or `null` for an empty one. */
function parseLine(bytes: Uint8Array): ReviewRecord | LineFault | null {
  if (bytes.length > LONGEST_LINE) return 'long';
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return null;
    value = JSON.parse(text);
  } catch {
    return 'json';
  }
  const { success, output } = v.safeParse(recordSchema, value);
  if (success) return output;
  const schema = typeof value === 'object' && value !== null ? (value as { schema?: unknown }).schema : 0;
  return typeof schema === 'number' && schema > 1 ? 'newer' : 'form';
}

function isRecord(result: ReviewRecord | LineFault | null): result is ReviewRecord {
  return typeof result === 'object' && result !== null;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
