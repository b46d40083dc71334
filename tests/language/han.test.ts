import { expect, it } from 'vitest';
import { countHan, HAN, isHan } from '../../src/language/han.ts';
import { countLetters } from '../../src/language/letters.ts';
import { countCharacters } from '../../src/language/text.ts';

it('knows the characters of the script Han as the language does', () => {
  for (let unit = 0; unit < HAN.length; unit++) {
    const isOne = /^\p{Script=Han}$/u.test(String.fromCharCode(unit));
    if (isOne !== (HAN[unit] === 1)) throw new Error(`U+${unit.toString(16)}`);
  }
  expect([isHan('我a', 0), isHan('我a', 1), isHan('我a', 2)]).toEqual([true, false, false]);
});

it('counts characters, letters and Han as patterns do', () => {
  const texts = [
    '',
    '我 们，a1。',
    '\u3000\ufeff\u2028x\t\n',
    '𠮷野家😀…',
    '\ud83d我',
    '“为什么？”—— 他 说。',
    '✓×＋',
  ];
  for (const text of texts) {
    expect(countCharacters(text)).toBe(text.replace(/\s+/gu, '').length);
    expect(countLetters(text)).toBe(text.replace(/[\s\p{P}\p{S}]/gu, '').length);
    expect(countHan(text)).toBe((text.match(/\p{Script=Han}+/gu) ?? []).join('').length);
  }
  for (let unit = 0; unit < 0x10000; unit++) {
    const text = String.fromCharCode(unit);
    if (countCharacters(text) !== text.replace(/\s+/gu, '').length) throw new Error(`U+${unit.toString(16)}`);
    if (countLetters(text) !== text.replace(/[\s\p{P}\p{S}]/gu, '').length)
      throw new Error(`U+${unit.toString(16)}`);
  }
});
