import { count, DATA, named, paperAt, say, unitName } from './data.ts';
import { h } from './dom.ts';
import { amount, CRITERIA, gradeChip, kindOrUnknown, share, unitOrNone, verdictMark } from './marks.ts';
import { type Column, createTable } from './table.ts';
import type { View } from './view.ts';

const GRADES = ['return', 'revise', 'pass'];

/** Every paper that was judged, with the six criteria as columns. Rows are indices. */
export function papersView(): View {
  const table = createTable<number>({
    id: 'papers',
    caption: say('papers.caption'),
    empty: say('papers.empty'),
    columns: columns(),
  });
  return {
    id: 'papers',
    title: say('view.papers'),
    filtered: true,
    element: h('div', {}, table.element, h('p', { class: 'legend-line' }, say('papers.legend'))),
    tables: [table],
    show: ({ papers }) => table.show(papers),
  };
}

function columns(): Column<number>[] {
  const number = (id: string, title: string, value: (row: number) => number): Column<number> => ({
    id,
    title,
    value,
    descending: true,
    look: 'number',
    cell: row => amount(value(row)),
  });
  return [
    {
      id: 'unit',
      title: say('column.unit'),
      value: row => paperAt(row).unit,
      cell: row => unitOrNone(unitName(paperAt(row).unit)),
    },
    {
      id: 'name',
      title: say('column.name'),
      value: row => paperAt(row).name ?? '',
      cell: row => h('span', { class: 'whole' }, paperAt(row).name ?? ''),
    },
    {
      id: 'paper',
      title: say('column.paper'),
      heads: true,
      look: 'wide',
      value: row => paperAt(row).title,
      cell: row => {
        const { title, path } = paperAt(row);
        return h('span', {}, h('a', { href: `#paper-${row}` }, title), h('span', { class: 'path' }, path));
      },
    },
    {
      id: 'kind',
      title: say('column.kind'),
      value: row => paperAt(row).kind ?? '',
      cell: row => kindOrUnknown(paperAt(row).kind),
    },
    {
      id: 'draft',
      title: say('column.draft'),
      look: 'number',
      descending: true,
      value: row => paperAt(row).draft ?? 0,
      cell: row => {
        const { draft } = paperAt(row);
        return draft === null ? '' : count(draft);
      },
    },
    {
      id: 'grade',
      title: say('column.grade'),
      value: row => GRADES.indexOf(paperAt(row).grade ?? ''),
      cell: row => gradeChip(paperAt(row).grade),
    },
    ...CRITERIA.map((criterion, c): Column<number> => {
      const result = (row: number) => paperAt(row).criteria[c];
      return {
        id: criterion,
        title: named('criteria.short', criterion),
        full: named('criteria', criterion),
        look: 'mark',
        descending: true,
        value: row => (result(row)?.[1] ?? 0) * 10_000 + (result(row)?.[2] ?? 0),
        cell: row => {
          const [verdict, errors, warnings] = result(row) ?? ['not-checked', 0, 0];
          return verdictMark(verdict, errors, warnings);
        },
      };
    }),
    number('errors', named('severity', 'error'), row => paperAt(row).errors),
    number('warnings', named('severity', 'warning'), row => paperAt(row).warnings),
    number('problems', say('column.problems'), row => paperAt(row).metrics.problems),
    number('examples', say('column.examples'), row => paperAt(row).metrics.examples),
    number('characters', say('column.characters'), row => paperAt(row).metrics.characters),
    ...(DATA.summary.borrowing > 0
      ? [
          {
            ...number('borrowed', say('column.borrowed'), row => paperAt(row).borrowed),
            cell: (row: number) => share(paperAt(row).borrowed),
          },
        ]
      : []),
  ];
}
