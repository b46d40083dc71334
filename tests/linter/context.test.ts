import { describe, expect, it } from 'vitest';
import { LEXICONS } from '../../rules/lexicons/index.ts';
import { createContext } from '../../src/linter/context.ts';
import type { Lexicon } from '../../src/linter/lexicons.ts';
import type { RuleContext } from '../../src/linter/rule.ts';
import { createRuleSet } from '../../src/linter/rule-set.ts';
import { draftOf, paper } from './support.ts';

function lexicon(id: string, ...terms: string[]): Lexicon {
  return { id, title: { zh: id, en: id }, source: '测试', date: '2026', note: '', terms };
}

function contextOf(text: string, lexicons: readonly Lexicon[]): RuleContext {
  return createContext(draftOf(text), createRuleSet([], lexicons)) as RuleContext;
}

const head = '---\nkind: member\nprofile: qunzhong-2014\nunit: 认识不够县\n---\n# 对照检查材料\n\n';

describe('hits of word lists', () => {
  it('stand at their places, list by list, front matter and comments left out', () => {
    const text = `${head}我认识不够，**落实不够**。\n\n<!-- 认识不够 -->\n\n> 认识不够\n`;
    const context = contextOf(text, [lexicon('a', '不够', '认识不够'), lexicon('b', '落实', '不够')]);
    const shown = (id: string) =>
      context.hits(id).map(({ term, range }) => [term, text.slice(range.start, range.end), range.start]);
    expect(shown('a')).toEqual([
      ['认识不够', '认识不够', text.indexOf('我认识') + 1],
      ['不够', '不够', text.indexOf('落实不够') + 2],
      ['认识不够', '认识不够', text.lastIndexOf('认识不够')],
    ]);
    expect(shown('b').map(([term]) => term)).toEqual(['不够', '落实', '不够', '不够']);
  });

  it('leave out what is quoted, and names in 《》', () => {
    const text = `${head}有人说我“认识不够”，我读了《认识不够》一文，还是认识不够。\n`;
    const hits = contextOf(text, [lexicon('a', '认识不够')]).hits('a');
    expect(hits.map(({ range }) => range.start)).toEqual([text.lastIndexOf('认识不够')]);
  });

  it('leave out what lies in a proper name of the unit', () => {
    const text = `${head}我在新时代大道和大道新村调研，新时代大道、新时代的大道。\n`;
    const set = createRuleSet([], [lexicon('a', '新时代', '大道')], null, ['新时代大道', '大道新']);
    const { hits } = createContext(draftOf(text), set) as RuleContext;
    expect(hits('a').map(({ term, range }) => [term, range.start])).toEqual([
      ['新时代', text.lastIndexOf('新时代')],
      ['大道', text.lastIndexOf('大道')],
    ]);
  });

  it('find a word that hand-wrapping breaks in two', () => {
    const wrapped = paper('fresh/team-2014-hard-wrapped');
    const lines = [...wrapped.matchAll(/(\p{Script=Han}{2})\n(\p{Script=Han}{2})/gu)];
    expect(lines.length).toBeGreaterThan(20);
    const terms = lines.map(([, before, after]) => `${before}${after}`);
    const hits = contextOf(wrapped, [lexicon('a', ...terms)]).hits('a');
    const broken = hits.filter(({ term, range }) => range.end - range.start === term.length + 1);
    expect(broken.length).toBeGreaterThan(15);
    for (const { term, range } of hits)
      expect(wrapped.slice(range.start, range.end).replace(/\s/g, '')).toBe(term);
  });

  it('are those of the shipped lists, each at a place that reads so', () => {
    const text = paper('fail/team-background');
    const context = contextOf(text, LEXICONS);
    const all = LEXICONS.flatMap(({ id, terms }) => context.hits(id).map(hit => ({ ...hit, terms })));
    expect(all.length).toBeGreaterThan(100);
    for (const { term, range, terms } of all) {
      expect(terms).toContain(term);
      expect(text.slice(range.start, range.end)).toBe(term);
    }
  });

  it('refuse a list that does not exist', () => {
    expect(() => contextOf(head, []).hits('none')).toThrow('none');
  });
});
