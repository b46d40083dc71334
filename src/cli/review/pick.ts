import type { AuditFinding } from '../../audit/audit-report.ts';
import { nearest } from '../../config/nearest.ts';
import { cliError } from '../messages.ts';
import type { Bench, BenchPaper } from './bench.ts';

/** Digits of a fingerprint that people are shown and type. */
export const SHORT = 8;

export function shortId(fingerprint: string): string {
  return fingerprint.slice(0, SHORT);
}

export interface Picked {
  readonly own: BenchPaper;
  readonly finding: AuditFinding;
}

/**
 * The finding that an id means: its whole fingerprint or the first digits of it, at least four.
 *
 * @throws CliError where there is none (with those that may have been meant) or more than one
 */
export function pickFinding({ papers, shown }: Bench, value: string): Picked {
  const id = value.trim().toLowerCase();
  const all = papers.flatMap(own => own.paper.findings().map(finding => ({ own, finding })));
  const found = isId(id) ? all.filter(({ finding }) => finding.fingerprint.startsWith(id)) : [];
  if (found.length === 1) return found[0] as Picked;
  if (found.length > 1) throw ambiguous(value, found);
  const near = nearest(id, [...new Set(all.map(({ finding }) => shortId(finding.fingerprint)))]);
  const key = isId(id) ? 'reviewUnknownId' : 'reviewShortId';
  throw cliError(key, { path: shown, value }, near.length > 0 ? { near } : { after: 'reviewListThem' });
}

const MOST_NAMED = 4;

export function ambiguous(value: string, found: readonly Picked[]): Error {
  const places = found
    .slice(0, MOST_NAMED)
    .map(({ own, finding }) => `${own.paper.path}:${finding.range.start.line}`)
    .join(', ');
  return cliError('reviewAmbiguous', { value, places: found.length > MOST_NAMED ? `${places} …` : places });
}

/** At least the first four digits of a fingerprint. */
export function isId(value: string): boolean {
  return /^[0-9a-f]{4,64}$/.test(value);
}
