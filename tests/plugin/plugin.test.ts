import remarkLintNoMultipleToplevelHeadings from 'remark-lint-no-multiple-toplevel-headings';
import { describe, expect, test } from 'vitest';
import { type Rule, RuleTester, remarkRule, v } from '../../src/plugin/index.ts';
import { asPlugin, definePlugin } from '../../src/plugin/plugin.ts';

const PAPER = `# 个人对照检查材料

现将有关情况对照检查如下。

## 一、存在的主要问题

### （一）群众路线方面

1.调研走马观花。2013年8月到柳湾镇看危房改造，我只停了二十分钟，老高家后墙塌了，砸伤了腿。

## 二、产生问题的原因分析

一是宗旨意识淡了，怕看见难处要自己担。

## 三、努力方向和改进措施

（一）住到村里听。每月到石梁村住一晚，由我本人记台账，年底请村民代表评议。
`;

const wording = { zh: '发现“{word}”', en: 'found “{word}”' };

const village: Rule = {
  id: 'analysis/village',
  criterion: 'analysis',
  title: { zh: '村名', en: 'Village' },
  severity: 'warning',
  since: '1.0.0',
  status: 'stable',
  options: v.strictObject({ word: v.optional(v.string(), '柳湾') }),
  needs: [],
  messages: { found: { message: wording, hint: wording } },
  docs: {
    why: wording,
    basis: { mark: 'O', zh: '自定', en: 'own' },
    good: { in: 'paper', text: '' },
    bad: { in: 'paper', text: '' },
  },
  *check({ draft }, options) {
    const { word } = options as { word: string };
    const start = draft.source.text.indexOf(word);
    if (start >= 0) yield { code: 'found', range: { start, end: start + word.length }, data: { word } };
  },
};

describe('RuleTester', () => {
  const tester = new RuleTester();

  test('is content where code, place, words and message are as said', () => {
    tester.run(village, {
      valid: [{ text: PAPER, options: { word: '没有这个村' } }],
      invalid: [
        {
          text: PAPER,
          findings: [{ code: 'found', line: 9, column: 18, text: '柳湾', message: '发现“柳湾”' }],
        },
        { text: PAPER, options: { word: '石梁' }, findings: [{ code: 'found', line: 17 }] },
      ],
    });
  });

  test.each([
    [
      'a missing finding',
      { valid: [], invalid: [{ text: PAPER, findings: [{ code: 'found' }, { code: 'other' }] }] },
    ],
    ['a surplus finding', { valid: [{ text: PAPER }], invalid: [] }],
    ['a wrong line', { valid: [], invalid: [{ text: PAPER, findings: [{ code: 'found', line: 3 }] }] }],
    ['wrong words', { valid: [], invalid: [{ text: PAPER, findings: [{ code: 'found', text: '柳' }] }] }],
  ])('throws on %s', (_, cases) => {
    expect(() => tester.run(village, cases)).toThrow(/analysis\/village/);
  });

  test('throws where the rule crashes', () => {
    const broken: Rule = {
      ...village,
      check: () => {
        throw new Error('坏了');
      },
    };
    expect(() => tester.run(broken, { valid: [{ text: PAPER }], invalid: [] })).toThrow('坏了');
  });
});

describe('definePlugin', () => {
  test('gives back what is in order', () => {
    expect(definePlugin({ name: '示例', version: '1.0.0', rules: [village] }).rules).toEqual([village]);
  });

  test.each([
    ['another criterion than its id says', { criterion: 'format' }],
    ['an id without criterion', { id: 'village' }],
    ['an error of its own making', { severity: 'error' }],
    ['no schema for its options', { options: {} }],
    ['no messages', { messages: {} }],
    ['messages in one language', { messages: { found: { message: { zh: '有', en: '' }, hint: wording } } }],
    ['no check', { check: null }],
  ])('refuses a rule with %s', (_, wrong) => {
    const rule = { ...village, ...wrong } as unknown as Rule;
    expect(() => definePlugin({ name: '示例', version: '1.0.0', rules: [rule] })).toThrow(/示例: rule/);
  });

  test('a module that exports something else is no plugin', () => {
    expect(() => asPlugin({ default: 1 }, './x.js')).toThrow('./x.js');
    expect(() => asPlugin(undefined, './x.js')).toThrow('definePlugin');
  });
});

test('a remark-lint plugin runs as a rule', () => {
  const rule = remarkRule({
    id: 'format/one-title',
    criterion: 'format',
    title: { zh: '只有一个大标题', en: 'One title' },
    docs: village.docs,
    plugin: remarkLintNoMultipleToplevelHeadings,
  });
  const twice = PAPER.replace('## 二、产生', '# 二、产生');
  new RuleTester().run(rule, {
    valid: [{ text: PAPER }],
    invalid: [
      { text: twice, findings: [{ code: 'remark', line: 11, column: 1, text: '# 二、产生问题的原因分析' }] },
    ],
  });
});
