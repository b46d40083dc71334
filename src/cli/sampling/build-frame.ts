import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { indexRoster, type RosterIndex } from '../../audit/roster-match.ts';
import { cleanPattern, isMeant, LONGEST_PATTERN } from '../../audit/sampling/certainty.ts';
import type { FrameEntry } from '../../audit/sampling/frame.ts';
import type { OwnedText } from '../../audit/units.ts';
import type { Chain } from '../../audit/versions.ts';
import { nearest } from '../../config/nearest.ts';
import type { Draft } from '../../draft/model.ts';
import { type FileTarget, isFailure, isInside, readHashed, readSource } from '../../source/read.ts';
import type { Failure } from '../../source/source.ts';
import { type Gathered, gather, innerPath } from '../audit/gather.ts';
import { placeOfText } from '../audit/judge-papers.ts';
import { latestDrafts, namedFiles } from '../audit/latest-drafts.ts';
import type { AuditPlan } from '../audit/plan-audit.ts';
import { auditProgress } from '../audit/progress-lines.ts';
import { readPaper } from '../check-paper.ts';
import { failureError } from '../failures.ts';
import { cliError } from '../messages.ts';
import { note } from '../notes.ts';
import type { Run } from '../run.ts';

/** The papers of a folder that can be drawn, and the texts that are none. */
export interface BuiltFrame {
  readonly frame: readonly FrameEntry[];
  readonly others: { readonly path: string; readonly type: string }[];
}

/**
 * Reads a folder as an audit does: whose papers, the latest draft of each; what is no paper stands apart.
 *
 * @param always lines of the certainty list
 * @param strict whether a line that means no paper is an error; in a folder that has changed since it may be none
 * @throws CliError where a file cannot be read: a sample of the rest would be no sample of the folder
 */
export async function buildFrame(
  run: Run,
  plan: AuditPlan,
  always: readonly string[],
  strict = true,
): Promise<BuiltFrame> {
  const roster = plan.roster ? indexRoster(plan.roster) : null;
  const gathered = await gather(run, plan, plan.folder, namedFiles(plan));
  if (gathered.count === 0 && gathered.failures.length === 0)
    throw cliError('auditEmpty', { path: plan.shown });
  const failures: Failure[] = [...gathered.failures];
  const chains = latestDrafts(run, plan, gathered);
  const tied = chains.filter(({ by }) => by === 'tied').length;
  if (tied > 0) note(run, plan, 'sampleTied', { count: tied });
  const progress = auditProgress(run, plan, chains.length);
  run.interrupt.onStop(progress.done);
  const frame: Omit<FrameEntry, 'certain'>[] = [];
  const others: { path: string; type: string }[] = [];
  for (const chain of chains) {
    await run.interrupt.breathe();
    readChain(plan, roster, gathered, chain, { frame, others, failures });
    progress.step();
  }
  progress.done();
  if (failures.length > 0) throw unreadable(failures);
  return { frame: markCertain(frame, always, strict), others };
}

interface Found {
  readonly frame: Omit<FrameEntry, 'certain'>[];
  readonly others: { path: string; type: string }[];
  readonly failures: Failure[];
}

function readChain(
  plan: AuditPlan,
  roster: RosterIndex | null,
  { targets }: Gathered,
  chain: Chain,
  { frame, others, failures }: Found,
): void {
  for (const { text } of chain.chosen) {
    const target = targets.get(text.path) as FileTarget;
    const path = innerPath(plan.folder, target.absolute).normalize('NFC');
    const read = readHashed(target, { maxBytes: plan.maxBytes });
    if (isFailure(read)) failures.push(read);
    else if (read.sha256 !== text.sha256) failures.push({ path: text.path, code: 'changed', data: {} });
    else {
      const draft = readPaper(read.source, plan.standard);
      const { applicable, type } = draft.applicability;
      if (applicable || isExpected(roster, text, path))
        frame.push({ ...entryOf(roster, text, draft), key: keyOf(chain, text, path), path });
      else others.push({ path, type: type ?? 'unknown' });
    }
  }
}

function entryOf(
  roster: RosterIndex | null,
  text: OwnedText,
  { meta }: Draft,
): Omit<FrameEntry, 'key' | 'path' | 'certain'> {
  const { identity, unit, sha256 } = text;
  const { level, city } = placeOfText(roster, text, meta.level?.value ?? null);
  return {
    unit,
    kind: identity.kind ?? meta.kind?.value ?? null,
    name: identity.name ?? meta.name?.value ?? null,
    level,
    city,
    sha256,
  };
}

/** As in an audit, but from wherever it is run: what says nothing of itself, and what nothing tells apart, is known by its place. */
function keyOf({ key, chosen }: Chain, { path }: OwnedText, inner: string): string {
  if (key === `text ${path}`) return `text ${inner}`;
  return chosen.length > 1 ? `${key} ${inner}` : key;
}

/** A text that the roster expects is a paper, whatever it holds. */
function isExpected(roster: RosterIndex | null, text: OwnedText, inner: string): boolean {
  const { path, unit, identity } = text;
  const candidate = { path, inner, unit, kind: identity.kind, name: identity.name };
  return roster !== null && roster.expectedByName(candidate) !== null;
}

const MOST_NAMED = 5;

function unreadable(failures: readonly Failure[]): Error {
  const [only] = failures;
  if (failures.length === 1 && only?.code === 'changed') return failureError(only);
  const paths = failures.slice(0, MOST_NAMED).map(({ path }) => path);
  const more = failures.length > paths.length ? '、…' : '';
  return cliError('sampleUnreadable', { count: failures.length, paths: `${paths.join('、')}${more}` });
}

function markCertain(
  frame: readonly Omit<FrameEntry, 'certain'>[],
  always: readonly string[],
  strict: boolean,
): FrameEntry[] {
  const certain = new Set<string>();
  for (const pattern of always) {
    const meant = frame.filter(entry => isMeant(pattern, entry));
    if (meant.length === 0 && strict) {
      const names = new Set(frame.flatMap(({ unit, name }) => [unit, name]).filter(name => name !== null));
      throw cliError('sampleAlways', { value: pattern }, { near: nearest(pattern, [...names]) });
    }
    for (const { key } of meant) certain.add(key);
  }
  return frame.map(entry => ({ ...entry, certain: certain.has(entry.key) }));
}

const MOST_LIST_BYTES = 1024 * 1024;

/**
 * The lines of the certainty list: an option that names a file outside of the papers means its lines, `#` and blank ones left
 * out; any other is such a line itself.
 */
export function readAlways(run: Run, folder: string, wishes: readonly string[]): string[] {
  const lines = wishes.flatMap(wish => {
    if (wish === '') throw cliError('emptyValue', { option: '--always' });
    const absolute = resolve(run.cwd, wish);
    if (!statSync(absolute, { throwIfNoEntry: false })) return [wish];
    const real = realpathSync.native(absolute);
    // a paper, or a folder of papers, as a shell completes its name
    if (isInside(real, folder)) return [innerPath(folder, real) || '**'];
    if (!statSync(real).isFile()) return [wish];
    const source = readSource(wish, run.cwd, { maxBytes: MOST_LIST_BYTES });
    if (isFailure(source)) throw failureError(source);
    return source.text
      .split(/\r\n?|\n/)
      .map(line => line.trim())
      .filter(line => line !== '' && !line.startsWith('#'));
  });
  for (const value of lines)
    if (value.length > LONGEST_PATTERN)
      throw cliError('sampleLongPattern', { value: value.slice(0, 40), most: LONGEST_PATTERN });
  return [...new Set(lines.map(cleanPattern))];
}
