import { createHash } from 'node:crypto';
import { inLanguage, type Language } from '../config/localized.ts';
import type { Severity } from '../config/profile.ts';
import type { Rule } from '../linter/rule.ts';
import type { DraftReport, Report } from '../verdict/report.ts';
import { isUnchecked } from '../verdict/verdict.ts';
import { safeJson, visible } from './escape.ts';
import { answeredCount, findingsOf, gravest, type Listed } from './listed.ts';
import { absentText, failureText } from './names.ts';
import { locate } from './place.ts';
import type { Reporter } from './reporter.ts';
import { say } from './wording.ts';

/** Findings in one report: a merge request with more is not read. */
export const MOST_ISSUES = 5_000;

/** `blocker` is left to what could not be checked at all. */
const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: (typeof SEVERITIES)[Severity] | 'blocker';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end?: number };
  };
}

/**
 * GitLab's Code Quality report, which merge requests compare by fingerprint: what could not be checked first, then open
 * findings, then for each paper how many are answered.
 */
export const gitlab: Reporter = (report, { language, rules = [] }) => {
  const titles = new Map(rules.map(rule => [rule.id, rule]));
  const { kept, left } = gravest(findingsOf(report), MOST_ISSUES);
  const issues = [
    ...failureIssues(report, language),
    ...kept.map(listed => findingIssue(listed, titles, language)),
    ...report.drafts.flatMap(paper => answeredIssue(paper, language)),
  ];
  const [first] = kept;
  if (left > 0 && first) {
    issues.push(note(first.paper.path, 'more', 'info', say(language, 'ci.more', { n: left })));
  }
  return safeJson(issues);
};

function findingIssue(
  { paper, finding }: Listed,
  rules: ReadonlyMap<string, Rule>,
  language: Language,
): Issue {
  const { start, end } = locate(paper.draft, finding.range);
  const rule = rules.get(finding.rule);
  const message = inLanguage(finding.message, language);
  const title = rule && inLanguage(rule.title, language);
  return {
    description: visible(title ? say(language, 'ci.titled', { title, message }) : message),
    check_name: finding.rule,
    fingerprint: hash(paper.path, finding.fingerprint),
    severity: SEVERITIES[finding.severity],
    location: { path: paper.path, lines: { begin: start.line, end: end.line } },
  };
}

function failureIssues({ drafts, failures, absent = [] }: Report, language: Language): Issue[] {
  return [
    ...failures.map(failure => {
      const { path, code, data } = failure;
      const name = `${code} ${data['rule'] ?? ''}`.trim();
      return note(path, name, 'blocker', failureText(failure, language), code);
    }),
    ...drafts
      .filter(isUnchecked)
      .map(({ path }) => note(path, 'unchecked', 'blocker', say(language, 'missing.unchecked'))),
    ...absent.map(({ path, text }) => {
      const who = inLanguage(text, language);
      return note(path, `absent ${who}`, 'critical', absentText(who, language), 'absent');
    }),
  ];
}

function answeredIssue(paper: DraftReport, language: Language): Issue[] {
  const n = answeredCount(paper);
  return n === 0 ? [] : [note(paper.path, 'answered', 'info', say(language, 'ci.answered', { n }))];
}

/** An issue about a whole file. */
function note(
  path: string,
  name: string,
  severity: Issue['severity'],
  description: string,
  check = name,
): Issue {
  return {
    description: visible(description),
    check_name: `duizhao/${check}`,
    fingerprint: hash(path, name),
    severity,
    location: { path, lines: { begin: 1 } },
  };
}

/** Fingerprints of findings are unique within a paper; here they must be so within the whole report. */
function hash(path: string, name: string): string {
  return createHash('sha256').update(`${path}\0${name}`).digest('hex').slice(0, 32);
}
