import type { PagePaper } from '../page-data.ts';
import { plainTable } from './charts.ts';
import {
  count,
  DATA,
  type Finding,
  findingsOf,
  named,
  paperAt,
  percent,
  ruleOf,
  say,
  severityOf,
  stateOf,
  unitName,
} from './data.ts';
import { type Child, facts, h } from './dom.ts';
import { findingList } from './findings.ts';
import { amount, CRITERIA, gradeChip, kindOrUnknown, pathLink, unitOrNone, verdictChip } from './marks.ts';

/** One paper in full: verdict, criteria, figures, passages shared with others, findings. */
export function paperSheet(index: number): HTMLElement {
  const paper = paperAt(index);
  const findings = findingsOf(index);
  return h(
    'article',
    { class: 'paper' },
    h(
      'p',
      { class: 'back' },
      h('a', { href: '#papers' }, say('paper.back')),
      ' · ',
      h(
        'a',
        { href: `#papers?unit=${paper.unit}` },
        say('paper.back.unit', { unit: unitOrNone(unitName(paper.unit)) }),
      ),
    ),
    h('p', { class: 'verdict-line' }, gradeChip(paper.grade), h('strong', {}, paper.missing)),
    facts(aboutPaper(paper)),
    criteriaTable(paper, findings),
    h('h3', {}, say('paper.metrics')),
    h('div', { class: 'pair' }, metricsTable(paper), dimensionTable(paper)),
    ...shared(paper),
    ...drafts(paper),
    ...people(paper),
    h('h3', {}, say('paper.findings', { n: count(findings.length) })),
    ...(findings.length === 0 ? [h('p', {}, say('paper.no-findings'))] : findingList(findings)),
  );
}

function aboutPaper(paper: PagePaper): (readonly [string, Child])[] {
  const { position, name, draft, drafts: files, date, profile, sha256, path, directives } = paper;
  const entries: (readonly [string, Child])[] = [
    [say('column.unit'), unitOrNone(unitName(paper.unit))],
    [say('column.kind'), kindOrUnknown(paper.kind)],
  ];
  if (name) entries.push([say('column.name'), [position, name].filter(Boolean).join(' ')]);
  if (draft !== null) entries.push([say('column.draft'), say('paper.draft', { n: draft, files })]);
  if (date) entries.push([say('column.date'), date]);
  if (profile) entries.push([say('paper.profile'), profile]);
  if (directives > 0)
    entries.push([say('paper.directives'), say('paper.directives.ignored', { n: directives })]);
  const { review } = paper;
  if (review) {
    if (review.reviewer !== null) entries.push([say('review.column.reviewer'), review.reviewer]);
    const { accepted, rejected, own, stale, left } = review;
    entries.push([
      say('review.page.view'),
      say('review.opinion.value', { accepted, rejected, own, stale, left }),
    ]);
  }
  entries.push([say('column.path'), h('span', { class: 'path' }, path)]);
  entries.push([say('paper.sha256'), h('code', { class: 'hash' }, sha256)]);
  return entries;
}

function criteriaTable(paper: PagePaper, findings: readonly Finding[]): Node {
  const rows = CRITERIA.map((criterion, c): Child[] => {
    const [verdict, errors, warnings, checked, notChecked] = paper.criteria[c] ?? ['not-checked', 0, 0, 0, 0];
    const infos = findings.filter(
      finding =>
        stateOf(finding) === 0 && severityOf(finding) === 2 && ruleOf(finding).criterion === criterion,
    ).length;
    return [
      named('criteria', criterion),
      verdictChip(verdict),
      ...[errors, warnings, infos, checked, notChecked].map(amount),
    ];
  });
  return plainTable(
    say('paper.criteria'),
    [
      say('column.criterion'),
      say('column.verdict'),
      named('severity', 'error'),
      named('severity', 'warning'),
      named('severity', 'info'),
      say('column.checked'),
      say('column.not-checked'),
    ],
    rows,
  );
}

function metricsTable({ metrics, borrowed }: PagePaper): Node {
  const rows: (readonly [string, string])[] = [
    [say('column.characters'), count(metrics.characters)],
    [say('column.problems'), count(metrics.problems)],
    [say('column.examples'), count(metrics.examples)],
    [say('column.causes'), count(metrics.causes)],
    [say('column.measures'), count(metrics.measures)],
    [say('column.problem-share'), percent(metrics.problemShare)],
    [say('column.padding'), percent(metrics.paddingRatio)],
    [say('column.borrowed'), percent(borrowed)],
  ];
  return plainTable(say('paper.metrics.caption'), [say('column.metric'), say('column.value')], rows);
}

function dimensionTable({ metrics }: PagePaper): Node {
  const rows = Object.keys(metrics.problemsByDimension).map((name): Child[] => [
    name,
    amount(metrics.problemsByDimension[name] ?? 0),
  ]);
  return plainTable(
    say('metrics.dimensions.caption'),
    [say('column.dimension'), say('column.problems')],
    rows,
  );
}

function shared({ path }: PagePaper): Node[] {
  const pairs = DATA.similarity.pairs.filter(
    ({ first, second }) => first.path === path || second.path === path,
  );
  if (pairs.length === 0) return [];
  const rows = pairs.map((pair): Child[] => {
    const [own, other] = pair.first.path === path ? [pair.first, pair.second] : [pair.second, pair.first];
    return [
      own.heading,
      say('place.lines', { from: own.line, to: own.lastLine }),
      h(
        'span',
        {},
        pathLink(other.path),
        other.line > 0 ? ` ${say('place.line', { line: other.line })}` : '',
      ),
      pair.exact ? say('similarity.exact') : percent(pair.score),
    ];
  });
  return [
    h('h3', {}, say('paper.shared')),
    plainTable(
      say('paper.shared.caption'),
      [say('column.passage'), say('column.place'), say('column.other'), say('column.score')],
      rows,
    ),
  ];
}

/** Confirmed or added findings that the text no longer holds. */
function people({ review }: PagePaper): Node[] {
  if (!review || review.lost.length === 0) return [];
  const rows = review.lost.map(([line, message, said]): Child[] => [
    message,
    say('review.place.was', { line }),
    said,
  ]);
  return [
    h('h3', {}, say('review.page.lost')),
    plainTable(
      say('review.page.lost.caption'),
      [say('column.message'), say('column.place'), say('review.column.review')],
      rows,
    ),
  ];
}

function drafts({ path }: PagePaper): Node[] {
  const chain = DATA.versions.find(({ chosen }) => chosen.includes(path));
  if (!chain || chain.files.length < 2) return [];
  const rows = chain.files.map((file): Child[] => [
    h('span', { class: 'path' }, file.path),
    file.draft === null ? '' : count(file.draft),
    file.stage ?? '',
    chain.chosen.includes(file.path) ? say('versions.judged') : '',
  ]);
  return [
    h('h3', {}, say('paper.versions')),
    plainTable(
      say('paper.versions.caption'),
      [say('column.path'), say('column.draft'), say('column.stage'), say('column.judged')],
      rows,
    ),
  ];
}
