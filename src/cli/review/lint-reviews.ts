import { identify } from '../../audit/identity.ts';
import { answersOf, marked } from '../../audit/review/answers.ts';
import { carry, type Earlier } from '../../audit/review/carry.ts';
import type { PaperMark } from '../../audit/review/record.ts';
import { recordsByPaper, standingOf } from '../../audit/review/standing.ts';
import { campaignOf } from '../../audit/versions.ts';
import type { Finding } from '../../linter/finding.ts';
import { isFailure, readHashed, sourceOf } from '../../source/read.ts';
import type { JudgedDraft } from '../../verdict/report.ts';
import { type Checked, checkPaper, judge } from '../check-paper.ts';
import type { Paper } from '../find-papers.ts';
import type { LintPlan } from '../lint-plan.ts';
import { cliError } from '../messages.ts';
import { note } from '../notes.ts';
import type { Run } from '../run.ts';
import { keptText, readStore, storeAt, storeExists } from './store.ts';

/** Puts people's decisions on a paper that was checked. Only where the user of `lint` says which: a paper brings none of its own. */
export type ApplyReviews = (paper: Paper, checked: Checked) => Checked;

export function loadReviews(run: Run, plan: LintPlan, path: string): ApplyReviews {
  const store = storeAt(run, path);
  if (!storeExists(store)) throw cliError('reviewsMissing', { path: store.shown });
  const { records, torn } = readStore(store);
  if (torn !== null) note(run, plan, 'reviewsTorn', { path: store.shown, line: torn });
  const { decisions } = standingOf(records);
  const { maxBytes, standard } = plan;
  const earlier = (sha256: string): Earlier | null => {
    const bytes = keptText(store, sha256, maxBytes);
    const source = bytes && sourceOf('', bytes, { maxBytes });
    if (!source || isFailure(source)) return null;
    const checked = checkPaper(source, standard);
    return 'code' in checked ? null : { draft: checked.paper.draft, findings: checked.paper.findings };
  };
  return (paper, checked) => {
    const mark = markOf(paper, checked.paper, plan);
    const mine = recordsByPaper([{ mark, files: [] }], decisions)[0] ?? [];
    if (mine.length === 0) return checked;
    const { draft, findings, runs } = checked.paper;
    const outcomes = carry(mine, { sha256: mark.sha256, findings, draft: () => draft, earlier });
    const { marks, own } = answersOf(outcomes, () => draft);
    const answered = findings.map(finding => {
      const review = marks.get(finding.fingerprint);
      return review ? marked(finding, review) : finding;
    });
    const all = [...answered, ...own].sort(byPlace);
    return { ...checked, paper: judge(draft, { findings: all, runs, failures: [] }, standard) };
  };
}

function markOf(paper: Paper, { draft }: JudgedDraft, { ground, maxBytes }: LintPlan): PaperMark {
  const { source } = draft;
  const identity = identify(source, ground.profiles);
  const read = paper.file && !paper.content ? readHashed(paper.file, { maxBytes }) : null;
  return {
    path: paper.path,
    // what is read from elsewhere is held against each decision as another text would be
    sha256: read && !isFailure(read) ? read.sha256 : '',
    unit: identity.unit ?? identity.signedUnit,
    kind: draft.meta.kind?.value ?? identity.kind,
    name: identity.name ?? draft.meta.name?.value ?? null,
    campaign: campaignOf({ identity }),
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
