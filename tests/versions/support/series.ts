import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Comparison, Part } from '../../../src/versions/model.ts';

/** What a careful reader said of a series: which problem is which, and what each revision did. */
export interface SeriesTruth {
  readonly drafts: readonly string[];
  /** Each problem with the beginning of its title in the drafts that have it, by their ordinals from 1. */
  readonly chains: readonly { readonly id: string; readonly in: Readonly<Record<string, string>> }[];
  readonly steps: readonly TrueStep[];
}

export interface TrueStep {
  readonly from: number;
  readonly to: number;
  readonly class: string;
  readonly class_alt?: string;
  readonly events: readonly {
    readonly kind: string;
    readonly chain?: string;
    readonly from?: readonly string[];
    readonly to?: readonly string[];
  }[];
}

export function readSeries(folder: string): { truth: SeriesTruth; texts: string[] } {
  const truth = parse(readFileSync(join(folder, 'truth.yaml'), 'utf8')) as SeriesTruth;
  return { truth, texts: truth.drafts.map(name => readFileSync(join(folder, name), 'utf8')) };
}

export interface StepScore {
  readonly expected: number;
  readonly found: number;
  /** Pairs that are right but only offered. */
  readonly offered: number;
  readonly wrong: string[];
  readonly missed: string[];
  /** Moves, splits and merges that were neither found nor offered. */
  readonly eventsMissed: string[];
  readonly events: number;
  readonly unlocated: string[];
}

/** Holds a comparison of two neighbouring drafts against the truth. */
export function scoreStep(comparison: Comparison, truth: SeriesTruth, step: TrueStep): StepScore {
  const unlocated: string[] = [];
  const name = (parts: readonly Part[], draft: number): Map<string, Part> => {
    const named = new Map<string, Part>();
    for (const { id, in: titles } of truth.chains) {
      const title = titles[draft];
      if (title === undefined) continue;
      const part = parts.find(
        found => found.kind === 'problem' && plain(found.title).startsWith(plain(title)),
      );
      if (part) named.set(id, part);
      else unlocated.push(`${draft}: ${id} ${title}`);
    }
    return named;
  };
  const old = name(comparison.oldParts, step.from);
  const next = name(comparison.newParts, step.to);
  const joined = new Set<string>();
  const kinds = new Map<string, string>();
  for (const change of comparison.changes) {
    for (const a of change.old)
      for (const b of change.new) {
        if (a.kind !== 'problem' && b.kind !== 'problem') continue;
        joined.add(`${a.index} ${b.index}`);
        kinds.set(`${a.index} ${b.index}`, change.kind);
      }
  }
  const possible = new Set(comparison.possible.map(pair => `${pair.old.index} ${pair.new.index}`));
  const right = new Set<string>();
  const key = (a: Part | undefined, b: Part | undefined): string => `${a?.index} ${b?.index}`;
  const missed: string[] = [];
  let expected = 0;
  let found = 0;
  let offered = 0;
  for (const [id, a] of old) {
    const b = next.get(id);
    if (!b) continue;
    expected++;
    right.add(key(a, b));
    if (joined.has(key(a, b))) found++;
    else if (possible.has(key(a, b))) {
      offered++;
      missed.push(`offered ${id} ${a.title} → ${b.title}`);
    } else missed.push(`${id} ${a.title} → ${b.title}`);
  }
  const eventsMissed: string[] = [];
  let events = 0;
  for (const event of step.events) {
    if (event.kind === 'split' || event.kind === 'merge') {
      events++;
      const pairs = (event.from ?? []).flatMap(from =>
        (event.to ?? []).map(to => key(old.get(from), next.get(to))),
      );
      for (const pair of pairs) right.add(pair);
      if (!pairs.every(pair => joined.has(pair) || possible.has(pair)))
        eventsMissed.push(`${event.kind} ${event.from} → ${event.to}`);
    }
    if (event.kind === 'move') {
      events++;
      const pair = key(old.get(event.chain ?? ''), next.get(event.chain ?? ''));
      if (kinds.get(pair) !== 'move' && !possible.has(pair)) eventsMissed.push(`move ${event.chain}`);
    }
  }
  const wrong = [...joined]
    .filter(pair => !right.has(pair))
    .map(pair => {
      const [a = 0, b = 0] = pair.split(' ').map(Number);
      return `${kinds.get(pair)} ${comparison.oldParts[a]?.title} → ${comparison.newParts[b]?.title}`;
    });
  return { expected, found, offered, wrong, missed, eventsMissed, events, unlocated };
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}
