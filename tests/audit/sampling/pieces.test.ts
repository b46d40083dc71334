import { describe, expect, test } from 'vitest';
import { isMeant, matchesGlob } from '../../../src/audit/sampling/certainty.ts';
import { checkRecord, compareFolder } from '../../../src/audit/sampling/differences.ts';
import { draw } from '../../../src/audit/sampling/draw.ts';
import { type FrameEntry, manifestHash } from '../../../src/audit/sampling/frame.ts';
import { type SampleRecord, sampleRecord } from '../../../src/audit/sampling/record.ts';
import { matchResults, readResults } from '../../../src/audit/sampling/results.ts';
import { readTable } from '../../../src/audit/sampling/table.ts';

describe('the certainty list', () => {
  test.each([
    ['青柳县委/*.md', '青柳县委/班子.md', true],
    ['*.md', '青柳县委/班子.md', false],
    ['**/*.md', '青柳县委/第2稿/班子.md', true],
    ['**/班子.md', '班子.md', true],
    ['青柳?委/班子.md', '青柳县委/班子.md', true],
    ['青柳县委?班子.md', '青柳县委/班子.md', false],
    ['青柳县委/**', '青柳县委/a/b.md', true],
    ['[x](y)', '[x](y)', true],
  ])('%s and %s: %s', (pattern, path, meant) => {
    expect(matchesGlob(pattern, path)).toBe(meant);
  });

  test('means units however they are written, names, folders', () => {
    const paper = { unit: '中共青柳县委', name: '赵明远', path: '云州市/青柳县委/赵明远.md' };
    for (const pattern of ['青柳县委', '赵明远', '云州市', './云州市/青柳县委/', '**/赵*'])
      expect(isMeant(pattern, paper), pattern).toBe(true);
    for (const pattern of ['赵', '青柳', '柏渡县委', '*'])
      expect(isMeant(pattern, { ...paper, path: 'a/b' }), pattern).toBe(pattern === '*');
  });

  test('a pattern of nothing but stars against a long path ends at once', () => {
    expect(matchesGlob('*a'.repeat(100), 'a'.repeat(4000))).toBe(true);
    expect(matchesGlob(`${'**a'.repeat(66)}!`, 'a'.repeat(4000))).toBe(false);
  });
});

const FRAME: readonly FrameEntry[] = Array.from({ length: 12 }, (_, i) => ({
  key: `p${i}`,
  unit: null,
  kind: i < 4 ? 'team' : 'member',
  name: null,
  level: null,
  city: null,
  path: `甲/${i}.md`,
  sha256: String(i).padStart(64, '0'),
  certain: i === 11,
}));

function record(): SampleRecord {
  const design = { by: ['kind'] as const, size: 5 };
  return sampleRecord({
    version: '0.1.0',
    at: '2014-06-20T00:00:00.000Z',
    folder: '材料',
    manifest: manifestHash(FRAME, design),
    design,
    asked: '5',
    seed: '种子',
    seedFrom: 'given',
    always: ['甲/11.md'],
    roster: null,
    versions: null,
    frame: FRAME,
    drawn: draw(FRAME, design, '种子'),
    others: [],
  });
}

describe('a record', () => {
  test('agrees with itself and with the folder it was made of', () => {
    expect(checkRecord(record(), null)).toEqual([]);
    expect(checkRecord(record(), record().manifest)).toEqual([]);
    expect(compareFolder(record(), FRAME.toReversed())).toEqual([]);
  });

  test('that was altered tells on itself', () => {
    const own = record();
    const codes = (altered: SampleRecord): string[] => checkRecord(altered, null).map(({ code }) => code);
    const [stratum, ...rest] = own.strata as [SampleRecord['strata'][0], ...SampleRecord['strata']];
    const drawn = new Set(own.strata.flatMap(({ drawn: picks }) => picks.map(({ key }) => key)));
    const other = FRAME.find(
      ({ key, kind, certain }) => !drawn.has(key) && !certain && kind === stratum.values[0],
    );
    const swapped = [{ key: other?.key ?? '', rank: '0'.repeat(64) }, ...stratum.drawn.slice(1)];
    expect(codes({ ...own, strata: [{ ...stratum, drawn: swapped }, ...rest] })).toEqual(['pick', 'pick']);
    expect(codes({ ...own, seed: '别的种子' })).toContain('pick');
    expect(codes({ ...own, frame: own.frame.slice(1) })).toEqual(['manifest']);
    expect(codes({ ...own, size: 6 })).toEqual(['manifest']);
    expect(codes({ ...own, certain: [] })).toEqual(['certain']);
    expect(checkRecord(own, 'f'.repeat(64)).map(({ code }) => code)).toEqual(['announced']);
  });

  test('says what became of each paper', () => {
    const now = FRAME.flatMap((entry, i): FrameEntry[] => {
      if (i === 0) return [];
      if (i === 1) return [{ ...entry, sha256: 'f'.repeat(64) }];
      if (i === 2) return [{ ...entry, path: '乙/2.md' }];
      if (i === 3) return [{ ...entry, path: '甲/3-定稿.md', sha256: 'e'.repeat(64) }];
      if (i === 5) return [{ ...entry, kind: 'team' }];
      if (i === 6) return [{ ...entry, certain: true }];
      return [entry];
    });
    now.push({ ...(FRAME[7] as FrameEntry), key: 'neu', path: '甲/新.md' });
    expect(compareFolder(record(), now)).toEqual([
      { code: 'added', recorded: '', found: '甲/新.md' },
      { code: 'missing', recorded: '甲/0.md', found: '' },
      { code: 'changed', recorded: '甲/1.md', found: '甲/1.md' },
      { code: 'moved', recorded: '甲/2.md', found: '乙/2.md' },
      { code: 'replaced', recorded: '甲/3.md', found: '甲/3-定稿.md' },
      { code: 'stratum', path: '甲/5.md', recorded: '["member"]', found: '["team"]' },
      { code: 'listed', path: '甲/6.md', recorded: 'false', found: 'true' },
    ]);
  });
});

describe('results', () => {
  const looked = (own: SampleRecord): FrameEntry[] => {
    const keys = new Set([...own.strata.flatMap(({ drawn }) => drawn.map(({ key }) => key)), ...own.certain]);
    return FRAME.filter(({ key }) => keys.has(key));
  };

  test('from a table in any order, by path or hash, with more rows than needed', () => {
    const own = record();
    const rows = FRAME.toReversed().map(({ path, sha256 }, i) =>
      i % 2 === 0 ? `材料/${path},,${i % 4 === 0 ? '退回' : '修改后通过'}` : `,${sha256},不通过`,
    );
    const outcomes = matchResults(
      own,
      readResults(`\uFEFF文件,文件校验值,结论\r\n${rows.join('\r\n')}`) as never,
    );
    expect([...(outcomes as Map<string, boolean>).keys()].sort()).toEqual(
      looked(own)
        .map(({ key }) => key)
        .sort(),
    );
    expect((outcomes as Map<string, boolean>).get('p11')).toBe(true);
  });

  test('from the report of an audit', () => {
    const own = record();
    const drafts = FRAME.map(({ path, sha256 }) => ({ path: `/x/${path}`, sha256, verdict: 'fail' }));
    const outcomes = matchResults(own, readResults(JSON.stringify({ drafts })) as never);
    expect([...(outcomes as Map<string, boolean>).values()]).toEqual(looked(own).map(() => true));
  });

  test.each([
    ['', 'form'],
    ['"never ends', 'form'],
    ['{"drafts": 1}', 'form'],
    ['{', 'form'],
    ['文件,备注\na.md,x', 'columns'],
    ['文件,结论\na.md,还行', 'verdict'],
  ])('%j: %s', (text, fault) => {
    expect(readResults(text)).toMatchObject({ fault });
  });

  test('a paper without a verdict, or a verdict on another draft, lets nothing be said', () => {
    const own = record();
    const [first] = looked(own) as [FrameEntry];
    const all = looked(own).map(({ path }) => `${path},通过`);
    const table = (rows: readonly string[]) => readResults(`文件,结论\n${rows.join('\n')}`) as never;
    expect(matchResults(own, table(all.slice(1)))).toMatchObject({ fault: 'missing', detail: [first.path] });
    const drafts = looked(own).map(({ path, sha256 }, i) => ({
      path: `材料/${path}`,
      sha256: i === 0 ? 'd'.repeat(64) : sha256,
      verdict: 'pass',
    }));
    expect(matchResults(own, readResults(JSON.stringify({ drafts })) as never)).toMatchObject({
      fault: 'other-draft',
      detail: [first.path],
    });
  });

  test('tables as spreadsheets write them', () => {
    expect(readTable('a,b\r\n"x, ""y""\nz",\n\n,\nc,d')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', ''],
      ['c', 'd'],
    ]);
    expect(readTable("a\tb\n'=1\t2")).toEqual([
      ['a', 'b'],
      ['=1', '2'],
    ]);
    expect(readTable('a,')).toEqual([['a', '']]);
    expect(readTable('')).toEqual([]);
  });
});
