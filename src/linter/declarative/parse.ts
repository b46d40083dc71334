import * as v from 'valibot';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Localized } from '../../config/localized.ts';
import type { Rule } from '../rule.ts';
import { checkFor, type DeclaredOptions } from './checks.ts';
import { DECLARATIVE_KINDS, type Declaration, declarativeSchema, LATER_KINDS } from './schema.ts';

/** What is wrong with a rule file, and where. */
export interface RuleFileTrouble {
  /** Keys from the top, joined by dots: `messages.found.hint.en`. */
  readonly path: string;
  /** From 1; `null` where only the data was at hand. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: Localized;
}

/** A rule file that cannot be used. */
export class RuleFileError extends Error {
  readonly file: string;
  readonly troubles: readonly RuleFileTrouble[];

  constructor(file: string, troubles: readonly RuleFileTrouble[]) {
    const [first] = troubles;
    const place = first?.line ? `${file}:${first.line}:${first.column}` : file;
    super(`${place}: ${first?.path ?? ''} ${first?.message.en ?? ''}`.replace(/\s+/g, ' ').trim());
    this.name = 'RuleFileError';
    this.file = file;
    this.troubles = troubles;
  }
}

/**
 * Makes a rule of a declaration that is already data, as the shipped files are.
 *
 * @throws RuleFileError with the keys that are wrong
 */
export function declaredRule(data: unknown, file: string): Rule {
  return ruleOf(check(data, file, () => ({ line: null, column: null })));
}

/**
 * Reads a rule file.
 *
 * @throws RuleFileError with line and column of everything that is wrong
 */
export function parseRuleFile(text: string, file: string): Rule {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    throw new RuleFileError(
      file,
      document.errors.map(({ pos, code }) => ({
        path: '',
        ...placeOf(pos[0]),
        message: { zh: `不合 YAML 写法（${code}）`, en: `is no valid YAML (${code})` },
      })),
    );
  }
  return ruleOf(
    check(document.toJS({ maxAliasCount: 20 }), file, path => {
      for (let depth = path.length; depth > 0; depth--) {
        const parent = document.getIn(path.slice(0, depth - 1), true);
        const pair = isMap(parent)
          ? parent.items.find(({ key }) => String(key) === path[depth - 1])
          : undefined;
        const node = pair?.key ?? document.getIn(path.slice(0, depth), true);
        if (isNode(node) && node.range) return placeOf(node.range[0]);
      }
      return placeOf(document.contents?.range?.[0] ?? 0);
    }),
  );
}

interface Place {
  readonly line: number | null;
  readonly column: number | null;
}

function check(data: unknown, file: string, placeOf: (path: readonly string[]) => Place): Declaration {
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  if (LATER_KINDS.some(later => later === kind)) {
    const list = DECLARATIVE_KINDS.join(', ');
    const message = {
      zh: `“${kind}”类规则还不能用，现有：${list}`,
      en: `rules of kind ${kind} cannot be used yet; there are ${list}`,
    };
    throw new RuleFileError(file, [{ path: 'kind', ...placeOf(['kind']), message }]);
  }
  const { success, output, issues } = v.safeParse(declarativeSchema, data);
  if (success) return output;
  throw new RuleFileError(
    file,
    issues.map(issue => {
      const path = (issue.path ?? []).map(({ key }) => String(key));
      return { path: path.join('.'), ...placeOf(path), message: wordingOf(issue) };
    }),
  );
}

function wordingOf({ expected, received, message, type }: v.BaseIssue<unknown>): Localized {
  if (expected === 'never') return { zh: '没有这一项', en: 'is no key of such a rule' };
  if (received === 'undefined') return { zh: '缺少这一项', en: 'is missing' };
  if (type === 'check') return { zh: `不合要求（${message}）`, en: `will not do (${message})` };
  return { zh: `应为 ${expected}，写的是 ${received}`, en: `should be ${expected}, is ${received}` };
}

function ruleOf(declaration: Declaration): Rule {
  const { id, criterion, title, severity, since, status, kinds, docs, messages } = declaration;
  const check = checkFor(declaration);
  return {
    id,
    criterion,
    title,
    severity,
    since,
    status,
    needs: [],
    ...(kinds ? { kinds } : {}),
    docs,
    messages,
    options: optionsOf(declaration),
    check: (context, options) => check(context, options as DeclaredOptions),
  };
}

/** The options of a kind, with the file's values as defaults. */
function optionsOf(declaration: Declaration): v.GenericSchema<unknown, DeclaredOptions> {
  switch (declaration.kind) {
    case 'forbid':
      return v.strictObject({
        allow: v.optional(
          v.pipe(v.array(v.string()), v.description('Wordings that may stand all the same.')),
          [],
        ),
      });
    case 'require':
      return v.strictObject({
        least: limit(1, 'Fewest places that must be there.', declaration.options.least),
      });
    case 'section':
      return v.strictObject({
        leastCharacters: limit(
          0,
          'Fewest characters that fill the section.',
          declaration.options.leastCharacters,
        ),
      });
    case 'count':
    case 'ratio': {
      const { min, max } = declaration.options;
      return v.strictObject({
        ...(min === undefined ? {} : { min: limit(0, 'The least that will do.', min) }),
        ...(max === undefined ? {} : { max: limit(0, 'The most that will do.', max) }),
      }) as v.GenericSchema<unknown, DeclaredOptions>;
    }
  }
}

function limit(least: number, description: string, value: number) {
  return v.optional(v.pipe(v.number(), v.minValue(least), v.description(description)), value);
}
