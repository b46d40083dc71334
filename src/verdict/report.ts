import type { Localized } from '../config/localized.ts';
import type { Kind } from '../config/profile.ts';
import type { Draft, DraftText } from '../draft/model.ts';
import type { Finding, RuleRun } from '../linter/finding.ts';
import type { Criterion } from '../linter/rule.ts';
import type { Failure } from '../source/source.ts';

export type Verdict = 'pass' | 'fail' | 'not-applicable';
export type CriterionVerdict = 'pass' | 'fail' | 'needs-human' | 'not-checked';

/** The office grade shown to people: 通过 / 修改后通过 / 退回. */
export type Grade = 'pass' | 'revise' | 'return';

export interface CriterionResult {
  readonly verdict: CriterionVerdict;
  readonly errors: number;
  readonly warnings: number;
  /** Rules that looked. */
  readonly checked: number;
  readonly notChecked: number;
}

export interface Metrics {
  readonly characters: number;
  readonly problems: number;
  readonly examples: number;
  readonly causes: number;
  readonly measures: number;
  /** Characters of sentences judged padding / characters, 0 to 1. */
  readonly paddingRatio: number;
  /** (problems + causes) / characters, 0 to 1. */
  readonly problemShare: number;
  readonly problemsByDimension: Readonly<Record<string, number>>;
}

/** What still keeps a paper from passing, in countable things. */
export interface Missing {
  readonly problems: number;
  readonly examples: number;
  readonly sections: readonly string[];
  readonly dimensions: readonly string[];
}

/** A judged draft; a run over a folder holds thousands, so it keeps of the drafts no more than reports tell. */
export interface DraftReport<D extends DraftText = DraftText> {
  readonly path: string;
  readonly kind: Kind | null;
  readonly profile: string | null;
  readonly title: string | null;
  readonly verdict: Verdict;
  readonly grade: Grade | null;
  readonly criteria: Readonly<Record<Criterion, CriterionResult>>;
  readonly metrics: Metrics;
  readonly missing: Missing;
  readonly findings: readonly Finding[];
  readonly runs: readonly RuleRun[];
  /** For excerpts and positions; reports never change it. */
  readonly draft: D;
}

/** Fresh from judging: the whole draft is still at hand. */
export type JudgedDraft = DraftReport<Draft>;

export interface Summary {
  readonly drafts: number;
  readonly pass: number;
  readonly fail: number;
  readonly notApplicable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly baselined: number;
  readonly waived: number;
  readonly failures: number;
}

/** Findings are facts, the verdict is policy, failures stand apart. */
export interface Report {
  readonly schema: 1;
  readonly tool: { readonly name: 'duizhao'; readonly version: string; readonly ruleset: string };
  readonly verdict: Verdict;
  readonly summary: Summary;
  readonly drafts: readonly DraftReport[];
  readonly failures: readonly Failure[];
  /** Papers that a roster expects and nobody handed in: they fail the run. Missing where there is no roster. */
  readonly absent?: readonly AbsentPaper[];
}

export interface AbsentPaper {
  /** The roster, as the user would name it. */
  readonly path: string;
  /** Whose paper it is. */
  readonly text: Localized;
}
