import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BAD, BINARY, cleanEnv, GOOD, OTHER, place, sampleText } from './binary.ts';

const { at, put, write, read, run } = place();

const TEAM = 'fixtures/papers/pass/team-county-markdown.md';
const MEMBER = 'fixtures/papers/pass/member-principal-word.md';

interface Data {
  readonly verdict: string;
  readonly summary: Record<string, number>;
  readonly drafts: readonly {
    readonly path: string;
    readonly unit: string | null;
    readonly verdict: string;
    readonly borrowed: number;
    readonly criteria: Record<string, { readonly verdict: string; readonly notChecked: number }>;
    readonly findings: readonly { readonly rule: string; readonly message: string; readonly quote: string }[];
  }[];
  readonly files: readonly { readonly path: string; readonly fate: string; readonly by: string | null }[];
  readonly failures: readonly { readonly path: string; readonly code: string }[];
  readonly units: readonly {
    readonly unit: string | null;
    readonly missing: number;
    readonly trend: readonly unknown[];
  }[];
  readonly roster: { readonly missing: readonly { readonly name: string | null }[] } | null;
  readonly versions: readonly { readonly chosen: readonly string[]; readonly by: string }[];
  readonly similarity: { readonly pairs: readonly unknown[]; readonly moulds: readonly unknown[] };
  readonly run: {
    readonly cached: number;
    readonly threads: number;
    readonly changes: Record<string, number> | null;
  };
}

function report(folder: string): Data {
  return JSON.parse(read(`${folder}/report.json`)) as Data;
}

/** A good paper of somebody else, in a unit of its own. */
function good(path: string, name: string, unit: string): void {
  const text = sampleText(GOOD);
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  write(
    path,
    `---\nkind: member\nprofile: qunzhong-2014\nunit: ${unit}\nname: ${name}\n---\n${text.slice(front.length)}`,
  );
}

describe('a folder of papers', () => {
  beforeAll(() => {
    put(TEAM, '材料/青柳县委/班子.md');
    put(MEMBER, '材料/青柳县委/赵明远第2稿.md');
    write('材料/青柳县委/赵明远第1稿.md', `${sampleText(MEMBER)}\n`);
    put(BAD, '材料/柏渡县委/成员/稿.md');
    put(OTHER, '材料/通知.md');
    write('材料/表.xlsx', 'PK');
    write('材料/.DS_Store', 'x');
    write('材料/青柳县委/班子.docx', 'PK');
  });

  test('is judged, compared, reported; every file is accounted for', async () => {
    const { code, out, err } = await run(['audit', '材料', '--output', '结果']);
    expect(err).not.toContain('错误：');
    expect(code).toBe(1);
    expect(out).toContain('结论：不通过');
    const data = report('结果');
    expect(data.summary).toMatchObject({
      drafts: 3,
      fail: 1,
      pass: 2,
      others: 1,
      olderDrafts: 1,
      failures: 0,
    });
    expect(Object.fromEntries(data.files.map(({ path, fate }) => [path.replace('材料/', ''), fate]))).toEqual(
      {
        '.DS_Store': 'hidden',
        '柏渡县委/成员/稿.md': 'paper',
        '表.xlsx': 'other-file',
        '通知.md': 'other-text',
        '青柳县委/班子.docx': 'converted',
        '青柳县委/班子.md': 'paper',
        '青柳县委/赵明远第1稿.md': 'older-draft',
        '青柳县委/赵明远第2稿.md': 'paper',
      },
    );
    expect(data.versions).toMatchObject([{ chosen: ['材料/青柳县委/赵明远第2稿.md'], by: 'order' }]);
    expect(data.run.changes).toBeNull();
    expect(readdirSync(at('结果')).sort()).toEqual([
      '.duizhao',
      'findings.csv',
      'opinions.html',
      'papers.csv',
      'report.html',
      'report.json',
      'report.xlsx',
      'summary.md',
    ]);
    expect(read('结果/papers.csv')).toMatch(/^\uFEFF序号,单位,姓名/);
    expect(read('结果/summary.md')).toContain('| 中共青柳县委 |');
    // without a roster nobody can say who is missing
    expect(`${out}${read('结果/summary.md')}`).not.toContain('未报');
    expect(out).toContain('没有当作稿件读的其他文件 3 个');
    for (const [path, what] of [
      ['表.xlsx', '其他类型'],
      ['.DS_Store', '隐藏文件'],
      ['青柳县委/班子.docx', '已有文本的 Word、PDF 等文件'],
    ])
      expect(read('结果/summary.md').replaceAll('\\', '')).toContain(`材料/${path}（${what}）`);
    expect(existsSync(at('材料/.duizhao'))).toBe(false);
  });

  test('a second run comes from the cache, says the same and what has changed', async () => {
    const before = report('结果');
    const { code } = await run(['audit', '材料', '--output', '结果', '--lang', 'en']);
    expect(code).toBe(1);
    const data = report('结果');
    expect(data.run.cached).toBe(4);
    expect(data.run.changes).toEqual({ new: 0, fixed: 0, remaining: expect.any(Number) });
    expect(data.summary).toEqual(before.summary);
    expect(data.units[0]?.trend).toHaveLength(2);
    expect(read('结果/summary.md')).toContain('By unit');
  });

  test('the history tells what was fixed, and quotes nothing', async () => {
    write('材料/柏渡县委/成员/稿.md', sampleText(GOOD));
    const { code } = await run(['audit', '材料', '--output', '结果']);
    expect(code).toBe(0);
    expect(report('结果').run.changes?.['fixed']).toBeGreaterThan(3);
    expect(read('结果/.duizhao/runs.jsonl').trim().split('\n')).toHaveLength(3);
    expect(read('结果/.duizhao/runs.jsonl')).not.toMatch(/群众|干部/);
    put(BAD, '材料/柏渡县委/成员/稿.md');
  });

  test('a damaged history and cache cost nothing but time', async () => {
    const state = at('结果/.duizhao');
    writeFileSync(join(state, 'runs.jsonl'), '{"schema":1,"id":"x', { flag: 'a' });
    for (const shelf of readdirSync(join(state, 'cache')))
      for (const name of readdirSync(join(state, 'cache', shelf)))
        truncateSync(join(state, 'cache', shelf, name), 40);
    const { code, err } = await run(['audit', '材料', '--output', '结果']);
    expect(code).toBe(1);
    expect(err).toContain('有 1 行损坏');
    expect(report('结果').run).toMatchObject({ cached: 0, changes: { fixed: expect.any(Number) } });
  });

  test('older drafts can be judged too, or chosen by hand', async () => {
    const all = await run(['audit', '材料', '--all-drafts', '--format', 'json']);
    expect((JSON.parse(all.out) as Data).summary['drafts']).toBe(4);
    // drafts of one paper are never held against each other
    expect((JSON.parse(all.out) as Data).similarity.pairs).toEqual([]);
    write('选.yaml', 'pick:\n  - 青柳县委/赵明远第1稿.md\n');
    const picked = await run(['audit', '材料', '--versions', '选.yaml', '--format', 'json']);
    expect((JSON.parse(picked.out) as Data).drafts.map(({ path }) => path)).toContain(
      '材料/青柳县委/赵明远第1稿.md',
    );
    write('错选.yaml', 'pick:\n  - 青柳县委/没有.md\n');
    const wrong = await run(['audit', '材料', '--versions', '错选.yaml']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('错选.yaml:2:5');
  });

  test('the formats of lint work', async () => {
    const { code, out } = await run(['audit', '材料', '--format', 'stylish', '--format', 'csv=表.csv']);
    expect(code).toBe(1);
    expect(out).toContain('柏渡县委/成员/稿.md');
    expect(out).toContain('退回');
    expect(read('表.csv').split('\r\n').length).toBeGreaterThan(10);
  });
});

test('--date takes the forms that its error names', async () => {
  put(GOOD, '日/稿.md');
  for (const date of ['2014年6月20日', '2014-06-20'])
    expect((await run(['audit', '日', '--date', date])).err).not.toContain('错误');
  for (const date of ['2014-02-30', '2014-06', '明天']) {
    const { code, err } = await run(['audit', '日', '--date', date]);
    expect([code, err.includes(date)], date).toEqual([2, true]);
  }
});

test('a copy is no older draft; a PDF or OFD without its text is said to be unread', async () => {
  put(TEAM, '双/青柳县委/班子.md');
  put(TEAM, '双/青柳县委/班子副本.md');
  write('双/青柳县委/班子.pdf', '%PDF-1.7');
  const copies = await run(['audit', '双', '--output', '双报']);
  expect(copies.code).toBe(0);
  expect(copies.out).toContain('内容完全相同的重复文件 1 个');
  expect(report('双报').summary).toMatchObject({ olderDrafts: 0, copies: 1 });
  expect(read('双报/summary.md')).toContain('班子副本.md 与 双/青柳县委/班子.md 完全相同');
  write('双/青柳县委/扫描件.pdf', '%PDF-1.7');
  write('双/青柳县委/送审.ofd', 'PK');
  const scanned = await run(['audit', '双', '--format', 'json']);
  expect(scanned.code).toBe(2);
  expect((JSON.parse(scanned.out) as Data).failures.map(({ path, code }) => [path, code])).toEqual([
    ['双/青柳县委/扫描件.pdf', 'fixed-layout'],
    ['双/青柳县委/送审.ofd', 'fixed-layout'],
  ]);
});

describe('who has not handed in', () => {
  beforeAll(() => {
    good('名册/甲县委/钱多多.md', '钱多多', '甲县委');
    write('名册/乙县委/孙可.md', '还没有写。\n');
  });
  const roster = (deadline: string): string =>
    `deadline: ${deadline}\nunits:\n  - unit: 甲县委\n    papers:\n      - {kind: member, name: 钱多多}\n      - kind: team\n  - unit: 乙县委\n    papers:\n      - {kind: member, name: 孙可}\n`;

  test('a missing paper closes the gate; an expected text that is empty of all fails', async () => {
    write('名单.yaml', roster('2014-06-30'));
    const { code, out } = await run(['audit', '名册', '--roster', '名单.yaml', '--output', '名册结果']);
    expect(code).toBe(1);
    expect(out).toContain('甲县委：班子（2014-06-30）');
    const data = report('名册结果');
    expect(data.roster?.missing).toHaveLength(1);
    expect(data.drafts.find(({ path }) => path.includes('孙可'))?.verdict).toBe('fail');
    expect(data.summary['others']).toBe(0);
  });

  test('what is due later is not missing yet; without a roster the same text is no paper', async () => {
    write('名单.yaml', roster('2014-06-30'));
    rmSync(at('名册/乙县委'), { recursive: true });
    const args = ['audit', '名册', '--roster', '名单.yaml', '--format', 'json'];
    const early = JSON.parse((await run([...args, '--date', '2014-06-01'])).out) as Data;
    expect(early.summary).toMatchObject({ missing: 0, due: 2 });
    const { code, err } = await run(['audit', '名册', '--roster', '选.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('选.yaml');
  });
});

describe('the submitter does not judge himself', () => {
  test('directives in papers are listed and not obeyed', async () => {
    const text = sampleText(BAD);
    const rules = ['analysis/example-count', 'completeness/problem-count'];
    write(
      '指令/甲/稿.md',
      `${text}\n${rules.map(rule => `<!-- duizhao-disable ${rule}: 不必查 -->`).join('\n')}\n`,
    );
    const { code, out } = await run(['audit', '指令', '--format', 'json']);
    expect(code).toBe(1);
    const data = JSON.parse(out) as Data;
    expect(data.summary).toMatchObject({ suppressed: 0, directivesIgnored: 2 });
  });

  test('settings, ignore files and code that lie among the papers have no power', async () => {
    put(BAD, '自判/甲/稿.md');
    write('自判/duizhao.yaml', 'ignore: ["**"]\n');
    write('自判/.duizhaoignore', '**\n');
    write('自判/.gitignore', '**\n');
    const outside = await run(['audit', '自判', '--format', 'json']);
    expect(outside.code).toBe(1);
    expect((JSON.parse(outside.out) as Data).summary['fail']).toBe(1);
    const inside = await run(['audit', '.'], { cwd: '自判' });
    expect(inside.code).toBe(2);
    expect(inside.err).toContain('被审的文件夹里');
  });

  test('plugins are refused, packs of data work, ignored files are listed with the settings that ignore them', async () => {
    put(GOOD, '数据/甲/稿.md');
    put(BAD, '数据/乙/稿.md');
    write('plugin.mjs', 'throw new Error("run")');
    write('带插件.yaml', 'plugins: [plugin.mjs]\n');
    const { code, err } = await run(['audit', '数据', '--config', '带插件.yaml']);
    expect(code).toBe(2);
    expect(err).toContain('不运行插件代码');
    write('忽略.yaml', 'ignore: ["数据/乙/**"]\n');
    const ignored = await run(['audit', '数据', '--config', '忽略.yaml', '--format', 'json']);
    expect(ignored.code).toBe(0);
    expect((JSON.parse(ignored.out) as Data).files).toContainEqual({
      path: '数据/乙/稿.md',
      fate: 'ignored',
      by: '忽略.yaml',
    });
  });
});

describe('what cannot be trusted ends in 2', () => {
  test.each([
    ['空', ['audit', '空'], '没有可以审核的文件'],
    ['没有', ['audit', '没有这里'], '找不到这个文件或文件夹'],
    ['文件', ['audit', '单.md'], '不是文件夹'],
    ['写在里面', ['audit', '有', '--output', '有/结果'], '在被审的文件夹里'],
    ['线程', ['audit', '有', '--threads', '-1'], '--threads'],
    ['日期', ['audit', '有', '--date', '六月'], '看不懂日期'],
  ])('%s', async (_, args, said) => {
    mkdirSync(at('空'), { recursive: true });
    put(GOOD, '单.md');
    put(GOOD, '有/甲/稿.md');
    const { code, err, out } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(out).toBe('');
  });

  test('only texts that are no papers', async () => {
    put(OTHER, '非/通知.md');
    const { code, err } = await run(['audit', '非']);
    expect(code).toBe(2);
    expect(err).toContain('没有一份对照检查材料');
  });

  test('unreadable, linked, foreign and broken files are failures beside the papers that were judged', async () => {
    put(GOOD, '坏/甲/好.md');
    put(GOOD, '坏/外.md');
    symlinkSync(at('坏/外.md'), at('坏/甲/链接.md'));
    symlinkSync(at('.'), at('坏/甲/圈'));
    write('坏/甲/空.md', '');
    write('坏/甲/乱.md', new Uint8Array([0xff, 0xfe, 0, 0, 1, 2, 3]));
    write('坏/甲/稿.docx', 'PK\u0003\u0004');
    write('坏/乙/锁.md', '锁');
    chmodSync(at('坏/乙/锁.md'), 0);
    const { code, out, err } = await run(['audit', '坏', '--output', '坏结果']);
    chmodSync(at('坏/乙/锁.md'), 0o600);
    expect(code).toBe(2);
    expect(out).toContain('没有全部检查');
    expect(err).toContain('这是链接');
    const data = report('坏结果');
    const codes = Object.fromEntries(
      data.failures.map(failure => [failure.path.replace('坏/', ''), failure.code]),
    );
    expect(codes).toMatchObject({
      '甲/链接.md': 'link',
      '甲/圈': 'link',
      '甲/空.md': 'empty',
      '甲/稿.docx': 'word-document',
    });
    expect(data.files).toHaveLength(new Set(data.files.map(({ path }) => path)).size);
    expect(data.summary['drafts']).toBeGreaterThan(0);
  });

  test('folders within folders within folders', async () => {
    const deep = Array.from({ length: 60 }, (_, i) => `层${i}`).join('/');
    put(GOOD, `深/${deep}/稿.md`);
    const { code, out } = await run(['audit', '深', '--format', 'json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Data).drafts[0]?.path).toBe(`深/${deep}/稿.md`);
  });
});

describe('papers that copy', () => {
  test('are found, with both places, and last year’s too', async () => {
    put(MEMBER, '抄/青柳县委/赵明远.md');
    const copied = sampleText(MEMBER)
      .replaceAll('青柳', '柏渡')
      .replaceAll('赵明远', '钱多多')
      .replace(/\d+/g, n => `${Number(n) + 11}`);
    write('抄/柏渡县委/钱多多.md', copied);
    put(GOOD, '抄/石桥县委/稿.md');
    write('上年/青柳县委/赵明远.md', sampleText(MEMBER));
    const { out } = await run(['audit', '抄', '--previous', '上年', '--format', 'json']);
    const data = JSON.parse(out) as Data;
    const of = (name: string) => data.drafts.find(({ path }) => path.includes(name));
    expect(of('钱多多')?.borrowed).toBeGreaterThan(0.8);
    expect(of('石桥')?.borrowed).toBe(0);
    const shared = of('钱多多')?.findings.filter(({ rule }) => rule === 'attitude/shared-passage') ?? [];
    expect(shared.length).toBeGreaterThan(5);
    expect(shared.some(({ message }) => /赵明远.*第 \d+ 行/.test(message))).toBe(true);
    expect(shared[0]?.quote).not.toBe('');
    expect(of('赵明远')?.findings.some(({ rule }) => rule === 'attitude/last-year')).toBe(true);
    expect(of('石桥')?.findings.some(({ rule }) => rule === 'attitude/last-year')).toBe(false);
  });
});

describe('many papers', () => {
  const COUNT = 80;
  beforeAll(() => {
    // the same bytes under many names: nothing tells them apart but their folders
    const text = sampleText('fixtures/papers/fail/member-unfilled.md');
    for (let i = 0; i < COUNT; i++) write(`多/县${i}/稿.md`, `${text}\n`);
    for (let i = 0; i < 20; i++) write(`少/县${i}/稿.md`, `${text}${i}\n`);
  });

  const begin = (...more: string[]): ChildProcess =>
    spawn(process.execPath, [BINARY, 'audit', '多', ...more], {
      cwd: at('.'),
      env: cleanEnv(),
      stdio: 'ignore',
    });
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise(resolve => child.on('close', resolve));
  const entries = (folder: string): number =>
    existsSync(at(folder))
      ? readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.bin'))
          .length
      : 0;
  const until = async (condition: () => boolean): Promise<void> => {
    for (let i = 0; i < 600 && !condition(); i++) await new Promise(resolve => setTimeout(resolve, 20));
  };

  test('two threads and one give the same bytes', async () => {
    const one = await run(['audit', '少', '--threads', '1', '--format', 'csv']);
    const two = await run(['audit', '少', '--threads', '2', '--format', 'csv']);
    expect(two.out).toBe(one.out);
    expect(two.code).toBe(1);
  }, 120_000);

  test('Ctrl-C: 130, no report, a cache that the next run uses', async () => {
    const child = begin('--output', '断', '--threads', '2');
    // identical texts share one entry: the first result is enough
    await until(() => entries('断/.duizhao/cache') > 0);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(130);
    expect(
      readdirSync(at('断'), { recursive: true, encoding: 'utf8' }).filter(name => /report|\.tmp$/.test(name)),
    ).toEqual([]);
    const { code } = await run(['audit', '多', '--output', '断']);
    expect(code).toBe(1);
    expect(report('断').run.cached).toBeGreaterThan(0);
  }, 120_000);

  test('kill -9 in the middle, then two runs at once', async () => {
    const child = begin('--output', '杀', '--threads', '2');
    await until(() => entries('杀/.duizhao/cache') > 0);
    child.kill('SIGKILL');
    await ended(child);
    const codes = await Promise.all([ended(begin('--output', '杀')), ended(begin('--output', '杀'))]);
    expect(codes).toEqual([1, 1]);
    const data = report('杀');
    expect(data.summary['drafts']).toBe(COUNT);
    expect(
      readFileSync(at('杀/.duizhao/runs.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map(line => parse(line).papers),
    ).toEqual([COUNT, COUNT]);
    expect(readdirSync(at('杀')).filter(name => name.endsWith('.tmp'))).toEqual([]);
  }, 120_000);
});
