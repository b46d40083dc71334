import type { TrendPoint } from '../../audit-report.ts';
import { figure, lineChart, plainTable } from './charts.ts';
import { count, DATA, moment, named, say } from './data.ts';
import { type Child, facts, h } from './dom.ts';
import { amount } from './marks.ts';
import type { View } from './view.ts';

/** This run, what changed since the last one, and the course of all runs. */
export function historyView(): View {
  const { run, tool } = DATA;
  return {
    id: 'history',
    title: say('view.history'),
    filtered: false,
    element: h(
      'div',
      {},
      facts([
        [say('run.id'), run.id],
        [say('run.at'), moment(run.at)],
        [say('run.folder'), h('span', { class: 'path' }, run.folder)],
        [
          say('run.seconds'),
          say('run.seconds.value', { n: Math.round(run.seconds * 10) / 10, cached: count(run.cached) }),
        ],
        [say('run.tool'), `${tool.name} ${tool.version}`],
        [say('run.ruleset'), h('code', { class: 'hash' }, tool.ruleset)],
        [
          say('run.previous'),
          run.previous ? `${run.previous.id} (${moment(run.previous.at)})` : say('run.first'),
        ],
      ]),
      ...changes(),
      ...course(),
    ),
    tables: [],
    show: () => undefined,
  };
}

function changes(): Node[] {
  if (!DATA.run.changes) return [];
  const rows = [
    ...DATA.units.filter(unit => unit.changes !== null).map(({ name, changes: own }) => [name, own] as const),
    [say('run.total'), DATA.run.changes] as const,
  ].map(([name, own]): Child[] => [
    name,
    ...[own?.new ?? 0, own?.fixed ?? 0, own?.remaining ?? 0].map(amount),
  ]);
  return [
    h('h3', {}, say('run.changes')),
    plainTable(
      say('run.changes.caption'),
      [say('column.unit'), say('run.new'), say('run.fixed'), say('run.remaining')],
      rows,
    ),
  ];
}

/** All units together, by run. */
function course(): Node[] {
  const runs = new Map<string, TrendPoint>();
  for (const { trend } of DATA.units) {
    for (const point of trend) {
      const sum = runs.get(point.run);
      runs.set(point.run, sum ? added(sum, point) : point);
    }
  }
  const points = [...runs.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (points.length < 2) return [];
  const title = say('run.course');
  const chart = lineChart(
    title,
    points.map(({ at }) => moment(at).slice(5, 10)),
    [
      { look: 'error', values: points.map(({ errors }) => errors) },
      { look: 'warning', values: points.map(({ warnings }) => warnings) },
    ],
  );
  const table = plainTable(
    say('run.course.caption'),
    [
      say('run.at'),
      say('column.papers'),
      named('verdict', 'pass'),
      named('verdict', 'fail'),
      named('severity', 'error'),
      named('severity', 'warning'),
    ],
    points.map(({ at, papers, pass, fail, errors, warnings }): Child[] => [
      moment(at),
      ...[papers, pass, fail, errors, warnings].map(amount),
    ]),
  );
  return [
    figure(title, chart, table, {
      legend: [
        ['error', named('severity', 'error')],
        ['warning', named('severity', 'warning')],
      ],
    }),
  ];
}

function added(a: TrendPoint, b: TrendPoint): TrendPoint {
  return {
    run: a.run,
    at: a.at,
    papers: a.papers + b.papers,
    pass: a.pass + b.pass,
    fail: a.fail + b.fail,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    infos: a.infos + b.infos,
  };
}
