import type { CriterionVerdict, PagePaper, PageReviews, PageRule } from '../page-data.ts';
import { type Bar, barChart, figure, plainTable, sparkline } from './charts.ts';
import { count, DATA, named, say } from './data.ts';
import { type Child, h } from './dom.ts';
import { amount, CRITERIA, unitOrNone } from './marks.ts';
import { type Column, createTable, type Table } from './table.ts';
import type { View } from './view.ts';

const VERDICTS: readonly CriterionVerdict[] = ['pass', 'needs-human', 'fail', 'not-checked'];
/** Rules in the picture; all of them stand in the table. */
const RULES_DRAWN = 15;

/** The whole at a glance: always of all the data, whatever is filtered elsewhere. */
export function overviewView(): View {
  const units = unitTable();
  const rules = ruleTable();
  return {
    id: 'overview',
    title: say('view.overview'),
    filtered: false,
    element: h(
      'div',
      {},
      tiles(),
      ...notices(),
      h('section', {}, h('h3', {}, say('overview.units')), units.element),
      criteriaFigure(),
      rulesFigure(rules),
    ),
    tables: [units, rules],
    show: () => undefined,
  };
}

function tiles(): HTMLElement {
  const { summary, papers } = DATA;
  const graded = (grade: string): number => papers.filter(paper => paper.grade === grade).length;
  const tile = (name: string, value: Child, look: string, href?: string, note?: string): Node => {
    const inside = [
      h('span', { class: 'figure-name' }, name),
      h('strong', {}, value),
      h('span', { class: 'note' }, note ?? ''),
    ];
    return h(
      'li',
      {},
      href
        ? h('a', { class: `tile ${look}`, href }, ...inside)
        : h('div', { class: `tile ${look}` }, ...inside),
    );
  };
  const ratio = (n: number): string =>
    papers.length === 0 ? '' : `${Math.round((n / papers.length) * 100)}%`;
  const [passed, revise, returned] = [graded('pass'), graded('revise'), graded('return')];
  const open = summary.errors + summary.warnings + summary.infos;
  return h(
    'ul',
    { class: 'tiles' },
    tile(
      say('tile.papers'),
      count(papers.length),
      'plain',
      '#papers',
      say('tile.units', { n: count(summary.units) }),
    ),
    tile(named('grade', 'pass'), count(passed), 'pass', '#papers?grade=pass', ratio(passed)),
    tile(named('grade', 'revise'), count(revise), 'revise', '#papers?grade=revise', ratio(revise)),
    tile(named('grade', 'return'), count(returned), 'return', '#papers?grade=return', ratio(returned)),
    tile(
      say('tile.findings'),
      count(open),
      'plain',
      '#findings?state=open',
      say('tile.findings.note', { errors: count(summary.errors), warnings: count(summary.warnings) }),
    ),
    DATA.roster
      ? tile(
          say('tile.missing'),
          count(summary.missing),
          summary.missing > 0 ? 'return' : 'plain',
          '#submission',
          say('tile.missing.note', { due: count(summary.due) }),
        )
      : null,
    tile(
      say('tile.borrowing'),
      count(summary.borrowing),
      summary.borrowing > 0 ? 'revise' : 'plain',
      '#similarity',
      say('tile.borrowing.note', { n: count(DATA.similarity.pairs.length) }),
    ),
  );
}

/** What a reader must know before he trusts a number: first what makes the numbers incomplete. */
function notices(): Node[] {
  const { summary } = DATA;
  const answered = summary.suppressed + summary.baselined + summary.waived;
  const grave = [
    DATA.papers.length === 0 ? say('notice.no-papers') : '',
    summary.failures > 0 ? say('notice.failures', { n: summary.failures }) : '',
  ];
  const plain = [
    DATA.only === null ? '' : say('notice.only', { unit: DATA.only }),
    DATA.roster ? '' : say('notice.no-roster'),
    answered > 0
      ? say('notice.answered', {
          suppressed: summary.suppressed,
          baselined: summary.baselined,
          waived: summary.waived,
        })
      : '',
    DATA.reviews ? say('notice.reviews', reviewCounts(DATA.reviews)) : '',
    summary.directivesIgnored > 0 ? say('notice.directives', { n: summary.directivesIgnored }) : '',
    quoteNotice(),
    say('notice.people'),
  ];
  return [notice('grave', say('notice.grave'), grave), notice('plain', say('notice.name'), plain)].filter(
    made => made !== null,
  );
}

function reviewCounts({ accepted, rejected, own, stale, left }: PageReviews) {
  return { accepted, rejected, own, stale, left };
}

function notice(look: string, name: string, lines: readonly string[]): Node | null {
  const said = lines.filter(line => line !== '').map(line => h('li', {}, line));
  if (said.length === 0) return null;
  return h('section', { class: `notice ${look}`, 'aria-label': name }, h('ul', {}, ...said));
}

/** Excerpts get short where there are very many findings; then that is said. */
function quoteNotice(): string {
  const [errors = 0, warnings = 0, infos = 0] = DATA.quoteLengths;
  if (Math.max(errors, warnings, infos) === 0) return say('notice.no-quotes');
  return errors === warnings && warnings === infos ? '' : say('notice.quotes', { errors, warnings, infos });
}

interface UnitRow {
  readonly index: number;
  readonly name: string;
  readonly papers: readonly PagePaper[];
  readonly errors: number;
  readonly warnings: number;
}

function unitTable(): Table<UnitRow> {
  const rows = DATA.units.map((unit, index): UnitRow => {
    const papers = DATA.papers.filter(paper => paper.unit === index);
    const sum = (key: 'errors' | 'warnings'): number =>
      papers.reduce((total, paper) => total + paper[key], 0);
    return { index, name: unit.name, papers, errors: sum('errors'), warnings: sum('warnings') };
  });
  const number = (id: string, title: string, value: (row: UnitRow) => number): Column<UnitRow> => ({
    id,
    title,
    value,
    descending: true,
    look: 'number',
    cell: row => amount(value(row)),
  });
  const graded =
    (grade: string) =>
    (row: UnitRow): number =>
      row.papers.filter(paper => paper.grade === grade).length;
  const hasTrend = DATA.units.some(({ trend }) => trend.length > 1);
  const hasChanges = DATA.units.some(({ changes }) => changes !== null);
  const table = createTable<UnitRow>({
    id: 'units',
    caption: say('overview.units.caption'),
    empty: say('table.empty'),
    columns: [
      {
        id: 'unit',
        title: say('column.unit'),
        heads: true,
        value: ({ index }) => index,
        cell: ({ index, name }) => h('a', { href: `#papers?unit=${index}` }, unitOrNone(name)),
      },
      number('papers', say('column.papers'), ({ papers }) => papers.length),
      number('pass', named('grade', 'pass'), graded('pass')),
      number('revise', named('grade', 'revise'), graded('revise')),
      number('return', named('grade', 'return'), graded('return')),
      ...(DATA.roster
        ? [number('missing', say('column.missing'), ({ index }) => DATA.units[index]?.missing ?? 0)]
        : []),
      number('errors', named('severity', 'error'), ({ errors }) => errors),
      number('warnings', named('severity', 'warning'), ({ warnings }) => warnings),
      ...CRITERIA.map((criterion, c) => ({
        ...number(
          criterion,
          named('criteria.short', criterion),
          ({ papers }) => papers.filter(paper => paper.criteria[c]?.[0] === 'fail').length,
        ),
        full: say('overview.failing', { criterion: named('criteria', criterion) }),
      })),
      ...(hasChanges
        ? [
            {
              id: 'changes',
              title: say('column.changes'),
              full: say('column.changes.full'),
              value: ({ index }: UnitRow) => DATA.units[index]?.changes?.new ?? 0,
              descending: true,
              look: 'number' as const,
              cell: ({ index }: UnitRow) => changeText(index),
            },
          ]
        : []),
      ...(hasTrend
        ? [
            {
              id: 'trend',
              title: say('column.trend'),
              full: say('column.trend.full'),
              cell: ({ index }: UnitRow) =>
                sparkline((DATA.units[index]?.trend ?? []).map(({ errors }) => errors)),
            },
          ]
        : []),
    ],
  });
  table.show(rows);
  return table;
}

function changeText(index: number): Child {
  const changes = DATA.units[index]?.changes;
  if (!changes) return null;
  return h(
    'span',
    { class: 'changes' },
    h('span', { class: changes.new > 0 ? 'worse' : 'zero' }, `+${count(changes.new)}`),
    ' ',
    h('span', { class: changes.fixed > 0 ? 'better' : 'zero' }, `−${count(changes.fixed)}`),
  );
}

function criteriaFigure(): HTMLElement {
  const counts = CRITERIA.map((_, c) =>
    VERDICTS.map(verdict => DATA.papers.filter(paper => paper.criteria[c]?.[0] === verdict).length),
  );
  const bars = CRITERIA.map(
    (criterion, c): Bar => ({
      label: named('criteria', criterion),
      parts: VERDICTS.map((look, v) => ({ look, value: counts[c]?.[v] ?? 0 })),
    }),
  );
  const title = say('overview.criteria');
  const table = plainTable(
    say('overview.criteria.caption'),
    [say('column.criterion'), ...VERDICTS.map(verdict => named('criterion', verdict))],
    CRITERIA.map((criterion, c) => [named('criteria', criterion), ...(counts[c] as number[]).map(amount)]),
  );
  return figure(title, barChart(title, bars), table, {
    legend: VERDICTS.map(verdict => [verdict, named('criterion', verdict)]),
  });
}

function rulesFigure(table: Table<PageRule>): HTMLElement {
  const title = say('overview.rules');
  const top = DATA.rules.slice(0, RULES_DRAWN).map(
    (rule): Bar => ({
      label: rule.title,
      parts: [
        { look: 'error', value: rule.errors },
        { look: 'warning', value: rule.warnings },
        { look: 'info', value: rule.infos },
      ],
    }),
  );
  const legend = (['error', 'warning', 'info'] as const).map(id => [id, named('severity', id)] as const);
  return figure(title, barChart(say('overview.rules.drawn', { n: top.length }), top), table.element, {
    legend,
    long: true,
  });
}

function ruleTable(): Table<PageRule> {
  const number = (id: 'errors' | 'warnings' | 'infos' | 'papers', title: string): Column<PageRule> => ({
    id,
    title,
    value: rule => rule[id],
    descending: true,
    look: 'number',
    cell: rule => amount(rule[id]),
  });
  const table = createTable<PageRule>({
    id: 'rules',
    caption: say('overview.rules.caption', {
      n: count(DATA.findings.state.filter(state => state === 0).length),
    }),
    empty: say('table.empty'),
    pageSize: RULES_DRAWN,
    columns: [
      {
        id: 'rule',
        title: say('column.rule'),
        heads: true,
        value: ({ title }) => title,
        cell: ({ id, title }) =>
          h('a', { href: `#findings?rule=${encodeURIComponent(id)}`, title: id }, title),
      },
      {
        id: 'criterion',
        title: say('column.criterion'),
        value: ({ criterion }) => CRITERIA.indexOf(criterion),
        cell: ({ criterion }) => named('criteria.short', criterion),
      },
      number('errors', named('severity', 'error')),
      number('warnings', named('severity', 'warning')),
      number('infos', named('severity', 'info')),
      number('papers', say('column.papers')),
    ],
  });
  table.show(DATA.rules);
  return table;
}
