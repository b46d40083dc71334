import { REMOVED, RULES, shippedRules } from '../../rules/index.ts';
import { LEXICONS } from '../../rules/lexicons/index.ts';
import { PROFILE_DATA } from '../../rules/profiles/index.ts';
import { checkFile } from '../config/check.ts';
import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import type { ResolvedSettings } from '../config/load-settings.ts';
import type { Pack } from '../config/packs.ts';
import type { UserProfile } from '../config/user-profiles.ts';
import { MAX_PROBLEMS, type YamlFile } from '../config/yaml-file.ts';
import type { PatternEngine } from '../linter/declarative/engine.ts';
import { nativeEngine } from '../linter/declarative/native-engine.ts';
import { readRule, usesPatterns } from '../linter/declarative/parse.ts';
import {
  changedLexicons,
  checkLexiconChanges,
  type Lexicon,
  type LexiconTrouble,
  lexiconSchema,
} from '../linter/lexicons.ts';
import type { Rule } from '../linter/rule.ts';
import { createRuleSet, type RuleSet } from '../linter/rule-set.ts';
import type { Plugin } from '../plugin/plugin.ts';
import { both, type MessageKey } from './messages.ts';

/** What a unit adds to the law: all of it comes from its settings. */
export interface OwnLaw {
  readonly packs: readonly Pack[];
  readonly profiles: readonly UserProfile[];
  readonly plugins: readonly Plugin[];
}

/**
 * The law of a run: the shipped rules and word lists, and what the unit adds to and changes in them.
 *
 * @throws ConfigError with every fault by line and column
 */
export async function loadLaw(resolved: ResolvedSettings, own: OwnLaw): Promise<RuleSet> {
  const { lexicons: changes, properNames } = resolved.settings;
  const { packs, profiles, plugins } = own;
  if ([packs, profiles, plugins, properNames, Object.keys(changes)].every(({ length }) => length === 0))
    return shippedRules();
  const lexicons = [...LEXICONS, ...ownLexicons(packs), ...plugins.flatMap(plugin => plugin.lexicons)];
  const troubles = checkLexiconChanges(lexicons, changes);
  if (troubles.length > 0) throw new ConfigError(troubles.map(trouble => placed(trouble, resolved)));
  const ids = lexicons.map(({ id }) => id);
  const rules = [...RULES, ...(await ownRules(packs, ids)), ...plugins.flatMap(plugin => plugin.rules)];
  refuseTaken(rules, plugins);
  const ownProfiles = profiles.map(({ profile }) => profile);
  return createRuleSet(
    rules,
    changedLexicons(lexicons, changes),
    ownProfiles.length === 0 ? PROFILE_DATA : [PROFILE_DATA, ownProfiles],
    properNames,
    REMOVED,
  );
}

/** A plugin must not replace a rule of the law unseen. */
function refuseTaken(rules: readonly Rule[], plugins: readonly Plugin[]): void {
  for (const { name, rules: brought } of plugins) {
    const taken = brought.find(({ id }) => rules.filter(rule => rule.id === id).length > 1);
    if (taken)
      throw new ConfigError([
        { file: name, line: null, column: null, message: both('ruleTaken', { id: taken.id }) },
      ]);
  }
}

function ownLexicons(packs: readonly Pack[]): Lexicon[] {
  const files = packs.flatMap(({ lexicons }) => lexicons);
  const read = (file: YamlFile): Lexicon => ({ ...checkFile(lexiconSchema, file), file: file.name });
  return readAll(files, read, { shipped: LEXICONS, word: 'lexiconTaken' });
}

async function ownRules(packs: readonly Pack[], lexicons: readonly string[]): Promise<Rule[]> {
  const files = packs.flatMap(({ rules }) => rules);
  const engine = files.some(usesPatterns) ? await loadLinearEngine() : nativeEngine;
  const read = (file: YamlFile): Rule => readRule(file, { engine, lexicons });
  return readAll(files, read, { shipped: RULES, word: 'ruleTaken' });
}

/** It is as large as all the rest of the program: only a unit's own pattern is worth it. */
async function loadLinearEngine(): Promise<PatternEngine> {
  const { linearEngine } = await import('../linter/declarative/linear-engine.ts');
  return linearEngine;
}

interface Named {
  readonly id: string;
  readonly file?: string;
}

/** Reads all files, so that all that is wrong is said at once; no two of them, and none of the shipped ones, share an id. */
function readAll<T extends Named>(
  files: readonly YamlFile[],
  read: (file: YamlFile) => T,
  { shipped, word }: { readonly shipped: readonly Named[]; readonly word: MessageKey },
): T[] {
  const known = new Map<string, Named>(shipped.map(one => [one.id, one]));
  const problems: ConfigProblem[] = [];
  const found: T[] = [];
  for (const file of files) {
    try {
      const one = read(file);
      const taken = known.get(one.id);
      if (taken) problems.push(file.problem(['id'], 'value', takenBy(word, one.id, taken)));
      else found.push(one);
      known.set(one.id, taken ?? one);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems.slice(0, MAX_PROBLEMS));
  return found;
}

function takenBy(word: MessageKey, id: string, { file }: Named) {
  return file === undefined ? both(word, { id }) : both('idTakenIn', { id, file });
}

function placed({ code, lexicon, term, near }: LexiconTrouble, { origins }: ResolvedSettings): ConfigProblem {
  const key = code === 'unknown-lexicon' ? `lexicons.${lexicon}` : `lexicons.${lexicon}.remove.${term}`;
  const { file, line, column } = origins[key] ?? { file: null, line: null, column: null };
  const [meant] = near;
  const data = { lexicon, term, near: meant ?? '' };
  const message =
    code === 'unknown-lexicon'
      ? both(meant === undefined ? 'settingsLexicon' : 'settingsLexiconNear', data)
      : both(meant === undefined ? 'settingsTerm' : 'settingsTermNear', data);
  return { file: file ?? 'duizhao.yaml', line, column, message };
}
