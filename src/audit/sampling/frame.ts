import { createHash } from 'node:crypto';
import type { Kind, Level } from '../../config/profile.ts';

/** By what papers may be parted into strata. */
export const STRATA = ['unit', 'kind', 'level', 'city'] as const;
export type StratumKey = (typeof STRATA)[number];

/** A paper of the folder that can be drawn. */
export interface FrameEntry {
  /** Of the paper, the same from draft to draft. */
  readonly key: string;
  readonly unit: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  readonly level: Level | null;
  readonly city: string | null;
  /** Of the latest draft: below the folder, `/` between names, in NFC. */
  readonly path: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** On the certainty list: looked at whatever the draw gives, and outside of the strata. */
  readonly certain: boolean;
}

/** What decides a draw beside the frame and the seed. */
export interface Design {
  readonly by: readonly StratumKey[];
  /** Papers to draw, the certainty list apart. */
  readonly size: number;
}

/** The values that a paper's stratum goes by, in the order of `by`. */
export function stratumOf(entry: FrameEntry, by: readonly StratumKey[]): readonly (string | null)[] {
  return by.map(key => entry[key]);
}

/** The frame in the order of its keys, code unit by code unit: no order of folders or files plays a part. */
export function inFrameOrder(frame: readonly FrameEntry[]): FrameEntry[] {
  return [...frame].sort((a, b) => compareUnits(a.key, b.key));
}

export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The manifest: a line of JSON for the design, then one for each paper in the order of the keys: key, stratum, whether it is on
 * the certainty list, its path and its hash. UTF-8, each line ended by a line feed; anybody can make it again.
 */
export function* manifestLines(frame: readonly FrameEntry[], { by, size }: Design): Generator<string> {
  yield `${JSON.stringify({ manifest: 1, by, size })}\n`;
  for (const entry of inFrameOrder(frame)) {
    const { key, certain, path, sha256 } = entry;
    yield `${JSON.stringify([key, stratumOf(entry, by), certain, path, sha256])}\n`;
  }
}

/** SHA-256 of the manifest in hexadecimal: whoever publishes it before the seed is known can change nothing afterwards. */
export function manifestHash(frame: readonly FrameEntry[], design: Design): string {
  const hash = createHash('sha256');
  for (const line of manifestLines(frame, design)) hash.update(line, 'utf8');
  return hash.digest('hex');
}
