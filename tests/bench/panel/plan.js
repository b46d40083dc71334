// Who copies what from whom, settled before a paper is written. No passage is copied from or over twice.
import { amountsOf, KINDS } from './kinds.js';
import { cardOf, PAPERS_A_UNIT } from './paper.js';
import { chanceFrom } from './random.js';

const ITEMS = { cause: 5, measure: 9 };
/** How often another paper is drawn before a plant is given up: folders of a few dozen papers fill up. */
const TRIES = 400;

/** Hands out places in papers, each of them once. */
class Places {
  taken = new Map();
  closed = new Set();

  constructor(papers, chance) {
    this.papers = papers;
    this.chance = chance;
  }

  /** A paper that meets `suits` with a free item of a section: `{number, section, index}`, or null. */
  free(section, suits) {
    for (let i = 0; i < TRIES; i++) {
      const number = this.chance.between(0, this.papers - 1);
      const card = cardOf(number);
      if (this.closed.has(number) || !suits(card)) continue;
      const index = this.freeIndex(number, section);
      if (index !== null) return { number, section, index };
    }
    return null;
  }

  freeIndex(number, section) {
    const used = this.taken.get(`${number}/${section}`);
    const count = ITEMS[section] ?? cardOf(number).problems;
    const free = Array.from({ length: count }, (_, i) => i).filter(i => !used?.has(i));
    return free.length > 0 ? this.chance.pick(free) : null;
  }

  take(...places) {
    for (const { number, section, index } of places) {
      const key = `${number}/${section}`;
      this.taken.set(key, (this.taken.get(key) ?? new Set()).add(index));
    }
  }

  /** A whole paper that nothing has touched yet, closed to all else; null where none is left. */
  whole(suits) {
    for (let i = 0; i < TRIES; i++) {
      const number = this.chance.between(0, this.papers - 1);
      if (this.closed.has(number) || !suits(cardOf(number))) continue;
      this.closed.add(number);
      return number;
    }
    return null;
  }
}

function planCopy(kind, places) {
  const { section, form } = kind;
  const from = places.free(
    section,
    card => (form !== 'merged' || !card.isRunIn) && (!kind.isInside || card.kind === 'team'),
  );
  if (!from) return null;
  const source = cardOf(from.number);
  const to = places.free(section, card => {
    if (form === 'split' && card.isRunIn) return false;
    if (kind.isInside) return card.group === source.group && card.kind === 'member';
    return card.group !== source.group && card.kind === source.kind;
  });
  if (!to) return null;
  places.take(from, to);
  return { kind: kind.id, from, to };
}

/** One paragraph that goes round: the same passage in many papers. */
function planSpread(group, count, places) {
  const from = places.free('problem', () => true);
  if (!from) return [];
  places.take(from);
  const kind = cardOf(from.number).kind;
  const groups = new Set([cardOf(from.number).group]);
  const links = [];
  while (links.length < count - 1) {
    const to = places.free('problem', card => card.kind === kind && !groups.has(card.group));
    if (!to) break;
    places.take(to);
    groups.add(cardOf(to.number).group);
    links.push({ kind: 'spread', group, from, to });
  }
  return links;
}

/** Papers from one mould: most problems of one paper in several others. */
function planMould(group, { mouldOf, mouldProblems }, places) {
  const first = places.whole(card => card.kind === 'member');
  if (first === null) return [];
  const links = [];
  for (let i = 1; i < mouldOf; i++) {
    const number = places.whole(card => card.kind === 'member' && card.group !== cardOf(first).group);
    for (let index = 0; number !== null && index < mouldProblems; index++) {
      const at = of => ({ number: of, section: 'problem', index });
      links.push({ kind: 'mould', group, from: at(first), to: at(number) });
    }
  }
  return links;
}

/** Team and member tell one public event, each in words of its own: no copy. */
function planEvent(places) {
  const first = places.free('problem', card => card.kind === 'team');
  if (!first) return null;
  const { group } = cardOf(first.number);
  const second = places.free('problem', card => card.group === group && card.kind === 'member');
  if (!second) return null;
  places.take(first, second);
  return { kind: 'event', from: first, to: second };
}

/** Two openings with the same counts, in the same words or in others; all else in them is their own. */
function planCounts(kind, places) {
  const first = places.whole(() => true);
  const second = places.whole(card => first !== null && card.group !== cardOf(first).group);
  return first === null || second === null ? null : { kind, from: first, to: second };
}

const PREVIOUS = ['reused', 'reused-10', 'new'];

/**
 * All plants of a folder: `copies` (with `spread` and `mould` among them, by `group`), `events`, `counts`, and
 * `previous`, papers whose last year's paper is handed in too: reused, reused with a tenth of the words changed, or new.
 */
export function planOf(papers, seed) {
  const chance = chanceFrom(seed, 'plan', papers);
  const places = new Places(papers - (papers % PAPERS_A_UNIT) || papers, chance);
  const amounts = amountsOf(papers);
  const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).filter(Boolean);
  const moulds = times(amounts.moulds, i => planMould(`mould-${i}`, amounts, places)).flat();
  const previous = times(amounts.previous, i => {
    const number = places.whole(() => true);
    return number === null ? null : { number, kind: PREVIOUS[i % PREVIOUS.length] };
  });
  const counts = times(amounts.counts, i => planCounts(i % 2 ? 'other-words' : 'same-words', places));
  const spread = times(amounts.spread, i => planSpread(`spread-${i}`, amounts.spreadOver, places)).flat();
  const copies = KINDS.flatMap(kind => times(amounts.copies, () => planCopy(kind, places)));
  const events = times(amounts.events, () => planEvent(places));
  return { copies: [...copies, ...spread, ...moulds], events, counts, previous };
}
