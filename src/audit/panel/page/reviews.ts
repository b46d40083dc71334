import { plainTable } from './charts.ts';
import { DATA, percent, say } from './data.ts';
import { type Child, h } from './dom.ts';
import { amount, pathLink } from './marks.ts';
import type { View } from './view.ts';

const COUNTS = ['papers', 'done', 'left', 'accepted', 'rejected', 'own', 'stale', 'gone'] as const;

/** What people decided: who has how much left, which rules they reject, and what is gone since. */
export function reviewsView(): View {
  return {
    id: 'reviews',
    title: say('view.reviews'),
    filtered: false,
    element: h(
      'div',
      {},
      h('p', {}, say('review.page.lead')),
      h('p', { class: 'note' }, say('review.progress.what')),
      ...progress(),
      ...rules(),
      ...lost(),
    ),
    tables: [],
    show: () => undefined,
  };
}

function progress(): Node[] {
  const { reviews } = DATA;
  if (!reviews) return [];
  const row = (name: string, one: Readonly<Record<(typeof COUNTS)[number], number>>): Child[] => [
    name,
    ...COUNTS.map(key => amount(one[key])),
  ];
  return [
    h('h3', {}, say('review.page.reviewers')),
    plainTable(
      say('review.page.reviewers.caption'),
      [say('review.column.reviewer'), ...COUNTS.map(key => say(`review.column.${key}`))],
      [
        ...reviews.reviewers.map(one => row(one.name ?? say('review.nobody'), one)),
        row(say('review.progress.total'), reviews),
      ],
    ),
  ];
}

function rules(): Node[] {
  const list = DATA.reviews?.rules ?? [];
  const title = h('h3', {}, say('review.page.rules'));
  if (list.length === 0) return [title, h('p', {}, say('review.rules.none'))];
  const rows = list.map(({ rule, title: name, rejected, accepted, share }): Child[] => [
    h('a', { href: `#findings?rule=${encodeURIComponent(rule)}`, title: rule }, name),
    amount(rejected),
    amount(accepted),
    percent(share),
  ]);
  return [
    title,
    plainTable(
      say('review.page.rules.caption'),
      [
        say('column.rule'),
        say('review.column.rejected'),
        say('review.column.accepted'),
        say('review.column.share'),
      ],
      rows,
    ),
  ];
}

function lost(): Node[] {
  const rows = DATA.papers.flatMap(({ path, review }) =>
    (review?.lost ?? []).map(([line, message, said]): Child[] => [
      message,
      h('span', {}, pathLink(path), ` ${say('review.place.was', { line })}`),
      said,
    ]),
  );
  if (rows.length === 0) return [];
  return [
    h('h3', {}, say('review.page.lost')),
    plainTable(
      say('review.page.lost.caption'),
      [say('column.message'), say('column.place'), say('review.column.review')],
      rows,
    ),
  ];
}
