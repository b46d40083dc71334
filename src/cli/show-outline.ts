import { outlineJson } from '../report/outline-json.ts';
import { outlineText } from '../report/outline-text.ts';
import { DEFAULT_OPTIONS } from '../report/reporter.ts';
import { checkPaper } from './check-paper.ts';
import type { OutlineOptions } from './commands/outline.ts';
import { EXIT } from './exit.ts';
import { failureError } from './failures.ts';
import { planJudging } from './lint-plan.ts';
import { choiceIn } from './option-values.ts';
import { readOne } from './read-one.ts';
import type { Run } from './run.ts';

/** `duizhao outline`: what was understood of one paper. It judges nothing, so a poor paper ends in 0 as well. */
export async function showOutline(run: Run, path: string, options: OutlineOptions): Promise<void> {
  const format = choiceIn('--format', options.format, ['text', 'json']);
  const { ground, standard, maxBytes } = await planJudging(run, options);
  const source = await readOne(run, path, maxBytes);
  const checked = checkPaper(source, standard);
  if ('code' in checked) throw failureError(checked);
  const { draft, metrics } = checked.paper;
  const { out, width } = run.terminal;
  if (format === 'json') out.write(outlineJson(draft, metrics));
  else
    out.write(
      outlineText(draft, metrics, {
        ...DEFAULT_OPTIONS,
        language: ground.language,
        color: out.color,
        columns: width,
      }),
    );
  if (!draft.applicability.applicable) run.exit(EXIT.untrusted);
}
