import { describe, expect, it } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { REMOVED } from '../../rules/removed.ts';
import { directiveRule } from '../../src/linter/directives.ts';
import { lint } from '../../src/linter/lint.ts';
import { retiredAmong } from '../../src/linter/retired.ts';
import { createRuleSet } from '../../src/linter/rule-set.ts';
import { checkRuleSettings } from '../../src/linter/rule-settings.ts';
import { catalogue } from '../../src/report/catalogue.ts';
import { draftOf, paper, wordRule } from './support.ts';

const going = {
  ...wordRule('analysis/word', '如下'),
  status: 'deprecated' as const,
  deprecated: { since: '0.3.0', replacedBy: ['analysis/other'] },
};
const gone = { id: 'analysis/old', since: '0.2.0', replacedBy: ['analysis/other', 'analysis/word'] };
const lost = { id: 'analysis/lost', since: '0.2.0', replacedBy: [] };
const set = createRuleSet(
  [directiveRule, going, wordRule('analysis/other', '如下')],
  [],
  null,
  [],
  [gone, lost],
);

const text = paper('pass/member-principal-word');
function withDirective(directive: string): string {
  const at = text.lastIndexOf('\n', text.indexOf('如下')) + 1;
  return `${text.slice(0, at)}${directive}\n\n${text.slice(at)}`;
}

describe('rules that are gone or going', () => {
  it('are told apart from unknown ones', () => {
    expect(
      retiredAmong(set, ['analysis/old', 'analysis/word', 'analysis/other', 'analysis/none', 'analysis/old']),
    ).toEqual([
      { ...gone, state: 'removed' },
      { id: 'analysis/word', ...going.deprecated, state: 'deprecated' },
    ]);
  });

  it('are no slip in settings', () => {
    const named = { 'analysis/old': { options: { most: 3 } }, 'analysis/lost': {}, 'analysis/word': {} };
    expect(checkRuleSettings(set, named)).toEqual([]);
    expect(checkRuleSettings(set, { 'analysis/none': {} }).map(({ code }) => code)).toEqual(['unknown-rule']);
  });

  it.each([
    ['analysis/old', 'removed-by', 'analysis/other、analysis/word', 'open'],
    ['analysis/lost', 'removed', '0.2.0', 'open'],
    ['analysis/word', 'deprecated-by', 'analysis/other', 'suppressed'],
  ])('get a note where a directive names %s', (rule, code, named, state) => {
    const source = withDirective(`<!-- duizhao-disable-next ${rule}: 统一用语 -->`);
    const { findings } = lint(draftOf(source), set);
    const note = findings.find(finding => finding.rule === directiveRule.id);
    expect(note).toMatchObject({ code, severity: 'info' });
    expect(note?.message.zh).toContain(named);
    expect(findings.find(finding => finding.rule === 'analysis/word')?.state).toBe(state);
  });

  it('stay in the catalogue', () => {
    const page = catalogue(set.rules, set.removed);
    expect(page).toContain('deprecated since 0.3.0, replaced by analysis/other');
    expect(page).toContain('| analysis/old | 0.2.0 | analysis/other, analysis/word |');
  });

  it('never come back under another meaning', () => {
    expect(() => createRuleSet([wordRule('analysis/old', '一')], [], null, [], [gone])).toThrow('removed');
  });

  it('say since when, and name rules that exist', () => {
    const ids = RULES.map(({ id }) => id);
    for (const { status, deprecated } of RULES)
      expect(deprecated !== undefined).toBe(status === 'deprecated');
    const named = [...REMOVED, ...RULES.flatMap(({ deprecated }) => deprecated ?? [])];
    for (const { since, replacedBy } of named) {
      expect(since).toMatch(/^\d+\.\d+\.\d+$/);
      expect(replacedBy.filter(id => !ids.includes(id))).toEqual([]);
    }
  });
});
