import { describe, expect, it } from 'vitest';
import { directiveRule } from '../../src/linter/directives.ts';
import { type LintSettings, lint } from '../../src/linter/lint.ts';
import { createRuleSet } from '../../src/linter/rule-set.ts';
import { draftOf, paper, wordRule } from './support.ts';

const text = paper('pass/member-principal-word');
const set = createRuleSet(
  [directiveRule, wordRule('analysis/word', '如下'), wordRule('analysis/other', '如下')],
  [],
);

/** The paper with something put before the paragraph that ends in 如下, and something after it. */
function withDirectives(before: string, after = ''): string {
  const at = text.lastIndexOf('\n', text.indexOf('如下')) + 1;
  const end = text.indexOf('\n', at);
  return `${text.slice(0, at)}${before}\n\n${text.slice(at, end)}\n\n${after}${text.slice(end)}`;
}

function states(source: string, settings: LintSettings = {}): string[] {
  const { findings } = lint(draftOf(source), set, settings);
  return findings.map(({ rule, code, state, reason }) =>
    rule === directiveRule.id ? code : `${rule} ${state}${reason ? ` ${reason}` : ''}`,
  );
}

describe('directives', () => {
  it('answer findings of the next paragraph, with the reason', () => {
    expect(states(withDirectives('<!-- duizhao-disable-next analysis/word: 县委办统一用语 -->'))).toEqual([
      'analysis/other open',
      'analysis/word suppressed 县委办统一用语',
    ]);
  });

  it('answer findings up to the matching enable, full-width colon or not', () => {
    const closed = withDirectives(
      '<!-- duizhao-disable analysis/word：统一用语 -->',
      '<!-- duizhao-enable analysis/word -->\n\n现将情况对照检查如下。\n',
    );
    expect(states(closed)).toEqual([
      'analysis/other open',
      'analysis/word suppressed 统一用语',
      'analysis/other open',
      'analysis/word open',
    ]);
  });

  it('do nothing without a reason, and say so', () => {
    expect(states(withDirectives('<!-- duizhao-disable-next analysis/word -->'))).toEqual([
      'no-reason',
      'analysis/other open',
      'analysis/word open',
    ]);
  });

  it('are reported where they name no rule, with the one that may be meant', () => {
    const source = withDirectives('<!-- duizhao-disable-next analysis/wrod: 理由 -->');
    const [finding] = lint(draftOf(source), set).findings;
    expect(finding).toMatchObject({ code: 'unknown-near', severity: 'warning' });
    expect(finding?.message.zh).toContain('analysis/word');
    expect(states(withDirectives('<!-- duizhao-disable-next nothing/alike-at-all: 理由 -->'))[0]).toBe(
      'unknown',
    );
  });

  it.each([
    ['duizhao-disable-next analysis/word analysis/other: 理由', 'malformed-form'],
    ['duizhao-disable-next analysis/word, analysis/other', 'malformed-form'],
    ['duizhao: disable-next analysis/word: 理由', 'malformed-form'],
    ['duizhao disable analysis/word: 理由', 'malformed-form'],
    ['duizhao-disable-next', 'malformed-rule'],
    ['duizhao-disable：理由', 'malformed-rule'],
    ['duizhao-disabel-next analysis/word: 理由', 'malformed-verb-near'],
    ['duizhao-ignore analysis/word: 理由', 'malformed-verb'],
  ])('are reported at their place where they cannot be read: %s', (words, code) => {
    const source = withDirectives(`<!-- ${words} -->`);
    const { findings } = lint(draftOf(source), set);
    expect(findings.map(finding => finding.code)).toEqual([code, 'found', 'found']);
    expect(findings[0]).toMatchObject({ rule: 'format/directive', severity: 'warning', state: 'open' });
    const { range } = findings[0] as (typeof findings)[0];
    expect(source.slice(range.start, range.end)).toBe(`<!-- ${words} -->`);
    expect(states(source, { noInline: true })).toEqual(states(source));
  });

  it('are reported where their comment is never closed, and other comments are not', () => {
    expect(states(withDirectives('', '<!-- duizhao-disable-next analysis/word: 理由'))).toContain(
      'malformed-unclosed',
    );
    for (const words of ['duizhao 生成于6月', '用 duizhao-disable 可以忽略', 'disable-next'])
      expect(
        states(withDirectives(`<!-- ${words} -->`)).filter(state => !state.startsWith('analysis')),
        words,
      ).toEqual([]);
  });

  it('are reported where they suppress nothing, unless their rule was left out', () => {
    const source = withDirectives('', '<!-- duizhao-disable-next analysis/word: 理由 -->');
    expect(states(source)).toEqual(['analysis/other open', 'analysis/word open', 'unused']);
    expect(states(source, { onlyRules: ['analysis/other', directiveRule.id] })).toEqual([
      'analysis/other open',
    ]);
  });

  it('are reported where they end what was never begun', () => {
    expect(states(withDirectives('<!-- duizhao-enable analysis/word -->'))[0]).toBe('stray-enable');
  });

  it('are listed and not obeyed where the run says so', () => {
    const source = withDirectives('<!-- duizhao-disable-next analysis/word: 县委办统一用语 -->');
    expect(states(source, { noInline: true })).toEqual([
      'ignored',
      'analysis/other open',
      'analysis/word open',
    ]);
    const [listed] = lint(draftOf(source), set, { noInline: true }).findings;
    expect(listed).toMatchObject({
      severity: 'info',
      data: { rule: 'analysis/word', reason: '县委办统一用语' },
    });
  });

  it('cannot answer for themselves', () => {
    const source = withDirectives(
      `<!-- duizhao-disable ${directiveRule.id}: 不想看 -->\n\n<!-- duizhao-disable-next analysis/word -->`,
    );
    expect(states(source).filter(state => state === 'no-reason' || state === 'unused')).toEqual([
      'unused',
      'no-reason',
    ]);
  });

  it('keep the fingerprint that the finding has without them', () => {
    const before = lint(draftOf(text), set).findings.map(({ rule, fingerprint }) => [rule, fingerprint]);
    const after = lint(
      draftOf(withDirectives('<!-- duizhao-disable-next analysis/word: 理由 -->')),
      set,
    ).findings;
    expect(after.map(({ rule, fingerprint }) => [rule, fingerprint])).toEqual(before);
  });
});
