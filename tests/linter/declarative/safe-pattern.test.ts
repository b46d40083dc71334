import { describe, expect, it } from 'vitest';
import { patternTrouble } from '../../../src/linter/declarative/safe-pattern.ts';

describe('patterns that ship with the product', () => {
  it.each([
    ['(a+)+b', 'nested-quantifier'],
    ['(?:[^。]*，)*', 'nested-quantifier'],
    ['((?:a|b{2,})c)*', 'nested-quantifier'],
    ['(.{4,12})\\1', 'backreference'],
    ['(?<x>a)\\k<x>', 'backreference'],
    ['(a', 'invalid'],
    ['a*', 'matches-nothing'],
    ['[（(][^）)]{1,20}[）)]', null],
    ['(?:第[一二三]+稿)?终稿', null],
    ['\\(a+\\)+', null],
    ['[(+*]+x', null],
    ['\\\\1', null],
  ])('%s: %s', (pattern, trouble) => {
    expect(patternTrouble(pattern)).toBe(trouble);
  });
});
