import { describe, expect, it } from 'vitest';
import { changedLexicons, checkLexiconChanges, type Lexicon } from '../../src/linter/lexicons.ts';
import { createRuleSet } from '../../src/linter/rule-set.ts';

const LISTS: readonly Lexicon[] = [
  {
    id: 'cliches',
    title: { zh: '套话', en: 'a' },
    source: '测试',
    date: '2026',
    note: '',
    terms: ['高瞻远瞩', '审时度势'],
  },
  { id: 'hopes', title: { zh: '希望', en: 'b' }, source: '测试', date: '2026', note: '', terms: ['希望'] },
];

describe('word lists that a unit changes', () => {
  const changes = { cliches: { add: ['真抓实干', '高瞻远瞩'], remove: ['审时度势'] } };

  it('gain and lose terms, the others stay as they are', () => {
    const [cliches, hopes] = changedLexicons(LISTS, changes);
    expect(cliches).toMatchObject({ terms: ['高瞻远瞩', '真抓实干'], change: changes.cliches });
    expect(hopes).toBe(LISTS[1]);
    expect(checkLexiconChanges(LISTS, changes)).toEqual([]);
  });

  it('must exist, and hold what is taken out', () => {
    const wrong = { cliche: { add: ['词'], remove: [] }, hopes: { add: [], remove: ['希忘', '没有的词'] } };
    expect(checkLexiconChanges(LISTS, wrong)).toEqual([
      { code: 'unknown-lexicon', lexicon: 'cliche', term: '', near: ['cliches'] },
      { code: 'unknown-term', lexicon: 'hopes', term: '希忘', near: ['希望'] },
      { code: 'unknown-term', lexicon: 'hopes', term: '没有的词', near: [] },
    ]);
  });

  it('and proper names make another law', () => {
    const hashes = [
      createRuleSet([], LISTS),
      createRuleSet([], changedLexicons(LISTS, changes)),
      createRuleSet([], LISTS, null, ['新时代大道']),
      createRuleSet([], LISTS, ['新时代大道']),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(4);
    expect(createRuleSet([], LISTS).hash).toBe(hashes[0]);
  });
});
