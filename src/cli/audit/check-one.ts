import { type Packed, pack } from '../../audit/pack.ts';
import { type PaperRecord, recordOf } from '../../audit/record.ts';
import type { Kind } from '../../config/profile.ts';
import type { Failure, Source } from '../../source/source.ts';
import { checkPaper, readPaper, type Standard } from '../check-paper.ts';

/** A paper to check, in a form that goes to a worker. */
export interface Job {
  readonly source: Source;
  /** What the roster says of it. */
  readonly kind: Kind | null;
  /** Last year's paper of the same team or person. */
  readonly previous: Source | null;
}

export interface Outcome {
  /** A packed record; `null` where the reader failed. */
  readonly packed: Packed | null;
  readonly failures: readonly Failure[];
}

/** From a source to what an audit keeps of it; the same in a worker and in the main thread. */
export function checkOne({ source, kind, previous }: Job, standard: Standard): Outcome {
  const checked = checkPaper(source, standardFor(standard, kind, previous));
  if ('code' in checked) return { packed: null, failures: [checked] };
  const record: PaperRecord = recordOf(checked.paper);
  return { packed: pack(record), failures: checked.failures };
}

export function standardFor(standard: Standard, kind: Kind | null, previous: Source | null): Standard {
  const known = kind === null ? standard : { ...standard, kind };
  if (!previous) return known;
  const draft = readPaper(previous, standard);
  if (!draft.applicability.applicable) return known;
  return { ...known, lintSettings: { ...known.lintSettings, previous: draft } };
}
