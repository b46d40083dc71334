import { inLanguage, type Language } from '../config/localized.ts';
import type { Severity } from '../config/profile.ts';
import type { Finding } from '../linter/finding.ts';
import type { Rule } from '../linter/rule.ts';
import type { DraftReport, Report } from '../verdict/report.ts';
import { exitCode, isUnchecked, type Policy, warningsAllowed } from '../verdict/verdict.ts';
import { safeJson, visible } from './escape.ts';
import { findingsOf, gravest, type Listed } from './listed.ts';
import { absentText, basisText, failureText, otherText } from './names.ts';
import { locate } from './place.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { say } from './wording.ts';

/** GitHub shows no more results of a run than this. */
export const MOST_RESULTS = 5_000;

/** Related places of a result; GitHub takes a hundred. */
const MOST_RELATED = 50;

/** UTF-16 code units of the draft quoted with a result. */
const LONGEST_SNIPPET = 200;

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * SARIF 2.1.0: every finding at its exact place, answered ones as suppressions, the rules with their reasons, and what could
 * not be checked as notifications of the run.
 */
export const sarif: Reporter = (report, options) => {
  const { language, rules = [], policy = {} } = options;
  const { kept, left } = gravest(
    findingsOf(report, () => true),
    MOST_RESULTS,
  );
  const law = new Map(rules.map((rule, i) => [rule.id, i]));
  const papers = new Map(report.drafts.map((paper, i) => [paper, i]));
  const code = exitCode(report, policy);
  return safeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            language,
            rules: rules.map(rule => ruleData(rule, language)),
          },
        },
        invocations: [
          {
            executionSuccessful: code !== 2,
            exitCode: code,
            exitCodeDescription: say(language, `ci.exit.${code}`),
            toolExecutionNotifications: notifications(report, policy, left, language),
          },
        ],
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        artifacts: report.drafts.map(({ path, draft }) => ({
          location: artifact(path),
          roles: ['analysisTarget'],
          encoding: draft.source.encoding,
        })),
        results: kept.map(listed => resultData(listed, law, papers, options)),
        properties: { ruleset: report.tool.ruleset, verdict: report.verdict, summary: report.summary },
      },
    ],
  });
};

function ruleData(rule: Rule, language: Language): object {
  const { id, criterion, severity, docs, status, since } = rule;
  const help = [
    `${say(language, 'ci.why')}${visible(inLanguage(docs.why, language))}`,
    `${say(language, 'finding.basis')}${basisText(docs.basis, language)}`,
    say(language, 'ci.see', { rule: id }),
  ].join('\n');
  return {
    id,
    shortDescription: { text: plain(inLanguage(rule.title, language)) },
    fullDescription: { text: plain(inLanguage(docs.why, language)) },
    help: { text: harmless(help) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [criterion], criterion: say(language, criterion), status, since },
  };
}

function resultData(
  { paper, finding }: Listed,
  law: ReadonlyMap<string, number>,
  papers: ReadonlyMap<DraftReport, number>,
  { language, quote }: ReportOptions,
): object {
  const index = papers.get(paper) as number;
  const ruleIndex = law.get(finding.rule);
  const place = (range: Finding['range']): object => ({
    artifactLocation: { ...artifact(paper.path), index },
    region: { ...regionData(paper, range), ...(quote ? snippet(paper, range) : {}) },
  });
  const related = finding.related.slice(0, MOST_RELATED);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: plain(inLanguage(finding.message, language)) },
    locations: [{ physicalLocation: place(finding.range) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ range, message }, i) => ({
            id: i + 1,
            message: { text: plain(inLanguage(message, language)) },
            physicalLocation: place(range),
          })),
        }),
    partialFingerprints: { 'duizhaoFinding/v1': finding.fingerprint },
    suppressions: suppressions(finding, quote),
    properties: {
      code: finding.code,
      criterion: finding.criterion,
      hint: visible(inLanguage(finding.hint, language)),
      basis: basisText(finding.basis, language),
    },
  };
}

/** A directive stands in the paper; a baseline and a waiver are somebody else's word. Reasons are their words: quoted or not at all. */
function suppressions({ state, reason }: Finding, quote: boolean): object[] {
  if (state === 'open') return [];
  return [
    {
      kind: state === 'suppressed' ? 'inSource' : 'external',
      status: 'accepted',
      ...(quote && reason !== null ? { justification: visible(reason) } : {}),
      properties: { state },
    },
  ];
}

/** Lines and columns from 1; the end column is the first one behind the region. */
function regionData({ draft }: DraftReport, range: Finding['range']): object {
  const { start, end } = locate(draft, range);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The text of a place: whole and as it is, or not at all. */
function snippet({ draft }: DraftReport, { start, end }: Finding['range']): object {
  if (end === start || end - start > LONGEST_SNIPPET) return {};
  const text = draft.source.text.slice(start, end);
  return visible(text) === text ? { snippet: { text } } : {};
}

function notifications(report: Report, policy: Policy, left: number, language: Language): object[] {
  const { drafts, failures, summary, absent = [] } = report;
  const note = (level: 'error' | 'note', id: string, text: string, path?: string): object => ({
    level,
    descriptor: { id },
    message: { text: plain(text) },
    ...(path === undefined
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: artifact(path) } }] }),
  });
  const most = warningsAllowed(policy);
  return [
    ...failures.map(failure => note('error', failure.code, failureText(failure, language), failure.path)),
    ...drafts
      .filter(isUnchecked)
      .map(({ path }) => note('error', 'unchecked', say(language, 'missing.unchecked'), path)),
    ...absent.map(({ path, text }) =>
      note('error', 'absent', absentText(inLanguage(text, language), language), path),
    ),
    ...drafts
      .filter(({ verdict }) => verdict === 'not-applicable')
      .map(paper => note('note', 'not-applicable', otherText(paper, language), paper.path)),
    ...nothingChecked(report, policy).map(({ level, key }) => note(level, 'nothing', say(language, key))),
    ...(summary.warnings > most
      ? [
          note(
            'error',
            'too-many-warnings',
            say(language, 'ci.too-many-warnings', { n: summary.warnings, most }),
          ),
        ]
      : []),
    ...(left > 0 ? [note('note', 'more', say(language, 'ci.more', { n: left }))] : []),
  ];
}

function nothingChecked(
  { verdict, drafts }: Report,
  { unchanged }: Policy,
): { level: 'error' | 'note'; key: 'ci.nothing' | 'total.none' }[] {
  if (verdict !== 'not-applicable') return [];
  return unchanged && drafts.length === 0
    ? [{ level: 'note', key: 'ci.nothing' }]
    : [{ level: 'error', key: 'total.none' }];
}

/** A relative path stands below the folder where the run began, which is the root of the sources for whoever reads this. */
function artifact(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const absolute = /^(?:\/|[A-Za-z]:\/)/.test(path);
  const uri = path
    // a half of a pair has no bytes
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (absolute) return { uri: `file://${uri.startsWith('/') ? '' : '/'}${uri.replace('%3A', ':')}` };
  return path.split('/').includes('..') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

/** One line of plain text; no part of it is a link or a placeholder. */
function plain(text: string): string {
  return harmless(visible(text));
}

/** SARIF takes `[text](target)` for a link and `{0}` for a place to fill, even in plain text; viewers make links of addresses. */
function harmless(text: string): string {
  return text.replace(/\]\(/g, '] (').replace(/:\/\//g, ': //').replace(/[{}]/g, '$&$&');
}
