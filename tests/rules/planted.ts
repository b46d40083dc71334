import * as v from 'valibot';
import { RULES, shippedRules } from '../../rules/index.ts';
import { createContext } from '../../src/linter/context.ts';
import type { RuleExample } from '../../src/linter/rule.ts';
import { frameExample } from './frame.ts';

/** Codes of what one rule says inside a text that stands at a place of an otherwise sound paper. */
export function said(
  id: string,
  text: string,
  place: Partial<Omit<RuleExample, 'text'>> = {},
  options: Record<string, unknown> = {},
): string[] {
  const rule = RULES.find(known => known.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const { draft, range } = frameExample({ in: 'problem', kind: 'member', ...place, text }, 'member');
  const context = createContext(draft, shippedRules());
  if (!context) throw new Error('not read as a paper');
  return [...rule.check(context, v.parse(rule.options, options))]
    .filter(issue => issue.range.start < range.end && range.start < issue.range.end)
    .map(({ code }) => code);
}
