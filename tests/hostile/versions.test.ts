import { expect, test } from 'vitest';
import { STEPS } from '../../src/versions/budget.ts';
import { compareDrafts } from '../../src/versions/compare.ts';
import { classifyRevision } from '../../src/versions/revision.ts';
import { draftOf, fixtures } from '../support/papers.ts';
import { expectSound } from '../versions/support/sound.ts';

const paper = fixtures('papers/pass')[0]?.text ?? '';
const numbered = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** No bound on speed: a test that hangs is to end. */
const HANGING = 120_000;

/** Two texts of some 100,000 characters that are costly to compare; 2 MiB take about seven times as long. */
test.each<[string, string, string]>([
  ['one paper many times over', paper.repeat(12), paper.repeat(12).replaceAll('没有', '未曾')],
  [
    'lines in another order',
    numbered(20_000, i => `问题${i}`),
    numbered(20_000, i => `问题${(i * 7) % 20_000}`),
  ],
  ['one character', '的'.repeat(100_000), `${'的'.repeat(99_000)}了`],
  ['one figure', '1'.repeat(100_000), '1,'.repeat(50_000)],
  [
    'one sentence',
    `${paper}${'学习不够深入。'.repeat(15_000)}`,
    `${paper}${'学习不太深入。'.repeat(15_000)}`,
  ],
  [
    'thousands of headings',
    paper + numbered(4_000, i => `（一）形式主义方面\n1.学习不够${i}。`),
    paper + numbered(4_000, i => `（一）形式主义方面\n1.学习很不够${i + 5}。`),
  ],
  ['marks alone', `a${'`*_#'.repeat(25_000)}`, `a${'`*_ #'.repeat(20_000)}`],
])(
  '%s: compared within the budget',
  (_, old, next) => {
    const comparison = compareDrafts(draftOf(old), draftOf(next));
    classifyRevision(comparison);
    expect(comparison.steps).toBeLessThanOrEqual(STEPS);
    expectSound(comparison);
  },
  HANGING,
);

test('without any budget the comparison is coarse and still sound', () => {
  const comparison = compareDrafts(draftOf(paper), draftOf(paper.replaceAll('没有', '未曾')), { steps: 0 });
  expect([comparison.coarse, comparison.steps]).toEqual([true, 0]);
  expectSound(comparison);
});
