import type { Change, Comparison } from './model.ts';
import { countIn } from './view.ts';

/** Whether the parts of a change hold nothing that counts: such are line ends behind the last paragraph. Linear in their length. */
export function isBlank({ views }: Pick<Comparison, 'views'>, { old, new: next }: Change): boolean {
  return (
    old.every(({ owned }) => countIn(views[0], owned) === 0) &&
    next.every(({ owned }) => countIn(views[1], owned) === 0)
  );
}
