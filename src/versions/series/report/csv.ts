import { inLanguage, type Language } from '../../../config/localized.ts';
import { csvCell } from '../../../report/escape.ts';
import type { ReportOptions } from '../../../report/reporter.ts';
import { say } from '../../../report/wording.ts';
import { tell } from '../../report/wording.ts';
import type { Chain } from '../chains.ts';
import type { FollowedComment } from '../comments.ts';
import type { Thread } from '../finding-threads.ts';
import type { History } from '../history.ts';
import type { SeriesReport } from '../series-report.ts';
import { commentState, draftName, factTexts, METRICS, metricText, metricValues } from './names.ts';
import { word } from './wording.ts';

type Row = readonly (string | number | null)[];

/**
 * The matrix for a spreadsheet: a column a draft, and rows for its figures, for every problem (what happened to it, and what
 * it tells) and for every finding. With a byte order mark, or Excel takes UTF-8 for something else.
 */
export function csvHistory({ history }: SeriesReport, { language }: ReportOptions): string {
  const head = ['sort', 'id', 'name'] as const;
  const rows: Row[] = [
    [
      ...head.map(column => word(language, `column.${column}`)),
      ...history.drafts.map(draft => draftName(draft, language)),
    ],
    ...draftRows(history, language),
    ...history.chains.map(chain => chainRow(history, chain, language)),
    ...history.findings.map(thread => threadRow(thread, language)),
    ...history.comments.map(comment => commentRow(history, comment, language)),
  ];
  return `\uFEFF${rows.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

function draftRows(history: History, language: Language): Row[] {
  const sort = word(language, 'sort.draft');
  const classes = history.drafts.map(({ revision }) =>
    revision ? tell(language, `class.${revision.class}`) : null,
  );
  return [
    [sort, 'path', word(language, 'column.name'), ...history.drafts.map(({ report }) => report.path)],
    [sort, 'class', word(language, 'column.class'), ...classes],
    ...METRICS.map(metric => [
      sort,
      metric,
      word(language, `metric.${metric}`),
      ...metricValues(history, metric).map(value => metricText(metric, value)),
    ]),
  ];
}

function chainRow({ drafts }: History, { id, title, stations }: Chain, language: Language): Row {
  const cells = new Array<string | null>(drafts.length).fill(null);
  for (const station of stations) {
    const texts = [word(language, `step.${station.step}`), ...factTexts(station, language)];
    cells[station.draft] = texts.join(say(language, 'clause.join'));
  }
  return [word(language, 'sort.problem'), id, title, ...cells];
}

function threadRow({ rule, last, states }: Thread, language: Language): Row {
  const cells = states.map(state => (state ? word(language, `state.${state}`) : null));
  return [word(language, 'sort.finding'), rule, inLanguage(last.message, language), ...cells];
}

/** The comment stands under its draft, what became of it under the draft in which it did. */
function commentRow(history: History, comment: FollowedComment, language: Language): Row {
  const { draft, place, words, changedIn } = comment;
  const cells = new Array<string | null>(history.drafts.length).fill(null);
  cells[draft] = words;
  cells[changedIn ?? history.drafts.length - 1] ??= commentState(history, comment, language);
  return [word(language, 'sort.comment'), comment.by, place.title, ...cells];
}
