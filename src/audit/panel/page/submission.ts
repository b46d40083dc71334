import type { ExpectedPaper, VersionChain } from '../../audit-report.ts';
import type { PageOther } from '../page-data.ts';
import { count, DATA, named, say } from './data.ts';
import { facts, h } from './dom.ts';
import { kindOrUnknown, pathLink, unitOrNone } from './marks.ts';
import { type Column, createTable, type Table } from './table.ts';
import type { View } from './view.ts';

type Printed = Pick<Table<never>, 'print'>;

/** Who has not submitted, what came beside the papers, which draft was judged, what became of every file. */
export function submissionView(): View {
  const tables: Printed[] = [];
  const section = <T>(title: string, table: Table<T>, rows: readonly T[]): Node => {
    table.show(rows);
    tables.push(table);
    return h('section', {}, h('h3', {}, `${title} `, h('small', {}, count(rows.length))), table.element);
  };
  const { roster, failures, others, versions, files } = DATA;
  return {
    id: 'submission',
    title: say('view.submission'),
    filtered: false,
    element: h(
      'div',
      {},
      ...(roster
        ? [
            facts([
              [say('submission.roster'), roster.file],
              [say('submission.expected'), count(roster.expected)],
              [say('submission.submitted'), count(roster.submitted)],
              [say('submission.missing'), count(roster.missing.length)],
              [say('submission.due'), count(roster.due.length)],
            ]),
            section(say('submission.missing'), expectedTable('missing'), roster.missing),
            section(say('submission.due'), expectedTable('due'), roster.due),
            section(say('submission.unexpected'), unexpectedTable(), roster.unexpected),
          ]
        : [h('p', { class: 'lead' }, say('notice.no-roster'))]),
      section(say('submission.failures'), failureTable(), failures),
      section(say('submission.others'), otherTable(), others),
      section(say('submission.versions'), versionTable(), versions),
      section(say('submission.files'), fileTable(), files),
    ),
    tables,
    show: () => undefined,
  };
}

function pathColumn<T>(path: (row: T) => string): Column<T> {
  return {
    id: 'path',
    title: say('column.path'),
    heads: true,
    look: 'wide',
    value: path,
    cell: row => pathLink(path(row)),
  };
}

function expectedTable(id: 'missing' | 'due'): Table<ExpectedPaper> {
  return createTable<ExpectedPaper>({
    id: `roster-${id}`,
    caption: say(`submission.${id}.caption`),
    empty: say('submission.none'),
    columns: [
      {
        id: 'unit',
        title: say('column.unit'),
        heads: true,
        value: ({ unit }) => unit,
        cell: ({ unit }) => unit,
      },
      {
        id: 'kind',
        title: say('column.kind'),
        value: ({ kind }) => kind,
        cell: ({ kind }) => kindOrUnknown(kind),
      },
      {
        id: 'name',
        title: say('column.name'),
        value: ({ name }) => name ?? '',
        cell: ({ name }) => name ?? '',
      },
      {
        id: 'deadline',
        title: say('column.deadline'),
        value: ({ deadline }) => deadline ?? '',
        cell: ({ deadline }) => deadline ?? say('submission.no-deadline'),
      },
    ],
  });
}

function unexpectedTable(): Table<{ readonly path: string; readonly unit: string | null }> {
  return createTable<{ readonly path: string; readonly unit: string | null }>({
    id: 'roster-unexpected',
    caption: say('submission.unexpected.caption'),
    empty: say('submission.none'),
    columns: [
      {
        id: 'unit',
        title: say('column.unit'),
        value: ({ unit }) => unit ?? '',
        cell: ({ unit }) => unitOrNone(unit),
      },
      pathColumn(({ path }) => path),
    ],
  });
}

function failureTable(): Table<{ readonly path: string; readonly text: string }> {
  return createTable<{ readonly path: string; readonly text: string }>({
    id: 'failures',
    caption: say('submission.failures.caption'),
    empty: say('submission.none'),
    columns: [
      pathColumn(({ path }) => path),
      { id: 'why', title: say('column.why'), look: 'wide', cell: ({ text }) => text },
    ],
  });
}

function otherTable(): Table<PageOther> {
  return createTable<PageOther>({
    id: 'others',
    caption: say('submission.others.caption'),
    empty: say('submission.none'),
    columns: [
      {
        id: 'unit',
        title: say('column.unit'),
        value: ({ unit }) => unit ?? '',
        cell: ({ unit }) => unitOrNone(unit),
      },
      pathColumn(({ path }) => path),
      { id: 'type', title: say('column.type'), value: ({ type }) => type, cell: ({ type }) => type },
      { id: 'grounds', title: say('column.grounds'), look: 'wide', cell: ({ grounds }) => grounds },
    ],
  });
}

function versionTable(): Table<VersionChain> {
  return createTable<VersionChain>({
    id: 'versions',
    caption: say('submission.versions.caption'),
    empty: say('submission.none'),
    detail: ({ files, chosen }) =>
      h(
        'ol',
        {},
        ...files.map(({ path, stage, sameAs, previous }) =>
          h(
            'li',
            {},
            pathLink(path),
            stage ? ` · ${stage}` : '',
            sameAs ? ` · ${say('versions.same', { path: sameAs })}` : '',
            chosen.includes(path) ? h('strong', {}, ` · ${say('versions.judged')}`) : '',
            previous ? ` · ${say('versions.previous', { path: previous })}` : '',
          ),
        ),
      ),
    detailName: ({ unit, name, kind }) => `${unitOrNone(unit)} ${name ?? kindOrUnknown(kind)}`,
    columns: [
      {
        id: 'unit',
        title: say('column.unit'),
        value: ({ unit }) => unit ?? '',
        cell: ({ unit }) => unitOrNone(unit),
      },
      {
        id: 'name',
        title: say('column.name'),
        heads: true,
        value: ({ name }) => name ?? '',
        cell: ({ name, kind }) => name ?? kindOrUnknown(kind),
      },
      {
        id: 'drafts',
        title: say('column.drafts'),
        look: 'number',
        descending: true,
        value: ({ files }) => files.length,
        cell: ({ files }) => count(files.length),
      },
      {
        id: 'by',
        title: say('column.by'),
        value: ({ by }) => by,
        cell: ({ by }) => named('versions.by', by),
      },
      {
        id: 'chosen',
        title: say('column.judged'),
        look: 'wide',
        cell: ({ chosen }) => h('ul', {}, ...chosen.map(path => h('li', {}, pathLink(path)))),
      },
    ],
  });
}

function fileTable(): Table<(typeof DATA.files)[number]> {
  return createTable<(typeof DATA.files)[number]>({
    id: 'files',
    caption: say('submission.files.caption', { n: count(DATA.fates.paper ?? 0) }),
    empty: say('submission.none'),
    pageSize: 25,
    columns: [
      pathColumn(({ path }) => path),
      {
        id: 'fate',
        title: say('column.fate'),
        value: ({ fate }) => fate,
        cell: ({ fate }) => named('fate', fate),
      },
      {
        id: 'by',
        title: say('column.in-its-place'),
        look: 'wide',
        cell: ({ by }) => (by === null ? '' : pathLink(by)),
      },
    ],
  });
}
