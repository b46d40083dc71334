import { inLanguage } from '../config/localized.ts';
import { groupBy } from '../language/groups.ts';
import type { Finding, RuleRun } from '../linter/finding.ts';
import { CRITERIA } from '../linter/rule.ts';
import type { Failure } from '../source/source.ts';
import type { DraftReport, Report } from '../verdict/report.ts';
import { isUnchecked, warningsAllowed } from '../verdict/verdict.ts';
import { answeredCount } from './listed.ts';
import { absentText, failureText, otherText, pointText } from './names.ts';
import { locate } from './place.ts';
import type { ReportOptions } from './reporter.ts';
import { say, type Values, type WordingKey } from './wording.ts';

/** Cases in one report; with more of them a case is a criterion and no longer a rule. GitLab reads half a million. */
export const MOST_CASES = 150_000;

/** Findings listed in one case. */
const MOST_LISTED = 50;

/** One thing that was or was not checked in one paper. */
export interface Case {
  readonly name: string;
  readonly milliseconds: number;
  /** `null` for a case that passes. */
  readonly outcome: {
    readonly is: 'failure' | 'error' | 'skipped';
    readonly message: string;
    readonly type?: string;
    readonly text?: string;
  } | null;
  /** What does not keep the case from passing. */
  readonly aside: string;
}

export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly answered: number;
}

/** A report as suites of cases. */
export function suitesOf(report: Report, options: ReportOptions): Suite[] {
  const { drafts, failures } = report;
  const rules = drafts.reduce((sum, { runs }) => sum + runs.length, 0);
  const casesOf = rules > MOST_CASES ? criterionCases : ruleCases;
  const byPath = groupBy(failures, ({ path }) => path);
  const papers = drafts.map(paper => {
    const failed = byPath.get(paper.path) ?? [];
    byPath.delete(paper.path);
    const cases =
      paper.verdict === 'not-applicable'
        ? [skippedCase('not-applicable', otherText(paper, options.language))]
        : casesOf(paper, options);
    const unchecked = isUnchecked(paper) ? [uncheckedCase(options)] : [];
    return {
      name: paper.path,
      cases: [...failed.map(failure => failureCase(failure, options)), ...unchecked, ...cases],
      answered: answeredCount(paper),
    };
  });
  const unread = [...byPath].map(([name, failed]) => ({
    name,
    cases: failed.map(failure => failureCase(failure, options)),
    answered: 0,
  }));
  const whole = wholeCases(report, options);
  return [
    ...papers,
    ...unread,
    ...(whole.length > 0 ? [{ name: 'duizhao', cases: whole, answered: 0 }] : []),
  ];
}

function ruleCases(paper: DraftReport, options: ReportOptions): Case[] {
  const { language, rules = [] } = options;
  const titles = new Map(rules.map(({ id, title }) => [id, inLanguage(title, language)]));
  const findings = groupBy(paper.findings.filter(isOpen), ({ rule }) => rule);
  return paper.runs.filter(concerns).map(run => {
    const title = titles.get(run.rule);
    const name = title === undefined ? run.rule : say(language, 'ci.rule', { title, rule: run.rule });
    return caseOf(paper, name, [run], findings.get(run.rule) ?? [], options);
  });
}

function criterionCases(paper: DraftReport, options: ReportOptions): Case[] {
  return CRITERIA.map(criterion => {
    const runs = paper.runs.filter(run => run.criterion === criterion && concerns(run));
    const findings = paper.findings.filter(finding => isOpen(finding) && finding.criterion === criterion);
    return caseOf(paper, say(options.language, criterion), runs, findings, options);
  });
}

/** A crashed rule stands among the failures already; one for the other kind of paper has nothing to say. */
function concerns({ outcome, why }: RuleRun): boolean {
  return outcome !== 'crashed' && why !== 'kind';
}

function isOpen({ state }: Finding): boolean {
  return state === 'open';
}

function caseOf(
  paper: DraftReport,
  name: string,
  runs: readonly RuleRun[],
  findings: readonly Finding[],
  options: ReportOptions,
): Case {
  const { policy = {} } = options;
  const fails = ({ severity }: Finding): boolean =>
    severity === 'error' || (severity === 'warning' && policy.strict === true);
  const failing = findings.filter(fails);
  const aside = findings.filter(finding => !fails(finding));
  return {
    name,
    milliseconds: runs.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    outcome: failing.length > 0 ? failureOf(paper, failing, options) : skippedOf(runs, options),
    aside: listText(paper, aside, options),
  };
}

function failureOf(
  paper: DraftReport,
  findings: readonly Finding[],
  options: ReportOptions,
): Case['outcome'] {
  const { language } = options;
  const [first] = findings as [Finding, ...Finding[]];
  const counts = [inLanguage(first.message, language)];
  if (findings.length > 1) counts.push(say(language, 'more.items', { n: findings.length - 1 }));
  return {
    is: 'failure',
    message: counts.join(say(language, 'clause.join')),
    type: first.severity,
    text: listText(paper, findings, options),
  };
}

function skippedOf(runs: readonly RuleRun[], { language }: ReportOptions): Case['outcome'] {
  const [first] = runs;
  if (runs.some(({ outcome }) => outcome === 'checked')) return null;
  const why = first?.why;
  const message = why && why !== 'kind' ? say(language, `not-checked.${why}`) : '';
  return { is: 'skipped', message };
}

/** A finding a line: severity, place, message, how to mend it. */
function listText(
  { draft, path }: DraftReport,
  findings: readonly Finding[],
  { language }: ReportOptions,
): string {
  const lines = findings.slice(0, MOST_LISTED).map(({ severity, range, message, hint }) => {
    const place = `${path}:${pointText(locate(draft, range))}`;
    const mend = inLanguage(hint, language);
    const words = [
      inLanguage(message, language),
      ...(mend === '' ? [] : [`${say(language, 'finding.hint')}${mend}`]),
    ].join(say(language, 'clause.join'));
    return `${place} ${say(language, `severity.${severity}`)} ${words}`.replace(/[\r\n]+/g, ' ');
  });
  const left = findings.length - lines.length;
  return [...lines, ...(left > 0 ? [say(language, 'more.items', { n: left })] : [])].join('\n');
}

function failureCase(failure: Failure, { language }: ReportOptions): Case {
  const { code, data } = failure;
  const name = data['rule'] === undefined ? code : `${code} ${data['rule']}`;
  return errorCase(name, failureText(failure, language), code);
}

function errorCase(name: string, message: string, type: string): Case {
  return { name, milliseconds: 0, outcome: { is: 'error', message, type, text: message }, aside: '' };
}

function uncheckedCase({ language }: ReportOptions): Case {
  return errorCase('unchecked', say(language, 'missing.unchecked'), 'unchecked');
}

function skippedCase(name: string, message: string): Case {
  return { name, milliseconds: 0, outcome: { is: 'skipped', message }, aside: '' };
}

/** What only all papers together tell: whoever reads nothing but this report must not take the run for passed. */
function wholeCases(report: Report, options: ReportOptions): Case[] {
  const absent = (report.absent ?? []).map(({ path, text }): Case => {
    const message = absentText(inLanguage(text, options.language), options.language);
    const outcome = { is: 'failure', message, type: 'absent', text: path } as const;
    return { name: message, milliseconds: 0, outcome, aside: '' };
  });
  return [...absent, ...runCases(report, options)];
}

function runCases({ verdict, drafts, summary }: Report, { language, policy = {} }: ReportOptions): Case[] {
  const whole = (key: WordingKey, values: Values = {}): string => say(language, key, values);
  if (verdict === 'not-applicable') {
    return policy.unchanged && drafts.length === 0
      ? [skippedCase('unchanged', whole('ci.nothing'))]
      : [errorCase('nothing', whole('total.none'), 'nothing')];
  }
  const most = warningsAllowed(policy);
  // with --strict each of them fails a case of its own
  if (policy.strict || summary.warnings <= most) return [];
  const message = whole('ci.too-many-warnings', { n: summary.warnings, most });
  const outcome = { is: 'failure', message, type: 'max-warnings', text: message } as const;
  return [{ name: 'max-warnings', milliseconds: 0, outcome, aside: '' }];
}
