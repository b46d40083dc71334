import type { Severity } from '../../config/profile.ts';
import type { Draft } from '../../draft/model.ts';
import type { Finding } from '../../linter/finding.ts';
import { normalizeWords } from '../../linter/fingerprint.ts';
import { positionAt } from '../../source/source.ts';
import { isOpen } from '../../verdict/criteria.ts';
import type { JudgedDraft } from '../../verdict/report.ts';
import type { Ledger } from '../ledger.ts';

/** 新增, 仍在, 已改, 复发: what a finding is in a draft. */
export type FindingState = 'new' | 'open' | 'fixed' | 'recurred';

/** One finding through all drafts. */
export interface Thread {
  /** Of the finding as it first stood. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly criterion: Finding['criterion'];
  /** The chain of the problem it stands in; `null` outside of problems. */
  readonly chain: string | null;
  /** As it last stood, and in which draft. */
  readonly last: Finding;
  readonly lastDraft: number;
  /** By draft: `null` before it came and after it was mended. */
  readonly states: readonly (FindingState | null)[];
  /** The line where it stands, from 1; 0 where it does not. */
  readonly lines: readonly number[];
}

/**
 * Follows findings through a series: from neighbour to neighbour as the ledgers say, and over a gap where rule, problem and
 * words, or rule and problem, are those of one that was mended before.
 *
 * @param chains of each draft, the chain of each problem by its id
 */
export function followFindings(
  reports: readonly JudgedDraft[],
  ledgers: readonly Ledger[],
  chains: readonly ReadonlyMap<string, string>[],
): Thread[] {
  const threads: Open[] = [];
  const mended = new Map<string, Open[]>();
  let current = new Map<Finding, Open>();
  reports.forEach(({ draft, findings }, k) => {
    const before = current;
    const sources = new Map(ledgers[k - 1]?.persisting.map(pair => [pair.new, pair.old]));
    current = new Map();
    for (const finding of findings.filter(isOpen)) {
      const source = sources.get(finding);
      const thread = source && before.get(source);
      if (thread) {
        note(thread, k, finding, 'open', positionAt(draft.lines, finding.range.start).line);
        current.set(finding, thread);
      }
    }
    const mendedNow = [...before.values()].filter(({ lastDraft }) => lastDraft < k);
    for (const finding of findings.filter(isOpen)) {
      if (current.has(finding)) continue;
      const fresh = begin(finding, chainAt(draft, chains[k], finding), draft, reports.length);
      const known = takeMended(mended, keysOf(fresh));
      const thread = known ?? fresh;
      note(thread, k, finding, known ? 'recurred' : 'new', positionAt(draft.lines, finding.range.start).line);
      if (!known) threads.push(thread);
      current.set(finding, thread);
    }
    for (const thread of mendedNow) {
      thread.states[k] = 'fixed';
      for (const key of keysOf(thread)) add(mended, key, thread);
    }
  });
  return threads.map(({ words: _, ...thread }) => thread);
}

interface Open extends Omit<Thread, 'last' | 'lastDraft' | 'states' | 'lines' | 'severity'> {
  severity: Severity;
  last: Finding;
  lastDraft: number;
  readonly states: (FindingState | null)[];
  readonly lines: number[];
  words: string;
}

function begin(finding: Finding, chain: string | null, draft: Draft, drafts: number): Open {
  return {
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    code: finding.code,
    severity: finding.severity,
    criterion: finding.criterion,
    chain,
    last: finding,
    lastDraft: -1,
    states: new Array<null>(drafts).fill(null),
    lines: new Array<number>(drafts).fill(0),
    words: wordsOf(draft, finding),
  };
}

function note(thread: Open, k: number, finding: Finding, state: FindingState, line: number): void {
  thread.states[k] = state;
  thread.lines[k] = line;
  thread.last = finding;
  thread.severity = finding.severity;
  thread.lastDraft = k;
}

/** Longest text of a finding that identifies it, in units. */
const LONGEST = 400;

function wordsOf({ source }: Draft, { range }: Finding): string {
  return normalizeWords(source.text.slice(range.start, Math.min(range.end, range.start + LONGEST)));
}

/** By which a mended finding is known again, the surest first; outside of problems only by its words. */
function keysOf({ rule, code, chain, words }: Open): string[] {
  const exact = `${rule}\0${code}\0${chain ?? ''}\0${words}`;
  return chain === null ? [exact] : [exact, `${rule}\0${code}\0${chain}`];
}

function add(map: Map<string, Open[]>, key: string, thread: Open): void {
  const known = map.get(key);
  if (known) known.push(thread);
  else map.set(key, [thread]);
}

/** The latest mended thread under the first of some keys that has one; under its other key one may wait that is back already. */
function takeMended(mended: ReadonlyMap<string, Open[]>, keys: readonly string[]): Open | null {
  for (const key of keys) {
    const list = mended.get(key);
    for (let thread = list?.pop(); thread; thread = list?.pop())
      if (thread.states[thread.lastDraft + 1] === 'fixed') return thread;
  }
  return null;
}

/** The chain of the problem in which a finding begins; problems are in order. */
function chainAt(
  { problems }: Draft,
  chains: ReadonlyMap<string, string> | undefined,
  { range }: Finding,
): string | null {
  let low = 0;
  let high = problems.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((problems[middle]?.range.start ?? 0) <= range.start) low = middle;
    else high = middle - 1;
  }
  const found = problems[low];
  const inside = found && range.start >= found.range.start && range.start < found.range.end;
  return inside ? (chains?.get(found.id) ?? null) : null;
}
