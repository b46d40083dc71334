import { unitKey } from '../units.ts';
import type { FrameEntry } from './frame.ts';

/** A line of the certainty list is not longer than this, so that matching stays cheap. */
export const LONGEST_PATTERN = 200;

/** What a pattern is held against. */
export type Named = Pick<FrameEntry, 'unit' | 'name' | 'path'>;

/**
 * Whether a line of the certainty list means a paper: by its unit, its author, or its path below the folder, in which `*` stands
 * for anything but `/`, `**` for anything and `?` for one character. A folder means all that lies in it.
 */
export function isMeant(pattern: string, { unit, name, path }: Named): boolean {
  const wanted = cleanPattern(pattern);
  if (name !== null && wanted === name) return true;
  if (unit !== null && unitKey(wanted) === unitKey(unit)) return true;
  return pathsOf(path).some(part => matchesGlob(wanted, part));
}

/** As lines are compared: NFC, without a leading `./` or an ending `/`. */
export function cleanPattern(pattern: string): string {
  return pattern.normalize('NFC').trim().replace(/^\.\//, '').replace(/\/+$/, '');
}

/** A path and the folders it lies in. */
function pathsOf(path: string): string[] {
  const names = path.split('/');
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

/** Letters and wildcards one after the other; time grows with pattern times path and no faster. */
export function matchesGlob(pattern: string, path: string): boolean {
  const tokens = pattern.match(/\*\*\/?|[\s\S]/gu) ?? [];
  let reached = new Set([0]);
  const spread = (places: Set<number>): Set<number> => {
    for (const at of places) if (tokens[at]?.startsWith('*')) places.add(at + 1);
    return places;
  };
  spread(reached);
  for (const letter of path) {
    const next = new Set<number>();
    for (const at of reached) {
      const token = tokens[at];
      if (token === undefined) continue;
      if (token.startsWith('*')) {
        if (token !== '*' || letter !== '/') next.add(at);
      } else if (token === letter || (token === '?' && letter !== '/')) next.add(at + 1);
    }
    if (next.size === 0) return false;
    reached = spread(next);
  }
  return reached.has(tokens.length);
}
