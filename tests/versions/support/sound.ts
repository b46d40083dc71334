import { expect } from 'vitest';
import type { Comparison } from '../../../src/versions/model.ts';
import { applyScript, editScript } from '../../../src/versions/script.ts';

/** What holds of every comparison: its spans rebuild the new text and cover both texts once. */
export function expectSound(comparison: Comparison): void {
  const { old, new: next, changes } = comparison;
  expect(applyScript(old.source.text, editScript(comparison))).toBe(next.source.text);
  const spans = changes.flatMap(change => change.spans);
  for (const side of ['old', 'new'] as const) {
    const ranges = spans.map(span => span[side]).filter(({ start, end }) => end > start);
    ranges.sort((a, b) => a.start - b.start);
    const ends = [0, ...ranges.map(({ end }) => end)];
    expect(ranges.map(({ start }) => start)).toEqual(ends.slice(0, -1));
    expect(ends.at(-1)).toBe(comparison[side].source.text.length);
  }
  const parts = changes.flatMap(change => change.old.map(({ index }) => index));
  expect(parts.toSorted((a, b) => a - b)).toEqual(comparison.oldParts.map(({ index }) => index));
}
