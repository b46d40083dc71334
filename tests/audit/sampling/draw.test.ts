import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src/audit/sampling/allocate.ts';
import { draw, rankOf, strataOf } from '../../../src/audit/sampling/draw.ts';
import { type FrameEntry, manifestHash, manifestLines } from '../../../src/audit/sampling/frame.ts';
import { papersOf, readSize } from '../../../src/audit/sampling/size.ts';

const SIZES = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
/** Sizes of strata and a total that suits them. */
const CASES = SIZES.chain(sizes =>
  fc.tuple(
    fc.constant(sizes),
    fc.integer({ min: sizes.length, max: sizes.reduce((sum, size) => sum + size, 0) }),
  ),
);

describe('a sample parted among strata', () => {
  test('adds up, takes at least one from each and no more than there are', () => {
    fc.assert(
      fc.property(CASES, ([sizes, total]) => {
        const shares = allocate(sizes, total);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        for (const [i, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(1);
          expect(share).toBeLessThanOrEqual(sizes[i] as number);
        }
      }),
    );
  });

  test('is the largest remainder’s where every stratum has a right to one', () => {
    fc.assert(
      fc.property(CASES, ([sizes, total]) => {
        const sum = sizes.reduce((all, size) => all + size, 0);
        const quotas = sizes.map(size => (total * size) / sum);
        fc.pre(quotas.every(quota => quota >= 1));
        const shares = allocate(sizes, total);
        const up = shares.map((share, i) => share - Math.floor(quotas[i] as number));
        const rest = quotas.map(quota => quota - Math.floor(quota));
        for (const [i, extra] of up.entries()) {
          expect([0, 1]).toContain(extra);
          for (const [j, other] of up.entries())
            if (extra === 1 && other === 0)
              expect(rest[i]).toBeGreaterThanOrEqual((rest[j] as number) - 1e-9);
        }
      }),
    );
  });

  test('known cases', () => {
    expect(allocate([50, 30, 20], 10)).toEqual([5, 3, 2]);
    expect(allocate([1000, 1, 1, 1], 10)).toEqual([7, 1, 1, 1]);
    expect(allocate([4, 4, 4], 5)).toEqual([2, 2, 1]);
    expect(allocate([7], 7)).toEqual([7]);
    expect(() => allocate([3, 3], 1)).toThrow(RangeError);
    expect(() => allocate([3, 3], 7)).toThrow(RangeError);
  });
});

const ENTRY = fc.record({
  unit: fc.constantFrom('中共青柳县委', '柏渡县委', null),
  kind: fc.constantFrom('team' as const, 'member' as const),
  city: fc.constantFrom('云州市', '"江"州市', null),
  certain: fc.boolean(),
});
const FRAME = fc.array(ENTRY, { minLength: 1, maxLength: 40 }).map(list =>
  list.map(
    (entry, i): FrameEntry => ({
      ...entry,
      key: `材料 ${i}`,
      name: null,
      level: 'county',
      path: `第${i}份.md`,
      sha256: createHash('sha256').update(`${i}`).digest('hex'),
    }),
  ),
);

describe('a draw', () => {
  test('depends on frame, design and seed alone, and on no order', () => {
    fc.assert(
      fc.property(FRAME, fc.string(), fc.infiniteStream(fc.nat()), (frame, seed, numbers) => {
        const design = { by: ['city', 'kind'] as const, size: 0 };
        const strata = strataOf(frame, design).length;
        fc.pre(strata > 0);
        const sized = { ...design, size: strata };
        const mixed = frame
          .map(entry => ({ entry, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        expect(draw(mixed, sized, seed)).toEqual(draw(frame, sized, seed));
        expect(manifestHash(mixed, sized)).toBe(manifestHash(frame, sized));
      }),
    );
  });

  test('takes the lowest ranks of each stratum; certain papers are in none', () => {
    fc.assert(
      fc.property(FRAME, fc.string(), (frame, seed) => {
        const open = frame.filter(({ certain }) => !certain);
        const strata = strataOf(frame, { by: ['city'] });
        fc.pre(strata.length > 0);
        const size = Math.max(strata.length, Math.ceil(open.length / 2));
        const drawn = draw(frame, { by: ['city'], size }, seed);
        expect(drawn.certain).toHaveLength(frame.length - open.length);
        expect(drawn.strata.reduce((sum, stratum) => sum + stratum.drawn.length, 0)).toBe(size);
        for (const { values, papers, drawn: picks } of drawn.strata) {
          const own = open.filter(({ city }) => city === values[0]);
          expect(papers).toBe(own.length);
          const ranks = own.map(({ key }) => rankOf(seed, values, key)).sort();
          expect(picks.map(({ rank }) => rank)).toEqual(ranks.slice(0, picks.length));
        }
      }),
    );
  });

  test('the rank and the manifest are what the page of instructions says', () => {
    const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(rankOf('2014年6月20日 三号球', ['云州市'], '青柳县委 team')).toBe(
      sha('["2014年6月20日 三号球",["云州市"],"青柳县委 team"]'),
    );
    const entry: FrameEntry = {
      key: '青柳县委 team',
      unit: '中共青柳县委',
      kind: 'team',
      name: null,
      level: null,
      city: null,
      path: '青柳县委/班子.md',
      sha256: 'aa',
      certain: false,
    };
    const lines = [
      '{"manifest":1,"by":["city"],"size":1}\n',
      '["青柳县委 team",[null],false,"青柳县委/班子.md","aa"]\n',
    ];
    expect([...manifestLines([entry], { by: ['city'], size: 1 })]).toEqual(lines);
    expect(manifestHash([entry], { by: ['city'], size: 1 })).toBe(sha(lines.join('')));
  });

  test('another seed draws others, evenly', () => {
    const frame = Array.from({ length: 10 }, (_, i): FrameEntry => {
      const who = { unit: null, kind: null, name: null, level: null, city: null, certain: false };
      return { key: `${i}`, ...who, path: `${i}.md`, sha256: `${i}` };
    });
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const { key } of draw(frame, { by: [], size: 3 }, `${seed}`).strata[0]?.drawn ?? [])
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    // 600 expected, standard deviation 20.5
    for (const count of counts.values()) expect(Math.abs(count - 600)).toBeLessThan(100);
    expect(counts.size).toBe(10);
  });
});

describe('a size', () => {
  test.each([
    ['20', 300, 20],
    ['5%', 300, 15],
    ['5％', 301, 16],
    ['12.5%', 8, 1],
    ['100%', 7, 7],
  ])('%s of %i papers is %i', (text, population, papers) => {
    const size = readSize(text);
    expect(size && papersOf(size, population)).toBe(papers);
  });

  test.each(['', '0', '-3', '0%', '101%', '2.5', '二十', '1e3', '5%%'])('%j is none', text => {
    expect(readSize(text)).toBeNull();
  });
});
