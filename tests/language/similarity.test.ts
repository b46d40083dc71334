import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesByBands } from '../../src/language/candidates-by-bands.ts';
import { candidatesByPieces } from '../../src/language/candidates-by-pieces.ts';
import { comparable, comparables } from '../../src/language/comparable.ts';
import { findRepeats, joinRuns, similarity } from '../../src/language/similarity.ts';

const folder = new URL('../../fixtures/papers/pass/', import.meta.url);
const papers = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => readFileSync(new URL(name, folder), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const paragraphs = papers.flatMap(paper => paper.split(/\n+/).filter(line => line.length >= 60));
const letters = papers.join('').replace(/[^\u4e00-\u9fff]/g, '');

/** A small generator of its own, so that a seed tells the whole story. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A copy with a share of its words exchanged and every figure changed, as somebody does who copies last year's paper. */
function disguise(text: string, share: number, next: () => number): string {
  let copy = '';
  for (let i = 0; i < text.length; ) {
    const length = next() < 0.3 ? 1 : 2;
    if (next() < share) {
      const at = Math.floor(next() * (letters.length - 3));
      copy += letters.slice(at, at + (next() < 0.3 ? 1 : 2));
    } else {
      copy += text.slice(i, i + length);
    }
    i += length;
  }
  return copy.replace(/\d/g, digit => String((Number(digit) + 1 + Math.floor(next() * 8)) % 10));
}

describe('what makes two wordings the same', () => {
  it('drops blanks, marks and widths, keeps digits', () => {
    expect(comparable('２０１４年６月，“四风” 问题（ＡＢ）')).toBe('2014年6月四风问题ab');
    expect(similarity('2014年6月5日，到柳湾镇调研。', '２０１４年６月５日到柳湾镇　调研')).toBe(1);
    expect(similarity('2014年6月5日到柳湾镇调研', '2013年6月5日到柳湾镇调研')).toBeLessThan(1);
  });

  it('measures 1 for a text and itself, is symmetric and stays within 0 and 1', () => {
    const word = fc.stringMatching(/^[不够学习调研24a ，。]{0,80}$/u);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(similarity(a, a)).toBe(1);
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('equals the textbook measure of what two texts have in common in order', () => {
    const word = fc
      .array(fc.constantFrom('一', '二', '三', '四'), { maxLength: 90 })
      .map(units => units.join(''));
    fc.assert(
      fc.property(word, word, (a, b) => {
        const expected = a.length + b.length === 0 ? 1 : (2 * longestCommon(a, b)) / (a.length + b.length);
        expect(similarity(a, b)).toBeCloseTo(expected, 10);
      }),
    );
  });
});

function longestCommon(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const unit of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) {
      const diagonal = (row[j - 1] as number) + 1;
      next.push(b[j - 1] === unit ? diagonal : Math.max(row[j] as number, next[j - 1] as number));
    }
    row = next;
  }
  return row[b.length] as number;
}

describe('repeats', () => {
  it('finds no two paragraphs of sound papers alike', () => {
    expect(paragraphs.length).toBeGreaterThan(150);
    expect(
      findRepeats(paragraphs).map(({ first, second }) => [paragraphs[first], paragraphs[second]]),
    ).toEqual([]);
  });

  it.each([
    [0.1, 0.99],
    [0.2, 0.96],
  ])('finds planted copies with a share of %d of the words and all figures changed', (share, least) => {
    const next = random(20_140_620);
    const copies = paragraphs.map(paragraph => disguise(paragraph, share, next));
    const all = [...paragraphs, ...copies];
    const repeats = findRepeats(all);
    const right = repeats.filter(({ first, second }) => second === first + paragraphs.length);
    expect(right.length / paragraphs.length).toBeGreaterThanOrEqual(least);
    expect(repeats.length - right.length).toBe(0);
    for (const { first, second, score, exact } of right) {
      expect(score).toBeCloseTo(similarity(all[first] as string, all[second] as string), 2);
      expect(exact).toBe(false);
    }
  });

  it('finds the same by sketches, as it does in whole folders', () => {
    const next = random(7);
    const copies = paragraphs.map(paragraph => disguise(paragraph, 0.1, next));
    const reduced = comparables([...paragraphs, ...copies], 2_000);
    const found = (search: typeof candidatesByBands): Set<string> => {
      const pairs = new Set<string>();
      search(
        { count: paragraphs.length * 2, units: reduced.units, from: reduced.from },
        {
          trials: 4,
          mayPair: () => true,
          accept: (later, earlier) => Boolean(pairs.add(`${earlier} ${later}`)),
        },
      );
      return pairs;
    };
    const wanted = paragraphs.map((_, i) => `${i} ${i + paragraphs.length}`);
    for (const search of [candidatesByBands, candidatesByPieces]) {
      const pairs = found(search);
      expect(wanted.filter(pair => pairs.has(pair)).length / wanted.length).toBeGreaterThan(0.97);
    }
  });

  it('gives every later passage its best earlier one, exact ones as such', () => {
    const [a, b] = [
      '2013年5月到城关镇调研，只看了两个村，没有进一户农家的门。',
      '发文件多、开会多，全年以两办名义发文一百六十多件，基层疲于应付。',
    ];
    const near = a.replace('城关镇', '柳湾镇').replace('5月', '6月');
    const repeats = findRepeats([a, b, near, ` ${b.replace('，', ',')}`, '短句。', '短句。', a]);
    expect(repeats.map(({ first, second, exact }) => [first, second, exact])).toEqual([
      [0, 2, false],
      [1, 3, true],
      [0, 6, true],
    ]);
  });

  it('compares only passages of different groups', () => {
    const text = '2013年5月到城关镇调研，只看了两个村，没有进一户农家的门。';
    const near = text.replace('城关', '柳湾');
    const groups = [0, 0, 0, 1, 1];
    expect(
      findRepeats([text, text, near, text, near], { groups }).map(({ first, second }) => [first, second]),
    ).toEqual([
      [0, 3],
      [2, 4],
    ]);
  });

  it('joins neighbours into one stretch and keeps stretches apart', () => {
    const sentences = paragraphs.slice(0, 6);
    const repeats = findRepeats([...sentences, ...sentences.slice(1, 4), sentences[5] as string]);
    expect(joinRuns(repeats).map(({ first, second }) => [first, second])).toEqual([
      [
        { start: 1, end: 4 },
        { start: 6, end: 9 },
      ],
      [
        { start: 5, end: 6 },
        { start: 9, end: 10 },
      ],
    ]);
  });

  it('does not depend on what else is there', () => {
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), fc.nat(0xffff), (chosen, seed) => {
        const text = paragraphs[chosen] as string;
        const copy = disguise(text, 0.1, random(seed));
        const others = paragraphs.filter((_, i) => i !== chosen);
        const alone = findRepeats([text, copy]);
        const among = findRepeats([text, ...others, copy]);
        expect(among.map(({ score }) => score)).toEqual(alone.map(({ score }) => score));
      }),
      { numRuns: 40 },
    );
  });

  it('is bounded on hostile input', () => {
    expect(findRepeats(['啊'.repeat(2_000_000)])).toEqual([]);
    const [whole] = findRepeats(['啊'.repeat(2_000_000), '啊'.repeat(1_999_999)]);
    expect(whole).toMatchObject({ first: 0, second: 1, firstRange: { start: 0, end: 2_000 } });
    // a thousand long paragraphs, each almost the one before
    const base = letters.slice(0, 2_000);
    const alike = Array.from({ length: 1_000 }, (_, i) => `${base.slice(0, 1_990)}${i}`);
    expect(findRepeats(alike)).toHaveLength(999);
    // one short sentence a hundred thousand times
    expect(findRepeats(Array.from({ length: 100_000 }, () => base.slice(0, 30)))).toHaveLength(99_999);
    // the same words in another order, over and over
    const next = random(3);
    const shuffled = Array.from({ length: 400 }, () =>
      Array.from({ length: 100 }, () => base.slice(Math.floor(next() * 100) * 20).slice(0, 20)).join(''),
    );
    findRepeats(shuffled);
  });
});
