import type { Language } from '../../config/localized.ts';
import { escapeHtml } from '../../report/escape.ts';
import { CRITERION_MARKS } from '../../report/page.ts';
import type { AuditPaper, AuditReport } from '../audit-report.ts';
import { fillPage } from './html.ts';
import { opinionOf } from './opinion.ts';
import { type OpinionWord, opinionWord } from './opinion-words.ts';
import OPINION from './page/opinion.html';

/**
 * Opinion sheets to print: one file, each paper on a page of its own, without any script. In pieces, sheet by sheet.
 *
 * @param papers those of the report that want a sheet, one or many
 */
export function opinionPieces(
  papers: readonly AuditPaper[],
  report: AuditReport,
  language: Language,
): Generator<string> {
  return fillPage(OPINION, {
    language,
    title: escapeHtml(opinionWord(language, 'title')),
    body: articles(papers, report, language),
  });
}

/** The same in one piece. */
export function opinionHtml(papers: readonly AuditPaper[], report: AuditReport, language: Language): string {
  return [...opinionPieces(papers, report, language)].join('');
}

function* articles(
  papers: readonly AuditPaper[],
  report: AuditReport,
  language: Language,
): Generator<string> {
  let separator = '';
  for (const paper of papers) {
    yield separator + article(paper, report, language);
    separator = '\n';
  }
}

function article(paper: AuditPaper, report: AuditReport, language: Language): string {
  const w = (key: OpinionWord): string => escapeHtml(opinionWord(language, key));
  const { title, facts, criteria, grade, missing } = opinionOf(paper, report, language);
  const rows = criteria.map(
    ({ name, verdict, result, findings }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th>` +
      `<td class="${verdict}"><span aria-hidden="true">${CRITERION_MARKS[verdict]} </span>${escapeHtml(result)}</td>` +
      `<td><ul>${findings.map(line => `<li>${escapeHtml(line)}</li>`).join('')}</ul></td><td></td></tr>`,
  );
  const heads = (['criterion', 'result', 'findings', 'people'] as const).map(
    key => `<th scope="col">${w(key)}</th>`,
  );
  const signatures = (['reviewer', 'second', 'head'] as const).map(
    key => `<td><p>${w(key)}</p><p class="date">${w('sign.date')}</p></td>`,
  );
  return [
    `<article><h1>${escapeHtml(title)}</h1>`,
    `<table class="facts"><caption>${w('paper')}</caption><tbody>${factRows(facts, w('hash'))}</tbody></table>`,
    `<table class="criteria"><caption>${w('criterion')}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    `<table class="opinion"><caption>${w('opinion')}</caption><tbody>`,
    `<tr><th scope="row">${w('grade')}</th><td><strong>${escapeHtml(grade)}</strong>　${escapeHtml(missing)}</td></tr>`,
    `<tr><th scope="row">${w('opinion')}</th><td class="space"><p>${w('opinion.choose')}</p><p>${w('opinion.space')}</p></td></tr>`,
    '</tbody></table>',
    `<table class="signatures"><caption>${w('reviewer')}</caption><tbody><tr>${signatures.join('')}</tr></tbody></table>`,
    `<p class="note">${w('note')}</p></article>`,
  ].join('\n');
}

/** Values that want a line of their own. */
const LONG = 24;

/** Two facts a row; long ones have a row for themselves. */
function factRows(facts: readonly (readonly [string, string])[], hash: string): string {
  const cell = ([term, value]: readonly [string, string], whole: boolean): string => {
    const name = escapeHtml(term);
    const look = [whole ? 'whole' : '', name === hash ? 'hash' : ''].filter(Boolean).join(' ');
    const attributes = `${whole ? ' colspan="3"' : ''}${look === '' ? '' : ` class="${look}"`}`;
    return `<th scope="row">${name}</th><td${attributes}>${escapeHtml(value)}</td>`;
  };
  const rows: string[] = [];
  let waiting: readonly [string, string] | null = null;
  for (const fact of facts) {
    if (fact[1].length > LONG) {
      if (waiting) rows.push(cell(waiting, true));
      rows.push(cell(fact, true));
      waiting = null;
    } else if (waiting) {
      rows.push(cell(waiting, false) + cell(fact, false));
      waiting = null;
    } else waiting = fact;
  }
  if (waiting) rows.push(cell(waiting, true));
  return rows.map(row => `<tr>${row}</tr>`).join('');
}
