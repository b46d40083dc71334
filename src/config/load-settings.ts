import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DEFAULT_MAX_BYTES, displayPath } from '../source/read.ts';
import { checkFile } from './check.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { type LexiconChange, mergeLexiconChange } from './lexicon-changes.ts';
import { MOST_FINDINGS } from './limits.ts';
import type { Language, Localized } from './localized.ts';
import { nearest } from './nearest.ts';
import type { Override as PaperOverride } from './overrides.ts';
import { type PresetName, type RuleLevel, type SettingsFile, settingsSchema } from './settings.ts';
import { type PathKey, readYaml, type YamlFile } from './yaml-file.ts';

/** Names that are looked for upward from the working directory. */
export const SETTINGS_NAMES = ['duizhao.yaml', 'duizhao.yml'] as const;

export interface RuleSetting {
  /** `null` where only options were set. */
  readonly severity: RuleLevel | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Settings in force: every value there is, paths absolute. */
export interface Settings {
  /** For papers that name none; `null` lets it be inferred. */
  readonly profile: string | null;
  readonly language: Language;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly preset: PresetName;
  /** For some papers only; a later one goes before an earlier one. */
  readonly overrides: readonly PaperOverride[];
  /** Code that the unit adds: absolute paths. */
  readonly plugins: readonly string[];
  /** A unit's own profile files and folders. */
  readonly profiles: readonly string[];
  /** A unit's own packs of rules and single rule files. */
  readonly packs: readonly string[];
  /** By the id of a word list. */
  readonly lexicons: Readonly<Record<string, LexiconChange>>;
  /** Names inside which no term of a word list counts. */
  readonly properNames: readonly string[];
  readonly ignore: readonly {
    readonly base: string;
    readonly patterns: readonly string[];
    readonly name: string;
  }[];
  /** `null`: any number. */
  readonly maxWarnings: number | null;
  readonly strict: boolean;
  readonly limits: { readonly fileBytes: number; readonly findingsPerRule: number };
}

/** Who set a value. */
export interface Origin {
  readonly kind: 'default' | 'file' | 'option';
  /** As the user would name the file. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The option or variable, such as `--lang` or `DUIZHAO_LANG`. */
  readonly option: string | null;
}

export interface ResolvedSettings {
  readonly settings: Settings;
  /**
   * By key: `profile`, `limits.fileBytes`, `limits.findingsPerRule`, `rules.<id>` (its severity), `rules.<id>.options.<name>`, `profiles.0`, `packs.0`,
   * `properNames.0`, `lexicons.<id>` (where it was last named), `lexicons.<id>.add.<term>` and `….remove.<term>`, `ignore.0`
   * (all patterns of one file).
   */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Files that took part, in the order in which they were read; the last one has the last word. */
  readonly files: readonly string[];
}

const LIMITS = ['fileBytes', 'findingsPerRule'] as const;

const DEFAULTS: Settings = {
  profile: null,
  language: 'zh-CN',
  rules: {},
  preset: 'recommended',
  overrides: [],
  plugins: [],
  profiles: [],
  packs: [],
  lexicons: {},
  properNames: [],
  ignore: [],
  maxWarnings: null,
  strict: false,
  limits: { fileBytes: DEFAULT_MAX_BYTES, findingsPerRule: MOST_FINDINGS },
};

const BY_DEFAULT: Origin = { kind: 'default', file: null, line: null, column: null, option: null };

/** Files that one run may read by `extends`. */
const MAX_FILES = 16;

/**
 * The settings file for a working directory: the nearest upward, up to the root of its repository.
 *
 * A paper's own folder is never looked into unless it is the working directory: who hands in a paper must not set
 * the rules for it.
 *
 * @throws ConfigError where both spellings stand side by side
 */
export function findSettingsFile(cwd: string): string | null {
  for (let at = resolve(cwd); ; at = dirname(at)) {
    const found = SETTINGS_NAMES.map(name => join(at, name)).filter(path => existsSync(path));
    if (found.length > 1) {
      const file = displayPath(found[1] as string, cwd);
      throw new ConfigError([{ file, line: null, column: null, message: TWO_SPELLINGS }]);
    }
    if (found[0] !== undefined) return found[0];
    if (existsSync(join(at, '.git')) || dirname(at) === at) return null;
  }
}

const TWO_SPELLINGS: Localized = {
  zh: '同一文件夹里既有 duizhao.yaml 又有 duizhao.yml，请只留一个。',
  en: 'Both duizhao.yaml and duizhao.yml stand in this folder; keep one.',
};

/**
 * Finds, reads, checks and merges the settings of a run.
 *
 * @param file what `--config` named; without it the file is looked for
 * @throws ConfigError with every fault by line and column
 */
export function loadSettings(cwd: string, file?: string): ResolvedSettings {
  const main = file === undefined ? findSettingsFile(cwd) : resolve(cwd, file);
  const draft = emptyDraft();
  if (main !== null) readInto(draft, main, cwd, [], null);
  return { settings: draft.settings, origins: draft.origins, files: draft.files };
}

/** What options and environment set; `undefined` leaves a value as it is. */
export interface Override {
  readonly key: 'profile' | 'language' | 'maxWarnings' | 'strict';
  readonly value: string | number | boolean | undefined;
  readonly option: string;
}

/** Settings with what the command line says on top; a later override wins. */
export function withOverrides(resolved: ResolvedSettings, overrides: readonly Override[]): ResolvedSettings {
  const settings: Record<string, unknown> = { ...resolved.settings };
  const origins = { ...resolved.origins };
  for (const { key, value, option } of overrides) {
    if (value === undefined) continue;
    settings[key] = value;
    origins[key] = { ...BY_DEFAULT, kind: 'option', option };
  }
  return { ...resolved, settings: settings as unknown as Settings, origins };
}

/**
 * Rules and profile that the settings name but that do not exist; placed where they are named.
 * (Which there are is known only to those who call: the rule set and the loaded profiles.)
 */
export function unknownNames(
  { settings, origins }: ResolvedSettings,
  known: { readonly rules?: readonly string[]; readonly profiles?: readonly string[] },
): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const note = (key: string, message: Localized): void => {
    const { file, line, column, option } = origins[key] ?? BY_DEFAULT;
    problems.push({ file: file ?? option ?? 'duizhao.yaml', line, column, message });
  };
  for (const id of known.rules ? Object.keys(settings.rules) : []) {
    if (known.rules?.includes(id)) continue;
    note(originOfRule(id, origins), noSuch('规则', 'rule', id, known.rules ?? []));
  }
  const { profile } = settings;
  if (profile !== null && known.profiles && !known.profiles.includes(profile)) {
    note('profile', noSuch('专题', 'profile', profile, known.profiles));
  }
  return problems;
}

function originOfRule(id: string, origins: Readonly<Record<string, Origin>>): string {
  const own = `rules.${id}`;
  if (Object.hasOwn(origins, own)) return own;
  return Object.keys(origins).find(key => key.startsWith(`${own}.options.`)) ?? own;
}

function noSuch(zh: string, en: string, id: string, known: readonly string[]): Localized {
  const meant = nearest(id, known, 1)[0];
  return {
    zh: `没有“${id}”这个${zh}${meant ? `，是不是“${meant}”？` : '。'}`,
    en: `There is no ${en} “${id}”${meant ? `; did you mean “${meant}”?` : '.'}`,
  };
}

interface DraftSettings {
  settings: Settings;
  readonly origins: Record<string, Origin>;
  readonly files: string[];
}

function emptyDraft(): DraftSettings {
  const origins: Record<string, Origin> = {};
  for (const key of ['profile', 'preset', 'language', 'maxWarnings', 'strict']) origins[key] = BY_DEFAULT;
  for (const key of LIMITS) origins[`limits.${key}`] = BY_DEFAULT;
  return { settings: DEFAULTS, origins, files: [] };
}

/** Reads a file and, before it, what it extends. `chain` holds the files that led here. */
function readInto(
  draft: DraftSettings,
  path: string,
  cwd: string,
  chain: readonly string[],
  from: ConfigProblem | null,
): void {
  if (chain.includes(path)) throw new ConfigError([{ ...(from as ConfigProblem), message: CIRCLE }]);
  if (draft.files.length + chain.length >= MAX_FILES)
    throw new ConfigError([{ ...(from as ConfigProblem), message: TOO_MANY }]);
  const file = openFile(path, cwd, from);
  const written = checkFile(settingsSchema, file);
  const parents = written.extends === undefined ? [] : [written.extends].flat();
  for (const [i, parent] of parents.entries()) {
    const keys = Array.isArray(written.extends) ? ['extends', i] : ['extends'];
    const place = file.problem(keys, 'value', NOT_LOCAL);
    if (/^[a-z][a-z0-9+.-]+:|^@/i.test(parent)) throw new ConfigError([place]);
    readInto(draft, resolve(dirname(path), parent), cwd, [...chain, path], place);
  }
  merge(draft, written, file);
  draft.files.push(file.name);
}

/** A missing file is the fault of the one that names it. */
function openFile(path: string, cwd: string, from: ConfigProblem | null): YamlFile {
  if (from === null || existsSync(path)) return readYaml(path, cwd);
  const shown = displayPath(path, cwd);
  throw new ConfigError([
    { ...from, message: { zh: `找不到配置文件 ${shown}。`, en: `No such settings file: ${shown}.` } },
  ]);
}

const NOT_LOCAL: Localized = {
  zh: 'extends 只能写本机文件的路径，不能是网址或软件包名。',
  en: 'extends takes paths of local files only, no addresses and no package names.',
};
const CIRCLE: Localized = {
  zh: '配置文件互相引用，形成循环。',
  en: 'Settings files extend each other in a circle.',
};
const TOO_MANY: Localized = {
  zh: `引用的配置文件超过 ${MAX_FILES} 个。`,
  en: `More than ${MAX_FILES} settings files are involved.`,
};

function merge(draft: DraftSettings, written: SettingsFile, file: YamlFile): void {
  const base = draft.settings;
  const origin = (...keys: PathKey[]): Origin => {
    const { line, column } = file.problem(keys, 'key', NOT_LOCAL);
    return { kind: 'file', file: file.name, line, column, option: null };
  };
  const folder = dirname(file.absolute);
  for (const key of ['profile', 'preset', 'language', 'maxWarnings', 'strict'] as const) {
    if (written[key] !== undefined) draft.origins[key] = origin(key);
  }
  for (const key of LIMITS)
    if (written.limits?.[key] !== undefined) draft.origins[`limits.${key}`] = origin('limits', key);
  for (const key of ['profiles', 'packs', 'plugins', 'properNames', 'overrides'] as const) {
    for (const i of (written[key] ?? []).keys())
      draft.origins[`${key}.${base[key].length + i}`] = origin(key, i);
  }
  const ignore = written.ignore ? [{ base: folder, patterns: written.ignore, name: file.absolute }] : [];
  if (ignore.length > 0) draft.origins[`ignore.${base.ignore.length}`] = origin('ignore');
  draft.settings = {
    profile: written.profile ?? base.profile,
    language: written.language ?? base.language,
    rules: mergeRules(draft, written.rules ?? {}, origin),
    preset: written.preset ?? base.preset,
    overrides: [...base.overrides, ...(written.overrides ?? []).map(one => overrideOf(one, folder))],
    plugins: [...base.plugins, ...(written.plugins ?? []).map(path => resolve(folder, path))],
    profiles: [...base.profiles, ...(written.profiles ?? []).map(path => resolve(folder, path))],
    packs: [...base.packs, ...(written.packs ?? []).map(path => resolve(folder, path))],
    lexicons: mergeLexicons(draft, written.lexicons ?? {}, origin),
    properNames: [...base.properNames, ...(written.properNames ?? [])],
    ignore: [...base.ignore, ...ignore],
    maxWarnings: written.maxWarnings ?? base.maxWarnings,
    strict: written.strict ?? base.strict,
    limits: limitsOf(written.limits ?? {}, base.limits),
  };
}

function limitsOf(
  { fileBytes, findingsPerRule }: NonNullable<SettingsFile['limits']>,
  base: Settings['limits'],
): Settings['limits'] {
  return {
    fileBytes: fileBytes ?? base.fileBytes,
    findingsPerRule: findingsPerRule ?? base.findingsPerRule,
  };
}

function overrideOf(
  { files = [], kinds = [], levels = [], rules }: NonNullable<SettingsFile['overrides']>[number],
  base: string,
): PaperOverride {
  const settings = Object.entries(rules).map(([id, value]) => [id, settingOf(value)] as const);
  return { base, files, kinds, levels, rules: Object.fromEntries(settings) };
}

function settingOf(value: NonNullable<SettingsFile['rules']>[string]): RuleSetting {
  const { severity, options = {} } = typeof value === 'string' ? { severity: value } : value;
  return { severity: severity ?? null, options };
}

/** A later severity replaces an earlier one and leaves the options; options are merged one by one. */
function mergeRules(
  draft: DraftSettings,
  written: NonNullable<SettingsFile['rules']>,
  origin: (...keys: PathKey[]) => Origin,
): Settings['rules'] {
  const rules: Record<string, RuleSetting> = { ...draft.settings.rules };
  for (const [id, value] of Object.entries(written)) {
    const before = rules[id] ?? { severity: null, options: {} };
    const { severity, options } = settingOf(value);
    rules[id] = { severity: severity ?? before.severity, options: { ...before.options, ...options } };
    if (severity !== null) draft.origins[`rules.${id}`] = origin('rules', id);
    for (const name of Object.keys(options)) {
      draft.origins[`rules.${id}.options.${name}`] = origin('rules', id, 'options', name);
    }
  }
  return rules;
}

function mergeLexicons(
  draft: DraftSettings,
  written: NonNullable<SettingsFile['lexicons']>,
  origin: (...keys: PathKey[]) => Origin,
): Settings['lexicons'] {
  const lexicons: Record<string, LexiconChange> = { ...draft.settings.lexicons };
  for (const [id, change] of Object.entries(written)) {
    lexicons[id] = mergeLexiconChange(lexicons[id], change);
    draft.origins[`lexicons.${id}`] = origin('lexicons', id);
    for (const list of ['add', 'remove'] as const) {
      for (const [i, term] of (change[list] ?? []).entries())
        draft.origins[`lexicons.${id}.${list}.${term}`] = origin('lexicons', id, list, i);
    }
  }
  return lexicons;
}
