import { describe, expect, test } from 'vitest';
import { BAD, GOOD, OTHER, place, sampleText } from './binary.ts';

const { read, run, write } = place();

describe('--baseline', () => {
  test('what it holds is counted and no longer fails; a new finding does', async () => {
    write('稿.md', sampleText(BAD));
    const first = await run(['lint', '稿.md', '--baseline', '基线.json', '--update-baseline']);
    expect(first.code).toBe(1);
    const second = await run(['lint', '稿.md', '--baseline', '基线.json', '--format', 'json']);
    expect(second.code).toBe(0);
    const { summary, drafts } = JSON.parse(second.out);
    expect(summary.errors).toBe(0);
    expect(summary.baselined).toBe(drafts[0].findings.length);

    write('稿.md', `${sampleText(BAD)}\n【待补】\n`);
    const third = await run(['lint', '稿.md', '--baseline', '基线.json', '--format', 'json']);
    expect(third.code).toBe(1);
    const open = JSON.parse(third.out).drafts[0].findings.filter(
      (finding: { state: string }) => finding.state === 'open',
    );
    expect(open.map((finding: { rule: string }) => finding.rule)).toContain('format/placeholder');
  });

  test('says how many entries are outdated', async () => {
    write('稿.md', sampleText(BAD));
    await run(['lint', '稿.md', '--baseline', '旧.json', '--update-baseline']);
    const baseline = JSON.parse(read('旧.json'));
    baseline.entries.push({ path: '稿.md', rule: 'format/mask', fingerprint: '0123456789abcdef' });
    write('旧.json', JSON.stringify(baseline));
    const { err, code } = await run(['lint', '稿.md', '--baseline', '旧.json']);
    expect(err).toContain('基线里有 1 条已经不再出现');
    expect(code).toBe(0);
  });

  test('a missing or damaged one stops the run', async () => {
    write('稿.md', sampleText(GOOD));
    write('坏.json', '{"schema": 1, "entries": [');
    expect((await run(['lint', '稿.md', '--baseline', '没有.json'])).code).toBe(2);
    const damaged = await run(['lint', '稿.md', '--baseline', '坏.json']);
    expect(damaged.code).toBe(2);
    expect(damaged.err).toContain('坏.json');
    expect((await run(['lint', '稿.md', '--update-baseline'])).code).toBe(2);
  });
});

describe('--previous', () => {
  test('what is no such paper, or not there, stops the run', async () => {
    write('稿.md', sampleText(GOOD));
    write('通知.md', sampleText(OTHER));
    const other = await run(['lint', '稿.md', '--previous', '通知.md']);
    expect(other.code).toBe(2);
    expect(other.err).toContain('不能用于 --previous');
    expect((await run(['lint', '稿.md', '--previous-draft', '没有.md'])).code).toBe(2);
  });

  test('a draft before this one that is somebody else’s is told', async () => {
    const paper = sampleText(GOOD);
    write('稿.md', paper);
    write('别人的.md', paper.replaceAll('周晓岚', '方知行'));
    const other = await run(['lint', '稿.md', '--previous-draft', '别人的.md']);
    expect(other.err).toContain('看起来不是同一份（姓名不同：方知行、周晓岚）');
    expect((await run(['lint', '稿.md', '--previous-draft', '稿.md'])).err).not.toContain('同一份');
  });
});
