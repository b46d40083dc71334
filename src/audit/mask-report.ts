import type { Rule } from '../linter/rule.ts';
import { MASK, maskFailure, maskSaid, RELATED } from '../report/mask.ts';
import type { AuditFinding, AuditPaper, AuditReport, LostReview, PassagePlace } from './audit-report.ts';

/**
 * The same report without a word of the papers: places, numbers, fingerprints, names of units, people and files stay.
 *
 * @param rules the law of the run, whose own templates messages are filled from anew
 */
export function maskAudit(report: AuditReport, rules: readonly Rule[]): AuditReport {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const { similarity } = report;
  return {
    ...report,
    papers: report.papers.map(paper => maskPaper(paper, byId)),
    // what told that a text is no such paper are words of it
    others: report.others.map(other => ({ ...other, grounds: [] })),
    similarity: {
      ...similarity,
      pairs: similarity.pairs.map(pair => ({
        ...pair,
        first: maskPlace(pair.first),
        second: maskPlace(pair.second),
      })),
      counts: similarity.counts.map(group => ({ ...group, text: MASK })),
    },
    failures: report.failures.map(maskFailure),
  };
}

function maskPaper(paper: AuditPaper, rules: ReadonlyMap<string, Rule>): AuditPaper {
  const { review } = paper;
  return {
    ...paper,
    title: paper.path,
    applicability: { ...paper.applicability, grounds: [] },
    ...(review ? { review: { ...review, lost: review.lost.map(maskLost) } } : {}),
    findings: () => paper.findings().map(finding => maskFinding(finding, rules.get(finding.rule))),
    problems: () => paper.problems().map(problem => ({ ...problem, title: MASK })),
  };
}

function maskFinding(finding: AuditFinding, rule: Rule | undefined): AuditFinding {
  const { review } = finding;
  return {
    ...finding,
    ...maskSaid(finding, rule),
    quote: '',
    related: finding.related.map(({ path, range }) => ({ path, range, message: RELATED })),
    ...(review ? { review: { ...review, note: review.note === null ? null : MASK } } : {}),
  };
}

/** A reviewer may have quoted in his note, and the message quotes the paper as it was. */
function maskLost(lost: LostReview): LostReview {
  const { rule, note } = lost;
  return { ...lost, message: { zh: rule, en: rule }, note: note === null ? null : MASK };
}

function maskPlace(place: PassagePlace): PassagePlace {
  return { ...place, heading: '' };
}
