import { shippedRules } from '../../rules/index.ts';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import type { Draft } from '../../src/draft/model.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { overlaps, type Range } from '../../src/language/text.ts';
import type { Finding } from '../../src/linter/finding.ts';
import { lint } from '../../src/linter/lint.ts';
import { positionAt } from '../../src/source/source.ts';
import { type Case, mutate } from './cases.ts';

const profiles = profileIds().map(loadProfile);

interface Checked {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
}

export function check(path: string, text: string): Checked {
  const draft = readDraft({ path, text, encoding: 'utf-8', bom: false, eol: '\n' }, { profiles });
  return { draft, findings: lint(draft, shippedRules()).findings };
}

export interface Outcome {
  readonly case: Case;
  /** For a defect: by which new findings it was found, the gravest first; empty where it was missed. */
  readonly found: readonly Finding[];
  /** New errors and warnings that are not about the defect; for a trap, all of them. */
  readonly alarms: readonly Finding[];
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Plants one case in a paper and says what the rules say now that they did not say before. */
export function judgeCase(path: string, text: string, before: Checked, planted: Case): Outcome {
  const after = check(path, mutate(text, planted));
  const known = new Map(before.findings.map(finding => [finding.fingerprint, finding]));
  const fresh = after.findings.filter(({ fingerprint, severity }) => {
    const old = known.get(fingerprint);
    return old === undefined || RANK[severity] < RANK[old.severity];
  });
  const alarming = fresh.filter(({ severity }) => severity !== 'info');
  if (planted.label === 'trap') return { case: planted, found: [], alarms: alarming };
  const lines = labelledLines(after.draft, planted);
  const found = fresh
    .filter(({ criterion }) => criterion === planted.criterion)
    .filter(finding => lines === null || touches(after.draft, finding, lines))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return { case: planted, found, alarms: alarming.filter(finding => !found.includes(finding)) };
}

/** Kinds that are a matter of the whole paper, wherever the room went. */
const OF_WHOLE_PAPER = ['low-share'];

/**
 * The lines of the labelled words and the head of the problem, cause or measure that they stand in; a label on the heading
 * of a section or dimension means all of it. `null`: any line.
 */
function labelledLines(draft: Draft, { id, kind, places }: Case): ReadonlySet<number> | null {
  if (places.length === 0 || OF_WHOLE_PAPER.includes(kind)) return null;
  const { text } = draft.source;
  const lines = new Set<number>();
  for (const place of places) {
    const start = text.indexOf(place);
    if (start < 0) throw new Error(`${id}: “${place}” does not stand in the changed text`);
    const range = { start, end: start + place.length };
    addLines(draft, range, lines);
    for (const item of [...draft.problems, ...draft.causes, ...draft.measures])
      if (overlaps(item.range, range))
        addLines(draft, { start: item.range.start, end: item.range.start + 1 }, lines);
    for (const { heading, range: whole } of [...draft.sections, ...draft.dimensions])
      if (heading && overlaps(heading.range, range)) addLines(draft, whole, lines);
  }
  return lines;
}

function addLines(draft: Draft, { start, end }: Range, lines: Set<number>): void {
  const last = positionAt(draft.lines, Math.max(start, end - 1)).line;
  for (let line = positionAt(draft.lines, start).line; line <= last; line++) lines.add(line);
}

function touches(draft: Draft, finding: Finding, lines: ReadonlySet<number>): boolean {
  const own = new Set<number>();
  for (const { range } of [finding, ...finding.related]) addLines(draft, range, own);
  return [...own].some(line => lines.has(line));
}
