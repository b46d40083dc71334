import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { displayPath } from '../source/read.ts';
import { checkFile } from './check.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import type { ResolvedSettings } from './load-settings.ts';
import type { Localized } from './localized.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** A pack is data alone: nothing in it is run. These are far above any honest one. */
const LIMITS = { files: 200, fileBytes: 256 * 1024, entries: 1000 } as const;

const PARTS = ['rules', 'lexicons', 'profiles'] as const;

const aboutSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.nonEmpty())),
  version: v.optional(v.pipe(v.string(), v.nonEmpty())),
  source: v.optional(v.pipe(v.string(), v.nonEmpty())),
});

/** A unit's own rules, word lists and profiles as files; what stands in them is for others to read. */
export interface Pack {
  /** Of the settings: `packs.0`. */
  readonly key: string;
  /** As the user would name its folder, or its single file. */
  readonly path: string;
  /** From `pack.yaml`, where there is one. */
  readonly about: v.InferOutput<typeof aboutSchema>;
  readonly rules: readonly YamlFile[];
  readonly lexicons: readonly YamlFile[];
  readonly profiles: readonly YamlFile[];
}

/**
 * The packs that the settings name: folders with `rules/`, `lexicons/`, `profiles/` and perhaps `pack.yaml`, or single rule files.
 * Only what the settings name is read, only regular files, no links that lead out of the folder.
 *
 * @throws ConfigError where a pack is not there, is empty or too large, or a file of it cannot be read
 */
export function readPacks({ settings, origins }: ResolvedSettings, cwd: string): Pack[] {
  const packs: Pack[] = [];
  let files = 0;
  for (const [i, path] of settings.packs.entries()) {
    if (settings.packs.indexOf(path) !== i) continue;
    const { file, line, column } = origins[`packs.${i}`] ?? { file: null, line: null, column: null };
    const fault = (message: Localized): ConfigError =>
      new ConfigError([{ file: file ?? 'duizhao.yaml', line, column, message }]);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw fault(notThere(displayPath(path, cwd)));
    const read = stat.isDirectory() ? readFolder(path, cwd, LIMITS.files - files) : readSingle(path, cwd);
    const pack = { key: `packs.${i}`, ...read };
    const count = PARTS.reduce((sum, part) => sum + pack[part].length, 0);
    if (count === 0) throw fault(emptyPack(pack.path));
    files += count;
    if (files > LIMITS.files) throw fault(TOO_MANY);
    packs.push(pack);
  }
  return packs;
}

type PackFiles = Omit<Pack, 'key'>;

function readSingle(path: string, cwd: string): PackFiles {
  const file = readYaml(path, cwd, { maxBytes: LIMITS.fileBytes });
  return { path: file.name, about: {}, rules: [file], lexicons: [], profiles: [] };
}

function readFolder(path: string, cwd: string, most: number): PackFiles {
  const root = realpathSync.native(path);
  const name = displayPath(path, cwd);
  const strays = yamlFiles(path).filter(file => file !== 'pack.yaml');
  if (strays.length > 0) throw new ConfigError(strays.map(file => misplaced(`${name}/${file}`)));
  const read = (file: string): YamlFile =>
    readYaml(join(path, file), cwd, { maxBytes: LIMITS.fileBytes, root });
  // one more than there may be is enough to tell that they are too many
  const inPart = (part: string): YamlFile[] =>
    yamlFiles(join(path, part))
      .slice(0, most + 1)
      .map(file => read(join(part, file)));
  return {
    path: name,
    about: yamlFiles(path).includes('pack.yaml') ? checkFile(aboutSchema, read('pack.yaml')) : {},
    rules: inPart('rules'),
    lexicons: inPart('lexicons'),
    profiles: inPart('profiles'),
  };
}

/** Names of YAML files in a folder, in order; whether each is a regular file is seen when it is read. */
function yamlFiles(folder: string): string[] {
  return entriesOf(folder)
    .filter(entry => /^[^.].*\.ya?ml$/.test(entry.name) && !entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .slice(0, LIMITS.entries);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

function misplaced(file: string): ConfigProblem {
  return {
    file,
    line: null,
    column: null,
    message: {
      zh: '规则包里的文件要放在 rules、lexicons 或 profiles 文件夹里，只有 pack.yaml 放在外面。',
      en: 'Files of a pack belong into its folders rules, lexicons or profiles; only pack.yaml stands beside them.',
    },
  };
}

function notThere(shown: string): Localized {
  return { zh: `找不到规则包 ${shown}。`, en: `No such pack of rules: ${shown}.` };
}

function emptyPack(shown: string): Localized {
  return {
    zh: `规则包 ${shown} 里没有规则、词表或专题（rules/、lexicons/、profiles/ 下的 .yaml 文件）。`,
    en: `The pack ${shown} holds no rule, word list or profile (.yaml files below rules/, lexicons/, profiles/).`,
  };
}

const TOO_MANY: Localized = {
  zh: `规则包的文件超过 ${LIMITS.files} 个。`,
  en: `The packs hold more than ${LIMITS.files} files.`,
};
