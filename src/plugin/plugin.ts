import type { Lexicon } from '../linter/lexicons.ts';
import { CRITERIA, type Rule } from '../linter/rule.ts';

/** Rules and word lists in code, as one piece that a configuration can name. */
export interface Plugin {
  /** For error messages: who brought a rule. */
  readonly name: string;
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly lexicons: readonly Lexicon[];
}

/** What an author writes; lists may be left out. */
export interface PluginDefinition {
  readonly name: string;
  readonly version: string;
  readonly rules?: readonly Rule[];
  readonly lexicons?: readonly Lexicon[];
}

/** A plugin that is not what it should be; the message says which part. */
export class PluginError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PluginError';
  }
}

const RULE_ID = /^[a-z]+\/[a-z][a-z0-9-]*$/;

/**
 * Puts a plugin together and checks its form, so that a slip shows where it was made and not in the middle of a run.
 *
 * @throws PluginError where a part is missing or wrong
 */
export function definePlugin({ name, version, rules = [], lexicons = [] }: PluginDefinition): Plugin {
  if (typeof name !== 'string' || name === '') throw new PluginError('a plugin needs a name');
  if (typeof version !== 'string' || version === '')
    throw new PluginError(`${name}: a plugin needs a version`);
  for (const rule of rules) checkRule(name, rule);
  return { name, version, rules, lexicons };
}

/**
 * Whether what a module exports is a plugin, made here or by another copy of this library.
 *
 * @throws PluginError where it is none
 */
export function asPlugin(value: unknown, from: string): Plugin {
  if (typeof value !== 'object' || value === null || !Array.isArray((value as Plugin).rules))
    throw new PluginError(`${from}: the default export is no plugin; make it with definePlugin`);
  return definePlugin(value as PluginDefinition);
}

function checkRule(plugin: string, rule: Rule): void {
  const fault = faultOf(rule);
  if (fault) throw new PluginError(`${plugin}: rule ${String(rule?.id)}: ${fault}`);
}

function faultOf(rule: Rule): string | null {
  if (typeof rule !== 'object' || rule === null) return 'is no object';
  if (!RULE_ID.test(String(rule.id))) return 'id must read criterion/name in lower case';
  if (!CRITERIA.includes(rule.criterion)) return `criterion must be one of ${CRITERIA.join(', ')}`;
  if (!rule.id.startsWith(`${rule.criterion}/`)) return 'id must begin with its criterion';
  if (typeof rule.check !== 'function') return 'check must be a function';
  if (!['error', 'warning', 'info'].includes(rule.severity)) return 'severity must be error, warning or info';
  if (rule.severity === 'error' && !['N', 'P'].includes(rule.docs?.basis?.mark))
    return 'an error needs a published basis (mark N or P)';
  if (typeof rule.options !== 'object' || !('~run' in rule.options))
    return 'options must be a valibot schema';
  const wordings = Object.values(rule.messages ?? {});
  if (wordings.length === 0) return 'messages must not be empty';
  const complete = wordings.every(({ message, hint }) => message?.zh && message.en && hint?.zh && hint.en);
  return complete ? null : 'every message needs message and hint in zh and en';
}
