import { expect, test } from 'vitest';
import { compareDrafts } from '../../src/versions/compare.ts';
import { classifyRevision } from '../../src/versions/revision.ts';
import { draftOf, fixtures } from '../support/papers.ts';
import { expectSound } from '../versions/support/sound.ts';

const paper = fixtures('papers/pass')[0]?.text ?? '';
const numbered = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

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
])('%s: compared in bounded time', (_, old, next) => {
  const [a, b] = [draftOf(old), draftOf(next)];
  const started = performance.now();
  const comparison = compareDrafts(a, b);
  classifyRevision(comparison);
  expect(performance.now() - started).toBeLessThan(15_000);
  expectSound(comparison);
});

test('without any budget the comparison is coarse and still sound', () => {
  const comparison = compareDrafts(draftOf(paper), draftOf(paper.replaceAll('没有', '未曾')), { steps: 0 });
  expect(comparison.coarse).toBe(true);
  expectSound(comparison);
});
