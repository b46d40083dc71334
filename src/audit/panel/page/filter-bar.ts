import { REVIEW_ORDER, SEVERITY_ORDER, STATE_ORDER } from '../page-data.ts';
import { count, DATA, named, say, stateOf } from './data.ts';
import { h } from './dom.ts';
import { FIELDS, type Field, type Filter, NO_FILTER, type Selection } from './filter.ts';
import { CRITERIA } from './marks.ts';

export interface FilterBar {
  readonly element: HTMLElement;
  /** Sets the controls to a filter, without a call back. */
  set(filter: Filter): void;
  /** Says what the filter leaves. */
  tell(selection: Selection): void;
}

type Choice = readonly [value: string, name: string];

/** Typing is answered when the hand rests. */
const PAUSE_MS = 160;

/** One set of filters for papers, findings and figures. */
export function createFilterBar(changed: (filter: Filter) => void): FilterBar {
  const selects: Partial<Record<Field, HTMLSelectElement>> = {
    unit: choose(
      'unit',
      DATA.units.map(({ name }, i): Choice => [String(i), name]),
    ),
    kind: choose(
      'kind',
      present(
        DATA.papers.map(({ kind }) => kind ?? 'unknown'),
        'kind',
      ),
    ),
    grade: choose(
      'grade',
      ['return', 'revise', 'pass'].map((grade): Choice => [grade, named('grade', grade)]),
    ),
    criterion: choose(
      'criterion',
      CRITERIA.map((id): Choice => [id, named('criteria', id)]),
    ),
    rule: chooseRule(),
    severity: choose(
      'severity',
      SEVERITY_ORDER.map((id): Choice => [id, named('severity', id)]),
    ),
    state: choose(
      'state',
      STATE_ORDER.map((id): Choice => [id, named('state', id)]),
    ),
    review: choose('review', [
      ['none', say('review.page.none')],
      ...REVIEW_ORDER.map((id): Choice => [id, named('review.state', id)]),
    ]),
  };
  const text = h('input', {
    type: 'search',
    id: 'filter-text',
    autocomplete: 'off',
    placeholder: say('filter.text.example'),
  });
  const status = h('p', { class: 'status', role: 'status' });
  const reset = h('button', { type: 'button', class: 'quiet' }, say('filter.reset'));

  const read = (): Filter =>
    Object.fromEntries(
      FIELDS.map(field => [field, field === 'text' ? text.value : (selects[field]?.value ?? '')]),
    ) as Filter;
  const set = (filter: Filter): void => {
    for (const field of FIELDS) {
      const select = selects[field];
      if (select) select.value = filter[field];
      else text.value = filter.text;
    }
    mark(read());
  };
  const mark = (filter: Filter): void => {
    for (const field of FIELDS) selects[field]?.classList.toggle('set', filter[field] !== '');
    reset.hidden = FIELDS.every(field => filter[field] === '');
  };
  const announce = (): void => {
    const filter = read();
    mark(filter);
    changed(filter);
  };
  let timer = 0;
  text.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(announce, PAUSE_MS);
  });
  for (const field of FIELDS) selects[field]?.addEventListener('change', announce);
  reset.addEventListener('click', () => {
    set(NO_FILTER);
    changed(NO_FILTER);
    text.focus();
  });

  const form = h(
    'form',
    { class: 'filters', role: 'search', 'aria-label': say('filter.name') },
    ...FIELDS.filter(field => field !== 'review' || DATA.reviews).map(field =>
      labelled(field, selects[field] ?? text),
    ),
    reset,
  );
  form.addEventListener('submit', event => event.preventDefault());
  return {
    element: h('div', { class: 'filter-bar' }, form, status),
    set,
    tell({ papers, findings }) {
      const open = findings.filter(finding => stateOf(finding) === 0).length;
      status.textContent = say('filter.status', {
        papers: count(papers.length),
        findings: count(findings.length),
        open: count(open),
        answered: count(findings.length - open),
      });
    },
  };
}

function labelled(field: Field, control: HTMLElement): HTMLElement {
  return h('label', { class: `field ${field}` }, h('span', {}, say(`filter.${field}`)), control);
}

function choose(field: Field, choices: readonly Choice[]): HTMLSelectElement {
  const all = h('option', { value: '' }, say('filter.all'));
  return h(
    'select',
    { id: `filter-${field}` },
    all,
    ...choices.map(([value, name]) => h('option', { value }, name)),
  );
}

/** The values that occur, in the order in which they first do. */
function present(values: readonly string[], group: string): Choice[] {
  return [...new Set(values)].map(value => [value, named(group, value)]);
}

function chooseRule(): HTMLSelectElement {
  const select = choose('rule', []);
  for (const criterion of CRITERIA) {
    const mine = DATA.rules.filter(rule => rule.criterion === criterion);
    if (mine.length === 0) continue;
    const options = mine.map(({ id, title }) => h('option', { value: id }, title));
    select.append(h('optgroup', { label: named('criteria', criterion) }, ...options));
  }
  return select;
}
