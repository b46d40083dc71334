import { shippedRules } from '../../rules/index.ts';
import type { Act, ActPlace } from '../../src/draft/act-features.ts';
import type { Finding } from '../../src/linter/finding.ts';
import { lint } from '../../src/linter/lint.ts';
import { frameExample } from '../rules/frame.ts';
import { type LabelledPassage, readLacking, readPassages } from './act-labels.ts';

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

/** How many passages there are, are warned of, and bear any finding. */
interface Tally {
  all: number;
  warned: number;
  told: number;
}

interface Shown {
  readonly verbose: boolean;
  /** Misses of this act alone. */
  readonly only: string | undefined;
}

/**
 * Sets each labelled passage into a sound paper and says which of its defects the rules see, and which good passages they
 * warn of. `-a AUTHOR` takes one author's only, on whom the weights should then not be fitted; `-v` prints each miss and
 * each false alarm, `-l ACT` those of one act.
 */
export function main(args: readonly string[]): number {
  const value = (flag: string): string | undefined =>
    args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined;
  const author = value('-a');
  const shown = { verbose: args.includes('-v'), only: value('-l') };
  const byAct = new Map<string, Tally>();
  const [good, bad] = [emptyTally(), emptyTally()];
  for (const passage of [...readPassages(), ...readLacking()]) {
    if (author && passage.author !== author) continue;
    const found = findingsOn(passage);
    const own = found.filter(isOurs);
    count(passage.good ? good : bad, own);
    if (!passage.good) countActs(passage, found, byAct, shown);
    else if (shown.verbose && !shown.only && own.some(isLoud)) show('FALSE', passage, own);
  }
  console.log(`${author ?? 'all'}: good ${tallyText(good)}; bad ${tallyText(bad)}`);
  for (const [act, tally] of [...byAct].sort()) console.log(`  ${act.padEnd(18)} ${tallyText(tally)}`);
  return 0;
}

function countActs(
  passage: LabelledPassage,
  found: readonly Finding[],
  byAct: Map<string, Tally>,
  { verbose, only }: Shown,
): void {
  const answers = ANSWERS[passage.where];
  for (const act of Object.keys(answers) as Act[]) {
    if (!passage.sentences.some(({ label, also }) => label === act || also === act)) continue;
    const key = `${passage.where} ${act}`;
    const tally = byAct.get(key) ?? emptyTally();
    byAct.set(key, tally);
    const right = found.filter(({ rule }) => answers[act]?.includes(rule));
    count(tally, right);
    if (right.length === 0 && verbose && (!only || only === act)) show(`MISS ${act}`, passage, found);
  }
}

function emptyTally(): Tally {
  return { all: 0, warned: 0, told: 0 };
}

function count(tally: Tally, found: readonly Finding[]): void {
  tally.all++;
  if (found.some(isLoud)) tally.warned++;
  if (found.length > 0) tally.told++;
}

function tallyText({ all, warned, told }: Tally): string {
  return `${all}, warned ${warned}, any ${told}`;
}

function isLoud({ severity }: Finding): boolean {
  return severity !== 'info';
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
