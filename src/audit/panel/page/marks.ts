import {
  type Criterion,
  type CriterionVerdict,
  type Grade,
  REVIEW_ORDER,
  SEVERITY_ORDER,
  STATE_ORDER,
} from '../page-data.ts';
import { count, DATA, named, PAPER_BY_PATH, percent, say } from './data.ts';
import { type Child, h } from './dom.ts';

/** Outcomes in a mark, a word and a colour: never in the colour alone. */

const GRADE_MARKS: Readonly<Record<Grade, string>> = { pass: '✔', revise: '▲', return: '✖' };
const VERDICT_MARKS: Readonly<Record<CriterionVerdict, string>> = {
  pass: '✔',
  fail: '✖',
  'needs-human': '?',
  'not-checked': '–',
};
const SEVERITY_MARKS = ['✖', '▲', '·'];

export const CRITERIA = ['attitude', 'format', 'completeness', 'concision', 'headline', 'analysis'] as const;

export function gradeChip(grade: Grade | null): Node {
  if (grade === null) return h('span', { class: 'chip none' }, named('grade', 'none'));
  const mark = h('span', { 'aria-hidden': 'true' }, GRADE_MARKS[grade]);
  return h('span', { class: `chip ${grade}` }, mark, named('grade', grade));
}

export function verdictChip(verdict: CriterionVerdict): Node {
  const mark = h('span', { 'aria-hidden': 'true' }, VERDICT_MARKS[verdict]);
  return h('span', { class: `chip ${verdict}` }, mark, named('criterion', verdict));
}

/** For a narrow column: the mark, the number behind it, and the whole in words for who does not see it. */
export function verdictMark(verdict: CriterionVerdict, errors: number, warnings: number): Node {
  const n = errors > 0 ? errors : warnings;
  return h(
    'span',
    { class: `mark ${verdict}`, title: named('criterion', verdict) },
    h('span', { 'aria-hidden': 'true' }, VERDICT_MARKS[verdict]),
    h('span', { class: 'unseen' }, named('criterion', verdict)),
    n > 0 && h('small', {}, count(n)),
  );
}

export function severityChip(index: number): Node {
  const severity = SEVERITY_ORDER[index] ?? 'info';
  const mark = h('span', { 'aria-hidden': 'true' }, SEVERITY_MARKS[index]);
  return h('span', { class: `chip ${severity}` }, mark, named('severity', severity));
}

/** Nothing for an open finding: that is what a finding is. */
export function stateChip(index: number): Child {
  const state = STATE_ORDER[index] ?? 'open';
  return state === 'open' ? null : h('span', { class: 'chip state' }, named('state', state));
}

const REVIEW_MARKS = ['✓', '✗', '＋', '!'];

/** A person's word on a finding; nothing where nobody said any. */
export function reviewChip(index: number): Child {
  const state = REVIEW_ORDER[index];
  if (state === undefined) return null;
  const mark = h('span', { 'aria-hidden': 'true' }, REVIEW_MARKS[index]);
  return h('span', { class: `chip review ${state}` }, mark, named('review.state', state));
}

export function shortCriterion(criterion: Criterion): string {
  return named('criteria.short', criterion);
}

/** A number that is dim where it is nothing. */
export function amount(n: number): Child {
  return n === 0 ? h('span', { class: 'zero' }, '0') : count(n);
}

export function share(ratio: number): Child {
  return ratio === 0 ? h('span', { class: 'zero' }, '0') : percent(ratio);
}

/** A path that leads to the paper, if there is such a one. */
export function pathLink(path: string): Node {
  const index = PAPER_BY_PATH.get(path);
  const shown = h('span', { class: 'path' }, path);
  return index === undefined ? shown : h('a', { href: `#paper-${index}` }, shown);
}

export function unitOrNone(unit: string | null): string {
  return unit === null || unit === '' ? say('unit.none') : unit;
}

export function kindOrUnknown(kind: string | null): string {
  return named('kind', kind ?? 'unknown');
}

export function isCut(): boolean {
  return DATA.only !== null;
}
