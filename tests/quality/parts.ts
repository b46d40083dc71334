import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { EXAMPLE_PARTS } from '../../src/draft/model.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { findPapers } from './truth.ts';
export function main(args: readonly string[]): number {
  const show = args.find(a => a.startsWith('-'))?.slice(1);
  for (const path of args.filter(a => !a.startsWith('-')).flatMap(findPapers)) {
    const text = readFileSync(path as string, 'utf8');
    const d = readDraft(
      { path: path as string, text, encoding: 'utf-8', bom: false, eol: '\n' },
      { profiles: profileIds().map(loadProfile) },
    );
    const ex = d.problems.flatMap(p => p.examples);
    console.log(
      basename(path).padEnd(28),
      ex.length,
      EXAMPLE_PARTS.map(k => `${k} ${ex.filter(e => !e.parts[k]).length}`).join(' '),
      'measures',
      d.measures.length,
      'no action',
      d.measures.filter(m => !m.action).length,
      'owner',
      d.measures.filter(m => !m.owner).length,
      'deadline',
      d.measures.filter(m => !m.deadline).length,
      'check',
      d.measures.filter(m => !m.check).length,
      'links',
      d.links.length,
    );
    if (show) {
      for (const e of ex) if (!e.parts[show as 'time']) console.log('   ', e.text.value.slice(0, 160));
      for (const m of d.measures)
        if (!m[show as 'owner'])
          console.log(
            '   ',
            m.title,
            m.sentences
              .map(s => s.text.value)
              .join('')
              .slice(0, 160),
          );
    }
  }
  return 0;
}
