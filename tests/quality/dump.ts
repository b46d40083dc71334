import { readFileSync } from 'node:fs';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
export function main([path]: readonly string[]): number {
  const text = readFileSync(path as string, 'utf8');
  const d = readDraft(
    { path: path as string, text, encoding: 'utf-8', bom: false, eol: '\n' },
    { profiles: profileIds().map(loadProfile) },
  );
  console.log(d.meta.kind, d.meta.profile, d.title?.title, d.applicability);
  for (const s of d.sections)
    console.log(
      s.roles.join('+'),
      s.title,
      s.range,
      JSON.stringify(text.slice(s.range.start, s.range.start + 20)),
    );
  for (const p of d.problems) console.log(p.dimension, p.title, p.examples.length);
  return 0;
}
