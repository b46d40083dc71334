import { beforeAll, expect, test } from 'vitest';
import { place, sampleText } from './binary.ts';

const { write, read, run } = place();

const MEMBER = 'fixtures/papers/pass/member-principal-word.md';

interface Found {
  readonly id: string;
  readonly path: string;
  readonly rule: string;
}

beforeAll(() => {
  write('材料/青柳县委/赵明远.md', sampleText(MEMBER));
  write('上年/青柳县委/赵明远.md', sampleText(MEMBER));
  write('空/说明.md', '这里没有材料。\n');
});

test('what was copied from last year’s paper is decided on with the same --previous, and then stands in the audit', async () => {
  const previous = ['--previous', '上年'];
  const listed = await run(['review', 'list', '材料', '--format', 'json', ...previous]);
  const { findings } = JSON.parse(listed.out) as { findings: Found[] };
  const copied = findings.filter(({ rule }) => rule === 'attitude/last-year');
  expect(copied.length).toBeGreaterThan(0);
  const [first] = copied as [Found, ...Found[]];
  const alone = await run(['review', 'reject', '材料', first.id, '--reason', '引文', '--by', '张三']);
  expect(alone.code).toBe(2);
  expect(alone.err).toContain('--previous');
  const done = await run([
    'review',
    'reject',
    '材料',
    first.id,
    '--reason',
    '引文',
    '--by',
    '张三',
    ...previous,
  ]);
  expect(done.code).toBe(0);
  await run(['audit', '材料', ...previous, '--output', '结果']);
  const report = JSON.parse(read('结果/report.json'));
  expect(report.reviews).toMatchObject({ rejected: 1, gone: 0 });
  expect(report.summary.waived).toBe(1);
});

test('a decision is no change of the paper: what is rejected is not mended', async () => {
  const audit = async () => {
    await run(['audit', '材料', '--previous', '上年', '--output', '历次', '--reviews', '决定.jsonl']);
    return JSON.parse(read('历次/report.json'));
  };
  const add = ['--criterion', 'analysis', '--message', '一', '--by', '张三', '--reviews', '决定.jsonl'];
  await run(['review', 'add', '材料/青柳县委/赵明远.md:20', ...add]);
  const before = await audit();
  const open = before.drafts[0].findings.filter(({ state }: { state: string }) => state === 'open');
  const id = open.find(({ rule }: { rule: string }) => rule === 'attitude/last-year').fingerprint;
  const said = ['--reason', '引文', '--by', '张三', '--reviews', '决定.jsonl', '--previous', '上年'];
  await run(['review', 'reject', '材料', id, ...said]);
  const after = await audit();
  expect(after.run.changes).toEqual({ new: 0, fixed: 0, remaining: open.length - 1 });
  expect(read('历次/summary.md')).toMatch(/同上次审核相比（上次 \d{4}-\d\d-\d\d \d\d:\d\d（北京时间））/);
});

test('a folder of last year without a paper ends in 2; options for folders are refused for a file', async () => {
  const empty = await run(['audit', '材料', '--previous', '空']);
  expect([empty.code, empty.out]).toEqual([2, '']);
  expect(empty.err).toContain('没有一份对照检查材料');
  const told = await run(['audit', '材料', '--previous', '上年']);
  expect(told.err).toContain('上年度材料 上年：比对 1 份');
  for (const option of ['--previous', '--roster', '--versions']) {
    const { code, err } = await run(['review', 'list', '材料/青柳县委/赵明远.md', option, '上年']);
    expect([code, err.includes(option)], option).toEqual([2, true]);
  }
});
