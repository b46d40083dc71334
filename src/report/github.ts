import { inLanguage, type Language } from '../config/localized.ts';
import type { Severity } from '../config/profile.ts';
import type { Rule } from '../linter/rule.ts';
import type { Report } from '../verdict/report.ts';
import { isUnchecked } from '../verdict/verdict.ts';
import { visible } from './escape.ts';
import { findingsOf, type Listed } from './listed.ts';
import { absentText, failureText, tallyText, totalLine } from './names.ts';
import { outcomeText } from './page.ts';
import { locate } from './place.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { say, type WordingKey } from './wording.ts';

/** Annotations of each kind that GitHub takes from one step; it drops what comes after them without a word. */
export const MOST = 10;

type Kind = 'error' | 'warning' | 'notice';
const KINDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  Kind
>;

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request, and the verdicts as plain lines of the log:
 * first what could not be checked, then the findings, the gravest first where they are more than GitHub takes.
 */
export const github: Reporter = (report, options) => {
  const { language, rules = [] } = options;
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const findings = findingsOf(report);
  const failed = failureCommands(report, language);
  const of = (kind: Kind): Listed[] => findings.filter(({ finding }) => KINDS[finding.severity] === kind);
  const { error, warning, notice } = { error: of('error'), warning: of('warning'), notice: of('notice') };
  const all = failed.length + findings.length;
  const crowded = [failed.length + error.length, warning.length, notice.length].some(n => n > MOST);
  const shown = [
    ...failed.slice(0, MOST),
    ...error.slice(0, Math.max(0, MOST - failed.length)),
    ...warning.slice(0, MOST),
    // the last notice says how many are left out
    ...notice.slice(0, crowded ? MOST - 1 : MOST),
  ];
  const left = all - shown.length;
  const lines = [
    ...shown.map(one =>
      typeof one === 'string' ? one : findingCommand(one, byId.get(one.finding.rule), language),
    ),
    ...(left > 0 ? [command('notice', {}, say(language, 'ci.more', { n: left }))] : []),
    ...verdictLines(report, options),
  ];
  return `${lines.join('\n')}\n`;
};

function findingCommand({ paper, finding }: Listed, rule: Rule | undefined, language: Language): string {
  const { start, end } = locate(paper.draft, finding.range);
  const title = rule && say(language, 'ci.rule', { title: inLanguage(rule.title, language), rule: rule.id });
  // GitHub takes columns only of a single line, and both ends as parts of it
  const columns =
    start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
  const hint = inLanguage(finding.hint, language);
  const message = visible(inLanguage(finding.message, language));
  return command(
    KINDS[finding.severity],
    { file: paper.path, line: start.line, endLine: end.line, ...columns, title: title ?? finding.rule },
    hint === '' ? message : `${message}\n${say(language, 'finding.hint')}${visible(hint)}`,
  );
}

function failureCommands({ drafts, failures, absent = [] }: Report, language: Language): string[] {
  return [
    ...failures.map(failure =>
      command('error', { file: failure.path, title: failure.code }, visible(failureText(failure, language))),
    ),
    ...drafts
      .filter(isUnchecked)
      .map(({ path }) => command('error', { file: path }, say(language, 'missing.unchecked'))),
    ...absent.map(({ path, text }) =>
      command('error', { file: path }, absentText(inLanguage(text, language), language)),
    ),
  ];
}

/** A line for each paper and one for all; none of them can be taken for a command. */
function verdictLines(report: Report, { language, quiet }: ReportOptions): string[] {
  const words = { say: (key: WordingKey) => say(language, key) };
  const papers = report.drafts.map(paper => {
    const mark = outcomeText(words, paper.verdict, paper.grade);
    const outcome = [mark, tallyText(paper, language)].filter(Boolean).join(say(language, 'conclusion.join'));
    return plain(say(language, 'ci.paper', { path: paper.path, outcome }));
  });
  return [...(quiet ? [] : papers), plain(totalLine(report, language))];
}

/** No command: one begins a line with two colons; its older form counts anywhere in a line. */
function plain(line: string): string {
  return visible(line)
    .replace(/^(\s*):/, '$1：')
    .replaceAll('##[', '## [');
}

type Properties = Readonly<Record<string, string | number>>;

/** A workflow command as `@actions/core` writes it. */
function command(kind: Kind, properties: Properties, message: string): string {
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${kind}${listed.length > 0 ? ` ${listed.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(visible(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
