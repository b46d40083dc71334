import type { Draft } from '../../draft/model.ts';
import type { Range } from '../../language/text.ts';
import type { Finding } from '../../linter/finding.ts';
import { compareDrafts } from '../../versions/compare.ts';
import { compareFindings, partAt } from '../../versions/ledger.ts';
import type { Comparison } from '../../versions/model.ts';
import { paragraphsOf, passageHash, placeMark, problemAt } from './place.ts';
import type { Decision } from './record.ts';

/** A finding of today, as far as it matters to decisions. */
export interface Found {
  readonly rule: string;
  readonly code: string;
  readonly fingerprint: string;
  readonly range: Range;
}

/** The text of today. What is costly is made when it is asked for: most papers have not changed since they were looked at. */
export interface Today {
  readonly sha256: string;
  readonly findings: readonly Found[];
  draft(): Draft;
  /** The text that a decision was made on, with its findings by the rules of today; `null` where it is kept nowhere. */
  earlier(sha256: string): Earlier | null;
}

export interface Earlier {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

/** What has become of a decision in the text of today. */
export interface Outcome {
  readonly decision: Decision;
  /**
   * `applied`: the same finding on the same words. `stale` (审后又改): the finding or the passage is there, but other words are. `gone`:
   * nothing of it is left.
   */
  readonly state: 'applied' | 'stale' | 'gone';
  /** Of the finding that it speaks of now; `null` for own ones and for what is gone. */
  readonly fingerprint: string | null;
  /** Where an own finding stands now. */
  readonly range: Range | null;
  /** How it was found again: in the same file, by fingerprint, by rule, problem and words, or by the chain of the problem. */
  readonly by: 'file' | 'fingerprint' | 'words' | 'chain' | null;
}

/**
 * Carries decisions to the text of today: first by fingerprint, then along the chain of the problem as a comparison of both drafts
 * tells it, then by rule, problem and words. A later decision comes before an earlier one on the same finding, which falls away.
 *
 * @param decisions in the order in which they were made
 */
export function carry(decisions: readonly Decision[], today: Today): Outcome[] {
  const byPrint = new Map(today.findings.map(finding => [finding.fingerprint, finding]));
  const claimed = new Set<string>();
  const outcomes: Outcome[] = [];
  const waiting: Decision[] = [];
  for (const decision of decisions.toReversed()) {
    if (decision.verdict === 'own') {
      outcomes.push(carryOwn(decision, today));
      continue;
    }
    const found = byPrint.get(decision.finding.fingerprint);
    if (!found) waiting.push(decision);
    else if (!claimed.has(found.fingerprint)) {
      claimed.add(found.fingerprint);
      outcomes.push(onFinding(decision, found, today, 'fingerprint'));
    }
  }
  const links = new Map<string, ReadonlyMap<string, Found>>();
  for (const decision of waiting) {
    const { sha256 } = decision.paper;
    if (sha256 !== today.sha256 && !links.has(sha256)) links.set(sha256, linksFrom(sha256, today));
    const linked = links.get(sha256)?.get(decision.finding.fingerprint);
    const found = linked ?? (sha256 === today.sha256 ? null : alike(decision, today, claimed));
    if (!found) outcomes.push({ decision, state: 'gone', fingerprint: null, range: null, by: null });
    else if (!claimed.has(found.fingerprint)) {
      claimed.add(found.fingerprint);
      outcomes.push(onFinding(decision, found, today, linked ? 'chain' : 'words'));
    }
  }
  return outcomes.reverse();
}

function onFinding(decision: Decision, found: Found, today: Today, by: Outcome['by']): Outcome {
  const same = decision.paper.sha256 === today.sha256;
  const unchanged = same || placeMark(today.draft(), found.range).passage === decision.finding.passage;
  return {
    decision,
    state: unchanged ? 'applied' : 'stale',
    fingerprint: found.fingerprint,
    range: null,
    by: same ? 'file' : by,
  };
}

/** From the fingerprints of an earlier text to what its findings are today. */
function linksFrom(sha256: string, today: Today): ReadonlyMap<string, Found> {
  const earlier = today.earlier(sha256);
  if (!earlier) return new Map();
  const byPrint = new Map(today.findings.map(finding => [finding.fingerprint, finding]));
  const { persisting } = compareFindings(
    compared(earlier.draft, today.draft()),
    earlier.findings,
    today.findings.map(asFinding),
  );
  return new Map(
    persisting.flatMap(pair => {
      const found = byPrint.get(pair.new.fingerprint);
      return found ? [[pair.old.fingerprint, found] as const] : [];
    }),
  );
}

/** Findings are compared by rule, code and place; an answered one is there all the same. */
function asFinding(found: Found): Finding {
  return { ...found, state: 'open' } as Finding;
}

/** Without the earlier text: the only finding of the rule on the same words or in the same problem, one that is free before one that is taken. */
function alike(decision: Decision, today: Today, claimed: ReadonlySet<string>): Found | null {
  const same = today.findings.filter(
    ({ rule, code }) => rule === decision.finding.rule && code === decision.finding.code,
  );
  const free = same.filter(({ fingerprint }) => !claimed.has(fingerprint));
  return onlyOne(decision, free, today) ?? onlyOne(decision, same, today);
}

function onlyOne({ finding }: Decision, list: readonly Found[], today: Today): Found | null {
  if (list.length === 0) return null;
  const placed = list.map(found => ({ found, place: placeMark(today.draft(), found.range) }));
  const worded = placed.filter(({ place }) => place.words === finding.words);
  if (worded.length === 1) return worded[0]?.found ?? null;
  const housed = placed.filter(({ place }) => place.problem !== null && place.problem === finding.problem);
  return housed.length === 1 ? (housed[0]?.found ?? null) : null;
}

/** Where a reviewer's own finding stands today. */
function carryOwn(decision: Decision, today: Today): Outcome {
  const { finding, paper } = decision;
  const range = { start: finding.start, end: finding.end };
  const at = (state: Outcome['state'], place: Range | null, by: Outcome['by']): Outcome => ({
    decision,
    state,
    fingerprint: null,
    range: place,
    by,
  });
  if (paper.sha256 === today.sha256) return at('applied', range, 'file');
  const draft = today.draft();
  const earlier = today.earlier(paper.sha256)?.draft ?? null;
  const unchanged = passagesLike(decision, draft, earlier);
  if (unchanged) return at('applied', unchanged, 'words');
  const changed = earlier ? followed(compared(earlier, draft), range) : titled(decision, draft);
  return changed ? at('stale', changed, 'chain') : at('gone', null, null);
}

/** The paragraph with the same words, in the same problem where there are several. */
function passagesLike({ finding }: Decision, draft: Draft, earlier: Draft | null): Range | null {
  const wholeProblem = draft.problems.find(
    ({ range }) => passageHash(textAt(draft, range)) === finding.passage,
  );
  if (wholeProblem) return firstLineOf(draft, wholeProblem.range);
  const same = draft.blocks.filter(
    ({ type, range }) => type !== 'break' && passageHash(textAt(draft, range)) === finding.passage,
  );
  const block = same.find(({ range }) => problemAt(draft, range.start)?.title === finding.problem) ?? same[0];
  if (!block) return null;
  if (!earlier) return block.range;
  // the same letters inside the paragraph, where they are written as they were
  const words = earlier.source.text.slice(finding.start, finding.end);
  const inside = textAt(draft, block.range).indexOf(words);
  if (inside < 0 || words === '') return block.range;
  const start = block.range.start + inside;
  return { start, end: start + words.length };
}

/** Into what the part was changed on which an offset of the earlier text stood. */
function followed(comparison: Comparison, range: Range): Range | null {
  const part = partAt(comparison.oldParts, range.start);
  const change = part && comparison.changes.find(({ old }) => old.includes(part));
  const now = change?.new[0];
  return now ? firstLineOf(comparison.new, now.range) : null;
}

function titled({ finding }: Decision, draft: Draft): Range | null {
  if (finding.problem === null) return null;
  const problem = draft.problems.find(({ title }) => title === finding.problem);
  return problem ? firstLineOf(draft, problem.range) : null;
}

function firstLineOf(draft: Draft, range: Range): Range {
  const first = paragraphsOf(draft, { start: range.start, end: range.start + 1 });
  return { start: range.start, end: Math.min(range.end, first.end) };
}

function textAt({ source }: Draft, { start, end }: Range): string {
  return source.text.slice(start, end);
}

/** Two texts are compared once, however many decisions were made on the earlier one. */
const known = new WeakMap<Draft, WeakMap<Draft, Comparison>>();

function compared(old: Draft, next: Draft): Comparison {
  const inner = known.get(old) ?? new WeakMap<Draft, Comparison>();
  known.set(old, inner);
  const comparison = inner.get(next) ?? compareDrafts(old, next);
  inner.set(next, comparison);
  return comparison;
}
