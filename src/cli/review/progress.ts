import { progressCsv, progressJson, progressText } from '../../audit/review/progress-view.ts';
import type { ProgressOptions } from '../commands/review.ts';
import { choiceIn } from '../option-values.ts';
import type { Run } from '../run.ts';
import { openBench } from './bench.ts';
import { totalsOf, VIEW_FORMATS, viewOptions } from './view.ts';

/** `duizhao review progress`: by reviewer, how much is decided and how much is left. */
export async function progress(run: Run, path: string, options: ProgressOptions): Promise<void> {
  const format = choiceIn('--format', options.format, VIEW_FORMATS);
  const bench = await openBench(run, path, options);
  const papers = bench.papers.map(({ paper }) => paper);
  const totals = totalsOf(bench, papers);
  const { language } = bench.ground;
  const { out } = run.terminal;
  if (format === 'json') out.write(progressJson(totals, papers, language));
  else if (format === 'csv') out.write(progressCsv(papers, language));
  else out.write(progressText(totals, papers, viewOptions(run, bench.ground, bench.quiet)));
}
