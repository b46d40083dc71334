import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkRecord, compareFolder, type Difference, isFatal } from '../../audit/sampling/differences.ts';
import { verifyText } from '../../audit/sampling/verify-text.ts';
import { safeJson } from '../../report/escape.ts';
import { displayPath } from '../../source/read.ts';
import type { SampleOptions } from '../commands/sample.ts';
import { EXIT } from '../exit.ts';
import { cliError } from '../messages.ts';
import { choiceIn } from '../option-values.ts';
import type { Run } from '../run.ts';
import { buildFrame } from './build-frame.ts';
import { languageOf } from './language-of.ts';
import { openRecord } from './record-file.ts';
import { planSample, readHash } from './run-draw.ts';

/** The story of a check: the record against itself and the announced hash, then against the folder as it is now. */
export async function runVerify(
  run: Run,
  path: string,
  folder: string | undefined,
  options: SampleOptions,
): Promise<void> {
  const json = choiceIn('--format', options.format, ['text', 'json']) === 'json';
  const record = openRecord(path, run);
  const differences: Difference[] = checkRecord(record, readHash(options.expect));
  const fatal = differences.some(isFatal);
  if (!fatal) {
    if (folder === undefined && !existsSync(resolve(run.cwd, record.folder)))
      throw cliError('sampleNoFolder', { path: record.folder, record: displayPath(path, run.cwd) });
    const roster = options.roster ?? record.roster;
    const versions = options.versions ?? record.versions;
    const plan = await planSample(run, folder ?? record.folder, {
      ...options,
      ...(roster === null ? {} : { roster }),
      ...(versions === null ? {} : { versions }),
    });
    const { frame } = await buildFrame(run, plan, record.always, false);
    differences.push(...compareFolder(record, frame));
  }
  const { out } = run.terminal;
  if (json)
    out.write(
      safeJson({ schema: 1, manifest: record.manifest, same: differences.length === 0, differences }),
    );
  else out.write(verifyText(record, differences, languageOf(run, options)));
  run.exit(fatal ? EXIT.untrusted : differences.length > 0 ? EXIT.fail : EXIT.pass);
}
