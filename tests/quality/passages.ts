import { shippedRules } from '../../rules/index.ts';
import type { Act, ActPlace } from '../../src/draft/act-features.ts';
import type { Finding } from '../../src/linter/finding.ts';
import { lint } from '../../src/linter/lint.ts';
import { frameExample } from '../rules/frame.ts';
import { type LabelledPassage, readPassages } from './act-labels.ts';

/** Rules that are right about an act where it has no place. */
const ANSWERS: Readonly<Record<ActPlace, Partial<Record<Act, readonly string[]>>>> = {
  problem: {
    merit: ['attitude/achievement', 'attitude/praise-first'],
    hedge: ['attitude/stock-blame', 'attitude/minimised'],
    outside: ['attitude/outside-cause'],
    hope: ['attitude/hope'],
    plan: ['attitude/hope'],
    stock: ['attitude/stock-blame', 'concision/padding'],
    policy: ['concision/padding', 'concision/late-problem', 'concision/policy-quotation'],
    shallow: ['analysis/reflection', 'attitude/outside-cause', 'analysis/cause-depth'],
  },
  cause: {
    outside: ['attitude/outside-cause', 'analysis/cause-depth'],
    shallow: ['analysis/cause-depth', 'attitude/outside-cause'],
    stock: ['attitude/stock-blame', 'concision/padding', 'analysis/cause-depth'],
    merit: ['attitude/achievement'],
    hope: ['attitude/hope'],
    hedge: ['attitude/stock-blame', 'attitude/minimised', 'attitude/outside-cause'],
    policy: ['concision/padding', 'analysis/cause-depth'],
  },
  measure: {
    stock: ['attitude/stock-blame', 'concision/padding', 'analysis/vague-measure'],
    policy: ['concision/padding', 'analysis/vague-measure'],
    hope: ['attitude/hope', 'analysis/vague-measure'],
    merit: ['attitude/achievement', 'analysis/vague-measure'],
    plan: ['analysis/vague-measure', 'concision/padding'],
    outside: ['attitude/outside-cause', 'analysis/vague-measure'],
  },
  opening: {
    merit: ['attitude/achievement'],
    policy: ['concision/padding', 'concision/lead-in', 'concision/policy-quotation'],
    stock: ['attitude/stock-blame', 'concision/padding'],
    hope: ['attitude/hope'],
    plan: ['concision/padding'],
    hedge: ['attitude/minimised'],
    outside: ['attitude/outside-cause'],
  },
};

/**
 * Sets each labelled passage into a sound paper and says which of its defects the rules see, and which good passages they
 * warn of. `-a AUTHOR` takes one author's only, on whom the weights should then not be fitted; `-v` prints each miss and
 * each false alarm, `-l ACT` those of one act.
 */
export function main(args: readonly string[]): number {
  const value = (flag: string): string | undefined =>
    args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined;
  const [author, only] = [value('-a'), value('-l')];
  const tallies = new Map<string, { all: number; warned: number; told: number }>();
  let [good, alarmed, told] = [0, 0, 0];
  let [bad, badWarned, badTold] = [0, 0, 0];
  for (const passage of readPassages()) {
    if (author && passage.author !== author) continue;
    const found = findingsOn(passage);
    const loud = found.filter(({ severity }) => severity !== 'info');
    if (passage.good) {
      good++;
      const own = loud.filter(isOurs);
      if (own.length > 0) alarmed++;
      if (found.some(isOurs)) told++;
      if (args.includes('-v') && !only && own.length > 0) show('FALSE', passage, own);
      continue;
    }
    bad++;
    if (loud.some(isOurs)) badWarned++;
    if (found.some(isOurs)) badTold++;
    const answers = ANSWERS[passage.where];
    for (const act of Object.keys(answers) as Act[]) {
      if (!passage.sentences.some(({ label, also }) => label === act || also === act)) continue;
      const key = `${passage.where} ${act}`;
      const tally = tallies.get(key) ?? { all: 0, warned: 0, told: 0 };
      tallies.set(key, tally);
      tally.all++;
      const right = found.filter(({ rule }) => answers[act]?.includes(rule));
      if (right.some(({ severity }) => severity !== 'info')) tally.warned++;
      if (right.length > 0) tally.told++;
      else if (args.includes('-v') && (!only || only === act)) show(`MISS ${act}`, passage, found);
    }
  }
  console.log(
    `${author ?? 'all'}: good ${good}, warned ${alarmed}, any ${told}; bad ${bad}, warned ${badWarned}, any ${badTold}`,
  );
  console.log(
    JSON.stringify(Object.fromEntries([...tallies].sort().map(([k, t]) => [k, [t.all, t.warned, t.told]]))),
  );
  return 0;
}

const OURS =
  /^attitude\/(?:achievement|praise-first|outside-cause|hope|stock-blame|minimised)|^analysis\/(?:reflection|cause-depth)|^concision\/padding/;

function isOurs({ rule }: Finding): boolean {
  return OURS.test(rule);
}

function show(
  what: string,
  { author, where, title, sentences }: LabelledPassage,
  found: readonly Finding[],
): void {
  console.log(`\n${what} [${author} ${where}] ${title}`);
  for (const { label, text } of sentences) console.log(`   ${label.padEnd(8)} ${text}`);
  for (const { severity, rule, message } of found) console.log(`   -> ${severity} ${rule}: ${message.zh}`);
}

const IN = { problem: 'problem', cause: 'causes', measure: 'measures', opening: 'opening' } as const;

function findingsOn(passage: LabelledPassage): Finding[] {
  const { where, kind, title, sentences } = passage;
  const body = sentences.map(({ text }) => text).join('');
  const heading = title.replace(/[。．]$/, '');
  const text =
    where === 'opening' ? body : where === 'problem' ? `${heading}\n${body}` : `（一）${heading}\n${body}`;
  const { draft, range } = frameExample({ in: IN[where], kind, text }, kind);
  return lint(draft, shippedRules()).findings.filter(
    finding => finding.range.start >= range.start - 3 && finding.range.start <= range.end && isIn(finding),
  );
}

function isIn({ criterion }: Finding): boolean {
  return criterion === 'attitude' || criterion === 'analysis' || criterion === 'concision';
}
