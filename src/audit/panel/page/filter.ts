import { type PagePaper, REVIEW_ORDER, SEVERITY_ORDER, STATE_ORDER } from '../page-data.ts';
import {
  DATA,
  detailsOf,
  type Finding,
  findingsOf,
  messageOf,
  quoteOf,
  reviewOf,
  ruleIndex,
  ruleOf,
  severityOf,
  stateOf,
} from './data.ts';

export const FIELDS = [
  'unit',
  'kind',
  'grade',
  'criterion',
  'rule',
  'severity',
  'state',
  'review',
  'text',
] as const;
export type Field = (typeof FIELDS)[number];
/** An empty value lets everything pass. */
export type Filter = Readonly<Record<Field, string>>;

export const NO_FILTER = Object.fromEntries(FIELDS.map(field => [field, ''])) as Filter;

export interface Selection {
  /** Indices. */
  readonly papers: readonly number[];
  readonly findings: readonly Finding[];
}

/** What a filter leaves: a filter of findings keeps the papers that have such a finding. */
export function select(filter: Filter): Selection {
  const papers: number[] = [];
  const findings: Finding[] = [];
  const words = filter.text.trim().toLowerCase();
  const wanted = compile(filter);
  DATA.papers.forEach((paper, p) => {
    if (!suits(paper, filter)) return;
    const named = words === '' || paperText(paper).includes(words);
    let any = false;
    for (const finding of findingsOf(p)) {
      if (!wanted.matches(finding) || (!named && !saidIn(finding, words))) continue;
      findings.push(finding);
      any = true;
    }
    if (any || (named && !wanted.narrow)) papers.push(p);
  });
  return { papers, findings };
}

function suits(paper: PagePaper, { unit, kind, grade }: Filter): boolean {
  return (
    (unit === '' || paper.unit === Number(unit)) &&
    (kind === '' || (paper.kind ?? 'unknown') === kind) &&
    (grade === '' || (paper.grade ?? 'none') === grade)
  );
}

function compile({ criterion, rule, severity, state, review }: Filter): {
  readonly narrow: boolean;
  matches(finding: Finding): boolean;
} {
  const rules = new Set<number>();
  DATA.rules.forEach(({ id, criterion: own }, i) => {
    if ((rule === '' || id === rule) && (criterion === '' || own === criterion)) rules.add(i);
  });
  const grave = SEVERITY_ORDER.indexOf(severity as (typeof SEVERITY_ORDER)[number]);
  const answered = STATE_ORDER.indexOf(state as (typeof STATE_ORDER)[number]);
  // any other word means findings on which nobody decided
  const said = (REVIEW_ORDER as readonly string[]).indexOf(review);
  return {
    narrow: criterion !== '' || rule !== '' || severity !== '' || state !== '' || review !== '',
    matches: finding =>
      rules.has(ruleIndex(finding)) &&
      (severity === '' || severityOf(finding) === grave) &&
      (state === '' || stateOf(finding) === answered) &&
      (review === '' || reviewOf(finding) === said),
  };
}

function paperText({ title, path, name, unit }: PagePaper): string {
  return `${title}\n${path}\n${name ?? ''}\n${DATA.units[unit]?.name ?? ''}`.toLowerCase();
}

function saidIn(finding: Finding, words: string): boolean {
  return (
    messageOf(finding).toLowerCase().includes(words) ||
    quoteOf(finding).toLowerCase().includes(words) ||
    ruleOf(finding).id.includes(words) ||
    detailsOf(finding).fingerprint.startsWith(words)
  );
}
