import type { Localized } from '../../config/localized.ts';
import type { Range } from '../../language/text.ts';

/** A pattern that is ready to run. */
export interface Expression {
  /**
   * All matches in a text, in order, none of them empty.
   *
   * @param run whatever stands for one run over one paper: an engine may bound what is done in it
   */
  matches(value: string, run: object): readonly Range[];
}

/** What runs the patterns of rule files: the one for shipped rules is fast, the one for a unit's own never slow. */
export interface PatternEngine {
  /** Why a pattern must not be used; `null` where nothing speaks against it. */
  trouble(pattern: string): Localized | null;
  /** @param pattern one without trouble */
  compile(pattern: string): Expression;
}
