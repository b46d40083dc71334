import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { indexLists, type Terms } from '../language/terms.ts';
import type { Lexicon } from './lexicons.ts';
import type { RemovedRule } from './retired.ts';
import type { Rule } from './rule.ts';

/** The law of one run: rules, the word lists they read, and a hash that names just this law. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly lexicons: readonly Lexicon[];
  /** Names inside which no term of a list counts. */
  readonly properNames: readonly string[];
  /** Ids that are gone, for those who still name them. */
  readonly removed: readonly RemovedRule[];
  /** One index for all lists, with the proper names as the last one; built when a rule first asks for a hit. */
  terms(): Terms;
  /** `sha256-…` over rules, their defaults, the lists, the names and the profiles. */
  readonly hash: string;
}

/** @param profiles the profiles that come with the rules, as data: they are a part of the law, and of its hash */
export function createRuleSet(
  rules: readonly Rule[],
  lexicons: readonly Lexicon[],
  profiles: unknown = null,
  properNames: readonly string[] = [],
  removed: readonly RemovedRule[] = [],
): RuleSet {
  const twice = rules.find(({ id }, i) => rules.findIndex(other => other.id === id) < i);
  if (twice) throw new Error(`two rules are called ${twice.id}`);
  const back = removed.find(({ id }) => rules.some(rule => rule.id === id));
  if (back) throw new Error(`${back.id} was removed and cannot be given again`);
  let terms: Terms | null = null;
  let hash: string | null = null;
  return {
    rules,
    lexicons,
    properNames,
    removed,
    terms() {
      terms ??= indexLists([...lexicons.map(({ terms }) => terms), properNames]);
      return terms;
    },
    get hash() {
      hash ??= hashOf(rules, lexicons, profiles, properNames);
      return hash;
    },
  };
}

function hashOf(
  rules: readonly Rule[],
  lexicons: readonly Lexicon[],
  profiles: unknown,
  properNames: readonly string[],
): string {
  const hash = createHash('sha256');
  for (const { id, severity, since, options, messages, declaration = null } of rules) {
    const defaults = v.safeParse(options, {}).output;
    hash.update(JSON.stringify([id, severity, since, defaults, messages, declaration]));
  }
  for (const { id, terms } of lexicons) hash.update(JSON.stringify([id, terms]));
  hash.update(JSON.stringify([profiles, properNames]));
  return `sha256-${hash.digest('hex')}`;
}
