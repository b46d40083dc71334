import type { AuditFinding, AuditPaper, AuditReport, LostReview } from '../../src/audit/audit-report.ts';
import { reviewTotals } from '../../src/audit/panel/review-totals.ts';
import { marked } from '../../src/audit/review/answers.ts';
import type { ReviewMark } from '../../src/linter/finding.ts';

export const REASON = '引的是群众原话';
const AT = '2014-06-24T02:15:00.000Z';

/** The same report after reviewers went over it: of each paper the first open findings are confirmed, rejected and stale. */
export function reviewedReport(report: AuditReport): AuditReport {
  const papers = report.papers.map((paper, i) => reviewed(paper, i));
  return {
    ...report,
    papers,
    summary: { ...report.summary, waived: papers.reduce((sum, { waived }) => sum + waived, 0) },
    reviews: reviewTotals(papers, {
      file: '.duizhao/reviews.jsonl',
      titleOf: rule => ({ zh: rule, en: rule }),
    }),
  };
}

function reviewed(paper: AuditPaper, i: number): AuditPaper {
  const reviewer = i % 2 === 0 ? '张三' : '李四';
  const open = paper.findings().filter(({ state }) => state === 'open');
  const mark = (state: ReviewMark['state'], note: string | null): ReviewMark => ({
    state,
    by: reviewer,
    at: AT,
    note,
    ...(state === 'stale' ? { was: 'accepted' as const } : {}),
  });
  const marks = new Map([
    [open[0], mark('accepted', null)],
    [open[1], mark('rejected', `${REASON} ${paper.unit ?? ''}`)],
    [open[2], mark('stale', null)],
  ]);
  const byPrint = new Map(
    [...marks].flatMap(([finding, review]) => (finding ? [[finding.fingerprint, review] as const] : [])),
  );
  const findings = (): AuditFinding[] =>
    paper.findings().map(finding => {
      const review = byPrint.get(finding.fingerprint);
      return review ? marked(finding, review) : finding;
    });
  const lost: LostReview = {
    verdict: 'accept',
    fingerprint: 'a'.repeat(24),
    rule: 'headline/generic',
    criterion: 'headline',
    message: { zh: `${paper.unit ?? ''}的标题`, en: 'a headline' },
    line: 7,
    by: reviewer,
    at: AT,
    note: null,
  };
  const count = (state: ReviewMark['state']): number =>
    [...byPrint.values()].filter(one => one.state === state).length;
  return {
    ...paper,
    waived: paper.waived + count('rejected'),
    review: {
      accepted: count('accepted'),
      rejected: count('rejected'),
      own: 0,
      stale: count('stale'),
      gone: 1,
      left: 3,
      reviewer,
      lost: [lost],
    },
    findings,
    marks: () =>
      findings().map(({ rule, criterion, severity, state, fingerprint, review }) => ({
        rule,
        criterion,
        severity,
        state,
        fingerprint,
        ...(review ? { review } : {}),
      })),
  };
}
