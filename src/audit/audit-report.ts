import type { Localized } from '../config/localized.ts';
import type { Kind, Level } from '../config/profile.ts';
import type { Applicability } from '../draft/model.ts';
import type { RuleRun } from '../linter/finding.ts';
import type { Criterion } from '../linter/rule.ts';
import type { Failure } from '../source/source.ts';
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
import type { FileRecord, OtherFile, RosterReport, VersionChain } from './report-files.ts';
import type { AuditFinding, AuditProblem, FindingMark } from './report-findings.ts';
import type { PaperReview, ReviewTotals } from './report-reviews.ts';
import type { SimilarityReport } from './report-similarity.ts';

export type * from './report-files.ts';
export type * from './report-findings.ts';
export type * from './report-reviews.ts';
export type * from './report-similarity.ts';

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
