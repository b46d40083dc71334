import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import type { Draft } from '../../src/draft/model.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import type { Source } from '../../src/source/source.ts';
import { ROOT } from './root.ts';

export const PROFILES = profileIds().map(loadProfile);

/** A source as the reader would make it of a text; `eol` and encoding play no part in understanding. */
export function sourceOf(text: string, path = '稿.md'): Source {
  return { path, text, encoding: 'utf-8', bom: false, eol: '\n' };
}

export function draftOf(text: string, path?: string): Draft {
  return readDraft(sourceOf(text, path), { profiles: PROFILES });
}

export interface Fixture {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** All Markdown texts below a folder of `fixtures/`, in a fixed order. */
export function fixtures(folder: string): Fixture[] {
  return readdirSync(join(ROOT, 'fixtures', folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => join('fixtures', folder, name))
    .map(path => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

export interface Truth {
  readonly kind: string;
  readonly profile: string;
  readonly sections: readonly {
    readonly start: string;
    readonly role?: string;
    readonly roles?: readonly string[];
  }[];
  readonly problems: readonly {
    readonly start: string;
    readonly dimension: string | null;
    readonly examples: readonly string[];
  }[];
  readonly measures: number;
  readonly causes: number;
}

/** What a careful reader said of a paper. */
export function truthOf({ path }: Fixture): Truth {
  return parse(readFileSync(join(ROOT, path.replace(/\.md$/, '.truth.yaml')), 'utf8')) as Truth;
}

/** Whether `start` stands at the beginning of a range, give or take the marks before it. */
export function begins(text: string, range: { readonly start: number }, start: string): boolean {
  const at = text.indexOf(start, Math.max(0, range.start - 8));
  return at >= 0 && at - range.start <= 8;
}
