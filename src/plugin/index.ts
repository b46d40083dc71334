/**
 * What a plugin in code is made of: `import { definePlugin, defineRule, RuleTester } from 'duizhao/plugin'`.
 * Everything here is public.
 */
export * as v from 'valibot';
export type { Basis, Kind, Profile, Severity } from '../config/profile.ts';
export type { Draft, Example, Measure, Problem, Section, Sentence } from '../draft/model.ts';
export type { Range, Text } from '../language/text.ts';
export { sourceRange } from '../language/text.ts';
export type { Lexicon, LexiconHit } from '../linter/lexicons.ts';
export {
  type Criterion,
  defineRule,
  type Issue,
  type Rule,
  type RuleContext,
  type RuleDocs,
} from '../linter/rule.ts';
export { definePlugin, type Plugin, PluginError } from './plugin.ts';
export { type RemarkRuleDefinition, remarkRule } from './remark-rule.ts';
export { RuleTester } from './rule-tester.ts';
