import type { Language } from '../../../config/localized.ts';
import { codeSpan, escapeMarkdown, tableCode } from '../../../report/escape.ts';
import { titleOf } from '../../../report/names.ts';
import { SEVERITY_MARKS } from '../../../report/page.ts';
import type { ReportOptions } from '../../../report/reporter.ts';
import { say } from '../../../report/wording.ts';
import { evidenceText } from '../../report/names.ts';
import { tell } from '../../report/wording.ts';
import type { History } from '../history.ts';
import type { SeriesReport } from '../series-report.ts';
import {
  chainNotes,
  commentState,
  commentText,
  concreteTexts,
  draftName,
  findingCounts,
  flagText,
  inOrderOfWeight,
  leftOutText,
  METRICS,
  metricText,
  metricValues,
  nameAt,
  noteText,
  orderText,
  STATE_MARKS,
  STEP_MARKS,
  sourceText,
  titleText,
} from './names.ts';
import { word } from './wording.ts';

/** A series to hand round. */
export function markdownHistory(report: SeriesReport, { language, quiet }: ReportOptions): string {
  const { history, order, leftOut } = report;
  const last = history.drafts.at(-1);
  const title = last ? `${say(language, 'colon')}${titleOf(last.report, language)}` : '';
  const head = [
    `# ${escapeMarkdown(`${word(language, 'title')}${title}`)}`,
    [
      `- ${escapeMarkdown(sourceText(report, language))} · ${word(language, 'drafts', { n: history.drafts.length })}`,
      `- ${escapeMarkdown(orderText(report, language))}`,
      ...order.notes.map(note => `- ▲ ${escapeMarkdown(noteText(note, language))}`),
      ...leftOut.map(one => `- ${escapeMarkdown(word(language, 'out.lead') + leftOutText(one, language))}`),
    ].join('\n'),
    flags(history, language),
  ];
  const parts = quiet
    ? head
    : [
        ...head,
        draftTable(history, language),
        classes(history, language),
        comments(history, language),
        problems(history, language),
        findings(history, language),
        escapeMarkdown(tell(language, 'class.people')),
      ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function flags(history: History, language: Language): string {
  if (history.flags.length === 0) return '';
  const items = history.flags.map(
    flag =>
      `- ▲ **${escapeMarkdown(nameAt(history, flag.draft, language))}** ${escapeMarkdown(flagText(history, flag, language))}`,
  );
  return [`## ${word(language, 'flags.lead')}`, '', ...items].join('\n');
}

function table(
  head: readonly string[],
  aligns: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(aligns), ...rows.map(line)].join('\n');
}

function draftTable(history: History, language: Language): string {
  const values = METRICS.map(metric => metricValues(history, metric));
  const rows = history.drafts.map((draft, k) => [
    escapeMarkdown(draftName(draft, language)),
    tableCode(draft.report.path),
    draft.revision ? tell(language, `class.${draft.revision.class}`) : word(language, 'none.first'),
    ...METRICS.map((metric, i) => metricText(metric, values[i]?.[k] ?? null)),
  ]);
  const head = [
    word(language, 'column.draft'),
    word(language, 'column.name'),
    word(language, 'column.class'),
    ...METRICS.map(metric => word(language, `metric.${metric}`)),
  ];
  const aligns = [':--', ':--', ':--', ...METRICS.map(() => '--:')];
  return [`## ${word(language, 'table.lead')}`, '', table(head, aligns, rows)].join('\n');
}

function classes({ drafts }: History, language: Language): string {
  const items = drafts.flatMap(draft => {
    if (!draft.revision) return [];
    const grounds = draft.revision.evidence.map(evidence => evidenceText(evidence, language));
    const name = escapeMarkdown(draftName(draft, language));
    const note = draft.note === null ? '' : ` ${codeSpan(draft.note)}`;
    const cls = tell(language, `class.${draft.revision.class}`);
    return [`- **${name}**${note} ${cls}: ${escapeMarkdown(grounds.join(say(language, 'clause.join')))}`];
  });
  return [`## ${word(language, 'classes.lead')}`, '', ...items].join('\n');
}

function comments(history: History, language: Language): string {
  if (history.comments.length === 0) return '';
  const items = history.comments.map(comment => {
    const mark = comment.state === 'unchanged' ? '▲ ' : '';
    const text = escapeMarkdown(commentText(history, comment, language));
    return `- ${mark}${text} → **${escapeMarkdown(commentState(history, comment, language))}**`;
  });
  const note = escapeMarkdown(word(language, 'comments.note'));
  return [`## ${word(language, 'comments.lead')}`, '', ...items, '', note].join('\n');
}

function problems(history: History, language: Language): string {
  if (history.chains.length === 0) return '';
  const rows = history.chains.map(chain => {
    const marks = history.drafts.map((_, k) => {
      const station = chain.stations.find(({ draft }) => draft === k);
      return station ? escapeMarkdown(STEP_MARKS[station.step]) : '';
    });
    const notes = [...concreteTexts(chain, language), ...chainNotes(history, chain, language)];
    return [
      escapeMarkdown(titleText(chain.title)),
      ...marks,
      escapeMarkdown(notes.join(say(language, 'clause.join'))),
    ];
  });
  const head = [
    word(language, 'column.problem'),
    ...history.drafts.map(draft => escapeMarkdown(draftName(draft, language))),
    '',
  ];
  const aligns = [':--', ...history.drafts.map(() => ':-:'), ':--'];
  const legend = (Object.keys(STEP_MARKS) as (keyof typeof STEP_MARKS)[]).map(
    step => `${escapeMarkdown(STEP_MARKS[step])} ${word(language, `step.${step}`)}`,
  );
  return [
    `## ${word(language, 'problems.lead')}`,
    '',
    [...legend, escapeMarkdown(word(language, 'problems.concrete'))].join(' · '),
    '',
    table(head, aligns, rows),
  ].join('\n');
}

function findings(history: History, language: Language): string {
  const counts = escapeMarkdown(word(language, 'findings.counts', findingCounts(history)));
  const lead = [`## ${word(language, 'findings.lead')}`, '', counts];
  const threads = inOrderOfWeight(history.findings, history.drafts.length).filter(
    ({ severity }) => severity !== 'info',
  );
  if (threads.length === 0) return lead.join('\n');
  const rows = threads.map(({ severity, rule, last, states }) => [
    SEVERITY_MARKS[severity],
    escapeMarkdown(language === 'en' ? last.message.en : last.message.zh),
    tableCode(rule),
    ...states.map(state => (state ? escapeMarkdown(STATE_MARKS[state]) : '')),
  ]);
  const head = [
    '',
    word(language, 'findings.lead'),
    word(language, 'column.rule'),
    ...history.drafts.map(draft => escapeMarkdown(draftName(draft, language))),
  ];
  const aligns = [':-:', ':--', ':--', ...history.drafts.map(() => ':-:')];
  const legend = (Object.keys(STATE_MARKS) as (keyof typeof STATE_MARKS)[]).map(
    state => `${escapeMarkdown(STATE_MARKS[state])} ${word(language, `state.${state}`)}`,
  );
  return [...lead, '', legend.join(' · '), '', table(head, aligns, rows)].join('\n');
}
