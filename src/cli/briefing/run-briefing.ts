import { type Facts, factsOf, readFacts } from '../../audit/briefing/facts.ts';
import { BRIEFING_FORMATS, type BriefingFormat } from '../../audit/briefing/formats.ts';
import { briefingJson } from '../../audit/briefing/json.ts';
import { makeBriefing } from '../../audit/briefing/make.ts';
import { briefingMarkdown } from '../../audit/briefing/markdown.ts';
import type { Briefing } from '../../audit/briefing/model.ts';
import { traceText } from '../../audit/briefing/trace-text.ts';
import { inLanguage, type Language } from '../../config/localized.ts';
import { nearest } from '../../config/nearest.ts';
import { safeJson } from '../../report/escape.ts';
import { say as reportWord } from '../../report/wording.ts';
import { displayPath, isFailure, readSource } from '../../source/read.ts';
import { removePending, writeOutput } from '../../source/write.ts';
import { outside, planAudit } from '../audit/plan-audit.ts';
import { auditFolder } from '../audit/run-audit.ts';
import type { BriefingOptions } from '../commands/briefing.ts';
import { EXIT } from '../exit.ts';
import { failureError } from '../failures.ts';
import { type Output, readOutputs, refusePaths } from '../formats.ts';
import { type Ground, loadGround } from '../ground.ts';
import { cliError } from '../messages.ts';
import { note } from '../notes.ts';
import type { Run } from '../run.ts';
import { shellWord } from '../shell-word.ts';

/** What the figures are made of, and how a later call finds it again. */
interface Material {
  readonly facts: Facts;
  readonly ground: Ground;
  /** Arguments that name the folder or the report. */
  readonly args: readonly string[];
}

/** The story of a briefing: an audit, made now or before; its facts; figures by their queries; text and data. */
export async function runBriefing(
  run: Run,
  folder: string | undefined,
  options: BriefingOptions,
): Promise<void> {
  const outputs = readOutputs(wishesOf(options), run.cwd, BRIEFING_FORMATS);
  run.interrupt.onStop(removePending);
  const material =
    options.from === undefined
      ? await auditNow(run, folder, options, outputs)
      : await readReport(run, folder, options, options.from, outputs);
  const { facts, ground } = material;
  const { language, profiles } = ground;
  const briefing = makeBriefing(withTitles(facts, ground), {
    criterion: id => reportWord(language, id),
    profile: id => {
      const known = profiles.find(profile => profile.id === id);
      return known ? inLanguage(known.title, language) : id;
    },
  });
  const plan = { ground, quiet: options.quiet ?? false };
  if (options.trace !== undefined) run.terminal.out.write(traced(briefing, options.trace, language));
  else
    for (const output of outputs) {
      const text = render(output.format, briefing, material);
      if (output.file === null) {
        run.terminal.out.write(text);
        continue;
      }
      const failure = writeOutput(output.file, text, run.cwd);
      if (failure) throw failureError(failure);
      note(run, plan, 'written', { path: output.file });
    }
  const count = facts.failures.length;
  if (count > 0) note(run, plan, 'briefingIncomplete', { count });
  run.exit(count > 0 ? EXIT.untrusted : EXIT.pass);
}

function wishesOf({ format = [], output }: BriefingOptions): string[] {
  if (output === '') throw cliError('emptyValue', { option: '--output' });
  const own = output === undefined ? [] : [`${/\.json$/i.test(output) ? 'json' : 'markdown'}=${output}`];
  const wishes = [...own, ...format];
  return wishes.length > 0 ? wishes : ['markdown'];
}

async function auditNow(
  run: Run,
  folder: string | undefined,
  { config, quiet, roster, versions, date, profile }: BriefingOptions,
  outputs: readonly Output<BriefingFormat>[],
): Promise<Material> {
  if (folder === undefined) throw cliError('briefingNothing');
  const plan = await planAudit(run, folder, {
    cache: false,
    ...(config === undefined ? {} : { config }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(roster === undefined ? {} : { roster }),
    ...(versions === undefined ? {} : { versions }),
    ...(date === undefined ? {} : { date }),
    ...(profile === undefined ? {} : { profile }),
  });
  for (const { file } of outputs)
    if (file !== null && !file.startsWith('/dev/')) outside(run, plan.folder, file, '--output');
  const { report } = await auditFolder(run, plan);
  const more = { config, roster, versions, date, profile };
  const args = Object.entries(more).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  return { facts: factsOf(report, plan.ground.language), ground: plan.ground, args: [plan.shown, ...args] };
}

/** Larger ones do not go into one string; whoever has so many papers makes the figures from the folder. */
const MOST_BYTES = 400 * 1024 * 1024;
const FOR_AUDIT = ['roster', 'versions', 'date', 'profile'] as const;

async function readReport(
  run: Run,
  folder: string | undefined,
  options: BriefingOptions,
  from: string,
  outputs: readonly Output<BriefingFormat>[],
): Promise<Material> {
  if (folder !== undefined) throw cliError('conflicting', { a: folder, b: '--from' });
  for (const name of FOR_AUDIT)
    if (options[name] !== undefined) throw cliError('briefingForAudit', { option: `--${name}` });
  if (from === '') throw cliError('emptyValue', { option: '--from' });
  refusePaths(outputs, [from], run.cwd);
  const ground = await loadGround(run, options);
  const source = readSource(from, run.cwd, { maxBytes: MOST_BYTES });
  if (isFailure(source)) throw failureError(source);
  const facts = readFacts(parse(source.text));
  const shown = displayPath(from, run.cwd);
  if (!facts) throw cliError('briefingNoReport', { path: shown });
  return { facts, ground, args: ['--from', shown] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A report was written in one language: titles of known rules come in that of this run. */
function withTitles(facts: Facts, { ruleSet, language }: Ground): Facts {
  const titles = new Map(ruleSet.rules.map(({ id, title }) => [id, inLanguage(title, language)]));
  return {
    ...facts,
    rules: facts.rules.map(rule => ({ ...rule, title: titles.get(rule.rule) ?? rule.title })),
  };
}

function traced({ figures }: Briefing, id: string, language: Language): string {
  const figure = figures.find(one => one.id === id);
  if (figure) return traceText(figure, language);
  const near = nearest(
    id,
    figures.map(one => one.id),
  );
  throw cliError('briefingUnknownFigure', { value: id }, { near });
}

function render(format: BriefingFormat, briefing: Briefing, { facts, ground, args }: Material): string {
  const { language } = ground;
  const call = `duizhao briefing ${args.map(shellWord).join(' ')} --trace`;
  if (format === 'markdown') return briefingMarkdown(briefing, { language, trace: `${call} {id}` });
  return safeJson(
    briefingJson(briefing, facts.roster, { language, trace: id => `${call} ${shellWord(id)}` }),
  );
}
