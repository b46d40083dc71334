import { randomBytes } from 'node:crypto';
import { draw, strataOf } from '../../audit/sampling/draw.ts';
import { type Design, type FrameEntry, manifestHash, STRATA } from '../../audit/sampling/frame.ts';
import { listCsv, listMarkdown, listText, manifestText, seedText } from '../../audit/sampling/list.ts';
import { type SampleRecord, sampleRecord } from '../../audit/sampling/record.ts';
import { papersOf, readSize } from '../../audit/sampling/size.ts';
import type { Language } from '../../config/localized.ts';
import { nearest } from '../../config/nearest.ts';
import { safeJson } from '../../report/escape.ts';
import { displayPath } from '../../source/read.ts';
import { removePending, writeOutput } from '../../source/write.ts';
import { type AuditPlan, outside, planAudit } from '../audit/plan-audit.ts';
import type { SampleOptions } from '../commands/sample.ts';
import { failureError } from '../failures.ts';
import { cliError } from '../messages.ts';
import { note } from '../notes.ts';
import { choiceIn } from '../option-values.ts';
import type { Run } from '../run.ts';
import { VERSION } from '../version.ts';
import { buildFrame, readAlways } from './build-frame.ts';
import { writeRecord } from './record-file.ts';

const LONGEST_SEED = 1_000;
/** Of a seed drawn by this program: nobody guesses it, nobody has it beforehand. */
const SEED_BYTES = 16;

/** The story of a draw: the list of papers, its hash for all to see, only then the seed, the draw, the record. */
export async function runDraw(run: Run, path: string, options: SampleOptions): Promise<void> {
  const wish = readWish(options);
  const plan = await planSample(run, path, options);
  run.interrupt.onStop(removePending);
  const stateDir = outside(run, plan.folder, options.state ?? '.duizhao', '--state') as string;
  const output = options.output === undefined ? null : outside(run, plan.folder, options.output, '--output');
  const always = readAlways(run, plan.folder, options.always ?? []);
  const { frame, others } = await buildFrame(run, plan, always);
  if (frame.length === 0) throw cliError('sampleNothing', { path: plan.shown });
  const certain = frame.filter(entry => entry.certain).length;
  const design = designOf(frame, wish);

  const manifest = manifestHash(frame, design);
  if (wish.expect !== null && wish.expect !== manifest)
    throw cliError('sampleExpected', { found: manifest, expected: wish.expect });
  const { language } = plan.ground;
  // with JSON on standard output the hash is still said before there is a seed
  const door = wish.json ? run.terminal.err : run.terminal.out;
  const say = (text: string): void => {
    if (!wish.json || !plan.quiet) door.write(text);
  };
  say(manifestText({ manifest, papers: frame.length, certain, size: design.size }, language));
  if (options.announce) {
    if (wish.json)
      run.terminal.out.write(safeJson({ schema: 1, manifest, papers: frame.length, certain, ...design }));
    note(run, plan, 'sampleAnnounced', { hash: manifest });
    return;
  }

  const seed = options.seed ?? randomBytes(SEED_BYTES).toString('hex');
  const record = sampleRecord({
    version: VERSION,
    at: new Date().toISOString(),
    folder: plan.shown,
    manifest,
    design,
    asked: options.size as string,
    seed,
    seedFrom: options.seed === undefined ? 'drawn' : 'given',
    always,
    roster: options.roster ?? null,
    versions: options.versions ?? null,
    frame,
    drawn: draw(frame, design, seed),
    others: others.sort((a, b) => (a.path < b.path ? -1 : 1)),
  });
  const kept = displayPath(writeRecord(stateDir, record, run), run.cwd);
  say(seedText(record, language));
  if (wish.json) run.terminal.out.write(safeJson(record));
  else run.terminal.out.write(listText(record, language, run.terminal.width));
  if (output !== null) {
    const failure = writeOutput(output, listAs(output, record, language), run.cwd);
    if (failure) throw failureError({ ...failure, path: displayPath(output, run.cwd) });
    note(run, plan, 'written', { path: displayPath(output, run.cwd) });
  }
  note(run, plan, 'sampleRecorded', { path: kept });
}

interface Wish extends Pick<Design, 'by'> {
  readonly size: NonNullable<ReturnType<typeof readSize>>;
  readonly expect: string | null;
  readonly json: boolean;
}

/** Options that can be wrong before a folder is read. */
function readWish(options: SampleOptions): Wish {
  if (options.size === undefined) throw cliError('sampleSize');
  const size = readSize(options.size);
  if (!size) throw cliError('sampleBadSize', { value: options.size });
  if (options.seed !== undefined && (options.seed === '' || options.seed.length > LONGEST_SEED))
    throw cliError('sampleSeed', { most: LONGEST_SEED });
  if (options.announce && options.seed !== undefined)
    throw cliError('conflicting', { a: '--announce', b: '--seed' });
  return {
    size,
    by: readBy(options.by),
    expect: readHash(options.expect),
    json: choiceIn('--format', options.format, ['text', 'json']) === 'json',
  };
}

function readBy(value: string | undefined): Design['by'] {
  if (value === undefined) return [];
  const names = value.split(/[,，]/).map(name => name.trim());
  const keys = names.map(name => {
    const key = STRATA.find(known => known === name);
    if (key) return key;
    const choices = STRATA.join(', ');
    throw cliError(
      'notAChoice',
      { option: '--by', value: name, choices },
      { near: nearest(name, STRATA, 1) },
    );
  });
  return [...new Set(keys)];
}

export function readHash(value: string | undefined): string | null {
  if (value === undefined) return null;
  const hash = value.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hash)) throw cliError('sampleBadHash', { option: '--expect', value });
  return hash;
}

/** The plan of an audit of the same folder: who hands in papers sets no rules here either. */
export function planSample(
  run: Run,
  path: string,
  { config, quiet, roster, versions }: SampleOptions,
): Promise<AuditPlan> {
  return planAudit(run, path, {
    cache: false,
    ...(config === undefined ? {} : { config }),
    ...(quiet === undefined ? {} : { quiet }),
    ...(roster === undefined ? {} : { roster }),
    ...(versions === undefined ? {} : { versions }),
  });
}

function designOf(frame: readonly FrameEntry[], { size, by }: Wish): Design {
  const population = frame.filter(({ certain }) => !certain).length;
  const papers = papersOf(size, population);
  if (papers > population) throw cliError('sampleTooMany', { size: papers, papers: population });
  const strata = strataOf(frame, { by }).length;
  if (papers < strata) throw cliError('sampleTooFew', { strata, size: papers });
  return { by, size: papers };
}

function listAs(path: string, record: SampleRecord, language: Language): string {
  if (/\.csv$/i.test(path)) return listCsv(record, language);
  if (/\.(?:md|markdown)$/i.test(path)) return listMarkdown(record, language);
  const { manifest, frame, certain, size } = record;
  const head = manifestText({ manifest, papers: frame.length, certain: certain.length, size }, language);
  return `${head}${seedText(record, language)}${listText(record, language, 120)}`;
}
