import { LONGEST } from '../../audit/review/record.ts';
import { SEVERITIES } from '../../config/profile.ts';
import type { Draft } from '../../draft/model.ts';
import { splitSentences } from '../../language/sentences.ts';
import { type Range, sourceRange } from '../../language/text.ts';
import { positionAt } from '../../source/source.ts';
import type { AddOptions } from '../commands/review.ts';
import { CRITERION_CHOICES } from '../criterion-names.ts';
import { cliError } from '../messages.ts';
import { choiceIn } from '../option-values.ts';
import { criterionNamed } from '../rule-names.ts';
import type { Run } from '../run.ts';
import { type BenchPaper, openBench } from './bench.ts';
import { ownDecision, save, tell } from './decide.ts';
import { momentNow, personIn, textIn } from './person.ts';

/** Longest message of an own finding. */
const LONGEST_MESSAGE = 500;

/** `duizhao review add`: a finding of the reviewer's own, at a line or, with a column, at the sentence that stands there. */
export async function add(run: Run, target: string, options: AddOptions): Promise<void> {
  const place = placeIn(target);
  if (options.criterion === undefined) throw cliError('reviewNoCriterion', { choices: CRITERION_CHOICES });
  const criterion = criterionNamed(options.criterion);
  if (options.message === undefined) throw cliError('reviewNoMessage');
  const words = textIn('--message', options.message, LONGEST_MESSAGE);
  const note = options.note === undefined ? null : textIn('--note', options.note, LONGEST.note);
  const severity = choiceIn('--severity', options.severity ?? 'warning', SEVERITIES);
  const by = personIn(options.by);
  const bench = await openBench(run, place.path, options);
  if (bench.folder) throw cliError('reviewPlace', { value: target });
  const own = bench.papers[0] as BenchPaper;
  const draft = own.draft();
  const range = rangeOf(draft, place);
  const at = momentNow();
  const { line } = positionAt(draft.lines, range.start);
  const message = { zh: words, en: words };
  const decision = ownDecision(bench, own, range, {
    by,
    at,
    note,
    line,
    finding: { criterion, severity, message },
  });
  save(bench, [own], [decision], at);
  const start = positionAt(draft.lines, range.start);
  const finding = { fingerprint: decision.finding.fingerprint, range: { start, end: start }, message };
  tell(run, bench, 'reviewAdded', own, finding, { by, note: note ?? '' });
}

interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number | null;
}

function placeIn(value: string): Place {
  const match = /^(.+?):(\d{1,7})(?::(\d{1,7}))?$/.exec(value);
  if (!match) throw cliError('reviewPlace', { value });
  const [, path, line, column] = match;
  return { path: path as string, line: Number(line), column: column === undefined ? null : Number(column) };
}

/** The text of a line, or the sentence at a column of it. */
function rangeOf({ source, lines, blocks }: Draft, { path, line, column }: Place): Range {
  const most = lines.starts.length;
  if (line < 1 || line > most) throw cliError('noSuchLine', { path, count: most });
  const start = lines.starts[line - 1] as number;
  const end = lines.starts[line] ?? source.text.length;
  const text = source.text.slice(start, end);
  if (text.trim() === '') throw cliError('reviewEmptyLine', { path, line });
  const whole = {
    start: start + (text.length - text.trimStart().length),
    end: start + text.trimEnd().length,
  };
  if (column === null) return whole;
  const offset = Math.min(start + column - 1, whole.end - 1);
  const block = blocks.find(({ range }) => offset >= range.start && offset < range.end);
  if (!block) return whole;
  const sentences = splitSentences(block.text.value).map(one => sourceRange(block.text, one.start, one.end));
  return sentences.find(range => offset >= range.start && offset < range.end) ?? whole;
}
