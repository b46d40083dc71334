import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { BAD, OTHER, place } from './binary.ts';

const { at, put, write, read, run } = place();

const ROSTER = `deadline: 2014-06-30
units:
  - {unit: 中共云州市委, level: city, papers: [{kind: team}]}
  - {unit: 中共青柳县委, level: county, under: 中共云州市委, papers: [{kind: team}, {kind: member, name: 钱多多}]}
  - {unit: 柏渡县人民政府, under: 江北市, papers: [{kind: member, name: 季崇岭}]}
`;

beforeAll(async () => {
  put('fixtures/papers/pass/team-county-markdown.md', '材料/青柳县委/班子.md');
  put(BAD, '材料/柏渡县/季崇岭.md');
  put(OTHER, '材料/通知.md');
  write('名单.yaml', ROSTER);
  const { code } = await run(['audit', '材料', '--roster', '名单.yaml', '--output', '结果']);
  expect(code).toBe(1);
});

interface Data {
  readonly complete: boolean;
  readonly figures: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly command: string;
  }[];
}

describe('a briefing', () => {
  test('of a folder and of its report gives the same figures', async () => {
    const [now, then] = await Promise.all([
      run(['briefing', '材料', '--roster', '名单.yaml', '--format', 'json']),
      run(['briefing', '--from', '结果/report.json', '--format', 'json']),
    ]);
    expect([now.code, then.code]).toEqual([0, 0]);
    const [a, b] = [now, then].map(({ out }) => JSON.parse(out) as Data) as [Data, Data];
    const values = ({ figures }: Data) => figures.map(({ id, value }) => [id, value]);
    expect(values(b)).toEqual(values(a));
    expect(Object.fromEntries(values(b))).toMatchObject({
      expected: 4,
      missing: 3,
      drafts: 2,
      'grade.return': 1,
      'city.云州市.missing': 2,
      'county.云州市.青柳县.expected': 2,
    });
    expect(existsSync(at('材料/.duizhao'))).toBe(false);
  });

  test('goes to files, text and data at once, in either language', async () => {
    const { code, out, err } = await run([
      ...['briefing', '--from', '结果/report.json', '--output', '通报.md'],
      ...['--format', 'json=通报.json', '--lang', 'en'],
    ]);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('通报.json');
    expect(read('通报.md')).toContain('## 1. Papers handed in');
    expect((JSON.parse(read('通报.json')) as Data).complete).toBe(true);
    const zh = await run(['briefing', '--from', '结果/report.json']);
    expect(zh.out).toContain('按名单应报4份¹');
    expect(zh.out).toContain('| 中共云州市委 | 班子 | 2014年6月30日 |');
    expect(zh.out).not.toContain('undefined');
  });

  test('every figure’s own command lists what it is made of', async () => {
    const data = JSON.parse(read('通报.json')) as Data;
    const figure = data.figures.find(({ id }) => id === 'grade.return');
    expect(figure?.command).toBe('duizhao briefing --from 结果/report.json --trace grade.return');
    const { code, out } = await run(['briefing', '--from', '结果/report.json', '--trace', 'grade.return']);
    expect(code).toBe(0);
    expect(out).toContain('退回份数  1');
    expect(out).toContain('1  材料/柏渡县/季崇岭.md');
  });

  test('a file that could not be reviewed is said, and the exit code is 2', async () => {
    put(BAD, '不全/a.md');
    write('不全/b.docx', 'PK');
    const { code, out, err } = await run(['briefing', '不全']);
    expect(code).toBe(2);
    expect(out).toContain('没能审核的文件1个');
    expect(out).toContain('`不全/b.docx`');
    expect(err).toContain('数字不全');
  });
});

describe('calls that cannot be served', () => {
  test.each([
    [['briefing'], /--from/],
    [['briefing', '没有'], /没有/],
    [['briefing', '材料', '--from', '结果/report.json'], /不能同时使用/],
    [['briefing', '--from', '名单.yaml'], /report\.json/],
    [['briefing', '--from', '结果/report.json', '--roster', '名单.yaml'], /--roster/],
    [['briefing', '--from', '结果/report.json', '--trace', 'grade.retrun'], /是不是想写 grade\.return/],
    [['briefing', '--from', '结果/report.json', '--output', '结果/report.json'], /不能把报告写到上面/],
    [['briefing', '--from', '结果/report.json', '--format', 'markdwon'], /是不是想写 markdown？/],
    [['briefing', '材料', '--output', '材料/通报.md'], /请写到别处/],
    [['breifing', '材料'], /是不是想写 briefing/],
  ])('%j', async (args, words) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});
