import type { MouldGroup, PassagePlace, SameCountGroup, SharedPair } from '../../audit-report.ts';
import { count, DATA, PAPER_BY_PATH, paperAt, percent, say } from './data.ts';
import { type Child, h } from './dom.ts';
import type { Selection } from './filter.ts';
import { pathLink, unitOrNone } from './marks.ts';
import { createTable } from './table.ts';
import type { View } from './view.ts';

/** Passages that stand in two papers, papers from one mould, and figures given alike. */
export function similarityView(): View {
  const pairs = createTable<SharedPair>({
    id: 'pairs',
    caption: say('similarity.pairs.caption'),
    empty: say('similarity.pairs.empty'),
    sortedBy: ['score', true],
    columns: [
      {
        id: 'score',
        title: say('column.score'),
        look: 'number',
        descending: true,
        value: ({ score, letters }) => score * 1e6 + Math.min(letters, 999_999) / 1e6,
        cell: ({ score, exact }) => (exact ? h('strong', {}, say('similarity.exact')) : percent(score)),
      },
      {
        id: 'letters',
        title: say('column.letters'),
        look: 'number',
        descending: true,
        value: ({ letters }) => letters,
        cell: ({ letters }) => count(letters),
      },
      {
        id: 'level',
        title: say('column.level'),
        value: ({ level }) => level,
        cell: ({ level }) => say(`similarity.${level}`),
      },
      {
        id: 'first',
        title: say('column.first'),
        heads: true,
        look: 'wide',
        value: ({ first }) => first.path,
        cell: ({ first }) => placeCell(first),
      },
      {
        id: 'second',
        title: say('column.second'),
        look: 'wide',
        value: ({ second }) => second.path,
        cell: ({ second }) => placeCell(second),
      },
      {
        id: 'remarks',
        title: say('column.remarks'),
        cell: ({ withTeam, first, second }) =>
          [
            withTeam ? say('similarity.with-team') : '',
            first.previous || second.previous ? say('similarity.previous') : '',
          ]
            .filter(Boolean)
            .join(say('list.join')),
      },
    ],
  });
  const moulds = createTable<readonly [MouldGroup, MouldGroup['members'][number]]>({
    id: 'moulds',
    caption: say('similarity.moulds.caption'),
    empty: say('similarity.moulds.empty'),
    columns: [
      { id: 'group', title: say('column.group'), value: ([{ id }]) => id, cell: ([{ id }]) => id },
      {
        id: 'centre',
        title: say('column.centre'),
        look: 'wide',
        value: ([{ centre }]) => centre,
        cell: ([{ centre }]) => pathLink(centre),
      },
      {
        id: 'member',
        title: say('column.member'),
        heads: true,
        look: 'wide',
        value: ([, { path }]) => path,
        cell: ([, { path }]) => pathLink(path),
      },
      {
        id: 'share',
        title: say('column.share'),
        look: 'number',
        descending: true,
        value: ([, { share }]) => share,
        cell: ([, { share }]) => (share > 0 ? percent(share) : ''),
      },
    ],
  });
  const counts = createTable<SameCountGroup>({
    id: 'counts',
    caption: say('similarity.counts.caption'),
    empty: say('similarity.counts.empty'),
    columns: [
      {
        id: 'text',
        title: say('column.text'),
        heads: true,
        value: ({ text }) => text,
        cell: ({ text }) => text,
      },
      {
        id: 'papers',
        title: say('column.papers'),
        look: 'number',
        descending: true,
        value: ({ places }) => places.length,
        cell: ({ places }) => count(places.length),
      },
      { id: 'places', title: say('column.places'), look: 'wide', cell: ({ places }) => placeList(places) },
    ],
  });
  moulds.show(DATA.similarity.moulds.flatMap(group => group.members.map(member => [group, member] as const)));
  counts.show(DATA.similarity.counts);
  const { compared, passages } = DATA.similarity;
  return {
    id: 'similarity',
    title: say('view.similarity'),
    filtered: true,
    element: h(
      'div',
      {},
      h(
        'p',
        { class: 'lead' },
        say('similarity.lead', { papers: count(compared), passages: count(passages) }),
      ),
      h('section', {}, h('h3', {}, say('similarity.pairs')), pairs.element),
      h('section', {}, h('h3', {}, say('similarity.moulds')), moulds.element),
      h('section', {}, h('h3', {}, say('similarity.counts')), counts.element),
    ),
    tables: [pairs, moulds, counts],
    show: selection => pairs.show(pairsOf(selection)),
  };
}

/** Pairs of which one place stands in a paper that the filters leave. */
function pairsOf({ papers }: Selection): readonly SharedPair[] {
  const { pairs } = DATA.similarity;
  if (papers.length === DATA.papers.length) return pairs;
  const left = new Set(papers.map(index => paperAt(index).path));
  return pairs.filter(({ first, second }) => left.has(first.path) || left.has(second.path));
}

function placeCell(place: PassagePlace): Node {
  const { unit, name, path, line, lastLine, heading } = place;
  const known = PAPER_BY_PATH.get(path);
  const title = known === undefined ? null : paperAt(known).title;
  const where = line > 0 ? say('place.lines', { from: line, to: lastLine }) : '';
  return h(
    'span',
    {},
    title === null ? pathLink(path) : h('a', { href: `#paper-${known}` }, title),
    h(
      'span',
      { class: 'path' },
      [unit === null ? '' : unitOrNone(unit), name ?? '', where].filter(Boolean).join(' · '),
    ),
    heading !== '' && h('span', { class: 'heading' }, heading),
  );
}

function placeList(places: SameCountGroup['places']): Child {
  return h(
    'ul',
    {},
    ...places.map(({ path, line }) =>
      h('li', {}, pathLink(path), line > 0 ? ` ${say('place.line', { line })}` : ''),
    ),
  );
}
