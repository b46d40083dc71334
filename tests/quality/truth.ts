import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a careful reader says of a paper: the yardstick beside each fixture. */
export interface Truth {
  readonly kind: string;
  readonly profile: string;
  readonly sections: readonly { start: string; role?: string; roles?: readonly string[] }[];
  readonly problems: readonly { start: string; dimension: string | null; examples: readonly string[] }[];
  readonly measures: number;
  readonly causes: number;
}

export function readTruth(paper: string): Truth {
  return parse(readFileSync(paper.replace(/\.md$/, '.truth.yaml'), 'utf8')) as Truth;
}

/** A paper, or all papers with a truth file below a folder. */
export function findPapers(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.truth.yaml'))
    .map(name => join(path, name.replace(/\.truth\.yaml$/, '.md')))
    .sort();
}

/** Where a text that the truth quotes stands, at or behind `from`; -1 where it stands nowhere. */
export function locate(text: string, start: string, from: number): number {
  const at = text.indexOf(start, from);
  return at >= 0 ? at : text.indexOf(start);
}

/** All places of a text at or behind `from`. */
export function occurrences(text: string, start: string, from: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(start, from); at >= 0; at = text.indexOf(start, at + 1)) found.push(at);
  return found;
}
