import { describe, expect, it } from 'vitest';
import { repeatedPassages } from '../../../src/linter/declarative/passages.ts';
import { memberPaper } from './member-paper.ts';
import { findingsIn, run, shown, words } from './support.ts';

describe('repeat: a wording', () => {
  const rule = `
kind: repeat
in: problem
of: wording
find: { terms: [高度重视, 认识不够, 认识不够深] }
options: { max: 1 }
messages: { repeated: ${words('{term} {count}次，多{surplus}次')} }
`;
  const problem =
    '2013年5月我对农民工欠薪认识不够，没有高度重视。6月又有3人到市里上访，我仍然认识不够，认识不够深。';

  it('is reported once for each wording, at the first place too many', () => {
    const text = memberPaper({ problem });
    const [finding, ...more] = findingsIn(text, rule);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      message: { zh: '认识不够 2次，多1次' },
      range: { start: text.indexOf('认识不够，认识') },
      related: [{ range: { start: text.indexOf('认识不够，没有') } }],
    });
    expect(findingsIn(text, rule, { options: { max: 2 } })).toEqual([]);
  });

  it('may stand once in each part', () => {
    expect(findingsIn(memberPaper({ problem: '2013年5月我对农民工欠薪认识不够。' }), rule)).toEqual([]);
  });
});

describe('repeat: a passage', () => {
  const rule = `
kind: repeat
in: paper
of: passage
options: { leastCharacters: 16 }
messages: { repeated: ${words('{term}……{count}字')} }
`;

  it('is found across marks, and shows both places', () => {
    const text = memberPaper({
      problem: '我到县建筑公司督办农民工欠薪，只听了二十分钟汇报就签字离开。',
      closing: '我到县建筑公司督办农民工欠薪；只听了二十分钟汇报，就签字离开了。请同志们批评。',
    });
    const findings = findingsIn(text, rule);
    expect(shown(text, findings)).toEqual([
      '我到县建筑公司督办农民工欠薪；只听了二十分钟汇报，就签字离开 | 我到县建筑公司督办农民工欠薪；只听了二十……28字',
    ]);
    const [related] = findings[0]?.related ?? [];
    expect(text.slice(related?.range.start, related?.range.end)).toBe(
      '我到县建筑公司督办农民工欠薪，只听了二十分钟汇报就签字离开',
    );
    expect(findingsIn(text, rule, { options: { leastCharacters: 29 } })).toEqual([]);
  });

  it('does not stand twice in a sound paper', () => {
    expect(findingsIn(memberPaper(), rule)).toEqual([]);
    expect(run(rule.replace('16', '24'), 'pass/member-principal-word')).toEqual([]);
  });

  it('is told from a run of one letter, and from overlaps', () => {
    const at = (value: string, least: number) =>
      repeatedPassages(value, least).map(({ first, second, letters }) => [
        first.start,
        second.start,
        letters,
      ]);
    expect(at('哈哈哈哈哈哈', 4)).toEqual([]);
    expect(at('甲乙丙丁甲乙丙丁', 4)).toEqual([[0, 4, 4]]);
    expect(at('甲乙丙丁，甲乙丙丁，甲乙丙丁', 4)).toEqual([
      [0, 5, 4],
      [0, 10, 4],
    ]);
    expect(at('', 4)).toEqual([]);
  });

  it('is looked for in little time in a very long text', () => {
    const value = Array.from({ length: 200_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * i) % 20_011)),
    ).join('');
    expect(repeatedPassages(value + value, 24).length).toBeGreaterThan(0);
    expect(repeatedPassages('哈'.repeat(400_000), 24).length).toBeGreaterThan(0);
  });
});
