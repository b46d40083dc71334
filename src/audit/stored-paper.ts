import type { Finding, ReviewMark, RuleRun } from '../linter/finding.ts';
import { CRITERIA } from '../linter/rule.ts';
import { judgeCriteria } from '../verdict/criteria.ts';
import { sumMissing } from '../verdict/missing.ts';
import type { Grade, Verdict } from '../verdict/report.ts';
import type {
  AuditFinding,
  AuditPaper,
  AuditProblem,
  Counts,
  FindingMark,
  LostReview,
  PaperReview,
} from './audit-report.ts';
import { type Packed, pack, unpack } from './pack.ts';
import type { Place } from './place.ts';
import type { PaperRecord } from './record.ts';
import { marked } from './review/answers.ts';
import type { OwnedText } from './units.ts';

/** A judged paper as it waits for the others: small things at hand, findings packed. */
export interface StoredPaper {
  readonly text: OwnedText;
  readonly key: string;
  /** Files of the same paper. */
  readonly drafts: number;
  readonly place: Place;
  readonly about: About;
  /** Of each finding what can be counted, as text: ten thousand papers have several hundred thousand. */
  readonly marks: string;
  readonly runs: readonly RuleRun[];
  /** A `PaperRecord`; perhaps it is fetched from a file. */
  readonly packed: () => Packed;
}

type About = Omit<PaperRecord, 'findings' | 'problems' | 'passages' | 'counts' | 'runs'>;

const SEVERITIES = ['error', 'warning', 'info'] as const;
const STATES = ['open', 'suppressed', 'baselined', 'waived'] as const;

/** The same list of rules looked at thousands of papers in the same way: it is kept once. */
export type RunLists = Map<string, readonly RuleRun[]>;

export function storePaper(
  { text, key, drafts, place }: Pick<StoredPaper, 'text' | 'key' | 'drafts' | 'place'>,
  record: PaperRecord,
  packed: StoredPaper['packed'],
  lists: RunLists,
): StoredPaper {
  const { findings, problems, passages, counts, runs, ...about } = record;
  const kept = { about, marks: writeMarks(findings), runs: internRuns(runs, lists), packed };
  return { text, key, drafts, place, ...kept };
}

function internRuns(runs: readonly RuleRun[], lists: RunLists): readonly RuleRun[] {
  const key = runs.map(({ rule, outcome, why }) => `${rule} ${outcome} ${why}`).join('\n');
  const known = lists.get(key);
  if (known) return known;
  lists.set(key, runs);
  return runs;
}

/** By list, and by what the rules on a set made of the paper: thousands of papers share a handful of them. */
const MERGED = new WeakMap<readonly RuleRun[], Map<string, readonly RuleRun[]>>();

/** The runs of a paper with those of the rules that hold it against others. */
function withSet(runs: readonly RuleRun[], set: readonly RuleRun[]): readonly RuleRun[] {
  const known = MERGED.get(runs) ?? new Map<string, readonly RuleRun[]>();
  MERGED.set(runs, known);
  const key = set.map(({ rule, outcome, why }) => `${rule} ${outcome} ${why}`).join('\n');
  const looked = new Map(set.map(run => [run.rule, { ...run, milliseconds: 0 }]));
  const merged = known.get(key) ?? runs.map(run => looked.get(run.rule) ?? run);
  known.set(key, merged);
  return merged;
}

/** Holds on to the value and to nothing else. */
function always<T>(value: T): () => T {
  return () => value;
}

/** A line for each finding: criterion, severity and state as digits, fingerprint, rule. */
function writeMarks(findings: readonly FindingMark[]): string {
  return findings
    .map(({ criterion, severity, state, fingerprint, rule }) => {
      const kind = [CRITERIA.indexOf(criterion), SEVERITIES.indexOf(severity), STATES.indexOf(state)];
      return `${kind.join('')}${fingerprint} ${rule}`;
    })
    .join('\n');
}

function readMarks(marks: string): FindingMark[] {
  if (marks === '') return [];
  return marks.split('\n').map((line): FindingMark => {
    const blank = line.indexOf(' ');
    return {
      criterion: CRITERIA[Number(line[0])] as FindingMark['criterion'],
      severity: SEVERITIES[Number(line[1])] as FindingMark['severity'],
      state: STATES[Number(line[2])] as FindingMark['state'],
      fingerprint: line.slice(3, blank),
      rule: line.slice(blank + 1),
    };
  });
}

/** What the other papers said of this one. */
export interface SetVerdict {
  readonly findings: readonly AuditFinding[];
  readonly runs: readonly RuleRun[];
  readonly borrowed: number;
  readonly mould: string | null;
}

/** What reviewers said of it. */
export interface PaperAnswers {
  /** By fingerprint. */
  readonly marks: ReadonlyMap<string, ReviewMark>;
  readonly own: readonly AuditFinding[];
  readonly lost: readonly LostReview[];
  readonly reviewer: string | null;
}

/**
 * A paper with the last word on it.
 *
 * @param answers what people decided; `null` where nobody keeps decisions
 */
export function finishPaper(
  stored: StoredPaper,
  set: SetVerdict,
  answers: PaperAnswers | null = null,
): AuditPaper {
  const { text, key, drafts, place, about, packed } = stored;
  const lines = [stored.marks, writeMarks(set.findings)].filter(line => line !== '').join('\n');
  const marks = answered(readMarks(lines), answers);
  const runs = withSet(stored.runs, set.runs);
  const verdict = answers ? verdictAgain(about.verdict, marks, runs) : verdictOf(about.verdict, set.findings);
  const more = set.findings.length > 0 ? pack(set.findings) : null;
  const { identity, unit } = text;
  const later = unpackedLater({ packed, more, lines, answers });
  const state = (wanted: Finding['state']): number => marks.filter(mark => mark.state === wanted).length;
  return {
    path: text.path,
    sha256: text.sha256,
    key,
    unit,
    kind: about.kind,
    name: identity.name ?? about.name,
    position: about.position,
    principal: about.principal,
    ...place,
    title: about.title,
    profile: about.profile,
    draft: about.draft ?? identity.draft,
    drafts,
    date: about.date,
    verdict,
    grade: gradeOf(verdict, marks),
    applicability: about.applicability,
    criteria: judgeCriteria(marks, runs),
    metrics: about.metrics,
    missing: hasRejected(answers) ? sumMissing(later.findings()) : about.missing,
    ...openCounts(marks),
    suppressed: state('suppressed'),
    baselined: state('baselined'),
    waived: state('waived'),
    directives: about.directives,
    borrowed: set.borrowed,
    mould: set.mould,
    ...(answers ? { review: reviewOf(marks, answers) } : {}),
    ...later,
    runs: always(runs),
  };
}

interface Kept {
  readonly packed: StoredPaper['packed'];
  /** Findings by comparison, packed. */
  readonly more: Packed | null;
  readonly lines: string;
  readonly answers: PaperAnswers | null;
}

/** Made apart from all that was needed to judge the paper: these functions live as long as the report. */
function unpackedLater({
  packed,
  more,
  lines,
  answers,
}: Kept): Pick<AuditPaper, 'marks' | 'findings' | 'problems'> {
  return {
    marks: () => answered(readMarks(lines), answers),
    findings: () => withAnswers(findingsOf(packed, more), answers),
    problems: () => problemsOf(packed),
  };
}

export function openCounts(marks: readonly FindingMark[]): Counts {
  const open = marks.filter(({ state }) => state === 'open');
  const count = (wanted: string): number => open.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

function verdictOf(before: Verdict, findings: readonly FindingMark[]): Verdict {
  const failed = findings.some(({ state, severity }) => state === 'open' && severity === 'error');
  return before === 'pass' && failed ? 'fail' : before;
}

/** People may have answered the last open error, or added the first. */
function verdictAgain(before: Verdict, marks: readonly FindingMark[], runs: readonly RuleRun[]): Verdict {
  if (before === 'not-applicable') return before;
  if (marks.some(({ state, severity }) => state === 'open' && severity === 'error')) return 'fail';
  return runs.some(({ outcome }) => outcome === 'checked') ? 'pass' : 'fail';
}

function answered(marks: readonly FindingMark[], answers: PaperAnswers | null): FindingMark[] {
  if (!answers) return [...marks];
  const own = answers.own.map(
    ({ rule, criterion, severity, state, fingerprint, review }): FindingMark => ({
      rule,
      criterion,
      severity,
      state,
      fingerprint,
      ...(review ? { review } : {}),
    }),
  );
  const said = marks.map(mark => {
    const review = answers.marks.get(mark.fingerprint);
    if (!review) return mark;
    const { reason: _, ...rest } = marked({ ...mark, reason: null }, review);
    return rest;
  });
  return [...said, ...own];
}

function withAnswers(findings: readonly AuditFinding[], answers: PaperAnswers | null): AuditFinding[] {
  if (!answers) return [...findings];
  const said = findings.map(finding => {
    const review = answers.marks.get(finding.fingerprint);
    return review ? marked(finding, review) : finding;
  });
  return answers.own.length === 0 ? said : [...said, ...answers.own].sort(byPlace);
}

function hasRejected(answers: PaperAnswers | null): boolean {
  return [...(answers?.marks.values() ?? [])].some(({ state }) => state === 'rejected');
}

function reviewOf(marks: readonly FindingMark[], { lost, reviewer }: PaperAnswers): PaperReview {
  const count = (wanted: ReviewMark['state']): number =>
    marks.filter(({ review }) => review?.state === wanted).length;
  return {
    accepted: count('accepted'),
    rejected: count('rejected'),
    own: count('own'),
    stale: count('stale'),
    gone: lost.length,
    left: marks.filter(isWaiting).length,
    reviewer,
    lost,
  };
}

/** An open error or warning that no person has decided on as it stands now. Infos need no decision. */
export function isWaiting({ state, severity, review }: FindingMark): boolean {
  return state === 'open' && severity !== 'info' && (!review || review.state === 'stale');
}

function gradeOf(verdict: Verdict, marks: readonly FindingMark[]): Grade | null {
  if (verdict === 'not-applicable') return null;
  if (verdict === 'fail') return 'return';
  return marks.some(({ state, severity }) => state === 'open' && severity === 'warning') ? 'revise' : 'pass';
}

function findingsOf(packed: StoredPaper['packed'], more: Packed | null): AuditFinding[] {
  const { findings, passages } = unpackOnce(packed);
  if (!more) return [...findings];
  const quotes = new Map(passages.map(({ start, quote }) => [start, quote]));
  const own = unpack<AuditFinding[]>(more).map(finding => ({
    ...finding,
    quote: quotes.get(finding.range.start.offset) ?? '',
  }));
  return [...findings, ...own].sort(byPlace);
}

let last: { readonly packed: StoredPaper['packed']; readonly record: PaperRecord } | null = null;

/** A report asks one paper for its findings and then for its problems. */
function unpackOnce(packed: StoredPaper['packed']): PaperRecord {
  if (last?.packed !== packed) last = { packed, record: unpack<PaperRecord>(packed()) };
  return last.record;
}

function byPlace(a: AuditFinding, b: AuditFinding): number {
  return (
    a.range.start.offset - b.range.start.offset ||
    a.range.end.offset - b.range.end.offset ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

function problemsOf(packed: StoredPaper['packed']): AuditProblem[] {
  return unpackOnce(packed).problems.map(({ id, dimension, title, line, characters, examples }) => ({
    id,
    dimension,
    title,
    line,
    characters,
    examples,
  }));
}
