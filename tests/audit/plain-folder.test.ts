import { expect, test } from 'vitest';
import { isPlainFolder } from '../../src/audit/plain-folder.ts';

test.each([
  ['第3稿', true],
  ['送审稿', true],
  ['2014-06-20', true],
  ['班子成员', true],
  ['定稿', true],
  ['青柳县委', false],
  ['赵明远', false],
])('a folder called %s is named after nothing else: %s', (name, plain) => {
  expect(isPlainFolder(name)).toBe(plain);
});
