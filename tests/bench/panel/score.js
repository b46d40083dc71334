// Holds a report against the truth: recall by kind of copy, and every reported pair that nobody planted.
import { commonIn } from './formulae.js';
import { KINDS } from './kinds.js';
import { likeness, textAt } from './likeness.js';

/** A reported place as the truth writes places. */
function placeOf({ path, line, lastLine, previous }) {
  return { path: path.replace(/^(?:papers|previous)\//, ''), lines: [line, lastLine ?? line], previous };
}

function meets(place, { path, lines: [first, last] }) {
  return place.path === path && place.lines[0] <= last && first <= place.lines[1];
}

/** Passages that were copied, each with all its places: a pair, or as many papers as the passage went round in. */
function passagesOf(links) {
  const passages = new Map();
  for (const link of links) {
    const key = link.group ? `${link.group} ${link.from.path} ${link.from.lines}` : `${passages.size}`;
    const passage = passages.get(key) ?? {
      kind: link.kind,
      group: link.group,
      places: [link.from],
      links: [],
    };
    passage.places.push(link.to);
    passage.links.push(link);
    passages.set(key, passage);
  }
  return [...passages.values()];
}

/** Passages by the papers they stand in, so that no pair is held against all of them. */
function byPath(passages) {
  const index = new Map();
  for (const passage of passages) {
    for (const { path } of passage.places) index.set(path, (index.get(path) ?? new Set()).add(passage));
  }
  return index;
}

/** Which places of a passage hang together by the pairs that were reported, and which stand in a pair at all. */
class Chains {
  parents = new Map();
  named = new Set();

  root(place) {
    let at = place;
    while (this.parents.has(at)) at = this.parents.get(at);
    return at;
  }

  join(first, second) {
    this.named.add(first).add(second);
    const [one, other] = [this.root(first), this.root(second)];
    if (one !== other) this.parents.set(one, other);
  }

  /** Of places, how many hang together at most. */
  longest(places) {
    const sizes = new Map();
    for (const place of places) sizes.set(this.root(place), (sizes.get(this.root(place)) ?? 0) + 1);
    return Math.max(0, ...sizes.values());
  }
}

function share(found, of) {
  return { found, of, recall: of === 0 ? null : found / of };
}

/** The sorts of reported pairs that are no planted copies; `previous` are pairs with a paper of last year. */
export const WRONG = ['unrelated', 'formula', 'quotation', 'event', 'previous'];

function wrongKind(first, second, texts, truth) {
  const said = texts.map(commonIn);
  // In last year's papers a tenth of the words of a formula may be changed: one end that is whole is enough.
  if (said[0] || said[1]) return said[0] ?? said[1];
  const isEvent = ({ from, to }) =>
    (meets(first, from) && meets(second, to)) || (meets(first, to) && meets(second, from));
  if (truth.events.some(isEvent)) return 'event';
  return first.previous || second.previous ? 'previous' : 'unrelated';
}

function isReuse(first, second, reused) {
  return first.path === second.path && first.previous !== second.previous && reused.has(first.path);
}

/** Reported pairs sorted into `right`, by passage, and `wrong`. */
function sortPairs(pairs, passages, truth, place) {
  const index = byPath(passages);
  const chains = new Chains();
  const reused = new Set(truth.previous.filter(({ kind }) => kind !== 'new').map(({ path }) => path));
  const right = { paragraph: 0, problem: 0 };
  const wrong = [];
  for (const pair of pairs) {
    const [first, second] = [placeOf(pair.first), placeOf(pair.second)];
    const met = [...(index.get(first.path) ?? [])].flatMap(passage => {
      const one = passage.places.find(planted => meets(first, planted));
      const other = passage.places.find(planted => planted !== one && meets(second, planted));
      return one && other ? [[one, other]] : [];
    });
    for (const [one, other] of met) chains.join(one, other);
    if (met.length > 0 || isReuse(first, second, reused)) {
      right[pair.level]++;
      continue;
    }
    const texts = [first, second].map(at => textAt(place, at, at.previous ? 'previous' : 'papers'));
    wrong.push({
      kind: wrongKind(first, second, texts, truth),
      level: pair.level,
      score: pair.score,
      likeness: likeness(...texts),
      first,
      second,
      texts,
    });
  }
  return { chains, right, wrong };
}

/** A copy is found where its place stands in a pair with another place of the same passage. */
function recallByKind(passages, chains, place) {
  const kinds = [...KINDS, { id: 'spread', isAim: true }, { id: 'mould', isAim: true }];
  return kinds.map(({ id, isAim }) => {
    const links = passages.filter(({ kind }) => kind === id).flatMap(passage => passage.links);
    const missed = links
      .filter(({ to }) => !chains.named.has(to))
      .map(({ from, to }) => {
        const texts = [textAt(place, from), textAt(place, to)];
        return { from, to, likeness: likeness(...texts), texts };
      });
    return { kind: id, isAim, ...share(links.length - missed.length, links.length), missed };
  });
}

/** One passage in many papers: how many of them are named, and how many hang together. */
function scoreSpread(passages, chains) {
  return passages
    .filter(({ kind }) => kind === 'spread')
    .map(({ group, places }) => ({
      group,
      places: places.length,
      named: places.filter(place => chains.named.has(place)).length,
      together: chains.longest(places),
    }));
}

function papersWith(report, rule) {
  const has = ({ findings }) => findings.some(finding => finding.rule === rule);
  return new Set(report.drafts.filter(has).map(({ path }) => path.replace(/^papers\//, '')));
}

function scorePrevious(report, truth) {
  const found = papersWith(report, 'attitude/last-year');
  const of = kind => truth.previous.filter(entry => entry.kind === kind).map(({ path }) => path);
  const caught = kind => share(of(kind).filter(path => found.has(path)).length, of(kind).length);
  const reused = new Set([...of('reused'), ...of('reused-10')]);
  return {
    reused: caught('reused'),
    'reused-10': caught('reused-10'),
    wrong: [...found].filter(path => !reused.has(path)),
  };
}

function scoreCounts(report, truth) {
  const said = papersWith(report, 'attitude/same-counts');
  const planted = new Set(truth.counts.flatMap(({ from, to }) => [from, to]));
  const caught = kind => {
    const pairs = truth.counts.filter(pair => pair.kind === kind);
    return share(pairs.filter(({ from, to }) => said.has(from) && said.has(to)).length, pairs.length);
  };
  const wrong = [...said].filter(path => !planted.has(path)).length;
  return { 'same-words': caught('same-words'), 'other-words': caught('other-words'), wrong };
}

function scoreMoulds(report, truth) {
  const groups = new Map();
  for (const { group, from, to } of truth.links.filter(({ kind }) => kind === 'mould')) {
    const papers = groups.get(group) ?? new Set([from.path]);
    groups.set(group, papers.add(to.path));
  }
  const reported = report.similarity.moulds.map(
    mould => new Set(JSON.stringify(mould).match(/(?<="papers\/)[^"]+\.md/g)),
  );
  const best = papers =>
    Math.max(0, ...reported.map(mould => [...papers].filter(path => mould.has(path)).length));
  const known = new Set([...groups.values()].flatMap(papers => [...papers]));
  return {
    groups: [...groups].map(([group, papers]) => ({ group, ...share(best(papers), papers.size) })),
    reported: reported.length,
    strangers: reported.flatMap(mould => [...mould].filter(path => !known.has(path))).length,
  };
}

/** Pairs that stand for the same text as another pair: both ends of the one overlap the ends of the other. */
function doubled(pairs) {
  const byPapers = new Map();
  for (const { first, second } of pairs) {
    const key = `${first.path}|${second.path}`;
    byPapers.set(key, [...(byPapers.get(key) ?? []), [placeOf(first), placeOf(second)]]);
  }
  const isTwice = ([first, second], i, list) =>
    list.slice(0, i).some(([one, other]) => meets(first, one) && meets(second, other));
  return [...byPapers.values()].reduce((sum, list) => sum + list.filter(isTwice).length, 0);
}

/** Everything the report got right and wrong about the folder at `place`. */
export function scoreOf(report, truth, place) {
  const passages = passagesOf(truth.links);
  const { chains, right, wrong } = sortPairs(report.similarity.pairs, passages, truth, place);
  return {
    figures: report.similarity.figures,
    listed: report.similarity.pairs.length,
    doubled: doubled(report.similarity.pairs),
    recall: recallByKind(passages, chains, place),
    right,
    wrong,
    precision: {
      paragraph: precision(right.paragraph, wrong, 'paragraph'),
      problem: precision(right.problem, wrong, 'problem'),
    },
    spread: scoreSpread(passages, chains),
    moulds: scoreMoulds(report, truth),
    previous: scorePrevious(report, truth),
    counts: scoreCounts(report, truth),
  };
}

function precision(right, wrong, level) {
  const false_ = wrong.filter(pair => pair.level === level).length;
  return { right, wrong: false_, precision: right + false_ === 0 ? null : right / (right + false_) };
}
