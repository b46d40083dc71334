import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AuditReport } from '../../audit/audit-report.ts';
import { maskAudit } from '../../audit/mask-report.ts';
import { panelView, ruleTable } from '../../audit/panel-view.ts';
import { reportJson } from '../../audit/report-json.ts';
import { summaryMarkdown } from '../../audit/summary-markdown.ts';
import { findingsCsv, papersCsv } from '../../audit/tables-csv.ts';
import type { Language } from '../../config/localized.ts';
import { quotesByDefault, REPORTERS } from '../../report/index.ts';
import { cutLines } from '../../report/markdown.ts';
import { createPage } from '../../report/page.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { displayPath } from '../../source/read.ts';
import type { Failure } from '../../source/source.ts';
import { stageFiles, writeOutput } from '../../source/write.ts';
import type { Report } from '../../verdict/report.ts';
import type { Output } from '../formats.ts';
import { note } from '../notes.ts';
import type { Run } from '../run.ts';
import { isStepSummary, STEP_SUMMARY_BYTES } from '../write-reports.ts';
import { isPanelFormat, type OutputFile, type Pieces, panelFiles, panelFormat } from './panel-files.ts';
import type { AuditFormat, AuditPlan } from './plan-audit.ts';

/** What an audit leaves in its output folder, by name. */
const FILES: readonly (readonly [string, (report: AuditReport, language: Language) => Iterable<string>])[] = [
  ['report.json', reportJson],
  ['papers.csv', papersCsv],
  ['findings.csv', findingsCsv],
  ['summary.md', summaryMarkdown],
];

/** An audit as it may be told: with words of the papers, or without any. */
interface Told {
  readonly report: AuditReport;
  /** The same for the formats of `lint`, which leave such words out themselves. */
  asReport(): Report;
  readonly masked: AuditReport;
}

/** Writes everything where it belongs; gives what could not be written. Files of the output folder change all together. */
export async function writeAudit(
  run: Run,
  plan: AuditPlan,
  report: AuditReport,
  asReport: () => Report,
): Promise<Failure[]> {
  const masked = maskAudit(report, plan.standard.ruleSet.rules);
  const told: Told = { report, asReport, masked };
  const silent = plan.options.quote === false;
  const unwritten =
    plan.output === null ? [] : await writeFolder(run, plan, silent ? masked : report, plan.output);
  let said = false;
  for (const { format, file } of plan.outputs) {
    const options = reportOptions(run, plan, { format, file });
    if (file === null) {
      said = true;
      for await (const piece of await renderFormat(format, told, options, plan))
        run.terminal.out.write(piece.toString());
      continue;
    }
    const failure = await writeFile(run, file, await renderFormat(format, told, options, plan));
    if (failure) unwritten.push(failure);
    else if (!file.startsWith('/dev/')) note(run, plan, 'written', { path: file });
  }
  const options = reportOptions(run, plan, { format: 'stylish', file: null });
  if (!said) run.terminal.out.write(panelView(silent ? masked : report, options));
  // as in lint, a table that no report for programs holds goes beside it
  else if (
    plan.options.statistics &&
    !plan.outputs.some(({ format, file }) => format === 'stylish' && !file)
  ) {
    const { err } = run.terminal;
    const page = createPage({ ...options, color: err.color });
    err.write(`${ruleTable(page, report, true).join('\n').trimStart()}\n`);
  }
  return unwritten;
}

async function writeFolder(
  run: Run,
  plan: AuditPlan,
  report: AuditReport,
  folder: string,
): Promise<Failure[]> {
  const shown = displayPath(folder, run.cwd);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return [{ path: shown, code: 'write-failed', data: { reason } }];
  }
  const files = stageFiles(run.cwd);
  const names: string[] = [];
  for await (const [name, pieces] of outputFiles(report, plan)) {
    await run.interrupt.breathe();
    if (name.includes('/')) mkdirSync(dirname(join(folder, name)), { recursive: true });
    else names.push(name);
    const failure = await files.add(join(folder, name), pieces, run.interrupt.breathe);
    if (failure) return [failure];
  }
  const failure = files.commit();
  if (failure) return [failure];
  note(run, plan, 'written', { path: `${shown}/{${names.join(', ')}}` });
  return [];
}

async function* outputFiles(report: AuditReport, plan: AuditPlan): AsyncGenerator<OutputFile> {
  const { language } = plan.ground;
  for (const [name, pieces] of FILES) yield [name, pieces(report, language)];
  const opinions = plan.options.opinions ?? false;
  const quote = plan.options.quote ?? true;
  yield* panelFiles(report, { language, quote, only: onlyUnit(plan, report), opinions });
}

/** JSON and CSV are the audit's own, which hold all that `lint` gives; the other formats are those of `lint`. */
async function renderFormat(
  format: AuditFormat,
  told: Told,
  options: ReportOptions,
  plan: AuditPlan,
): Promise<Pieces> {
  const { language, quote } = options;
  const report = quote ? told.report : told.masked;
  if (isPanelFormat(format))
    return panelFormat(format, report, { language, quote, only: onlyUnit(plan, report) });
  if (format === 'json') return reportJson(report, options.language);
  if (format === 'csv') return findingsCsv(report, options.language);
  if (format === 'markdown') return within(summaryMarkdown(report, language), options);
  return [REPORTERS[format](told.asReport(), options)];
}

/** The unit's name as the report writes it. */
function onlyUnit({ only }: AuditPlan, { units }: AuditReport): string | null {
  return only === null ? null : (units[0]?.unit ?? only);
}

/** As many lines of a summary as whoever shows it takes. */
function* within(pieces: Iterable<string>, { limitBytes, language }: ReportOptions): Generator<string> {
  if (limitBytes === undefined) {
    yield* pieces;
    return;
  }
  yield cutLines([...pieces].join(''), limitBytes, language);
}

async function writeFile({ cwd, interrupt }: Run, file: string, pieces: Pieces): Promise<Failure | null> {
  // what is no regular file is written directly
  if (file.startsWith('/dev/')) {
    const all: Uint8Array[] = [];
    for await (const piece of pieces) all.push(Buffer.from(piece));
    return writeOutput(file, Buffer.concat(all), cwd);
  }
  const staged = stageFiles(cwd);
  return (await staged.add(file, pieces, interrupt.breathe)) ?? staged.commit();
}

function reportOptions(run: Run, plan: AuditPlan, { format, file }: Output<AuditFormat>): ReportOptions {
  const { out, width } = run.terminal;
  const { quote, statistics } = plan.options;
  return {
    language: plan.ground.language,
    color: file === null && out.color,
    quiet: plan.quiet,
    quote: quote ?? (isPanelFormat(format) || quotesByDefault(format)),
    statistics: statistics ?? false,
    timing: false,
    next: false,
    columns: width,
    rules: plan.standard.ruleSet.rules,
    policy: plan.policy,
    ...(isStepSummary(file) ? { limitBytes: STEP_SUMMARY_BYTES } : {}),
  };
}
