import * as v from 'valibot';
import { checkFile } from '../../config/check.ts';
import { ConfigError, type ConfigProblem } from '../../config/config-error.ts';
import { nearest } from '../../config/nearest.ts';
import type { YamlFile } from '../../config/yaml-file.ts';
import type { Rule } from '../rule.ts';
import type { Common } from './common.ts';
import type { PatternEngine } from './engine.ts';
import type { Kind } from './kind.ts';
import { KIND_NAMES, KINDS_OF_RULES } from './kinds/index.ts';
import { partsNamed } from './named-parts.ts';
import { nativeEngine } from './native-engine.ts';

/**
 * Makes a rule of a declaration that ships with the product: it is data already, and its patterns run natively.
 *
 * @throws ConfigError with the keys that are wrong
 */
export function declaredRule(data: unknown, file: string): Rule {
  const { declaration, kind } = check(shippedFile(data, file), nativeEngine);
  return ruleOf(declaration, kind, nativeEngine);
}

/** What a rule of the unit's own is held against. */
export interface RuleGround {
  /** Runs its patterns. */
  readonly engine: PatternEngine;
  /** Ids of the word lists there are. */
  readonly lexicons: readonly string[];
}

/**
 * Makes a rule of a file of the unit's own.
 *
 * @throws ConfigError with line and column of everything that is wrong
 */
export function readRule(file: YamlFile, { engine, lexicons }: RuleGround): Rule {
  const { declaration, kind } = check(file, engine);
  const problems = unknownLexicons(declaration, file, lexicons);
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...ruleOf(declaration, kind, engine), file: file.name };
}

/** Whether a file asks for a pattern to be run. */
export function usesPatterns({ data }: YamlFile): boolean {
  return partsNamed('pattern', data).length > 0;
}

/** Any declaration: what all kinds have in common; the rest is known to its kind. */
type Declaration = Common & { readonly kind: string; readonly messages: Rule['messages'] };
type SomeKind = Kind<Declaration, unknown>;

const kindOnly = v.looseObject({ kind: v.picklist(KIND_NAMES) });

function check(file: YamlFile, engine: PatternEngine): { declaration: Declaration; kind: SomeKind } {
  const kind = KINDS_OF_RULES[checkFile(kindOnly, file).kind] as unknown as SomeKind;
  const declaration = checkFile(kind.schema, file) as Declaration;
  const problems = partsNamed('pattern', declaration).flatMap(({ path, value }): ConfigProblem[] => {
    const trouble = engine.trouble(String(value));
    if (!trouble) return [];
    const message = { zh: `pattern ${trouble.zh}。`, en: `The pattern ${trouble.en}.` };
    return [file.problem(path, 'value', message)];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return { declaration, kind };
}

function unknownLexicons(
  declaration: Declaration,
  file: YamlFile,
  lexicons: readonly string[],
): ConfigProblem[] {
  const named = partsNamed('lexicons', declaration).flatMap(({ path, value }) =>
    (value as string[]).map((id, i) => ({ id, path: [...path, i] })),
  );
  return named
    .filter(({ id }) => !lexicons.includes(id))
    .map(({ id, path }) => {
      const meant = nearest(id, lexicons, 1)[0];
      return file.problem(path, 'value', {
        zh: `没有“${id}”这个词表${meant ? `，是不是“${meant}”？` : '，全部词表见 duizhao rules --lexicons。'}`,
        en: `There is no word list “${id}”${meant ? `; did you mean “${meant}”?` : '; duizhao rules --lexicons lists them all.'}`,
      });
    });
}

function ruleOf(declaration: Declaration, kind: SomeKind, engine: PatternEngine): Rule {
  const { id, criterion, title, severity, since, status, deprecated, kinds, docs, messages } = declaration;
  return {
    id,
    criterion,
    title,
    severity,
    since,
    status,
    ...(deprecated ? { deprecated } : {}),
    needs: kind.needs?.(declaration) ?? [],
    ...(kinds ? { kinds } : {}),
    docs,
    messages,
    options: kind.options(declaration),
    declaration,
    check: kind.check(declaration, engine),
  };
}

/** Shipped files are data when the program is built: no line is known any more. */
function shippedFile(data: unknown, name: string): YamlFile {
  return {
    name,
    absolute: name,
    data,
    problem: (path, _, { zh, en }) => ({
      file: name,
      line: null,
      column: null,
      message: { zh: `${path.join('.')}：${zh}`, en: `${path.join('.')}: ${en}` },
    }),
  };
}
