import { countFor } from '../../config/profile.ts';
import { principalOf } from '../../linter/context.ts';
import { openCounts } from '../../report/names.ts';
import type { Flag } from '../revision.ts';
import type { Chain, Names } from './chains.ts';
import type { FollowedComment } from './comments.ts';
import type { HistoryDraft } from './history.ts';

export const HISTORY_FLAGS = [
  'dropped',
  'maybe-rewritten',
  'restored',
  'facts-alone',
  'regress',
  'padding',
  'cosmetic-last',
  'few-drafts',
  'comment-unchanged',
] as const;

/**
 * What a person should look at. `dropped`: a problem is gone for good without a trace. `maybe-rewritten`: it is gone, but
 * another one may be it, told in other words. `restored`: it came back. `facts-alone`: figures, dates or names were
 * exchanged in a problem and nothing else. `regress`, `padding`: the class of the revision. `cosmetic-last`: the last
 * revisions changed nothing but form and phrasing. `few-drafts`: fewer drafts than the profile asks for.
 * `comment-unchanged`: a reviewer's comment, and no change at its place in any later draft.
 */
export type HistoryFlagCode = (typeof HISTORY_FLAGS)[number];

export interface HistoryFlag {
  readonly code: HistoryFlagCode;
  /** Ordinal of the draft in which it shows, from 0. */
  readonly draft: number;
  readonly chain: string | null;
  readonly data: Readonly<Record<string, number | string>>;
}

/** Flags in the order of the drafts. */
export function flagsOf(
  drafts: readonly HistoryDraft[],
  chains: readonly Chain[],
  names: Names,
  comments: readonly FollowedComment[],
): HistoryFlag[] {
  const heads = headsOf(chains);
  const flags = [
    ...chains.flatMap(chain => chainFlags(chain, drafts, heads)),
    ...drafts.flatMap((draft, k) => revisionFlags(draft, k, names)),
    ...lastFlags(drafts),
    ...countFlags(drafts),
    ...comments.flatMap(comment => commentFlags(comment, drafts, names)),
  ];
  const rank = ({ code }: HistoryFlag): number => HISTORY_FLAGS.indexOf(code);
  return flags.sort((a, b) => a.draft - b.draft || rank(a) - rank(b));
}

/** Problems that come from nowhere, as draft and id. */
function headsOf(chains: readonly Chain[]): ReadonlySet<string> {
  return new Set(chains.map(({ stations: [first] }) => `${first?.draft} ${first?.problem}`));
}

function chainFlags(
  { id, title, stations, merged }: Chain,
  drafts: readonly HistoryDraft[],
  heads: ReadonlySet<string>,
): HistoryFlag[] {
  const flags: HistoryFlag[] = [];
  stations.forEach(({ step, draft }, i) => {
    const before = stations[i - 1];
    if (step !== 'restored' || !before) return;
    const data = { title, last: before.draft, gone: draft - before.draft - 1 };
    flags.push({ code: 'restored', draft, chain: id, data });
  });
  const end = stations.at(-1);
  if (!end || end.draft === drafts.length - 1 || merged?.draft === end.draft + 1) return flags;
  const after = drafts[end.draft + 1];
  const offers = after?.comparison?.possible.filter(({ old }) => old.id === end.problem) ?? [];
  // a doubtful offer counts where nobody else claims what is offered
  const free = offers.find(pair => heads.has(`${end.draft + 1} ${pair.new.id}`));
  const gone = free === undefined && isFlagged(after, 'dropped', end.problem);
  const code = gone ? 'dropped' : 'maybe-rewritten';
  const data = { title, near: gone ? '' : ((free ?? offers[0])?.new.title ?? '') };
  return [...flags, { code, draft: end.draft + 1, chain: id, data }];
}

/** Whether the revision that made a draft has such a flag for a problem of the draft before. */
function isFlagged(draft: HistoryDraft | undefined, code: Flag['code'], problem: string): boolean {
  return (
    draft?.revision?.flags.some(
      flag =>
        flag.code === code && draft.comparison?.changes[flag.change]?.old.some(({ id }) => id === problem),
    ) ?? false
  );
}

function revisionFlags({ revision, comparison }: HistoryDraft, k: number, names: Names): HistoryFlag[] {
  if (!revision || !comparison) return [];
  const flags: HistoryFlag[] = [];
  for (const { code, change, data } of revision.flags) {
    const part = comparison.changes[change]?.new[0];
    if (code !== 'facts-changed' || data['only'] !== 1 || !part) continue;
    const chain = names[k]?.get(part.id) ?? null;
    flags.push({ code: 'facts-alone', draft: k, chain, data: { ...data, title: part.title } });
  }
  const cls = revision.class;
  if (cls === 'regress' || cls === 'padding') flags.push({ code: cls, draft: k, chain: null, data: {} });
  return flags;
}

/** Whether a class says that nothing but form and phrasing was changed. */
export function isCosmetic(cls: string): boolean {
  return cls === 'layout' || cls === 'polish';
}

function lastFlags(drafts: readonly HistoryDraft[]): HistoryFlag[] {
  let n = 0;
  while (n < drafts.length - 1 && isCosmetic(drafts.at(-1 - n)?.revision?.class ?? '')) n++;
  const last = drafts.at(-1);
  if (n === 0 || !last) return [];
  const { errors, warnings } = openCounts(last.report);
  const data = { n, errors, warnings };
  return [{ code: 'cosmetic-last', draft: drafts.length - 1, chain: null, data }];
}

function countFlags(drafts: readonly HistoryDraft[]): HistoryFlag[] {
  const last = drafts.at(-1);
  const draft = last?.report.draft;
  const kind = draft?.meta.kind?.value;
  if (!last || !draft?.profile || !kind) return [];
  const least = countFor(draft.profile.counts.drafts, { kind, principal: principalOf(draft) });
  const count = Math.max(drafts.length, ...drafts.map(({ number }) => number ?? 0));
  if (least === undefined || count >= least) return [];
  return [{ code: 'few-drafts', draft: drafts.length - 1, chain: null, data: { count, least } }];
}

function commentFlags(
  { draft, place, words, by, state }: FollowedComment,
  drafts: readonly HistoryDraft[],
  names: Names,
): HistoryFlag[] {
  if (state !== 'unchanged') return [];
  const [first] = place.parts;
  const part = first === undefined ? undefined : drafts[draft + 1]?.comparison?.oldParts[first];
  const chain = part?.kind === 'problem' ? (names[draft]?.get(part.id) ?? null) : null;
  return [{ code: 'comment-unchanged', draft, chain, data: { place: place.title, comment: words, by } }];
}
