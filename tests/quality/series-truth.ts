import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a careful reader says of a series of drafts: `truth.yaml` beside the drafts; `fixtures/series/README.md` tells its form. */
export interface SeriesTruth {
  /** File names in order. */
  readonly drafts: readonly string[];
  readonly chains: readonly TruthChain[];
  readonly steps: readonly TruthStep[];
}

interface TruthChain {
  readonly id: string;
  /** The first characters of its title in each draft that has it; drafts count from 1. */
  readonly in: Readonly<Record<string, string>>;
}

export interface TruthEvent {
  readonly kind: string;
  readonly chain?: string;
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly restored?: boolean;
  readonly silent?: boolean;
}

export interface TruthStep {
  readonly from: number;
  readonly to: number;
  readonly class: string;
  readonly class_alt?: readonly string[];
  readonly events: readonly TruthEvent[];
  readonly flags?: readonly { readonly kind: string; readonly chain: string }[];
  readonly unsure: readonly TruthEvent[];
}

interface LabelledDraft {
  readonly path: string;
  readonly text: string;
}

interface LabelledSeries {
  readonly truth: SeriesTruth;
  readonly drafts: readonly LabelledDraft[];
}

export function readSeries(folder: string): LabelledSeries {
  const truth = parse(readFileSync(join(folder, 'truth.yaml'), 'utf8')) as SeriesTruth;
  const drafts = truth.drafts.map(name => ({
    path: join(folder, name),
    text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''),
  }));
  return { truth, drafts };
}
