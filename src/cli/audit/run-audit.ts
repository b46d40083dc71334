import { assembleAudit, auditExitCode } from '../../audit/assemble.ts';
import type { AuditPaper, AuditReport } from '../../audit/audit-report.ts';
import { findingsLine, runLine } from '../../audit/history.ts';
import { cutForUnit } from '../../audit/panel/cut.ts';
import { indexRoster } from '../../audit/roster-match.ts';
import { inReportOrder, RuleTally } from '../../audit/totals.ts';
import { unitKey } from '../../audit/units.ts';
import { describeChain } from '../../audit/versions.ts';
import { nearest } from '../../config/nearest.ts';
import { failureText } from '../../report/names.ts';
import { displayPath } from '../../source/read.ts';
import type { Failure } from '../../source/source.ts';
import { removePending } from '../../source/write.ts';
import type { AuditOptions } from '../commands/audit.ts';
import { cliError, say } from '../messages.ts';
import { note } from '../notes.ts';
import type { Material } from '../review/answerer.ts';
import type { Run } from '../run.ts';
import { paint } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { asReport } from './as-report.ts';
import { type Answerer, compareSet } from './compare-set.ts';
import { gather } from './gather.ts';
import { keepHeapSmall } from './heap.ts';
import { type Judged, judgePapers } from './judge-papers.ts';
import { latestDrafts, namedFiles } from './latest-drafts.ts';
import { fateOfTexts, rosterReport } from './ledger.ts';
import { type AuditPlan, planAudit } from './plan-audit.ts';
import { readPast, runId, writeRun } from './state.ts';
import { type StepClock, stepClock } from './step-clock.ts';
import { writeAudit } from './write-audit.ts';

/** The story of an audit: files, whose they are, latest drafts; each checked, all held against each other; reports, exit code. */
export async function runAudit(run: Run, path: string, options: AuditOptions): Promise<void> {
  keepHeapSmall();
  const plan = await planAudit(run, path, options);
  run.interrupt.onStop(removePending);
  const { report, damaged, draftOf, clock } = await auditFolder(run, plan);
  const { papers, failures } = report;
  const shown = shownTo(plan, report);
  const unwritten = await writeAudit(run, plan, shown, () => asReport(shown, draftOf));
  clock.step('write');
  unwritten.push(...keepRun(run, plan, report));
  if (damaged > 0 && plan.stateDir !== null)
    note(run, plan, 'auditStateBroken', { path: displayPath(plan.stateDir, run.cwd), count: damaged });
  sayFailures(run, plan, [...failures, ...unwritten]);
  if (papers.length === 0) note(run, plan, 'noPaper');
  if (options.timing) run.terminal.err.write(clock.text(plan.ground.language));
  run.exit(auditExitCode({ ...report, failures: [...failures, ...unwritten] }, plan.policy));
}

/** What an audit found, before anything is written. */
export interface AuditedFolder {
  readonly report: AuditReport;
  /** Damaged lines of the run history. */
  readonly damaged: number;
  draftOf: Judged['draftOf'];
  readonly clock: StepClock;
}

/** Checks a folder and puts the report together; other commands make their figures of it too. */
export async function auditFolder(run: Run, plan: AuditPlan): Promise<AuditedFolder> {
  const began = new Date();
  const started = performance.now();
  const clock = stepClock();

  const roster = plan.roster ? indexRoster(plan.roster) : null;
  const gathered = await gather(run, plan, plan.folder, namedFiles(plan));
  if (gathered.count === 0 && gathered.failures.length === 0)
    throw cliError('auditEmpty', { path: plan.shown });
  const chains = latestDrafts(run, plan, gathered);
  const wanted = chains.reduce((sum, { chosen }) => sum + chosen.length, 0);
  note(run, plan, 'auditFound', {
    folder: plan.shown,
    files: gathered.count,
    texts: gathered.texts.length,
    papers: wanted,
  });
  clock.step('read');
  const tied = chains.filter(({ by }) => by === 'tied').length;
  if (tied > 0) note(run, plan, 'auditTied', { count: tied });

  const judged = await judgePapers(run, plan, { gathered, chains, roster });
  clock.step('check');
  const compared = await compareSet(
    run,
    plan,
    judged,
    await answererFor(run, plan, { gathered, chains, judged }),
  );
  clock.step('compare');

  const order = plan.roster?.units.map(({ unit }) => unit) ?? [];
  const papers = [...compared.papers].sort(inReportOrder(order));
  const failures = [...gathered.failures, ...judged.failures, ...compared.failures].sort(byPath);
  const past = plan.stateDir === null ? null : await readPast(plan.stateDir, plan.folder);
  const tally = new RuleTally();
  for (const paper of papers) {
    await run.interrupt.breathe();
    tally.add(paper);
  }
  const report = assembleAudit({
    tool: toolOf(plan),
    papers,
    roster: roster && rosterReport(plan, roster, papers, gathered),
    order,
    versions: chains.filter(({ files }) => files.length > 1).map(describeChain),
    others: judged.others,
    files: [...gathered.files, ...fateOfTexts(gathered, chains, judged)].sort(byPath),
    similarity: compared.similarity,
    tally,
    rules: plan.standard.ruleSet.rules,
    failures,
    run: {
      id: runId(began),
      at: began.toISOString(),
      folder: plan.shown,
      seconds: Math.round((performance.now() - started) / 100) / 10,
      threads: judged.threads,
      cached: judged.cached,
    },
    history: past && { runs: past.runs, before: past.before, now: linesOf(papers) },
    profiles: Object.fromEntries(plan.ground.profiles.map(({ id, title }) => [id, title])),
    reviews: plan.reviews?.shown ?? null,
  });
  clock.step('sum');
  return { report, damaged: past?.damaged ?? 0, draftOf: judged.draftOf, clock };
}

/** People's decisions are looked up only where there are any. */
async function answererFor(run: Run, plan: AuditPlan, material: Material): Promise<Answerer | undefined> {
  if (plan.reviews === null) return undefined;
  const { openAnswers } = await import('../review/answerer.ts');
  return openAnswers(run, plan, plan.reviews, material).answer;
}

/** What the reports hold: all, or what one unit may see. The verdict of the run is that of all in either case. */
function shownTo({ only, ground }: AuditPlan, report: AuditReport): AuditReport {
  if (only === null) return report;
  const units = report.units.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  // 青柳县委 for 中共青柳县委; where two units can be meant nothing is handed to anybody
  const alike = units.filter(unit => unitKey(unit) === unitKey(only));
  const unit = units.includes(only) ? only : alike.length === 1 ? alike[0] : undefined;
  if (unit === undefined) throw cliError('auditUnknownUnit', { value: only }, { near: nearest(only, units) });
  return cutForUnit(report, unit, ground.language);
}

function* linesOf(papers: readonly AuditPaper[]) {
  for (const paper of papers) yield findingsLine(paper);
}

function keepRun(run: Run, { stateDir, folder }: AuditPlan, report: AuditReport): Failure[] {
  if (stateDir === null || report.papers.length === 0) return [];
  const shown = displayPath(stateDir, run.cwd);
  const failure = writeRun(stateDir, runLine(report, folder), linesOf(report.papers), shown);
  return failure ? [failure] : [];
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Nobody reads more of them on a screen; the report holds all. */
const MOST_SAID = 20;

export function sayFailures({ terminal }: Run, { ground }: AuditPlan, failures: readonly Failure[]): void {
  const { err } = terminal;
  const { language } = ground;
  for (const failure of failures.slice(0, MOST_SAID)) {
    const message = failureText(failure, language);
    err.write(
      `${paint(err, 'red', say('error', language))}${say('failure', language, { path: failure.path, message })}\n`,
    );
  }
}

function toolOf({ standard }: AuditPlan) {
  return { name: 'duizhao', version: VERSION, ruleset: standard.ruleSet.hash } as const;
}
