import type { Draft } from '../draft/model.ts';
import type { LintSettings } from '../linter/lint.ts';
import type { Standard } from './check-paper.ts';
import { readPaper } from './check-paper.ts';
import type { LintOptions } from './commands/lint.ts';
import { cliError } from './messages.ts';
import { readOne } from './read-one.ts';
import type { Run } from './run.ts';

type OtherPapers = Pick<LintSettings, 'previous' | 'previousDraft' | 'reviseWith'>;

/**
 * The papers that a paper is compared with: last year's, and the draft before this one.
 *
 * @throws CliError where one was named and cannot be read, or is no such paper: a comparison that silently did not
 *   happen would be a false pass
 */
export async function readOtherPapers(
  run: Run,
  { previous, previousDraft }: Pick<LintOptions, 'previous' | 'previousDraft'>,
  standard: Standard,
  maxBytes: number,
): Promise<OtherPapers> {
  const read = async (path: string, option: string): Promise<Draft> => {
    if (path === '') throw cliError('emptyValue', { option });
    const draft = readPaper(await readOne(run, path, maxBytes), standard);
    if (!draft.applicability.applicable) throw cliError('notComparable', { path, option });
    return draft;
  };
  return {
    ...(previous === undefined ? {} : { previous: await read(previous, '--previous') }),
    ...(previousDraft === undefined
      ? {}
      : {
          previousDraft: await read(previousDraft, '--previous-draft'),
          reviseWith: (await import('../versions/revision-for-rules.ts')).revisionForRules,
        }),
  };
}
