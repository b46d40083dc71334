import { checkRecord } from '../../audit/sampling/differences.ts';
import { estimateReport, estimateText } from '../../audit/sampling/estimate-report.ts';
import { readConfidence } from '../../audit/sampling/hypergeometric.ts';
import { isFault, matchResults, type ResultsFault, readResults } from '../../audit/sampling/results.ts';
import { verifyText } from '../../audit/sampling/verify-text.ts';
import { safeJson } from '../../report/escape.ts';
import { displayPath, isFailure, readSource } from '../../source/read.ts';
import type { SampleOptions } from '../commands/sample.ts';
import { type CliError, EXIT } from '../exit.ts';
import { failureError } from '../failures.ts';
import { cliError } from '../messages.ts';
import { choiceIn } from '../option-values.ts';
import type { Run } from '../run.ts';
import { languageOf } from './language-of.ts';
import { openRecord } from './record-file.ts';

/** A report of ten thousand papers with all their findings. */
const MOST_BYTES = 400 * 1024 * 1024;

/** The story of an estimate: a record that agrees with itself, a verdict on every paper of it, the interval. */
export async function runEstimate(run: Run, path: string, options: SampleOptions): Promise<void> {
  const json = choiceIn('--format', options.format, ['text', 'json']) === 'json';
  if (options.results === undefined) throw cliError('sampleResults');
  const confidence = readConfidence(options.confidence ?? '95');
  if (!confidence) throw cliError('sampleBadConfidence', { value: options.confidence ?? '' });
  const language = languageOf(run, options);
  const record = openRecord(path, run);
  const differences = checkRecord(record, null);
  if (differences.length > 0) {
    run.terminal.err.write(verifyText(record, differences, language));
    run.exit(EXIT.untrusted);
    return;
  }
  const source = readSource(options.results, run.cwd, { maxBytes: MOST_BYTES });
  if (isFailure(source)) throw failureError(source);
  const results = readResults(source.text);
  const shown = displayPath(options.results, run.cwd);
  if (isFault(results)) throw faultError(results, shown);
  const outcomes = matchResults(record, results);
  if (isFault(outcomes)) throw faultError(outcomes, shown);
  const report = estimateReport(record, outcomes, confidence);
  const { out, width } = run.terminal;
  out.write(json ? safeJson(report) : estimateText(report, record, language, width));
}

const MOST_NAMED = 5;

const FAULTS = {
  form: 'sampleResultsForm',
  columns: 'sampleResultsColumns',
  verdict: 'sampleResultsVerdict',
  missing: 'sampleResultsMissing',
  'other-draft': 'sampleResultsOther',
} as const;

function faultError({ fault, detail }: ResultsFault, path: string): CliError {
  const named = [...new Set(detail)].slice(0, MOST_NAMED).join('、');
  const shown = detail.length > MOST_NAMED ? `${named}、…` : named;
  return cliError(FAULTS[fault], { path, count: detail.length, detail: shown });
}
