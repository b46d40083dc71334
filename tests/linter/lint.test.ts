import { describe, expect, it } from 'vitest';
import { shippedRules } from '../../rules/index.ts';
import type { Profile } from '../../src/config/profile.ts';
import { lint } from '../../src/linter/lint.ts';
import { createRuleSet } from '../../src/linter/rule-set.ts';
import { draftOf, paper, ruleOf, wordRule } from './support.ts';

const draft = draftOf(paper('pass/member-principal-word'));
const text = draft.source.text;

describe('a run', () => {
  it('fills the wording from the data, in both languages, and tells the place', () => {
    const { findings } = lint(draft, createRuleSet([wordRule('analysis/word', '群众')], []));
    expect(findings.length).toBeGreaterThan(3);
    expect(findings[0]).toMatchObject({
      rule: 'analysis/word',
      criterion: 'analysis',
      severity: 'warning',
      state: 'open',
      message: { zh: '有“群众”', en: 'there is 群众' },
      hint: { zh: '改掉“群众”', en: 'mend 群众' },
      basis: { mark: 'O' },
    });
    for (const { range } of findings) expect(text.slice(range.start, range.end)).toBe('群众');
  });

  it('takes severities from the rule, then the profile, then the user', () => {
    const rules = ['analysis/a', 'analysis/b', 'analysis/c', 'analysis/d'].map(id => wordRule(id, '群众'));
    const profile = {
      ...(draft.profile as Profile),
      severities: { 'analysis/b': 'error', 'analysis/c': 'error', 'analysis/d': 'info' } as const,
    };
    const { findings, runs } = lint({ ...draft, profile }, createRuleSet(rules, []), {
      rules: { 'analysis/c': { severity: 'info' }, 'analysis/d': { severity: 'off' } },
    });
    const severities = Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity]));
    expect(severities).toEqual({ 'analysis/a': 'warning', 'analysis/b': 'error', 'analysis/c': 'info' });
    expect(runs.find(({ rule }) => rule === 'analysis/d')).toMatchObject({
      outcome: 'not-checked',
      why: 'off',
    });
  });

  it('lets an issue be lighter than its rule, never graver', () => {
    const light = ruleOf('analysis/light', () => [
      { code: 'found', range: draft.body, severity: 'info' },
      { code: 'found', range: draft.body, severity: 'error' },
    ]);
    const { findings } = lint(draft, createRuleSet([light], []));
    expect(findings.map(({ severity }) => severity)).toEqual(['info', 'warning']);
  });

  it('lists so many findings of a rule and says how many are left, with the gravest of their severities', () => {
    const many = ruleOf('analysis/many', () =>
      Array.from({ length: 9 }, (_, i) => ({
        code: 'found',
        range: { start: draft.body.start + i, end: draft.body.start + i + 1 },
        severity: i === 7 ? 'warning' : 'info',
      })),
    );
    const { findings } = lint(draft, createRuleSet([many], []), { findingsPerRule: 4 });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ...Array.from({ length: 4 }, () => ['found', 'info']),
      ['unlisted', 'warning'],
    ]);
    const rest = findings.at(-1);
    expect(rest?.message).toEqual({
      zh: '同类问题另有 5 处，从这里起不再逐条列出',
      en: '5 more findings of this rule, from here on, are not listed',
    });
    expect(rest?.range.start).toBe(draft.body.start + 4);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(5);
    expect(lint(draft, createRuleSet([many], []), { findingsPerRule: 9 }).findings).toHaveLength(9);
  });

  it('hands over options: default, profile, user', () => {
    const seen: number[] = [];
    const rule = ruleOf('analysis/options', (_, { least }) => {
      seen.push(least);
      return [];
    });
    const set = createRuleSet([rule], []);
    const profile = { ...(draft.profile as Profile), options: { 'analysis/options': { least: 5 } } };
    lint(draft, set);
    lint({ ...draft, profile }, set);
    lint(draft, set);
    lint({ ...draft, profile }, set, { rules: { 'analysis/options': { options: { least: 9 } } } });
    expect(seen).toEqual([3, 5, 3, 9]);
  });

  it('counts what was not checked, with the reason', () => {
    const set = createRuleSet(
      [
        wordRule('analysis/team', '群众', { kinds: ['team'] }),
        wordRule('analysis/previous', '群众', { needs: ['previous'] }),
        wordRule('analysis/set', '群众', { needs: ['problems', 'set'] }),
        wordRule('analysis/problems', '群众', { needs: ['profile', 'problems'] }),
        wordRule('format/other', '群众', { criterion: 'format' }),
      ],
      [],
    );
    const why = (settings: Parameters<typeof lint>[2]) => lint(draft, set, settings).runs.map(run => run.why);
    expect(why({})).toEqual(['kind', 'needs', 'needs', null, null]);
    expect(why({ previous: draft })).toEqual(['kind', null, 'needs', null, null]);
    expect(why({ onlyCriteria: ['analysis'] })).toEqual(['kind', 'needs', 'needs', null, 'left-out']);
    expect(why({ onlyRules: ['format/other'] })).toEqual([
      'left-out',
      'left-out',
      'left-out',
      'left-out',
      null,
    ]);
    const other = draftOf('# 服务器部署手册\n\n先安装依赖，再启动服务。');
    expect(lint(other, set).runs.map(({ why }) => why)).toEqual(set.rules.map(() => 'needs'));
  });

  it('turns a crash into a failure and goes on', () => {
    const crash = ruleOf('analysis/crash', function* () {
      yield { code: 'found', range: draft.body };
      throw new TypeError('cannot read the moon');
    });
    const wordless = ruleOf('analysis/wordless', () => [{ code: 'unknown-code', range: draft.body }]);
    const set = createRuleSet([crash, wordless, wordRule('analysis/word', '群众')], []);
    const { findings, failures, runs } = lint(draft, set);
    expect(failures).toEqual([
      {
        path: '稿.md',
        code: 'rule-crashed',
        data: { rule: 'analysis/crash', reason: 'cannot read the moon' },
      },
      {
        path: '稿.md',
        code: 'rule-crashed',
        data: { rule: 'analysis/wordless', reason: expect.any(String) },
      },
    ]);
    expect(runs.map(({ outcome }) => outcome)).toEqual(['crashed', 'crashed', 'checked']);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['analysis/word']));
  });

  it('orders findings by place, rule and code, whatever the order of the rules', () => {
    const rules = ['群众', '工作', '群'].map((word, i) => wordRule(`analysis/w${i}`, word));
    const forth = lint(draft, createRuleSet(rules, [])).findings;
    const back = lint(draft, createRuleSet([...rules].reverse(), [])).findings;
    expect(back).toEqual(forth);
    const starts = forth.map(({ range }) => range.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(forth.map(({ fingerprint }) => fingerprint)).size).toBe(forth.length);
  });

  it('bears a paper that brings a hundred thousand findings', () => {
    const busy = ruleOf('analysis/busy', function* () {
      for (let i = 0; i < 150_000; i++)
        yield { code: 'found', range: { start: i % 999, end: (i % 999) + 4 } };
    });
    const { findings, failures } = lint(draft, createRuleSet([busy], []), { findingsPerRule: 200_000 });
    expect(failures).toEqual([]);
    expect(findings).toHaveLength(150_000);
  });

  it('says the same of the same paper twice, under all shipped rules', () => {
    const once = lint(draft, shippedRules());
    const again = lint(draftOf(text), shippedRules());
    expect(JSON.stringify(again.findings)).toBe(JSON.stringify(once.findings));
    expect(once.failures).toEqual([]);
  });
});

describe('a rule set', () => {
  it('refuses two rules of one name', () => {
    expect(() => createRuleSet([wordRule('analysis/a', '一'), wordRule('analysis/a', '二')], [])).toThrow(
      'analysis/a',
    );
  });

  it('has a hash that names rules, word lists and profiles', () => {
    const lexicon = { id: 'l', title: { zh: '', en: '' }, source: '', date: '', note: '', terms: ['不够'] };
    const rule = wordRule('analysis/a', '一');
    const hashes = [
      createRuleSet([rule], [lexicon], { a: 1 }),
      createRuleSet([rule], [lexicon], { a: 1 }),
      createRuleSet([rule], [lexicon], { a: 2 }),
      createRuleSet([rule], [{ ...lexicon, terms: ['不够', '不实'] }], { a: 1 }),
      createRuleSet([{ ...rule, severity: 'error' }], [lexicon], { a: 1 }),
    ].map(({ hash }) => hash);
    expect(hashes[0]).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(4);
  });
});
