import type { Draft } from '../../draft/model.ts';

/** Why a file is no draft of the series. */
export type StrangerReason = 'not-a-paper' | 'other-kind' | 'other-person' | 'other-unit';

export interface Stranger<T> {
  readonly item: T;
  readonly reason: StrangerReason;
  /** The name or unit that it bears. */
  readonly bears: string;
}

export interface Kinship<T> {
  /** The drafts of one paper, in the order given. */
  readonly kin: readonly T[];
  readonly strangers: readonly Stranger<T>[];
  /** As many drafts as the series itself form another one: nobody can tell which is meant. */
  readonly rivals: readonly T[];
}

/**
 * Tells the drafts of one paper from other papers that lie beside them: of another kind, person or unit. The largest group is
 * the series. A draft that does not say whose it is belongs to it.
 */
export function tellApart<T>(items: readonly T[], draftOf: (item: T) => Draft): Kinship<T> {
  const papers = items.filter(item => draftOf(item).applicability.applicable);
  const groups: T[][] = [];
  for (const item of papers) {
    const group = groups.find(members =>
      members.every(member => differ(draftOf(member), draftOf(item)) === null),
    );
    if (group) group.push(item);
    else groups.push([item]);
  }
  groups.sort((a, b) => b.length - a.length);
  const [first = [], second = []] = groups;
  const model = first[0];
  const strangers = items.flatMap((item): Stranger<T>[] => {
    const draft = draftOf(item);
    if (!draft.applicability.applicable) return [{ item, reason: 'not-a-paper', bears: '' }];
    if (model === undefined || first.includes(item)) return [];
    const reason = first.map(member => differ(draftOf(member), draft)).find(found => found !== null) ?? null;
    const bears = draft.meta.name?.value ?? draft.meta.unit?.value ?? draft.title?.title ?? '';
    return [{ item, reason: reason ?? 'other-person', bears }];
  });
  const rivals = second.length === first.length ? second : [];
  return { kin: items.filter(item => first.includes(item)), strangers, rivals };
}

/** What shows that two drafts are of different papers; `null` where nothing does. */
export function differ(a: Draft, b: Draft): Exclude<StrangerReason, 'not-a-paper'> | null {
  const kinds = [a.meta.kind?.value, b.meta.kind?.value];
  if (kinds[0] !== undefined && kinds[1] !== undefined && kinds[0] !== kinds[1]) return 'other-kind';
  const names = [plain(a.meta.name?.value), plain(b.meta.name?.value)] as const;
  if (names[0] !== '' && names[1] !== '') return names[0] === names[1] ? null : 'other-person';
  const [x, y] = [plain(a.meta.unit?.value), plain(b.meta.unit?.value)];
  // 县委 and 中共青柳县委 are one
  if (x === '' || y === '' || x.includes(y) || y.includes(x)) return null;
  return 'other-unit';
}

function plain(words: string | undefined): string {
  return (words ?? '').replace(/[\s\u3000]/gu, '').replace(/(?:领导)?班子|党员|领导|干部/gu, '');
}
