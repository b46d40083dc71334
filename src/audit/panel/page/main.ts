import { DATA, moment, paperAt, say } from './data.ts';
import { fillElement, h } from './dom.ts';
import { FIELDS, type Filter, NO_FILTER, type Selection, select } from './filter.ts';
import { createFilterBar } from './filter-bar.ts';
import { findingsView } from './findings.ts';
import { historyView } from './history.ts';
import { metricsView } from './metrics.ts';
import { overviewView } from './overview.ts';
import { paperSheet } from './paper.ts';
import { papersView } from './papers.ts';
import { reviewsView } from './reviews.ts';
import { similarityView } from './similarity.ts';
import { submissionView } from './submission.ts';
import { createThemeButton } from './theme.ts';
import type { View } from './view.ts';

const VIEWS: Readonly<Record<string, () => View>> = {
  overview: overviewView,
  papers: papersView,
  findings: findingsView,
  metrics: metricsView,
  similarity: similarityView,
  submission: submissionView,
  // only where somebody decides
  ...(DATA.reviews ? { reviews: reviewsView } : {}),
  history: historyView,
};
const PAPER = /^paper-(\d+)$/;

const made = new Map<string, View>();
let filter: Filter = NO_FILTER;
let selection: Selection = select(filter);
let current: View | null = null;
/** For which selection a view was last drawn. */
const drawn = new Map<string, Selection>();

const heading = h('h2', { tabindex: -1, id: 'heading' });
const holder = h('div', { class: 'view' });
const bar = createFilterBar(next => {
  filter = next;
  selection = select(filter);
  history.replaceState(null, '', address(current?.id ?? 'papers'));
  linkTabs();
  draw();
});
const tabs = new Map<string, HTMLAnchorElement>();

function address(view: string): string {
  const values = new URLSearchParams();
  for (const field of FIELDS) if (filter[field] !== '') values.set(field, filter[field]);
  const query = values.toString();
  return `#${view}${query === '' ? '' : `?${query}`}`;
}

/** Filters go along from view to view. */
function linkTabs(): void {
  for (const [id, tab] of tabs) tab.setAttribute('href', address(id));
}

function viewOf(id: string): View {
  const known = made.get(id);
  if (known) return known;
  const view = (VIEWS[id] as () => View)();
  made.set(id, view);
  return view;
}

function draw(): void {
  if (!current) return;
  bar.tell(selection);
  if (drawn.get(current.id) === selection) return;
  drawn.set(current.id, selection);
  current.show(selection);
}

/** Shows what the address names; `#paper-17` is the sheet of a paper. */
function route(moveFocus: boolean): void {
  const [name = '', query = ''] = location.hash.slice(1).split('?', 2);
  const paper = PAPER.exec(name)?.[1];
  const index = paper === undefined ? -1 : Number(paper);
  const isPaper = index >= 0 && index < DATA.papers.length;
  const id = isPaper ? 'papers' : name in VIEWS ? name : 'overview';
  if (!isPaper && (query !== '' || name in VIEWS)) {
    const values = new URLSearchParams(query);
    filter = Object.fromEntries(FIELDS.map(field => [field, values.get(field) ?? ''])) as Filter;
    selection = select(filter);
    bar.set(filter);
  }
  linkTabs();
  for (const [own, tab] of tabs) {
    if (own === id) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
  if (isPaper) {
    current = null;
    heading.textContent = paperAt(index).title;
    fillElement(holder, paperSheet(index));
    bar.element.hidden = true;
  } else {
    current = viewOf(id);
    heading.textContent = current.title;
    fillElement(holder, current.element);
    bar.element.hidden = !current.filtered;
    draw();
  }
  document.body.classList.toggle('one-paper', isPaper);
  document.title = `${heading.textContent} · ${say('page.title')}`;
  if (!moveFocus) return;
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

function build(): void {
  const list = h('ul');
  for (const id of Object.keys(VIEWS)) {
    const tab = h('a', { href: `#${id}` }, say(`view.${id}` as 'view.papers'));
    tabs.set(id, tab);
    list.appendChild(h('li', {}, tab));
  }
  fillElement(
    document.getElementById('page') as HTMLElement,
    h(
      'header',
      { class: 'top' },
      h(
        'div',
        { class: 'names' },
        h('h1', {}, say('page.title')),
        h(
          'p',
          {},
          say('page.about', {
            folder: DATA.only ?? DATA.run.folder,
            at: moment(DATA.run.at),
            version: DATA.tool.version,
          }),
        ),
      ),
      createThemeButton(),
      printButton(),
    ),
    h('nav', { class: 'tabs', 'aria-label': say('page.views') }, list),
    h('main', { id: 'content' }, heading, bar.element, holder),
    h(
      'footer',
      {},
      h('p', {}, say('page.local')),
      h('p', {}, say('page.tool', { version: DATA.tool.version, ruleset: DATA.tool.ruleset })),
    ),
  );
}

function printButton(): HTMLElement {
  const button = h('button', { type: 'button', class: 'quiet' }, say('page.print'));
  button.addEventListener('click', () => window.print());
  return button;
}

build();
route(false);
// the address names the view, so the link to the content may not change it
document.querySelector('.skip')?.addEventListener('click', event => {
  event.preventDefault();
  heading.focus();
});
window.addEventListener('hashchange', () => route(true));
window.addEventListener('beforeprint', () => {
  for (const table of current?.tables ?? []) table.print(true);
});
window.addEventListener('afterprint', () => {
  for (const table of current?.tables ?? []) table.print(false);
});
