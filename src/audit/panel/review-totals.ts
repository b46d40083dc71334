import type { Localized } from '../../config/localized.ts';
import type { ReviewMark } from '../../linter/finding.ts';
import type { Rule } from '../../linter/rule.ts';
import type { AuditPaper, ReviewCounts, ReviewerTotal, ReviewTotals, RuleReview } from '../audit-report.ts';

export interface TotalsOptions {
  readonly file: string;
  titleOf(rule: string): Localized;
}

/** The figures of decisions over papers; for papers that were cut for one unit, those of that unit. */
export function reviewTotals(papers: readonly AuditPaper[], { file, titleOf }: TotalsOptions): ReviewTotals {
  return {
    file,
    ...totalOf(papers),
    reviewers: reviewersOf(papers),
    rules: ruleReviews(
      papers.flatMap(paper =>
        paper.marks().flatMap(({ rule, review }) => (review ? [{ rule, state: review.state }] : [])),
      ),
      titleOf,
    ),
  };
}

/** What rules are called; one that is known no more keeps its id. */
export function titlesOf(rules: readonly Pick<Rule, 'id' | 'title'>[]): (rule: string) => Localized {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return rule => titles.get(rule) ?? { zh: rule, en: rule };
}

const NONE: ReviewCounts = { accepted: 0, rejected: 0, own: 0, stale: 0, gone: 0, left: 0 };

type Total = ReviewCounts & Pick<ReviewTotals, 'papers' | 'done'>;

function totalOf(papers: readonly AuditPaper[]): Total {
  return papers.reduce<Total>(
    (sum, { review }) => ({
      accepted: sum.accepted + (review?.accepted ?? 0),
      rejected: sum.rejected + (review?.rejected ?? 0),
      own: sum.own + (review?.own ?? 0),
      stale: sum.stale + (review?.stale ?? 0),
      gone: sum.gone + (review?.gone ?? 0),
      left: sum.left + (review?.left ?? 0),
      papers: sum.papers + 1,
      done: sum.done + (review?.left === 0 ? 1 : 0),
    }),
    { ...NONE, papers: 0, done: 0 },
  );
}

function reviewersOf(papers: readonly AuditPaper[]): ReviewerTotal[] {
  const groups = new Map<string | null, AuditPaper[]>();
  for (const paper of papers) {
    const name = paper.review?.reviewer ?? null;
    groups.set(name, [...(groups.get(name) ?? []), paper]);
  }
  if (groups.size === 0 || (groups.size === 1 && groups.has(null))) return [];
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([name, own]) => ({ name, ...totalOf(own) }));
}

/** Accepted and rejected by rule, the most rejected first; own and stale ones say nothing of a rule. */
export function ruleReviews(
  said: Iterable<{ readonly rule: string; readonly state: ReviewMark['state'] }>,
  titleOf: TotalsOptions['titleOf'],
): RuleReview[] {
  const counts = new Map<string, { accepted: number; rejected: number }>();
  for (const { rule, state } of said) {
    if (state !== 'accepted' && state !== 'rejected') continue;
    const known = counts.get(rule) ?? { accepted: 0, rejected: 0 };
    known[state]++;
    counts.set(rule, known);
  }
  return [...counts]
    .map(([rule, { accepted, rejected }]) => ({
      rule,
      title: titleOf(rule),
      accepted,
      rejected,
      share: Math.round((rejected / (accepted + rejected)) * 1000) / 1000,
    }))
    .sort(
      (a, b) =>
        b.rejected - a.rejected || b.share - a.share || b.accepted - a.accepted || (a.rule < b.rule ? -1 : 1),
    );
}
