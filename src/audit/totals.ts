import { CRITERIA, type Criterion, type Rule } from '../linter/rule.ts';
import type { CriterionVerdict } from '../verdict/report.ts';
import type { AuditPaper, ExpectedPaper, RuleTotal, UnitReport } from './audit-report.ts';
import { unitKey } from './units.ts';

export type UnitTotals = Omit<UnitReport, 'changes' | 'trend'>;

const VERDICTS: readonly CriterionVerdict[] = ['pass', 'fail', 'needs-human', 'not-checked'];

/**
 * The figures of each unit.
 *
 * @param order names of the roster's units, in its order; a unit of which nothing came has its line all the same
 */
export function unitTotals(
  papers: readonly AuditPaper[],
  missing: readonly ExpectedPaper[],
  order: readonly string[],
): UnitTotals[] {
  const groups = new Map<string | null, AuditPaper[]>(order.map(unit => [unit, []]));
  for (const paper of papers) {
    const group = groups.get(paper.unit);
    if (group) group.push(paper);
    else groups.set(paper.unit, [paper]);
  }
  const places = new Map(order.map((unit, i) => [unit, i]));
  const place = (unit: string | null): number =>
    unit === null ? order.length + 1 : (places.get(unit) ?? order.length);
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b) || compareNames(a ?? '', b ?? ''))
    .map(([unit, own]) => totalsOf(unit, own, missing.filter(expected => expected.unit === unit).length));
}

function totalsOf(unit: string | null, papers: readonly AuditPaper[], missing: number): UnitTotals {
  const sum = (of: (paper: AuditPaper) => number): number =>
    papers.reduce((total, paper) => total + of(paper), 0);
  const count = (verdict: string): number => papers.filter(paper => paper.verdict === verdict).length;
  return {
    unit,
    papers: papers.length,
    pass: count('pass'),
    fail: count('fail'),
    missing,
    criteria: criteriaOf(papers),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    infos: sum(({ infos }) => infos),
    problems: sum(({ metrics }) => metrics.problems),
    examples: sum(({ metrics }) => metrics.examples),
    characters: sum(({ metrics }) => metrics.characters),
  };
}

export function criteriaOf(papers: readonly AuditPaper[]): UnitReport['criteria'] {
  const of = (criterion: Criterion): Record<CriterionVerdict, number> =>
    Object.fromEntries(
      VERDICTS.map(verdict => [
        verdict,
        papers.filter(({ criteria }) => criteria[criterion].verdict === verdict).length,
      ]),
    ) as Record<CriterionVerdict, number>;
  return Object.fromEntries(CRITERIA.map(criterion => [criterion, of(criterion)])) as UnitReport['criteria'];
}

let collator: Intl.Collator | null = null;

/** By pinyin, as lists in an office stand; the same on every machine that knows Chinese. */
export function compareNames(a: string, b: string): number {
  // made when first needed: it costs a start more than reading a paper's lines
  collator ??= new Intl.Collator('zh-Hans-CN', { numeric: true });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** By unit, the team first, then the principal, then by path. */
export function inReportOrder(order: readonly string[]): (a: AuditPaper, b: AuditPaper) => number {
  const places = new Map(order.map((unit, i) => [unitKey(unit), i]));
  const place = ({ unit }: AuditPaper): number =>
    unit === null ? order.length + 1 : (places.get(unitKey(unit)) ?? order.length);
  const rank = ({ kind, principal }: AuditPaper): number => (kind === 'team' ? 0 : principal ? 1 : 2);
  return (a, b) =>
    place(a) - place(b) ||
    compareNames(a.unit ?? '', b.unit ?? '') ||
    rank(a) - rank(b) ||
    (a.path < b.path ? -1 : 1);
}

/** Counts open findings by rule while papers go by, so that none has to be unpacked twice. */
export class RuleTally {
  readonly #totals = new Map<string, { errors: number; warnings: number; infos: number; papers: number }>();

  add(paper: AuditPaper): void {
    const seen = new Set<string>();
    for (const { rule, severity, state } of paper.marks()) {
      const total = this.#totals.get(rule) ?? { errors: 0, warnings: 0, infos: 0, papers: 0 };
      // a rule whose findings are all answered is still named
      this.#totals.set(rule, total);
      if (state !== 'open') continue;
      total[`${severity}s`]++;
      if (!seen.has(rule)) total.papers++;
      seen.add(rule);
    }
  }

  list(rules: readonly Pick<Rule, 'id' | 'criterion' | 'title'>[]): RuleTotal[] {
    const weight = ({ errors, warnings, infos }: RuleTotal): number => errors * 1e12 + warnings * 1e6 + infos;
    return rules
      .flatMap(({ id, criterion, title }): RuleTotal[] => {
        const total = this.#totals.get(id);
        return total ? [{ rule: id, criterion, title, ...total }] : [];
      })
      .sort((a, b) => weight(b) - weight(a) || (a.rule < b.rule ? -1 : 1));
  }
}
