import * as v from 'valibot';
import type { Finding } from './finding.ts';

/** Findings that were there when somebody drew a line: known by path and fingerprint, never by count or line number. */
export const baselineSchema = v.strictObject({
  schema: v.literal(1),
  entries: v.array(
    v.strictObject({
      path: v.string(),
      rule: v.string(),
      fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,64}$/)),
    }),
  ),
});

export type Baseline = v.InferOutput<typeof baselineSchema>;

/** Findings with what the baseline holds marked, and what of it is outdated. */
export interface Baselined {
  readonly findings: readonly Finding[];
  /** Entries for this paper that match nothing any more: mended, or worded anew. */
  readonly stale: number;
}

/**
 * Marks the open findings of one paper that a baseline holds. One that a directive answered keeps that answer.
 *
 * @param path the paper, named as when the baseline was written
 */
export function applyBaseline(path: string, findings: readonly Finding[], baseline: Baseline): Baselined {
  const own = baseline.entries.filter(entry => slashed(entry.path) === slashed(path));
  const held = new Set(own.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`));
  const met = new Set<string>();
  const marked = findings.map((finding): Finding => {
    const key = `${finding.rule} ${finding.fingerprint}`;
    if (!held.has(key)) return finding;
    met.add(key);
    return finding.state === 'open' ? { ...finding, state: 'baselined' } : finding;
  });
  return { findings: marked, stale: held.size - met.size };
}

/** A baseline of all open findings of some papers, in a stable order. */
export function createBaseline(
  papers: readonly { readonly path: string; readonly findings: readonly Finding[] }[],
): Baseline {
  const entries = papers.flatMap(({ path, findings }) =>
    findings
      .filter(({ state }) => state === 'open' || state === 'baselined')
      .map(({ rule, fingerprint }) => ({ path: slashed(path), rule, fingerprint })),
  );
  const key = (entry: (typeof entries)[number]): string =>
    `${entry.path}\0${entry.rule}\0${entry.fingerprint}`;
  return { schema: 1, entries: entries.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) };
}

/** Windows writes the same path with the other slash. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
