import type { DraftText } from '../draft/model.ts';
import type { Finding } from '../linter/finding.ts';
import { excerptOf } from './excerpt.ts';
import { basisText, ordinalText, pointText } from './names.ts';
import { bothEnds, type Page, paintSeverity, paragraph, SEVERITY_MARKS } from './page.ts';
import { locate } from './place.ts';
import { markText } from './review-text.ts';

const INDENT = 4;

/**
 * One finding in full: severity and message, place, excerpt with carets, how to mend it, on what basis, which rule.
 * @param above the finding printed just before: what both say alike is not said again
 */
export function renderFinding(page: Page, draft: DraftText, finding: Finding, above?: Finding): string[] {
  const { paint, language, options } = page;
  const { severity } = finding;
  const mark = `${SEVERITY_MARKS[severity]} ${page.say(`severity.${severity}`)}  `;
  const [first = '', ...rest] = paragraph(page, page.words(finding.message), 2, mark);
  const lines = [
    first.replace(
      mark,
      () => paintSeverity(page, severity, paint.bold(mark.trimEnd())) + mark.slice(mark.trimEnd().length),
    ),
    ...rest,
  ];
  lines.push(paint.dim(' '.repeat(INDENT) + placeText(page, draft, finding)));
  if (options.quote) lines.push(...renderExcerpt(page, draft, finding));
  for (const { range, message } of finding.related) {
    const where = `${placeText(page, draft, { range })} ${page.words(message)}`;
    lines.push(...paragraph(page, where, INDENT, page.say('finding.related')).map(line => paint.dim(line)));
  }
  if (finding.review)
    lines.push(...paragraph(page, markText(finding.review, language), INDENT, page.say('finding.review')));
  const hint = page.words(finding.hint);
  if (hint !== '') lines.push(...paragraph(page, hint, INDENT, page.say('finding.hint')));
  const known = above !== undefined && above.basis.zh === finding.basis.zh;
  const words = known ? page.say('finding.basis.same') : basisText(finding.basis, language);
  const basis = paragraph(page, words, INDENT, page.say('finding.basis'));
  const last = basis.pop() ?? '';
  lines.push(...[...basis, ...bothEnds(page, last, finding.rule)].map(line => paint.dim(line)));
  return lines;
}

/** 第 3 段第 2 句（35:1）. */
export function placeText({ language }: Page, draft: DraftText, { range }: Pick<Finding, 'range'>): string {
  const place = locate(draft, range);
  const ordinal = ordinalText(place, language);
  return ordinal === '' ? pointText(place) : `${ordinal}  ${pointText(place)}`;
}

function renderExcerpt(page: Page, draft: DraftText, { range, severity }: Finding): string[] {
  const { paint, width } = page;
  const number = String(locate(draft, range).start.line);
  const gutter = ' '.repeat(INDENT) + number;
  const { text, carets } = excerptOf(draft, range, width - gutter.length - 3);
  return [
    `${paint.dim(`${gutter} │`)} ${text}`,
    `${paint.dim(`${' '.repeat(gutter.length)} │`)} ${paintCarets(page, severity, carets)}`,
  ];
}

function paintCarets(page: Page, severity: Finding['severity'], carets: string): string {
  const blanks = carets.length - carets.trimStart().length;
  return carets.slice(0, blanks) + paintSeverity(page, severity, carets.slice(blanks));
}
