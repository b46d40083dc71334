import { expect, test } from 'vitest';
import { shellWord } from '../../src/cli/shell-word.ts';

test.each([
  ['材料/稿.md', '材料/稿.md'],
  ['稿 子.md', "'稿 子.md'"],
  ["a'b.md", "'a'\\''b.md'"],
])('%s is one word of a shell', (word, quoted) => {
  expect(shellWord(word)).toBe(quoted);
});
