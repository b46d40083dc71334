import { describe, expect, test } from 'vitest';
import { place } from './binary.ts';

const { put, write, run } = place();

/** Some drafts of the member's paper in a folder. */
function folder(name: string, numbers: readonly number[]): string {
  for (const n of numbers) put(`fixtures/series/member-8/第${n}稿.md`, `${name}/第${n}稿.md`);
  return name;
}

describe('--pairs', () => {
  test('joins what the program would not, and says what is wrong by line and column', async () => {
    const name = folder('甲', [4, 5]);
    write('对应.yaml', '- 稿: 第5稿\n  旧: 节庆活动节俭意识不强\n  新: 大门二十二万\n');
    const { code, out } = await run(['history', name, '--pairs', '对应.yaml', '--format', 'json']);
    expect(code).toBe(0);
    const { problems, flags } = JSON.parse(out);
    const chain = problems.find(({ title }: { title: string }) => title.startsWith('大门二十二万'));
    expect(chain.byDraft.d1.title).toBe('节庆活动节俭意识不强');
    expect(chain.byDraft.d2.link.reason.code).toBe('given');
    expect(flags.map(({ data }: { data: { title?: string } }) => data.title)).not.toContain(
      '节庆活动节俭意识不强',
    );
  });

  test.each([
    ['- draft: 第9稿\n  old: p1\n  new: p1\n', '错.yaml:1:10'],
    ['- draft: 4\n  old: p1\n  new: p1\n', '错.yaml:1:10'],
    ['- old: p1\n  new: null\n', '错.yaml:1:8'],
    ['- draft: 5\n  old: p1\n  new: 没有这一条\n', '错.yaml:3:8'],
    ['- draft: 5\n  older: p1\n', '错.yaml:2:3'],
    ['old: p1\n', '错.yaml:1:1'],
  ])('%j', async (content, at) => {
    const name = folder('甲', [4, 5]);
    write('错.yaml', content);
    const { code, out, err } = await run(['history', name, '--pairs', '错.yaml']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(at);
  });
});

describe('--comments', () => {
  const yaml = [
    '- 稿: 第6稿\n  位置: 用四个会安排一次春灌\n  意见: 会议数量要核实\n  提出人: 督导组',
    '- draft: 6\n  place: 吃苦精神弱化\n  comment: 日期不对',
    '- draft: 8\n  place: p1\n  comment: 再看一遍\n',
  ].join('\n');

  test('each is followed by a change at its place, or flagged', async () => {
    const name = folder('乙', [6, 7, 8]);
    write('意见.yaml', yaml);
    const { code, out } = await run(['history', name, '--comments', '意见.yaml', '--format', 'json']);
    expect(code).toBe(0);
    const { comments, flags } = JSON.parse(out);
    expect(
      comments.map(({ state, changedIn, by }: Record<string, string>) => [state, changedIn, by]),
    ).toEqual([
      ['unchanged', null, '督导组'],
      ['changed', 'd3', null],
      ['waiting', null, null],
    ]);
    expect(flags.filter(({ code: flag }: { code: string }) => flag === 'comment-unchanged')).toMatchObject([
      { draft: 'd1', problem: expect.stringMatching(/^c\d+$/), data: { comment: '会议数量要核实' } },
    ]);
    for (const format of ['stylish', 'markdown', 'html', 'csv']) {
      const shown = await run(['history', name, '--comments', '意见.yaml', '--format', format]);
      expect(shown.out, format).toContain('会议数量要核实');
      expect(shown.out, format).toContain('没有改动');
    }
  });

  test('as a table, in whatever encoding the spreadsheet wrote', async () => {
    const name = folder('乙', [6, 7, 8]);
    write('意见.csv', '\uFEFF稿次,位置,意见\r\n第6稿,吃苦精神弱化,"日期不对，""去年""是哪年"\r\n');
    const { code, out } = await run(['history', name, '--comments', '意见.csv', '--fail-on', 'comments']);
    expect(code).toBe(0);
    expect(out).toContain('第8稿有改动');
    write('意见.csv', '稿次,位置,意见\n第6稿,吃苦精神弱化,好\n第6稿,没有这一处,坏\n');
    const bad = await run(['history', name, '--comments', '意见.csv']);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('意见.csv:3:5');
  });

  test('--fail-on comments', async () => {
    const name = folder('乙', [6, 7, 8]);
    write('意见.yaml', yaml);
    const failing = await run([
      'history',
      name,
      '--comments',
      '意见.yaml',
      '--fail-on',
      'comments',
      '--quiet',
    ]);
    expect(failing.code).toBe(1);
    expect((await run(['history', name, '--fail-on', 'comments'])).code).toBe(2);
    expect((await run(['history', name, '--comments', '没有.yaml'])).code).toBe(2);
  });
});
