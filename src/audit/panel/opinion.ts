import { inLanguage, type Language } from '../../config/localized.ts';
import { CRITERIA, type Criterion } from '../../linter/rule.ts';
import { visible } from '../../report/escape.ts';
import { momentText } from '../../report/moment.ts';
import { kindName, percent } from '../../report/names.ts';
import { stateText } from '../../report/review-text.ts';
import { reviewWord } from '../../report/review-words.ts';
import { say } from '../../report/wording.ts';
import type { CriterionVerdict } from '../../verdict/report.ts';
import type { AuditFinding, AuditPaper, AuditReport, ReviewCounts, SharedPair } from '../audit-report.ts';
import { type OpinionWord, opinionWord } from './opinion-words.ts';
import { missingText, titleOf } from './pack.ts';
import { SEVERITY_ORDER } from './page-data.ts';

/** An opinion sheet as what is to be written on it, before it is Markdown or HTML. */
export interface Opinion {
  readonly title: string;
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly criteria: readonly OpinionCriterion[];
  readonly grade: string;
  /** Why, in a sentence. */
  readonly missing: string;
}

export interface OpinionCriterion {
  readonly name: string;
  readonly verdict: CriterionVerdict;
  readonly result: string;
  /** Sentences, the gravest first. */
  readonly findings: readonly string[];
}

/** Findings of a criterion that are written out: a sheet of paper has an end. */
const MOST_FINDINGS = 8;

/** What is to be written on the opinion sheet of a paper. Infos are left to the report. */
export function opinionOf(paper: AuditPaper, report: AuditReport, language: Language): Opinion {
  const w = (key: OpinionWord, values = {}): string => opinionWord(language, key, values);
  const findings = [...paper.findings()];
  const { grade, verdict } = paper;
  return {
    title: w('title'),
    facts: factsOf(paper, report, language),
    criteria: CRITERIA.map(criterion => criterionOf(paper, criterion, findings, language)),
    grade: grade === null ? say(language, `verdict.${verdict}`) : say(language, `grade.${grade}`),
    missing: missingText(paper, language),
  };
}

function factsOf(paper: AuditPaper, report: AuditReport, language: Language): [string, string][] {
  const w = (key: OpinionWord, values = {}): string => opinionWord(language, key, values);
  const { name, position, draft, date, metrics, borrowed, path, sha256, review } = paper;
  const { version, ruleset } = report.tool;
  const shared = pairsByPath(report.similarity.pairs).get(path) ?? 0;
  const facts: [string, string | null][] = [
    [w('unit'), paper.unit === null ? '' : visible(paper.unit)],
    [w('paper'), titleOf(paper, language)],
    [w('kind'), kindName(language, paper.kind)],
    [w('author'), name === null ? null : visible(position === null ? name : `${name}（${position}）`)],
    [w('draft'), draft === null ? null : w('draft.value', { n: draft })],
    [w('date'), date === null ? null : visible(date)],
    [w('characters'), String(metrics.characters)],
    [w('figures'), w('figures.value', { problems: metrics.problems, examples: metrics.examples })],
    [w('shared'), borrowed > 0 ? w('shared.value', { share: percent(borrowed), n: shared }) : null],
    [w('reviewer.assigned'), review?.reviewer == null ? null : visible(review.reviewer)],
    [w('reviewed'), review ? reviewWord(language, 'opinion.value', reviewCounts(review)) : null],
    [w('file'), visible(path)],
    [w('hash'), sha256],
    [w('audited'), momentText(report.run.at, language)],
    [w('tool'), w('tool.value', { version, ruleset: ruleset.slice(0, 23) })],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

const counted = new WeakMap<readonly SharedPair[], ReadonlyMap<string, number>>();

/** How many pairs each paper has a part in; counted once for all sheets of a report. */
function pairsByPath(pairs: readonly SharedPair[]): ReadonlyMap<string, number> {
  const known = counted.get(pairs);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { first, second } of pairs)
    for (const path of new Set([first.path, second.path])) counts.set(path, (counts.get(path) ?? 0) + 1);
  counted.set(pairs, counts);
  return counts;
}

function reviewCounts({ accepted, rejected, own, stale, left }: ReviewCounts) {
  return { accepted, rejected, own, stale, left };
}

function criterionOf(
  paper: AuditPaper,
  criterion: Criterion,
  findings: readonly AuditFinding[],
  language: Language,
): OpinionCriterion {
  const w = (key: OpinionWord, values = {}): string => opinionWord(language, key, values);
  const { verdict } = paper.criteria[criterion];
  const mine = findings.filter(finding => finding.criterion === criterion);
  const counted = mine
    .filter(({ state, severity }) => state === 'open' && severity !== 'info')
    .sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
  const rejected = mine.filter(({ review }) => review?.state === 'rejected').length;
  const answered = mine.filter(({ state }) => state !== 'open').length - rejected;
  const lines = counted.slice(0, MOST_FINDINGS).map(finding => sentenceOf(finding, language));
  if (counted.length > MOST_FINDINGS) lines.push(w('findings.more', { n: counted.length - MOST_FINDINGS }));
  if (rejected > 0) lines.push(w('findings.rejected', { n: rejected }));
  if (answered > 0) lines.push(w('findings.answered', { n: answered }));
  if (lines.length === 0) lines.push(w(verdict === 'not-checked' ? 'findings.not-checked' : 'findings.none'));
  return {
    name: say(language, criterion),
    verdict,
    result: say(language, `criterion.${verdict}`),
    findings: lines,
  };
}

/** 〔错误〕第 31 行：“文山会海”没有事例. */
function sentenceOf({ severity, range, message, review }: AuditFinding, language: Language): string {
  const place = opinionWord(language, 'line', { line: range.start.line });
  const text = visible(inLanguage(message, language));
  const people = review ? ` 【${stateText(review, language)} ${visible(review.by)}】` : '';
  return `〔${say(language, `severity.${severity}`)}〕${place}${opinionWord(language, 'colon')}${text}${people}`;
}

/**
 * A name for the file of a paper's sheet: unit and author, or unit and 班子; papers of one name are told apart by their hash.
 * Holds no separator, no control character and no name that a system keeps for itself, and at most 120 bytes.
 */
export function opinionName(paper: AuditPaper, language: Language): string {
  const { unit, name, kind, sha256 } = paper;
  const words = [unit ?? '', name ?? kindName(language, kind)].filter(Boolean).join('-');
  const plain = visible(words)
    .replace(/[\s<>:"/\\|?*.]+/g, '_')
    .replace(/^[-_]+|[-_]+$/g, '');
  return `${[...plain].slice(0, 36).join('')}-${sha256.slice(0, 8)}`;
}
