import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AuditFinding } from '../../audit/audit-report.ts';
import { ownFingerprint } from '../../audit/review/answers.ts';
import { placeMark } from '../../audit/review/place.ts';
import { type Decision, decisionOf, LONGEST, type ReviewRecord, undoOf } from '../../audit/review/record.ts';
import { inLanguage } from '../../config/localized.ts';
import type { Range } from '../../language/text.ts';
import type { DecideOptions } from '../commands/review.ts';
import { failureError } from '../failures.ts';
import { cliError, type MessageKey, say } from '../messages.ts';
import type { Run } from '../run.ts';
import { type Bench, type BenchPaper, openBench } from './bench.ts';
import { momentNow, personIn, textIn } from './person.ts';
import { isId, type Picked, pickFinding, shortId } from './pick.ts';
import { appendRecords, keepText } from './store.ts';

/** `duizhao review accept`: the findings are right. */
export async function accept(
  run: Run,
  target: string,
  ids: readonly string[],
  options: DecideOptions,
): Promise<void> {
  const note = options.note === undefined ? null : textIn('--note', options.note, LONGEST.note);
  await decide(run, target, ids, { ...options, verdict: 'accept', note });
}

/** `duizhao review reject`: false alarms, each with the reason. */
export async function reject(
  run: Run,
  target: string,
  ids: readonly string[],
  options: DecideOptions,
): Promise<void> {
  if (options.reason === undefined) throw cliError('reviewNoReason');
  const note = textIn('--reason', options.reason, LONGEST.note);
  await decide(run, target, ids, { ...options, verdict: 'reject', note });
}

interface Wanted extends Omit<DecideOptions, 'note'> {
  readonly verdict: 'accept' | 'reject';
  readonly note: string | null;
}

async function decide(
  run: Run,
  target: string,
  ids: readonly string[],
  { verdict, note, ...options }: Wanted,
): Promise<void> {
  const by = personIn(options.by);
  if (ids.length === 0) throw cliError('reviewNoId');
  const bench = await openBench(run, target, options);
  const at = momentNow();
  const picked = ids.map(id => pickFinding(bench, id));
  const records = picked.flatMap(({ own, finding }): ReviewRecord[] => {
    const isOwn = finding.rule.startsWith('review/');
    if (isOwn && verdict === 'reject')
      throw cliError('reviewOwnReject', { value: shortId(finding.fingerprint) });
    if (isOwn) return againOwn(bench, own, finding, { by, at, note });
    const range = { start: finding.range.start.offset, end: finding.range.end.offset };
    return [
      decisionOf({
        verdict,
        by,
        at,
        note,
        ruleset: bench.ruleset,
        paper: own.mark,
        finding: { ...spotOf(finding), ...placeMark(own.draft(), range) },
      }),
    ];
  });
  save(
    bench,
    picked.map(({ own }) => own),
    records,
    at,
  );
  const key = verdict === 'accept' ? 'reviewAccepted' : 'reviewRejected';
  for (const { own, finding } of picked) tell(run, bench, key, own, finding, { by, note: note ?? '' });
  sayLeft(
    run,
    bench,
    picked.map(({ own, finding }) => ({ own, finding })),
  );
}

/** An own finding on words that have changed is confirmed by being made again, where it stands now. */
function againOwn(
  bench: Bench,
  own: BenchPaper,
  finding: AuditFinding,
  { by, at, note }: { readonly by: string; readonly at: string; readonly note: string | null },
): ReviewRecord[] {
  const before = decisionBehind(own, finding.fingerprint);
  if (!before)
    throw cliError('reviewUnknownId', { path: own.paper.path, value: shortId(finding.fingerprint) });
  const range = { start: finding.range.start.offset, end: finding.range.end.offset };
  return [
    undoOf({ by, at, undoes: before.id }),
    ownDecision(bench, own, range, {
      by,
      at,
      note: note ?? before.note,
      line: finding.range.start.line,
      finding: before.finding,
    }),
  ];
}

export interface OwnContent {
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
  readonly line: number;
  readonly finding: Pick<Decision['finding'], 'criterion' | 'severity' | 'message'>;
}

/** A reviewer's own finding at a place. */
export function ownDecision(bench: Bench, own: BenchPaper, range: Range, content: OwnContent): Decision {
  const { by, at, note, line } = content;
  const { criterion, severity, message } = content.finding;
  const place = placeMark(own.draft(), range);
  return decisionOf({
    verdict: 'own',
    by,
    at,
    note,
    ruleset: bench.ruleset,
    paper: own.mark,
    finding: {
      rule: `review/${criterion}`,
      code: 'own',
      criterion,
      severity,
      fingerprint: ownFingerprint(criterion, place.words, message.zh, place.problem),
      message,
      line,
      start: range.start,
      end: range.end,
      ...place,
    },
  });
}

/** `duizhao review undo`: the last decision on a finding is taken back; the line stays, and another says so. */
export async function undo(
  run: Run,
  target: string,
  ids: readonly string[],
  options: DecideOptions,
): Promise<void> {
  const by = personIn(options.by);
  if (ids.length === 0) throw cliError('reviewNoId');
  const bench = await openBench(run, target, options);
  const at = momentNow();
  const found = ids.map(id => decidedOn(bench, id));
  appendRecords(
    bench.store,
    found.map(({ decision }) => undoOf({ by, at, undoes: decision.id })),
    at,
  );
  const { language } = bench.ground;
  for (const { own, decision } of found) {
    const { line, message, fingerprint } = decision.finding;
    run.terminal.out.write(
      `${say('reviewUndone', language, {
        id: shortId(fingerprint),
        by,
        place: `${own.paper.path}:${line}`,
        message: inLanguage(message, language),
      })}\n`,
    );
  }
}

function decidedOn(bench: Bench, value: string): { own: BenchPaper; decision: Decision } {
  const id = value.trim().toLowerCase();
  const found = bench.papers.flatMap(own =>
    own.outcomes.flatMap(({ decision, fingerprint }) =>
      isId(id) && ((fingerprint ?? '').startsWith(id) || decision.finding.fingerprint.startsWith(id))
        ? [{ own, decision }]
        : [],
    ),
  );
  if (found.length === 1) return found[0] as { own: BenchPaper; decision: Decision };
  if (found.length > 1) {
    const places = found.map(({ own, decision }) => `${own.paper.path}:${decision.finding.line}`);
    throw cliError('reviewAmbiguous', { value, places: places.slice(0, 4).join(', ') });
  }
  // says what may have been meant, where the id is wrong
  pickFinding(bench, value);
  throw cliError('reviewNothingToUndo', { value });
}

/** The decision that stands behind a mark on a finding. */
function decisionBehind({ outcomes }: BenchPaper, fingerprint: string): Decision | null {
  const found = outcomes.find(
    ({ decision, fingerprint: now }) => now === fingerprint || decision.finding.fingerprint === fingerprint,
  );
  return found?.decision ?? null;
}

function spotOf(finding: AuditFinding) {
  const { rule, code, criterion, severity, fingerprint, message, range } = finding;
  return {
    rule,
    code,
    criterion,
    severity,
    fingerprint,
    message: { zh: message.zh.slice(0, 4000), en: message.en.slice(0, 4000) },
    line: range.start.line,
    start: range.start.offset,
    end: range.end.offset,
  };
}

/** The texts first: a decision whose text was lost could not be carried as well. */
export function save(
  bench: Bench,
  papers: readonly BenchPaper[],
  records: readonly ReviewRecord[],
  at: string,
): void {
  for (const { paper, target } of new Set(papers)) {
    const bytes = readFileSync(target.absolute);
    if (createHash('sha256').update(bytes).digest('hex') !== paper.sha256)
      throw failureError({ path: paper.path, code: 'changed', data: {} });
    keepText(bench.store, paper.sha256, bytes);
  }
  appendRecords(bench.store, records, at);
}

export function tell(
  run: Run,
  { ground }: Bench,
  key: MessageKey,
  { paper }: BenchPaper,
  { fingerprint, range, message }: Pick<AuditFinding, 'fingerprint' | 'range' | 'message'>,
  data: { readonly by: string; readonly note: string },
): void {
  const { language } = ground;
  const line = say(key, language, {
    id: shortId(fingerprint),
    place: `${paper.path}:${range.start.line}`,
    message: inLanguage(message, language),
    ...data,
  });
  run.terminal.out.write(`${line}\n`);
}

/** How far the papers that were just decided on have come. */
function sayLeft(run: Run, bench: Bench, picked: readonly Picked[]): void {
  if (bench.quiet) return;
  const { language } = bench.ground;
  for (const own of new Set(picked.map(one => one.own))) {
    const just = new Set(picked.filter(one => one.own === own).map(({ finding }) => finding.fingerprint));
    const count = own.paper
      .marks()
      .filter(
        ({ state, severity, review, fingerprint }) =>
          state === 'open' &&
          severity !== 'info' &&
          (!review || review.state === 'stale') &&
          !just.has(fingerprint),
      ).length;
    const { path } = own.paper;
    run.terminal.err.write(`${say(count === 0 ? 'reviewDone' : 'reviewLeft', language, { path, count })}\n`);
  }
}
