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
  const old = locate(comparison.oldParts, truth, step.from, unlocated);
  const next = locate(comparison.newParts, truth, step.to, unlocated);
  const joined = joinedPairs(comparison);
  const possible = new Set(comparison.possible.map(pair => keyOf(pair.old, pair.new)));
  const right = new Set<string>();
  const missed: string[] = [];
  let offered = 0;
  for (const [id, a] of old) {
    const b = next.get(id);
    if (!b) continue;
    right.add(keyOf(a, b));
    if (joined.has(keyOf(a, b))) continue;
    const isOffered = possible.has(keyOf(a, b));
    if (isOffered) offered++;
    missed.push(`${isOffered ? 'offered ' : ''}${id} ${a.title} → ${b.title}`);
  }
  const expected = right.size;
  const eventsMissed: string[] = [];
  const events = step.events.filter(({ kind }) => ['split', 'merge', 'move'].includes(kind));
  for (const { kind, chain = '', from = [chain], to = [chain] } of events) {
    const pairs = from.flatMap(a => to.map(b => keyOf(old.get(a), next.get(b))));
    for (const pair of pairs) right.add(pair);
    const found = (pair: string): boolean =>
      possible.has(pair) || (kind === 'move' ? joined.get(pair) === 'move' : joined.has(pair));
    if (!pairs.every(found)) eventsMissed.push(`${kind} ${from} → ${to}`);
  }
  const wrong = [...joined]
    .filter(([pair]) => !right.has(pair))
    .map(([pair, kind]) => {
      const [a = 0, b = 0] = pair.split(' ').map(Number);
      return `${kind} ${comparison.oldParts[a]?.title} → ${comparison.newParts[b]?.title}`;
    });
  const found = expected - missed.length;
  return { expected, found, offered, wrong, missed, eventsMissed, events: events.length, unlocated };
}

function locate(
  parts: readonly Part[],
  truth: SeriesTruth,
  draft: number,
  unlocated: string[],
): Map<string, Part> {
  const named = new Map<string, Part>();
  for (const { id, in: titles } of truth.chains) {
    const title = titles[draft];
    if (title === undefined) continue;
    const part = parts.find(found => found.kind === 'problem' && plain(found.title).startsWith(plain(title)));
    if (part) named.set(id, part);
    else unlocated.push(`${draft}: ${id} ${title}`);
  }
  return named;
}

function keyOf(a: Part | undefined, b: Part | undefined): string {
  return `${a?.index} ${b?.index}`;
}

/** Pairs of problems that one change holds, with its kind. */
function joinedPairs({ changes }: Comparison): Map<string, string> {
  const joined = new Map<string, string>();
  for (const { kind, old, new: next } of changes) {
    for (const a of old) {
      for (const b of next) if (a.kind === 'problem' || b.kind === 'problem') joined.set(keyOf(a, b), kind);
    }
  }
  return joined;
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}
