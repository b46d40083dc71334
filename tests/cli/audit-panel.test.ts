import { readdirSync, statSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { place, sampleText } from './binary.ts';

const { at, write, read: readText, bytes, run } = place();

const [OWN, OTHER] = ['中共甲山县委', '中共乙水县委'];
const PAPER = 'fixtures/papers/pass/member-runin.md';

/** The same paper from two units: all of it is shared. */
function paperOf(unit: string, name: string): string {
  const text = sampleText(PAPER).replace(/^---\n[\s\S]*?\n---\n/, '');
  const front = ['kind: member', 'profile: qunzhong-2014', `unit: ${unit}`, `name: ${name}`, 'draft: 9'];
  return `---\n${front.join('\n')}\n---\n${text}`;
}

/** Every text that a folder of reports holds, cells of the workbook among them. */
function everything(folder: string): string {
  const names = readdirSync(at(folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => statSync(at(`${folder}/${name}`)).isFile())
    .map(name => {
      if (!name.endsWith('.xlsx')) return `${name}\n${readText(`${folder}/${name}`)}`;
      const { Sheets } = read(bytes(`${folder}/${name}`));
      return Object.values(Sheets)
        .map(sheet => utils.sheet_to_csv(sheet))
        .join('\n');
    })
    .join('\n');
}

beforeAll(() => {
  write('材料/甲山/周启明.md', paperOf(OWN, '周启明'));
  write('材料/乙水/吴致远.md', paperOf(OTHER, '吴致远'));
});

describe('what an audit leaves for a panel', () => {
  test('page, workbook and opinion sheets stand in the output folder', async () => {
    const { code, err } = await run(['audit', '材料', '--output', '全部', '--opinions', '--no-cache']);
    expect(err).toContain('report.html');
    expect(code).not.toBe(2);
    expect(readdirSync(at('全部')).filter(name => !name.startsWith('.'))).toEqual([
      'findings.csv',
      'opinions',
      'opinions.html',
      'papers.csv',
      'report.html',
      'report.json',
      'report.xlsx',
      'summary.md',
    ]);
    expect(readText('全部/report.html')).toContain("default-src 'none'");
    expect(readText('全部/opinions.html').match(/<article>/g)).toHaveLength(2);
    expect(readdirSync(at('全部/opinions'))).toHaveLength(4);
    expect(bytes('全部/report.xlsx').subarray(0, 2).toString()).toBe('PK');
    expect(everything('全部')).toContain(OTHER);
  });

  test('cut for one unit, no file says anything of another one', async () => {
    const { code, out } = await run([
      'audit',
      '材料',
      '--only',
      OWN,
      '--output',
      '甲山',
      '--opinions',
      '--no-cache',
    ]);
    expect(code).not.toBe(2);
    const said = `${everything('甲山')}\n${out}`;
    for (const word of [OTHER, '乙水', '吴致远']) expect(said).not.toContain(word);
    expect(said).toContain('周启明');
    expect(said).toContain('另一单位材料');
    expect(readdirSync(at('甲山'))).not.toContain('.duizhao');
  });

  test('a unit may be called by a shorter name; an unknown one is refused', async () => {
    const { code, out } = await run(['audit', '材料', '--only', '甲山县委', '--format', 'json']);
    expect([0, 1]).toContain(code);
    const { units } = JSON.parse(out) as { units: { unit: string }[] };
    expect(units.map(({ unit }) => unit)).toEqual([OWN]);
    expect((await run(['audit', '材料', '--only', '没有县委'])).code).toBe(2);
  });

  test('a format of its own goes to a file', async () => {
    const html = await run([
      'audit',
      '材料',
      '--format',
      'html=页.html',
      '--format',
      'xlsx=表.xlsx',
      '--no-cache',
    ]);
    expect(html.code).not.toBe(2);
    expect(readText('页.html')).toMatch(/^<!doctype html>/);
    expect(bytes('表.xlsx').subarray(0, 2).toString()).toBe('PK');
  });

  test.each([
    [['--only', OWN, '--output', '全部'], '已有文件'],
    [['--only', '中共甲山县'], `是不是想写 ${OWN}`],
    [['--only', ''], '是空的'],
    [['--only', OWN, '--output', '新', '--state', '新/记录'], '请放到别处'],
    [['--format', 'xlsx'], '请指定文件'],
    [['--opinions'], '--output'],
    [['--format', 'xslx=a'], 'xlsx'],
  ])('%j ends in 2 and says why', async (args, why) => {
    const { code, err, out } = await run(['audit', '材料', ...args, '--no-cache']);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(out).toBe('');
  });
});
