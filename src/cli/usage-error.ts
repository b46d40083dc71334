import type { Command, CommanderError } from 'commander';
import { nearest } from '../config/nearest.ts';
import type { CliError } from './exit.ts';
import { cliError } from './messages.ts';

const KEYS = {
  'commander.unknownOption': 'unknownOption',
  'commander.unknownCommand': 'unknownCommand',
  'commander.missingArgument': 'missingArgument',
  'commander.optionMissingArgument': 'missingValue',
  'commander.excessArguments': 'tooManyArguments',
} as const;

/** Commander's complaint in our words, with what may have been meant. */
export function usageError(error: CommanderError, command: Command, program: Command): CliError {
  const key = KEYS[error.code as keyof typeof KEYS] ?? null;
  // the name that it complains about stands in quotation marks
  const value = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  if (key === null) return cliError('unknownOption', { value: error.message });
  const near = key.startsWith('unknown') ? nearNames(key, value, command, program) : [];
  return cliError(
    key,
    { value, command: pathOf(command) },
    near.length > 0 ? { near } : { after: 'seeHelp' },
  );
}

/** As it is called: duizhao review accept. */
function pathOf(command: Command): string {
  const name = command.name();
  return command.parent ? `${pathOf(command.parent)} ${name}` : name;
}

function nearNames(key: string, value: string, command: Command, program: Command): string[] {
  if (key === 'unknownCommand') return nearest(value, namesOf(command));
  const known = [...command.options, ...program.options].flatMap(({ long }) => (long ? [long] : []));
  return nearest(value, [...known, '--help'], 1);
}

/** Names of the commands below one. */
export function namesOf(command: Command): string[] {
  return command.commands.map(inner => inner.name());
}
