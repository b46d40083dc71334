import { type Packed, pack } from '../../audit/pack.ts';
import { type PaperRecord, recordOf } from '../../audit/record.ts';
import type { Kind } from '../../config/profile.ts';
import type { Draft } from '../../draft/model.ts';
import type { Failure, Source } from '../../source/source.ts';
import { revisionForRules } from '../../versions/revision-for-rules.ts';
import { checkPaper, readPaper, type Standard } from '../check-paper.ts';

/** What is known of a paper beside its text, in a form that goes to a worker. */
export interface Beside {
  /** What the roster says of it. */
  readonly kind: Kind | null;
  /** 第几稿, by its name or its place among the drafts. */
  readonly draft: number | null;
  /** Last year's paper of the same team or person. */
  readonly previous: Source | null;
  /** The draft before this one. */
  readonly previousDraft: Source | null;
}

/** A paper to check. */
export interface Job extends Beside {
  readonly source: Source;
}

export const NOTHING_BESIDE: Beside = { kind: null, draft: null, previous: null, previousDraft: null };

export interface Outcome {
  /** A packed record; `null` where the reader failed. */
  readonly packed: Packed | null;
  readonly failures: readonly Failure[];
}

/** From a source to what an audit keeps of it; the same in a worker and in the main thread. */
export function checkOne({ source, ...beside }: Job, standard: Standard): Outcome {
  const checked = checkPaper(source, standardFor(standard, beside));
  if ('code' in checked) return { packed: null, failures: [checked] };
  const record: PaperRecord = recordOf(checked.paper);
  return { packed: pack(record), failures: checked.failures };
}

/** What is no such paper is compared with nothing: rules that need it are not checked, and counted so. */
export function standardFor(standard: Standard, { kind, draft, previous, previousDraft }: Beside): Standard {
  const known = {
    ...standard,
    ...(kind === null ? {} : { kind }),
    ...(draft === null ? {} : { draft }),
  };
  const other = (source: Source | null): Draft | null => {
    const read = source && readPaper(source, standard);
    return read?.applicability.applicable ? read : null;
  };
  const lastYear = other(previous);
  const before = other(previousDraft);
  if (!lastYear && !before) return known;
  return {
    ...known,
    lintSettings: {
      ...known.lintSettings,
      ...(lastYear ? { previous: lastYear } : {}),
      ...(before ? { previousDraft: before, reviseWith: revisionForRules } : {}),
    },
  };
}
