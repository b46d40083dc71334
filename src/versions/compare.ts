import type { Draft } from '../draft/model.ts';
import { alignParts, wordingOf } from './align-parts.ts';
import { type Budget, openBudget } from './budget.ts';
import { finish, mirrorComparison, type Unfinished } from './finish.ts';
import { type Group, matchParts } from './match-parts.ts';
import type { ChangeKind, Comparison, GivenPair, Part, Span, Wording } from './model.ts';
import { findMoves } from './moves.ts';
import { partsOf } from './parts.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type Raw, readParts, sketchParts } from './sketches.ts';
import { type View, viewOf } from './view.ts';
import { replaceSpans } from './words.ts';

export interface CompareOptions {
  /** Pairs that a person gives, by ordinals in `partsOf`; see `resolvePairs`. */
  readonly pairs?: readonly GivenPair[];
  /** Steps of work before the comparison becomes coarser; for tests. */
  readonly steps?: number;
  /** What was read of drafts that are compared several times. */
  readonly sides?: SideCache;
}

/**
 * Compares two drafts of one paper: the one change model that every view of a revision is made of.
 *
 *     const comparison = compareDrafts(readDraft(older, …), readDraft(newer, …));
 *     for (const { kind, unit, old, new: now, spans } of comparison.changes) …
 *
 * For a series compare each draft with the one before it; `comparison.changes` of unit `problem` are the links of the
 * chains: `old` and `new` are parts whose `id` is the id of the draft's problem. Pure; never throws on any draft. The time is
 * bounded (`coarse` tells when it ran out). The arguments may be swapped: the result is then mirrored, nothing else.
 */
export function compareDrafts(old: Draft, next: Draft, options: CompareOptions = {}): Comparison {
  // ties are broken the same way in both directions
  const { pairs = [], steps, sides = openSideCache() } = options;
  const [a, b] = [sides(old), sides(next)];
  if (old.source.text <= next.source.text) return finish(compare(a, b, pairs, steps));
  const swapped = pairs.map(pair => ({ old: pair.new, new: pair.old }));
  return mirrorComparison(finish(compare(b, a, swapped, steps)));
}

/** A draft as it is compared. */
interface Side {
  readonly draft: Draft;
  readonly parts: readonly Part[];
  readonly view: View;
  readonly segments: readonly (readonly Segment[])[];
  readonly raw: readonly Raw[];
}

export type SideCache = (draft: Draft) => Side;

/** Neighbours, and the one further back that they are held against. */
const MOST_SIDES = 4;

/** Remembers the drafts that were compared last: those of a long series must not all be held. */
export function openSideCache(): SideCache {
  const known = new Map<Draft, Side>();
  return draft => {
    const side = known.get(draft) ?? sideOf(draft);
    known.delete(draft);
    known.set(draft, side);
    const [oldest] = known.keys();
    if (known.size > MOST_SIDES && oldest) known.delete(oldest);
    return side;
  };
}

function sideOf(draft: Draft): Side {
  const parts = partsOf(draft);
  const view = viewOf(draft.source.text);
  const segments = segmentsOf(draft, parts, view);
  return { draft, parts, view, segments, raw: readParts(parts, segments, view) };
}

function compare(a: Side, b: Side, given: readonly GivenPair[], steps: number | undefined): Unfinished {
  const budget = openBudget(steps);
  const sketches = sketchParts(a.raw, b.raw);
  const { groups, possible } = matchParts(sketches, given);
  const moves = movesOf(groups, a, b);
  const before = budget.left;
  const changes = groups.map((group, i) => joined(group, moves[i] as Move, a, b, budget));
  return {
    old: a.draft,
    new: b.draft,
    oldParts: a.parts,
    newParts: b.parts,
    possible,
    views: [a.view, b.view],
    coarse: budget.spent,
    steps: before - budget.left,
    changes: [...changes, ...alone(groups, 'old', a, b), ...alone(groups, 'new', a, b)],
  };
}

type Move = ReturnType<typeof findMoves>[number];
type Loose = Unfinished['changes'][number];

function movesOf(groups: readonly Group[], a: Side, b: Side): Move[] {
  const pairs = groups.map(group => ({
    old: a.parts[group.old[0] as number] as Part,
    new: b.parts[group.new[0] as number] as Part,
  }));
  const sections = new Map(
    pairs.flatMap(pair =>
      pair.old.kind === 'section' && pair.new.kind === 'section'
        ? [[pair.old.section, pair.new.section]]
        : [],
    ),
  );
  return findMoves(pairs, sections);
}

function joined(group: Group, { moved, rehoused }: Move, a: Side, b: Side, budget: Budget): Loose {
  const segments = (side: Side, ordinals: readonly number[]) => ordinals.map(i => side.segments[i] ?? []);
  const spans = alignParts(a.view, b.view, segments(a, group.old), segments(b, group.new), budget);
  const wording = wordingOf(spans, a.view, b.view);
  const parts = (side: Side, ordinals: readonly number[]) => ordinals.map(i => side.parts[i] as Part);
  const now = parts(b, group.new);
  return {
    kind: kindOf(group, moved, wording),
    wording,
    unit: now[0]?.unit ?? 'paragraph',
    old: parts(a, group.old),
    new: now,
    spans,
    score: group.score,
    reason: group.reason,
    rehoused,
  };
}

function kindOf(group: Group, moved: boolean, wording: Wording): ChangeKind {
  if (group.new.length > 1) return 'split';
  if (group.old.length > 1) return 'merge';
  return moved ? 'move' : wording;
}

/** Parts of one side that no group holds. */
function alone(groups: readonly Group[], which: 'old' | 'new', a: Side, b: Side): Loose[] {
  const taken = new Set(groups.flatMap(group => group[which]));
  const { parts } = which === 'old' ? a : b;
  return parts
    .filter(({ index }) => !taken.has(index))
    .map(part => {
      const nothing = { start: 0, end: 0 };
      const spans: Span[] =
        which === 'old'
          ? replaceSpans(a.view, b.view, part.owned, nothing)
          : replaceSpans(a.view, b.view, nothing, part.owned);
      return {
        kind: which === 'old' ? 'removed' : 'new',
        wording: null,
        unit: part.unit,
        old: which === 'old' ? [part] : [],
        new: which === 'old' ? [] : [part],
        spans,
        score: 0,
        reason: { code: 'alone', data: {} },
        rehoused: false,
      };
    });
}
