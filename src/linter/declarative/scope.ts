import * as v from 'valibot';
import type { RuleContext } from '../rule.ts';
import { roles } from './common.ts';
import type { PatternEngine } from './engine.ts';
import { searcher } from './search.ts';
import { type Unit, unitsOf } from './units.ts';
import { wording } from './wording.ts';

/** Parts of a draft that a rule looks at one by one. */
export const UNITS = [
  'paper',
  'title',
  'section',
  'dimension',
  'problem',
  'problem-title',
  'example',
  'cause',
  'measure',
  'paragraph',
] as const;

const filters = {
  /** Only in sections of these roles. */
  roles: v.exactOptional(roles),
  /** Parts that hold one of these are left alone. */
  unless: v.exactOptional(wording),
};

/** Where to look. */
export const scope = { in: v.picklist(UNITS), ...filters };

/** The same for rules that speak of the whole paper where they name no part. */
export const paperScope = { in: v.optional(v.picklist(UNITS), 'paper'), ...filters };

const schema = v.strictObject(scope);
export type Scope = v.InferOutput<typeof schema>;

/** The parts a rule looks at: those of its scope, without the ones that its exception takes out. */
export function scoped(scope: Scope, engine: PatternEngine): (context: RuleContext) => Unit[] {
  const exception = scope.unless ? searcher(scope.unless, engine) : null;
  return context => {
    const units = unitsOf(context.draft, scope);
    return exception ? units.filter(unit => exception(context, unit).length === 0) : units;
  };
}
