import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Discovery, DRAFT_ENDINGS } from '../source/discover.ts';
import { displayPath, fileTarget, isInside } from '../source/read.ts';
import { type ChangedFiles, changedFiles, hasChanged, type ReadChanged } from './changed-files.ts';
import type { LintOptions } from './commands/lint.ts';
import type { FoundPapers, Paper } from './find-papers.ts';
import type { LintPlan } from './lint-plan.ts';
import { cliError } from './messages.ts';
import { note } from './notes.ts';
import type { Run } from './run.ts';

interface Limits {
  readonly plan: LintPlan;
  readonly options: LintOptions;
  /** The option that limits the run. */
  readonly limit: string;
}

/**
 * Of the papers that were found those that have changed; says how many are left out.
 *
 * @param places the paths as the user gave them
 * @throws CliError where git cannot tell what has changed, or a paper lies outside of its repository
 */
export async function onlyChanged(
  run: Run,
  found: Discovery,
  places: readonly string[],
  { plan, options, limit }: Limits,
): Promise<FoundPapers> {
  const changed = await changedFiles(run.cwd, limit, options);
  const papers: Paper[] = [];
  let left = 0;
  for (const target of found.targets) {
    if (target.kind === 'stdin') continue;
    const { path, absolute, named } = target;
    if (!changed.holds(absolute)) throw cliError('outsideRepository', { path });
    if (!hasChanged(changed, absolute)) {
      left += 1;
      continue;
    }
    const content = changed.files.get(absolute);
    papers.push({ path, file: target, named, ...(content ? { content } : {}) });
  }
  const gone = stagedOnly(changed, places, run.cwd);
  papers.push(...gone.map(({ absolute, content }) => stagedPaper(absolute, content, run.cwd)));
  const failures = found.failures.filter(
    ({ path, code }) =>
      code !== 'not-found' || !gone.some(({ absolute }) => absolute === resolve(run.cwd, path)),
  );
  if (left > 0) note(run, plan, 'unchanged', { count: left });
  const unchanged = papers.length === 0 && failures.length === 0;
  if (unchanged) note(run, plan, 'nothingChanged');
  return { papers, failures, unchanged };
}

interface Gone {
  readonly absolute: string;
  readonly content: ReadChanged;
}

/** Drafts that stand in the index and no longer on the disk, where no search finds them. */
function stagedOnly({ files }: ChangedFiles, places: readonly string[], cwd: string): Gone[] {
  const below = places.map(place => resolve(cwd, place));
  const gone: Gone[] = [];
  for (const [absolute, content] of files) {
    if (content === null || !DRAFT_ENDINGS.some(ending => absolute.toLowerCase().endsWith(`.${ending}`)))
      continue;
    if (!below.some(place => isInside(absolute, place))) continue;
    if (lstatSync(absolute, { throwIfNoEntry: false }) === undefined) gone.push({ absolute, content });
  }
  return gone;
}

function stagedPaper(absolute: string, content: ReadChanged, cwd: string): Paper {
  return { path: displayPath(absolute, cwd), file: fileTarget(absolute, cwd), named: false, content };
}
