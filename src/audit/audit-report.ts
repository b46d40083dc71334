import type { Localized } from '../config/localized.ts';
import type { Basis, Kind, Level, Severity } from '../config/profile.ts';
import type { Applicability } from '../draft/model.ts';
import type { Finding, ReviewMark, RuleRun } from '../linter/finding.ts';
import type { Criterion } from '../linter/rule.ts';
import type { Failure, Position } from '../source/source.ts';
import type {
  CriterionResult,
  CriterionVerdict,
  Grade,
  Metrics,
  Missing,
  Report,
  Summary,
  Verdict,
} from '../verdict/report.ts';

/** What an audit of a folder found. Everything a report for a panel is made of; no draft and no text is held. */
export interface AuditReport {
  readonly schema: 1;
  readonly tool: Report['tool'];
  readonly verdict: Verdict;
  readonly summary: AuditSummary;
  /** In the order of the roster, else by name; papers of no known unit stand last, under `unit: null`. */
  readonly units: readonly UnitReport[];
  /** The papers that were judged, by unit, the team first, then the principal, then by path. */
  readonly papers: readonly AuditPaper[];
  /** `null` where no roster was given: then nobody can say who is missing. */
  readonly roster: RosterReport | null;
  /** Every paper of which more than one file was found, and which of them was judged. */
  readonly versions: readonly VersionChain[];
  /** Texts that are no such papers. */
  readonly others: readonly OtherFile[];
  /** What became of every file below the folder. */
  readonly files: readonly FileRecord[];
  readonly similarity: SimilarityReport;
  /** By the number of open findings, most first. */
  readonly rules: readonly RuleTotal[];
  readonly failures: readonly Failure[];
  readonly run: RunRecord;
  /** Titles of the profiles that papers were judged by; missing ones are called by their id. */
  readonly profiles?: Readonly<Record<string, Localized>>;
  /** What people decided; missing where there was no store of decisions to read. */
  readonly reviews?: ReviewTotals;
}

/** Decisions as they stand on papers, counted apart from what the rules found. */
export interface ReviewCounts {
  /** Findings confirmed by a person; they stay open. */
  readonly accepted: number;
  /** False alarms: waived, with a reason. */
  readonly rejected: number;
  /** Findings that a person added. */
  readonly own: number;
  /** 审后又改: the text has changed since, so they are shown and do not count. */
  readonly stale: number;
  /** Decisions of which nothing is left in the text. */
  readonly gone: number;
  /** Open errors and warnings that wait for a decision, stale ones included. */
  readonly left: number;
}

/** What people made of one paper. */
export interface PaperReview extends ReviewCounts {
  /** Whom the paper is assigned to. */
  readonly reviewer: string | null;
  readonly lost: readonly LostReview[];
}

/** A decision of which nothing is left in the text: mended, or gone with its passage. */
export interface LostReview extends Omit<ReviewMark, 'state'> {
  readonly verdict: 'accept' | 'reject' | 'own';
  /** Of the finding as it was. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly criterion: Criterion;
  readonly message: Localized;
  /** Where it stood. */
  readonly line: number;
}

export interface ReviewTotals extends ReviewCounts {
  /** As the user would name the store. */
  readonly file: string;
  readonly papers: number;
  /** Papers of which no error and no warning waits. */
  readonly done: number;
  /** By name; papers that nobody is assigned to stand last, under `name: null`. Empty where nothing is assigned. */
  readonly reviewers: readonly ReviewerTotal[];
  /** Rules with decisions, the most rejected first: which of them to mend. */
  readonly rules: readonly RuleReview[];
}

export interface ReviewerTotal extends ReviewCounts {
  readonly name: string | null;
  readonly papers: number;
  readonly done: number;
}

export interface RuleReview {
  readonly rule: string;
  readonly title: Localized;
  readonly accepted: number;
  readonly rejected: number;
  /** Rejected of all decided, 0 to 1. */
  readonly share: number;
}

export interface AuditSummary extends Summary {
  readonly units: number;
  /** Expected by the roster and overdue or without a deadline. */
  readonly missing: number;
  /** Expected later. */
  readonly due: number;
  readonly unexpected: number;
  readonly others: number;
  readonly olderDrafts: number;
  /** Files of the same bytes as another file of the same paper. */
  readonly copies: number;
  readonly directivesIgnored: number;
  /** Papers of which a part stands in a paper of another unit or person. */
  readonly borrowing: number;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface AuditPaper extends Counts {
  /** As reports name it: relative to the working directory where it lies below. */
  readonly path: string;
  /** SHA-256 of the file's bytes, in hexadecimal: what was judged is this and nothing else. */
  readonly sha256: string;
  /** Stays the same from draft to draft: unit, kind and name. */
  readonly key: string;
  readonly unit: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  readonly position: string | null;
  readonly principal: boolean;
  /** As the roster says, else the front matter. */
  readonly level: Level | null;
  /** `云州市`, `青柳县`; `null` where nothing says so. */
  readonly city: string | null;
  readonly county: string | null;
  readonly title: string | null;
  readonly profile: string | null;
  /** 第几稿, as the front matter or the file name says. */
  readonly draft: number | null;
  /** Files of the same paper, this one included. */
  readonly drafts: number;
  /** `2014-06-20`, `2014-06` or `2014`. */
  readonly date: string | null;
  readonly verdict: Verdict;
  readonly grade: Grade | null;
  /** Why it was taken for such a paper; where only the roster says so it still tells what it seemed to be. */
  readonly applicability: Applicability;
  readonly criteria: Readonly<Record<Criterion, CriterionResult>>;
  readonly metrics: Metrics;
  readonly missing: Missing;
  readonly suppressed: number;
  readonly baselined: number;
  readonly waived: number;
  /** Directives in the paper; an audit lists them and obeys none. */
  readonly directives: number;
  /** Share of the letters (0 to 1) that stand in papers of other units or persons too. */
  readonly borrowed: number;
  /** The group of papers from one mould that it belongs to. */
  readonly mould: string | null;
  /** Missing where there was no store of decisions to read. */
  readonly review?: PaperReview;
  /** The findings without their words: cheap, for counting. In no particular order. */
  marks(): readonly FindingMark[];
  /** In the order of the text. Unpacked anew by each call: a folder of papers has hundreds of thousands of them. */
  findings(): readonly AuditFinding[];
  /** As above: the paper's problems. */
  problems(): readonly AuditProblem[];
  /** Which rules looked at it and which did not; times are none. */
  runs(): readonly RuleRun[];
}

export type FindingMark = Pick<
  AuditFinding,
  'rule' | 'criterion' | 'severity' | 'state' | 'fingerprint' | 'review'
>;

/** A finding that knows its place without the draft. */
export interface AuditFinding {
  readonly rule: string;
  readonly criterion: Criterion;
  readonly code: string;
  readonly severity: Severity;
  readonly message: Localized;
  readonly hint: Localized;
  readonly basis: Basis;
  readonly state: Finding['state'];
  readonly reason: string | null;
  readonly range: PlacedRange;
  /** Ordinals as a reader counts them, from 1; `null` where it stands in none. */
  readonly paragraph: number | null;
  readonly sentence: number | null;
  /** The first line of the range, at most 120 characters. */
  readonly quote: string;
  readonly fingerprint: string;
  readonly related: readonly AuditRelated[];
  readonly data: Readonly<Record<string, string | number>>;
  /** A reviewer's word on it, where there is one. */
  readonly review?: ReviewMark;
}

export interface AuditRelated {
  /** The other paper; `null` for a place in the same one. */
  readonly path: string | null;
  readonly range: PlacedRange;
  readonly message: Localized;
}

export interface PlacedRange {
  readonly start: Position;
  readonly end: Position;
}

export interface AuditProblem {
  readonly id: string;
  readonly dimension: string | null;
  readonly title: string;
  readonly line: number;
  readonly characters: number;
  readonly examples: number;
}

export interface UnitReport extends Counts {
  /** `null` for papers of no known unit. */
  readonly unit: string | null;
  readonly papers: number;
  readonly pass: number;
  readonly fail: number;
  readonly missing: number;
  /** How many of the unit's papers have which verdict in each criterion. */
  readonly criteria: Readonly<Record<Criterion, Readonly<Record<CriterionVerdict, number>>>>;
  readonly problems: number;
  readonly examples: number;
  readonly characters: number;
  /** Since the last run; `null` without one. */
  readonly changes: Changes | null;
  /** Earlier runs first, this run last. */
  readonly trend: readonly TrendPoint[];
}

export interface Changes {
  readonly new: number;
  readonly fixed: number;
  readonly remaining: number;
}

export interface TrendPoint extends Counts {
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly papers: number;
  readonly pass: number;
  readonly fail: number;
}

export interface RosterReport {
  /** As the user would name the file. */
  readonly file: string;
  readonly expected: number;
  readonly submitted: number;
  /** Overdue, or without a deadline. */
  readonly missing: readonly ExpectedPaper[];
  /** The deadline is still to come. */
  readonly due: readonly ExpectedPaper[];
  /** Papers that the roster does not name. */
  readonly unexpected: readonly { readonly path: string; readonly unit: string | null }[];
  /** In the order of the roster. */
  readonly units: readonly RosterUnitReport[];
}

export interface RosterUnitReport {
  readonly unit: string;
  readonly level: Level | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly expected: number;
  readonly submitted: number;
}

export interface ExpectedPaper {
  readonly unit: string;
  readonly kind: Kind;
  /** `null` for a team. */
  readonly name: string | null;
  /** ISO 8601 date. */
  readonly deadline: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

/** The files of one paper, the latest last. */
export interface VersionChain {
  readonly key: string;
  readonly unit: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  /** Those that were judged: one, or all that stand level with it, or all with `--all-drafts`. */
  readonly chosen: readonly string[];
  /** `order`: by number, stage or date; `picked`: by a person; `tied`: nothing tells which is later, so all were judged. */
  readonly by: 'order' | 'picked' | 'tied' | 'all';
  readonly files: readonly VersionFile[];
}

export interface VersionFile {
  readonly path: string;
  readonly draft: number | null;
  /** 送审稿, 定稿 …, as the name says. */
  readonly stage: string | null;
  readonly date: string | null;
  /** Where the order comes from. */
  readonly from: 'front-matter' | 'name' | 'none';
  /** The same bytes as this other file. */
  readonly sameAs: string | null;
  /** The draft before it, with which a judged one was compared; `null` where there is none or nothing tells which it is. */
  readonly previous: string | null;
}

export interface OtherFile {
  readonly path: string;
  readonly unit: string | null;
  /** What it seems to be: see `Applicability`. */
  readonly type: string;
  readonly grounds: readonly string[];
}

/** A file and what became of it; each file below the folder has just one such record. */
export interface FileRecord {
  readonly path: string;
  readonly fate: FileFate;
  /** For an older draft or a copy: the file judged in its place. For an ignored one: by which settings. */
  readonly by: string | null;
}

export type FileFate =
  /** Judged. */
  | 'paper'
  | 'older-draft'
  /** Byte for byte another file of the same paper. */
  | 'copy'
  /** A text that is no such paper. */
  | 'other-text'
  /** Could not be read or checked: among the failures too. */
  | 'refused'
  /** A Word document, PDF or the like beside a text of the same name. */
  | 'converted'
  /** Left out by the settings. */
  | 'ignored'
  /** Hidden files and those of offices and version control. */
  | 'hidden'
  /** A link, pipe or device: never followed. */
  | 'link'
  /** Tables, pictures, settings and the like. */
  | 'other-file';

export interface SimilarityReport {
  /** Papers that were held against each other. */
  readonly compared: number;
  /** Passages held against each other. */
  readonly passages: number;
  /** Verified pairs of passages, each passage with its best match; of each paper the longest ones. */
  readonly pairs: readonly SharedPair[];
  /** How many there are, listed or not. */
  readonly pairsFound: number;
  readonly moulds: readonly MouldGroup[];
  readonly counts: readonly SameCountGroup[];
}

export interface PassagePlace {
  readonly path: string;
  readonly unit: string | null;
  readonly name: string | null;
  readonly line: number;
  readonly lastLine: number;
  /** The heading of the problem it stands under, or of its section. */
  readonly heading: string;
  /** From `--previous`. */
  readonly previous: boolean;
}

export interface SharedPair {
  readonly first: PassagePlace;
  readonly second: PassagePlace;
  /** Share of letters in common and in order, names, dates and figures left out: 0 to 1. */
  readonly score: number;
  readonly exact: boolean;
  /** Letters compared, of the longer passage. */
  readonly letters: number;
  readonly level: 'paragraph' | 'problem';
  /** A member's passage and one of his own team. */
  readonly withTeam: boolean;
}

/** Papers of which each was held against the first one and found to share most of its text. */
export interface MouldGroup {
  readonly id: string;
  readonly centre: string;
  readonly members: readonly { readonly path: string; readonly share: number }[];
}

/** One count of the openings (谈话60余人次) that several papers give alike. */
export interface SameCountGroup {
  readonly text: string;
  readonly places: readonly { readonly path: string; readonly unit: string | null; readonly line: number }[];
}

export interface RuleTotal {
  readonly rule: string;
  readonly criterion: Criterion;
  readonly title: Localized;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Papers with an open finding of the rule. */
  readonly papers: number;
}

export interface RunRecord {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly folder: string;
  readonly seconds: number;
  readonly threads: number;
  /** Papers whose result came from the cache. */
  readonly cached: number;
  /** The run that this one is compared with. */
  readonly previous: { readonly id: string; readonly at: string } | null;
  readonly changes: Changes | null;
}
