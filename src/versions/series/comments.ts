import type { Draft } from '../../draft/model.ts';
import type { Change, Comparison, Part } from '../model.ts';
import { partsOf } from '../parts.ts';
import { viewOf, wordsIn } from '../view.ts';

/** What a reviewer said of a draft. */
export interface Comment {
  /** Ordinal of the draft it was made on, from 0. */
  readonly draft: number;
  readonly words: string;
  /** Who said it; empty where that is not told. */
  readonly by: string;
  /** The parts of that draft it is about, and what they are called together. */
  readonly place: Place;
}

export interface Place {
  readonly title: string;
  /** Ordinals of the parts. */
  readonly parts: readonly number[];
}

/** `waiting`: no draft came after the comment yet. `gone`: what it is about was taken out. */
export type CommentState = 'changed' | 'gone' | 'unchanged' | 'waiting';

/** A comment and what became of it. */
export interface FollowedComment extends Comment {
  readonly state: CommentState;
  /** Ordinal of the draft in which its place first changed; `null` where it has not. */
  readonly changedIn: number | null;
}

/**
 * Follows comments through the drafts after them. Any change of the words at the place counts, in whichever draft: whether it
 * answers the comment is for people. Layout, marks and numbers are none, nor is a move of what is left as it was.
 *
 * @param comparisons each draft with the one before it: `comparisons[k]` compares drafts k and k + 1
 */
export function followComments(
  comments: readonly Comment[],
  comparisons: readonly Comparison[],
): FollowedComment[] {
  return comments.map(comment => ({ ...comment, ...fateOf(comment, comparisons) }));
}

function fateOf(
  { draft, place }: Comment,
  comparisons: readonly Comparison[],
): Pick<FollowedComment, 'state' | 'changedIn'> {
  let parts = new Set(place.parts);
  for (let k = draft; k < comparisons.length; k++) {
    const { changes, newParts } = comparisons[k] as Comparison;
    const here = changes.filter(({ old }) => old.some(({ index }) => parts.has(index)));
    if (here.length > 0 && here.every(({ kind }) => kind === 'removed'))
      return { state: 'gone', changedIn: k + 1 };
    if (here.some(isChange)) return { state: 'changed', changedIn: k + 1 };
    const kept = here.flatMap(change => change.new.map(({ index }) => index));
    const next = new Set([...kept, ...within(newParts, kept)]);
    const added = changes.some(
      change => change.kind === 'new' && change.new.some(({ index }) => next.has(index)),
    );
    if (added) return { state: 'changed', changedIn: k + 1 };
    parts = next;
  }
  return { state: draft >= comparisons.length ? 'waiting' : 'unchanged', changedIn: null };
}

function isChange({ kind, wording }: Change): boolean {
  if (kind === 'move') return wording === 'edit' || wording === 'rewrite';
  return kind !== 'same' && kind !== 'format';
}

/** What stands between parts that were kept, as a new problem in a section does. */
function within(parts: readonly Part[], kept: readonly number[]): number[] {
  const heads = kept.map(index => parts[index] as Part).filter(({ unit }) => unit === 'section');
  const sections = new Set(heads.filter(({ kind }) => kind === 'section').map(({ section }) => section));
  const dimensions = new Set(heads.filter(({ kind }) => kind === 'dimension').map(dimensionKey));
  return parts
    .filter(part => sections.has(part.section) || dimensions.has(dimensionKey(part)))
    .map(({ index }) => index);
}

function dimensionKey({ section, dimension }: Part): string {
  return `${section} ${dimension ?? ''}`;
}

export type PlaceFault = 'unknown' | 'ambiguous';

/**
 * Finds the part of a draft that a comment is about: by id (`p3`), by line (第12行), or by the beginning, or else any words, of the
 * title of a problem, a cause, a measure, a section or a dimension. A section or dimension means all that stands in it.
 */
export function placeNamed(draft: Draft, name: string): Place | PlaceFault {
  const parts = partsOf(draft);
  const line =
    /^第?\s?(\d{1,6})\s?行$/u.exec(name.trim())?.[1] ?? /^(?:L|line )(\d{1,6})$/iu.exec(name.trim())?.[1];
  if (line !== undefined) return placeAtLine(draft, parts, Number(line), name.trim());
  const byId = parts.filter(({ id }) => id === name.trim());
  const wanted = wordsOf(name);
  const titled = parts.map(part => ({ part, title: wanted === '' ? '' : wordsOf(part.title) }));
  const called = (test: (title: string) => boolean): Part[] =>
    titled.filter(({ title }) => title !== '' && test(title)).map(({ part }) => part);
  const begins = called(title => title.startsWith(wanted));
  // 原因分析 for 产生问题的原因分析
  const all = [byId, begins, called(title => title.includes(wanted))].find(({ length }) => length > 0) ?? [];
  // problems before other parts: a cause may be called as one of them
  const found = [
    all.filter(({ kind }) => kind === 'problem'),
    all.filter(({ unit }) => unit === 'section'),
    all,
  ].find(({ length }) => length > 0);
  if (!found) return 'unknown';
  const [part] = found;
  return part && found.length === 1 ? placeOf(parts, part, name) : 'ambiguous';
}

function placeAtLine(draft: Draft, parts: readonly Part[], line: number, name: string): Place | PlaceFault {
  const { starts } = draft.lines;
  const start = starts[line - 1];
  if (start === undefined) return 'unknown';
  const end = starts[line] ?? draft.source.text.length;
  const part = parts.find(({ range }) => range.start < end && range.end > start);
  return part ? placeOf(parts, part, name) : 'unknown';
}

/** @param name what a part without a title of its own is called */
function placeOf(parts: readonly Part[], part: Part, name: string): Place {
  const { index } = part;
  const title = part.title === '' ? name : part.title;
  return { title, parts: [...new Set([index, ...within(parts, [index])])] };
}

function wordsOf(title: string): string {
  return wordsIn(viewOf(title), { start: 0, end: title.length });
}
