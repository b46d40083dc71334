import type { Failure } from '../source/source.ts';
import { type HistoryFlagCode, isCosmetic } from '../versions/series/flags.ts';
import { historyOf } from '../versions/series/history.ts';
import { HISTORY_FORMATS, HISTORY_REPORTERS } from '../versions/series/report/index.ts';
import type { SeriesReport } from '../versions/series/series-report.ts';
import { checkPaper } from './check-paper.ts';
import type { HistoryOptions } from './commands/history.ts';
import { readComments } from './comments-file.ts';
import { EXIT } from './exit.ts';
import { failureError } from './failures.ts';
import { readOutputs, refusePaths } from './formats.ts';
import { type Gathering, gatherDrafts } from './gather-drafts.ts';
import { type LintPlan, planJudging } from './lint-plan.ts';
import { cliError, say } from './messages.ts';
import { note, noteEncoding } from './notes.ts';
import { choiceIn } from './option-values.ts';
import { arrange, type Judged } from './order-drafts.ts';
import { readSeriesPairs } from './pairs-file.ts';
import { showProgress } from './progress.ts';
import type { Run } from './run.ts';
import { paint } from './terminal.ts';
import { writeViews } from './write-views.ts';

const EVENTS = ['regress', 'cosmetic', 'dropped', 'comments'] as const;
type Event = (typeof EVENTS)[number];
type Plan = Pick<LintPlan, 'ground' | 'standard' | 'maxBytes' | 'quiet'>;

/** `duizhao history`: gathers the drafts, judges and orders them, follows what became of them, writes the reports. */
export async function runHistory(
  run: Run,
  sources: readonly string[],
  options: HistoryOptions,
): Promise<void> {
  const outputs = readOutputs(options.format ?? [], run.cwd, HISTORY_FORMATS);
  const events = (options.failOn ?? [])
    .flatMap(wish => wish.split(','))
    .map(wish => choiceIn('--fail-on', wish.trim(), EVENTS));
  if (events.includes('comments') && options.comments === undefined) throw cliError('commentsNeeded');
  const plan = { ...(await planJudging(run, options)), quiet: options.quiet ?? false };
  const gathering = await gatherDrafts(run, sources, plan);
  refusePaths(outputs, [...sources, ...gathering.texts.map(({ source }) => source.path)], run.cwd);
  const { judged, failures } = await judgeAll(run, gathering, plan);
  const { drafts, order, leftOut } = arrange(gathering, judged, namesIn(options.order));
  if (drafts.length < 2) {
    for (const failure of failures) sayFailure(run, failure, plan);
    const key = drafts.length === 0 ? 'noDrafts' : gathering.kind === 'git' ? 'oneDraftInGit' : 'oneDraft';
    throw cliError(key, { path: gathering.path, count: drafts.length });
  }
  const pairs = options.pairs === undefined ? [] : readSeriesPairs(options.pairs, run.cwd, drafts);
  const comments = options.comments === undefined ? [] : readComments(options.comments, run.cwd, drafts);
  const source = { kind: gathering.kind, path: gathering.path };
  const report: SeriesReport = {
    source,
    order,
    leftOut,
    history: historyOf(drafts, { pairs, comments }),
    failures,
  };
  await writeViews(run, report, HISTORY_REPORTERS, outputs, plan);
  for (const failure of failures) {
    sayFailure(run, failure, plan);
    run.exit(EXIT.untrusted);
  }
  if (events.map(event => isFailing(run, report, event, plan)).includes(true)) run.exit(EXIT.fail);
}

/** Names between commas, of either width. */
function namesIn(order: readonly string[] | undefined): string[] | null {
  if (order === undefined) return null;
  const names = order.flatMap(wish => wish.split(/[,，]/u)).map(name => name.trim());
  if (names.includes('')) throw cliError('emptyValue', { option: '--order' });
  return names;
}

async function judgeAll(
  run: Run,
  { texts, failures: unread }: Gathering,
  plan: Plan,
): Promise<{ judged: Judged[]; failures: Failure[] }> {
  const judged: Judged[] = [];
  const failures: Failure[] = [...unread];
  const progress = showProgress(run.terminal.err, texts.length, plan.ground.language, plan.quiet);
  run.interrupt.onStop(progress.done);
  for (const text of texts) {
    await run.interrupt.breathe();
    noteEncoding(run, text.source, plan);
    const checked = checkPaper(text.source, plan.standard);
    if ('code' in checked) failures.push(checked);
    else {
      failures.push(...checked.failures);
      judged.push({ ...text, report: checked.paper });
    }
    progress.step();
  }
  progress.done();
  return { judged, failures };
}

function sayFailure({ terminal }: Run, failure: Failure, { ground }: Plan): void {
  const { err } = terminal;
  const { language } = ground;
  const { says } = failureError(failure);
  err.write(`${paint(err, 'red', say('error', language))}${language === 'en' ? says.en : says.zh}\n`);
}

/** The last revision for `regress` and `cosmetic`; a problem that is gone stays gone, a comment stays unanswered. */
function isFailing(run: Run, { history }: SeriesReport, event: Event, plan: Plan): boolean {
  const last = history.drafts.at(-1)?.revision?.class ?? '';
  const flagged = (wanted: HistoryFlagCode): boolean => history.flags.some(({ code }) => code === wanted);
  const happened: Readonly<Record<Event, boolean>> = {
    regress: last === 'regress',
    cosmetic: isCosmetic(last),
    dropped: flagged('dropped'),
    comments: flagged('comment-unchanged'),
  };
  if (happened[event]) note(run, plan, event === 'dropped' ? 'failOn.history.dropped' : `failOn.${event}`);
  return happened[event];
}
