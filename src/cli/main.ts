import { CommanderError } from 'commander';
import type { Language } from '../config/localized.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { listenForInterrupt } from './interrupt.ts';
import { explainKnown } from './known-errors.ts';
import { cliError, say } from './messages.ts';
import { buildProgram } from './program.ts';
import type { Run } from './run.ts';
import { openTerminal, paint, type Terminal, toleratePipes } from './terminal.ts';

/**
 * Runs the command line to its end and sets the exit code; never throws and never ends the process itself, so that
 * everything written arrives.
 *
 * @param argv as in `process.argv`: the program and the script come first
 */
export async function main(argv: readonly string[]): Promise<void> {
  toleratePipes();
  const words = argv.slice(2);
  const terminal = openTerminal({ color: colorIn(words) });
  let language: Language = 'zh-CN';
  let code: ExitCode = EXIT.pass;
  const exit = (next: ExitCode): void => {
    code = Math.max(code, next) as ExitCode;
  };
  try {
    language = languageIn(words, process.env);
    const interrupt = listenForInterrupt();
    interrupt.onStop(() => terminal.err.write(`${say('interrupted', language)}\n`));
    const said = saidLanguage(words, process.env);
    const languageSaid = said.value === '' ? null : said.option;
    const run: Run = { language, languageSaid, terminal, interrupt, cwd: process.cwd(), exit };
    const program = buildProgram(run);
    if (words.length === 0) {
      terminal.err.write(program.helpInformation());
      throw cliError('noPaths');
    }
    await program.parseAsync([...argv]);
  } catch (error) {
    exit(report(error, terminal, language));
  }
  process.exitCode = code;
}

/** Prints what went wrong: the user's errors short, our own with their stack. */
function report(error: unknown, terminal: Terminal, language: Language): ExitCode {
  const { err } = terminal;
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.pass;
  const known = explainKnown(error, language);
  if (known) {
    for (const line of known) err.write(`${paint(err, 'red', say('error', language))}${line}\n`);
    return EXIT.untrusted;
  }
  err.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  err.write(`${paint(err, 'red', say('internal', language))}\n`);
  return EXIT.untrusted;
}

type Environment = Readonly<Record<string, string | undefined>>;

function saidLanguage(words: readonly string[], env: Environment): { option: string; value: string } {
  const said = optionValue(words, '--lang');
  return said === undefined
    ? { option: 'DUIZHAO_LANG', value: env['DUIZHAO_LANG'] ?? '' }
    : { option: '--lang', value: said };
}

/** The help of a wrong call is due in the right language: so this word is read before all others. */
function languageIn(words: readonly string[], env: Environment): Language {
  const { option, value } = saidLanguage(words, env);
  if (value === '') return 'zh-CN';
  const found = LANGUAGES[value.toLowerCase()];
  if (found) return found;
  throw cliError('notAChoice', { option, value, choices: 'zh-CN, en' });
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  'zh-cn': 'zh-CN',
  zh: 'zh-CN',
  'zh-hans': 'zh-CN',
  en: 'en',
  'en-us': 'en',
  'en-gb': 'en',
};

/** The value of an option's last mention before `--`. */
function optionValue(words: readonly string[], option: string): string | undefined {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  const at = own.findLastIndex(word => word === option || word.startsWith(`${option}=`));
  const word = own[at];
  return word === option ? own[at + 1] : word?.slice(option.length + 1);
}

function colorIn(words: readonly string[]): boolean | undefined {
  const last = words.findLast(word => word === '--color' || word === '--no-color');
  return last === undefined ? undefined : last === '--color';
}
