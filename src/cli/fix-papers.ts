import { fixAll, protectedRange } from '../linter/fixes.ts';
import { lint } from '../linter/lint.ts';
import { unifiedDiff } from '../linter/unified-diff.ts';
import { visible } from '../report/escape.ts';
import { encode } from '../source/encode.ts';
import type { Failure, Source } from '../source/source.ts';
import { writeOutput } from '../source/write.ts';
import { readPaper } from './check-paper.ts';
import type { Paper } from './find-papers.ts';
import type { LintPlan } from './lint-plan.ts';
import { note } from './notes.ts';
import type { Run } from './run.ts';

/** Mends papers, on the disk or only for show. */
export interface Fixer {
  /** Whether files are written. */
  readonly writes: boolean;
  /** What would be changed, as a unified diff of all papers so far. */
  readonly diff: string;
  /** Papers in which something was mended, or could be. */
  readonly mended: number;
  fix(paper: Paper, source: Source): { readonly source: Source; readonly failures: readonly Failure[] };
}

/** @param writes false to collect a diff and judge the papers as they stand */
export function createFixer(run: Run, plan: LintPlan, writes: boolean): Fixer {
  const patches: string[] = [];
  let mended = 0;
  return {
    writes,
    get mended() {
      return mended;
    },
    get diff() {
      return patches.join('');
    },
    fix: (paper, source) => {
      const { text, count } = fixText(source, plan);
      if (text === source.text) return { source, failures: [] };
      mended++;
      if (!writes) {
        patches.push(unifiedDiff(visible(source.path), source.text, text));
        note(run, plan, 'wouldFix', { path: source.path, count });
        return { source, failures: [] };
      }
      const failure = save(paper, source, text, run.cwd);
      if (failure) return { source, failures: [failure] };
      note(run, plan, 'fixed', { path: source.path, count });
      return { source: { ...source, text }, failures: [] };
    },
  };
}

/** Rounds of safe edits until nothing is left to mend; a text that is no paper is left alone. */
function fixText(source: Source, { standard }: LintPlan) {
  return fixAll(source.text, text => {
    const draft = readPaper({ ...source, text }, standard);
    if (!draft.applicability.applicable) return { findings: [], untouchable: null };
    const { findings } = lint(draft, standard.ruleSet, standard.lintSettings);
    return { findings, untouchable: protectedRange(draft) };
  });
}

function save({ file }: Paper, source: Source, text: string, cwd: string): Failure | null {
  if (!file) return null;
  const failure = writeOutput(file.absolute, encode(text, source), cwd);
  return failure && { ...failure, path: source.path };
}
