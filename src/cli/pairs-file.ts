import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import type { Localized } from '../config/localized.ts';
import { readYaml, type YamlFile } from '../config/yaml-file.ts';
import type { Draft } from '../draft/model.ts';
import { type NamedPair, resolvePairs } from '../versions/given-pairs.ts';
import type { GivenPair } from '../versions/model.ts';
import { partsOf } from '../versions/parts.ts';
import { both, cliError, type MessageKey } from './messages.ts';

const KEYS: Readonly<Record<string, 'old' | 'new'>> = { old: 'old', new: 'new', 旧: 'old', 新: 'new' };

/**
 * Which parts of two drafts are one, as a person says: a list of `{old: …, new: …}`; 旧 and 新 mean the same, and an empty
 * side says that the part has no counterpart.
 *
 * @throws ConfigError with every fault by line and column
 */
export function readPairs(path: string, cwd: string, old: Draft, next: Draft): readonly GivenPair[] {
  if (path === '') throw cliError('emptyValue', { option: '--pairs' });
  const file = readYaml(path, cwd);
  const named = readEntries(file);
  const { pairs, troubles } = resolvePairs(named, partsOf(old), partsOf(next));
  if (troubles.length === 0) return pairs;
  throw new ConfigError(
    troubles.map(({ index, side, fault, name }) => {
      const key: MessageKey = fault === 'unknown' ? 'pairUnknown' : 'pairAmbiguous';
      return file.problem([index, keyIn(file, index, side)], 'value', sideMessage(key, side, name));
    }),
  );
}

function readEntries(file: YamlFile): NamedPair[] {
  const { data } = file;
  if (!Array.isArray(data)) throw new ConfigError([file.problem([], 'value', both('pairsForm'))]);
  const problems: ConfigProblem[] = [];
  const entries = data.map((entry: unknown, i): NamedPair => {
    const pair: { old: string | null; new: string | null } = { old: null, new: null };
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      problems.push(file.problem([i], 'value', both('pairsForm')));
      return pair;
    }
    for (const [key, value] of Object.entries(entry)) {
      const side = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
      const named = typeof value === 'string' && value.trim() !== '';
      if (side === undefined || !(named || value === null))
        problems.push(file.problem([i, key], 'key', both('pairsForm')));
      else pair[side] = named ? value : null;
    }
    if (pair.old === null && pair.new === null) problems.push(file.problem([i], 'value', both('pairsForm')));
    return pair;
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return entries;
}

/** The key as it was written. */
function keyIn({ data }: YamlFile, index: number, side: 'old' | 'new'): string {
  const entry = (data as Record<string, unknown>[])[index] ?? {};
  return Object.keys(entry).find(key => KEYS[key] === side) ?? side;
}

function sideMessage(key: MessageKey, side: 'old' | 'new', name: string): Localized {
  const words = both(side === 'old' ? 'sideOld' : 'sideNew');
  const { zh } = both(key, { side: words.zh, name });
  const { en } = both(key, { side: words.en, name });
  return { zh, en };
}
