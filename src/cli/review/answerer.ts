import type { AuditFinding, LostReview } from '../../audit/audit-report.ts';
import { unpack } from '../../audit/pack.ts';
import { type PaperRecord, placeFinding } from '../../audit/record.ts';
import { answersOf } from '../../audit/review/answers.ts';
import { carry, type Earlier, type Outcome } from '../../audit/review/carry.ts';
import type { Decision, PaperMark } from '../../audit/review/record.ts';
import { recordsByPaper, type Standing, standingOf } from '../../audit/review/standing.ts';
import type { PaperAnswers, StoredPaper } from '../../audit/stored-paper.ts';
import { type Chain, campaignOf } from '../../audit/versions.ts';
import type { Draft } from '../../draft/model.ts';
import { type FileTarget, isFailure, readHashed, sourceOf } from '../../source/read.ts';
import type { Source } from '../../source/source.ts';
import { NOTHING_BESIDE, standardFor } from '../audit/check-one.ts';
import type { Gathered } from '../audit/gather.ts';
import type { Judged } from '../audit/judge-papers.ts';
import type { AuditPlan } from '../audit/plan-audit.ts';
import { checkPaper } from '../check-paper.ts';
import { note } from '../notes.ts';
import type { Run } from '../run.ts';
import { keptText, readStore, type Store } from './store.ts';

/** The papers that were judged, and all files that are drafts of them. */
export interface Material {
  readonly gathered: Pick<Gathered, 'targets'>;
  readonly chains: readonly Chain[];
  readonly judged: Pick<Judged, 'papers' | 'draftOf'>;
}

export type AnswerPlan = Pick<AuditPlan, 'standard' | 'maxBytes' | 'ground' | 'quiet'>;

export interface Answering {
  readonly standing: Standing;
  answer(stored: StoredPaper, set: readonly AuditFinding[]): PaperAnswers;
  /** What became of the decisions on a paper that was answered. */
  outcomesOf(path: string): readonly Outcome[];
  markOf(path: string): PaperMark;
}

/** Carries what people decided to the papers of today, one at a time, as the audit comes to it. */
export function openAnswers(run: Run, plan: AnswerPlan, store: Store, material: Material): Answering {
  const { records, torn } = readStore(store);
  if (torn !== null) note(run, plan, 'reviewsTorn', { path: store.shown, line: torn });
  const standing = standingOf(records);
  const { papers, draftOf } = material.judged;
  const chains = new Map(
    material.chains.flatMap(chain => chain.files.map(({ text }) => [text.path, chain] as const)),
  );
  const candidates = papers.map(stored => ({
    mark: markOf(stored),
    files: (chains.get(stored.text.path)?.files ?? []).map(({ text }) => text.path),
  }));
  const index = new Map(papers.map(({ text }, i) => [text.path, i]));
  const decisions = recordsByPaper(candidates, standing.decisions);
  const assignments = recordsByPaper(candidates, standing.assignments);
  const outcomes = new Map<string, readonly Outcome[]>();
  return {
    standing,
    answer(stored, set) {
      const { path } = stored.text;
      const i = index.get(path) as number;
      const reviewer = assignments[i]?.at(-1)?.reviewer ?? null;
      const mine = decisions[i] ?? [];
      if (mine.length === 0) return { marks: new Map(), own: [], lost: [], reviewer };
      const draft = once(() => draftOf(path));
      const kind = stored.about.kind;
      const earlier = (sha256: string): Earlier | null =>
        earlierText(sha256, { plan, store, material, chain: chains.get(path) ?? null, kind });
      const carried = carry(mine, {
        sha256: stored.text.sha256,
        findings: [...unpack<PaperRecord>(stored.packed()).findings, ...set].map(asFound),
        draft,
        earlier: lastOf(earlier),
      });
      outcomes.set(path, carried);
      const { marks, own, gone } = answersOf(carried, draft);
      return {
        marks,
        own: own.map(finding => placeFinding(draft(), finding)),
        // a false alarm that is gone is nobody's business any more
        lost: gone.filter(({ verdict }) => verdict !== 'reject').map(lostReview),
        reviewer,
      };
    },
    outcomesOf: path => outcomes.get(path) ?? [],
    markOf: path => (candidates[index.get(path) as number] as (typeof candidates)[number]).mark,
  };
}

/** What a paper is remembered by. */
export function markOf({ text, about }: StoredPaper): PaperMark {
  return {
    path: text.path,
    sha256: text.sha256,
    unit: text.unit,
    kind: about.kind ?? text.identity.kind,
    name: text.identity.name ?? about.name,
    campaign: campaignOf(text),
  };
}

function asFound({ rule, code, fingerprint, range }: AuditFinding) {
  return { rule, code, fingerprint, range: { start: range.start.offset, end: range.end.offset } };
}

function lostReview({ verdict, by, at, note: words, finding }: Decision): LostReview {
  const { rule, criterion, message, line, fingerprint } = finding;
  return { verdict, by, at, note: words, fingerprint, rule, criterion, message, line };
}

interface EarlierPlace {
  readonly plan: AnswerPlan;
  readonly store: Store;
  readonly material: Material;
  readonly chain: Chain | null;
  readonly kind: StoredPaper['about']['kind'];
}

/** The text of a hash, from what was kept or from an older draft that still lies there, as it would be judged today. */
function earlierText(sha256: string, place: EarlierPlace): Earlier | null {
  const source = keptSource(sha256, place) ?? olderDraft(sha256, place);
  if (!source) return null;
  const checked = checkPaper(
    source,
    standardFor(place.plan.standard, { ...NOTHING_BESIDE, kind: place.kind }),
  );
  if ('code' in checked) return null;
  return { draft: checked.paper.draft, findings: checked.paper.findings };
}

function keptSource(sha256: string, { plan, store }: EarlierPlace): Source | null {
  const { maxBytes } = plan;
  const bytes = keptText(store, sha256, maxBytes);
  const source = bytes && sourceOf('', bytes, { maxBytes });
  return source && !isFailure(source) ? source : null;
}

function olderDraft(sha256: string, { plan, material, chain }: EarlierPlace): Source | null {
  const file = chain?.files.find(({ text }) => text.sha256 === sha256);
  const target: FileTarget | undefined = file && material.gathered.targets.get(file.text.path);
  const read = target && readHashed(target, { maxBytes: plan.maxBytes });
  return read && !isFailure(read) && read.sha256 === sha256 ? read.source : null;
}

function once(make: () => Draft): () => Draft {
  let made: Draft | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Most decisions on a paper were made on one text. */
function lastOf(make: (sha256: string) => Earlier | null): (sha256: string) => Earlier | null {
  const known = new Map<string, Earlier | null>();
  return sha256 => {
    if (!known.has(sha256)) known.set(sha256, make(sha256));
    return known.get(sha256) ?? null;
  };
}
