import * as v from 'valibot';
import padding, { paddedSentences } from '../../rules/concision/padding.ts';
import type { PaperFacts } from '../config/overrides.ts';
import type { Kind, Profile } from '../config/profile.ts';
import type { Draft } from '../draft/model.ts';
import { readDraft } from '../draft/read-draft.ts';
import type { Range } from '../language/text.ts';
import { applyBaseline, type Baseline } from '../linter/baseline.ts';
import { createContext } from '../linter/context.ts';
import type { LintResult } from '../linter/finding.ts';
import { type LintSettings, lint } from '../linter/lint.ts';
import type { RuleSet } from '../linter/rule-set.ts';
import type { Failure, Source } from '../source/source.ts';
import { measureDraft } from '../verdict/metrics.ts';
import { sumMissing } from '../verdict/missing.ts';
import type { JudgedDraft } from '../verdict/report.ts';
import { judgeDraft } from '../verdict/verdict.ts';

/** By what every paper of a run is read and judged. */
export interface Standard {
  readonly profiles: readonly Profile[];
  /** From the command line: outranks what the paper says. */
  readonly profile?: string;
  /** What is known of a paper from elsewhere: then it counts as one, whatever it holds. */
  readonly kind?: Kind;
  /** Which draft it is, where the paper itself does not say. */
  readonly draft?: number;
  /** From the settings: holds where the paper says nothing. */
  readonly fallbackProfile?: string;
  readonly ruleSet: RuleSet;
  readonly lintSettings: LintSettings;
  /** Rule settings of one paper, where they are not the same for all. */
  readonly rulesFor?: (paper: PaperFacts) => NonNullable<LintSettings['rules']>;
  /** Findings to live with for now. */
  readonly baseline?: Baseline;
}

export interface Checked {
  readonly paper: JudgedDraft;
  /** Rules that crashed on it. */
  readonly failures: readonly Failure[];
  /** Entries of the baseline for it that match nothing any more. */
  readonly stale: number;
}

/** From a source to a judged paper; a fault of the reader becomes a failure of this paper alone. */
export function checkPaper(source: Source, standard: Standard): Checked | Failure {
  try {
    const draft = readPaper(source, standard);
    const result = lint(draft, standard.ruleSet, settingsFor(draft, standard));
    const { baseline } = standard;
    const { findings, stale } = baseline
      ? applyBaseline(source.path, result.findings, baseline)
      : { findings: result.findings, stale: 0 };
    return {
      paper: judge(draft, { ...result, findings }, standard),
      failures: result.failures,
      stale,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { path: source.path, code: 'draft-crashed', data: { reason } };
  }
}

function settingsFor({ source, meta }: Draft, { rulesFor, lintSettings }: Standard): LintSettings {
  if (!rulesFor) return lintSettings;
  const facts = { path: source.path, kind: meta.kind?.value ?? null, level: meta.level?.value ?? null };
  return { ...lintSettings, rules: rulesFor(facts) };
}

/** Reads a draft; where it names no profile, that of the settings comes before a guess. */
export function readPaper(source: Source, standard: Standard): Draft {
  const { profiles, profile, kind, draft: number, fallbackProfile } = standard;
  const known = {
    profiles,
    ...(kind === undefined ? {} : { kind }),
    ...(number === undefined ? {} : { draft: number }),
  };
  const draft = readDraft(source, profile === undefined ? known : { ...known, profile });
  const guessed = draft.meta.profile?.origin === 'inferred';
  if (fallbackProfile === undefined || !guessed || draft.profile?.id === fallbackProfile) return draft;
  return readDraft(source, { ...known, profile: fallbackProfile });
}

export function judge(draft: Draft, result: LintResult, standard: Standard): JudgedDraft {
  const metrics = measureDraft(draft, paddingIn(draft, standard));
  return judgeDraft(draft, result, metrics, sumMissing(result.findings));
}

/** The sentences that the rule on padding would count, whether or not it finds them too many. */
function paddingIn(draft: Draft, { ruleSet, lintSettings }: Standard): Range[] {
  const context = createContext(draft, ruleSet);
  if (!context) return [];
  const given = { ...context.profile.options[padding.id], ...lintSettings.rules?.[padding.id]?.options };
  const { score } = v.parse(padding.options, given) as { score: number };
  return paddedSentences(context, score);
}
