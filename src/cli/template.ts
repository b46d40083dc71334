import draft from '../../templates/draft.yaml';
import type { Localized } from '../config/localized.ts';

export interface Template {
  /** How many empty places where no profile asks for a number. */
  readonly slots: { readonly causes: number; readonly measures: number };
  /** Around what the rules ask at one place: `{rules}`. */
  readonly requirements: Localized;
  /** By the place in the draft where they stand. */
  readonly prompts: Readonly<Record<string, Localized>>;
}

export const TEMPLATE = draft as Template;
