import * as v from 'valibot';
import { MOST_FINDINGS } from '../config/limits.ts';
import { fill, type Localized } from '../config/localized.ts';
import type { Profile, Severity } from '../config/profile.ts';
import type { Draft } from '../draft/model.ts';
import type { Failure } from '../source/source.ts';
import { createContext } from './context.ts';
import { paperDate } from './declarative/calendar.ts';
import { applyDirectives, directiveRule, ignoredDirectives, malformedIssues } from './directives.ts';
import type { DraftRevision, ReviseWith } from './draft-revision.ts';
import type { Finding, LintResult, RuleRun } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { retiredAmong } from './retired.ts';
import type { Criterion, Issue, Message, Rule, RuleContext } from './rule.ts';
import type { RuleSet } from './rule-set.ts';

/** What configuration and command line say about rules. */
export interface LintSettings {
  /** Per rule id: a severity or `off`, and option values that differ from the defaults. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Only these rules; all others are *not checked*. */
  readonly onlyRules?: readonly string[];
  readonly onlyCriteria?: readonly Criterion[];
  /** Directives in the draft are not obeyed, but listed. */
  readonly noInline?: boolean;
  readonly previous?: Draft;
  readonly previousDraft?: Draft;
  /** How the draft is compared with `previousDraft`; without it rules that need that draft are not checked. */
  readonly reviseWith?: ReviseWith;
  /** How many findings of one rule are listed; one more then says how many are not. `MOST_FINDINGS` if left out. */
  readonly findingsPerRule?: number;
}

export interface RuleSetting {
  readonly severity?: Severity | 'off' | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Runs a rule set over one draft. A rule that lacks what it needs, is switched off or left out counts as *not checked*; one
 * that throws becomes a failure and the rest goes on. Findings come in a total order, so equal input gives equal output.
 */
export function lint(draft: Draft, ruleSet: RuleSet, settings: LintSettings = {}): LintResult {
  const context = createContext(draft, ruleSet, othersIn(draft, settings));
  const findings: Finding[] = [];
  const runs: RuleRun[] = [];
  const failures: Failure[] = [];
  for (const rule of ruleSet.rules) {
    const started = performance.now();
    const why = reasonNotToCheck(rule, context, settings);
    let outcome: RuleRun['outcome'] = why === null ? 'checked' : 'not-checked';
    if (why === null && context) {
      try {
        // no spread: a hostile paper may bring more findings than a call takes arguments
        for (const finding of runRule(rule, context, settings)) findings.push(finding);
      } catch (error) {
        outcome = 'crashed';
        const reason = error instanceof Error ? error.message : String(error);
        failures.push({ path: draft.source.path, code: 'rule-crashed', data: { rule: rule.id, reason } });
      }
    }
    runs.push({
      rule: rule.id,
      criterion: rule.criterion,
      outcome,
      why,
      milliseconds: performance.now() - started,
    });
  }
  const judged = context ? answer(draft, findings, ruleSet, runs, context, settings) : findings;
  return { findings: identify(draft, judged.sort(inOrder)), runs, failures };
}

/** The papers that this one is compared with. */
function othersIn(
  draft: Draft,
  { previous, previousDraft, reviseWith }: LintSettings,
): Pick<RuleContext, 'previous' | 'previousDraft' | 'revision'> {
  let revision: DraftRevision | null = null;
  return {
    ...(previous ? { previous } : {}),
    ...(previousDraft ? { previousDraft } : {}),
    ...(previousDraft && reviseWith
      ? {
          revision() {
            revision ??= reviseWith(draft, previousDraft);
            return revision;
          },
        }
      : {}),
  };
}

function reasonNotToCheck(rule: Rule, context: RuleContext | null, settings: LintSettings): RuleRun['why'] {
  const { onlyRules, onlyCriteria } = settings;
  if (onlyRules?.length && !onlyRules.includes(rule.id)) return 'left-out';
  if (onlyCriteria?.length && !onlyCriteria.includes(rule.criterion)) return 'left-out';
  if (!context?.draft.applicability.applicable) return 'needs';
  if (severityOf(rule, context.profile, settings) === 'off') return 'off';
  if (rule.kinds && !rule.kinds.includes(context.kind)) return 'kind';
  return rule.needs.every(need => has(context, need)) ? null : 'needs';
}

function has({ draft, previous, revision, set }: RuleContext, need: Rule['needs'][number]): boolean {
  if (need === 'profile') return true;
  if (need === 'problems') return draft.problems.length > 0;
  if (need === 'date') return paperDate(draft) !== null;
  if (need === 'previous') return previous !== undefined;
  if (need === 'set') return set !== undefined;
  return need === 'previous-draft' && revision !== undefined;
}

/** Rule default, then profile, then the user's configuration. */
export function severityOf(rule: Rule, profile: Profile, { rules }: LintSettings): Severity | 'off' {
  return rules?.[rule.id]?.severity ?? profile.severities[rule.id] ?? rule.severity;
}

function runRule(rule: Rule, context: RuleContext, settings: LintSettings): Finding[] {
  const severity = severityOf(rule, context.profile, settings) as Severity;
  const options = optionsOf(rule, context.profile, settings);
  return listed(rule, rule.check(context, options), severity, context.draft, settings);
}

/** What the linter says in the place of findings that are too many to list. It bears the highest severity among them. */
const UNLISTED: Message = {
  message: {
    zh: '同类问题另有 {count} 处，从这里起不再逐条列出',
    en: '{count} more findings of this rule, from here on, are not listed',
  },
  hint: {
    zh: '先改列出的，改完再查一遍；要全部列出，在配置里调大 limits.findingsPerRule',
    en: 'Mend those that are listed and check again, or raise limits.findingsPerRule in the settings',
  },
};

/** Findings of a rule, as many as are listed; the rest is counted and not kept. */
function listed(
  rule: Rule,
  issues: Iterable<Issue>,
  severity: Severity,
  draft: Draft,
  { findingsPerRule = MOST_FINDINGS }: LintSettings,
): Finding[] {
  const findings: Finding[] = [];
  let count = 0;
  let worst: Severity = 'info';
  let start = Number.POSITIVE_INFINITY;
  for (const issue of issues) {
    if (findings.length < findingsPerRule) {
      findings.push(wordFinding(rule, issue, severity, draft.source.text));
      continue;
    }
    count++;
    start = Math.min(start, issue.range.start);
    const own = weighed(issue, severity);
    if (RANK[own] > RANK[worst]) worst = own;
  }
  if (count > 0) {
    const rest = { code: 'unlisted', range: { start, end: start }, anchor: 'unlisted', data: { count } };
    findings.push(wordFinding(rule, rest, worst, draft.source.text, UNLISTED));
  }
  return findings;
}

/** Options as the profile alone sets them: the same for every paper of a run. */
const parsed = new WeakMap<Rule, WeakMap<Profile, unknown>>();

/** Options of a rule by its defaults and the settings alone, for what is decided before any paper is read. */
export function settingOptions(rule: Rule, { rules }: LintSettings): unknown {
  return v.parse(rule.options, rules?.[rule.id]?.options ?? {});
}

export function optionsOf(rule: Rule, profile: Profile, { rules }: LintSettings): unknown {
  const own = rules?.[rule.id]?.options;
  if (own) return v.parse(rule.options, { ...profile.options[rule.id], ...own });
  const byProfile = parsed.get(rule) ?? new WeakMap<Profile, unknown>();
  parsed.set(rule, byProfile);
  if (!byProfile.has(profile)) byProfile.set(profile, v.parse(rule.options, profile.options[rule.id] ?? {}));
  return byProfile.get(profile);
}

/** The severity of an issue of its own weight: never above what profile or user set for the rule. */
function weighed(issue: Issue, severity: Severity): Severity {
  return issue.severity && RANK[issue.severity] < RANK[severity] ? issue.severity : severity;
}

/** An issue with the words, weight and place that a report needs; it is known by its words until equals are counted. */
export function wordFinding(
  rule: Rule,
  issue: Issue,
  severity: Severity,
  text: string,
  message: Message | undefined = rule.messages[issue.code],
): Finding {
  if (!message) throw new Error(`${rule.id} has no message ${issue.code}`);
  const data = issue.data ?? {};
  const filled = ({ zh, en }: Localized): Localized => ({ zh: fill(zh, data), en: fill(en, data) });
  const { length } = text;
  const start = Math.min(Math.max(0, issue.range.start), length);
  return {
    rule: rule.id,
    criterion: rule.criterion,
    code: issue.code,
    severity: weighed(issue, severity),
    message: filled(message.message),
    hint: filled(message.hint),
    basis: issue.basis ?? rule.docs.basis,
    state: 'open',
    reason: null,
    range: { start, end: Math.min(Math.max(start, issue.range.end), length) },
    // the words that identify it; the ordinal among equals comes when all findings are in order
    fingerprint: issue.anchor ?? text.slice(start, issue.range.end),
    related: issue.related ?? [],
    edits: issue.edits ?? [],
    data,
  };
}

/** Lets the directives of the draft answer findings, and reports what is wrong with the directives. */
function answer(
  draft: Draft,
  findings: readonly Finding[],
  ruleSet: RuleSet,
  runs: readonly RuleRun[],
  context: RuleContext,
  settings: LintSettings,
): Finding[] {
  if (draft.directives.length === 0 && draft.malformedDirectives.length === 0) return [...findings];
  const known = new Set(ruleSet.rules.map(({ id }) => id));
  const named = draft.directives.map(({ rule }) => rule);
  const checked = new Set(runs.filter(({ outcome }) => outcome === 'checked').map(({ rule }) => rule));
  const { reasons, issues } = settings.noInline
    ? { reasons: [], issues: ignoredDirectives(draft) }
    : applyDirectives(draft, findings, known, checked, retiredAmong(ruleSet, named));
  const answered = findings.map((finding, i): Finding => {
    const reason = reasons[i] ?? null;
    return reason === null ? finding : { ...finding, state: 'suppressed', reason };
  });
  const severity = severityOf(directiveRule, context.profile, settings);
  if (severity === 'off' || !checked.has(directiveRule.id)) return answered;
  return [
    ...answered,
    ...listed(directiveRule, [...malformedIssues(draft), ...issues], severity, draft, settings),
  ];
}

function inOrder(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    compare(a.rule, b.rule) ||
    compare(a.code, b.code) ||
    compare(a.message.zh, b.message.zh)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Turns the identifying words into fingerprints, counting equals in the order of the text. */
function identify(draft: Draft, findings: readonly Finding[]): Finding[] {
  const found = fingerprints(
    findings.map(({ rule, code, fingerprint }) => ({
      rule,
      code,
      words: fingerprint === '' ? (draft.title?.title ?? '') : fingerprint,
    })),
  );
  return findings.map((finding, i) => ({ ...finding, fingerprint: found[i] as string }));
}
