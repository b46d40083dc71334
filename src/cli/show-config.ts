import { shippedRules } from '../../rules/index.ts';
import type { Origin, ResolvedSettings } from '../config/load-settings.ts';
import { inLanguage, type Language, type Localized } from '../config/localized.ts';
import { safeJson, visible } from '../report/escape.ts';
import { renderTable } from '../report/table.ts';
import { displayPath } from '../source/read.ts';
import { checkSettings } from './check-settings.ts';
import type { ConfigOptions } from './commands/config.ts';
import { loadGround } from './ground.ts';
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
  inferred: { zh: '按稿件推断', en: 'inferred from the paper' },
} as const satisfies Record<string, Localized>;

/** `duizhao config`: every setting in force, with the place that settled it. */
export async function showConfig(run: Run, options: ConfigOptions): Promise<void> {
  const { out } = run.terminal;
  const format = choiceIn('--format', options.format, ['text', 'json']);
  const ground = await loadGround(run, options);
  checkSettings(ground, shippedRules());
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
  const rows = settingsIn(resolved, run.cwd, language).map(({ key, value, origin }) => [
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

function settingsIn({ settings, origins }: ResolvedSettings, cwd: string, language: Language): SettingLine[] {
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  const line = (key: string, value: unknown): SettingLine => ({
    key,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    origin: origins[key],
  });
  return [
    line('profile', settings.profile ?? text('inferred')),
    line('language', settings.language),
    line('strict', settings.strict),
    line('maxWarnings', settings.maxWarnings ?? text('any')),
    line('limits.fileBytes', settings.limits.fileBytes),
    ...settings.profiles.map((path, i) => line(`profiles.${i}`, displayPath(path, cwd))),
    ...settings.ignore.map(({ patterns }, i) => line(`ignore.${i}`, patterns.join('  '))),
    ...Object.entries(settings.rules).flatMap(([id, { severity, options }]) => [
      ...(severity === null ? [] : [line(`rules.${id}`, severity)]),
      ...Object.entries(options).map(([name, value]) => line(`rules.${id}.options.${name}`, value)),
    ]),
  ];
}

/** `duizhao.yaml:3:1`, `--lang`, or that nobody said anything. */
function originText(origin: Origin | undefined, language: Language): string {
  if (!origin || origin.kind === 'default') return inLanguage(TEXT.default, language);
  if (origin.kind === 'option') return origin.option ?? '';
  return origin.line === null ? (origin.file ?? '') : `${origin.file}:${origin.line}:${origin.column ?? 1}`;
}
