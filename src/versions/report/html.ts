import { createHash } from 'node:crypto';
import { inLanguage, type Language } from '../../config/localized.ts';
import type { Finding } from '../../linter/finding.ts';
import { visibleHtml } from '../../report/escape.ts';
import { pointText, titleOf } from '../../report/names.ts';
import { locate } from '../../report/place.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { say } from '../../report/wording.ts';
import type { DraftReport } from '../../verdict/report.ts';
import type { DiffReport } from '../diff-report.ts';
import { CHANGE_KINDS, type Change, type Comparison, type Part } from '../model.ts';
import { legible, type Piece, piecesOf, piecesOfSide } from './excerpt.ts';
import { foldedText, isQuiet } from './folded.ts';
import { STYLE } from './html-style.ts';
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
import { tell } from './wording.ts';

/**
 * The whole new draft as a redline, inline and side by side, in one file: no script, no address outside of it, and a policy
 * that allows its own style alone.
 */
export function htmlDiff(report: DiffReport, { language }: ReportOptions): string {
  const title = `${tell(language, 'diff.title')}${say(language, 'colon')}${titleOf(report.papers[1], language)}`;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${shown(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...head(report, title, language),
    ...overview(report.comparison, language),
    `<h2>${tell(language, 'text.lead')}</h2>`,
    view('inline', true, language),
    view('side', false, language),
    '<div class="changes">',
    ...body(report.comparison, language),
    '</div>',
    ...possible(report, language),
    ...ledger(report, language),
    ...metrics(report, language),
    `<p class="note">${shown(tell(language, 'class.people'))}</p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Words of a draft, line by line. */
function shown(text: string): string {
  return visibleHtml(text, true);
}

function view(name: 'inline' | 'side', checked: boolean, language: Language): string {
  const box = `<input type="radio" name="view" id="${name}"${checked ? ' checked' : ''}>`;
  return `${box}<label for="${name}">${tell(language, `view.${name}`)}</label>`;
}

function head({ papers, comparison, revision }: DiffReport, title: string, language: Language): string[] {
  const facts = papers.map(({ path, draft, metrics: { characters } }, i) => {
    const which = tell(language, i === 0 ? 'old' : 'new');
    const ordinal = draft.meta.draft ? say(language, 'paper.draft', { n: draft.meta.draft.value }) : '';
    const texts = [path, ordinal, say(language, 'paper.characters', { n: characters })];
    return `<div class="facts">${which} ${shown(texts.filter(text => text !== '').join(' · '))}</div>`;
  });
  const grounds = revision.evidence.map(evidence => evidenceText(evidence, language));
  const note = classNote(revision, language);
  return [
    `<h1>${shown(title)}</h1>`,
    ...facts,
    `<p class="class">${tell(language, 'class.lead')}${tell(language, `class.${revision.class}`)} <span class="note">${shown(note)}</span></p>`,
    `<p>${shown(tell(language, 'evidence.lead') + grounds.join(say(language, 'clause.join')))}</p>`,
    ...revision.flags.map(flag => {
      const text = shown(flagText(comparison, flag, language));
      return `<p class="flag">▲ <a href="#c${flag.change}">${text}</a></p>`;
    }),
  ];
}

/** How many problems were kept and changed, and the way to each changed one. */
function overview(comparison: Comparison, language: Language): string[] {
  const problems = comparison.changes.filter(({ unit }) => unit === 'problem');
  if (problems.length === 0) return [];
  const counts = CHANGE_KINDS.flatMap(kind => {
    const n = problems.filter(change => change.kind === kind).length;
    return n > 0 ? [`${KIND_MARKS[kind]} ${tell(language, `kind.${kind}`)} ${n}`] : [];
  });
  const names = (parts: readonly Part[]): string =>
    parts.map(part => shown(partName(part, language))).join('<br>');
  const rows = problems
    .filter(change => !isQuiet(comparison, change))
    .map(change => {
      const what = shown(`${KIND_MARKS[change.kind]} ${kindText(change, language)}`);
      return `<tr><td class="what"><a href="#c${change.index}">${what}</a></td><td>${names(change.old)}</td><td>${names(change.new)}</td></tr>`;
    });
  const titles = [tell(language, 'column.change'), tell(language, 'old'), tell(language, 'new')];
  const table = `<table><thead><tr>${titles.map(title => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return [
    `<h2>${tell(language, 'overview.lead')}</h2>`,
    `<p>${counts.map(shown).join('　')}</p>`,
    ...(rows.length > 0 ? [table] : []),
  ];
}

/** All changes in the order of the new draft, unchanged ones folded; where something moved away, a note says so. */
function body(comparison: Comparison, language: Language): string[] {
  const away = movedAway(comparison);
  const lines: string[] = [];
  let folded: Change[] = [];
  const flush = (): void => {
    const text = foldedText(comparison, folded, language);
    if (text !== '') lines.push(foldedPart(comparison, folded, text, language));
    folded = [];
  };
  for (const change of comparison.changes) {
    const gone = away.get(change.index) ?? [];
    if (change.unit !== 'section' && isQuiet(comparison, change)) folded.push(change);
    else {
      flush();
      lines.push(
        change.unit === 'section'
          ? heading(comparison, change, language)
          : article(comparison, change, language),
      );
    }
    if (gone.length === 0) continue;
    flush();
    for (const moved of gone) lines.push(awayNote(moved, language));
  }
  flush();
  return lines;
}

/** For each change the moved ones that stood behind its old part. */
function movedAway({ changes, oldParts }: Comparison): Map<number, Change[]> {
  const holder = new Map(
    changes.flatMap(change => change.old.map(({ index }) => [index, change.index] as const)),
  );
  const away = new Map<number, Change[]>();
  for (const change of changes) {
    const [was] = change.old;
    if (change.kind !== 'move' || !was || !oldParts[was.index - 1]) continue;
    const at = holder.get(was.index - 1) ?? 0;
    const known = away.get(at);
    if (known) known.push(change);
    else away.set(at, [change]);
  }
  return away;
}

function awayNote(change: Change, language: Language): string {
  const title = change.old[0] ? partName(change.old[0], language) : '';
  const text = shown(tell(language, 'move.away', { title }));
  return `<p class="away" id="a${change.index}">↕ ${text} <a href="#c${change.index}">${tell(language, 'move.to')}</a></p>`;
}

/** What did not change, as the new draft has it; where only form did, both drafts. */
function foldedPart(
  comparison: Comparison,
  folded: readonly Change[],
  lead: string,
  language: Language,
): string {
  const texts = folded.map(change =>
    change.kind === 'format'
      ? article(comparison, change, language)
      : `<div class="text">${oneSide(comparison, change, 'new')}</div>`,
  );
  return `<details><summary>= ${shown(lead)}</summary>${texts.join('\n')}</details>`;
}

function heading(comparison: Comparison, change: Change, language: Language): string {
  const [part] = change.new.length > 0 ? change.new : change.old;
  const level = part?.kind === 'dimension' ? 'h3' : 'h2';
  const quiet = change.kind === 'same' || change.kind === 'format';
  const note = quiet ? '' : ` <span class="note">${shown(labelOf(comparison, change, language))}</span>`;
  return `<${level} id="c${change.index}">${inline(comparison, change).trim()}${note}</${level}>`;
}

function labelOf(comparison: Comparison, change: Change, language: Language): string {
  const notes = [kindText(change, language), ...noteTexts(comparison, change, language)];
  return `${KIND_MARKS[change.kind]} ${notes.join(' · ')}`;
}

function article(comparison: Comparison, change: Change, language: Language): string {
  const [part] = change.new.length > 0 ? change.new : change.old;
  const name = part && (part.unit === 'problem' || isNamed(part)) ? shown(partName(part, language)) : '';
  const sides = (['old', 'new'] as const).map(side => {
    const text = oneSide(comparison, change, side);
    const words = text === '' ? '<span class="note">—</span>' : text;
    return `<div class="text"><span class="which">${tell(language, side)}</span>\n${words}</div>`;
  });
  const back =
    change.kind === 'move' ? ` <a href="#a${change.index}">${tell(language, 'move.back')}</a>` : '';
  return [
    `<article class="change ${change.kind}" id="c${change.index}">`,
    `<header>${name} <span class="note">${shown(labelOf(comparison, change, language))}${back}</span></header>`,
    `<div class="text inline">${inline(comparison, change)}</div>`,
    `<div class="side">${sides.join('')}</div>`,
    '</article>',
  ].join('');
}

/** A paragraph is called by its first words, which stand right below. */
function isNamed({ kind }: Part): boolean {
  return kind !== 'paragraph';
}

function inline(comparison: Comparison, change: Change): string {
  return marked(piecesOf(comparison, change));
}

function oneSide(comparison: Comparison, change: Change, side: 'old' | 'new'): string {
  return marked(piecesOfSide(comparison, change, side));
}

/** Struck through or underlined, so that no colour is needed. */
function marked(pieces: readonly Piece[]): string {
  return legible(pieces)
    .map(({ mark, text }) => {
      if (mark === 'kept') return shown(text);
      return mark === 'deleted' ? `<del>${shown(text)}</del>` : `<ins>${shown(text)}</ins>`;
    })
    .join('')
    .trimEnd();
}

function possible({ comparison }: DiffReport, language: Language): string[] {
  const offers = comparison.possible.filter(({ new: { unit } }) => unit === 'problem');
  if (offers.length === 0) return [];
  const items = offers.map(({ kind, old, new: next }) => {
    const text = `${partName(old, language)} → ${partName(next, language)}`;
    return `<li>${tell(language, `possible.${kind}`)} ${shown(text)}</li>`;
  });
  return [`<h2>${tell(language, 'possible.lead')}</h2>`, `<ul>${items.join('')}</ul>`];
}

function ledger({ ledger: found, papers }: DiffReport, language: Language): string[] {
  const [old, next] = papers;
  const list = (findings: readonly Finding[], { draft }: DraftReport): string => {
    const items = findings.map(finding => {
      const text = `${pointText(locate(draft, finding.range))} ${inLanguage(finding.message, language)}`;
      return `<li>${shown(text)} <code>${shown(finding.rule)}</code></li>`;
    });
    return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
  };
  const persisting = found.persisting.map(pair => pair.new);
  return [
    `<h2>${tell(language, 'ledger.lead')}</h2>`,
    `<h3>${tell(language, 'ledger.fixed', { n: found.fixed.length })}</h3>`,
    list(found.fixed, old),
    `<h3>${tell(language, 'ledger.new', { n: found.new.length })}</h3>`,
    list(found.new, next),
    `<h3>${tell(language, 'ledger.persisting', { n: persisting.length })}</h3>`,
    list(persisting, next),
  ];
}

function metrics(report: DiffReport, language: Language): string[] {
  const rows = metricRows(report, language).map(
    row =>
      `<tr><td>${shown(row.name)}</td><td class="n">${row.old}</td><td class="n">${row.new}</td><td class="n">${row.change}</td></tr>`,
  );
  const titles = [
    tell(language, 'column.metric'),
    tell(language, 'old'),
    tell(language, 'new'),
    tell(language, 'column.change'),
  ];
  return [
    `<h2>${tell(language, 'metrics.lead')}</h2>`,
    `<table><thead><tr>${titles.map(title => `<th scope="col">${title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
  ];
}
