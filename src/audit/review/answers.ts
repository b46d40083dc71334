import { createHash } from 'node:crypto';
import type { Localized } from '../../config/localized.ts';
import type { Draft } from '../../draft/model.ts';
import type { Finding, ReviewMark } from '../../linter/finding.ts';
import { normalizeWords } from '../../linter/fingerprint.ts';
import { CRITERIA, type Criterion } from '../../linter/rule.ts';
import type { Outcome } from './carry.ts';
import type { Decision } from './record.ts';

/** What reviewers have to say on one paper, ready to be put on its findings. */
export interface Answers {
  /** By fingerprint. */
  readonly marks: ReadonlyMap<string, ReviewMark>;
  /** Reviewers' own findings. */
  readonly own: readonly Finding[];
  /** Decisions of which nothing is left in the text. */
  readonly gone: readonly Decision[];
}

/** @param draft read only where there is an own finding */
export function answersOf(outcomes: readonly Outcome[], draft: () => Draft): Answers {
  const marks = new Map<string, ReviewMark>();
  const own: Finding[] = [];
  const gone: Decision[] = [];
  for (const { decision, state, fingerprint, range } of outcomes) {
    if (state === 'gone') gone.push(decision);
    else if (fingerprint !== null) marks.set(fingerprint, markOf(decision, state === 'stale'));
    else if (range) own.push(ownFinding(decision, range, state === 'stale', draft()));
  }
  return { marks, own, gone };
}

export function markOf({ verdict, by, at, note }: Decision, stale: boolean): ReviewMark {
  const said = ({ accept: 'accepted', reject: 'rejected', own: 'own' } as const)[verdict];
  return stale ? { state: 'stale', was: said, by, at, note } : { state: said, by, at, note };
}

/** A finding with a reviewer's word on it: a rejected one is waived, with his reason. */
export function marked<T extends Pick<Finding, 'state' | 'reason'>>(finding: T, review: ReviewMark): T {
  if (review.state !== 'rejected' || finding.state !== 'open') return { ...finding, review };
  return { ...finding, state: 'waived', reason: review.note, review };
}

/**
 * A reviewer's finding as one of the paper's. On words that have changed since it is a warning at most: it fails nobody, and the
 * criterion is left to a person until somebody has looked again.
 */
function ownFinding(decision: Decision, range: Finding['range'], stale: boolean, { source }: Draft): Finding {
  const { criterion, severity, fingerprint, message } = decision.finding;
  const { start, end } = range;
  return {
    rule: ownRule(criterion),
    criterion,
    code: 'own',
    severity: stale && severity === 'error' ? 'warning' : severity,
    message,
    hint: { zh: '', en: '' },
    basis: OWN_BASIS,
    state: 'open',
    reason: null,
    range: { start: Math.min(start, source.text.length), end: Math.min(end, source.text.length) },
    fingerprint,
    related: [],
    edits: [],
    data: {},
    review: markOf(decision, stale),
  };
}

export const OWN_BASIS: Finding['basis'] = {
  mark: 'O',
  zh: '审核人意见',
  en: 'a reviewer’s own finding',
};

/** The id under which own findings of a criterion are counted: no rule bears it. */
export function ownRule(criterion: Criterion): string {
  return `review/${criterion}`;
}

/** What own findings are called where rules are listed. */
export const OWN_RULES: readonly {
  readonly id: string;
  readonly criterion: Criterion;
  readonly title: Localized;
}[] = CRITERIA.map(criterion => ({
  id: ownRule(criterion),
  criterion,
  title: { zh: '审核人自加的问题', en: 'added by a reviewer' },
}));

/** What an own finding is known by: its words, its place and what it says. */
export function ownFingerprint(
  criterion: Criterion,
  words: string,
  message: string,
  problem: string | null,
): string {
  const key = [ownRule(criterion), words, problem ?? '', normalizeWords(message)].join('\0');
  return createHash('sha256').update(key).digest('hex').slice(0, 24);
}
