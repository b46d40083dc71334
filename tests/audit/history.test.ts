import { expect, test } from 'vitest';
import { changesOf, compareRuns, type FindingsLine } from '../../src/audit/history.ts';

function line(key: string, unit: string | null, ...fingerprints: string[]): FindingsLine {
  return { key, unit, sha256: '', findings: fingerprints.map(fingerprint => ['a/b', fingerprint]) };
}

test('what is new, fixed and remaining, by unit and in all', () => {
  const table = compareRuns(
    [line('赵', '甲', '1', '2', '3'), line('钱', '乙', '4'), line('走了', '乙', '9', '8')],
    [line('赵', '甲', '2', '5'), line('钱', '乙', '4'), line('新', null, '7')],
  );
  expect(table.total).toEqual({ new: 2, fixed: 4, remaining: 2 });
  expect(changesOf(table, '甲')).toEqual({ new: 1, fixed: 2, remaining: 1 });
  expect(changesOf(table, '乙')).toEqual({ new: 0, fixed: 2, remaining: 1 });
  expect(changesOf(table, null)).toEqual({ new: 1, fixed: 0, remaining: 0 });
});

test('what a person rejected is not mended, and counts as before where he takes that back', () => {
  const rejected = { ...line('赵', '甲', '1'), answered: ['2', '3'] };
  expect(compareRuns([line('赵', '甲', '1', '2', '3', '4')], [rejected]).total).toEqual({
    new: 0,
    fixed: 1,
    remaining: 1,
  });
  expect(compareRuns([rejected], [line('赵', '甲', '1', '2', '5')]).total).toEqual({
    new: 1,
    fixed: 0,
    remaining: 2,
  });
});

test('the same finding of another paper is another finding', () => {
  const table = compareRuns([line('赵', '甲', '1')], [line('钱', '甲', '1')]);
  expect(table.total).toEqual({ new: 1, fixed: 1, remaining: 0 });
});
