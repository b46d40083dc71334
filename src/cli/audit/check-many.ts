import { type Packed, unpack } from '../../audit/pack.ts';
import type { PaperRecord } from '../../audit/record.ts';
import { type FileTarget, isFailure, readHashed } from '../../source/read.ts';
import type { Failure, Source } from '../../source/source.ts';
import { VERSION } from '../version.ts';
import { buildId, type Cache, cacheKey } from './cache.ts';
import { type Beside, checkOne, type Job, NOTHING_BESIDE, type Outcome } from './check-one.ts';
import type { AuditPlan } from './plan-audit.ts';
import type { Pool } from './pool.ts';
import { standardHash } from './standard-hash.ts';

/** A file, with the SHA-256 of its bytes when it was found. */
export interface FoundFile {
  readonly target: FileTarget;
  readonly sha256: string;
}

/** A paper to check: where it lies and what is known of it beforehand. */
export interface Wanted extends FoundFile, Pick<Beside, 'kind' | 'draft'> {
  readonly previous: FoundFile | null;
  readonly previousDraft: FoundFile | null;
}

/** What came of it; in the order of the papers, whichever thread was first. */
export interface Checked {
  readonly index: number;
  readonly record: PaperRecord;
  readonly packed: Packed;
  readonly text: string;
}

export interface CheckMany {
  readonly plan: AuditPlan;
  readonly pool: Pool;
  readonly cache: Cache;
  breathe(): Promise<void>;
  accept(checked: Checked): void;
  refuse(index: number, failures: readonly Failure[]): void;
  step(): void;
}

/** Rules that the record's shape depends on beside the program's version; a new shape is a new number. */
const RECORD = '1';

/** Papers done but waiting for an earlier one: their texts are held. */
const MOST_WAITING = 512;

interface Slot {
  readonly source: Source | null;
  outcome: Outcome | null;
  /** Unpacked already, for what came from the cache. */
  readonly record: PaperRecord | null;
}

/** Reads, checks and hands on papers one after the other: no more texts are held than threads have work ahead. */
export async function checkMany(wanted: readonly Wanted[], work: CheckMany): Promise<{ cached: number }> {
  const { plan, pool, cache } = work;
  const base = [RECORD, VERSION, buildId(), standardHash(plan.ground, plan.standard)];
  const pathCounts = plan.ground.settings.overrides.length > 0;
  const slots = new Map<number, Slot>();
  let cached = 0;
  let next = 0;
  const flush = (): void => {
    for (let slot = slots.get(next); slot?.outcome; slot = slots.get(next)) {
      slots.delete(next);
      const { source, outcome, record } = slot;
      if (outcome.failures.length > 0) work.refuse(next, outcome.failures);
      if (source && outcome.packed) {
        const { packed } = outcome;
        work.accept({ index: next, record: record ?? unpack(packed), packed, text: source.text });
      }
      work.step();
      next++;
    }
  };
  for (const [index, paper] of wanted.entries()) {
    await work.breathe();
    while (slots.size > MOST_WAITING) await new Promise(resolve => setTimeout(resolve, 5));
    const read = readAgain(paper, plan.maxBytes);
    if (isFailure(read)) {
      slots.set(index, { source: null, outcome: { packed: null, failures: [read] }, record: null });
      flush();
      continue;
    }
    const { source } = read;
    const key = cacheKey([
      ...base,
      paper.sha256,
      paper.kind,
      pathCounts ? source.path : null,
      paper.previous?.sha256 ?? null,
      paper.previousDraft?.sha256 ?? null,
      paper.draft === null ? null : String(paper.draft),
    ]);
    const known = cache.get(key);
    const record = readable(known);
    const slot: Slot = {
      source,
      outcome: known && record ? { packed: known, failures: [] } : null,
      record,
    };
    slots.set(index, slot);
    if (record) {
      cached++;
      flush();
      continue;
    }
    await pool.check(read, outcome => {
      slot.outcome = outcome;
      // what a crashed rule left out must be looked for again
      if (outcome.packed && outcome.failures.length === 0) cache.put(key, outcome.packed);
      flush();
    });
  }
  while (next < wanted.length) await new Promise(resolve => setTimeout(resolve, 5));
  return { cached };
}

/** A sound entry of another shape would be worse than none. */
function readable(packed: Packed | null): PaperRecord | null {
  if (!packed) return null;
  try {
    const record = unpack<Partial<PaperRecord>>(packed);
    return record.findings && record.passages && record.runs ? (record as PaperRecord) : null;
  } catch {
    return null;
  }
}

function readAgain(
  { target, sha256, kind, draft, previous, previousDraft }: Wanted,
  maxBytes: number,
): Job | Failure {
  const source = readFound({ target, sha256 }, maxBytes);
  if (isFailure(source)) return source;
  const lastYear = previous && readFound(previous, maxBytes);
  if (lastYear && isFailure(lastYear)) return lastYear;
  const before = previousDraft && readFound(previousDraft, maxBytes);
  if (before && isFailure(before)) return before;
  return { source, kind, draft, previous: lastYear, previousDraft: before };
}

/** What was written to since it was found is another text than the one that was chosen. */
function readFound({ target, sha256 }: FoundFile, maxBytes: number): Source | Failure {
  const read = readHashed(target, { maxBytes });
  if (isFailure(read)) return read;
  return read.sha256 === sha256 ? read.source : { path: target.path, code: 'changed', data: {} };
}

/** Checks one paper at once, under another kind than it was checked under before. */
export function checkAgain(source: Source, kind: Job['kind'], plan: AuditPlan): Outcome {
  return checkOne({ ...NOTHING_BESIDE, source, kind }, plan.standard);
}
