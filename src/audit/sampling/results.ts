import type { SampleRecord } from './record.ts';
import { readTable } from './table.ts';

/** What came of one checked file. */
export interface Result {
  readonly path: string | null;
  readonly sha256: string | null;
  readonly failed: boolean;
}

/** Why a file of results cannot be used; `detail` is the cell, column or path that it is about. */
export interface ResultsFault {
  readonly fault: 'form' | 'columns' | 'verdict' | 'missing' | 'other-draft';
  readonly detail: readonly string[];
}

const COLUMNS = {
  path: ['文件', '路径', '材料', 'file', 'path', 'paper'],
  sha256: ['文件校验值', '校验值', 'sha256', 'sha-256'],
  verdict: ['结论', '结果', 'verdict', 'result', 'grade'],
} as const;

const FAILED = ['不通过', '退回', '不合格', 'fail', 'failed', 'return'];
const PASSED = ['通过', '修改后通过', '合格', 'pass', 'passed', 'revise', 'pass after revision'];

/** Reads a table with columns for the file and its verdict, or the report of an audit. */
export function readResults(text: string): readonly Result[] | ResultsFault {
  return /^\s*\{/.test(text) ? fromReport(text) : fromTable(text);
}

export function isFault(results: object): results is ResultsFault {
  return 'fault' in results;
}

function fromTable(text: string): readonly Result[] | ResultsFault {
  const rows = readTable(text);
  const [head, ...rest] = rows ?? [];
  if (!head) return { fault: 'form', detail: [] };
  const column = (names: readonly string[]): number =>
    head.findIndex(title => names.includes(title.trim().toLowerCase()));
  const [path, sha256, verdict] = [column(COLUMNS.path), column(COLUMNS.sha256), column(COLUMNS.verdict)];
  if (verdict < 0 || (path < 0 && sha256 < 0)) return { fault: 'columns', detail: head };
  const results: Result[] = [];
  const odd: string[] = [];
  for (const row of rest) {
    const said = (row[verdict] ?? '').trim().toLowerCase();
    // a row that nobody has filled in yet is told as missing, with its name
    if (said === '') continue;
    const failed = FAILED.includes(said);
    if (!failed && !PASSED.includes(said)) odd.push(row[verdict] ?? '');
    results.push({ path: cellOf(row, path), sha256: cellOf(row, sha256), failed });
  }
  return odd.length > 0 ? { fault: 'verdict', detail: odd } : results;
}

function cellOf(row: readonly string[], column: number): string | null {
  const cell = column < 0 ? '' : (row[column] ?? '').trim();
  return cell === '' ? null : cell;
}

function fromReport(text: string): readonly Result[] | ResultsFault {
  const drafts = draftsOf(text);
  if (drafts === null) return { fault: 'form', detail: [] };
  const results: Result[] = [];
  for (const draft of drafts) {
    const { path, sha256, verdict } = (draft ?? {}) as Record<string, unknown>;
    if (typeof path !== 'string') return { fault: 'form', detail: [] };
    if (verdict !== 'pass' && verdict !== 'fail') continue;
    results.push({ path, sha256: typeof sha256 === 'string' ? sha256 : null, failed: verdict === 'fail' });
  }
  return results;
}

function draftsOf(text: string): readonly unknown[] | null {
  try {
    const { drafts } = JSON.parse(text) as { drafts?: unknown };
    return Array.isArray(drafts) ? drafts : null;
  } catch {
    return null;
  }
}

/** Failed or not, by paper of the sample. */
export type Outcomes = ReadonlyMap<string, boolean>;

/**
 * Finds the result of every drawn and every certain paper. A result that knows its hash counts only for the file that was drawn;
 * results of other papers are passed over.
 */
export function matchResults(record: SampleRecord, results: readonly Result[]): Outcomes | ResultsFault {
  const bySum = new Map(results.flatMap(result => (result.sha256 === null ? [] : [[result.sha256, result]])));
  const byPath = new Map(
    results.flatMap(result =>
      result.path === null ? [] : [[innerPath(result.path, record.folder), result]],
    ),
  );
  const wanted = new Set([
    ...record.strata.flatMap(({ drawn }) => drawn.map(({ key }) => key)),
    ...record.certain,
  ]);
  const outcomes = new Map<string, boolean>();
  const missing: string[] = [];
  const others: string[] = [];
  for (const { key, path, sha256 } of record.frame) {
    if (!wanted.has(key)) continue;
    const named = byPath.get(path);
    const result = bySum.get(sha256) ?? (named?.sha256 == null ? named : undefined);
    if (result) outcomes.set(key, result.failed);
    else (named ? others : missing).push(path);
  }
  if (others.length > 0) return { fault: 'other-draft', detail: others };
  return missing.length > 0 ? { fault: 'missing', detail: missing } : outcomes;
}

/** Reports name files from where they were made: below the folder they are the same. */
function innerPath(path: string, folder: string): string {
  const clean = path.normalize('NFC').replace(/\\/g, '/').replace(/^\.\//, '');
  const outer = `${folder.normalize('NFC').replace(/\/+$/, '')}/`;
  return clean.startsWith(outer) ? clean.slice(outer.length) : clean;
}
