import type { Draft } from '../draft/model.ts';
import { countCharacters, type Range } from '../language/text.ts';
import type { Metrics } from './report.ts';

/** Digits kept of a ratio: enough for any report, few enough for stable bytes. */
const PRECISION = 10_000;

/**
 * Counts a draft as the report states it.
 * @param paddingRanges sentences judged padding, in source offsets; they may overlap and stand in any order
 */
export function measureDraft(draft: Draft, paddingRanges: readonly Range[] = []): Metrics {
  const { characters, problems, sections } = draft;
  const analysed = sections
    .filter(({ roles }) => roles.includes('problems') || roles.includes('causes'))
    .reduce((sum, section) => sum + section.characters, 0);
  const padding = mergeRanges(paddingRanges, draft.body).reduce(
    (sum, { start, end }) => sum + countCharacters(draft.source.text.slice(start, end)),
    0,
  );
  return {
    characters,
    problems: problems.length,
    examples: problems.reduce((sum, { examples }) => sum + examples.length, 0),
    causes: draft.causes.length,
    measures: draft.measures.length,
    paddingRatio: ratio(padding, characters),
    problemShare: ratio(analysed, characters),
    problemsByDimension: countByDimension(draft),
  };
}

/** Every dimension of the profile in its order, also the empty ones; others after them as they come. */
function countByDimension({ profile, problems }: Draft): Record<string, number> {
  const counts = new Map<string, number>((profile?.dimensions ?? []).map(({ name }) => [name, 0]));
  for (const { dimension } of problems) {
    if (dimension !== null) counts.set(dimension, (counts.get(dimension) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

function ratio(part: number, whole: number): number {
  if (whole <= 0) return 0;
  return Math.round(Math.min(1, part / whole) * PRECISION) / PRECISION;
}

/** Disjoint ranges inside `bounds`, so that nothing is counted twice. */
function mergeRanges(ranges: readonly Range[], bounds: Range): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const start = Math.max(range.start, bounds.start, merged.at(-1)?.end ?? 0);
    const end = Math.min(range.end, bounds.end);
    if (end > start) merged.push({ start, end });
  }
  return merged;
}
