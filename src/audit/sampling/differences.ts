import { type Drawn, draw } from './draw.ts';
import { type FrameEntry, manifestHash, stratumOf } from './frame.ts';
import type { SampleRecord } from './record.ts';

/** One thing in which a folder, or a record itself, is not what it was when the sample was drawn. */
export type Difference =
  /** The record does not give its own hash: it was altered, and nothing in it can be relied on. */
  | { readonly code: 'manifest'; readonly recorded: string; readonly found: string }
  /** The record names another hash than the one that was made public. */
  | { readonly code: 'announced'; readonly recorded: string; readonly found: string }
  | { readonly code: 'strata'; readonly recorded: string; readonly found: string }
  /** The seed gives another paper. `recorded` or `found` is empty where there is no counterpart. */
  | { readonly code: 'pick' | 'rank' | 'certain'; readonly recorded: string; readonly found: string }
  | { readonly code: 'changed' | 'moved' | 'replaced'; readonly recorded: string; readonly found: string }
  | { readonly code: 'added' | 'missing'; readonly recorded: string; readonly found: string }
  | {
      readonly code: 'stratum' | 'listed';
      readonly path: string;
      readonly recorded: string;
      readonly found: string;
    };

/** Of these no other difference can be told: the record cannot be trusted. */
export function isFatal({ code }: Difference): boolean {
  return code === 'manifest' || code === 'announced';
}

/**
 * Whether a record agrees with itself: hash, strata, ranks and picks, all made again from its frame and seed.
 *
 * @param announced the hash that was made public; `null` where none is known
 */
export function checkRecord(record: SampleRecord, announced: string | null): Difference[] {
  const { by, size, frame, manifest } = record;
  const found = manifestHash(frame, { by, size });
  const fatal: Difference[] = [];
  if (found !== manifest) fatal.push({ code: 'manifest', recorded: manifest, found });
  if (announced !== null && announced !== manifest)
    fatal.push({ code: 'announced', recorded: manifest, found: announced });
  if (fatal.length > 0) return fatal;
  const again = drawnAgain(record);
  if (again === null) return [{ code: 'strata', recorded: String(size), found: '' }];
  return comparePicks(record, again);
}

function comparePicks(record: SampleRecord, again: Drawn): Difference[] {
  const paths = new Map(record.frame.map(entry => [entry.key, entry.path]));
  const path = (key: string): string => paths.get(key) ?? key;
  const one = (code: 'pick' | 'certain', key: string, recorded: boolean): Difference =>
    recorded ? { code, recorded: path(key), found: '' } : { code, recorded: '', found: path(key) };
  const [was, is] = [ranksOf(record.strata), ranksOf(again.strata)];
  const [before, after] = [shapeOf(record.strata), shapeOf(again.strata)];
  return [
    ...(before === after ? [] : [{ code: 'strata' as const, recorded: before, found: after }]),
    ...apart([...was.keys()], [...is.keys()]).map(key => one('pick', key, was.has(key))),
    ...[...was].flatMap(([key, rank]): Difference[] =>
      (is.get(key) ?? rank) === rank
        ? []
        : [{ code: 'rank', recorded: path(key), found: is.get(key) as string }],
    ),
    ...apart(record.certain, again.certain).map(key => one('certain', key, record.certain.includes(key))),
  ];
}

function ranksOf(strata: Drawn['strata']): Map<string, string> {
  return new Map(strata.flatMap(({ drawn }) => drawn.map(({ key, rank }): [string, string] => [key, rank])));
}

function shapeOf(strata: Drawn['strata']): string {
  return JSON.stringify(strata.map(({ values, papers }) => [values, papers]));
}

/** What stands in one of two lists alone. */
function apart(a: readonly string[], b: readonly string[]): string[] {
  const [first, second] = [new Set(a), new Set(b)];
  return [...first, ...second].filter(key => first.has(key) !== second.has(key));
}

function drawnAgain({ frame, by, size, seed }: SampleRecord): Drawn | null {
  try {
    return draw(frame, { by, size }, seed);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What has become of the papers since the sample was drawn, in the order of the keys. */
export function compareFolder(record: SampleRecord, now: readonly FrameEntry[]): Difference[] {
  const before = new Map(record.frame.map(entry => [entry.key, entry]));
  const after = new Map(now.map(entry => [entry.key, entry]));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap(key => {
    const [was, is] = [before.get(key), after.get(key)];
    if (!was) return [{ code: 'added' as const, recorded: '', found: (is as FrameEntry).path }];
    if (!is) return [{ code: 'missing' as const, recorded: was.path, found: '' }];
    return comparePaper(was, is, record);
  });
}

function comparePaper(was: FrameEntry, is: FrameEntry, { by }: SampleRecord): Difference[] {
  const differences: Difference[] = [];
  const [old, now] = [was.path, is.path];
  const sameBytes = was.sha256 === is.sha256;
  if (!sameBytes) differences.push({ code: old === now ? 'changed' : 'replaced', recorded: old, found: now });
  else if (old !== now) differences.push({ code: 'moved', recorded: old, found: now });
  const [before, after] = [was, is].map(entry => JSON.stringify(stratumOf(entry, by))) as [string, string];
  if (before !== after) differences.push({ code: 'stratum', path: now, recorded: before, found: after });
  if (was.certain !== is.certain)
    differences.push({ code: 'listed', path: now, recorded: String(was.certain), found: String(is.certain) });
  return differences;
}
