import { listCsv, listJson, listText } from '../../audit/review/list-view.ts';
import { REVIEW_STATES, type ReviewRow, type ReviewState, reviewRows } from '../../audit/review/rows.ts';
import { unitKey } from '../../audit/units.ts';
import { nearest } from '../../config/nearest.ts';
import { SEVERITIES } from '../../config/profile.ts';
import type { ListOptions } from '../commands/review.ts';
import { cliError } from '../messages.ts';
import { choiceIn } from '../option-values.ts';
import { criterionNamed, ruleNamed } from '../rule-names.ts';
import type { Run } from '../run.ts';
import { type Bench, openBench } from './bench.ts';
import { totalsOf, VIEW_FORMATS, viewOptions } from './view.ts';

/** What `--state` leaves where nothing is said: all that waits for a decision. */
const WAITING: readonly ReviewState[] = ['open', 'stale'];

/** `duizhao review list`: the findings of a paper or a folder, each with the id that is typed to decide on it. */
export async function list(run: Run, path: string, options: ListOptions): Promise<void> {
  const format = choiceIn('--format', options.format, VIEW_FORMATS);
  const states = statesIn(options.state);
  const criteria = (options.criterion ?? []).map(criterionNamed);
  const severity =
    options.severity === undefined ? null : choiceIn('--severity', options.severity, SEVERITIES);
  const bench = await openBench(run, path, options);
  const rules = (options.rule ?? []).map(id =>
    id.startsWith('review/') ? id : ruleNamed(bench.ground.ruleSet.rules, id).id,
  );
  const papers = papersFor(bench, options);
  const { language } = bench.ground;
  const rows = reviewRows(papers, language).filter(
    (row: ReviewRow) =>
      states.includes(row.state) &&
      (criteria.length === 0 || criteria.includes(row.criterion)) &&
      (rules.length === 0 || rules.includes(row.rule)) &&
      (severity === null || row.severity === severity),
  );
  // infos need no decision: whoever wants them says so
  const all = severity !== null || options.state !== undefined || rules.length > 0;
  const shown = all ? rows : rows.filter(row => row.severity !== 'info');
  const totals = totalsOf(bench, papers);
  const { out } = run.terminal;
  if (format === 'json') out.write(listJson(shown, totals));
  else if (format === 'csv') out.write(listCsv(shown, language));
  else {
    const view = viewOptions(run, bench.ground, bench.quiet);
    out.write(listText(shown, totals, view, rows.length - shown.length));
  }
}

function statesIn(values: readonly string[] | undefined): readonly ReviewState[] {
  if (values === undefined) return WAITING;
  const said = values.flatMap(value => value.split(',')).map(value => value.trim());
  const choices = [...REVIEW_STATES, 'all'] as const;
  const states = said.map(value => choiceIn('--state', value, choices));
  return states.includes('all') ? REVIEW_STATES : (states as ReviewState[]);
}

function papersFor({ papers }: Bench, { reviewer, unit }: ListOptions) {
  const all = papers.map(({ paper }) => paper);
  const assigned = [...new Set(all.flatMap(({ review }) => review?.reviewer ?? []))];
  if (reviewer !== undefined && !assigned.includes(reviewer))
    throw cliError('reviewUnknownReviewer', { value: reviewer }, { near: nearest(reviewer, assigned) });
  const units = [...new Set(all.flatMap(paper => paper.unit ?? []))];
  const same = (own: string): boolean => unitKey(own) === unitKey(unit ?? '');
  if (unit !== undefined && !units.some(same))
    throw cliError('reviewUnknownUnit', { value: unit }, { near: nearest(unit, units) });
  return all.filter(
    paper =>
      (reviewer === undefined || paper.review?.reviewer === reviewer) &&
      (unit === undefined || (paper.unit !== null && same(paper.unit))),
  );
}
