import * as v from 'valibot';
import { nearest } from '../config/nearest.ts';
import type { RuleSetting } from './lint.ts';
import type { RuleSet } from './rule-set.ts';

/** Something that configuration or a profile says about a rule and that makes no sense. */
export interface RuleSettingTrouble {
  readonly code: 'unknown-rule' | 'bad-option';
  readonly rule: string;
  /** For an unknown rule: ids that may have been meant. */
  readonly near: readonly string[];
  /** For a bad option: its name; empty where the options as a whole are wrong. */
  readonly option: string;
  /** For a bad option: what is wrong, in the words of the schema. */
  readonly reason: string;
  /** For a bad option: what the schema takes there (`never` where the rule has no such option), and what was given. */
  readonly expected: string;
  readonly received: string;
}

const BLANK = { near: [], option: '', reason: '', expected: '', received: '' } as const;

/**
 * Checks what is said about rules before a run: a rule that does not exist or an option that cannot be read must stop the run,
 * not turn into a rule that silently checks something else.
 */
export function checkRuleSettings(
  ruleSet: RuleSet,
  settings: Readonly<Record<string, RuleSetting>>,
): RuleSettingTrouble[] {
  const rules = new Map(ruleSet.rules.map(rule => [rule.id, rule]));
  return Object.entries(settings).flatMap(([id, { options }]): RuleSettingTrouble[] => {
    const rule = rules.get(id);
    // a rule that is gone is no slip: whoever names it gets a note
    if (ruleSet.removed.some(gone => gone.id === id)) return [];
    if (!rule) return [{ ...BLANK, code: 'unknown-rule', rule: id, near: nearest(id, [...rules.keys()]) }];
    const { issues } = v.safeParse(rule.options, options ?? {});
    return (issues ?? []).map(issue => ({
      ...BLANK,
      code: 'bad-option',
      rule: id,
      option: v.getDotPath(issue) ?? '',
      reason: issue.message,
      expected: issue.expected ?? '',
      received: issue.received,
    }));
  });
}
