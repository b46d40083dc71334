import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/config/config-error.ts';
import { readReviewers } from '../../src/config/reviewers.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reviewers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  writeFileSync(join(folder, 'reviewers.yaml'), text);
  return readReviewers('reviewers.yaml', folder);
}

function faults(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map(({ line, column, message }) => `${line}:${column} ${message.zh}`);
    throw error;
  }
  return [];
}

describe('reviewers.yaml', () => {
  test('names reviewers, their units and those that they avoid', () => {
    expect(
      read('reviewers:\n  - name: 张三\n    units: [甲县委]\n    avoid: [乙县委]\n  - name: 李四\n'),
    ).toEqual([
      { name: '张三', units: ['甲县委'], avoid: ['乙县委'] },
      { name: '李四', units: [], avoid: [] },
    ]);
  });

  test('an empty list is called one', () => {
    expect(faults('reviewers: []\n')).toEqual(['1:12 这里是空的列表，至少要写一项。']);
  });

  test.each([
    ['nobody', 'reviewers: []\n', /^1:12 /],
    ['an unknown key', 'reviewers:\n  - name: 张三\n    unit: [甲]\n', /^3:5 .*units/],
    ['a name twice', 'reviewers:\n  - name: 张三\n  - name: 张三\n', /^3:11 .*写了两次/],
    [
      'a unit of two',
      'reviewers:\n  - {name: 甲, units: [x]}\n  - {name: 乙, units: [x]}\n',
      /^3:\d+ .*已经分给 甲/,
    ],
    ['given and avoided', 'reviewers:\n  - {name: 甲, units: [x], avoid: [x]}\n', /^2:\d+ .*回避/],
    ['a list', '- 张三\n', /^1:1 /],
  ])('%s is told with its place', (_, text, said) => {
    const found = faults(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(said);
  });
});
