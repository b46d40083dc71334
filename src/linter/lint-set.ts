import type { Kind, Profile } from '../config/profile.ts';
import type { Draft } from '../draft/model.ts';
import type { Failure } from '../source/source.ts';
import type { Finding, RuleRun } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { type LintSettings, optionsOf, severityOf, wordFinding } from './lint.ts';
import type { PaperSet } from './paper-set.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A paper whose draft is not at hand any more: an audit keeps no text of ten thousand papers. */
export interface SetPaper {
  readonly path: string;
  readonly profile: Profile;
  readonly kind: Kind;
  readonly principal: boolean;
  readonly set: PaperSet;
  /** Length of the source text. */
  readonly length: number;
  /** Reads the draft again, for a rule that cannot do without. */
  draft(): Draft;
}

export interface SetResult {
  readonly findings: readonly Finding[];
  /** In place of the runs that said *not checked* for want of a set. */
  readonly runs: readonly RuleRun[];
  readonly failures: readonly Failure[];
}

export function needsSet({ needs }: Rule): boolean {
  return needs.includes('set');
}

/**
 * Runs the rules that hold a paper against others, when all papers have been read. Every issue of such a rule has an anchor:
 * there is no text to take its words from.
 */
export function lintSet(rules: readonly Rule[], paper: SetPaper, settings: LintSettings): SetResult {
  const findings: Finding[] = [];
  const runs: RuleRun[] = [];
  const failures: Failure[] = [];
  const context = contextOf(paper);
  for (const rule of rules) {
    const severity = severityOf(rule, paper.profile, settings);
    const why = reasonNotToCheck(rule, severity, paper, settings);
    let outcome: RuleRun['outcome'] = why === null ? 'checked' : 'not-checked';
    if (why === null && severity !== 'off') {
      try {
        for (const issue of rule.check(context, optionsOf(rule, paper.profile, settings))) {
          const finding = wordFinding(rule, issue, severity, '');
          findings.push({ ...finding, range: clamp(issue.range, paper.length) });
        }
      } catch (error) {
        outcome = 'crashed';
        const reason = error instanceof Error ? error.message : String(error);
        failures.push({ path: paper.path, code: 'rule-crashed', data: { rule: rule.id, reason } });
      }
    }
    runs.push({ rule: rule.id, criterion: rule.criterion, outcome, why, milliseconds: 0 });
  }
  const marks = fingerprints(findings.map(({ rule, code, fingerprint: words }) => ({ rule, code, words })));
  return {
    findings: findings.map((finding, i) => ({ ...finding, fingerprint: marks[i] as string })),
    runs,
    failures,
  };
}

function contextOf({ profile, kind, principal, set, draft }: SetPaper): RuleContext {
  let read: Draft | null = null;
  return {
    get draft() {
      read ??= draft();
      return read;
    },
    profile,
    kind,
    principal,
    set,
    hits: lexicon => {
      throw new Error(`a rule on a set of papers reads no word list (${lexicon})`);
    },
  };
}

function reasonNotToCheck(
  { id, criterion, kinds }: Rule,
  severity: string,
  { kind }: SetPaper,
  { onlyRules, onlyCriteria }: LintSettings,
): RuleRun['why'] {
  if (onlyRules?.length && !onlyRules.includes(id)) return 'left-out';
  if (onlyCriteria?.length && !onlyCriteria.includes(criterion)) return 'left-out';
  if (severity === 'off') return 'off';
  return kinds && !kinds.includes(kind) ? 'kind' : null;
}

function clamp({ start, end }: Finding['range'], length: number): Finding['range'] {
  const from = Math.min(Math.max(0, start), length);
  return { start: from, end: Math.min(Math.max(from, end), length) };
}
