import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRules } from '../../rules/index.ts';
import { CRITERIA, type Criterion } from '../../src/linter/rule.ts';
import { type CaseFile, type Half, readCases } from './cases.ts';
import { check, judgeCase, type Outcome } from './judge-case.ts';

const PAPERS = 'fixtures/papers/fresh';
const CASES = 'tests/quality/cases';
/** Cases that were worked on from the first: they show what to mend, and prove nothing. */
const PRACTICE = 'tests/quality/practice';
const LOG = 'tests/quality/log.jsonl';

const TAKING: ReadonlySet<string> = new Set(['-k', '-a']);
const FLAGS: ReadonlySet<string> = new Set([...TAKING, '-v', '--practice', '--no-log']);

interface Judged extends Outcome {
  readonly half: Half;
  readonly paper: string;
}

/**
 * Holds the rules against papers and planted defects whose authors had not read them. Prints a table; of the blind half
 * only totals. Every run is appended to the log. `-v` names what was missed or wrongly reported in the open half,
 * `-k KIND` only the open cases of one kind, `-a LETTER` only one author's, `--practice` takes the cases to practise on instead, `--no-log` leaves the log alone.
 */
export function main(args: readonly string[]): number {
  const unknown = args.find((arg, i) => !FLAGS.has(arg) && !TAKING.has(args[i - 1] ?? ''));
  if (unknown !== undefined) {
    // a slip of the hand must not print the blind half
    console.error(`evaluate: ${unknown} is no flag of this command`);
    return 2;
  }
  const only = (flag: string): string | undefined =>
    args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined;
  const [kind, author] = [only('-k'), only('-a')];
  const practice = args.includes('--practice');
  const all = readCases(practice ? PRACTICE : CASES, practice);
  const narrow = kind !== undefined || author !== undefined;
  const files = narrow ? narrowedTo(all, kind, author) : all;
  const clean = cleanPapers(files, args.includes('-v'));
  // a narrowed run leaves the blind half out: its totals by kind or author would tell what lies in it
  const narrowed = practice || narrow;
  const judged = files.filter(({ half }) => !narrowed || half === 'open').flatMap(judgeFile);
  if (args.includes('-v')) for (const outcome of judged) if (outcome.half === 'open') explain(outcome);
  const summary = { clean, open: summarise(judged, 'open'), blind: summarise(judged, 'blind') };
  printKinds(judged.filter(({ half }) => half === 'open'));
  printCriteria(summary);
  if (!narrowed && !args.includes('--no-log')) log(summary);
  return 0;
}

/** The cases of one kind and author, with their papers: no other one is judged, which would take its time. */
function narrowedTo(files: readonly CaseFile[], kind?: string, author?: string): CaseFile[] {
  return files
    .map(file => ({
      ...file,
      cases: file.cases.filter(
        ({ kind: own, id }) => (!kind || own === kind) && (!author || id.startsWith(`${author}-`)),
      ),
    }))
    .filter(({ cases }) => cases.length > 0);
}

function judgeFile({ paper, half, cases }: CaseFile): Judged[] {
  const path = join(PAPERS, `${paper}.md`);
  const text = readFileSync(path, 'utf8');
  const before = check(path, text);
  return cases.map(planted => ({ ...judgeCase(path, text, before, planted), half, paper }));
}

interface Clean {
  readonly papers: number;
  readonly failing: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The papers as they were written must pass, with next to nothing to say of them. */
function cleanPapers(files: readonly CaseFile[], verbose: boolean): Clean {
  const names = [...new Set(files.map(({ paper }) => paper))];
  let [failing, errors, warnings] = [0, 0, 0];
  for (const name of names) {
    const path = join(PAPERS, `${name}.md`);
    const loud = check(path, readFileSync(path, 'utf8')).findings.filter(
      ({ severity }) => severity !== 'info',
    );
    const grave = loud.filter(({ severity }) => severity === 'error').length;
    errors += grave;
    warnings += loud.length - grave;
    if (grave > 0) failing++;
    if (verbose)
      for (const { severity, rule, message } of loud)
        console.log(`clean ${name}: ${severity} ${rule} ${message.zh}`);
  }
  return { papers: names.length, failing, errors, warnings };
}

interface Tally {
  readonly defects: number;
  readonly found: number;
  /** Of those found, by nothing louder than an info. */
  readonly infoOnly: number;
}

interface Summary {
  readonly criteria: Readonly<Record<Criterion, Tally>>;
  readonly kinds: number;
  /** Kinds of which not a single case was found. */
  readonly kindsMissed: number;
  readonly traps: number;
  readonly trapErrors: number;
  readonly trapWarnings: number;
}

function summarise(judged: readonly Judged[], half: Half): Summary {
  const own = judged.filter(outcome => outcome.half === half);
  const defects = own.filter(({ case: { label } }) => label === 'defect');
  const traps = own.filter(({ case: { label } }) => label === 'trap');
  const kinds = [...new Set(defects.map(({ case: { kind } }) => kind))];
  const alarms = traps.flatMap(outcome => outcome.alarms);
  return {
    criteria: Object.fromEntries(
      CRITERIA.map(criterion => [
        criterion,
        tally(defects.filter(({ case: found }) => found.criterion === criterion)),
      ]),
    ) as Record<Criterion, Tally>,
    kinds: kinds.length,
    kindsMissed: kinds.filter(
      kind => tally(defects.filter(({ case: found }) => found.kind === kind)).found === 0,
    ).length,
    traps: traps.length,
    trapErrors: alarms.filter(({ severity }) => severity === 'error').length,
    trapWarnings: alarms.filter(({ severity }) => severity === 'warning').length,
  };
}

function tally(defects: readonly Judged[]): Tally {
  const found = defects.filter(outcome => outcome.found.length > 0);
  return {
    defects: defects.length,
    found: found.length,
    infoOnly: found.filter(outcome => outcome.found[0]?.severity === 'info').length,
  };
}

function explain({ case: planted, found, alarms, paper }: Judged): void {
  const name = `${planted.id} ${paper} ${planted.kind}`;
  if (planted.label === 'defect' && found.length === 0)
    console.log(`missed ${name}: ${planted.note} 〔${planted.places.join(' | ') || 'whole paper'}〕`);
  for (const { severity, rule, message } of alarms)
    console.log(`${planted.label === 'trap' ? 'TRAP' : 'beside'} ${name}: ${severity} ${rule} ${message.zh}`);
}

function printKinds(open: readonly Judged[]): void {
  const defects = open.filter(({ case: { label } }) => label === 'defect');
  const kinds = [...new Set(defects.map(({ case: { criterion, kind } }) => `${criterion} ${kind}`))].sort();
  for (const kind of kinds) {
    const {
      defects: all,
      found,
      infoOnly,
    } = tally(defects.filter(({ case: { criterion, kind: own } }) => `${criterion} ${own}` === kind));
    console.log(`${kind.padEnd(42)} ${found}/${all}${infoOnly > 0 ? ` (${infoOnly} as info)` : ''}`);
  }
}

function printCriteria({
  clean,
  open,
  blind,
}: Readonly<{ clean: Clean; open: Summary; blind: Summary }>): void {
  const cell = ({ defects, found, infoOnly }: Tally): string =>
    `${found}/${defects}`.padStart(9) +
    `${defects === 0 ? '' : ((100 * found) / defects).toFixed(1)} %`.padStart(8) +
    `${infoOnly} info`.padStart(9);
  console.log(`\n${'criterion'.padEnd(14)}${'open half'.padStart(26)}${'blind half'.padStart(26)}`);
  for (const criterion of CRITERIA)
    console.log(criterion.padEnd(14) + cell(open.criteria[criterion]) + cell(blind.criteria[criterion]));
  console.log('all'.padEnd(14) + cell(sum(open)) + cell(sum(blind)));
  for (const [half, summary] of [
    ['open', open],
    ['blind', blind],
  ] as const) {
    const { kinds, kindsMissed, traps, trapErrors, trapWarnings } = summary;
    console.log(
      `${half}: ${kinds} kinds, ${kindsMissed} wholly missed; ${traps} traps with ${trapErrors} errors, ${trapWarnings} warnings`,
    );
  }
  const { papers, failing, errors, warnings } = clean;
  console.log(
    `clean: ${papers} papers, ${failing} failing; ${errors} errors, ${warnings} warnings (${((errors + warnings) / papers).toFixed(2)} a paper)`,
  );
}

function sum({ criteria }: Summary): Tally {
  return Object.values(criteria).reduce((a, b) => ({
    defects: a.defects + b.defects,
    found: a.found + b.found,
    infoOnly: a.infoOnly + b.infoOnly,
  }));
}

function log(summary: Readonly<Record<string, unknown>>): void {
  const entry = { date: new Date().toISOString(), ruleset: shippedRules().hash.slice(0, 15), ...summary };
  appendFileSync(LOG, `${JSON.stringify(entry)}\n`);
}
