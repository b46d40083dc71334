import { hasCue } from '../language/cues.ts';
import { paddingScore, paddingSigns } from '../language/padding.ts';
import { splitSentences } from '../language/sentences.ts';
import type { Metrics } from '../verdict/report.ts';
import { isBlank } from './blank.ts';
import { compareFacts, type FactChange, isText, type Replaced } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { Change, Comparison, Possible } from './model.ts';
import { LIMITS as PAIRING } from './pairing.ts';
import { countIn, type View } from './view.ts';

/** 排版稿, 文字润色, 注水稿, 实质修改, 退步稿. */
export const REVISION_CLASSES = ['layout', 'polish', 'padding', 'substantive', 'regress'] as const;
export type RevisionClass = (typeof REVISION_CLASSES)[number];

export const EVIDENCE = [
  'identical',
  'storage-only',
  'marks-only',
  'facts-gained',
  'facts-lost',
  'examples-gained',
  'examples-lost',
  'problems-new',
  'problems-dropped',
  'problems-rewritten',
  'restructured',
  'moved',
  'analysis-gained',
  'analysis-lost',
  'findings-fixed',
  'findings-new',
  'padding-gained',
  'padding-squeezed',
  'longer',
  'shorter',
  'wording',
] as const;
export type EvidenceCode = (typeof EVIDENCE)[number];

/** A ground for the class: what was counted, and how many. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly data: Readonly<Record<string, number | string>>;
}

export const FLAG_CODES = [
  /** A problem is gone without a trace: neither merged nor told in other words. */
  'dropped',
  /** Figures, dates or names were exchanged in a problem. `only`: and nothing else. */
  'facts-changed',
] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

export interface Flag {
  readonly code: FlagCode;
  readonly change: number;
  readonly data: Readonly<Record<string, number | string>>;
}

/** What the revision did to a paper. */
export interface Revision {
  readonly class: RevisionClass;
  /** The grounds that led to the class first. */
  readonly evidence: readonly Evidence[];
  readonly flags: readonly Flag[];
  readonly facts: readonly FactChange[];
  /** Share of the old words that were deleted or replaced, or of the new ones that were inserted, the larger; 0 to 1. */
  readonly editRatio: number;
}

/** What the findings and figures of both drafts add; without them the class rests on the texts alone. */
export interface RevisionGrounds {
  readonly ledger?: Ledger;
  readonly metrics?: readonly [Metrics, Metrics];
}

/** Limits of the classes; ours, measured on series with known truth. */
const LIMITS = {
  /** A polished text keeps this share of its words. */
  polish: 0.3,
  /** Facts and the like that make a step back, and how much they must outweigh what was gained. */
  regress: 3,
  outweigh: 1.25,
  /** Growth of a padded draft: share of the old words, or words. */
  growth: 0.02,
  growthWords: 60,
  /** Share of the growth that must be padding. */
  padded: 0.3,
  /** Padded characters that went and make a change of their own. */
  squeezed: 80,
  /** Warnings fixed, less new ones, that tell more than chance. */
  warnings: 3,
} as const;

/** Judges a revision by what can be counted; the words for people are neutral and stand elsewhere. */
export function classifyRevision(comparison: Comparison, grounds: RevisionGrounds = {}): Revision {
  const facts = compareFacts(comparison);
  const sums = sumUp(comparison, facts, grounds);
  const { cls, evidence } = decide(comparison, sums);
  return { class: cls, evidence, flags: flagsOf(comparison, facts), facts, editRatio: sums.editRatio };
}

/** Near enough that a problem is not told to be gone. */
function isNear({ score }: Possible): boolean {
  return score >= PAIRING.possible;
}

interface Sums {
  readonly edited: boolean;
  readonly gained: number;
  readonly lost: number;
  readonly examplesGained: number;
  readonly examplesLost: number;
  readonly added: number;
  readonly dropped: number;
  readonly rewritten: number;
  readonly restructured: number;
  readonly moved: number;
  readonly analysisGained: number;
  readonly analysisLost: number;
  readonly fixed: number;
  readonly worse: number;
  /** Errors more than before: warnings come and go with the wording and make no step back by themselves. */
  readonly errors: number;
  readonly padding: number;
  readonly growth: number;
  /** Characters more than before, as the figures of both drafts count them; words where there are none. */
  readonly length: number;
  readonly oldWords: number;
  readonly insertedWords: number;
  readonly deletedWords: number;
  readonly editRatio: number;
}

function sumUp(comparison: Comparison, facts: readonly FactChange[], grounds: RevisionGrounds): Sums {
  const { changes, views } = comparison;
  const text = changes.filter(isText);
  const problems = text.filter(({ unit }) => unit === 'problem');
  const offered = new Set(
    comparison.possible.filter(isNear).flatMap(pair => [`old ${pair.old.index}`, `new ${pair.new.index}`]),
  );
  const isOffered = (change: Change): boolean =>
    change.old.some(({ index }) => offered.has(`old ${index}`)) ||
    change.new.some(({ index }) => offered.has(`new ${index}`));
  const count = (test: (change: Change) => boolean): number => problems.filter(test).length;
  const examples = problems.map(change => examplesIn(comparison, change));
  const words = wordSums(text, views);
  const analysis = analysisSums(text, comparison);
  const { ledger, metrics } = grounds;
  const fixed = ledger ? gravity(ledger.fixed) - gravity(ledger.new) : 0;
  const padded = metrics
    ? metrics.map(({ paddingRatio, characters }) => paddingRatio * characters)
    : [paddedIn(text, comparison, 'old'), paddedIn(text, comparison, 'new')];
  return {
    edited: text.some(
      change => change.kind !== 'same' && change.kind !== 'format' && !isBlank(comparison, change),
    ),
    gained: sum(facts.map(({ gained }) => gained.length)),
    lost: sum(facts.map(({ lost }) => lost.length)),
    examplesGained: sum(examples.map(difference => Math.max(0, difference))),
    examplesLost: sum(examples.map(difference => Math.max(0, -difference))),
    added: count(change => change.kind === 'new' && !isOffered(change)),
    dropped: count(change => change.kind === 'removed' && !isOffered(change)),
    rewritten: count(change => change.kind === 'new' && isOffered(change)),
    restructured: count(({ kind, rehoused }) => kind === 'split' || kind === 'merge' || rehoused),
    moved: text.filter(({ kind, rehoused }) => kind === 'move' && !rehoused).length,
    analysisGained: analysis.gained,
    analysisLost: analysis.lost,
    fixed: Math.max(0, fixed),
    worse: Math.max(0, -fixed),
    errors: ledger ? Math.max(0, errorsIn(ledger.new) - errorsIn(ledger.fixed)) : 0,
    padding: (padded[1] ?? 0) - (padded[0] ?? 0),
    ...words,
    growth: words.insertedWords - words.deletedWords,
    length: metrics
      ? metrics[1].characters - metrics[0].characters
      : words.insertedWords - words.deletedWords,
    editRatio: Math.max(
      words.deletedWords / Math.max(1, words.oldWords),
      words.insertedWords / Math.max(1, words.newWords),
    ),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Examples more than before in the problems of a change. */
function examplesIn({ old, new: next }: Comparison, change: Change): number {
  const count = (ids: readonly string[], draft: Comparison['old']): number => {
    const wanted = new Set(ids);
    return sum(draft.problems.filter(({ id }) => wanted.has(id)).map(({ examples }) => examples.length));
  };
  return (
    count(
      change.new.map(({ id }) => id),
      next,
    ) -
    count(
      change.old.map(({ id }) => id),
      old,
    )
  );
}

function wordSums(
  changes: readonly Change[],
  [a, b]: readonly [View, View],
): { oldWords: number; newWords: number; insertedWords: number; deletedWords: number } {
  const sums = { oldWords: 0, newWords: 0, insertedWords: 0, deletedWords: 0 };
  for (const { spans } of changes) {
    for (const { kind, old, new: next } of spans) {
      const was = countIn(a, old);
      const is = countIn(b, next);
      sums.oldWords += was;
      sums.newWords += is;
      if (kind === 'delete') sums.deletedWords += was;
      if (kind === 'insert') sums.insertedWords += is;
    }
  }
  return sums;
}

/** Whole sentences that came or went, with what they say. */
function sentencesOf(changes: readonly Change[], comparison: Comparison, side: 'old' | 'new'): string[] {
  const wanted = side === 'old' ? 'delete' : 'insert';
  const { text } = comparison[side].source;
  return changes.flatMap(({ spans }) =>
    spans.flatMap(span => {
      if (span.kind !== wanted) return [];
      const value = text.slice(span[side].start, span[side].end);
      return splitSentences(value)
        .map(({ start, end }) => value.slice(start, end))
        .filter(sentence => sentence.length >= SENTENCE);
    }),
  );
}

/** Shortest inserted stretch that says something of its own. */
const SENTENCE = 15;
const NO_STOCK = { cliches: 0, slogans: 0, emptyVerbs: 0 } as const;

/** Sentences of analysis that came and went: they say why, or what was learnt, and own a fault. */
function analysisSums(changes: readonly Change[], comparison: Comparison): { gained: number; lost: number } {
  const inside = changes.filter(({ old, new: next }) =>
    [...old, ...next].some(({ role }) => role === 'problems' || role === 'causes'),
  );
  const count = (side: 'old' | 'new'): number =>
    sentencesOf(inside, comparison, side).filter(isAnalysis).length;
  const [was, is] = [count('old'), count('new')];
  return { gained: Math.max(0, is - was), lost: Math.max(0, was - is) };
}

function isAnalysis(sentence: string): boolean {
  const signs = paddingSigns(sentence, NO_STOCK);
  const tells = hasCue(sentence, 'cause') || hasCue(sentence, 'lesson') || hasCue(sentence, 'analysis');
  return tells && signs.blame > 0 && paddingScore(signs) < 0;
}

/** Characters of padding among what came or went, by the shape of the sentences alone. */
function paddedIn(changes: readonly Change[], comparison: Comparison, side: 'old' | 'new'): number {
  return sum(
    sentencesOf(changes, comparison, side)
      .filter(sentence => paddingScore(paddingSigns(sentence, NO_STOCK)) >= 0.4)
      .map(({ length }) => length),
  );
}

function errorsIn(findings: Ledger['fixed']): number {
  return findings.filter(({ criterion, severity }) => criterion !== 'format' && severity === 'error').length;
}

/** Errors and warnings that are no matter of format: what a corrector mends makes no draft better or worse. */
function gravity(findings: Ledger['fixed']): number {
  return sum(
    findings
      .filter(({ criterion }) => criterion !== 'format')
      .map(({ severity }) => (severity === 'error' ? 1 : severity === 'warning' ? 1 / LIMITS.warnings : 0)),
  );
}

function decide(comparison: Comparison, sums: Sums): { cls: RevisionClass; evidence: Evidence[] } {
  if (!sums.edited) return { cls: 'layout', evidence: [layoutGround(comparison)] };
  const better =
    3 * sums.added +
    sums.gained +
    sums.examplesGained +
    sums.analysisGained +
    sums.rewritten +
    Math.floor(sums.fixed);
  const worse = 3 * sums.dropped + sums.lost + sums.examplesLost + sums.analysisLost + sums.errors;
  const ups = [
    ground('problems-new', sums.added),
    ground('problems-rewritten', sums.rewritten),
    ground('facts-gained', sums.gained),
    ground('examples-gained', sums.examplesGained),
    ground('analysis-gained', sums.analysisGained),
    weighed('findings-fixed', sums.fixed),
  ].flat();
  const downs = [
    ground('problems-dropped', sums.dropped),
    ground('facts-lost', sums.lost),
    ground('examples-lost', sums.examplesLost),
    ground('analysis-lost', sums.analysisLost),
    weighed('findings-new', sums.worse),
  ].flat();
  const shape = [
    ground('restructured', sums.restructured),
    ground('moved', sums.moved),
    sums.padding >= LIMITS.squeezed ? ground('padding-gained', Math.round(sums.padding)) : [],
    sums.padding <= -LIMITS.squeezed ? ground('padding-squeezed', Math.round(-sums.padding)) : [],
    sums.length >= 0 ? ground('longer', sums.length) : ground('shorter', -sums.length),
    [{ code: 'wording', data: { percent: Math.round(sums.editRatio * 1000) / 10 } } as const],
  ].flat();
  // how many cases are read and what is found of them changes with mere wording: a step back takes something that is gone
  const gone = sums.dropped + sums.lost + sums.analysisLost > 0;
  if (gone && worse >= LIMITS.regress && worse > LIMITS.outweigh * better)
    return { cls: 'regress', evidence: [...downs, ...ups, ...shape] };
  const solid = sums.gained + sums.added + sums.analysisGained + sums.rewritten + Math.floor(sums.fixed);
  if (isPadded(sums) && sums.gained <= 1 && sums.added + sums.rewritten + sums.restructured === 0)
    return { cls: 'padding', evidence: [...shape, ...ups, ...downs] };
  const real = solid > 0 || sums.restructured > 0 || sums.dropped > 0 || sums.padding <= -LIMITS.squeezed;
  if (real || sums.editRatio > LIMITS.polish)
    return { cls: 'substantive', evidence: [...ups, ...downs, ...shape] };
  return { cls: 'polish', evidence: [...shape, ...ups, ...downs] };
}

function isPadded({ growth, oldWords, padding }: Sums): boolean {
  const grew = growth >= Math.min(LIMITS.growthWords, LIMITS.growth * oldWords);
  return grew && padding >= LIMITS.padded * growth;
}

function ground(code: EvidenceCode, n: number): Evidence[] {
  return n > 0 ? [{ code, data: { n } }] : [];
}

/** Findings by their weight in errors, and how many warnings make one. */
function weighed(code: EvidenceCode, weight: number): Evidence[] {
  const n = Math.floor(weight);
  return n > 0 ? [{ code, data: { n, per: LIMITS.warnings } }] : [];
}

function layoutGround({ changes, storage, old, new: next }: Comparison): Evidence {
  const stored = [storage.encoding, storage.bom, storage.eol].some(([was, is]) => was !== is);
  const [was, is] = [old.source.text, next.source.text];
  if (was === is) return { code: stored ? 'storage-only' : 'identical', data: {} };
  if (withOneEnd(was) === withOneEnd(is)) return { code: 'storage-only', data: {} };
  const n = changes.filter(({ kind }) => kind !== 'same').length;
  return { code: 'marks-only', data: { n } };
}

/** Exchanged facts that a flag names: the gravest need not be the first. */
const MOST_PAIRS = 3;

function pairsText(replaced: readonly Replaced[]): string {
  const pairs = replaced.slice(0, MOST_PAIRS).map(pair => `${pair.old.text} → ${pair.new.text}`);
  return pairs.join('；') + (replaced.length > MOST_PAIRS ? ' …' : '');
}

function withOneEnd(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

function flagsOf({ changes, possible }: Comparison, facts: readonly FactChange[]): Flag[] {
  const offered = new Set(possible.filter(isNear).map(({ old }) => old.index));
  const dropped = changes
    .filter(
      ({ kind, unit, old }) => kind === 'removed' && unit === 'problem' && !offered.has(old[0]?.index ?? -1),
    )
    .map(({ index }): Flag => ({ code: 'dropped', change: index, data: {} }));
  const changed = facts
    .filter(({ replaced }) => replaced.length > 0)
    .map(
      ({ change, replaced, only }): Flag => ({
        code: 'facts-changed',
        change: change.index,
        data: {
          n: replaced.length,
          only: only ? 1 : 0,
          old: replaced[0]?.old.text ?? '',
          new: replaced[0]?.new.text ?? '',
          pairs: pairsText(replaced),
        },
      }),
    );
  return [...dropped, ...changed];
}
