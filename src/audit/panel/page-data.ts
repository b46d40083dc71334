import type { Language } from '../../config/localized.ts';
import type { Kind, Severity } from '../../config/profile.ts';
import type { ReviewMark } from '../../linter/finding.ts';
import type { Criterion } from '../../linter/rule.ts';
import type { CriterionVerdict, Grade, Metrics, Verdict } from '../../verdict/report.ts';
import type {
  AuditSummary,
  Changes,
  ExpectedPaper,
  FileFate,
  ReviewCounts,
  ReviewerTotal,
  RosterReport,
  RuleReview,
  SimilarityReport,
  TrendPoint,
  VersionChain,
} from '../audit-report.ts';
import type { PanelWord } from './words.ts';

/** What the page is handed: an audit report in one language, packed; its script and the reports share this form. */
export interface PageData {
  readonly language: Language;
  readonly words: Readonly<Record<PanelWord, string>>;
  readonly tool: { readonly name: string; readonly version: string; readonly ruleset: string };
  readonly verdict: Verdict;
  /** The unit that the data were cut for, or `null` for all. */
  readonly only: string | null;
  /** Characters of an excerpt by severity: fewer, or none, where there are very many findings. */
  readonly quoteLengths: readonly number[];
  readonly summary: AuditSummary;
  readonly units: readonly PageUnit[];
  readonly papers: readonly PagePaper[];
  readonly findings: FindingColumns;
  /** Hints and bases, each once. */
  readonly texts: readonly string[];
  readonly rules: readonly PageRule[];
  readonly similarity: SimilarityReport;
  readonly roster: RosterReport | null;
  readonly versions: readonly VersionChain[];
  readonly others: readonly PageOther[];
  readonly failures: readonly { readonly path: string; readonly text: string }[];
  /** Files by what became of them; papers are counted, all others are listed too. */
  readonly fates: Readonly<Partial<Record<FileFate, number>>>;
  readonly files: readonly { readonly path: string; readonly fate: FileFate; readonly by: string | null }[];
  readonly run: PageRun;
  /** What people decided; `null` where nobody keeps decisions. */
  readonly reviews: PageReviews | null;
}

export interface PageReviews extends ReviewCounts {
  readonly papers: number;
  readonly done: number;
  readonly reviewers: readonly ReviewerTotal[];
  readonly rules: readonly (Omit<RuleReview, 'title'> & { readonly title: string })[];
}

export interface PageReview extends ReviewCounts {
  readonly reviewer: string | null;
  /** Decisions of which nothing is left: line, message, who said what. */
  readonly lost: readonly (readonly [line: number, message: string, said: string])[];
}

export interface PageUnit {
  readonly name: string;
  readonly missing: number;
  readonly changes: Changes | null;
  readonly trend: readonly TrendPoint[];
}

export interface PagePaper {
  /** Index of its unit. */
  readonly unit: number;
  readonly path: string;
  readonly sha256: string;
  readonly kind: Kind | null;
  readonly name: string | null;
  readonly position: string | null;
  readonly title: string;
  readonly profile: string | null;
  readonly draft: number | null;
  readonly drafts: number;
  readonly date: string | null;
  readonly verdict: Verdict;
  readonly grade: Grade | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** In the order of the notice: verdict, errors, warnings, rules that looked, rules that did not. */
  readonly criteria: readonly (readonly [
    verdict: CriterionVerdict,
    errors: number,
    warnings: number,
    checked: number,
    notChecked: number,
  ])[];
  readonly metrics: Metrics;
  /** What is missing, as a sentence. */
  readonly missing: string;
  readonly suppressed: number;
  readonly baselined: number;
  readonly waived: number;
  readonly directives: number;
  readonly borrowed: number;
  readonly mould: string | null;
  /** `null` where nobody keeps decisions. */
  readonly review: PageReview | null;
}

/**
 * Findings as columns, for there may be a hundred thousand of them, and by rule: equal wordings then stand side by side
 * and pack to half their size. Numbers name severities, states, hints and bases by their place.
 */
export interface FindingColumns {
  /** How many findings each rule has; the first rule's come first. */
  readonly counts: readonly number[];
  /** The paper of each: as the distance from that of the finding before. */
  readonly papers: readonly number[];
  readonly severity: readonly number[];
  readonly state: readonly number[];
  readonly line: readonly number[];
  /** 0 outside paragraphs. */
  readonly paragraph: readonly number[];
  readonly sentence: readonly number[];
  readonly hint: readonly number[];
  readonly basis: readonly number[];
  /** Message and excerpt by turns: they share words, so that side by side they pack well. */
  readonly said: readonly string[];
  /** The first `FINGERPRINT` digits of each fingerprint, in a row. */
  readonly fingerprints: string;
  /** By the number of the finding; most have none. */
  readonly reasons: Readonly<Record<number, string>>;
  readonly related: Readonly<Record<number, readonly RelatedRow[]>>;
  /** By the number of the finding: what a person made of it, and in words who, when and why. */
  readonly reviews: Readonly<Record<number, readonly [state: number, said: string]>>;
}

export type RelatedRow = readonly [path: string, line: number, message: string];

/** Digits of a fingerprint that name a finding: enough to tell those of one audit apart. */
export const FINGERPRINT = 10;

export const SEVERITY_ORDER = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
export const STATE_ORDER = ['open', 'suppressed', 'baselined', 'waived'] as const;
export const REVIEW_ORDER = [
  'accepted',
  'rejected',
  'own',
  'stale',
] as const satisfies readonly ReviewMark['state'][];
export type State = (typeof STATE_ORDER)[number];

export interface PageRule {
  readonly id: string;
  readonly criterion: Criterion;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly papers: number;
}

export interface PageOther {
  readonly path: string;
  readonly unit: string | null;
  readonly type: string;
  readonly grounds: string;
}

export interface PageRun {
  readonly id: string;
  readonly at: string;
  readonly folder: string;
  readonly seconds: number;
  readonly cached: number;
  readonly previous: { readonly id: string; readonly at: string } | null;
  readonly changes: Changes | null;
}

export type { Criterion, CriterionVerdict, ExpectedPaper, Grade, Kind, Severity, Verdict };
