import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { displayPath } from '../source/read.ts';
import { checkFile } from './check.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import type { ResolvedSettings } from './load-settings.ts';
import type { Localized } from './localized.ts';
import { nearest } from './nearest.ts';
import { type Profile, profileSchema } from './profile.ts';
import { type PathKey, readYaml, type YamlFile } from './yaml-file.ts';

const { entries } = profileSchema;

/**
 * A profile file that builds on another: only what differs need stand in it. Sections are matched by role, dimensions
 * by name, new ones go to the end; lists of words (`aliases`, `words`, `paperNames`) are added to, any other value
 * replaces what was there.
 */
export const overlaySchema = v.strictObject({
  extends: v.pipe(v.string(), v.nonEmpty()),
  id: entries.id,
  ...v.partial(v.omit(profileSchema, ['id', 'sections', 'dimensions', 'counts'])).entries,
  sections: v.optional(
    v.array(v.partial(entries.sections.item, ['aliases', 'required', 'heading', 'basis'])),
  ),
  dimensions: v.optional(v.array(v.partial(entries.dimensions.item, ['aliases', 'core', 'words']))),
  counts: v.optional(v.partial(entries.counts)),
});

type Overlay = v.InferOutput<typeof overlaySchema>;

export interface UserProfile {
  readonly profile: Profile;
  /** As the user would name it. */
  readonly file: string;
}

/**
 * A unit's own profiles, from the files and folders that the settings name.
 *
 * @param packed profile files of packs, read already
 * @param builtin data of the profiles that come with the product, by id; one of them may be extended, and replaced
 *   under its own id only by a file that extends it
 * @throws ConfigError with every fault by line and column
 */
export function loadUserProfiles(
  { settings, origins }: ResolvedSettings,
  {
    cwd,
    builtin,
    packed = [],
  }: {
    readonly cwd: string;
    readonly builtin: Readonly<Record<string, unknown>>;
    readonly packed?: readonly YamlFile[];
  },
): UserProfile[] {
  const paths = settings.profiles.flatMap((path, i) => {
    const { file, line, column } = origins[`profiles.${i}`] ?? { file: null, line: null, column: null };
    return profileFiles(path, {
      file: file ?? 'duizhao.yaml',
      line,
      column,
      message: notThere(displayPath(path, cwd)),
    });
  });
  const named = [...new Set(paths)].map(path => readYaml(path, cwd));
  return resolveProfiles([...named, ...packed], builtin);
}

/** A single profile file, as `--profile FILE` would name it. */
export function loadUserProfile(
  path: string,
  cwd: string,
  builtin: Readonly<Record<string, unknown>>,
): UserProfile {
  return resolveProfiles([readYaml(path, cwd)], builtin)[0] as UserProfile;
}

function notThere(shown: string): Localized {
  return { zh: `找不到专题文件或文件夹 ${shown}。`, en: `No such profile file or folder: ${shown}.` };
}

function profileFiles(path: string, missing: ConfigProblem): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new ConfigError([missing]);
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .filter(name => /^[^.].*\.ya?ml$/.test(name))
    .sort()
    .map(name => join(path, name));
}

interface Entry {
  readonly file: YamlFile;
  readonly id: string;
  /** Only for a file with `extends`. */
  readonly overlay: Overlay | null;
}

function resolveProfiles(
  files: readonly YamlFile[],
  builtin: Readonly<Record<string, unknown>>,
): UserProfile[] {
  const own = new Map<string, Entry>();
  for (const file of files) {
    const entry = entryOf(file);
    const taken = own.get(entry.id);
    if (taken) throw at(file, ['id'], idTaken(entry.id, taken.file.name));
    if (Object.hasOwn(builtin, entry.id) && entry.overlay?.extends !== entry.id) {
      throw at(file, ['id'], idTaken(entry.id, null));
    }
    own.set(entry.id, entry);
  }
  return [...own.values()].map(entry => ({
    profile: finished(entry, dataOf(entry, own, builtin, [])),
    file: entry.file.name,
  }));
}

function entryOf(file: YamlFile): Entry {
  const extended = typeof file.data === 'object' && file.data !== null && 'extends' in file.data;
  if (extended) {
    const overlay = checkFile(overlaySchema, file);
    return { file, id: overlay.id, overlay };
  }
  return { file, id: checkFile(profileSchema, file).id, overlay: null };
}

/** The data of a profile with what it extends laid under it. */
function dataOf(
  { file, id, overlay }: Entry,
  own: ReadonlyMap<string, Entry>,
  builtin: Readonly<Record<string, unknown>>,
  chain: readonly string[],
): Data {
  if (!overlay) return file.data as Data;
  const { extends: base } = overlay;
  const parent = base === id ? undefined : own.get(base);
  if (parent && chain.includes(base)) throw at(file, ['extends'], IN_A_CIRCLE);
  if (parent) return overlaid(dataOf(parent, own, builtin, [...chain, id]), file.data as Data);
  if (!Object.hasOwn(builtin, base)) {
    const meant = nearest(
      base,
      [...own.keys(), ...Object.keys(builtin)].filter(name => name !== id),
      1,
    )[0];
    throw at(file, ['extends'], {
      zh: `没有“${base}”这个专题${meant ? `，是不是“${meant}”？` : '。'}`,
      en: `There is no profile “${base}”${meant ? `; did you mean “${meant}”?` : '.'}`,
    });
  }
  return overlaid(builtin[base] as Data, file.data as Data);
}

type Data = Readonly<Record<string, unknown>>;

function overlaid(base: Data, over: Data): Data {
  const { extends: _, ...rest } = over;
  return {
    ...base,
    ...rest,
    aliases: joined(base['aliases'], over['aliases']),
    paperNames: joined(base['paperNames'], over['paperNames']),
    standardPassages: joined(base['standardPassages'], over['standardPassages']),
    sections: matched(base['sections'], over['sections'], 'role'),
    dimensions: matched(base['dimensions'], over['dimensions'], 'name'),
    counts: { ...(base['counts'] as Data), ...(over['counts'] as Data | undefined) },
    severities: { ...(base['severities'] as Data | undefined), ...(over['severities'] as Data | undefined) },
    options: { ...(base['options'] as Data | undefined), ...(over['options'] as Data | undefined) },
  };
}

function joined(base: unknown, over: unknown): unknown[] {
  return [
    ...new Set([...((base as unknown[] | undefined) ?? []), ...((over as unknown[] | undefined) ?? [])]),
  ];
}

function matched(base: unknown, over: unknown, key: 'role' | 'name'): Data[] {
  const result = [...(base as Data[])];
  for (const item of (over as Data[] | undefined) ?? []) {
    const i = result.findIndex(one => one[key] === item[key]);
    const before = result[i] ?? {};
    const after: Data = {
      ...before,
      ...item,
      aliases: joined(before['aliases'], item['aliases']),
      ...(before['words'] || item['words'] ? { words: joined(before['words'], item['words']) } : {}),
    };
    if (i >= 0) result[i] = after;
    else result.push(after);
  }
  return result;
}

function finished({ file }: Entry, data: Data): Profile {
  const profile = v.parse(profileSchema, data);
  const problems = [
    ...doubled(profile.sections.map(({ role }) => role)).map(i => ({
      keys: ['sections', i],
      message: TWICE,
    })),
    ...doubled(profile.dimensions.map(({ name }) => name)).map(i => ({
      keys: ['dimensions', i],
      message: TWICE,
    })),
  ];
  if (!profile.sections.some(({ role }) => role === 'problems'))
    problems.push({ keys: ['sections'], message: NO_PROBLEMS });
  if (profile.dimensions.length === 0) problems.push({ keys: ['dimensions'], message: NO_DIMENSIONS });
  if (problems.length === 0) return profile;
  throw new ConfigError(problems.map(({ keys, message }) => file.problem(keys, 'value', message)));
}

function doubled(names: readonly string[]): number[] {
  return names.flatMap((name, i) => (names.indexOf(name) === i ? [] : [i]));
}

const TWICE: Localized = {
  zh: '同一个章节或类目写了两次。',
  en: 'The same section or dimension stands twice.',
};
const NO_PROBLEMS: Localized = {
  zh: '缺少 role 为 problems 的章节，无从查找问题。',
  en: 'There is no section with the role problems, so that no problem can be found.',
};
const NO_DIMENSIONS: Localized = { zh: '至少要有一个类目。', en: 'At least one dimension is needed.' };
const IN_A_CIRCLE: Localized = {
  zh: '专题互相引用，形成循环。',
  en: 'Profiles extend each other in a circle.',
};

function idTaken(id: string, by: string | null): Localized {
  return by
    ? {
        zh: `专题“${id}”已在 ${by} 中写过，请换一个 id。`,
        en: `Profile “${id}” stands in ${by} already; choose another id.`,
      }
    : {
        zh: `“${id}”是自带的专题；要修改它请写 extends: ${id}，否则请换一个 id。`,
        en: `“${id}” is a profile of the product; write extends: ${id} to change it, or choose another id.`,
      };
}

function at(file: YamlFile, keys: readonly PathKey[], message: Localized): ConfigError {
  return new ConfigError([file.problem(keys, 'value', message)]);
}
