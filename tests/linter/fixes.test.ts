import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedRules } from '../../rules/index.ts';
import type { Finding } from '../../src/linter/finding.ts';
import { applyFixes, type Checked, fixAll, protectedRange } from '../../src/linter/fixes.ts';
import { lint } from '../../src/linter/lint.ts';
import type { Edit } from '../../src/linter/rule.ts';
import { unifiedDiff } from '../../src/linter/unified-diff.ts';
import { draftOf, paper } from './support.ts';

function withEdits(edits: readonly Edit[], state: Finding['state'] = 'open'): Finding {
  return { edits, state } as unknown as Finding;
}

function edit(start: number, end: number, text: string, safe = true): Edit {
  return { range: { start, end }, text, safe };
}

function check(text: string): Checked {
  const draft = draftOf(text);
  return { findings: lint(draft, shippedRules()).findings, untouchable: protectedRange(draft) };
}

describe('fixes', () => {
  it('make safe edits of open findings, and no others', () => {
    const text = '一二三四五';
    const findings = [
      withEdits([edit(3, 4, '4')]),
      withEdits([edit(0, 1, '1'), edit(1, 2, '2', false)]),
      withEdits([edit(4, 5, '5')], 'suppressed'),
      withEdits([edit(4, 5, '伍')], 'baselined'),
    ];
    expect(applyFixes(text, findings, null)).toEqual({ text: '1二三4五', count: 2 });
  });

  it('make only the first of edits that overlap', () => {
    const findings = [
      withEdits([edit(0, 3, 'A')]),
      withEdits([edit(2, 4, 'B')]),
      withEdits([edit(3, 4, 'C')]),
    ];
    expect(applyFixes('一二三四五', findings, null).text).toBe('AC五');
    // the same insertion asked for twice
    const twice = [withEdits([edit(2, 2, '，')]), withEdits([edit(2, 2, '，')])];
    expect(applyFixes('一二三', twice, null).text).toBe('一二，三');
  });

  it('touch nothing up to the end of the front matter', () => {
    const text = '---\ntitle: a\n---\n正文,';
    const findings = [
      withEdits([edit(9, 10, '：')]),
      withEdits([edit(16, 16, '!')]),
      withEdits([edit(19, 20, '，')]),
    ];
    expect(applyFixes(text, findings, { start: 0, end: 16 }).text).toBe('---\ntitle: a\n---\n正文，');
  });

  it('leave a paper alone whose front matter is not closed', () => {
    const text = `---\ntitle: 对照检查材料,\nkind: member\n\n${paper('fail/member-format').replace(/^---[\s\S]*?\n---\n/, '')}`;
    expect(check(text).untouchable).toEqual({ start: 0, end: text.length });
    expect(fixAll(text, check)).toEqual({ text, count: 0 });
  });

  it('apply any set of edits as the plain reading of them would', () => {
    const edits = fc.array(
      fc
        .tuple(fc.nat(30), fc.nat(4), fc.stringMatching(/^[xyz]{0,3}$/))
        .map(([start, length, text]) => edit(start, Math.min(30, start + length), text)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(edits, chosen => {
        const text = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒';
        const { text: fixed, count } = applyFixes(
          text,
          chosen.map(one => withEdits([one])),
          null,
        );
        // nothing that no edit touches is lost or moved
        const untouched = [...text].filter(
          (_, i) => !chosen.some(({ range }) => range.start <= i && i < range.end),
        );
        const kept = [...fixed].filter(letter => !'xyz'.includes(letter));
        expect(kept.filter(letter => untouched.includes(letter))).toEqual(untouched);
        expect(count).toBeLessThanOrEqual(chosen.length);
      }),
    );
  });

  it.each(['fail/member-format', 'fail/team-copied', 'pass/member-2025', 'fresh/member-2014-masks'])(
    'leave nothing to fix in %s, and fixing again changes nothing',
    name => {
      const text = paper(name);
      const once = fixAll(text, check);
      expect(fixAll(once.text, check)).toEqual({ text: once.text, count: 0 });
      expect(once.count > 0).toBe(once.text !== text);
      const [before, after] = [draftOf(text), draftOf(once.text)];
      expect(after.frontMatter.data).toEqual(before.frontMatter.data);
      expect(after.problems.length).toBe(before.problems.length);
    },
  );

  it('mend the paper that is wrong in its marks', () => {
    const { count } = fixAll(paper('fail/member-format'), check);
    expect(count).toBeGreaterThan(5);
  });

  it('stop where two rules want the opposite', () => {
    const quarrel = (text: string): Checked => ({
      findings: [withEdits([edit(0, 1, text.startsWith('，') ? ',' : '，')])],
      untouchable: null,
    });
    expect(fixAll(',然后', quarrel).count).toBeLessThan(20);
  });

  it('give up a round that would make front matter of the text', () => {
    const source = '----\ntitle: 对照检查材料\n---\n一、正文\n';
    const shorten = (text: string): Checked => ({
      findings: [withEdits([edit(0, 4, '---')])],
      untouchable: protectedRange(draftOf(text)),
    });
    expect(fixAll(source, shorten)).toEqual({ text: source, count: 0 });
  });
});

describe('the diff of a dry run', () => {
  it('names the file and shows lines with signs', () => {
    const diff = unifiedDiff('稿/甲.md', '一\n二,\n三\n', '一\n二，\n三\n');
    expect(diff.split('\n').slice(0, 6)).toEqual([
      '--- 稿/甲.md',
      '+++ 稿/甲.md',
      '@@ -1,3 +1,3 @@',
      ' 一',
      '-二,',
      '+二，',
    ]);
  });

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('甲.md', '一\n', '一\n')).toBe('');
  });
});
