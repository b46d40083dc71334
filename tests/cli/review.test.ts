import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BAD, GOOD, OTHER, place, sampleText } from './binary.ts';

const { at, put, write, read, run } = place();

interface Row {
  readonly id: string;
  readonly path: string;
  readonly rule: string;
  readonly state: string;
  readonly was: string | null;
  readonly severity: string | null;
  readonly line: number;
  readonly by: string | null;
  readonly note: string | null;
}

interface Listed {
  readonly left: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly own: number;
  readonly stale: number;
  readonly findings: readonly Row[];
}

interface AuditData {
  readonly summary: Record<string, number>;
  readonly reviews?: Record<string, unknown> & {
    readonly rules: readonly { readonly rule: string; readonly share: number }[];
  };
  readonly drafts: readonly {
    readonly path: string;
    readonly unit: string | null;
    readonly review?: Record<string, unknown>;
    readonly findings: readonly {
      readonly rule: string;
      readonly state: string;
      readonly reason: string | null;
      readonly review?: { readonly state: string; readonly by: string };
    }[];
  }[];
}

const STORE = '.duizhao/reviews.jsonl';
const PAPER = '材料/榆河县/季崇岭第1稿.md';
const NEXT = '材料/榆河县/季崇岭第2稿.md';

async function listed(path: string, ...more: string[]): Promise<Listed> {
  const { code, out, err } = await run(['review', 'list', path, '--format', 'json', ...more]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as Listed;
}

async function audited(folder: string, ...more: string[]): Promise<AuditData> {
  await run(['audit', '材料', '--output', folder, ...more]);
  return JSON.parse(read(`${folder}/report.json`)) as AuditData;
}

describe('a panel at work', () => {
  let rows: readonly Row[];
  const idOf = (rule: string): string => rows.find(row => row.rule === rule)?.id ?? '';
  const GENERIC = 'headline/generic';
  const BLAME = 'attitude/stock-blame';

  beforeAll(async () => {
    put(BAD, PAPER);
    put(GOOD, '材料/青柳县/好.md');
    rows = (await listed(PAPER)).findings;
  });

  test('the list shows what is to be decided, with ids that can be typed', async () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every(({ id, state }) => /^[0-9a-f]{8}$/.test(id) && state === 'open')).toBe(true);
    expect(rows.every(({ severity }) => severity !== 'info')).toBe(true);
    const { code, out } = await run(['review', 'list', '材料']);
    expect(code).toBe(0);
    expect(out).toContain(idOf(GENERIC));
    expect(out).toContain('待定');
    expect(existsSync(at(STORE))).toBe(false);
  });

  test('no decisions, no trace in the reports', async () => {
    const data = await audited('先');
    expect(data.reviews).toBeUndefined();
  });

  test('accept, reject, add: each is kept with who, when, which file and which rules', async () => {
    const accepted = await run(['review', 'accept', PAPER, idOf(BLAME), '--by', '张三', '--note', '属实']);
    expect(accepted).toMatchObject({ code: 0 });
    expect(accepted.out).toContain('已确认');
    const rejected = await run(['review', 'reject', PAPER, idOf(GENERIC), '--reason', '题目已说清'], {
      env: { DUIZHAO_REVIEWER: '李四' },
    });
    expect(rejected).toMatchObject({ code: 0 });
    const added = await run([
      ...['review', 'add', `${PAPER}:60`, '--criterion', 'analysis', '--message', '原因太空'],
      ...['--severity', 'error', '--by', '张三'],
    ]);
    expect(added).toMatchObject({ code: 0 });
    const lines = read(STORE)
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(lines.map(({ verdict, by }) => [verdict, by])).toEqual([
      ['accept', '张三'],
      ['reject', '李四'],
      ['own', '张三'],
    ]);
    for (const line of lines) {
      expect(line.at).toMatch(/^\d{4}-\d\d-\d\dT/);
      expect(line.ruleset).toMatch(/^sha256/);
      expect(line.paper.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(line.finding.passage).toMatch(/^[0-9a-f]{16}$/);
    }
    const { accepted: yes, rejected: no, own } = await listed(PAPER);
    expect([yes, no, own]).toEqual([1, 1, 1]);
  });

  test('an audit shows them, counted apart; what is rejected is waived, what is confirmed stays open', async () => {
    const data = await audited('后');
    expect(data.reviews).toMatchObject({ accepted: 1, rejected: 1, own: 1, stale: 0 });
    expect(data.summary['waived']).toBe(1);
    const paper = data.drafts.find(({ path }) => path === PAPER);
    const said = paper?.findings.filter(({ review }) => review);
    expect(said?.map(({ rule, state, review }) => [rule, state, review?.state]).sort()).toEqual([
      [BLAME, 'open', 'accepted'],
      [GENERIC, 'waived', 'rejected'],
      ['review/analysis', 'open', 'own'],
    ]);
    expect(said?.find(({ rule }) => rule === GENERIC)?.reason).toBe('题目已说清');
    expect(data.reviews?.rules[0]).toMatchObject({ rule: GENERIC, share: 1 });
    expect(read('后/summary.md')).toContain('## 人工审核');
    for (const file of ['findings.csv', 'opinions.html', 'report.html'])
      expect(read(`后/${file}`), file).toContain('张三');
    expect(read('后/papers.csv')).toContain('审后又改');
  });

  test('the part that goes to one unit holds no decision on others', async () => {
    const data = await audited('一个', '--only', data0().unit);
    expect(data.reviews).toMatchObject({ accepted: 0, rejected: 0, own: 0, papers: 1, rules: [] });
    expect(JSON.stringify(data)).not.toContain('题目已说清');
  });

  test('lint knows nothing of them unless it is told', async () => {
    const plain = JSON.parse((await run(['lint', PAPER, '--format', 'json'])).out) as AuditData;
    expect(JSON.stringify(plain)).not.toContain('"review"');
    const { out } = await run(['lint', PAPER, '--format', 'json', '--reviews', STORE]);
    const told = JSON.parse(out) as AuditData;
    expect(told.summary['waived']).toBe(1);
  });

  test('in the next draft they hold where the words are the same, and are stale where these changed', async () => {
    const line = rows.find(({ rule }) => rule === GENERIC)?.line ?? 0;
    const text = sampleText(BAD).split('\n');
    text[line - 1] = `${text[line - 1]}这一条我记了很久。`;
    text.splice(line - 3, 0, '会后我又到柳湾镇听了12个人的话。', '');
    write(NEXT, text.join('\n'));
    const { findings } = await listed('材料', '--state', 'all');
    const said = findings.filter(({ path, state }) => path === NEXT && state !== 'open');
    expect(said.map(({ rule, state, was }) => [rule, state, was]).sort()).toEqual([
      [BLAME, 'stale', 'accepted'],
      [GENERIC, 'stale', 'rejected'],
      ['review/analysis', 'own', null],
    ]);
    const data = await audited('又');
    expect(data.reviews).toMatchObject({ rejected: 0, own: 1, stale: 2 });
    expect(data.summary['waived']).toBe(0);
    const again = findings.find(row => row.path === NEXT && row.rule === GENERIC);
    const told = await run([
      'review',
      'reject',
      '材料',
      again?.id ?? '',
      '--reason',
      '还是说清了',
      '--by',
      '李四',
    ]);
    expect(told.code).toBe(0);
    expect((await listed(NEXT)).rejected).toBe(1);
  });

  test('a decision is taken back by another line', async () => {
    const before = read(STORE);
    const id = (await listed(NEXT, '--state', 'rejected')).findings[0]?.id ?? '';
    expect((await run(['review', 'undo', NEXT, id, '--by', '李四'])).code).toBe(0);
    expect(read(STORE).startsWith(before)).toBe(true);
    expect((await listed(NEXT)).rejected).toBe(0);
  });

  test('rules by rejections, in three formats', async () => {
    const { out } = await run(['review', 'rules', '--format', 'json']);
    expect((JSON.parse(out) as { rules: unknown[] }).rules.length).toBeGreaterThan(0);
    expect((await run(['review', 'rules'])).out).toContain('驳回率');
    expect((await run(['review', 'rules', '--format', 'csv'])).out).toContain('规则,驳回,确认');
  });

  test('papers are handed out, and who has how much left is told', async () => {
    write('reviewers.yaml', 'reviewers:\n  - name: 张三\n  - name: 李四\n');
    const call = ['review', 'assign', '材料', '--reviewers', 'reviewers.yaml'];
    expect((await run(call)).code).toBe(0);
    const store = read(STORE);
    expect((await run(call)).err).toContain('新分 0 份');
    expect(read(STORE)).toBe(store);
    const { out } = await run(['review', 'progress', '材料', '--format', 'json']);
    const data = JSON.parse(out) as {
      reviewers: { name: string; papers: number; left: number }[];
      papers: number;
    };
    expect(data.reviewers.map(({ name }) => name).sort()).toEqual(['张三', '李四'].sort());
    expect(data.reviewers.reduce((sum, { papers }) => sum + papers, 0)).toBe(data.papers);
    expect((await listed('材料', '--reviewer', '张三')).findings.length).toBeGreaterThan(0);
    const wrong = await run(['review', 'list', '材料', '--reviewer', '张四']);
    expect(wrong.code).toBe(2);
  });

  function data0(): { unit: string } {
    const data = JSON.parse(read('后/report.json')) as AuditData;
    return { unit: data.drafts.find(({ path }) => path !== PAPER)?.unit ?? '' };
  }
});

describe('what is not done, and why', () => {
  const GOODS = '好稿/稿.md';
  beforeAll(() => {
    put(BAD, '错/稿.md');
    put(GOOD, GOODS);
    put(OTHER, '错/通知.md');
  });

  test.each([
    [['review', 'accept', '错/稿.md', 'zzzz'], '写得不对'],
    [['review', 'accept', '错/稿.md', 'ffffffff'], '没有编号'],
    [['review', 'reject', '错/稿.md', 'ffffffff'], '要写理由'],
    [['review', 'reject', '错/稿.md', 'ffffffff', '--reason', ' '], '是空的'],
    [['review', 'add', '错/稿.md', '--criterion', 'analysis', '--message', 'x'], '看不出是哪一行'],
    [['review', 'add', '错/稿.md:9999', '--criterion', 'analysis', '--message', 'x'], '只有'],
    [['review', 'add', '错/稿.md:12', '--message', 'x'], '哪一项标准'],
    [['review', 'add', '错/稿.md:12', '--criterion', 'analysys', '--message', 'x'], 'analysis'],
    [['review', 'list', '错/通知.md'], '不像对照检查材料'],
    [['review', 'list', '没有.md'], '找不到'],
    [['review', 'list', '错/稿.md', '--state', 'opne'], 'open'],
    [['review', 'assign', '错'], '--reviewers'],
    [['review', 'lsit', '错'], 'list'],
    [['review', 'rules', '--reviews', '没有.jsonl'], '没有审核决定的文件'],
    [['audit', '错', '--reviews', '没有.jsonl'], '没有审核决定的文件'],
  ] as const)('%j', async (args, said) => {
    const { code, out, err } = await run([...args]);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(out).toBe('');
  });

  test('a mistyped id is told what may have been meant', async () => {
    const { findings } = await listed('错/稿.md');
    const id = findings[0]?.id ?? '';
    const wrong = `${id.slice(0, 7)}${id[7] === '0' ? '1' : '0'}`;
    const { code, err } = await run(['review', 'accept', '错/稿.md', wrong]);
    expect(code).toBe(2);
    expect(err).toContain(id);
  });
});

describe('a store that cannot be trusted', () => {
  const folder = '坏';
  const store = `${folder}/.duizhao/reviews.jsonl`;
  const inside = { cwd: '' };
  let id = '';

  beforeAll(async () => {
    put(BAD, `${folder}/材料/稿.md`);
    inside.cwd = folder;
    const { out } = await run(['review', 'list', '材料', '--format', 'json'], inside);
    id = (JSON.parse(out) as Listed).findings[0]?.id ?? '';
  });

  const sound = async (): Promise<string> => {
    mkdirSync(dirname(at(store)), { recursive: true });
    writeFileSync(at(store), '');
    await run(['review', 'accept', '材料', id, '--by', '张三'], inside);
    return read(store);
  };

  test.each([
    ['no JSON', 'x'],
    ['a huge line', `"${'x'.repeat(70_000)}"`],
    ['control characters', '{"schema":1,"type":"undo\u001b[31m"}'],
    ['a form that is none', '{"schema":1,"type":"decision","by":7}'],
    ['a form of tomorrow', '{"schema":9,"type":"decision"}'],
  ])('%s ends every command in 2, with the line', async (_, line) => {
    writeFileSync(at(store), `${await sound()}${line}\n${await sound()}`);
    for (const args of [
      ['review', 'list', '材料'],
      ['review', 'rules'],
      ['audit', '材料'],
      ['lint', '材料', '--reviews', '.duizhao/reviews.jsonl'],
    ]) {
      const { code, err } = await run(args, inside);
      expect(code).toBe(2);
      expect(err).toContain('.duizhao/reviews.jsonl:2');
      expect(err).not.toContain('\u001b[31m');
    }
  });

  test('a torn last line is said, loses nothing, and is set apart by the next entry', async () => {
    const whole = await sound();
    appendFileSync(at(store), whole.slice(0, 100));
    const { code, err, out } = await run(['review', 'list', '材料', '--format', 'json'], inside);
    expect(code).toBe(0);
    expect(err).toContain('第 2 行没有写完');
    expect((JSON.parse(out) as Listed).accepted).toBe(1);
    expect(
      (await run(['review', 'reject', '材料', id, '--reason', '误报', '--by', '李四'], inside)).code,
    ).toBe(0);
    const after = await run(['review', 'list', '材料', '--format', 'json'], inside);
    expect(after.err).toBe('');
    expect((JSON.parse(after.out) as Listed).rejected).toBe(1);
  });

  test('many processes at once each add their line', async () => {
    await sound();
    const runs = Array.from({ length: 6 }, (_, i) =>
      run(['review', 'accept', '材料/稿.md', id, '--by', `人${i}`], { ...inside, ownProcess: true }),
    );
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    const lines = read(store).trimEnd().split('\n');
    expect(lines.length).toBe(7);
    expect(new Set(lines.map(line => (JSON.parse(line) as { by: string }).by)).size).toBe(7);
  });

  test('a submitter’s own store is refused, by whatever way it is named', async () => {
    const planted = `${folder}/材料/.duizhao/reviews.jsonl`;
    mkdirSync(dirname(at(planted)), { recursive: true });
    writeFileSync(at(planted), read(store));
    const within = { cwd: `${folder}/材料` };
    const named = await run(['audit', '材料', '--reviews', '材料/.duizhao/reviews.jsonl'], inside);
    expect(named.code).toBe(2);
    expect(named.err).toContain('不能替审核人下结论');
    expect((await run(['audit', '.'], within)).code).toBe(2);
    symlinkSync(at(planted), at(`${folder}/链接.jsonl`));
    const linked = await run(['audit', '材料', '--reviews', '链接.jsonl'], inside);
    expect(linked.code).toBe(2);
    // where it is not named, it plays no part
    writeFileSync(at(store), '');
    const { err } = await run(['audit', '材料', '--format', 'json'], inside);
    expect(err).not.toContain('reviews');
  });

  test('texts that were decided on are kept by their hash; a damaged copy is not used', async () => {
    await sound();
    const { paper } = JSON.parse(read(store).split('\n')[0] as string) as { paper: { sha256: string } };
    const copy = join(dirname(at(store)), 'texts', `${paper.sha256}.gz`);
    expect(readFileSync(copy).length).toBeGreaterThan(100);
    writeFileSync(copy, 'x');
    write(`${folder}/材料/稿.md`, `${sampleText(BAD)}\n又加一句。\n`);
    const { code } = await run(['review', 'list', '材料', '--state', 'all'], inside);
    expect(code).toBe(0);
  });
});
