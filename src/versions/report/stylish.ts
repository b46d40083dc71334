import type { Finding } from '../../linter/finding.ts';
import { visible } from '../../report/escape.ts';
import { pointText, titleOf } from '../../report/names.ts';
import { createPage, itemLines, type Page, paragraph, rule, SEVERITY_MARKS } from '../../report/page.ts';
import { locate } from '../../report/place.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { renderTable } from '../../report/table.ts';
import { cutEnd, displayWidth, padEnd, wrap } from '../../report/width.ts';
import type { DraftReport } from '../../verdict/report.ts';
import type { DiffReport } from '../diff-report.ts';
import type { Change } from '../model.ts';
import { excerptOf, type Piece, piecesOf } from './excerpt.ts';
import { foldedText, isQuiet } from './folded.ts';
import {
  classNote,
  evidenceText,
  flagText,
  KIND_MARKS,
  kindText,
  metricRows,
  noteTexts,
  partName,
} from './names.ts';
import { type DiffWord, tell } from './wording.ts';

/** What of a change is quoted on a terminal. */
const EXCERPT = { context: 14, longest: 90, most: 6 } as const;
/** Flags, findings of each sort and offers that are named. */
const MOST = { flags: 20, findings: 12, possible: 12 } as const;

/** A revision for the terminal: its class and why, part by part what happened, findings, figures. */
export function stylishDiff(report: DiffReport, options: ReportOptions): string {
  const page = createPage(options);
  const parts = options.quiet
    ? [renderClass(page, report)]
    : [
        renderHead(page, report),
        renderClass(page, report),
        renderChanges(page, report),
        renderPossible(page, report),
        renderLedger(page, report),
        renderMetrics(page, report),
        paragraph(page, tell(page.language, 'class.people'), 0).map(line => page.paint.dim(line)),
      ];
  const lines = parts.filter(part => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]));
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

function renderHead(page: Page, { papers }: DiffReport): string[] {
  const { language, paint } = page;
  const line = (key: 'old' | 'new', paper: DraftReport): string[] => {
    const facts = [
      visible(paper.path),
      ...(paper.draft.meta.draft ? [page.say('paper.draft', { n: paper.draft.meta.draft.value })] : []),
      page.say('paper.characters', { n: paper.metrics.characters }),
    ];
    return itemLines(page, [`${tell(language, key)}  ${facts.join(' · ')}`], 0);
  };
  const [old, next] = papers;
  return [
    rule(page),
    ...paragraph(page, titleOf(next, language), 0).map(text => paint.bold(text)),
    ...[...line('old', old), ...line('new', next)].map(text => paint.dim(text)),
    rule(page),
  ];
}

function renderClass(page: Page, { comparison, revision }: DiffReport): string[] {
  const { language, paint } = page;
  const cls = revision.class;
  const colour = cls === 'substantive' ? paint.green : cls === 'regress' ? paint.red : paint.yellow;
  const lead = `${tell(language, 'class.lead')}${tell(language, `class.${cls}`)}`;
  const note = classNote(revision, language);
  const grounds = revision.evidence.map(evidence => evidenceText(evidence, language));
  const more = revision.flags.length - MOST.flags;
  return [
    `${colour.bold(lead)}  ${paint.dim(note)}`,
    ...paragraph(page, grounds.join(page.say('clause.join')), 0, tell(language, 'evidence.lead')),
    ...revision.flags
      .slice(0, MOST.flags)
      .flatMap(flag =>
        paragraph(page, flagText(comparison, flag, language), 0, `▲ ${tell(language, 'flag.lead')}`),
      )
      .map(line => paint.yellow(line)),
    ...(more > 0 ? [tell(language, 'more.flags', { n: more })] : []),
    ...(comparison.coarse ? paragraph(page, tell(language, 'flag.coarse'), 0) : []),
  ];
}

/** Parts in the order of the new draft; those that did not change are folded into a line. */
function renderChanges(page: Page, report: DiffReport): string[] {
  const { changes } = report.comparison;
  const { language, paint } = page;
  const lines: string[] = [];
  let folded: Change[] = [];
  const flush = (): void => {
    const line = foldedText(report.comparison, folded, language);
    if (line !== '') lines.push(paint.dim(`  = ${line}`));
    folded = [];
  };
  for (const change of changes) {
    if (change.unit === 'section') {
      flush();
      lines.push(...renderHeading(page, report, change));
    } else if (isQuiet(report.comparison, change)) folded.push(change);
    else {
      flush();
      lines.push(...renderChange(page, report, change));
    }
  }
  flush();
  if (changes.every(({ kind }) => kind === 'same')) return [tell(language, 'nothing')];
  return [paint.dim(tell(language, 'legend')), ...lines];
}

function renderHeading(page: Page, { comparison }: DiffReport, change: Change): string[] {
  const { language, paint } = page;
  const [part] = change.new.length > 0 ? change.new : change.old;
  if (!part) return [];
  const quiet = change.kind === 'same' || change.kind === 'format';
  const what = quiet
    ? ''
    : ` [${[kindText(change, language), ...noteTexts(comparison, change, language)].join(' · ')}]`;
  const indent = part.kind === 'dimension' ? ' ' : '';
  const { text } = comparison[change.new.length > 0 ? 'new' : 'old'].source;
  const title = visible(text.slice(part.range.start, part.range.end)).replace(/^[#*\s]+|[*\s]+$/gu, '');
  const head = cutEnd(title, Math.max(16, page.width - displayWidth(what) - indent.length));
  const blank = part.kind === 'section' ? [''] : [];
  return [...blank, `${indent}${paint.bold(head)}${paint.yellow(what)}`];
}

function renderChange(page: Page, { comparison }: DiffReport, change: Change): string[] {
  const { language, paint } = page;
  const [part] = change.new.length > 0 ? change.new : change.old;
  if (!part) return [];
  const mark = KIND_MARKS[change.kind];
  const colour = change.kind === 'removed' ? paint.red : change.kind === 'new' ? paint.green : paint.cyan;
  const notes = [kindText(change, language), ...noteTexts(comparison, change, language)].join(' · ');
  const names = (change.kind === 'split' ? change.new : [part]).map(one => partName(one, language));
  const label = part.unit === 'problem' ? '' : partLabel(page, change);
  const title = paragraph(page, `${label}${names.join(' / ')}  [${notes}]`, 2, `${mark} `);
  const { pieces, left } = excerptOf(piecesOf(comparison, change), EXCERPT);
  const whole = change.kind === 'new' || change.kind === 'removed';
  const body = whole && part.unit === 'problem' ? [] : renderPieces(page, pieces);
  const more = left > 0 ? [paint.dim(`      ${tell(language, 'more.places', { n: left })}`)] : [];
  return [...title.map((line, i) => (i === 0 ? colour(line) : line)), ...body, ...more];
}

function partLabel({ language }: Page, { old, new: next }: Change): string {
  const kind = (next[0] ?? old[0])?.kind ?? 'paragraph';
  const known = kind === 'cause' || kind === 'measure' || kind === 'title' ? kind : null;
  return known ? `(${tell(language, `part.${known}`)}) ` : '';
}

const OPEN = { deleted: '[-', inserted: '{+', kept: '' } as const;
const CLOSE = { deleted: '-]', inserted: '+}', kept: '' } as const;

/** Pieces with marks that do not rely on colour, wrapped; the colour follows the marks from line to line. */
function renderPieces(page: Page, pieces: readonly Piece[]): string[] {
  if (pieces.length === 0) return [];
  const text = pieces.map(({ mark, text: words }) => `${OPEN[mark]}${words}${CLOSE[mark]}`).join('');
  const { paint } = page;
  let open: keyof typeof OPEN = 'kept';
  const colours = { deleted: paint.red, inserted: paint.green, kept: paint.reset };
  return wrap(text, Math.max(16, page.width - 6)).map(line => {
    const cut = line.split(/(\[-|-\]|\{\+|\+\})/u);
    const painted = cut.map(token => {
      if (token === '[-') open = 'deleted';
      if (token === '{+') open = 'inserted';
      const shown = open === 'kept' ? token : colours[open](token);
      if (token === '-]' || token === '+}') open = 'kept';
      return shown;
    });
    return `      ${painted.join('')}`;
  });
}

function renderPossible(page: Page, { comparison }: DiffReport): string[] {
  const { language, paint } = page;
  const offers = comparison.possible.filter(({ new: { unit } }) => unit === 'problem');
  const [first] = offers;
  if (!first) return [];
  const lines = offers.slice(0, MOST.possible).flatMap(({ kind, old, new: next }) => {
    const text = `${partName(old, language)}  →  ${partName(next, language)}`;
    return paragraph(page, text, 2, `? ${tell(language, `possible.${kind}`)} `);
  });
  const more = offers.length - MOST.possible;
  return [
    paint.bold(tell(language, 'possible.lead')),
    ...lines,
    ...(more > 0 ? [`  ${tell(language, 'more.places', { n: more })}`] : []),
    ...paragraph(page, tell(language, 'possible.pairs', { a: first.old.id, b: first.new.id }), 2).map(line =>
      paint.dim(line),
    ),
  ];
}

function renderLedger(page: Page, { ledger, papers }: DiffReport): string[] {
  const { language, paint } = page;
  const counts = (['fixed', 'new', 'persisting'] as const)
    .map(key => tell(language, `ledger.${key}`, { n: ledger[key].length }))
    .join(' · ');
  const [old, next] = papers;
  return [
    `${paint.bold(tell(language, 'ledger.lead'))}  ${counts}`,
    ...renderFindings(page, 'ledger.fixed.lead', old, ledger.fixed, '✔'),
    ...renderFindings(page, 'ledger.new.lead', next, ledger.new, null),
  ];
}

function renderFindings(
  page: Page,
  lead: DiffWord,
  paper: DraftReport,
  findings: readonly Finding[],
  mark: string | null,
): string[] {
  const { language, paint } = page;
  const grave = findings.filter(({ severity }) => severity !== 'info');
  if (grave.length === 0) return [];
  const points = grave.map(({ range }) => pointText(locate(paper.draft, range)));
  const widest = Math.max(...points.slice(0, MOST.findings).map(({ length }) => length));
  const lines = grave.slice(0, MOST.findings).map((finding, i) => {
    const head = `    ${mark ?? SEVERITY_MARKS[finding.severity]} ${padEnd(points[i] as string, widest)}  `;
    return `${head}${cutEnd(page.words(finding.message), Math.max(16, page.width - displayWidth(head)))}`;
  });
  const more = findings.length - lines.length;
  return [
    `  ${paint.bold(tell(language, lead))}`,
    ...lines,
    ...(more > 0 ? [paint.dim(`    ${tell(language, 'more.places', { n: more })}`)] : []),
  ];
}

function renderMetrics(page: Page, report: DiffReport): string[] {
  const { language, paint } = page;
  const rows = metricRows(report, language).map(row => [
    { text: row.name },
    { text: row.old },
    { text: row.new },
    { text: row.change },
  ]);
  return renderTable(
    [
      { title: tell(language, 'metrics.lead'), align: 'left' },
      { title: tell(language, 'old'), align: 'right' },
      { title: tell(language, 'new'), align: 'right' },
      { title: tell(language, 'column.change'), align: 'right' },
    ],
    rows,
    { indent: 0, width: page.width, head: text => paint.bold(text) },
  );
}
