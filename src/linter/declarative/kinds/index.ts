import type { AnyKind } from '../kind.ts';
import { agree } from './agree.ts';
import { consistent } from './consistent.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { field } from './field.ts';
import { forbid } from './forbid.ts';
import { pair } from './pair.ts';
import { ratio } from './ratio.ts';
import { repeat } from './repeat.ts';
import { require } from './require.ts';
import { section } from './section.ts';

/** All kinds of declarative rules, by the word that a rule file has under `kind`. */
export const KINDS_OF_RULES = {
  field,
  section,
  forbid,
  require,
  count,
  ratio,
  repeat,
  pair,
  date,
  consistent,
  agree,
} as const satisfies Readonly<Record<string, AnyKind>>;

export type KindName = keyof typeof KINDS_OF_RULES;
export const KIND_NAMES = Object.keys(KINDS_OF_RULES) as KindName[];
