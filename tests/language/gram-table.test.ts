import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chanceOfEach,
  chancesOfOne,
  type GramTable,
  lazyTable,
  MIDDLE,
  readGramTable,
  STEPS,
} from '../../src/language/gram-table.ts';
import { LONGEST } from '../../src/language/grams.ts';

/** The letter that weighs so many steps. */
const letter = (steps: number): string => STEPS[MIDDLE + steps] as string;

/** Three labels (A, B, C in rows) of half a unit a step. */
const TABLE = `# a table by hand
labels: fault praise plan
step: 0.5
bias: ${letter(2)}${letter(0)}${letter(-4)}

# rows
没 A${letter(6)}
没有 A${letter(2)}B${letter(-4)}
好 B${letter(8)}
今后要 C${letter(10)}
0 A${letter(4)}
@hint A${letter(-6)}C${letter(2)}
@words B${letter(3)}
`;
const small = readGramTable(TABLE);
const weigh = (value: string, signs?: readonly string[]): number[] => [...small.weigh(value, signs)];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 1_200 }),
  fc.string({ unit: fc.constantFrom('没', '有', '好', '今', '后', '要', '7', '@', '，'), maxLength: 1_200 }),
);

describe('a table of three labels', () => {
  it('has them in order', () => expect(small.labels).toEqual(['fault', 'praise', 'plan']));

  it('weighs an empty text, and one that it does not know, by the bias', () => {
    expect(weigh('')).toEqual([1, 0, -2]);
    expect(weigh('山高水长')).toEqual([1, 0, -2]);
  });

  it('adds the weight of each row, less in a longer text', () => {
    // 。没 and two more: a share of one half
    expect(weigh('没来过')).toEqual([1 + 3 / 2, 0, -2]);
    // 没 and 没有
    expect(weigh('没有来')).toEqual([1 + (3 + 1) / 2, -2 / 2, -2]);
    expect(weigh('今后要')).toEqual([1, 0, -2 + 5 / 2]);
  });

  it('adds a row as often as it comes', () => expect(weigh('好好好')).toEqual([1, (3 * 4) / 2, -2]));

  it('takes any figure for the same', () => {
    expect(weigh('2013年去')).toEqual(weigh('7年去'));
    expect(weigh('7年去')).toEqual([1 + 2 / 2, 0, -2]);
  });

  it('adds a sign whole, however long the text', () => {
    expect(weigh('', ['hint'])).toEqual([1 - 3, 0, -2 + 1]);
    expect(weigh('没来过', ['hint', 'words'])).toEqual([1 + 3 / 2 - 3, 1.5, -2 + 1]);
  });

  it('passes over signs that it was not fitted with, and names of rows', () =>
    expect(weigh('', ['unheard', '没', '', '@hint'])).toEqual([1, 0, -2]));

  it('does not take the letters of a sign in a text for the sign', () =>
    expect(weigh('@hint @words')).toEqual([1, 0, -2]));

  it('reads the head of a text of 10,000 characters', () => {
    expect(weigh('没'.repeat(10_000))).toEqual(weigh('没'.repeat(LONGEST)));
    expect(weigh(`${'山'.repeat(LONGEST)}${'没有好'.repeat(3_200)}`)).toEqual([1, 0, -2]);
  });

  it('weighs a text the same each time', () => {
    const first = weigh('没有好', ['words']);
    weigh('好', ['hint']);
    expect(weigh('没有好', ['words'])).toEqual(first);
  });

  it('weighs any text with finite numbers, of which chances are made', () => {
    fc.assert(
      fc.property(anyText, fc.subarray(['hint', 'words', 'unheard']), (value, signs) => {
        const scores = small.weigh(value, signs);
        expect(scores).toHaveLength(3);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(chancesOfOne(scores).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('letters of weights', () => {
  it('run from as many steps below none to as many above', () => {
    expect(STEPS).toHaveLength(2 * MIDDLE + 1);
    expect(new Set(STEPS).size).toBe(STEPS.length);
    const weights = [STEPS[0], STEPS[MIDDLE], STEPS.at(-1)].map(
      bias => readGramTable(`labels: one\nstep: 2\nbias: ${bias}\n`).weigh('')[0],
    );
    expect(weights).toEqual([-2 * MIDDLE, 0, 2 * MIDDLE]);
  });
});

describe('a table that is none', () => {
  const TEXTS = [
    '',
    '\n\n\n',
    '# only a comment',
    'labels: a b',
    'labels: a\nstep: x\nbias: f\n没 Af',
    '没 Af\n好 Bf',
  ];
  it.each(TEXTS)('is read to its end: %j', text => {
    const table = readGramTable(text);
    expect(table.weigh('没有去过', ['hint'])).toBeInstanceOf(Float64Array);
  });

  it('whatever its lines are', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'labels: a b',
        'step: 0.1',
        'bias: ff',
        '没 Af',
        '没 A',
        '没',
        ' Af',
        '@ Af',
        '没 Zf',
        '没 A没',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), anyText, (lines, value) => {
        const { labels, weigh: weighBy } = readGramTable(lines.join('\n'));
        expect(labels.length).toBeGreaterThan(0);
        expect(weighBy(value, ['', 'hint'])).toBeInstanceOf(Float64Array);
      }),
    );
  });
});

describe('a table that is read late', () => {
  it('is the same one each time it is asked for', () => {
    const table = lazyTable(TABLE);
    const first: GramTable = table();
    expect(table()).toBe(first);
    expect([...first.weigh('没有来')]).toEqual(weigh('没有来'));
  });
});

describe('chances', () => {
  const scores = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

  it('of labels of which one is true sum to 1, in the order of what speaks for them', () => {
    fc.assert(
      fc.property(scores, list => {
        const chances = chancesOfOne(Float64Array.from(list));
        expect(chances.every(chance => chance >= 0 && chance <= 1)).toBe(true);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        expect(chances[list.indexOf(Math.max(...list))]).toBe(Math.max(...chances));
      }),
    );
  });

  it('do not change where everything speaks more for all', () => {
    const plain = chancesOfOne(Float64Array.of(1, 2, 3));
    const more = chancesOfOne(Float64Array.of(1001, 1002, 1003));
    for (const [i, chance] of plain.entries()) expect(more[i]).toBeCloseTo(chance, 9);
  });

  it('of a label by itself lie between none and one, even at the ends', () => {
    expect(chanceOfEach(0)).toBe(0.5);
    expect([-Infinity, -1e4, 1e4, Infinity].map(chanceOfEach)).toEqual([0, 0, 1, 1]);
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), score => {
        const chance = chanceOfEach(score);
        expect(chance >= 0 && chance <= 1).toBe(true);
        expect(chance + chanceOfEach(-score)).toBeCloseTo(1, 9);
      }),
    );
  });
});
