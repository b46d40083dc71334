import { describe, expect, it } from 'vitest';
import { shippedRules } from '../../rules/index.ts';
import { checkRuleSettings } from '../../src/linter/rule-settings.ts';

describe('what configuration says about rules', () => {
  it('is in order where rules and options exist', () => {
    const settings = {
      'format/repeated-passage': { severity: 'error', options: { threshold: 0.8 } },
      'format/placeholder': { severity: 'off' },
    } as const;
    expect(checkRuleSettings(shippedRules(), settings)).toEqual([]);
  });

  it('is told apart from what nobody can follow', () => {
    const troubles = checkRuleSettings(shippedRules(), {
      'format/placeholders': { severity: 'off' },
      'format/repeated-passage': { options: { threshold: 'high', colour: 'red' } },
    });
    expect(troubles[0]?.near[0]).toBe('format/placeholder');
    expect(troubles).toMatchObject([
      { code: 'unknown-rule', rule: 'format/placeholders' },
      { code: 'bad-option', rule: 'format/repeated-passage', option: 'threshold' },
      { code: 'bad-option', rule: 'format/repeated-passage', option: 'colour' },
    ]);
  });
});
