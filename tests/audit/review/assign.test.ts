import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignPapers, type Load, type Reviewer } from '../../../src/audit/review/assign.ts';

const who = (name: string, units: string[] = [], avoid: string[] = []): Reviewer => ({ name, units, avoid });
const load = (path: string, unit: string | null, weight: number, before: string | null = null): Load => ({
  path,
  unit,
  weight,
  before,
});

describe('papers are handed out', () => {
  const anyLoads = fc.array(
    fc.record({
      unit: fc.constantFrom('甲县委', '乙县委', '丙县委', null),
      weight: fc.nat({ max: 60 }),
    }),
    { maxLength: 40 },
  );

  test('evenly: nobody has more than another by more than the heaviest paper; twice the same', () => {
    fc.assert(
      fc.property(anyLoads, fc.integer({ min: 1, max: 6 }), (papers, n) => {
        const loads = papers.map(({ unit, weight }, i) => load(`${i}.md`, unit, weight));
        const reviewers = Array.from({ length: n }, (_, i) => who(`人${i}`));
        const result = assignPapers(loads, reviewers, 'evenly');
        expect(assignPapers(loads, reviewers, 'evenly')).toEqual(result);
        const work = reviewers.map(({ name }) =>
          loads.reduce((sum, { weight }, i) => sum + (result[i] === name ? weight : 0), 0),
        );
        const heaviest = Math.max(0, ...loads.map(({ weight }) => weight));
        expect(Math.max(...work) - Math.min(...work)).toBeLessThanOrEqual(heaviest);
        expect(result.every(name => name !== null)).toBe(true);
      }),
    );
  });

  test('by unit: a unit is never torn apart, and goes to whoever names it, however it is written', () => {
    const loads = [
      load('1', '中共甲县委员会', 5),
      load('2', '甲县委', 9),
      load('3', '乙县委', 1),
      load('4', '乙县委', 2),
    ];
    const result = assignPapers(loads, [who('张三'), who('李四', ['中共甲县委'])], 'by-unit');
    expect(result).toEqual(['李四', '李四', '张三', '张三']);
  });

  test('nobody judges a unit that he avoids; where all do, nobody is named', () => {
    const loads = [load('1', '甲县委', 5), load('2', '乙县委', 5)];
    expect(assignPapers(loads, [who('张三', [], ['甲县委']), who('李四')], 'evenly')).toEqual([
      '李四',
      '张三',
    ]);
    expect(assignPapers(loads, [who('张三', [], ['甲县委'])], 'evenly')).toEqual([null, '张三']);
  });

  test('whoever has a paper keeps it, unless he must avoid it now', () => {
    const loads = [load('1', '甲县委', 50, '张三'), load('2', '乙县委', 1), load('3', '丙县委', 1, '李四')];
    const reviewers = [who('张三'), who('李四', [], ['丙县委'])];
    expect(assignPapers(loads, reviewers, 'evenly')).toEqual(['张三', '李四', '张三']);
  });
});
