import { visible } from '../../../report/escape.ts';
import { titleOf } from '../../../report/names.ts';
import { createPage, type Page, paragraph, rule, SEVERITY_MARKS } from '../../../report/page.ts';
import type { ReportOptions } from '../../../report/reporter.ts';
import { renderTable } from '../../../report/table.ts';
import { cutEnd, displayWidth, padEnd } from '../../../report/width.ts';
import { evidenceText } from '../../report/names.ts';
import { tell } from '../../report/wording.ts';
import type { RevisionClass } from '../../revision.ts';
import type { Chain } from '../chains.ts';
import type { Thread } from '../finding-threads.ts';
import type { HistoryDraft } from '../history.ts';
import type { SeriesReport } from '../series-report.ts';
import {
  commentState,
  commentText,
  concreteTexts,
  draftName,
  findingCounts,
  flagText,
  inOrderOfWeight,
  leftOutText,
  METRICS,
  type Metric,
  metricText,
  metricValues,
  nameAt,
  noteText,
  orderText,
  STATE_MARKS,
  STEP_MARKS,
  sinceText,
  sourceText,
  titleText,
} from './names.ts';
import { sparkline } from './sparkline.ts';
import { word } from './wording.ts';

/** Findings and files named on a terminal. */
const MOST = { findings: 20, leftOut: 10 } as const;

/** A series for the terminal: its drafts and their classes, timelines, flags, problems and findings from draft to draft. */
export function stylishHistory(report: SeriesReport, options: ReportOptions): string {
  const page = createPage(options);
  const parts = options.quiet
    ? [renderFlags(page, report)]
    : [
        renderHead(page, report),
        renderDrafts(page, report),
        renderTimelines(page, report),
        renderFlags(page, report),
        renderComments(page, report),
        renderProblems(page, report),
        renderFindings(page, report),
        paragraph(page, tell(page.language, 'class.people'), 0).map(line => page.paint.dim(line)),
      ];
  const lines = parts.filter(part => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]));
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

function renderHead(page: Page, report: SeriesReport): string[] {
  const { language, paint } = page;
  const { drafts } = report.history;
  const last = drafts.at(-1);
  const facts = [sourceText(report, language), word(language, 'drafts', { n: drafts.length })].join(' · ');
  const shown = report.leftOut.slice(0, MOST.leftOut);
  const more = report.leftOut.length - shown.length;
  return [
    rule(page),
    ...(last ? paragraph(page, titleOf(last.report, language), 0).map(line => paint.bold(line)) : []),
    ...paragraph(page, facts, 0).map(line => paint.dim(line)),
    ...paragraph(page, orderText(report, language), 0).map(line => paint.dim(line)),
    ...report.order.notes.flatMap(note => paragraph(page, noteText(note, language), 0, '▲ ')),
    ...shown.flatMap(one => paragraph(page, leftOutText(one, language), 0, word(language, 'out.lead'))),
    ...(more > 0 ? [tell(language, 'more.places', { n: more })] : []),
    rule(page),
  ];
}

const SHOWN: readonly Metric[] = [
  'characters',
  'problems',
  'examples',
  'paddingRatio',
  'errors',
  'warnings',
  'editRatio',
];

/** Figures that a narrow terminal does without, the last one first; the timelines tell them all. */
const DROPPED: readonly Metric[] = [
  'problems',
  'errors',
  'characters',
  'warnings',
  'examples',
  'editRatio',
  'paddingRatio',
];

function renderDrafts(page: Page, { history }: SeriesReport): string[] {
  const { language, paint } = page;
  const values = SHOWN.map(metric => metricValues(history, metric));
  const rows = history.drafts.map((draft, k) => [
    { text: draftName(draft, language) },
    { text: classText(page, draft), paint: (text: string) => paintClass(page, draft.revision?.class, text) },
    ...SHOWN.map((metric, i) => ({ text: metricText(metric, values[i]?.[k] ?? null) })),
  ]);
  return renderTable(
    [
      { title: word(language, 'column.draft'), align: 'left', least: 18 },
      { title: word(language, 'column.class'), align: 'left' },
      ...SHOWN.map(
        metric =>
          ({
            title: word(language, `metric.${metric}`),
            align: 'right',
            drop: DROPPED.indexOf(metric) + 1,
          }) as const,
      ),
    ],
    rows,
    { indent: 0, width: page.width, head: text => paint.bold(text) },
  );
}

function classText({ language }: Page, { revision }: HistoryDraft): string {
  return revision ? tell(language, `class.${revision.class}`) : word(language, 'none.first');
}

function paintClass({ paint }: Page, cls: RevisionClass | undefined, text: string): string {
  if (cls === undefined) return paint.dim(text);
  if (cls === 'substantive') return paint.green(text);
  return cls === 'regress' ? paint.red(text) : paint.yellow(text);
}

function renderTimelines(page: Page, { history }: SeriesReport): string[] {
  const { language, paint } = page;
  const names = METRICS.map(metric => word(language, `metric.${metric}`));
  const widest = Math.max(...names.map(displayWidth));
  const lines = METRICS.map((metric, i) => {
    const values = metricValues(history, metric);
    const known = values.filter(value => value !== null);
    const ends = [known[0] ?? null, known.at(-1) ?? null].map(value => metricText(metric, value));
    return `  ${padEnd(names[i] as string, widest)}  ${paint.cyan(sparkline(values))}  ${ends.join(' → ')}`;
  });
  return [paint.bold(word(language, 'timeline.lead')), ...lines];
}

function renderFlags(page: Page, { history }: SeriesReport): string[] {
  const { language, paint } = page;
  if (history.flags.length === 0) return [];
  const lines = history.flags.flatMap(flag => {
    const head = `▲ ${nameAt(history, flag.draft, language)}  `;
    return paragraph(page, flagText(history, flag, language), 2, head).map(line => paint.yellow(line));
  });
  return [paint.bold(word(language, 'flags.lead')), ...lines, ...renderGrounds(page, history.drafts)];
}

function renderComments(page: Page, { history }: SeriesReport): string[] {
  const { language, paint } = page;
  if (history.comments.length === 0) return [];
  const lines = history.comments.flatMap(comment => {
    const mark = comment.state === 'unchanged' ? '▲ ' : '· ';
    const state = commentState(history, comment, language);
    const text = `${commentText(history, comment, language)} → ${state}`;
    return paragraph(page, text, 2, mark).map(line =>
      comment.state === 'unchanged' ? paint.yellow(line) : line,
    );
  });
  return [
    paint.bold(word(language, 'comments.lead')),
    ...lines,
    ...paragraph(page, word(language, 'comments.note'), 2).map(line => paint.dim(line)),
  ];
}

/** Why a revision is called a step back or padding; the grounds of all stand in the other formats. */
function renderGrounds(page: Page, drafts: readonly HistoryDraft[]): string[] {
  const { language, paint } = page;
  return drafts.flatMap(draft => {
    const { revision } = draft;
    if (revision?.class !== 'regress' && revision?.class !== 'padding') return [];
    const grounds = revision.evidence.map(evidence => evidenceText(evidence, language));
    const head = `${draftName(draft, language)} ${tell(language, 'evidence.lead')}`;
    return paragraph(page, grounds.join(page.say('clause.join')), 4, head).map(line => paint.dim(line));
  });
}

function renderProblems(page: Page, { history }: SeriesReport): string[] {
  const { language, paint } = page;
  const rows = history.chains.map(chain => [
    { text: titleText(chain.title) },
    { text: stepsOf(chain, history.drafts.length) },
    { text: concreteTexts(chain, language).join(' ') },
    { text: sinceText(history, chain, language).join('') },
  ]);
  if (rows.length === 0) return [];
  const table = renderTable(
    [
      { title: word(language, 'column.problem'), align: 'left', least: 16 },
      { title: ordinals(history.drafts.length), align: 'left' },
      { title: '', align: 'left', drop: 1 },
      { title: '', align: 'left', drop: 2 },
    ],
    rows,
    { indent: 2, width: page.width, head: text => paint.dim(text) },
  );
  const legend = Object.entries(STEP_MARKS).map(
    ([step, mark]) => `${mark} ${word(language, `step.${step as keyof typeof STEP_MARKS}`)}`,
  );
  return [
    paint.bold(word(language, 'problems.lead')),
    ...paragraph(page, legend.join('  '), 2).map(line => paint.dim(line)),
    ...paragraph(page, word(language, 'problems.concrete'), 2).map(line => paint.dim(line)),
    ...table,
  ];
}

/** A mark for each draft, a blank where the problem is not there. */
function stepsOf({ stations }: Chain, drafts: number): string {
  const marks = new Array<string>(drafts).fill(' ');
  for (const { draft, step } of stations) marks[draft] = STEP_MARKS[step];
  return marks.join('');
}

/** The last digits of the ordinals, as the head of a column of marks. */
function ordinals(drafts: number): string {
  return Array.from({ length: drafts }, (_, k) => String((k + 1) % 10)).join('');
}

function renderFindings(page: Page, { history }: SeriesReport): string[] {
  const { language, paint } = page;
  const { findings, drafts } = history;
  const counts = findingCounts(history);
  const [lead, told] = [word(language, 'findings.lead'), word(language, 'findings.counts', counts)];
  const isShort = displayWidth(lead) + 2 + displayWidth(told) <= page.width;
  const head = isShort ? [`${paint.bold(lead)}  ${told}`] : [paint.bold(lead), ...paragraph(page, told, 2)];
  const grave = inOrderOfWeight(findings, drafts.length).filter(({ severity }) => severity !== 'info');
  const shown = grave.slice(0, MOST.findings);
  if (shown.length === 0) return head;
  const legend = Object.entries(STATE_MARKS).map(
    ([state, mark]) => `${mark} ${word(language, `state.${state as keyof typeof STATE_MARKS}`)}`,
  );
  const blanks = ' '.repeat(displayWidth(`    ${SEVERITY_MARKS.error} `) - 2);
  const more = findings.length - shown.length;
  return [
    ...head,
    ...paragraph(page, legend.join('  '), 2).map(line => paint.dim(line)),
    paint.dim(`${blanks}${ordinals(drafts.length)}`),
    ...shown.map(thread => threadLine(page, thread)),
    ...(more > 0 ? [paint.dim(`  ${word(language, 'findings.more', { n: more })}`)] : []),
  ];
}

function threadLine(page: Page, { severity, states, last }: Thread): string {
  const marks = states.map(state => (state ? STATE_MARKS[state] : ' ')).join('');
  const head = `  ${SEVERITY_MARKS[severity]} ${marks}  `;
  return `${head}${cutEnd(visible(page.words(last.message)), Math.max(16, page.width - displayWidth(head)))}`;
}
