import { inLanguage, type Language } from '../../config/localized.ts';
import { visible } from '../../report/escape.ts';
import { basisText } from '../../report/names.ts';
import { markText } from '../../report/review-text.ts';
import type { AuditFinding, AuditPaper, Counts } from '../audit-report.ts';
import {
  FINGERPRINT,
  type FindingColumns,
  REVIEW_ORDER,
  type RelatedRow,
  SEVERITY_ORDER,
  STATE_ORDER,
} from './page-data.ts';

/**
 * Characters that all excerpts of a page share, so that it can still be sent and opened. Each finding takes some of them
 * for its message; an excerpt has `most` at most, and one of less than `least` says nothing and is left out.
 */
const QUOTED = { all: 2_500_000, message: 25, floor: 300_000, most: 120, least: 10 } as const;

/** Characters of an excerpt by severity: errors are served first, and what they leave goes to warnings, then to infos. */
export function quoteLengthsFor({ errors, warnings, infos }: Counts): number[] {
  let left = Math.max(QUOTED.floor, QUOTED.all - QUOTED.message * (errors + warnings + infos));
  return [errors, warnings, infos].map(n => {
    const length = Math.min(QUOTED.most, Math.floor(left / Math.max(1, n)));
    if (length < QUOTED.least) return 0;
    left -= length * n;
    return length;
  });
}

export interface Packing {
  readonly language: Language;
  readonly quoteLengths: readonly number[];
  ruleIndex(finding: AuditFinding): number;
}

interface Row {
  readonly paper: number;
  readonly rule: number;
  readonly hint: number;
  readonly finding: AuditFinding;
}

/** The findings of all papers as columns, and the hints and bases that these name. */
export function packFindings(
  papers: readonly AuditPaper[],
  packing: Packing,
): { readonly findings: FindingColumns; readonly texts: readonly string[] } {
  const { language, quoteLengths } = packing;
  const pool = createPool();
  const rows = sortedRows(papers, packing, pool);
  const counts: number[] = [];
  const said: string[] = [];
  const reasons: Record<number, string> = {};
  const related: Record<number, readonly RelatedRow[]> = {};
  const reviews: Record<number, readonly [number, string]> = {};
  rows.forEach(({ rule, finding }, number) => {
    while (counts.length <= rule) counts.push(0);
    counts[rule] = (counts[rule] as number) + 1;
    const length = quoteLengths[SEVERITY_ORDER.indexOf(finding.severity)] ?? 0;
    said.push(visible(inLanguage(finding.message, language)), cutText(visible(finding.quote), length));
    if (finding.reason) reasons[number] = visible(finding.reason);
    const { review } = finding;
    if (review) reviews[number] = [REVIEW_ORDER.indexOf(review.state), markText(review, language)];
    if (finding.related.length > 0) related[number] = relatedRows(finding, language);
  });
  const findings = {
    counts,
    papers: rows.map(({ paper }, i) => paper - (rows[i - 1]?.paper ?? 0)),
    severity: rows.map(({ finding }) => SEVERITY_ORDER.indexOf(finding.severity)),
    state: rows.map(({ finding }) => STATE_ORDER.indexOf(finding.state)),
    line: rows.map(({ finding }) => finding.range.start.line),
    paragraph: rows.map(({ finding }) => finding.paragraph ?? 0),
    sentence: rows.map(({ finding }) => finding.sentence ?? 0),
    hint: rows.map(({ hint }) => hint),
    basis: rows.map(({ finding }) => pool.indexOf(basisText(finding.basis, language))),
    said,
    fingerprints: rows
      .map(({ finding }) => finding.fingerprint.slice(0, FINGERPRINT).padEnd(FINGERPRINT))
      .join(''),
    reasons,
    related,
    reviews,
  };
  return { findings, texts: pool.all };
}

/** By rule, then by hint, then as the papers have them. */
function sortedRows(
  papers: readonly AuditPaper[],
  { language, ruleIndex }: Packing,
  pool: Pool,
): readonly Row[] {
  const rows: Row[] = [];
  papers.forEach((paper, index) => {
    for (const finding of paper.findings()) {
      const hint = pool.indexOf(visible(inLanguage(finding.hint, language)));
      rows.push({ paper: index, rule: ruleIndex(finding), hint, finding });
    }
  });
  return rows.sort((a, b) => a.rule - b.rule || a.hint - b.hint);
}

function relatedRows({ related }: AuditFinding, language: Language): RelatedRow[] {
  return related.map(({ path, range, message }) => [
    path === null ? '' : visible(path),
    range.start.line,
    visible(inLanguage(message, language)),
  ]);
}

interface Pool {
  readonly all: readonly string[];
  indexOf(text: string): number;
}

function createPool(): Pool {
  const all: string[] = [];
  const places = new Map<string, number>();
  return {
    all,
    indexOf(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, all.length);
      all.push(text);
      return all.length - 1;
    },
  };
}

/** A text cut to so many characters, with a mark that it is; nothing for 0. */
export function cutText(text: string, longest: number): string {
  if (longest === 0) return '';
  // a few more units than characters, so that a cut is noticed and a pair of surrogates stays whole
  const characters = [...text.slice(0, longest * 2 + 2)];
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`;
}
