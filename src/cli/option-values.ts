import { nearest } from '../config/nearest.ts';
import { cliError } from './messages.ts';

/** Reads a count from 0 for one option. */
export function countIn(option: string): (value: string) => number {
  return value => {
    if (!/^\d{1,9}$/.test(value)) throw cliError('notACount', { option, value });
    return Number(value);
  };
}

/**
 * One of the values that an option knows.
 *
 * @param value what was typed; undefined gives the first choice
 */
export function choiceIn<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly [T, ...T[]],
): T {
  if (value === undefined) return choices[0];
  const found = choices.find(choice => choice === value);
  if (found !== undefined) return found;
  throw cliError(
    'notAChoice',
    { option, value, choices: choices.join(', ') },
    { near: nearest(value, choices, 1) },
  );
}
