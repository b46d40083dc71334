import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { findPapers } from './truth.ts';
export function main(args: readonly string[]): number {
  for (const path of args.flatMap(findPapers)) {
    const text = readFileSync(path as string, 'utf8');
    const d = readDraft(
      { path: path as string, text, encoding: 'utf-8', bom: false, eol: '\n' },
      { profiles: profileIds().map(loadProfile) },
    );
    const least = d.profile?.counts.examplesPerProblem.member ?? 0;
    console.log(
      basename(path),
      d.problems.length,
      'nocause',
      d.problems.filter(p => !p.cause && p.examples.every(e => !e.parts.cause)).length,
      'nolesson',
      d.problems.filter(p => !p.lesson && p.examples.every(e => !e.parts.lesson)).length,
      'few',
      d.problems.filter(p => p.examples.length < least).length,
      'few+doubt',
      d.problems.filter(p => p.examples.length + p.doubtful.length < least).length,
      'none',
      d.problems.filter(p => p.examples.length + p.doubtful.length < 1).length,
    );
  }
  return 0;
}
