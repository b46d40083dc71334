import { describe, expect, it } from 'vitest';
import { paragraphAt, proseOf, sentencePatterns } from '../../../rules/support/sentence-patterns.ts';

const PARAGRAPHS = ['我在沅坪县工作。由县委办负责', '。县委办由我负责。', '', '我县没有。。由他'];

describe('patterns that are looked for sentence by sentence', () => {
  it('finds what the pattern finds in each paragraph, in order', () => {
    const pattern = sentencePatterns();
    const prose = proseOf(PARAGRAPHS);
    for (const source of ['(?:^|[。；])(由|县)', '(?<=^|[，。；])[由我]', '[县由](?!委)', '我$|^我']) {
      const expected = PARAGRAPHS.flatMap((paragraph, i) =>
        [...paragraph.matchAll(new RegExp(source, 'gu'))].map(({ 0: words, index }) => [i, index, words]),
      );
      const found = pattern(
        '由我县',
        () => source,
      )(prose).map(({ 0: words, index }) => {
        const paragraph = paragraphAt(prose, index);
        return [paragraph, index - (prose.paragraphs[paragraph] as number), words];
      });
      expect(found).toEqual(expected);
    }
  });

  it('makes a pattern only where a sentence holds a letter of each set', () => {
    let made = 0;
    const find = sentencePatterns()('由 负责', () => {
      made++;
      return /由[^。]*负责/g;
    });
    expect(find(proseOf(['由县委办牵头。县委办负责。']))).toEqual([]);
    expect(made).toBe(0);
    expect(find(proseOf(PARAGRAPHS)).map(({ 0: words }) => words)).toEqual(['由县委办负责', '由我负责']);
    expect(made).toBe(1);
  });
});
