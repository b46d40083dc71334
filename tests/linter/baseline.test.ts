import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applyBaseline, baselineSchema, createBaseline } from '../../src/linter/baseline.ts';
import type { Finding } from '../../src/linter/finding.ts';
import { lint } from '../../src/linter/lint.ts';
import { createRuleSet } from '../../src/linter/rule-set.ts';
import { draftOf, paper, wordRule } from './support.ts';

const set = createRuleSet([wordRule('analysis/word', '总觉得'), wordRule('format/word', '如下')], []);
const text = paper('pass/member-principal-word');
const findingsOf = (source: string): readonly Finding[] => lint(draftOf(source), set).findings;

describe('a baseline', () => {
  it('takes what stands at a moment and marks just that later on', () => {
    const baseline = createBaseline([{ path: '稿.md', findings: findingsOf(text) }]);
    expect(v.is(baselineSchema, JSON.parse(JSON.stringify(baseline)))).toBe(true);
    const edited = text.replace('如下', '如下：总觉得不够，如下');
    const { findings, stale } = applyBaseline('稿.md', findingsOf(edited), baseline);
    expect(stale).toBe(0);
    const open = findings.filter(({ state }) => state === 'open');
    expect(open.map(({ rule }) => rule).sort()).toEqual(['analysis/word', 'format/word']);
    expect(findings.length - open.length).toBe(findingsOf(text).length);
  });

  it('counts entries that match nothing any more, of this paper only', () => {
    const baseline = createBaseline([
      { path: '稿.md', findings: findingsOf(text) },
      { path: '别的.md', findings: findingsOf(text) },
    ]);
    const mended = text.replaceAll('总觉得', '我曾以为');
    const { findings, stale } = applyBaseline('稿.md', findingsOf(mended), baseline);
    expect(stale).toBe(findingsOf(text).length - findingsOf(mended).length);
    expect(stale).toBeGreaterThan(0);
    expect(findings.every(({ state }) => state === 'baselined')).toBe(true);
  });

  it('leaves other papers and answered findings alone, and knows both slashes', () => {
    const [first, ...others] = findingsOf(text) as [Finding, ...Finding[]];
    const suppressed: Finding = { ...first, state: 'suppressed', reason: '理由' };
    const baseline = createBaseline([{ path: '班子\\稿.md', findings: [first, ...others] }]);
    expect(applyBaseline('别的.md', others, baseline)).toEqual({ findings: others, stale: 0 });
    const { findings } = applyBaseline('班子/稿.md', [suppressed, ...others], baseline);
    expect(findings.map(({ state }) => state)).toEqual(['suppressed', ...others.map(() => 'baselined')]);
    expect(createBaseline([{ path: '稿.md', findings: [suppressed] }]).entries).toEqual([]);
  });

  it('is the same whatever the order of the papers, and damaged ones are refused', () => {
    const papers = ['乙.md', '甲.md'].map(path => ({ path, findings: findingsOf(text) }));
    expect(createBaseline([...papers].reverse())).toEqual(createBaseline(papers));
    for (const damaged of [
      {},
      { schema: 2, entries: [] },
      { schema: 1, entries: [{ path: 'a', rule: 'b' }] },
    ])
      expect(v.is(baselineSchema, damaged)).toBe(false);
  });
});
