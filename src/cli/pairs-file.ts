import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import type { Localized } from '../config/localized.ts';
import { readYaml, type YamlFile } from '../config/yaml-file.ts';
import type { Draft } from '../draft/model.ts';
import { resolvePairs } from '../versions/given-pairs.ts';
import type { GivenPair } from '../versions/model.ts';
import { partsOf } from '../versions/parts.ts';
import type { SeriesDraft } from '../versions/series/history.ts';
import {
  resolveSeriesPairs,
  type SeriesPair,
  type SeriesPairFault,
} from '../versions/series/series-pairs.ts';
import { both, cliError, type MessageKey } from './messages.ts';

type Key = keyof SeriesPair;

const SIDES: Readonly<Record<string, Key>> = { old: 'old', new: 'new', 旧: 'old', 新: 'new' };
const WITH_DRAFT: Readonly<Record<string, Key>> = { ...SIDES, draft: 'draft', 稿: 'draft' };

/**
 * Which parts of two drafts are one, as a person says: a list of `{old: …, new: …}`; 旧 and 新 mean the same, and an empty
 * side says that the part has no counterpart.
 *
 * @throws ConfigError with every fault by line and column
 */
export function readPairs(path: string, cwd: string, old: Draft, next: Draft): readonly GivenPair[] {
  const file = open(path, cwd);
  const named = readEntries(file, SIDES, 'pairsForm');
  const { pairs, troubles } = resolvePairs(named, partsOf(old), partsOf(next));
  if (troubles.length === 0) return pairs;
  throw new ConfigError(
    troubles.map(({ index, side, fault, name }) => {
      const key = fault === 'unknown' ? 'pairUnknown' : 'pairAmbiguous';
      return file.problem([index, keyIn(file, index, side)], 'value', sideMessage(key, side, name));
    }),
  );
}

/**
 * The same for a series: `draft` (稿) says which draft is the newer one; an entry without it holds for all neighbouring drafts
 * that have parts of both names.
 *
 * @param drafts in order
 * @returns pairs by the ordinal of the older draft
 * @throws ConfigError with every fault by line and column
 */
export function readSeriesPairs(
  path: string,
  cwd: string,
  drafts: readonly SeriesDraft[],
): readonly (readonly GivenPair[])[] {
  const file = open(path, cwd);
  const { pairs, troubles } = resolveSeriesPairs(readEntries(file, WITH_DRAFT, 'seriesPairsForm'), drafts);
  if (troubles.length === 0) return pairs;
  throw new ConfigError(
    troubles.map(({ index, key, fault, name }) =>
      file.problem([index, keyIn(file, index, key)], 'value', seriesMessage(fault, key, name)),
    ),
  );
}

function open(path: string, cwd: string): YamlFile {
  if (path === '') throw cliError('emptyValue', { option: '--pairs' });
  return readYaml(path, cwd);
}

function readEntries(file: YamlFile, keys: Readonly<Record<string, Key>>, form: MessageKey): SeriesPair[] {
  const { data } = file;
  const wrong = (path: readonly (string | number)[], part: 'key' | 'value'): ConfigProblem =>
    file.problem(path, part, both(form));
  if (!Array.isArray(data)) throw new ConfigError([wrong([], 'value')]);
  const problems: ConfigProblem[] = [];
  const entries = data.map((entry: unknown, i): SeriesPair => {
    const pair: Record<Key, string | null> = { old: null, new: null, draft: null };
    const fields = typeof entry === 'object' && !Array.isArray(entry) ? Object.entries(entry ?? {}) : [];
    let sound = true;
    for (const [written, value] of fields) {
      const key = Object.hasOwn(keys, written) ? keys[written] : undefined;
      const name = key && nameIn(key, value);
      if (key !== undefined && name !== undefined) pair[key] = name;
      else {
        sound = false;
        problems.push(wrong([i, written], 'key'));
      }
    }
    if (sound && pair.old === null && pair.new === null) problems.push(wrong([i], 'value'));
    return pair;
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return entries;
}

/** The name of a part, or `null` for no counterpart; the name or number of a draft. */
function nameIn(key: Key, value: unknown): string | null | undefined {
  if (key === 'draft' && typeof value === 'number') return String(value);
  if (typeof value === 'string' && value.trim() !== '') return value;
  return value === null && key !== 'draft' ? null : undefined;
}

/** The key as it was written. */
function keyIn({ data }: YamlFile, index: number, key: Key): string {
  const entry = (data as Record<string, unknown>[])[index] ?? {};
  return Object.keys(entry).find(written => WITH_DRAFT[written] === key) ?? key;
}

function sideMessage(message: MessageKey, side: 'old' | 'new', name: string): Localized {
  const words = both(side === 'old' ? 'sideOld' : 'sideNew');
  const { zh } = both(message, { side: words.zh, name });
  const { en } = both(message, { side: words.en, name });
  return { zh, en };
}

const FAULTS: Readonly<Record<Exclude<SeriesPairFault, 'unknown' | 'ambiguous'>, MessageKey>> = {
  'unknown-draft': 'namedDraftUnknown',
  'ambiguous-draft': 'namedDraftAmbiguous',
  'first-draft': 'pairFirstDraft',
  'needs-draft': 'pairNeedsDraft',
  nowhere: 'pairNowhere',
};

function seriesMessage(fault: SeriesPairFault, key: Key, name: string): Localized {
  if (fault !== 'unknown' && fault !== 'ambiguous') return both(FAULTS[fault], { name });
  return sideMessage(
    fault === 'unknown' ? 'pairUnknown' : 'pairAmbiguous',
    key === 'old' ? 'old' : 'new',
    name,
  );
}
