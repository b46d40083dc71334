import { ruleReviews, titlesOf } from '../../audit/panel/review-totals.ts';
import { markOf } from '../../audit/review/answers.ts';
import { rulesCsv, rulesJson, rulesText } from '../../audit/review/progress-view.ts';
import { standingOf } from '../../audit/review/standing.ts';
import type { ProgressOptions } from '../commands/review.ts';
import { loadGround } from '../ground.ts';
import { cliError } from '../messages.ts';
import { note } from '../notes.ts';
import { choiceIn } from '../option-values.ts';
import type { Run } from '../run.ts';
import { readStore, storeAt, storeExists } from './store.ts';
import { VIEW_FORMATS, viewOptions } from './view.ts';

/** `duizhao review rules`: of all decisions that were made, by rule, how many rejected it. No paper is needed. */
export async function rules(run: Run, options: ProgressOptions): Promise<void> {
  const format = choiceIn('--format', options.format, VIEW_FORMATS);
  const store = storeAt(run, options.reviews);
  if (options.reviews !== undefined && !storeExists(store))
    throw cliError('reviewsMissing', { path: store.shown });
  const { records, torn } = readStore(store);
  const ground = await loadGround(run, options);
  const quiet = options.quiet ?? false;
  if (torn !== null) note(run, { ground, quiet }, 'reviewsTorn', { path: store.shown, line: torn });
  const { decisions } = standingOf(records);
  const said = decisions.map(decision => ({
    rule: decision.finding.rule,
    state: markOf(decision, false).state,
  }));
  const list = ruleReviews(said, titlesOf(ground.ruleSet.rules));
  const { out } = run.terminal;
  if (format === 'json') out.write(rulesJson(list, ground.language));
  else if (format === 'csv') out.write(rulesCsv(list, ground.language));
  else out.write(rulesText(list, viewOptions(run, ground, quiet)));
}
