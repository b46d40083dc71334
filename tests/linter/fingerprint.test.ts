import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprints, normalizeWords } from '../../src/linter/fingerprint.ts';
import { lint } from '../../src/linter/lint.ts';
import { createRuleSet } from '../../src/linter/rule-set.ts';
import { draftOf, paper, ruleOf, wordRule } from './support.ts';

const text = paper('pass/member-principal-word');

/** Fingerprints of what a few rules find, by rule. */
function found(source: string): Map<string, string[]> {
  const missing = ruleOf('analysis/absence', function* ({ draft }) {
    for (const problem of draft.problems)
      yield { code: 'found', range: problem.range, anchor: problem.title, data: { word: '' } };
  });
  const set = createRuleSet([missing, wordRule('analysis/word', '群众')], []);
  const byRule = new Map<string, string[]>();
  for (const { rule, fingerprint } of lint(draftOf(source), set).findings)
    byRule.set(rule, [...(byRule.get(rule) ?? []), fingerprint]);
  return byRule;
}

describe('fingerprints', () => {
  it('tell rule, code, words and ordinal apart', () => {
    const base = { rule: 'a/b', code: 'c', words: '问题' };
    const all = fingerprints([
      base,
      base,
      { ...base, rule: 'a/c' },
      { ...base, code: 'd' },
      { ...base, words: '问题多' },
      { ...base, words: '“问题”' },
    ]);
    expect(new Set(all).size).toBe(6);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{24}$/);
  });

  it.each([
    ['3．文山会海没有根本改观', '4. 文山会海，没有根本改观'],
    ['#### 3. 文山会海没有根本改观', '（三）文山会海没有根本改观。'],
    ['一是ＡＢＣ“文山”会海', '二是abc文山 会海'],
    ['\u3000\u3000第一，文山会海', '**文山会海**'],
  ])('do not mind numbering, widths, blanks and marks: %s', (a, b) => {
    expect(normalizeWords(a)).toBe(normalizeWords(b));
  });

  it('keep figures that are no numbering, and marks where there is nothing else', () => {
    expect(normalizeWords('2014.6.5调研')).toBe('201465调研');
    expect(normalizeWords('13.5万元')).toBe('135万元');
    expect(normalizeWords('。。')).not.toBe(normalizeWords('，，'));
    expect(normalizeWords('3.')).not.toBe(normalizeWords('4.'));
  });

  it('stay the same while another place is edited', () => {
    const before = found(text);
    const problems = draftOf(text).problems.length;
    expect([...before.values()].flat().length).toBeGreaterThan(15);
    const sentences = [...text.matchAll(/[^。\n]{12,}。/g)].map(({ index, 0: { length } }) => ({
      index,
      length,
    }));
    fc.assert(
      fc.property(
        fc.nat(sentences.length - 1),
        fc.constantFrom('', '会后我又去看了一次。', '这句话改写过，说的是另一层意思。'),
        (chosen, replacement) => {
          const { index, length } = sentences[chosen] as (typeof sentences)[number];
          const sentence = text.slice(index, index + length);
          // an edit of the place itself, or of a heading, is another matter
          fc.pre(!sentence.includes('群众') && !/^[#\s（(一二三四五六七八九十\d]/.test(sentence));
          const edited = text.slice(0, index) + replacement + text.slice(index + length);
          fc.pre(draftOf(edited).problems.length === problems);
          expect(found(edited)).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stay the same with other line ends and with a new paragraph above', () => {
    const before = found(text);
    expect(found(text.replaceAll('\n', '\r\n'))).toEqual(before);
    const opening = text.indexOf('\n', text.indexOf('如下'));
    expect(found(`${text.slice(0, opening)}\n\n会前我又征求了一次意见。${text.slice(opening)}`)).toEqual(
      before,
    );
  });
});
