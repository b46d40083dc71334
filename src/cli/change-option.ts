import type { LintOptions } from './commands/lint.ts';
import { cliError } from './messages.ts';

export type ChangeOptions = Pick<
  LintOptions,
  'changed' | 'since' | 'staged' | 'ignore' | 'fix' | 'updateBaseline'
>;

/** The option that limits a run to changes; `null` where there is none. */
export function changeOption({ changed, since, staged, fix, updateBaseline }: ChangeOptions): string | null {
  const given = [
    ...(changed ? ['--changed'] : []),
    ...(since === undefined ? [] : ['--since']),
    ...(staged ? ['--staged'] : []),
  ];
  const [first, second] = given;
  if (first !== undefined && second !== undefined) throw cliError('conflicting', { a: first, b: second });
  // what is staged may differ from what stands on the disk
  if (staged && fix) throw cliError('conflicting', { a: '--staged', b: '--fix' });
  // a line drawn by some papers would forget the others
  if (first !== undefined && updateBaseline)
    throw cliError('conflicting', { a: first, b: '--update-baseline' });
  return first ?? null;
}
