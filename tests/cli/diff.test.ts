import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { GOOD, OTHER, place, sampleText } from './binary.ts';

const { put, write, read, run, at } = place();
const paper = sampleText(GOOD);
const CASE = '2014年3月我到黄泥乡调研，在乡政府坐了半天，28户移民一户没有见到。';
const END = '没有用脚走到的地方，不配写进结论。';
const polished = paper.replace('究其原因', '分析原因').replace('第8稿', '第9稿');
const deeper = paper.replace(END, END + CASE);

describe('diff', () => {
  test('on a terminal: class and grounds, marks without colour, unchanged parts folded, findings, figures', async () => {
    put(GOOD, '旧 稿.md');
    write('新.md', polished.replace(END, END + CASE));
    const { code, out, err } = await run(['diff', '旧 稿.md', '新.md']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('这一稿：实质修改');
    expect(out).toContain('新增可核对的事实');
    expect(out).toContain('[-究其-]{+分析+}原因');
    expect(out.replace(/\s+/g, '')).toContain(`{+${CASE}+}`);
    expect(out).toMatch(/= \d+ 条问题没有改/);
    expect(out).toContain('检查出的问题  已改 0');
    expect(out).toMatch(/字数 +\d+ +\d+ +\+\d+/);
    expect(out).not.toContain('\u001b');
    const coloured = await run(['diff', '旧 稿.md', '新.md', '--color']);
    expect(coloured.out).toContain('\u001b[');
    expect(coloured.out).toContain('[-');
    const quiet = await run(['diff', '旧 稿.md', '新.md', '--quiet']);
    expect(quiet.out.split('\n').length).toBeLessThan(8);
  });

  test('the same text twice, and blanks behind it: nothing that was not changed is said to be', async () => {
    write('a.md', paper);
    write('b.md', paper.trimEnd());
    const same = await run(['diff', 'a.md', 'a.md']);
    expect(same.out).toContain('这一稿：排版稿  与旧稿一字不差');
    const { out } = await run(['diff', 'a.md', 'b.md', '--format', 'json']);
    const data = JSON.parse(out);
    expect(data.class).toBe('layout');
    expect(Object.keys(data.summary.paragraphs)).toEqual(['same']);
    expect((await run(['diff', 'a.md', 'b.md', '--format', 'html'])).out).not.toContain(
      'class="change removed"',
    );
    expect((await run(['diff', 'a.md', 'b.md', '--format', 'markdown'])).out).not.toContain('删去');
  });

  test('a redline names every changed problem first, and what changed in form alone is folded', async () => {
    write('a.md', paper);
    write('b.md', deeper.replaceAll('，', ','));
    const { out } = await run(['diff', 'a.md', 'b.md', '--format', 'html']);
    expect(out).toMatch(/<h2>问题一览<\/h2>\n<p>· 只动格式 \d+　~ 修改 1<\/p>/u);
    const [, at] = /<td class="what"><a href="#c(\d+)">~ 修改<\/a>/u.exec(out) ?? [];
    expect(out).toContain(`<article class="change edit" id="c${at}">`);
    expect(out).toMatch(
      /<summary>= \d+ 条问题没有改（其中 \d+ 处只动格式）<\/summary><article class="change format"/u,
    );
  });

  test('as data: the contract’s names; spans rebuild the new text', async () => {
    write('a.md', paper);
    write('b.md', deeper);
    const data = JSON.parse((await run(['diff', 'a.md', 'b.md', '--format', 'json'])).out);
    expect(data).toMatchObject({
      schema: 1,
      old: { path: 'a.md', kind: 'member' },
      new: { path: 'b.md', verdict: 'pass' },
      class: 'substantive',
      summary: { problems: { edit: 1, same: 16 } },
      findings: { fixed: [] },
    });
    const spans = data.changes.flatMap((change: { spans: unknown[] }) => change.spans);
    spans.sort((x: Span, y: Span) => x.new.start - y.new.start);
    const rebuilt = spans.map((span: Span) =>
      span.kind === 'same' ? paper.slice(span.old.start, span.old.end) : span.inserted,
    );
    expect(rebuilt.join('')).toBe(deeper);
    const [edit] = data.changes.filter((change: { kind: string }) => change.kind === 'edit');
    expect(edit).toMatchObject({ unit: 'problem', score: 1, wording: 'edit' });
    expect(edit.old[0].start).toMatchObject({ column: 1 });
    expect(edit.reason.message).not.toBe('');
  });

  test('a redline in one file: no script, a policy, text that cannot act', async () => {
    write('a.md', paper);
    write('b.md', deeper.replace(CASE, `${CASE}<script>alert(1)</script>\u202e`));
    const { code, out } = await run(['diff', 'a.md', 'b.md', '--format', 'html']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/]+=*'"/,
    );
    expect(out).not.toMatch(/<script|\u202e|https?:/);
    expect(out).toContain('<ins>');
    expect(out).toContain('id="side"');
    expect(out).toContain('@media print');
    const moved = paper.replace(/一是(学习装点门面.*)\n\n二是(检查只翻本子.*)\n/u, '一是$2\n\n二是$1\n');
    write('c.md', moved);
    const swapped = (await run(['diff', 'a.md', 'c.md', '--format', 'html'])).out;
    const [, id] = /class="change move" id="c(\d+)"/.exec(swapped) ?? [];
    expect(swapped).toContain(`href="#a${id}"`);
    expect(swapped).toContain(`id="a${id}"`);
  });

  test('Markdown, several formats at once, and English', async () => {
    write('a.md', paper);
    write('b.md', deeper);
    const { code, err } = await run([
      'diff',
      'a.md',
      'b.md',
      '--format',
      'markdown=对照.md',
      '--format',
      'stylish',
    ]);
    expect([code, err]).toEqual([0, '提示：已写出 对照.md。\n']);
    expect(read('对照.md')).toContain('<ins>2014年3月');
    expect(read('对照.md')).toContain('| \\~ 修改 |');
    const en = await run(['diff', 'a.md', 'b.md', '--lang', 'en']);
    expect(en.out).toContain('This revision: substantive');
    expect(en.out).toContain('Grounds: ');
    const clash = await run(['diff', 'a.md', 'b.md', '--format', 'json=a.md']);
    expect([clash.code, read('a.md') === paper]).toEqual([2, true]);
  });

  test('--fail-on, repeated or with commas', async () => {
    write('a.md', paper);
    write('polished.md', polished);
    const range = paper.slice(paper.indexOf('三是迷恋挂牌'), paper.indexOf('四是抓工作一阵风'));
    write(
      'dropped.md',
      paper.replace(range, '').replace('四是抓工作', '三是抓工作').replace('五是调研', '四是调研'),
    );
    expect((await run(['diff', 'a.md', 'polished.md', '--fail-on', 'regress,dropped'])).code).toBe(0);
    const cosmetic = await run(['diff', 'a.md', 'polished.md', '--fail-on', 'cosmetic']);
    expect(cosmetic.code).toBe(1);
    expect(cosmetic.err).toContain('--fail-on');
    const dropped = await run([
      'diff',
      'a.md',
      'dropped.md',
      '--fail-on',
      'cosmetic',
      '--fail-on',
      'dropped',
    ]);
    expect(dropped.code).toBe(1);
    expect(dropped.out).toContain('没有了');
    expect((await run(['diff', 'a.md', 'a.md', '--fail-on', 'sometimes'])).code).toBe(2);
  });

  test('a person’s pairs, and what is wrong with them', async () => {
    write('a.md', paper);
    write('b.md', paper);
    write('pairs.yaml', '- 旧: 学习装点门面\n  新: 检查只翻本子\n- old: p2\n  new: null\n');
    const data = JSON.parse(
      (await run(['diff', 'a.md', 'b.md', '--pairs', 'pairs.yaml', '--format', 'json'])).out,
    );
    const given = data.changes.filter(
      (change: { reason: { code: string } }) => change.reason.code === 'given',
    );
    expect(given).toMatchObject([{ ids: [['p1'], ['p2']], kind: 'rewrite' }]);
    write('bad.yaml', '- old: 没有这一条\n  new: p1\n');
    const bad = await run(['diff', 'a.md', 'b.md', '--pairs', 'bad.yaml']);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('bad.yaml:1:8');
    write('form.yaml', 'old: p1\n');
    expect((await run(['diff', 'a.md', 'b.md', '--pairs', 'form.yaml'])).code).toBe(2);
  });

  test('two papers that are not one are compared, and it is said', async () => {
    write('a.md', paper);
    write('b.md', paper.replaceAll('周晓岚', '方知行'));
    const { code, out, err } = await run(['diff', 'a.md', 'b.md']);
    expect([code, out.includes('这一稿：')]).toEqual([0, true]);
    expect(err).toContain('姓名不同：周晓岚、方知行');
    write('b.md', paper);
    expect((await run(['diff', 'a.md', 'b.md'])).err).toBe('');
  });

  test('what cannot be trusted ends in 2', async () => {
    write('a.md', paper);
    put(OTHER, '通知.md');
    const other = await run(['diff', '通知.md', 'a.md']);
    expect(other.code).toBe(2);
    expect(other.err).toContain('通知.md');
    // 2 wins over 1, and nothing says otherwise
    const dropped = await run(['diff', 'a.md', '通知.md', '--fail-on', 'dropped']);
    expect([dropped.code, dropped.err.includes('不放行'), dropped.err.includes('以 1')]).toEqual([
      2,
      true,
      false,
    ]);
    expect((await run(['diff', 'a.md'])).code).toBe(2);
    expect((await run(['diff', 'a.md', '没有.md'])).code).toBe(2);
    expect((await run(['diff', '-', '-'], { input: paper })).code).toBe(2);
    const stdin = await run(['diff', 'a.md', '-', '--quiet'], { input: deeper });
    expect([stdin.code, stdin.out.includes('实质修改')]).toEqual([0, true]);
  });
});

describe('revisions of git', () => {
  test('by their path from where one stands, or from the top; nothing is run, and names cannot be options', async () => {
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: at('库'),
        stdio: 'ignore',
      });
    };
    write('库/稿 件/稿.md', paper);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
    write('库/稿 件/稿.md', deeper);
    for (const [old, cwd] of [
      ['HEAD:稿.md', '库/稿 件'],
      ['HEAD:稿 件/稿.md', '库/稿 件'],
      ['HEAD:稿 件/稿.md', '库'],
    ] as const) {
      const now = cwd === '库' ? '稿 件/稿.md' : '稿.md';
      const { code, out } = await run(['diff', old, now, '--format', 'json'], { cwd });
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ old: { path: old }, class: 'substantive' });
    }
    for (const wrong of ['HEAD:没有.md', '没有:稿.md', 'HEAD:', '--textconv:稿.md'])
      expect((await run(['diff', '--', wrong, '稿.md'], { cwd: '库/稿 件' })).code).toBe(2);
    const saidOf = async (old: string): Promise<string> =>
      (await run(['diff', old, '稿.md'], { cwd: '库/稿 件' })).err;
    expect(await saidOf('HEAD:没有.md')).toContain('git 的 HEAD 里没有这个文件');
    expect(await saidOf('没有:稿.md')).toContain('也没有 没有 这个版本');
  });
});

interface Span {
  readonly kind: string;
  readonly old: { readonly start: number; readonly end: number };
  readonly new: { readonly start: number; readonly end: number };
  readonly inserted: string;
}
