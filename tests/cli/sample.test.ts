import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { BAD, GOOD, OTHER, place, sampleText } from './binary.ts';

const { at, put, write, read, run } = place();

interface Record_ {
  readonly manifest: string;
  readonly seed: string;
  readonly seedFrom: string;
  readonly strata: readonly {
    readonly values: readonly (string | null)[];
    readonly papers: number;
    readonly drawn: readonly { readonly key: string }[];
  }[];
  readonly certain: readonly string[];
  readonly frame: readonly { readonly path: string; readonly key: string }[];
  readonly others: readonly { readonly path: string }[];
}

function paper(path: string, name: string, unit: string): void {
  const text = sampleText(GOOD).replace(/^---\n[\s\S]*?\n---\n/, '');
  write(
    path,
    `---\nkind: member\nprofile: qunzhong-2014\nunit: ${unit}\nname: ${name}\nlevel: county\n---\n${text}`,
  );
}

const FAMILY = ['赵', '钱', '孙', '李', '周', '吴'];

beforeAll(() => {
  for (const [c, city] of ['云州市', '江北市'].entries()) {
    for (const family of FAMILY.slice(0, c === 0 ? 6 : 4)) {
      const county = c === 0 ? '青柳县' : '柏渡县';
      paper(`材料/${city}/${county}委/${family}明远第2稿.md`, `${family}明远`, `中共${county}委`);
    }
  }
  const draft = '材料/云州市/青柳县委/赵明远第1稿.md';
  paper(draft, '赵明远', '中共青柳县委');
  write(draft, `${read(draft)}\n`);
  put(OTHER, '材料/通知.md');
});

describe('a draw', () => {
  test('says the manifest, then the seed, then the list; keeps a record; verifies', async () => {
    const { code, out, err } = await run([
      ...['sample', 'draw', '材料', '--size', '40%', '--by', 'city'],
      ...['--always', '钱明远', '--output', '名单.csv'],
    ]);
    expect(err).not.toContain('错误');
    expect(code).toBe(0);
    const [first, , second] = out.split('\n');
    expect(first).toMatch(/^清单校验值 {2}[0-9a-f]{64}$/);
    expect(second).toMatch(/^随机种子 {2}[0-9a-f]{32}（本次随机产生）$/);
    expect(out).toContain('云州市：5 份抽 3 份');
    expect(out).toContain('江北市：3 份抽 1 份');
    expect(out).toContain('必查的材料（2 份');
    expect(out).toContain('不是对照检查材料');
    const record = JSON.parse(read('.duizhao/samples/1.json')) as Record_;
    expect(record.frame).toHaveLength(10);
    expect(record.frame.map(({ path }) => path)).not.toContain('云州市/青柳县委/赵明远第1稿.md');
    expect(record.others.map(({ path }) => path)).toEqual(['通知.md']);
    expect(record.seedFrom).toBe('drawn');
    expect(read('名单.csv').trim().split('\r\n')).toHaveLength(1 + 4 + 2);
    const verified = await run(['sample', 'verify', '.duizhao/samples/1.json', '--expect', record.manifest]);
    expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^一致/)]);
  });

  test('the same seed draws the same, from wherever it is run; records never take each other’s place', async () => {
    const args = ['--size', '4', '--by', 'city', '--seed', '三号 球', '--format', 'json'];
    const [here, there] = await Promise.all([
      run(['sample', 'draw', '材料', ...args]),
      run(['sample', 'draw', '../材料', ...args, '--state', '../记录'], { cwd: '.git' }),
    ]);
    const [one, other] = [here, there].map(({ out }) => JSON.parse(out) as Record_) as [Record_, Record_];
    expect(other.manifest).toBe(one.manifest);
    expect(other.strata).toEqual(one.strata);
    expect(here.err).toContain(one.manifest);
    expect(one.seedFrom).toBe('given');
    const before = read('.duizhao/samples/1.json');
    const draw = () => run(['sample', 'draw', '材料', ...args], { ownProcess: true });
    await Promise.all([draw(), draw(), draw()]);
    expect(readdirSync(at('.duizhao/samples')).sort()).toEqual([
      '1.json',
      '2.json',
      '3.json',
      '4.json',
      '5.json',
    ]);
    expect(read('.duizhao/samples/1.json')).toBe(before);
    expect(readdirSync(at('材料'))).not.toContain('.duizhao');
  });

  test('a public draw: announced, held to, refused after a change', async () => {
    const size = ['sample', 'draw', '材料', '--size', '3'];
    const announced = await run([...size, '--announce']);
    expect(announced.code).toBe(0);
    const [hash = ''] = /[0-9a-f]{64}/.exec(announced.out) ?? [];
    expect(announced.out).not.toContain('随机种子');
    const held = await run([...size, '--expect', hash, '--seed', '0619', '--state', '公开']);
    expect(held.code).toBe(0);
    paper('材料/云州市/青柳县委/吴晓岚.md', '吴晓岚', '中共青柳县委');
    const refused = await run([...size, '--expect', hash, '--seed', '0619', '--state', '公开']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('不是公布的');
    expect(readdirSync(at('公开/samples'))).toEqual(['1.json']);
    rmSync(at('材料/云州市/青柳县委/吴晓岚.md'));
  });

  test('what differs is said exactly', async () => {
    write(
      '材料/云州市/青柳县委/孙明远第2稿.md',
      `${read('材料/云州市/青柳县委/孙明远第2稿.md')}\n补一句。\n`,
    );
    paper('材料/江北市/柏渡县委/新来人.md', '新来人', '中共柏渡县委');
    renameSync(at('材料/云州市/青柳县委/李明远第2稿.md'), at('李.md'));
    const { code, out } = await run(['sample', 'verify', '.duizhao/samples/1.json']);
    expect(code).toBe(1);
    expect(out).toContain('不一致：3 处');
    expect(out).toContain('内容变了：云州市/青柳县委/孙明远第2稿.md');
    expect(out).toContain('多出来的材料：江北市/柏渡县委/新来人.md');
    expect(out).toContain('不见了的材料：云州市/青柳县委/李明远第2稿.md');
    const english = await run(['sample', 'verify', '.duizhao/samples/1.json', '--lang', 'en']);
    expect(english.out).toContain('changed: 云州市');
  });

  test('an altered record is not trusted, another pick is a difference', async () => {
    const record = JSON.parse(read('.duizhao/samples/1.json')) as Record_ & { seed: string };
    write('改1.json', JSON.stringify({ ...record, frame: record.frame.slice(1) }));
    write('改2.json', JSON.stringify({ ...record, seed: '另一个' }));
    write('坏.json', '{"schema": 1}');
    const [altered, seed, broken] = await Promise.all(
      ['改1.json', '改2.json', '坏.json'].map(file => run(['sample', 'verify', file, '材料'])),
    );
    expect([altered?.code, seed?.code, broken?.code]).toEqual([2, 1, 2]);
    expect(altered?.out).toContain('不能采信');
    expect(seed?.out).toMatch(/按种子不该抽中|名次算错/);
    expect(broken?.err).toContain('不是完好的抽样记录');
  });
});

describe('an estimate', () => {
  test('from the list with its verdicts filled in; the papers may have changed since', async () => {
    const filled = read('名单.csv')
      .split('\r\n')
      .map((line, i) => (i === 0 || line === '' ? line : `${line}${i === 1 ? '不通过' : '通过'}`));
    write('名单.csv', filled.join('\r\n'));
    const { code, out } = await run([
      'sample',
      'estimate',
      '.duizhao/samples/1.json',
      '--results',
      '名单.csv',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/云州市 +5 +3 +1 +1\.7 +1–3/);
    expect(out).toContain('95% 的把握');
    const json = await run([
      ...['sample', 'estimate', '.duizhao/samples/1.json', '--results', '名单.csv'],
      ...['--format', 'json', '--confidence', '80'],
    ]);
    expect(JSON.parse(json.out)).toMatchObject({ confidence: 80, certain: { papers: 2, failing: 0 } });
  });

  test('a verdict that is missing, or no results at all: 2 with a remedy', async () => {
    write('半.csv', read('名单.csv').replace(/通过\r\n$/, '\r\n'));
    const [half, none] = await Promise.all([
      run(['sample', 'estimate', '.duizhao/samples/1.json', '--results', '半.csv']),
      run(['sample', 'estimate', '.duizhao/samples/1.json']),
    ]);
    expect([half.code, none.code]).toEqual([2, 2]);
    expect(half.err).toContain('有 1 份该查的材料没有结论');
    expect(none.err).toContain('--results');
  });
});

describe('calls that cannot be served', () => {
  test.each([
    [['sample'], /sample draw 抽样/],
    [['sample', 'darw'], /是不是想写 draw？/],
    [['sample', 'draw'], /用法见 duizhao sample draw --help。/],
    [['sample', 'draw', '材料'], /--size 20/],
    [['sample', 'draw', '材料', '--size', '很多'], /很多/],
    [['sample', 'draw', '材料', '--size', '2', '--by', 'citi'], /是不是想写 city？/],
    [['sample', 'draw', '材料', '--size', '1', '--by', 'unit'], /每层至少抽 1 份/],
    [['sample', 'draw', '材料', '--size', '999'], /可抽的只有/],
    [['sample', 'draw', '材料', '--size', '2', '--always', '钱明元'], /是不是想写 钱明远？/],
    [['sample', 'draw', '材料', '--size', '2', '--expect', '12'], /64 位/],
    [['sample', 'draw', '.', '--size', '2'], /--state/],
    [['sample', 'draw', '没有', '--size', '2'], /没有/],
    [['sample', 'draw', '材料', '--sise', '2'], /是不是想写 --size？/],
    [['sample', 'verify', '没有.json'], /没有\.json/],
  ])('%j', async (args, words) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });

  test('a file that cannot be read: no sample of the rest', async () => {
    put(BAD, '不全/a.md');
    write('不全/b.docx', 'PK');
    const { code, err } = await run(['sample', 'draw', '不全', '--size', '1']);
    expect(code).toBe(2);
    expect(err).toContain('不全/b.docx');
    expect(existsSync(at('不全/.duizhao'))).toBe(false);
  });

  test.each(['draw', 'verify', 'estimate'])('help of %s in both languages', async name => {
    const [zh, en] = await Promise.all([
      run(['sample', name, '--help']),
      run(['sample', name, '--help', '--lang', 'en']),
    ]);
    expect(zh.out).toContain('示例：');
    expect(zh.out).not.toMatch(/Options:|Arguments:|display help/);
    expect(en.out.split('\nExamples:\n')[0]).not.toMatch(/\p{Script=Han}/u);
  });
});
