import type { Origin, ResolvedSettings } from '../config/load-settings.ts';
import { fill, inLanguage, type Language, type Localized } from '../config/localized.ts';
import type { Pack } from '../config/packs.ts';
import { safeJson, visible } from '../report/escape.ts';
import { renderTable } from '../report/table.ts';
import { displayPath } from '../source/read.ts';
import { checkSettings } from './check-settings.ts';
import type { ConfigOptions } from './commands/config.ts';
import { type Ground, loadGround } from './ground.ts';
import { choiceIn } from './option-values.ts';
import type { Run } from './run.ts';
import { paint } from './terminal.ts';

const TEXT = {
  key: { zh: '设置', en: 'setting' },
  value: { zh: '值', en: 'value' },
  origin: { zh: '来自', en: 'from' },
  default: { zh: '默认', en: 'default' },
  files: { zh: '配置文件：', en: 'Files: ' },
  none: {
    zh: '没有配置文件（从当前文件夹逐级向上找 duizhao.yaml），全部是默认值。',
    en: 'No settings file (duizhao.yaml is looked for upward from the working directory): all values are defaults.',
  },
  any: { zh: '不限', en: 'any number' },
  pack: {
    zh: '{path}（{rules} 条规则、{lexicons} 个词表、{profiles} 个专题{about}）',
    en: '{path} ({rules} rules, {lexicons} word lists, {profiles} profiles{about})',
  },
  inferred: { zh: '按稿件推断', en: 'inferred from the paper' },
} as const satisfies Record<string, Localized>;

/** `duizhao config`: every setting in force, with the place that settled it. */
export async function showConfig(run: Run, options: ConfigOptions): Promise<void> {
  const { out } = run.terminal;
  const format = choiceIn('--format', options.format, ['text', 'json']);
  const ground = await loadGround(run, options);
  checkSettings(ground);
  const { resolved, language } = ground;
  if (format === 'json') {
    out.write(
      safeJson({ schema: 1, files: resolved.files, settings: resolved.settings, origins: resolved.origins }),
    );
    return;
  }
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const { files } = resolved;
  const first = files.length === 0 ? text('none') : `${text('files')}${files.map(visible).join(' → ')}`;
  const rows = settingsIn(ground, run.cwd).map(({ key, value, origin }) => [
    { text: visible(key) },
    { text: visible(value) },
    { text: visible(originText(origin, language)), paint: (words: string) => paint(out, 'dim', words) },
  ]);
  const columns = (['key', 'value', 'origin'] as const).map(key => ({
    title: text(key),
    align: 'left' as const,
  }));
  const table = renderTable(columns, rows, { indent: 0, head: title => paint(out, 'dim', title) });
  out.write(`${[first, '', ...table].join('\n')}\n`);
}

interface SettingLine {
  readonly key: string;
  readonly value: string;
  readonly origin: Origin | undefined;
}

function settingsIn({ resolved, packs, language }: Ground, cwd: string): SettingLine[] {
  const { settings, origins } = resolved;
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const line = (key: string, value: unknown): SettingLine => ({
    key,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    origin: origins[key],
  });
  return [
    line('profile', settings.profile ?? text('inferred')),
    line('preset', settings.preset),
    line('language', settings.language),
    line('strict', settings.strict),
    line('maxWarnings', settings.maxWarnings ?? text('any')),
    line('limits.fileBytes', settings.limits.fileBytes),
    line('limits.findingsPerRule', settings.limits.findingsPerRule),
    ...settings.plugins.map((path, i) => line(`plugins.${i}`, displayPath(path, cwd))),
    ...settings.overrides.map(({ files, kinds, levels, rules }, i) =>
      line(`overrides.${i}`, [...files, ...kinds, ...levels, '→', ...Object.keys(rules)].join(' ')),
    ),
    ...settings.profiles.map((path, i) => line(`profiles.${i}`, displayPath(path, cwd))),
    ...packs.map(pack => line(pack.key, packText(pack, language))),
    ...Object.entries(settings.lexicons).flatMap(([id, change]) =>
      (['add', 'remove'] as const).flatMap(list => {
        const key = `lexicons.${id}.${list}`;
        return termLines(key, change[list], term => `${key}.${term}`, resolved);
      }),
    ),
    ...termLines('properNames', settings.properNames, (_, i) => `properNames.${i}`, resolved),
    ...settings.ignore.map(({ patterns }, i) => line(`ignore.${i}`, patterns.join('  '))),
    ...Object.entries(settings.rules).flatMap(([id, { severity, options }]) => [
      ...(severity === null ? [] : [line(`rules.${id}`, severity)]),
      ...Object.entries(options).map(([name, value]) => line(`rules.${id}.options.${name}`, value)),
    ]),
  ];
}

function packText({ path, about, rules, lexicons, profiles }: Pack, language: Language): string {
  const told = [about.name, about.version, about.source].filter(Boolean).map(word => ` · ${word}`);
  return fill(inLanguage(TEXT.pack, language), {
    path,
    rules: rules.length,
    lexicons: lexicons.length,
    profiles: profiles.length,
    about: told.join(''),
  });
}

/** Terms that one file names stand in one line. */
function termLines(
  key: string,
  terms: readonly string[],
  keyOf: (term: string, i: number) => string,
  { origins }: ResolvedSettings,
): SettingLine[] {
  const byFile = new Map<string, { terms: string[]; origin: Origin | undefined }>();
  for (const [i, term] of terms.entries()) {
    const origin = origins[keyOf(term, i)];
    const known = byFile.get(origin?.file ?? '');
    if (known) known.terms.push(term);
    else byFile.set(origin?.file ?? '', { terms: [term], origin });
  }
  return [...byFile.values()].map(({ terms, origin }) => ({ key, value: terms.join('、'), origin }));
}

/** `duizhao.yaml:3:1`, `--lang`, or that nobody said anything. */
function originText(origin: Origin | undefined, language: Language): string {
  if (!origin || origin.kind === 'default') return inLanguage(TEXT.default, language);
  if (origin.kind === 'option') return origin.option ?? '';
  return origin.line === null ? (origin.file ?? '') : `${origin.file}:${origin.line}:${origin.column ?? 1}`;
}
