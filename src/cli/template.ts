import draft from '../../templates/draft.yaml';
import type { Localized } from '../config/localized.ts';

/** One prompt of a new draft and the rules for which it speaks. */
export interface Prompt extends Localized {
  readonly rules: readonly string[];
}

export interface Template {
  /** How many empty places where no profile asks for a number. */
  readonly slots: { readonly causes: number; readonly measures: number };
  /** By the place in the draft where they stand. */
  readonly prompts: Readonly<Record<string, readonly Prompt[]>>;
}

export const TEMPLATE = draft as Template;
