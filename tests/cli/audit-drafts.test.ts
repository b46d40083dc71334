import { describe, expect, test } from 'vitest';
import { place, sampleText } from './binary.ts';

const { put, write, read, run } = place();

const SERIES = 'fixtures/series/member-8';
const REVISIONS = ['cosmetic-revision', 'dropped-problem', 'exchanged-facts'].map(rule => `attitude/${rule}`);

interface Data {
  readonly drafts: readonly {
    readonly path: string;
    readonly draft: number | null;
    readonly findings: readonly { readonly rule: string; readonly code: string; readonly message: string }[];
  }[];
  readonly versions: readonly {
    readonly by: string;
    readonly files: readonly { readonly path: string; readonly previous: string | null }[];
  }[];
  readonly run: { readonly cached: number };
}

async function audit(folder: string, more: readonly string[] = []): Promise<Data> {
  const { out } = await run(['audit', folder, '--format', 'json', ...more]);
  return JSON.parse(out) as Data;
}

function found(data: Data, at = 0): string[] {
  return (data.drafts[at]?.findings ?? [])
    .filter(({ rule }) => REVISIONS.includes(rule))
    .map(({ rule, code }) => `${rule} ${code}`);
}

/** Without its number: names alone tell the order. */
function unnumbered(draft: number): string {
  return sampleText(`${SERIES}/第${draft}稿.md`).replace(/^(?:draft|稿次).*\n/mu, '');
}

describe('several drafts of one paper side by side', () => {
  test('the latest is judged with the one before it', async () => {
    for (const n of [4, 5]) put(`${SERIES}/第${n}稿.md`, `材料/第${n}稿.md`);
    const data = await audit('材料');
    expect(data.drafts.map(({ path }) => path)).toEqual(['材料/第5稿.md']);
    expect(found(data)).toContain('attitude/dropped-problem dropped');
    expect(data.versions[0]?.files.map(({ previous }) => previous)).toEqual([null, '材料/第4稿.md']);
  });

  test('one draft alone is compared with nothing', async () => {
    put(`${SERIES}/第5稿.md`, '一份/第5稿.md');
    expect(found(await audit('一份'))).toEqual([]);
  });

  test('all drafts, each with the one before it; the same in threads', async () => {
    for (const n of [5, 6, 7, 8]) put(`${SERIES}/第${n}稿.md`, `各稿/${n} 稿/材料.md`);
    const data = await audit('各稿', ['--all-drafts']);
    expect(data.drafts.map((_, i) => found(data, i))).toEqual([
      [],
      ['attitude/cosmetic-revision layout'],
      expect.any(Array),
      expect.arrayContaining(['attitude/cosmetic-revision polish', 'attitude/exchanged-facts exchanged']),
    ]);
    const threads = await audit('各稿', ['--all-drafts', '--threads', '2']);
    expect(threads.drafts).toEqual(data.drafts);
  });

  test('by a person’s choice: with the draft before the chosen one', async () => {
    for (const n of [4, 5, 6]) put(`${SERIES}/第${n}稿.md`, `选/第${n}稿.md`);
    write('选.yaml', 'pick:\n  - 第5稿.md\n');
    expect(found(await audit('选', ['--versions', '选.yaml']))).toContain('attitude/dropped-problem dropped');
  });

  test('where nothing tells which draft is later nothing is compared', async () => {
    write('不明/材料.md', unnumbered(4));
    write('不明/材料改.md', unnumbered(5));
    const data = await audit('不明');
    expect(data.versions[0]?.by).toBe('tied');
    expect([...found(data, 0), ...found(data, 1)]).toEqual([]);
  });

  test('another draft before it is another result, cache or not', async () => {
    write('缓/第1稿.md', unnumbered(7));
    write('缓/第2稿.md', unnumbered(8));
    const once = async (): Promise<Data> => {
      await run(['audit', '缓', '--output', '结果']);
      return JSON.parse(read('结果/report.json')) as Data;
    };
    const first = await once();
    expect([first.run.cached, found(first)]).toEqual([
      0,
      expect.arrayContaining(['attitude/exchanged-facts exchanged']),
    ]);
    expect(await once()).toMatchObject({ run: { cached: 1 }, drafts: first.drafts });
    write('缓/第1稿.md', unnumbered(8).replace('迟到', '晚到'));
    const changed = await once();
    expect(changed.run.cached).toBe(0);
    expect(found(changed)).not.toContain('attitude/exchanged-facts exchanged');
  });

  test('the number of drafts is that of the name, or else of the files', async () => {
    const few = (data: Data): string[] =>
      (data.drafts[0]?.findings ?? [])
        .filter(({ rule }) => rule === 'completeness/draft-number')
        .map(({ message }) => message);
    write('数/第3稿.md', unnumbered(8));
    expect(few(await audit('数')).join()).toContain('第 3 稿');
    write('份/材料20140601.md', unnumbered(7));
    write('份/材料20140610.md', unnumbered(8));
    const data = await audit('份');
    expect([few(data).join(), data.drafts[0]?.draft]).toEqual([expect.stringContaining('第 2 稿'), 2]);
    write('单/材料.md', unnumbered(8));
    expect(few(await audit('单'))).toEqual([]);
  });
});
