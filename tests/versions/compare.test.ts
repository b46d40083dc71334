import { describe, expect, test } from 'vitest';
import { compareDrafts } from '../../src/versions/compare.ts';
import { mirrorComparison } from '../../src/versions/finish.ts';
import type { Comparison, Span } from '../../src/versions/model.ts';
import { applyScript, editScript } from '../../src/versions/script.ts';
import { draftOf, fixtures } from '../support/papers.ts';

const PAPERS = [...fixtures('papers'), ...fixtures('other')];

function expectSound(comparison: Comparison): void {
  const { old, new: next, changes } = comparison;
  expect(applyScript(old.source.text, editScript(comparison))).toBe(next.source.text);
  const spans = changes.flatMap(change => change.spans);
  for (const side of ['old', 'new'] as const) {
    const ends = spans.map(span => span[side]).filter(({ start, end }) => end > start);
    ends.sort((a, b) => a.start - b.start);
    let at = 0;
    for (const { start, end } of ends) {
      expect(start).toBe(at);
      at = end;
    }
    expect(at).toBe(comparison[side].source.text.length);
  }
}

describe('whole papers', () => {
  test('a paper has no difference from itself', () => {
    for (const { text } of PAPERS) {
      const comparison = compareDrafts(draftOf(text), draftOf(text));
      expect(comparison.changes.every(({ kind }) => kind === 'same')).toBe(true);
      expect(comparison.possible).toEqual([]);
      expectSound(comparison);
    }
  });

  test('any two papers: spans rebuild the new text and cover both, swapping mirrors', () => {
    for (let i = 0; i < PAPERS.length; i++) {
      const [a, b] = [PAPERS[i], PAPERS[(i * 7 + 3) % PAPERS.length]];
      const [x, y] = [draftOf(a?.text ?? ''), draftOf(b?.text ?? '')];
      const there = compareDrafts(x, y);
      expectSound(there);
      const back = compareDrafts(y, x);
      expectSound(back);
      expect(mirrorComparison(there).changes).toEqual(back.changes);
      for (const span of there.changes.flatMap(({ spans }) => spans) as Span[])
        if (span.kind === 'same')
          expect(x.source.text.slice(span.old.start, span.old.end)).toBe(
            y.source.text.slice(span.new.start, span.new.end),
          );
    }
  });
});
