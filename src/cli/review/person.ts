import { userInfo } from 'node:os';
import { LONGEST } from '../../audit/review/record.ts';
import { cliError } from '../messages.ts';

/** Who decides: `--by`, else `DUIZHAO_REVIEWER`, else who is logged in. */
export function personIn(by: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const said = by ?? env['DUIZHAO_REVIEWER'];
  return textIn('--by', said === undefined || said.trim() === '' ? loggedIn(by) : said, LONGEST.name);
}

function loggedIn(by: string | undefined): string {
  if (by !== undefined) throw cliError('emptyValue', { option: '--by' });
  try {
    return userInfo().username;
  } catch {
    throw cliError('missingValue', { value: '--by' });
  }
}

/** A text of the user's that will be kept: not empty, not endless; blanks at its ends and line ends go. */
export function textIn(option: string, value: string, most: number): string {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text === '') throw cliError('emptyValue', { option });
  if (text.length > most) throw cliError('reviewTextTooLong', { option, most });
  return text;
}

/** The moment that is written down; a build that must be repeatable sets `SOURCE_DATE_EPOCH`. */
export function momentNow(env: NodeJS.ProcessEnv = process.env): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  const at = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return at.toISOString();
}
