import type { Argument, Command, Help, Option } from 'commander';
import { eastAsianWidth } from 'get-east-asian-width';
import { fill, inLanguage, type Language, type Localized } from '../config/localized.ts';

/** Commander's own words in the product's languages; English is commander's own. */
const WORDS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

const SGR = /\u001b\[[\d;]*m/g;

/** Columns that a text takes on the screen: full-width characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text.replace(SGR, '')) width += eastAsianWidth(char.codePointAt(0) as number);
  return width;
}

/** What may not open a line. */
const NO_START = /^[，。；：、？！）》】”’…—]/u;

/**
 * Breaks lines at blanks and between Chinese characters, never before a closing mark.
 *
 * @param width columns of a line
 */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map(line => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  // a piece is one full-width character, or a run of anything else with the blanks before it
  const pieces = line.match(/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—]|\s*[^\s\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—]+|\s+/gu) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces) {
    if (current !== '' && displayWidth(current) + displayWidth(piece) > width && !NO_START.test(piece)) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  lines.push(current);
  return lines.join('\n');
}

/** How commander lays out help in a language. */
export function helpStyle(language: Language, width: number): Partial<Help> {
  const zh = language === 'zh-CN';
  const translate = (words: string): string => (zh ? (WORDS[words] ?? words) : words);
  return {
    helpWidth: Math.min(width, 100),
    showGlobalOptions: true,
    styleTitle: translate,
    displayWidth,
    boxWrap: wrap,
    commandUsage: command => usageOf(command, zh),
    subcommandTerm: command => command.name(),
    optionDescription: option => describe(option, zh),
    argumentDescription: argument => describe(argument, zh),
  };
}

function usageOf(command: Command, zh: boolean): string {
  const names: string[] = [];
  for (let current: Command | null = command; current; current = current.parent) names.unshift(current.name());
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
  const lines = examples.map(({ call, says }) => `  ${call}${' '.repeat(width - displayWidth(call))}  ${inLanguage(says, language)}`);
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
  lang: { zh: '语言', en: 'language' },
  n: { zh: '数目', en: 'n' },
  target: { zh: '规则或文件:行', en: 'rule or FILE:LINE' },
  unit: { zh: '单位', en: 'unit' },
  name: { zh: '姓名', en: 'name' },
  position: { zh: '职务', en: 'position' },
  level: { zh: '层级', en: 'level' },
  date: { zh: '日期', en: 'date' },
  kind: { zh: '类型', en: 'kind' },
};

/** Fills the `{place}` words of an option's flags or an argument: `--config <{file}>`. */
export function flags(template: string, language: Language): string {
  return fill(
    template,
    Object.fromEntries(Object.entries(PLACES).map(([place, word]) => [place, inLanguage(word, language)])),
  );
}
