import type { Finding } from '../linter/finding.ts';
import { normalizeWords } from '../linter/fingerprint.ts';
import { isOpen } from '../verdict/criteria.ts';
import type { Comparison, Part } from './model.ts';

/** A finding of the old draft that stands in the new one, and what it is there. */
export interface Persisting {
  readonly old: Finding;
  readonly new: Finding;
}

/** What became of the findings, in the order of the texts. Answered findings (suppressed, waived …) are left out. */
export interface Ledger {
  readonly fixed: readonly Finding[];
  readonly new: readonly Finding[];
  readonly persisting: readonly Persisting[];
}

/**
 * Follows findings from one draft to the next. A finding is the same where rule and code are, and the problem's chain, and
 * the words it stands on; where the words were edited, the chain is enough; where the words went elsewhere, they are. Places
 * play no part.
 */
export function compareFindings(
  comparison: Comparison,
  before: readonly Finding[],
  after: readonly Finding[],
): Ledger {
  const old = entries(before, comparison, 'old');
  const next = entries(after, comparison, 'new');
  const persisting: Persisting[] = [];
  for (const keyOf of [
    (entry: Entry) => `${entry.rule}\0${entry.chain}\0${entry.words}`,
    (entry: Entry) => `${entry.rule}\0${entry.words}`,
    (entry: Entry) => `${entry.rule}\0${entry.chain}`,
  ]) {
    const waiting = new Map<string, Entry[]>();
    for (const entry of next) {
      if (entry.met) continue;
      const known = waiting.get(keyOf(entry));
      if (known) known.push(entry);
      else waiting.set(keyOf(entry), [entry]);
    }
    for (const list of waiting.values()) list.reverse();
    for (const entry of old) {
      if (entry.met) continue;
      const partner = waiting.get(keyOf(entry))?.pop();
      if (!partner) continue;
      entry.met = true;
      partner.met = true;
      persisting.push({ old: entry.finding, new: partner.finding });
    }
  }
  const rest = (list: readonly Entry[]): Finding[] =>
    list.filter(({ met }) => !met).map(({ finding }) => finding);
  return {
    fixed: rest(old),
    new: rest(next),
    persisting: persisting.sort((a, b) => a.new.range.start - b.new.range.start),
  };
}

interface Entry {
  readonly finding: Finding;
  /** Rule and code. */
  readonly rule: string;
  /** The change that holds the part on which the finding stands. */
  readonly chain: number;
  readonly words: string;
  met: boolean;
}

function entries(findings: readonly Finding[], comparison: Comparison, side: 'old' | 'new'): Entry[] {
  const parts = side === 'old' ? comparison.oldParts : comparison.newParts;
  const { text } = comparison[side].source;
  const chains = new Map(
    comparison.changes.flatMap(change => change[side].map(part => [part.index, change.index] as const)),
  );
  return findings.filter(isOpen).map(finding => {
    const { rule, code, range } = finding;
    const part = partAt(parts, range.start);
    return {
      finding,
      rule: `${rule}\0${code}`,
      chain: part === null ? -1 : (chains.get(part.index) ?? -1),
      words: normalizeWords(text.slice(range.start, Math.min(range.end, range.start + LONGEST))),
      met: false,
    };
  });
}

/** Units of a finding's text that identify it. */
const LONGEST = 400;

/** The part that owns an offset; parts are in order and tile the draft. */
export function partAt(parts: readonly Part[], offset: number): Part | null {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as Part).owned.end <= offset) low = middle + 1;
    else high = middle;
  }
  return parts[low] ?? null;
}
