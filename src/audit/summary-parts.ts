import type { Language } from '../config/localized.ts';
import { CRITERIA } from '../linter/rule.ts';
import { momentText } from '../report/moment.ts';
import { reviewWord } from '../report/review-words.ts';
import { say } from '../report/wording.ts';
import type {
  AuditReport,
  Changes,
  ExpectedPaper,
  FileFate,
  FileRecord,
  ReviewTotals,
  UnitReport,
} from './audit-report.ts';
import { type AuditWord, word } from './wording.ts';

/** Sentences that the summary and the view on a terminal share. */

export function totalTexts(report: AuditReport, language: Language): string[] {
  const { summary, similarity } = report;
  const { drafts, ...counts } = summary;
  const texts = [
    word(language, 'total.papers', { ...counts, papers: drafts }),
    word(language, 'total.findings', counts),
  ];
  const some = (key: AuditWord, n: number): void => {
    if (n > 0) texts.push(word(language, key, { n }));
  };
  some('total.missing', summary.missing);
  some('total.due', summary.due);
  some('total.unexpected', summary.unexpected);
  some('total.older', summary.olderDrafts);
  some('total.copies', summary.copies);
  some('total.others', summary.others);
  some('total.unread', unreadFiles(report).length);
  some('total.failures', summary.failures);
  some('total.borrowing', summary.borrowing);
  if (similarity.moulds.length > 0)
    texts.push(word(language, 'total.moulds', { groups: similarity.moulds.length }));
  some('total.directives', summary.directivesIgnored);
  some('total.suppressed', summary.suppressed);
  const people = reviewText(report.reviews, language);
  if (people !== null) texts.push(people);
  return texts;
}

/** What is told of a thing, behind its name. */
export function told(name: string, text: string, language: Language): string {
  return `${name}${language === 'en' ? ': ' : '：'}${text}`;
}

/** An addition in brackets. */
export function bracketed(text: string | number, language: Language): string {
  return language === 'en' ? ` (${text})` : `（${text}）`;
}

const UNREAD: readonly FileFate[] = ['converted', 'ignored', 'hidden', 'link', 'other-file'];

/** Files that nobody took for papers: said, so that none vanishes. */
export function unreadFiles({ files }: AuditReport): readonly FileRecord[] {
  return files.filter(({ fate }) => UNREAD.includes(fate));
}

/** What people decided, in a line; `null` where nobody keeps decisions. */
export function reviewText(reviews: ReviewTotals | undefined, language: Language): string | null {
  if (!reviews) return null;
  const { file: _, reviewers: __, rules: ___, ...counts } = reviews;
  return reviewWord(language, 'totals.line', counts);
}

/** The verdict in words; where something could not be checked nobody may read a pass. */
export function verdictText({ verdict, failures }: AuditReport, language: Language): string {
  const text =
    failures.length > 0
      ? word(language, 'verdict.incomplete', { n: failures.length })
      : say(language, `verdict.${verdict}`);
  return language === 'en'
    ? `${word(language, 'verdict')}: ${text}`
    : `${word(language, 'verdict')}：${text}`;
}

export function changesText({ run }: AuditReport, language: Language): string | null {
  if (!run.previous || !run.changes) return null;
  return word(language, 'changes.total', { at: momentText(run.previous.at, language), ...run.changes });
}

export function unitName(unit: string | null, language: Language): string {
  return unit ?? word(language, 'no-unit');
}

/** `不通过/需人工/通过` of one unit in each criterion. */
export function criteriaCells({ criteria }: Pick<UnitReport, 'criteria'>): string[] {
  return CRITERIA.map(criterion => {
    const counts = criteria[criterion];
    return `${counts.fail}/${counts['needs-human'] + counts['not-checked']}/${counts.pass}`;
  });
}

export function changeCell(changes: Changes | null): string {
  return changes === null ? '' : `+${changes.new} −${changes.fixed} =${changes.remaining}`;
}

/** `青柳县委：班子、赵明远`: expected papers by unit. */
export function expectedLines(
  papers: readonly ExpectedPaper[],
  teamWord: string,
  language: Language,
): string[] {
  const units = new Map<string, string[]>();
  for (const { unit, name, deadline } of papers) {
    const who = name ?? teamWord;
    const text = deadline === null ? who : `${who}${bracketed(deadline, language)}`;
    units.set(unit, [...(units.get(unit) ?? []), text]);
  }
  const [colon, comma] = language === 'en' ? [': ', ', '] : ['：', '、'];
  return [...units].map(([unit, names]) => `${unit}${colon}${names.join(comma)}`);
}
