import type { Level } from '../config/profile.ts';
import type { Draft } from '../draft/model.ts';
import type { Finding, RuleRun } from '../linter/finding.ts';
import { quoteOf } from '../report/csv.ts';
import { locate } from '../report/place.ts';
import { positionAt } from '../source/source.ts';
import type { JudgedDraft } from '../verdict/report.ts';
import type { AuditFinding, AuditProblem } from './audit-report.ts';
import { type OpeningCount, openingCounts } from './opening-counts.ts';
import { type PassageRange, passagesOf } from './passages.ts';

/**
 * All that an audit keeps of a checked paper: plain data that goes from a worker to the main thread and into the cache. Small
 * things are at hand, the bulk is packed.
 */
export interface PaperRecord extends Pick<JudgedDraft, 'verdict' | 'grade' | 'kind' | 'profile' | 'title'> {
  readonly principal: boolean;
  readonly level: Level | null;
  readonly unit: string | null;
  readonly name: string | null;
  readonly position: string | null;
  readonly draft: number | null;
  readonly date: string | null;
  readonly metrics: JudgedDraft['metrics'];
  readonly missing: JudgedDraft['missing'];
  readonly applicability: Draft['applicability'];
  readonly directives: number;
  /** Length of the source text. */
  readonly length: number;
  readonly runs: readonly RuleRun[];
  readonly findings: readonly AuditFinding[];
  readonly problems: readonly ProblemRecord[];
  readonly passages: readonly PassageRange[];
  readonly counts: readonly OpeningCount[];
}

export interface ProblemRecord extends AuditProblem {
  readonly start: number;
  /** End of the title. */
  readonly titleEnd: number;
  readonly end: number;
}

/** Characters of the text quoted with a finding. */
const LONGEST_QUOTE = 120;

/** What is kept of a judged paper. */
export function recordOf(paper: JudgedDraft): PaperRecord {
  const { draft } = paper;
  const { meta } = draft;
  return {
    verdict: paper.verdict,
    grade: paper.grade,
    kind: paper.kind,
    profile: paper.profile,
    title: paper.title,
    principal: meta.principal?.value ?? false,
    level: meta.level?.value ?? null,
    unit: meta.unit?.origin === 'front-matter' ? meta.unit.value : null,
    name: meta.name?.value ?? null,
    position: meta.position?.value ?? null,
    draft: meta.draft?.value ?? null,
    date: dateText(meta.date?.value ?? null),
    metrics: paper.metrics,
    missing: paper.missing,
    applicability: draft.applicability,
    directives: draft.directives.filter(({ type }) => type !== 'enable').length,
    length: draft.source.text.length,
    runs: paper.runs.map(run => ({ ...run, milliseconds: 0 })),
    findings: paper.findings.map(finding => placeFinding(draft, finding)),
    problems: draft.problems.map(problem => {
      const { start, end } = problem.range;
      return {
        id: problem.id,
        dimension: problem.dimension,
        title: problem.title,
        line: positionAt(draft.lines, start).line,
        characters: problem.characters,
        examples: problem.examples.length,
        start,
        titleEnd: Math.min(end, start + Math.max(1, problem.title.length + 8)),
        end,
      };
    }),
    passages: passagesOf(draft),
    counts: openingCounts(draft),
  };
}

/** A finding with its place in words that need no draft. */
export function placeFinding(draft: Draft, finding: Finding): AuditFinding {
  const { rule, criterion, code, severity, message, hint, basis, state, reason, fingerprint, data } = finding;
  const { start, end, paragraph, sentence } = locate(draft, finding.range);
  return {
    rule,
    criterion,
    code,
    severity,
    message,
    hint,
    basis: { mark: basis.mark, zh: basis.zh, en: basis.en },
    state,
    reason,
    range: { start, end },
    paragraph,
    sentence,
    quote: end.offset > start.offset ? quoteOf(draft.source.text, finding, LONGEST_QUOTE) : '',
    fingerprint,
    related: finding.related.map(({ range, message: words }) => ({
      path: null,
      range: { start: positionAt(draft.lines, range.start), end: positionAt(draft.lines, range.end) },
      message: words,
    })),
    data,
    ...(finding.review ? { review: finding.review } : {}),
  };
}

function dateText(date: { year: number; month: number | null; day: number | null } | null): string | null {
  if (!date) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const { year, month, day } = date;
  if (month === null) return String(year);
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
