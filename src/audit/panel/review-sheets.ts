import { inLanguage, type Language } from '../../config/localized.ts';
import { visible } from '../../report/escape.ts';
import { lostText } from '../../report/review-text.ts';
import type { AuditReport, ReviewTotals } from '../audit-report.ts';
import { column, type Sheet } from './sheet.ts';
import type { PanelWord } from './words.ts';

type Words = (key: PanelWord) => string;

const COUNTS = ['papers', 'done', 'left', 'accepted', 'rejected', 'own', 'stale', 'gone'] as const;

/** What people decided: by reviewer, by rule, and what is gone since. */
export function reviewSheets(
  report: AuditReport,
  reviews: ReviewTotals,
  language: Language,
  w: Words,
): Sheet[] {
  return [reviewersSheet(reviews, w), rulesSheet(reviews, language, w), lostSheet(report, language, w)];
}

function reviewersSheet(reviews: ReviewTotals, w: Words): Sheet {
  return {
    name: w('review.page.view'),
    title: `${w('page.title')} · ${w('review.page.reviewers')}`,
    columns: [
      column(w('review.column.reviewer'), 16),
      ...COUNTS.map(key => column(w(`review.column.${key}`), 10, 'number')),
      column(w('column.remarks'), 30),
    ],
    *rows() {
      for (const one of reviews.reviewers)
        yield [
          one.name === null ? w('review.nobody') : visible(one.name),
          ...COUNTS.map(key => one[key]),
          '',
        ];
      yield [w('review.progress.total'), ...COUNTS.map(key => reviews[key]), ''];
    },
  };
}

function rulesSheet({ rules }: ReviewTotals, language: Language, w: Words): Sheet {
  return {
    name: w('review.page.rules'),
    title: w('review.page.rules.caption'),
    columns: [
      column(w('column.rule'), 36),
      column(w('review.column.rejected'), 10, 'number'),
      column(w('review.column.accepted'), 10, 'number'),
      column(w('review.column.share'), 10, 'share'),
      column(w('column.remarks'), 30),
    ],
    *rows() {
      for (const { rule, title, accepted, rejected, share } of rules)
        yield [visible(inLanguage(title, language)), rejected, accepted, share, visible(rule)];
    },
  };
}

function lostSheet({ papers }: AuditReport, language: Language, w: Words): Sheet {
  return {
    name: w('review.page.lost'),
    title: w('review.page.lost.caption'),
    columns: [
      column(w('column.unit'), 18),
      column(w('column.name'), 9),
      column(w('column.path'), 30),
      column(w('column.place'), 7, 'number'),
      column(w('column.message'), 40),
      column(w('column.remarks'), 40),
    ],
    *rows() {
      for (const { unit, name, path, review } of papers)
        for (const lost of review?.lost ?? [])
          yield [
            visible(unit ?? ''),
            visible(name ?? ''),
            visible(path),
            lost.line,
            visible(inLanguage(lost.message, language)),
            lostText(lost, language),
          ];
    },
  };
}
