import { inLanguage, type Language } from '../config/localized.ts';
import { CRITERIA } from '../linter/rule.ts';
import { escapeMarkdown, tableCode } from '../report/escape.ts';
import { failureText, percent } from '../report/names.ts';
import { lostText } from '../report/review-text.ts';
import { type ReviewWord, reviewWord } from '../report/review-words.ts';
import { say } from '../report/wording.ts';
import type { AuditReport, PassagePlace } from './audit-report.ts';
import { panelWords } from './panel/words.ts';
import {
  bracketed,
  changeCell,
  changesText,
  criteriaCells,
  expectedLines,
  told,
  totalTexts,
  unitName,
  unreadFiles,
  verdictText,
} from './summary-parts.ts';
import { type AuditWord, word } from './wording.ts';

/** Rows of each list: a summary is to be read; all of it stands in report.json. */
const MOST = { rules: 20, pairs: 40, lines: 200, members: 12 } as const;

/** `summary.md`: what a meeting of the panel wants to see, with tables. */
export function* summaryMarkdown(report: AuditReport, language: Language): Generator<string> {
  const w = (key: AuditWord, values = {}): string => word(language, key, values);
  yield `# ${w('title')}\n\n`;
  yield `**${escapeMarkdown(verdictText(report, language))}**\n\n`;
  yield list(totalTexts(report, language).map(escapeMarkdown));
  const changes = changesText(report, language);
  if (changes) yield `${escapeMarkdown(changes)}\n\n`;
  yield `## ${w('units.lead')}\n\n${unitTable(report, language)}\n\n${w('criteria.note')}\n\n`;
  yield part(
    w('missing.lead'),
    expectedLines(report.roster?.missing ?? [], say(language, 'kind.team'), language),
    language,
  );
  yield part(
    w('due.lead'),
    expectedLines(report.roster?.due ?? [], say(language, 'kind.team'), language),
    language,
  );
  yield part(
    w('unexpected.lead'),
    (report.roster?.unexpected ?? []).map(({ path, unit }) => `${unitName(unit, language)} ${path}`),
    language,
  );
  yield rulePart(report, language);
  yield reviewPart(report, language);
  yield mouldPart(report, language);
  yield pairPart(report, language);
  yield part(
    w('counts.lead'),
    report.similarity.counts.map(({ text, places }) =>
      told(
        `${text}${bracketed(places.length, language)}`,
        places
          .slice(0, MOST.members)
          .map(({ path, line }) => `${path}:${line}`)
          .join(language === 'en' ? ', ' : '、'),
        language,
      ),
    ),
    language,
  );
  yield `## ${w('papers.lead')}\n\n`;
  yield `${row([
    w('column.unit'),
    w('column.name'),
    w('column.verdict'),
    ...CRITERIA.map(criterion => say(language, `criteria.short.${criterion}`)),
    say(language, 'column.errors'),
    say(language, 'column.warnings'),
    w('column.borrowed'),
    say(language, 'column.path'),
  ])}${row(Array.from({ length: 13 }, () => '---'))}`;
  for (const paper of report.papers) {
    yield row([
      escapeMarkdown(unitName(paper.unit, language)),
      escapeMarkdown(paper.name ?? (paper.kind === null ? '' : say(language, `kind.${paper.kind}`))),
      paper.grade === null
        ? say(language, `verdict.${paper.verdict}`)
        : say(language, `grade.${paper.grade}`),
      ...CRITERIA.map(criterion => say(language, `criterion.${paper.criteria[criterion].verdict}`)),
      paper.errors,
      paper.warnings,
      percent(paper.borrowed),
      tableCode(paper.path),
    ]);
  }
  yield '\n';
  yield part(
    w('versions.lead'),
    report.versions.map(({ files, chosen, by }) => {
      const shown = files
        .filter(({ sameAs }) => sameAs === null)
        .map(({ path }) => (chosen.includes(path) ? `【${path}】` : path))
        .join(' → ');
      const copies = files.flatMap(({ path, sameAs }) =>
        sameAs === null ? [] : [w('versions.same', { path, other: sameAs })],
      );
      const tied = by === 'tied' ? [w('versions.tied')] : [];
      return [shown, ...tied, ...copies].join(language === 'en' ? '; ' : '；');
    }),
    language,
  );
  yield part(
    w('others.lead'),
    report.others.map(({ path, type }) => `${path}${bracketed(otherName(type, language), language)}`),
    language,
  );
  yield part(
    w('unread.lead'),
    unreadFiles(report).map(({ path, fate, by }) => {
      const what = panelWords(language)[`fate.${fate}`];
      return `${path}${bracketed(by === null ? what : told(what, by, language), language)}`;
    }),
    language,
  );
  yield part(
    w('failures.lead'),
    report.failures.map(failure => told(failure.path, failureText(failure, language), language)),
    language,
  );
  yield `${w('people')}\n\n`;
  yield `${escapeMarkdown(say(language, 'report.tool', { ...report.tool }))}\n`;
}

function otherName(type: string, language: Language): string {
  return say(language, `other.${type as 'unknown'}`);
}

function list(items: readonly string[]): string {
  return `${items.map(item => `- ${item}`).join('\n')}\n\n`;
}

function part(title: string, lines: readonly string[], language: Language): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST.lines).map(escapeMarkdown);
  const more =
    lines.length > shown.length ? [word(language, 'more', { n: lines.length - shown.length })] : [];
  return `## ${title}\n\n${list([...shown, ...more])}`;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function unitTable({ units, roster }: AuditReport, language: Language): string {
  const changed = units.some(({ changes }) => changes !== null);
  const head = [
    ...(['unit', 'papers', 'pass', 'fail'] as const).map(key => word(language, `column.${key}`)),
    ...(roster === null ? [] : [word(language, 'column.missing')]),
    ...CRITERIA.map(criterion => say(language, `criteria.short.${criterion}`)),
    say(language, 'column.errors'),
    say(language, 'column.warnings'),
    ...(changed ? [word(language, 'column.changes')] : []),
  ];
  const rows = units.map(unit =>
    row([
      escapeMarkdown(unitName(unit.unit, language)),
      unit.papers,
      unit.pass,
      unit.fail,
      // without a roster nobody can say who is missing
      ...(roster === null ? [] : [unit.missing]),
      ...criteriaCells(unit),
      unit.errors,
      unit.warnings,
      ...(changed ? [changeCell(unit.changes)] : []),
    ]),
  );
  return `${row(head)}${row(head.map(() => '---'))}${rows.join('')}`.trimEnd();
}

function rulePart({ rules }: AuditReport, language: Language): string {
  if (rules.length === 0) return '';
  const head = [
    word(language, 'column.rule'),
    say(language, 'column.criterion'),
    word(language, 'column.papers'),
    say(language, 'column.errors'),
    say(language, 'column.warnings'),
    say(language, 'column.infos'),
  ];
  const rows = rules
    .slice(0, MOST.rules)
    .map(({ rule, title, criterion, papers, errors, warnings, infos }) =>
      row([
        `${escapeMarkdown(inLanguage(title, language))} ${tableCode(rule)}`,
        say(language, criterion),
        papers,
        errors,
        warnings,
        infos,
      ]),
    );
  return `## ${word(language, 'rules.lead')}\n\n${row(head)}${row(head.map(() => '---'))}${rows.join('')}\n`;
}

/** Who has how much left, and which rules people reject. */
function reviewPart({ reviews, papers }: AuditReport, language: Language): string {
  if (!reviews) return '';
  const w = (key: ReviewWord): string => reviewWord(language, key);
  const counts = ['papers', 'done', 'left', 'accepted', 'rejected', 'own', 'stale', 'gone'] as const;
  const table = (heads: readonly string[], rows: readonly string[]): string =>
    rows.length === 0 ? '' : `${row(heads)}${row(heads.map(() => '---'))}${rows.join('')}\n`;
  const lines = [...reviews.reviewers, { ...reviews, name: undefined }].map(one =>
    row([
      one.name === undefined ? w('progress.total') : escapeMarkdown(one.name ?? w('nobody')),
      ...counts.map(key => one[key]),
    ]),
  );
  const rejected = reviews.rules
    .slice(0, MOST.rules)
    .map(({ rule, title, accepted, rejected: no, share }) =>
      row([
        `${escapeMarkdown(inLanguage(title, language))} ${tableCode(rule)}`,
        no,
        accepted,
        percent(share),
      ]),
    );
  const lost = papers.flatMap(({ path, review }) =>
    (review?.lost ?? []).map(one => {
      const text = inLanguage(one.message, language);
      const place = reviewWord(language, 'place.was', { line: one.line });
      return `${path} ${place} ${text}${language === 'en' ? ' ' : '　'}${lostText(one, language)}`;
    }),
  );
  const heads = ['reviewer', ...counts] as const;
  return [
    `## ${w('section.lead')}\n\n${w('page.lead')}\n\n`,
    table(
      heads.map(key => w(`column.${key}`)),
      lines,
    ),
    rejected.length === 0 ? '' : `### ${w('rules.lead')}\n\n`,
    table(
      (['rule', 'rejected', 'accepted', 'share'] as const).map(key => w(`column.${key}`)),
      rejected,
    ),
    part(w('page.lost'), lost, language),
  ].join('');
}

function mouldPart({ similarity }: AuditReport, language: Language): string {
  const lines = similarity.moulds.map(({ centre, members }) => {
    const shown = members.slice(0, MOST.members).map(({ path, share }) => `${path} ${percent(share)}`);
    const more = members.length > shown.length ? ' …' : '';
    const all = `${shown.join(language === 'en' ? '; ' : '；')}${more}`;
    return told(word(language, 'mould.line', { n: members.length, centre }), all, language);
  });
  return part(word(language, 'moulds.lead'), lines, language);
}

function pairPart({ similarity }: AuditReport, language: Language): string {
  const { pairs, pairsFound } = similarity;
  if (pairs.length === 0) return '';
  const longest = [...pairs].sort((a, b) => b.letters - a.letters).slice(0, MOST.pairs);
  const head = (['score', 'letters', 'first', 'second'] as const).map(key => word(language, `column.${key}`));
  const place = ({ path, name, line, heading }: PassagePlace): string =>
    [tableCode(`${path}:${line}`), ...[name ?? '', heading].filter(Boolean).map(escapeMarkdown)].join(' ');
  const rows = longest.map(({ score, letters, first, second }) =>
    row([percent(score), letters, place(first), place(second)]),
  );
  const more =
    pairsFound > longest.length
      ? `\n${word(language, 'pairs.more', { n: pairsFound - longest.length })}\n`
      : '';
  return `## ${word(language, 'pairs.lead')}\n\n${row(head)}${row(head.map(() => '---'))}${rows.join('')}${more}\n`;
}
