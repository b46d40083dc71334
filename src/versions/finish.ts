import type { Change, ChangeKind, Comparison, Possible, Span } from './model.ts';

/** A comparison before its changes are put into order and the empty sides of its spans into place. */
export interface Unfinished
  extends Pick<
    Comparison,
    'old' | 'new' | 'oldParts' | 'newParts' | 'possible' | 'views' | 'coarse' | 'steps'
  > {
  readonly changes: readonly Omit<Change, 'index'>[];
}

/** Orders changes as the new draft reads, removed parts where they stood, and gives every empty range its place. */
export function finish(found: Unfinished): Comparison {
  const changes = inOrder(found);
  let oldEnd = 0;
  let newEnd = 0;
  return {
    ...found,
    possible: [...found.possible].sort(
      (a, b) => b.score - a.score || a.new.index - b.new.index || a.old.index - b.old.index,
    ),
    changes: changes.map((change, index) => {
      const spans = settle(
        change.spans,
        change.old[0]?.owned.start ?? oldEnd,
        change.new[0]?.owned.start ?? newEnd,
      );
      oldEnd = change.old.at(-1)?.owned.end ?? oldEnd;
      newEnd = change.new.at(-1)?.owned.end ?? newEnd;
      return { ...change, index, spans };
    }),
    storage: {
      encoding: [found.old.source.encoding, found.new.source.encoding],
      bom: [found.old.source.bom, found.new.source.bom],
      eol: [found.old.source.eol, found.new.source.eol],
    },
  };
}

/** A removed part follows the part that it followed in the old draft. */
function inOrder({ changes }: Unfinished): Omit<Change, 'index'>[] {
  const placed = changes.filter(change => change.new.length > 0);
  placed.sort((a, b) => (a.new[0]?.index ?? 0) - (b.new[0]?.index ?? 0));
  const byOld = new Map(placed.flatMap((change, i) => change.old.map(part => [part.index, i] as const)));
  const behind = new Map<number, Omit<Change, 'index'>[]>();
  const removed = changes.filter(change => change.new.length === 0);
  removed.sort((a, b) => (a.old[0]?.index ?? 0) - (b.old[0]?.index ?? 0));
  let before = -1;
  let at = -1;
  for (const change of removed) {
    const { index } = change.old[0] ?? { index: 0 };
    // removed parts in a row share their place
    for (; before < index; before++) at = byOld.get(before) ?? at;
    const known = behind.get(at);
    if (known) known.push(change);
    else behind.set(at, [change]);
  }
  return [...(behind.get(-1) ?? []), ...placed.flatMap((change, i) => [change, ...(behind.get(i) ?? [])])];
}

/** Deletions before insertions at one place; an empty side stands where the side before it ended. */
function settle(spans: readonly Span[], oldStart: number, newStart: number): Span[] {
  const ordered: Span[] = [];
  for (let i = 0; i < spans.length; ) {
    const { kind } = spans[i] as Span;
    if (kind === 'same' || kind === 'format') {
      ordered.push(spans[i++] as Span);
      continue;
    }
    const run: Span[] = [];
    for (; spans[i]?.kind === 'delete' || spans[i]?.kind === 'insert'; i++) run.push(spans[i] as Span);
    for (const span of run) if (span.kind === 'delete') ordered.push(span);
    for (const span of run) if (span.kind === 'insert') ordered.push(span);
  }
  let oldEnd = oldStart;
  let newEnd = newStart;
  return joinNeighbours(
    ordered.map(({ kind, old, new: next }) => {
      const span = {
        kind,
        old: kind === 'insert' ? { start: oldEnd, end: oldEnd } : old,
        new: kind === 'delete' ? { start: newEnd, end: newEnd } : next,
      };
      oldEnd = span.old.end;
      newEnd = span.new.end;
      return span;
    }),
  );
}

function joinNeighbours(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const touches = last && last.old.end === span.old.start && last.new.end === span.new.start;
    if (touches && last.kind === span.kind) {
      joined[joined.length - 1] = {
        kind: span.kind,
        old: { start: last.old.start, end: span.old.end },
        new: { start: last.new.start, end: span.new.end },
      };
    } else joined.push(span);
  }
  return joined;
}

const MIRRORED: Readonly<Partial<Record<ChangeKind, ChangeKind>>> = {
  new: 'removed',
  removed: 'new',
  split: 'merge',
  merge: 'split',
};
const MIRRORED_SPANS = { same: 'same', format: 'format', delete: 'insert', insert: 'delete' } as const;

/** The same comparison seen from the other draft. */
export function mirrorComparison(comparison: Comparison): Comparison {
  return finish({
    old: comparison.new,
    new: comparison.old,
    oldParts: comparison.newParts,
    newParts: comparison.oldParts,
    views: [comparison.views[1], comparison.views[0]],
    coarse: comparison.coarse,
    steps: comparison.steps,
    possible: comparison.possible.map(
      ({ kind, old, new: next, ...rest }): Possible => ({
        ...rest,
        kind: kind === 'split' ? 'merge' : kind === 'merge' ? 'split' : kind,
        old: next,
        new: old,
      }),
    ),
    changes: comparison.changes.map(({ index: _, kind, old, new: next, spans, ...rest }) => ({
      ...rest,
      kind: MIRRORED[kind] ?? kind,
      old: next,
      new: old,
      spans: spans.map(span => ({ kind: MIRRORED_SPANS[span.kind], old: span.new, new: span.old })),
    })),
  });
}
