import { createHash } from 'node:crypto';
import { inLanguage, type Language } from '../../../config/localized.ts';
import { visibleHtml } from '../../../report/escape.ts';
import { titleOf } from '../../../report/names.ts';
import { SEVERITY_MARKS } from '../../../report/page.ts';
import type { ReportOptions } from '../../../report/reporter.ts';
import { say } from '../../../report/wording.ts';
import { evidenceText } from '../../report/names.ts';
import { tell } from '../../report/wording.ts';
import type { Chain, Station } from '../chains.ts';
import type { Thread } from '../finding-threads.ts';
import type { History } from '../history.ts';
import type { SeriesReport } from '../series-report.ts';
import { lineChart } from './chart.ts';
import { STYLE } from './html-style.ts';
import {
  chainNotes,
  commentState,
  commentText,
  concreteTexts,
  draftName,
  factTexts,
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

/**
 * The whole series in one file: no script, no address outside of it, and a policy that allows its own style alone. Every
 * chart has its figures in a table beside it.
 */
export function htmlHistory(report: SeriesReport, { language }: ReportOptions): string {
  const { history } = report;
  const last = history.drafts.at(-1);
  const whose = last ? `${say(language, 'colon')}${titleOf(last.report, language)}` : '';
  const title = visibleHtml(`${word(language, 'title')}${whose}`);
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    ...facts(report, language),
    ...flags(history, language),
    ...draftTable(report, language),
    ...comments(history, language),
    ...timelines(history, language),
    ...problems(history, language),
    ...findings(history, language),
    `<p class="note">${visibleHtml(tell(language, 'class.people'))}</p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function facts(report: SeriesReport, language: Language): string[] {
  const lines = [
    `${sourceText(report, language)} · ${word(language, 'drafts', { n: report.history.drafts.length })}`,
    orderText(report, language),
    ...report.order.notes.map(note => `▲ ${noteText(note, language)}`),
    ...report.leftOut.map(one => `${word(language, 'out.lead')}${leftOutText(one, language)}`),
  ];
  return lines.map(line => `<div class="facts">${visibleHtml(line)}</div>`);
}

function flags(history: History, language: Language): string[] {
  if (history.flags.length === 0) return [];
  const items = history.flags.map(flag => {
    const text = `${nameAt(history, flag.draft, language)} ${flagText(history, flag, language)}`;
    const target = flag.chain === null ? `draft-d${flag.draft + 1}` : `problem-${flag.chain}`;
    return `<p class="flag">▲ <a href="#${target}">${visibleHtml(text)}</a></p>`;
  });
  return [`<h2>${word(language, 'flags.lead')}</h2>`, ...items];
}

/** What is wider than the window is scrolled by itself, with keys too. */
function table(name: string, head: readonly string[], rows: readonly string[]): string {
  return `<div class="wide" role="region" aria-label="${visibleHtml(name)}" tabindex="0"><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function heads(texts: readonly string[], cls = ''): string[] {
  return texts.map(text => `<th scope="col"${cls === '' ? '' : ` class="${cls}"`}>${visibleHtml(text)}</th>`);
}

/** A file as it is called below the folder of the series, which stands at the head of the page. */
function fileIn({ kind, path: folder }: SeriesReport['source'], path: string): string {
  const start = `${folder.replace(/\/+$/u, '')}/`;
  return kind === 'folder' && path.startsWith(start) ? path.slice(start.length) : path;
}

/** The figures of all drafts, with the class of each revision and its grounds. */
function draftTable({ history, source }: SeriesReport, language: Language): string[] {
  const values = METRICS.map(metric => metricValues(history, metric));
  const rows = history.drafts.map((draft, k) => {
    const { revision, report, note, id } = draft;
    const grounds = (revision?.evidence ?? []).map(evidence => evidenceText(evidence, language));
    const cls = revision ? tell(language, `class.${revision.class}`) : word(language, 'none.first');
    const about = [fileIn(source, report.path), ...(note === null ? [] : [note])].join(' · ');
    const cells = METRICS.map(
      (metric, i) => `<td class="n">${metricText(metric, values[i]?.[k] ?? null)}</td>`,
    );
    return [
      `<tr id="draft-${id}"><td>${visibleHtml(draftName(draft, language))}<small>${visibleHtml(about)}</small></td>`,
      `<td>${cls}<small>${visibleHtml(grounds.join(say(language, 'clause.join')))}</small></td>`,
      ...cells,
      '</tr>',
    ].join('');
  });
  const head = [
    ...heads([word(language, 'column.draft'), word(language, 'column.class')]),
    ...heads(
      METRICS.map(metric => word(language, `metric.${metric}`)),
      'n',
    ),
  ];
  return [`<h2>${word(language, 'table.lead')}</h2>`, table(word(language, 'table.lead'), head, rows)];
}

function comments(history: History, language: Language): string[] {
  if (history.comments.length === 0) return [];
  const items = history.comments.map(comment => {
    const open = comment.state === 'unchanged';
    const text = visibleHtml(commentText(history, comment, language));
    const state = visibleHtml(commentState(history, comment, language));
    return `<li${open ? ' class="flag"' : ''}>${open ? '▲ ' : ''}${text} → <strong>${state}</strong></li>`;
  });
  return [
    `<h2>${word(language, 'comments.lead')}</h2>`,
    `<ul>${items.join('')}</ul>`,
    `<p class="note">${word(language, 'comments.note')}</p>`,
  ];
}

function timelines(history: History, language: Language): string[] {
  const names = history.drafts.map(draft => draftName(draft, language));
  const charts = METRICS.map(metric => {
    const values = metricValues(history, metric);
    const known = values.filter(value => value !== null);
    const ends = `${metricText(metric, known[0] ?? null)} → ${metricText(metric, known.at(-1) ?? null)}`;
    const name = word(language, `metric.${metric}`);
    const chart = lineChart(values, `${name} ${ends}`, names);
    return `<div><h3>${name} <span class="note">${ends}</span></h3>${chart}</div>`;
  });
  return [`<h2>${word(language, 'timeline.lead')}</h2>`, `<div class="charts">${charts.join('')}</div>`];
}

function problems(history: History, language: Language): string[] {
  if (history.chains.length === 0) return [];
  const rows = history.chains.map(chain => chainRow(history, chain, language));
  const head = [
    ...heads([word(language, 'column.problem')]),
    ...heads(
      history.drafts.map(draft => draftName(draft, language)),
      'c',
    ),
  ];
  const legend = (Object.keys(STEP_MARKS) as (keyof typeof STEP_MARKS)[]).map(
    step => `${STEP_MARKS[step]} ${word(language, `step.${step}`)}`,
  );
  const note = [...legend, word(language, 'problems.concrete'), word(language, 'problems.cells')].join(
    '\u3000',
  );
  return [
    `<h2>${word(language, 'problems.lead')}</h2>`,
    `<p class="note">${visibleHtml(note)}</p>`,
    table(word(language, 'problems.lead'), head, rows),
  ];
}

function chainRow(history: History, chain: Chain, language: Language): string {
  const stations = new Map(chain.stations.map(station => [station.draft, station]));
  const notes = [...concreteTexts(chain, language), ...chainNotes(history, chain, language)];
  const cells = history.drafts.map((_, k) => stationCell(stations.get(k), language));
  const name = `<td>${visibleHtml(titleText(chain.title))}<small>${visibleHtml(notes.join(say(language, 'clause.join')))}</small></td>`;
  return `<tr id="problem-${chain.id}">${name}${cells.join('')}</tr>`;
}

function stationCell(station: Station | undefined, language: Language): string {
  if (!station) return '<td></td>';
  const { step, title, dimension, concreteness } = station;
  const about = [word(language, `step.${step}`), dimension ?? '', title, ...factTexts(station, language)];
  const { times, places, people, numbers, cases } = concreteness;
  const label = visibleHtml(about.filter(text => text !== '').join(' · '));
  return `<td class="c ${step}" title="${label}">${sign(STEP_MARKS[step], word(language, `step.${step}`))}<small>${times + places + people + numbers}/${cases}</small></td>`;
}

/** A mark that is read out as what it means. */
function sign(mark: string, said: string): string {
  return `<span role="img" aria-label="${visibleHtml(said)}">${visibleHtml(mark)}</span>`;
}

function findings(history: History, language: Language): string[] {
  const threads = inOrderOfWeight(history.findings, history.drafts.length);
  const counts = visibleHtml(word(language, 'findings.counts', findingCounts(history)));
  const lead = [`<h2>${word(language, 'findings.lead')}</h2>`, `<p>${counts}</p>`];
  if (threads.length === 0) return lead;
  const head = [
    ...heads([word(language, 'column.weight'), word(language, 'findings.lead')]),
    ...heads(
      history.drafts.map(draft => draftName(draft, language)),
      'c',
    ),
  ];
  const legend = (Object.keys(STATE_MARKS) as (keyof typeof STATE_MARKS)[]).map(
    state => `${STATE_MARKS[state]} ${word(language, `state.${state}`)}`,
  );
  return [
    ...lead,
    `<p class="note">${visibleHtml(legend.join('\u3000'))}</p>`,
    table(
      word(language, 'findings.lead'),
      head,
      threads.map(thread => threadRow(thread, language)),
    ),
  ];
}

function threadRow({ severity, rule, last, states, lines }: Thread, language: Language): string {
  const cells = states.map((state, k) => {
    if (!state) return '<td></td>';
    const line = lines[k] === 0 ? '' : `<small>${lines[k]}</small>`;
    const said = word(language, `state.${state}`);
    return `<td class="c ${state}" title="${said}">${sign(STATE_MARKS[state], said)}${line}</td>`;
  });
  const words = `${visibleHtml(inLanguage(last.message, language))}<small>${visibleHtml(rule)}</small>`;
  const weight = say(language, `severity.${severity}`);
  return `<tr><td class="c" title="${weight}">${sign(SEVERITY_MARKS[severity], weight)}</td><td>${words}</td>${cells.join('')}</tr>`;
}
