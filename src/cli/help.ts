import type { Argument, Command, Help, Option } from 'commander';
import { fill, inLanguage, type Language, type Localized } from '../config/localized.ts';
import { displayWidth, padEnd, wrap } from '../report/width.ts';

/** Commander's own words in the product's languages; English is commander's own. */
const WORDS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** How commander lays out help in a language. */
export function helpStyle(language: Language, width: number): Partial<Help> {
  const zh = language === 'zh-CN';
  const translate = (words: string): string => (zh ? (WORDS[words] ?? words) : words);
  return {
    helpWidth: Math.min(width, 100),
    minWidthToWrap: 16,
    showGlobalOptions: true,
    styleTitle: translate,
    displayWidth,
    boxWrap: (text, columns) =>
      text
        .split('\n')
        .map(line => wrap(line, columns).join('\n'))
        .join('\n'),
    commandUsage: command => usageOf(command, zh),
    subcommandTerm: command => command.name(),
    optionDescription: option => describe(option, zh),
    argumentDescription: argument => describe(argument, zh),
  };
}

function usageOf(command: Command, zh: boolean): string {
  const names: string[] = [];
  for (let current: Command | null = command; current; current = current.parent)
    names.unshift(current.name());
  const usage = command.usage();
  return `${names.join(' ')} ${zh ? usage.replace('[options]', '[选项]').replace('[command]', '[命令]') : usage}`;
}

function describe(item: Option | Argument, zh: boolean): string {
  const { description, argChoices, defaultValue } = item;
  const notes: string[] = [];
  if (argChoices) notes.push(zh ? `可选：${argChoices.join('、')}` : `choices: ${argChoices.join(', ')}`);
  if (typeof defaultValue === 'string') notes.push(zh ? `默认：${defaultValue}` : `default: ${defaultValue}`);
  if (notes.length === 0) return description;
  return zh ? `${description}（${notes.join('；')}）` : `${description} (${notes.join('; ')})`;
}

/** One example call with what it is for. */
export interface Example {
  readonly call: string;
  readonly says: Localized;
}

export function examplesText(examples: readonly Example[], language: Language): string {
  const width = Math.max(...examples.map(({ call }) => displayWidth(call)));
  const lines = examples.map(({ call, says }) => `  ${padEnd(call, width)}  ${inLanguage(says, language)}`);
  return `\n${language === 'zh-CN' ? '示例：' : 'Examples:'}\n${lines.join('\n')}`;
}

const PLACES: Readonly<Record<string, Localized>> = {
  file: { zh: '文件', en: 'file' },
  files: { zh: '路径...', en: 'paths...' },
  path: { zh: '路径', en: 'path' },
  id: { zh: '编号', en: 'id' },
  rule: { zh: '规则', en: 'rule' },
  criterion: { zh: '标准', en: 'criterion' },
  profile: { zh: '专题', en: 'profile' },
  format: { zh: '格式[=文件]', en: 'format[=file]' },
  form: { zh: '格式', en: 'format' },
  lang: { zh: '语言', en: 'language' },
  n: { zh: '数目', en: 'n' },
  target: { zh: '规则或文件:行', en: 'rule or FILE:LINE' },
  unit: { zh: '单位', en: 'unit' },
  name: { zh: '姓名', en: 'name' },
  position: { zh: '职务', en: 'position' },
  level: { zh: '层级', en: 'level' },
  date: { zh: '日期', en: 'date' },
  kind: { zh: '类型', en: 'kind' },
  old: { zh: '旧稿', en: 'old' },
  new: { zh: '新稿', en: 'new' },
  event: { zh: '情况', en: 'event' },
  revision: { zh: '版本', en: 'revision' },
  folder: { zh: '文件夹', en: 'folder' },
  drafts: { zh: '来源...', en: 'source...' },
  place: { zh: '文件:行', en: 'FILE:LINE' },
  ids: { zh: '编号...', en: 'id...' },
  words: { zh: '文字', en: 'words' },
  state: { zh: '状态', en: 'state' },
  severity: { zh: '级别', en: 'severity' },
  names: { zh: '稿件,稿件', en: 'file,file' },
  size: { zh: '份数或百分比', en: 'n or percent' },
  strata: { zh: '项目,项目', en: 'key,key' },
  text: { zh: '文字', en: 'text' },
  pattern: { zh: '文件或名称', en: 'file or name' },
  hash: { zh: '校验值', en: 'hash' },
  record: { zh: '抽样记录', en: 'record' },
  percent: { zh: '百分数', en: 'percent' },
  figure: { zh: '数字编号', en: 'figure' },
};

/** Fills the `{place}` words of an option's flags or an argument: `--config <{file}>`. */
export function flags(template: string, language: Language): string {
  return fill(
    template,
    Object.fromEntries(Object.entries(PLACES).map(([place, word]) => [place, inLanguage(word, language)])),
  );
}
