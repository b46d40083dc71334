import { compareTexts, count, say } from './data.ts';
import { append, type Child, fillElement, h } from './dom.ts';

export interface Column<T> {
  readonly id: string;
  readonly title: string;
  /** The whole name, where the title is a short form of it. */
  readonly full?: string;
  /** What rows are sorted by; a column without it cannot be sorted. */
  readonly value?: (row: T) => number | string;
  /** The first click puts the greatest first. */
  readonly descending?: boolean;
  readonly cell: (row: T) => Child;
  readonly look?: 'number' | 'mark' | 'wide' | 'unbroken';
  /** Names the row. */
  readonly heads?: boolean;
}

export interface TableOptions<T> {
  /** Ids of elements are made of it; it is none itself, for the address names views and must not scroll to one. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  /** Said in place of rows. */
  readonly empty: string;
  /** What a row opens to. */
  readonly detail?: (row: T) => Node;
  /** Names the button that opens it. */
  readonly detailName?: (row: T) => string;
  readonly pageSize?: number;
  readonly sortedBy?: readonly [column: string, descending: boolean];
}

export interface Table<T> {
  readonly element: HTMLElement;
  show(rows: readonly T[]): void;
  /** On paper there are no pages to turn: all rows, up to a limit; `false` goes back. */
  print(on: boolean): void;
}

const PAGE_SIZES = [15, 25, 50, 100, 200];
/** More rows would make a print job that nobody wants. */
const MOST_PRINTED = 2000;

/** A sortable table in pages, with a running number, a caption, and rows that may open. */
export function createTable<T>(options: TableOptions<T>): Table<T> {
  const { id, columns, detail } = options;
  let rows: readonly T[] = [];
  let sorted: readonly T[] = [];
  let order = options.sortedBy ?? null;
  let page = 0;
  let size = options.pageSize ?? 50;
  let printing = false;
  let opened = new Set<T>();

  const body = h('tbody');
  const heads = columns.map(column => headCell(column, () => sortBy(column)));
  const head = h(
    'tr',
    {},
    detail && h('td', { class: 'toggle' }),
    ordinalHead(),
    ...heads.map(({ cell }) => cell),
  );
  const caption = h('caption', { id: `${id}-caption` }, options.caption);
  const table = h('table', { id: `${id}-table` }, caption, h('thead', {}, head), body);
  const region = h(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-labelledby': `${id}-caption` },
    table,
  );
  const pager = createPager(options.caption, {
    turn: to => {
      page = to;
      render();
    },
    resize: to => {
      size = to;
      page = 0;
      render();
    },
    size,
  });

  function sortBy(column: Column<T>): void {
    const descending = order?.[0] === column.id ? !order[1] : (column.descending ?? false);
    order = [column.id, descending];
    page = 0;
    sort();
    render();
  }

  function sort(): void {
    const column = columns.find(({ id: own }) => own === order?.[0]);
    sorted = column?.value && order ? sortRows(rows, column.value, order[1]) : rows;
    heads.forEach((one, i) => {
      one.mark(
        order?.[0] === (columns[i] as Column<T>).id ? (order[1] ? 'descending' : 'ascending') : 'none',
      );
    });
  }

  function render(): void {
    const pages = Math.max(1, Math.ceil(sorted.length / size));
    page = Math.min(page, pages - 1);
    const from = printing ? 0 : page * size;
    const shown = sorted.slice(from, printing ? MOST_PRINTED : from + size);
    const lines: Node[] = [];
    shown.forEach((row, i) => {
      lines.push(...rowElements(row, from + i + 1));
    });
    const width = columns.length + 1 + (detail ? 1 : 0);
    const say2 = (text: string): Node => h('tr', {}, h('td', { colspan: width, class: 'empty' }, text));
    if (sorted.length === 0) lines.push(say2(options.empty));
    const left = sorted.length - shown.length;
    if (printing && left > 0) lines.push(say2(say('table.more', { n: count(left) })));
    fillElement(body, ...lines);
    pager.show(page, pages, sorted.length);
  }

  function rowElements(row: T, ordinal: number): Node[] {
    const line = h('tr');
    const cells = columns.map(column => {
      const className = column.look;
      return column.heads
        ? h('th', { scope: 'row', class: className }, column.cell(row))
        : h('td', { class: className }, column.cell(row));
    });
    if (!detail) {
      append(line, [ordinalCell(ordinal), ...cells]);
      return [line];
    }
    const target = `${id}-detail-${ordinal}`;
    const open = opened.has(row);
    const button = h(
      'button',
      {
        type: 'button',
        class: 'toggle',
        'aria-expanded': String(open),
        'aria-controls': open ? target : undefined,
        'aria-label': say('table.detail', { n: ordinal, name: options.detailName?.(row) ?? '' }),
      },
      h('span', { class: 'turns', 'aria-hidden': 'true' }, '▸'),
    );
    append(line, [h('td', { class: 'toggle' }, button), ordinalCell(ordinal), ...cells]);
    const opening = (): Node =>
      h('tr', { class: 'detail', id: target }, h('td', { colspan: columns.length + 2 }, detail(row)));
    const flip = (): void => {
      const next = line.nextElementSibling;
      const isOpen = button.getAttribute('aria-expanded') === 'true';
      button.setAttribute('aria-expanded', String(!isOpen));
      if (isOpen) {
        opened.delete(row);
        button.removeAttribute('aria-controls');
        next?.remove();
      } else {
        opened.add(row);
        button.setAttribute('aria-controls', target);
        line.after(opening());
      }
    };
    button.addEventListener('click', flip);
    line.addEventListener('click', event => {
      const { target: hit } = event;
      const busy = hit instanceof Element && hit.closest('a, button') !== null;
      if (!busy && String(window.getSelection() ?? '') === '') flip();
    });
    line.classList.add('opens');
    return open ? [line, opening()] : [line];
  }

  return {
    element: h('div', { class: 'table' }, region, pager.element),
    show(next) {
      rows = next;
      page = 0;
      opened = new Set();
      sort();
      render();
    },
    print(on) {
      printing = on;
      render();
    },
  };
}

function sortRows<T>(rows: readonly T[], value: (row: T) => number | string, descending: boolean): T[] {
  const keyed = rows.map((row, i) => ({ row, i, key: value(row) }));
  const way = descending ? -1 : 1;
  keyed.sort((a, b) => {
    const by =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : compareTexts(String(a.key), String(b.key));
    return by === 0 ? a.i - b.i : by * way;
  });
  return keyed.map(({ row }) => row);
}

function ordinalHead(): HTMLElement {
  return h('th', { scope: 'col', class: 'ordinal' }, say('column.number'));
}

function ordinalCell(ordinal: number): HTMLElement {
  return h('td', { class: 'ordinal' }, ordinal);
}

function headCell<T>(
  column: Column<T>,
  click: () => void,
): { readonly cell: HTMLElement; mark(order: 'ascending' | 'descending' | 'none'): void } {
  const { title, full, value, look } = column;
  const cell = h('th', { scope: 'col', class: look });
  if (!value) {
    append(cell, [full ? h('abbr', { title: full }, title) : title]);
    return { cell, mark: () => undefined };
  }
  const arrow = h('span', { class: 'arrow', 'aria-hidden': 'true' });
  const name = full ? h('abbr', { title: full }, title) : title;
  const button = h('button', { type: 'button', class: 'sort' }, name, arrow);
  button.addEventListener('click', click);
  // browsers leave buttons out of a table head that is repeated on the next sheet
  append(cell, [button, h('span', { class: 'on-paper', 'aria-hidden': 'true' }, title)]);
  return {
    cell,
    mark(order) {
      if (order === 'none') cell.removeAttribute('aria-sort');
      else cell.setAttribute('aria-sort', order);
      arrow.textContent = order === 'none' ? '↕' : order === 'ascending' ? '↑' : '↓';
    },
  };
}

interface PagerActions {
  turn(page: number): void;
  resize(size: number): void;
  readonly size: number;
}

function createPager(
  name: string,
  { turn, resize, size }: PagerActions,
): { readonly element: HTMLElement; show(page: number, pages: number, total: number): void } {
  let now = 0;
  let last = 0;
  const button = (label: string, to: () => number): HTMLButtonElement => {
    const made = h('button', { type: 'button' }, label);
    made.addEventListener('click', () => {
      // a button that went dead under the finger would lose the keyboard's place: it stays, and does nothing
      if (made.getAttribute('aria-disabled') !== 'true') turn(Math.min(last, Math.max(0, to())));
    });
    return made;
  };
  const first = button(say('pager.first'), () => 0);
  const back = button(say('pager.back'), () => now - 1);
  const on = button(say('pager.on'), () => now + 1);
  const end = button(say('pager.last'), () => last);
  const where = h('span', { class: 'where' });
  const sizes = h(
    'select',
    {},
    ...PAGE_SIZES.map(n => h('option', { value: n, selected: n === size }, say('pager.rows', { n }))),
  );
  sizes.addEventListener('change', () => resize(Number(sizes.value)));
  const element = h(
    'nav',
    { class: 'pager', 'aria-label': say('pager.name', { name }) },
    first,
    back,
    where,
    on,
    end,
    h('label', {}, h('span', { class: 'unseen' }, say('pager.size')), sizes),
  );
  return {
    element,
    show(page, pages, total) {
      now = page;
      last = pages - 1;
      for (const one of [first, back]) one.setAttribute('aria-disabled', String(page === 0));
      for (const one of [on, end]) one.setAttribute('aria-disabled', String(page === last));
      where.textContent = say('pager.where', { page: page + 1, pages: count(pages), total: count(total) });
      element.hidden = total <= (PAGE_SIZES[0] as number);
    },
  };
}
