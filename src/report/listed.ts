import type { Finding } from '../linter/finding.ts';
import type { DraftReport, Report } from '../verdict/report.ts';

/** A finding with the paper it stands in. */
export interface Listed {
  readonly paper: DraftReport;
  readonly finding: Finding;
}

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** All findings of a run that `accepts` takes, in the order of papers and text. */
export function findingsOf(
  { drafts }: Report,
  accepts: (finding: Finding) => boolean = ({ state }) => state === 'open',
): Listed[] {
  return drafts.flatMap(paper => paper.findings.filter(accepts).map(finding => ({ paper, finding })));
}

/**
 * The gravest `most` of them, open ones before answered ones, in their old order; and how many are left out.
 *
 * @param most at least 0
 */
export function gravest(listed: readonly Listed[], most: number): { kept: readonly Listed[]; left: number } {
  if (listed.length <= most) return { kept: listed, left: 0 };
  const rank = ({ finding }: Listed): number => RANK[finding.severity] + (finding.state === 'open' ? 0 : 3);
  const byRank = listed.map((_, i) => i).sort((a, b) => rank(at(listed, a)) - rank(at(listed, b)) || a - b);
  const kept = byRank.slice(0, most).sort((a, b) => a - b);
  return { kept: kept.map(i => at(listed, i)), left: listed.length - most };
}

function at(listed: readonly Listed[], i: number): Listed {
  return listed[i] as Listed;
}

/** Findings that somebody answered: suppressed, baselined or waived. */
export function answeredCount({ findings }: Pick<DraftReport, 'findings'>): number {
  return findings.filter(({ state }) => state !== 'open').length;
}
