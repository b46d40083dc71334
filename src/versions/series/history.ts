import type { JudgedDraft } from '../../verdict/report.ts';
import { compareFindings } from '../ledger.ts';
import type { Comparison, GivenPair } from '../model.ts';
import { classifyRevision, type Revision } from '../revision.ts';
import { type Chain, chainsOf, nameChains } from './chains.ts';
import { type Comment, type FollowedComment, followComments } from './comments.ts';
import { followFindings, type Thread } from './finding-threads.ts';
import { flagsOf, type HistoryFlag } from './flags.ts';
import { followProblems } from './succession.ts';

/** A draft of a series, judged. */
export interface SeriesDraft {
  /** As reports call it where it has no number: 送审稿, the name of the file, or the revision of git; empty for what is not committed. */
  readonly label: string;
  /** Where others may bear the same number the label stands beside it, or in its place. */
  readonly labelled?: 'beside' | 'alone';
  /** Where it comes from, beside its path: the day and subject of a commit. */
  readonly note: string | null;
  /** Its number in front matter or name, if it has one. */
  readonly number: number | null;
  readonly report: JudgedDraft;
}

/** A draft with what the revision before it did. */
export interface HistoryDraft extends SeriesDraft {
  /** `d1` and so on. */
  readonly id: string;
  /** Against the draft before; `null` for the first. */
  readonly revision: Revision | null;
  readonly comparison: Comparison | null;
}

/** What became of a paper, draft by draft. */
export interface History {
  readonly drafts: readonly HistoryDraft[];
  readonly chains: readonly Chain[];
  readonly findings: readonly Thread[];
  readonly flags: readonly HistoryFlag[];
  /** What reviewers said, in the order in which they were given. */
  readonly comments: readonly FollowedComment[];
}

/** What people say beside the drafts. */
export interface HistoryGrounds {
  /** Parts of neighbouring drafts that are one, by the ordinal of the older draft. */
  readonly pairs?: readonly (readonly GivenPair[])[];
  readonly comments?: readonly Comment[];
}

/** Follows problems and findings through the drafts of one paper. Pure; the time grows linearly with the drafts. */
export function historyOf(
  series: readonly SeriesDraft[],
  { pairs = [], comments = [] }: HistoryGrounds = {},
): History {
  const reports = series.map(({ report }) => report);
  const texts = reports.map(({ draft }) => draft);
  const succession = followProblems(texts, pairs);
  const names = nameChains(texts, succession.back);
  const chains = chainsOf(texts, succession, names);
  const ledgers = succession.comparisons.map((comparison, k) =>
    compareFindings(comparison, reports[k]?.findings ?? [], reports[k + 1]?.findings ?? []),
  );
  const revisions = succession.comparisons.map((comparison, k) => {
    const [a, b] = [reports[k] as JudgedDraft, reports[k + 1] as JudgedDraft];
    const ledger = ledgers[k];
    return classifyRevision(comparison, { ...(ledger ? { ledger } : {}), metrics: [a.metrics, b.metrics] });
  });
  const drafts = series.map(
    (draft, k): HistoryDraft => ({
      ...draft,
      id: `d${k + 1}`,
      revision: revisions[k - 1] ?? null,
      comparison: succession.comparisons[k - 1] ?? null,
    }),
  );
  const followed = followComments(comments, succession.comparisons);
  return {
    drafts,
    chains,
    findings: followFindings(reports, ledgers, names),
    flags: flagsOf(drafts, chains, names, followed),
    comments: followed,
  };
}
