import type { RelatedRow } from '../page-data.ts';
import {
  count,
  detailsOf,
  type Finding,
  lineOf,
  messageOf,
  named,
  ownerOf,
  paperAt,
  reviewOf,
  ruleIndex,
  ruleOf,
  say,
  severityOf,
  stateOf,
  unitName,
} from './data.ts';
import { type Child, facts, h } from './dom.ts';
import {
  CRITERIA,
  pathLink,
  reviewChip,
  severityChip,
  shortCriterion,
  stateChip,
  unitOrNone,
} from './marks.ts';
import { type Column, createTable } from './table.ts';
import type { View } from './view.ts';

/** Every finding in one list. */
export function findingsView(): View {
  const table = createTable<Finding>({
    id: 'findings',
    caption: say('findings.caption'),
    empty: say('findings.empty'),
    detail: findingDetail,
    detailName: messageOf,
    columns: [
      severityColumn,
      criterionColumn,
      unitColumn,
      paperColumn,
      placeColumn,
      messageColumn,
      ruleColumn,
    ],
  });
  return {
    id: 'findings',
    title: say('view.findings'),
    filtered: true,
    element: h('div', {}, table.element),
    tables: [table],
    show: ({ findings }) => table.show(findings),
  };
}

const severityColumn: Column<Finding> = {
  id: 'severity',
  title: say('column.severity'),
  value: finding => severityOf(finding) * 10 + stateOf(finding),
  cell: finding => h('span', { class: 'chips' }, severityChip(severityOf(finding)), answerChip(finding)),
};
const criterionColumn: Column<Finding> = {
  id: 'criterion',
  title: say('column.criterion'),
  look: 'unbroken',
  value: finding => CRITERIA.indexOf(ruleOf(finding).criterion),
  cell: finding => shortCriterion(ruleOf(finding).criterion),
};
const unitColumn: Column<Finding> = {
  id: 'unit',
  title: say('column.unit'),
  value: finding => paperAt(ownerOf(finding)).unit,
  cell: finding => unitOrNone(unitName(paperAt(ownerOf(finding)).unit)),
};
const paperColumn: Column<Finding> = {
  id: 'paper',
  title: say('column.paper'),
  look: 'unbroken',
  value: ownerOf,
  cell: finding => {
    const paper = ownerOf(finding);
    const { title, name } = paperAt(paper);
    return h('a', { href: `#paper-${paper}`, title }, name ?? named('kind', 'team'));
  },
};
const placeColumn: Column<Finding> = {
  id: 'place',
  title: say('column.place'),
  look: 'unbroken',
  value: lineOf,
  cell: finding => say('place.line', { line: lineOf(finding) }),
};
const messageColumn: Column<Finding> = {
  id: 'message',
  title: say('column.message'),
  look: 'wide',
  heads: true,
  cell: messageOf,
};
const ruleColumn: Column<Finding> = {
  id: 'rule',
  title: say('column.rule'),
  value: ruleIndex,
  cell: finding => h('span', { class: 'rule' }, ruleOf(finding).id),
};

/** What stands behind a finding: the text, how to mend it, on what ground, and whoever answered it. */
export function findingDetail(finding: Finding): HTMLElement {
  const { paragraph, sentence, hint, basis, quote, reason, review, related, fingerprint } =
    detailsOf(finding);
  const line = lineOf(finding);
  const place =
    paragraph === 0
      ? say('place.line', { line })
      : say('place.full', {
          line,
          paragraph,
          sentence: sentence === 0 ? '' : say('place.sentence', { n: sentence }),
        });
  const entries: (readonly [string, Child])[] = [];
  if (quote !== '') entries.push([say('detail.quote'), h('q', { class: 'quote' }, quote)]);
  if (hint !== '') entries.push([say('detail.hint'), hint]);
  entries.push([say('detail.basis'), basis]);
  if (review !== '') entries.push([say('detail.review'), review]);
  else if (reason !== '') entries.push([say('detail.reason'), reason]);
  if (related.length > 0) entries.push([say('detail.related'), relatedList(related)]);
  entries.push([say('detail.place'), h('span', {}, place, ' · ', pathLink(paperAt(ownerOf(finding)).path))]);
  entries.push([say('detail.rule'), ruleText(finding, fingerprint)]);
  return h('div', { class: 'finding' }, facts(entries, 'facts finding-facts'));
}

function ruleText(finding: Finding, fingerprint: string): Node {
  const { id, title } = ruleOf(finding);
  return h('span', {}, `${title} `, h('code', {}, id), ' · ', h('code', {}, fingerprint));
}

function relatedList(related: readonly RelatedRow[]): Node {
  return h(
    'ul',
    {},
    ...related.map(([path, line, message]) =>
      h(
        'li',
        {},
        message,
        line > 0 ? ` · ${say('place.line', { line })}` : '',
        path !== '' && ' · ',
        path !== '' && pathLink(path),
      ),
    ),
  );
}

/** Findings of one paper under the heads of the criteria, opened out, as they are printed. */
export function findingList(findings: readonly Finding[]): Node[] {
  return CRITERIA.flatMap(criterion => {
    const mine = findings
      .filter(finding => ruleOf(finding).criterion === criterion)
      .sort((a, b) => stateOf(a) - stateOf(b) || severityOf(a) - severityOf(b) || a - b);
    if (mine.length === 0) return [];
    const items = mine.map(finding => h('li', {}, findingHead(finding), findingDetail(finding)));
    return [
      h('h4', {}, `${named('criteria', criterion)} `, h('small', {}, count(mine.length))),
      h('ol', { class: 'finding-list' }, ...items),
    ];
  });
}

/** A rejected finding is waived by that very word: it is said once. */
function answerChip(finding: Finding): Child {
  return reviewChip(reviewOf(finding)) ?? stateChip(stateOf(finding));
}

function findingHead(finding: Finding): Node {
  return h(
    'p',
    { class: 'finding-head' },
    severityChip(severityOf(finding)),
    answerChip(finding),
    h('strong', {}, messageOf(finding)),
  );
}
