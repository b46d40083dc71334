import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdAgainst, indexRoster } from '../../src/audit/roster-match.ts';
import { ConfigError } from '../../src/config/config-error.ts';
import { readRoster } from '../../src/config/roster.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roster-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function roster(text: string) {
  writeFileSync(join(folder, '名单.yaml'), text);
  return readRoster('名单.yaml', folder);
}

function faults(text: string): string[] {
  try {
    roster(text);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map(({ line, column, message }) => `${line}:${column} ${message.zh}`);
    throw error;
  }
  return [];
}

const SOUND = `deadline: 2014-06-30
units:
  - unit: 中共青柳县委
    aliases: [青柳县委常委会]
    folder: 青柳
    papers:
      - kind: team
      - {kind: member, name: 赵明远}
      - {kind: member, name: 钱多多, deadline: 2014-07-15}
  - unit: 柏渡县委
    papers:
      - {kind: team, file: 柏渡/最终.txt}
`;

describe('the form of a roster', () => {
  test('a sound one is read, deadlines handed down', () => {
    const { units } = roster(SOUND);
    expect(units[0]?.names).toEqual(['中共青柳县委', '青柳县委常委会', '青柳']);
    expect(units[0]?.papers.map(({ deadline }) => deadline)).toEqual([
      '2014-06-30',
      '2014-06-30',
      '2014-07-15',
    ]);
  });

  test.each([
    ['units: []', /1:8 /],
    ['units:\n  - unit: 甲\n    paper: []', /3:5 不认识“paper”这一项，是不是“papers”？/],
    ['units:\n  - unit: 甲\n    papers:\n      - kind: teem', /4:15 .*是不是 team？/],
    ['units:\n  - unit: 甲\n    papers:\n      - kind: member', /4:9 个人材料要写 name。/],
    ['units:\n  - unit: 甲\n    papers:\n      - {kind: team, name: 赵}', /4:22 班子材料不写 name。/],
    ['deadline: 6月底\nunits:\n  - unit: 甲\n    papers: [{kind: team}]', /1:11 日期要写成/],
    ['units:\n  - unit: 甲\n    papers: [{kind: team}, {kind: team}]', /3:35 “team”写了两次。/],
    [
      'units:\n  - {unit: 甲, papers: [{kind: team}]}\n  - {unit: 甲, papers: [{kind: team}]}',
      /3:12 “甲”写了两次。/,
    ],
    [
      'units:\n  - {unit: 甲, papers: [{kind: member, name: 王伟}, {kind: member, name: 王伟}]}',
      /“王伟”写了两次。/,
    ],
  ])('%j', (text, expected) => {
    expect(faults(text).join('\n')).toMatch(expected);
  });
});

describe('papers against the roster', () => {
  const paper = (inner: string, about: object) => ({
    path: `材料/${inner}`,
    inner,
    unit: null,
    kind: null,
    name: null,
    ...about,
  });

  test('who is missing, who is not due yet, who is not on it', () => {
    const report = holdAgainst(
      indexRoster(roster(SOUND)),
      [
        paper('青柳/a.md', { unit: '青柳县委', kind: 'member', name: '赵明远' }),
        paper('柏渡/最终.txt', { kind: 'team' }),
        paper('石桥/b.md', { unit: '石桥县委', kind: 'team' }),
      ] as never,
      '2014-07-01',
    );
    expect(report).toMatchObject({ expected: 4, submitted: 2 });
    expect(report.missing).toEqual([
      {
        unit: '中共青柳县委',
        kind: 'team',
        name: null,
        deadline: '2014-06-30',
        city: null,
        county: '青柳县',
      },
    ]);
    expect(report.due.map(({ name }) => name)).toEqual(['钱多多']);
    expect(report.unexpected).toEqual([{ path: '材料/石桥/b.md', unit: '石桥县委' }]);
  });

  test('two of one name are told apart by position or by file', () => {
    const index = indexRoster(
      roster(
        'units:\n  - unit: 甲\n    papers:\n      - {kind: member, name: 王伟, position: 副局长}\n      - {kind: member, name: 王伟, position: 总工程师, file: 甲/二.md}',
      ),
    );
    const about = { unit: '甲', kind: 'member', name: '王伟' };
    const first = paper('甲/一.md', { ...about, position: '甲 副局长' }) as never;
    const second = paper('甲/二.md', about) as never;
    const unknown = paper('甲/三.md', about) as never;
    expect([first, second, unknown].map(one => index.expected(one)?.paper.position)).toEqual([
      '副局长',
      '总工程师',
      undefined,
    ]);
    expect([first, second, unknown].map(index.namesakeOf)).toEqual(['副局长', '总工程师', undefined]);
    expect(holdAgainst(index, [first, second], '2014-07-01').missing).toEqual([]);
  });

  test('a text that says nothing of itself is known by its file’s name', () => {
    const index = indexRoster(roster(SOUND));
    const text = (inner: string) => paper(inner, { unit: '青柳' }) as never;
    expect(index.expectedByName(text('青柳/赵明远.md'))?.paper.name).toBe('赵明远');
    expect(index.expectedByName(text('青柳/常委班子.md'))?.paper.kind).toBe('team');
    expect(index.expectedByName(text('青柳/班子成员赵明远.md'))?.paper.name).toBe('赵明远');
    expect(index.expectedByName(text('青柳/会议通知.md'))).toBeNull();
  });
});
