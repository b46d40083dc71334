import { unitKey } from '../units.ts';

/** Somebody who reviews papers. */
export interface Reviewer {
  readonly name: string;
  /** Units whose papers are his. */
  readonly units: readonly string[];
  /** 回避: units whose papers he must not judge. */
  readonly avoid: readonly string[];
}

/** A paper to hand out. */
export interface Load {
  readonly unit: string | null;
  readonly path: string;
  /** Errors and warnings to decide on. */
  readonly weight: number;
  /** Whose it was before, where it was handed out. */
  readonly before: string | null;
}

/**
 * Hands papers out; the same papers and reviewers give the same result.
 *
 * `evenly`: the heaviest paper first, each to whoever has least to decide on, then fewest papers. `by-unit`: a unit's papers go to
 * the reviewer who names it, and whole units that nobody names to whoever has least. Whoever has a paper keeps it.
 *
 * @returns for each paper the name of its reviewer; `null` where all have to avoid its unit
 */
export function assignPapers(
  loads: readonly Load[],
  reviewers: readonly Reviewer[],
  how: 'evenly' | 'by-unit',
): (string | null)[] {
  const result = new Array<string | null>(loads.length).fill(null);
  const work = reviewers.map(() => ({ weight: 0, papers: 0 }));
  const give = (paper: number, reviewer: number): void => {
    result[paper] = reviewers[reviewer]?.name ?? null;
    const own = work[reviewer];
    if (!own) return;
    own.weight += loads[paper]?.weight ?? 0;
    own.papers++;
  };
  const waiting: number[] = [];
  loads.forEach(({ before, unit }, i) => {
    const known = reviewers.findIndex(({ name }) => name === before);
    if (known >= 0 && mayJudge(reviewers[known] as Reviewer, unit)) give(i, known);
    else waiting.push(i);
  });
  const groups = how === 'evenly' ? waiting.map(i => [i]) : byUnit(loads, waiting);
  const weightOf = (group: readonly number[]): number =>
    group.reduce((sum, i) => sum + (loads[i]?.weight ?? 0), 0);
  const first = (group: readonly number[]): Load => loads[group[0] as number] as Load;
  const ordered = [...groups].sort(
    (a, b) => weightOf(b) - weightOf(a) || (first(a).path < first(b).path ? -1 : 1),
  );
  for (const group of ordered) {
    const { unit } = first(group);
    const able = reviewers.flatMap((reviewer, i) => (mayJudge(reviewer, unit) ? [i] : []));
    const owner = how === 'by-unit' ? able.find(i => names(reviewers[i]?.units ?? [], unit)) : undefined;
    const chosen =
      owner ??
      able.sort((a, b) => {
        const [one, other] = [work[a] as (typeof work)[number], work[b] as (typeof work)[number]];
        return one.weight - other.weight || one.papers - other.papers || a - b;
      })[0];
    if (chosen !== undefined) for (const i of group) give(i, chosen);
  }
  return result;
}

function byUnit(loads: readonly Load[], waiting: readonly number[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const i of waiting) {
    const { unit, path } = loads[i] as Load;
    const key = unit === null ? `\0${path}` : unitKey(unit);
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()];
}

function mayJudge({ avoid }: Reviewer, unit: string | null): boolean {
  return !names(avoid, unit);
}

function names(units: readonly string[], unit: string | null): boolean {
  return unit !== null && units.some(own => unitKey(own) === unitKey(unit));
}
