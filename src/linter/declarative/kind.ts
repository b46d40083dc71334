import type * as v from 'valibot';
import type { Issue, Need, RuleContext } from '../rule.ts';
import type { PatternEngine } from './engine.ts';

/** A kind of declarative rule: the form of its file, its options, and how it checks. */
export interface Kind<Declaration, Options> {
  readonly schema: v.GenericSchema<unknown, Declaration>;
  /** The options, with the file's values as defaults. */
  options(declaration: Declaration): v.GenericSchema<unknown, Options>;
  needs?(declaration: Declaration): readonly Need[];
  /** The check; what a file looks for is made ready once, here. */
  check(
    declaration: Declaration,
    engine: PatternEngine,
  ): (context: RuleContext, options: Options) => Iterable<Issue>;
}

/** A kind among others: which declaration belongs to it is settled by the word `kind` in the file. */
export type AnyKind = Kind<never, never>;

/** Names the types of a kind once; the list of kinds forgets them. */
export function defineKind<Declaration, Options>(kind: Kind<Declaration, Options>): AnyKind {
  return kind as unknown as AnyKind;
}
