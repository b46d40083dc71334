import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { shippedRules } from '../../rules/index.ts';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { lint } from '../../src/linter/lint.ts';

/** Prints what the rules say of papers: a line a rule and paper, and with `-v` every finding. `-r ID` keeps one rule. */
export function main(args: readonly string[]): number {
  const verbose = args.includes('-v');
  const only = args.includes('-r') ? args[args.indexOf('-r') + 1] : undefined;
  const profiles = profileIds().map(loadProfile);
  for (const path of args.filter(arg => !arg.startsWith('-') && arg !== only).flatMap(markdownBelow)) {
    const text = readFileSync(path, 'utf8');
    const draft = readDraft({ path, text, encoding: 'utf-8', bom: false, eol: '\n' }, { profiles });
    const { findings, failures } = lint(draft, shippedRules());
    const kept = findings.filter(({ rule }) => only === undefined || rule === only);
    const count = (severity: string): number => kept.filter(finding => finding.severity === severity).length;
    const state = draft.applicability.applicable
      ? `${draft.profile?.id} ${draft.meta.kind?.value}`
      : `no paper: ${draft.applicability.type}`;
    console.log(
      `${basename(path).padEnd(28)} ${state}: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} infos`,
    );
    const rules = new Map<string, number>();
    for (const { rule, severity } of kept)
      rules.set(`${severity} ${rule}`, (rules.get(`${severity} ${rule}`) ?? 0) + 1);
    for (const [rule, times] of [...rules].sort()) console.log(`    ${times} × ${rule}`);
    for (const failure of failures)
      console.log(`    CRASH ${failure.data['rule']} ${failure.data['reason']}`);
    if (verbose)
      for (const { severity, rule, message, range } of kept)
        console.log(
          `      ${severity[0]} ${rule} ${message.zh} 〔${text.slice(range.start, Math.min(range.end, range.start + 24)).replace(/\n/g, '⏎')}〕`,
        );
  }
  return 0;
}

function markdownBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join(path, name))
    .sort();
}
