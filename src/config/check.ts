import * as v from 'valibot';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import type { Localized } from './localized.ts';
import { nearest } from './nearest.ts';
import { MAX_PROBLEMS, type PathKey, unknownKey, type YamlFile } from './yaml-file.ts';

/**
 * Data of a file, checked against its schema.
 *
 * @throws ConfigError that places every fault by line and column
 */
export function checkFile<S extends v.GenericSchema>(schema: S, file: YamlFile): v.InferOutput<S> {
  if (!isMapping(file.data)) throw new ConfigError([file.problem([], 'value', NO_MAPPING)]);
  const lists = listsForMappings(schema as AnySchema, file.data, []);
  if (lists.length > 0)
    throw new ConfigError(lists.slice(0, MAX_PROBLEMS).map(path => file.problem(path, 'value', NO_MAPPING)));
  const result = v.safeParse(schema, file.data, { abortPipeEarly: true });
  if (result.success) return result.output;
  const issues = result.issues.flatMap(deepest).slice(0, MAX_PROBLEMS);
  throw new ConfigError(issues.map(issue => problemOf(issue, schema, file)).sort(inOrder));
}

const NO_MAPPING: Localized = {
  zh: '应当由“键: 值”各行组成（半角冒号，后面空一格）。',
  en: 'Expected lines of “key: value” (an ASCII colon and a blank).',
};

function isMapping(data: unknown): boolean {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function inOrder(a: ConfigProblem, b: ConfigProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Places where a list stands in for a mapping: the schemas take a list for an object without members. */
function listsForMappings(schema: AnySchema, data: unknown, path: readonly PathKey[]): PathKey[][] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data) && takesMapping(schema) && !takesList(schema)) return [[...path]];
  return Object.entries(data).flatMap(([key, value]) => {
    const inner = stepInto(schema, key);
    return inner ? listsForMappings(inner, value, [...path, Array.isArray(data) ? Number(key) : key]) : [];
  });
}

/** One of several forms: a union, or a variant that a key decides. */
function isChoice({ type }: AnySchema): boolean {
  return type === 'union' || type === 'variant';
}

function takesMapping(schema: AnySchema): boolean {
  if (schema.wrapped) return takesMapping(schema.wrapped);
  if (isChoice(schema)) return (schema.options as AnySchema[]).some(takesMapping);
  return schema.entries !== undefined || schema.type === 'record';
}

function takesList(schema: AnySchema): boolean {
  if (schema.wrapped) return takesList(schema.wrapped);
  if (isChoice(schema)) return (schema.options as AnySchema[]).some(takesList);
  return schema.type === 'array' || schema.type === 'unknown';
}

type Issue = v.BaseIssue<unknown>;

/** Of a value that fits none of several forms, the faults of the form that it came nearest to. */
function deepest(issue: Issue): Issue[] {
  const inner = (issue.issues ?? []).flatMap(deepest);
  const most = Math.max(0, ...inner.map(({ path }) => path?.length ?? 0));
  const nearestForm = inner.filter(({ path }) => (path?.length ?? 0) === most);
  if (most === 0) return [issue];
  // the inner path begins where the union stands
  return nearestForm.map(one => ({ ...one, path: [...(issue.path ?? []), ...(one.path ?? [])] }) as Issue);
}

function problemOf(issue: Issue, schema: v.GenericSchema, file: YamlFile): ConfigProblem {
  const path = (issue.path ?? []).map(({ key }) => key as PathKey);
  const key = String(path.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = Object.keys(entriesAt(schema, path.slice(0, -1)));
    return file.problem(path, 'key', unknownKey(key, nearest(key, known, 1)));
  }
  if (/^(?:strict|loose)_object$/.test(issue.type) && issue.input === undefined) {
    return file.problem(path.slice(0, -1), 'value', {
      zh: `缺少“${key}”这一项。`,
      en: `“${key}” is missing.`,
    });
  }
  return file.problem(path, 'value', wrongValue(issue, schemaAt(schema, path)));
}

function wrongValue(issue: Issue, schema: v.GenericSchema | null): Localized {
  if (issue.type === 'check') return inBoth(issue.message);
  if (issue.type === 'non_empty' && Array.isArray(issue.input))
    return { zh: '这里是空的列表，至少要写一项。', en: 'This list is empty; it needs one entry at least.' };
  const shown = shorten(typeof issue.input === 'string' ? JSON.stringify(issue.input) : issue.received);
  const options = schema ? choices(schema) : [];
  if (options.length > 0) {
    const meant = typeof issue.input === 'string' ? nearest(issue.input, options, 1)[0] : undefined;
    return {
      zh: `${shown} 不可用，应为 ${options.join('、')} 之一${meant ? `，是不是 ${meant}？` : '。'}`,
      en: `${shown} is not allowed, expected one of ${options.join(', ')}${meant ? `; did you mean ${meant}?` : '.'}`,
    };
  }
  const kind = KINDS_OF_VALUES[issue.type];
  if (kind)
    return { zh: `${shown} 不可用，应为${kind.zh}。`, en: `${shown} is not allowed, expected ${kind.en}.` };
  return {
    zh: `${shown} 不可用，应为 ${issue.expected ?? ''}。`,
    en: `${shown} is not allowed, expected ${issue.expected ?? ''}.`,
  };
}

/** A check says in both languages what it asks, zh and en parted by ` / `. */
function inBoth(message: string): Localized {
  const [zh = '', en = zh] = message.split(' / ');
  return { zh: `${zh}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}

const MAPPING: Localized = { zh: '“键: 值”各行', en: 'lines of “key: value”' };

const KINDS_OF_VALUES: Readonly<Record<string, Localized>> = {
  string: { zh: '文字', en: 'text' },
  non_empty: { zh: '文字，不能为空', en: 'text that is not empty' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  record: MAPPING,
  strict_object: MAPPING,
  regex: { zh: '小写字母、数字和连字符', en: 'lower-case letters, digits and hyphens' },
};

type AnySchema = v.GenericSchema & {
  readonly wrapped?: AnySchema;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly options?: readonly unknown[];
};

/** The schema that a path leads to; of several forms the one that has such keys. */
function schemaAt(schema: v.GenericSchema, path: readonly PathKey[]): AnySchema | null {
  let at: AnySchema | null = schema as AnySchema;
  for (const key of path) {
    at = at && stepInto(at, key);
    if (!at) return null;
  }
  return at;
}

function stepInto(schema: AnySchema, key: PathKey): AnySchema | null {
  if (schema.wrapped) return stepInto(schema.wrapped, key);
  if (schema.entries) return Object.hasOwn(schema.entries, key) ? (schema.entries[key] as AnySchema) : null;
  if (schema.item) return schema.item;
  if (schema.value) return schema.value;
  for (const option of isChoice(schema) ? (schema.options as AnySchema[]) : []) {
    const found = stepInto(option, key);
    if (found) return found;
  }
  return null;
}

function entriesAt(schema: v.GenericSchema, path: readonly PathKey[]): Readonly<Record<string, AnySchema>> {
  return entriesOf(schemaAt(schema, path));
}

function entriesOf(schema: AnySchema | null): Readonly<Record<string, AnySchema>> {
  if (!schema) return {};
  if (schema.wrapped) return entriesOf(schema.wrapped);
  if (isChoice(schema)) return Object.assign({}, ...(schema.options as AnySchema[]).map(entriesOf));
  return schema.entries ?? {};
}

/** The words that a value may be. */
function choices(schema: AnySchema): string[] {
  if (schema.wrapped) return choices(schema.wrapped);
  if (schema.type === 'picklist') return (schema.options ?? []).map(String);
  if (isChoice(schema)) return (schema.options as AnySchema[]).flatMap(choices);
  return [];
}
