import { inLanguage, type Language } from '../../config/localized.ts';
import { CRITERIA } from '../../linter/rule.ts';
import { visible } from '../../report/escape.ts';
import { basisText, failureText, kindName } from '../../report/names.ts';
import { markText } from '../../report/review-text.ts';
import { say } from '../../report/wording.ts';
import type { AuditPaper, AuditReport, FileFate, PassagePlace } from '../audit-report.ts';
import { figureSheets } from './figure-sheets.ts';
import { missingText, titleOf } from './pack.ts';
import { cutText } from './pack-findings.ts';
import { reviewSheets } from './review-sheets.ts';
import { column, type Sheet } from './sheet.ts';
import { type PanelWord, panelWords } from './words.ts';

export interface WorkbookOptions {
  readonly language: Language;
  readonly quote: boolean;
}

/** Characters of the text in a cell. */
const LONGEST_QUOTE = 120;

/**
 * An audit report as the sheets of a workbook: papers, findings, similarity, figures, submission. A running number comes
 * first and remarks come last, as in an office's lists. Rows are made when they are asked for.
 */
export function workbookSheets(report: AuditReport, options: WorkbookOptions): Sheet[] {
  const words = panelWords(options.language);
  const w = (key: PanelWord): string => words[key];
  return [
    papersSheet(report, options.language, w),
    metricsSheet(report, options.language, w),
    findingsSheet(report, options, w),
    pairsSheet(report, options.language, w),
    mouldsSheet(report, w),
    ...figureSheets(report, options.language, w),
    ...(report.reviews ? reviewSheets(report, report.reviews, options.language, w) : []),
    submissionSheet(report, options.language, w),
  ];
}

type Words = (key: PanelWord) => string;

/** What a paper is called in a list: the unit, and the author or 班子. */
function owner({ unit, name, kind }: AuditPaper, language: Language): [unit: string, name: string] {
  return [visible(unit ?? ''), name === null ? kindName(language, kind) : visible(name)];
}

function gradeName({ grade, verdict }: AuditPaper, language: Language): string {
  return grade === null ? say(language, `verdict.${verdict}`) : say(language, `grade.${grade}`);
}

/** The list that goes to a meeting: no wider than a sheet of paper can bear. */
function papersSheet(report: AuditReport, language: Language, w: Words): Sheet {
  return {
    name: w('view.papers'),
    title: `${w('page.title')} · ${w('view.papers')}`,
    columns: [
      column(w('column.unit'), 18),
      column(w('column.name'), 9),
      column(w('column.title'), 28),
      column(w('column.draft'), 6, 'number'),
      column(w('column.grade'), 12, 'grade'),
      ...CRITERIA.map(criterion => column(w(`criteria.short.${criterion}`), 8, 'grade')),
      column(say(language, 'severity.error'), 6, 'number'),
      column(say(language, 'severity.warning'), 6, 'number'),
      column(w('column.problems'), 7, 'number'),
      column(w('column.examples'), 7, 'number'),
      column(w('column.characters'), 8, 'number'),
      column(w('column.borrowed'), 9, 'share'),
      column(w('column.remarks'), 30),
    ],
    *rows() {
      for (const paper of report.papers) {
        yield [
          ...owner(paper, language),
          titleOf(paper, language),
          paper.draft,
          gradeName(paper, language),
          ...CRITERIA.map(criterion => say(language, `criterion.${paper.criteria[criterion].verdict}`)),
          paper.errors,
          paper.warnings,
          paper.metrics.problems,
          paper.metrics.examples,
          paper.metrics.characters,
          paper.borrowed,
          missingText(paper, language),
        ];
      }
    },
  };
}

/** The same papers: which file it was, and the figures of its text. */
function metricsSheet(report: AuditReport, language: Language, w: Words): Sheet {
  return {
    name: w('view.metrics'),
    title: `${w('page.title')} · ${w('view.metrics')}`,
    columns: [
      column(w('column.unit'), 18),
      column(w('column.name'), 9),
      column(w('column.position'), 16),
      column(w('column.path'), 34),
      column('SHA-256', 36),
      column(w('column.date'), 11),
      column(w('column.drafts'), 6, 'number'),
      column(w('column.characters'), 8, 'number'),
      column(w('column.problems'), 7, 'number'),
      column(w('column.examples'), 7, 'number'),
      column(w('column.causes'), 7, 'number'),
      column(w('column.measures'), 7, 'number'),
      column(w('column.problem-share'), 9, 'share'),
      column(w('column.padding'), 9, 'share'),
      column(w('column.borrowed'), 9, 'share'),
      column(w('column.remarks'), 12),
    ],
    *rows() {
      for (const paper of report.papers) {
        const { metrics } = paper;
        yield [
          ...owner(paper, language),
          visible(paper.position ?? ''),
          visible(paper.path),
          paper.sha256,
          visible(paper.date ?? ''),
          paper.drafts,
          metrics.characters,
          metrics.problems,
          metrics.examples,
          metrics.causes,
          metrics.measures,
          metrics.problemShare,
          metrics.paddingRatio,
          paper.borrowed,
          '',
        ];
      }
    },
  };
}

function findingsSheet(report: AuditReport, { language, quote }: WorkbookOptions, w: Words): Sheet {
  return {
    name: w('view.findings'),
    title: `${w('page.title')} · ${w('view.findings')}`,
    columns: [
      column(w('column.unit'), 16),
      column(w('column.name'), 9),
      column(w('column.criterion'), 9),
      column(w('column.severity'), 7, 'grade'),
      column(w('column.state'), 8),
      column(say(language, 'csv.line'), 6, 'number'),
      column(say(language, 'csv.paragraph'), 6, 'number'),
      column(say(language, 'csv.sentence'), 6, 'number'),
      column(w('column.message'), 36),
      column(w('detail.hint'), 30),
      ...(quote ? [column(w('detail.quote'), 30)] : []),
      column(w('detail.basis'), 20),
      column(w('column.rule'), 18),
      column(w('column.path'), 22),
      ...(report.reviews ? [column(w('review.column.review'), 20)] : []),
      column(w('column.remarks'), 12),
    ],
    size: report.papers.reduce((sum, paper) => sum + paper.marks().length, 0),
    *rows() {
      for (const paper of report.papers) {
        for (const finding of paper.findings()) {
          yield [
            ...owner(paper, language),
            w(`criteria.short.${finding.criterion}`),
            say(language, `severity.${finding.severity}`),
            say(language, `state.${finding.state}`),
            finding.range.start.line,
            finding.paragraph,
            finding.sentence,
            visible(inLanguage(finding.message, language)),
            visible(inLanguage(finding.hint, language)),
            ...(quote ? [cutText(visible(finding.quote), LONGEST_QUOTE)] : []),
            basisText(finding.basis, language),
            visible(finding.rule),
            visible(paper.path),
            ...(report.reviews ? [finding.review ? markText(finding.review, language) : ''] : []),
            visible(finding.reason ?? ''),
          ];
        }
      }
    },
  };
}

function pairsSheet({ similarity }: AuditReport, language: Language, w: Words): Sheet {
  const place = (title: string) => [
    column(`${title} · ${w('column.unit')}`, 14),
    column(`${title} · ${w('column.name')}`, 9),
    column(`${title} · ${w('column.path')}`, 24),
    column(`${title} · ${say(language, 'csv.line')}`, 9),
    column(`${title} · ${w('column.passage')}`, 22),
  ];
  const cells = ({ unit, name, path, line, lastLine, heading }: PassagePlace) => [
    visible(unit ?? ''),
    visible(name ?? ''),
    visible(path),
    line > 0 ? `${line}–${lastLine}` : '',
    visible(heading),
  ];
  return {
    name: w('similarity.pairs'),
    title: w('similarity.pairs.caption'),
    columns: [
      column(w('column.score'), 9, 'share'),
      column(w('column.letters'), 7, 'number'),
      column(w('column.level'), 7),
      ...place(w('column.first')),
      ...place(w('column.second')),
      column(w('column.remarks'), 12),
    ],
    *rows() {
      for (const { score, letters, level, first, second, exact, withTeam } of similarity.pairs) {
        const remarks = [
          exact ? w('similarity.exact') : '',
          withTeam ? w('similarity.with-team') : '',
          first.previous || second.previous ? w('similarity.previous') : '',
        ].filter(Boolean);
        yield [
          score,
          letters,
          w(`similarity.${level}`),
          ...cells(first),
          ...cells(second),
          remarks.join(w('list.join')),
        ];
      }
    },
  };
}

function mouldsSheet({ similarity, papers }: AuditReport, w: Words): Sheet {
  const units = new Map(papers.map(({ path, unit }) => [path, unit]));
  return {
    name: w('similarity.moulds'),
    title: w('similarity.moulds.caption'),
    columns: [
      column(w('column.group'), 8),
      column(w('column.centre'), 40),
      column(w('column.unit'), 20),
      column(w('column.member'), 40),
      column(w('column.share'), 9, 'share'),
      column(w('column.remarks'), 20),
    ],
    *rows() {
      for (const { id, centre, members } of similarity.moulds) {
        for (const { path, share } of members) {
          yield [
            id,
            visible(centre),
            visible(units.get(path) ?? ''),
            visible(path),
            share > 0 ? share : null,
            '',
          ];
        }
      }
    },
  };
}

/** Papers have a sheet of their own; the others stand above, with more about them. */
const LISTED_ELSEWHERE: readonly FileFate[] = ['paper', 'refused', 'other-text'];

/** Whom one has to ask: not submitted, not on the roster, not checked, no such papers. */
function submissionSheet(
  { roster, failures, others, files }: AuditReport,
  language: Language,
  w: Words,
): Sheet {
  return {
    name: w('view.submission'),
    title: `${w('page.title')} · ${w('view.submission')}`,
    columns: [
      column(w('column.fate'), 18),
      column(w('column.unit'), 20),
      column(w('column.kind'), 8),
      column(w('column.name'), 10),
      column(w('column.deadline'), 12),
      column(w('column.path'), 40),
      column(w('column.remarks'), 40),
    ],
    *rows() {
      for (const [what, list] of [
        [w('submission.missing'), roster?.missing ?? []],
        [w('submission.due'), roster?.due ?? []],
      ] as const) {
        for (const { unit, kind, name, deadline } of list) {
          yield [what, visible(unit), kindName(language, kind), visible(name ?? ''), deadline, '', ''];
        }
      }
      for (const { path, unit } of roster?.unexpected ?? []) {
        yield [w('submission.unexpected'), visible(unit ?? ''), '', '', '', visible(path), ''];
      }
      for (const failure of failures) {
        const why = failureText(failure, language);
        yield [w('fate.refused'), '', '', '', '', visible(failure.path), why];
      }
      for (const { path, unit, grounds } of others) {
        const from = grounds.map(visible).join(w('list.join'));
        yield [w('fate.other-text'), visible(unit ?? ''), '', '', '', visible(path), from];
      }
      for (const { path, fate, by } of files) {
        if (LISTED_ELSEWHERE.includes(fate)) continue;
        yield [w(`fate.${fate}`), '', '', '', '', visible(path), visible(by ?? '')];
      }
    },
  };
}
