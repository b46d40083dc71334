import type { Localized } from '../../config/localized.ts';
import { memoised } from '../../language/memo.ts';
import type { Range } from '../../language/text.ts';
import type { Expression, PatternEngine } from './engine.ts';
import { type PatternTrouble, patternTrouble } from './safe-pattern.ts';

const TROUBLES: Readonly<Record<PatternTrouble, Localized>> = {
  invalid: { zh: '不是正确的正则表达式', en: 'is no valid pattern' },
  backreference: { zh: '不能引用前面的分组', en: 'must not refer back to a group' },
  'nested-quantifier': {
    zh: '不能重复本身已无限重复的部分',
    en: 'must not repeat what is itself repeated without end',
  },
  'matches-nothing': { zh: '连空文字也能匹配', en: 'matches even an empty text' },
};

/** The language's own patterns, for rules that ship with the product and passed the test for safety. */
export const nativeEngine: PatternEngine = {
  trouble(pattern) {
    const trouble = patternTrouble(pattern);
    return trouble && TROUBLES[trouble];
  },
  compile: pattern => nativeExpression(new RegExp(pattern, 'gu')),
};

const NONE: readonly Range[] = [];

/** @param expression with the flag `g` */
export function nativeExpression(expression: RegExp): Expression {
  return {
    matches: memoised(value => {
      const found = [...value.matchAll(expression)].filter(([match]) => match !== '');
      return found.length === 0
        ? NONE
        : found.map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
    }),
  };
}
