import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { describeFailure } from '../source/failure-messages.ts';
import { displayPath, isFailure, readTarget } from '../source/read.ts';
import type { Failure, Source } from '../source/source.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import type { Localized } from './localized.ts';

/** A settings or profile file as data, still knowing where each value stands. */
export interface YamlFile {
  /** As the user would name it. */
  readonly name: string;
  readonly absolute: string;
  /** Plain data; an empty file is an empty mapping. */
  readonly data: unknown;
  /** A problem at a key or value; where the path is not in the file, at its nearest ancestor that is. */
  problem(path: readonly PathKey[], part: 'key' | 'value', message: Localized): ConfigProblem;
}

export type PathKey = string | number;

/** Nobody reads more of them at a time. */
export const MAX_PROBLEMS = 20;

/** Far above any honest file, far below what costs time. */
const LIMITS = { bytes: 64 * 1024, aliases: 50, depth: 16 } as const;

/** After the first slip on a line the parser stumbles over all that follows. */
function firstOfEachLine(problems: readonly ConfigProblem[]): ConfigProblem[] {
  return [...new Map(problems.toReversed().map(problem => [problem.line, problem])).values()].reverse();
}

/** What a file may be beyond the usual. */
export interface ReadYamlOptions {
  readonly maxBytes?: number;
  /** Folder that links may not lead out of; without it they are followed, for the user himself named the file. */
  readonly root?: string;
}

/**
 * Reads a YAML file of ours: strict, bounded in size, aliases and depth, without tags or doubled keys.
 *
 * @param path relative to `cwd`, or absolute
 * @throws ConfigError with every fault that was found
 */
export function readYaml(path: string, cwd: string, options: ReadYamlOptions = {}): YamlFile {
  const name = displayPath(path, cwd);
  return parseYaml(textOf(path, name, cwd, options), name, resolve(cwd, path));
}

/**
 * The same for a text that is at hand.
 *
 * @param name as the user would name the file
 * @throws ConfigError with every fault that was found
 */
export function parseYaml(text: string, name: string, absolute: string = name): YamlFile {
  const lines = new LineCounter();
  const document = parse(text, name, lines);
  const faults = [...document.errors, ...document.warnings].map(({ pos, code, message }) =>
    at(name, lines, pos[0], yamlFault(code, firstLine(message))),
  );
  if (faults.length > 0) throw new ConfigError(firstOfEachLine(faults).slice(0, MAX_PROBLEMS));
  checkTree(document, name, lines);
  const data: unknown = document.toJS({ maxAliasCount: LIMITS.aliases }) ?? {};
  return {
    name,
    absolute,
    data,
    problem: (keys, part, message) => at(name, lines, offsetOf(document, keys, part), message),
  };
}

function textOf(path: string, name: string, cwd: string, options: ReadYamlOptions): string {
  const { maxBytes = LIMITS.bytes, root } = options;
  const absolute = resolve(cwd, path);
  if (root !== undefined) return textIn(readTarget({ path: name, absolute, root }, { maxBytes }), name);
  let real = absolute;
  try {
    real = realpathSync.native(absolute);
  } catch {
    // reading says what is wrong
  }
  return textIn(readTarget({ path: name, absolute: real, root: dirname(real) }, { maxBytes }), name);
}

function textIn(source: Source | Failure, name: string): string {
  if (!isFailure(source)) return source.text;
  if (source.code === 'empty') return '';
  throw new ConfigError([{ file: name, line: null, column: null, message: describeFailure(source) }]);
}

function parse(text: string, name: string, lines: LineCounter): Document.Parsed {
  const tooDeep = new ConfigError([{ file: name, line: null, column: null, message: TOO_DEEP }]);
  if (openBrackets(text) > MAX_OPEN_BRACKETS) throw tooDeep;
  try {
    return parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      stringKeys: true,
      prettyErrors: false,
    });
  } catch (error) {
    // the parser calls itself for each level
    throw error instanceof RangeError ? tooDeep : error;
  }
}

/** More than stand in any quoted text; the parser takes seconds over thousands. */
const MAX_OPEN_BRACKETS = 200;

function openBrackets(text: string): number {
  let open = 0;
  let most = 0;
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
}

const TOO_DEEP: Localized = {
  zh: `嵌套超过 ${LIMITS.depth} 层，请简化。`,
  en: `Nested more than ${LIMITS.depth} levels deep; simplify it.`,
};

/** Depth, number of aliases, and names that every object has by birth and that would pass unseen as unknown keys. */
function checkTree(document: Document.Parsed, name: string, lines: LineCounter): void {
  const refuse = (node: Node, message: Localized): never => {
    throw new ConfigError([at(name, lines, node.range?.[0] ?? 0, message)]);
  };
  let aliases = 0;
  const stack: { node: unknown; depth: number }[] = [{ node: document.contents, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    if (isPair(node)) {
      if (isScalar(node.key) && String(node.key.value) in Object.prototype)
        refuse(node.key, unknownKey(String(node.key.value), []));
      stack.push({ node: node.value, depth });
    } else if (isAlias(node)) {
      if (++aliases > LIMITS.aliases) {
        refuse(node, {
          zh: `引用（*）超过 ${LIMITS.aliases} 处。`,
          en: `More than ${LIMITS.aliases} aliases (*).`,
        });
      }
    } else if (isNode(node) && 'items' in node) {
      if (depth >= LIMITS.depth) refuse(node, TOO_DEEP);
      for (const item of node.items as unknown[]) stack.push({ node: item, depth: depth + 1 });
    }
  }
}

function at(file: string, lines: LineCounter, offset: number, message: Localized): ConfigProblem {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col), message };
}

function offsetOf(document: Document.Parsed, keys: readonly PathKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [i, key] of keys.entries()) {
    const last = i === keys.length - 1;
    const step = stepTo(isAlias(node) ? node.resolve(document) : node, key);
    if (!step) return offset;
    offset =
      (last && part === 'key' ? startOf(step.key) : null) ??
      startOf(step.value) ??
      startOf(step.key) ??
      offset;
    node = step.value;
  }
  return offset;
}

function stepTo(node: unknown, key: PathKey): { key: unknown; value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(key));
    return pair ? { key: pair.key, value: pair.value } : null;
  }
  if (isNode(node) && 'items' in node) {
    const item = (node.items as unknown[])[Number(key)];
    return item === undefined ? null : { key: item, value: item };
  }
  return null;
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] as string;
}

/** What the parser found, in words for a clerk; its own words follow for whoever helps him. */
function yamlFault(code: string, detail: string): Localized {
  const zh = YAML_FAULTS[code] ?? 'YAML 书写有误';
  return { zh: `${zh}（${detail}）。`, en: `YAML error: ${detail}` };
}

const YAML_FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不齐',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '缺少标点，冒号、引号和括号要用半角',
  MULTIPLE_DOCS: '一个文件里只能有一份配置，请去掉多余的 ---',
  NON_STRING_KEY: '键必须是文字',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '不能使用 ! 标签',
  UNEXPECTED_TOKEN: '此处多了符号',
};

/** A key that nothing reads, and what may have been meant. */
export function unknownKey(key: string, near: readonly string[]): Localized {
  const meant = near[0];
  return {
    zh: `不认识“${key}”这一项${meant ? `，是不是“${meant}”？` : '，请删去或改正。'}`,
    en: `Unknown key “${key}”${meant ? `; did you mean “${meant}”?` : '; remove or correct it.'}`,
  };
}
