import type { Language } from '../../../config/localized.ts';
import { visible } from '../../../report/escape.ts';
import { openCounts, percent } from '../../../report/names.ts';
import { say } from '../../../report/wording.ts';
import { pairsText } from '../../report/names.ts';
import type { Chain, Station, Step } from '../chains.ts';
import type { FollowedComment } from '../comments.ts';
import { factCount } from '../concreteness.ts';
import type { FindingState, Thread } from '../finding-threads.ts';
import type { HistoryFlag } from '../flags.ts';
import type { History, SeriesDraft } from '../history.ts';
import type { OrderNote } from '../order.ts';
import type { LeftOut, SeriesReport } from '../series-report.ts';
import { word } from './wording.ts';

/** Texts that the formats share; none holds control characters of the source. */

/** Marks that tell what happened without colour. */
export const STEP_MARKS = {
  new: '+',
  same: '=',
  format: '·',
  edit: '~',
  rewrite: '≈',
  move: '↕',
  split: '÷',
  merge: '&',
  restored: '↺',
} as const satisfies Record<Step, string>;

export const STATE_MARKS = {
  new: '+',
  open: '=',
  fixed: '✔',
  recurred: '↺',
} as const satisfies Record<FindingState, string>;

/** Units of a title that are shown. */
const LONGEST = 40;

export function titleText(title: string): string {
  const shown = visible(title).trim();
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}

/** 第3稿, or 送审稿, or the name of the file; 第3稿（4bf9fd4b） where several drafts may bear one number. */
export function draftName({ number, label, labelled }: SeriesDraft, language: Language): string {
  const told = label === '' ? word(language, 'draft.uncommitted') : titleText(label);
  if (number === null || labelled === 'alone') return told;
  const name = say(language, 'paper.draft', { n: number });
  return labelled ? word(language, 'draft.labelled', { name, label: told }) : name;
}

export function nameAt({ drafts }: History, at: number, language: Language): string {
  const draft = drafts[at];
  return draft ? draftName(draft, language) : '';
}

export function sourceText({ source }: SeriesReport, language: Language): string {
  return word(language, `source.${source.kind}`, { path: visible(source.path) });
}

export function orderText({ order }: SeriesReport, language: Language): string {
  const ground = word(language, `order.${order.ground}`);
  const join = say(language, 'clause.join');
  return `${word(language, 'order.lead')}${ground}${join}${word(language, 'order.never')}`;
}

export function noteText(note: OrderNote, language: Language): string {
  const join = (items: readonly (string | number)[]): string =>
    items.map(item => visible(String(item))).join(say(language, 'list.join'));
  if (note.code === 'gap') return word(language, 'note.gap', { numbers: join(note.missing) });
  if (note.code === 'duplicate') {
    const { number, paths } = note;
    return word(language, 'note.duplicate', { number, n: paths.length, paths: join(paths) });
  }
  const { code, ...values } = note;
  const shown = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? visible(value) : value]),
  );
  return word(language, `note.${code}`, shown);
}

export function leftOutText({ path, reason, bears }: LeftOut, language: Language): string {
  const why = word(language, `out.${reason}`, { bears: titleText(bears) });
  return `${visible(path)}${say(language, 'colon')}${why}`;
}

export function flagText(history: History, { code, data }: HistoryFlag, language: Language): string {
  const shown = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? titleText(value) : value]),
  );
  shown['pairs'] = pairsText(data['pairs'], language);
  if (code === 'restored') shown['last'] = nameAt(history, Number(data['last']), language);
  const unknown = code === 'maybe-rewritten' && shown['near'] === '';
  return word(language, unknown ? 'flag.maybe-rewritten.unknown' : `flag.${code}`, shown);
}

/** What became of a comment: changed, taken out, or not. */
export function commentState(
  history: History,
  { state, changedIn }: FollowedComment,
  language: Language,
): string {
  return word(language, `comment.${state}`, {
    draft: changedIn === null ? '' : nameAt(history, changedIn, language),
  });
}

/** A comment with its draft, its place and whoever made it. */
export function commentText(
  history: History,
  { draft, place, words, by }: FollowedComment,
  language: Language,
): string {
  return word(language, 'comment.text', {
    by: by === '' ? '' : `${titleText(by)} · `,
    draft: nameAt(history, draft, language),
    place: titleText(place.title),
    words: visible(words).trim(),
  });
}

/** Where a chain came from, what it went into, since when it stands as it is. */
export function chainNotes({ chains, ...history }: History, chain: Chain, language: Language): string[] {
  const whole = { chains, ...history };
  const turn = (key: 'chain.split' | 'chain.merged', { chain: id, draft }: NonNullable<Chain['origin']>) =>
    word(language, key, {
      draft: nameAt(whole, draft, language),
      title: titleText(chains.find(other => other.id === id)?.title ?? ''),
    });
  return [
    ...(chain.origin ? [turn('chain.split', chain.origin)] : []),
    ...(chain.merged ? [turn('chain.merged', chain.merged)] : []),
    ...sinceText(whole, chain, language),
  ];
}

export function sinceText(history: History, { unchangedSince }: Chain, language: Language): string[] {
  if (unchangedSince === null || unchangedSince >= history.drafts.length - 1) return [];
  return [word(language, 'chain.since', { draft: nameAt(history, unchangedSince, language) })];
}

/** `1→12`, or `4` where nothing changed. */
export function fromTo(from: number, to: number): string {
  return from === to ? String(to) : `${from}→${to}`;
}

/** How concrete a problem was at first and is at last. */
export function concreteTexts({ stations }: Chain, language: Language): string[] {
  const [first, last] = [stations[0], stations.at(-1)];
  if (!first || !last) return [];
  const facts = fromTo(factCount(first.concreteness), factCount(last.concreteness));
  const cases = fromTo(first.concreteness.cases, last.concreteness.cases);
  return [`${word(language, 'problems.facts')} ${facts}`, `${word(language, 'problems.cases')} ${cases}`];
}

/** 时间 2, 地点 1, …: what a problem tells in one draft; empty kinds are left out. */
export function factTexts({ concreteness }: Station, language: Language): string[] {
  const kinds = ['times', 'places', 'people', 'numbers', 'cases', 'parts'] as const;
  return kinds
    .filter(kind => concreteness[kind] > 0)
    .map(kind => word(language, `fact.${kind}`, { n: concreteness[kind] }));
}

/** What is drawn over the drafts, in a fixed order. */
export const METRICS = [
  'problems',
  'examples',
  'characters',
  'paddingRatio',
  'errors',
  'warnings',
  'infos',
  'editRatio',
] as const;
export type Metric = (typeof METRICS)[number];

/** The values of a figure, draft by draft; `null` for what the first draft cannot have. */
export function metricValues({ drafts }: History, metric: Metric): (number | null)[] {
  return drafts.map(({ report, revision }) => {
    if (metric === 'editRatio') return revision ? Math.round(revision.editRatio * 10_000) / 10_000 : null;
    if (metric === 'errors' || metric === 'warnings' || metric === 'infos') return openCounts(report)[metric];
    return report.metrics[metric];
  });
}

export function metricText(metric: Metric, value: number | null): string {
  if (value === null) return '';
  return metric === 'paddingRatio' || metric === 'editRatio' ? percent(value) : String(value);
}

/** Threads that tell most first: what stands, grave ones, those that came back, those that stood longest. */
export function inOrderOfWeight(threads: readonly Thread[], drafts: number): Thread[] {
  const gravity = { error: 0, warning: 1, info: 2 } as const;
  const stands = ({ lastDraft }: Thread): number => (lastDraft === drafts - 1 ? 0 : 1);
  const length = ({ states }: Thread): number => states.filter(state => state && state !== 'fixed').length;
  const back = ({ states }: Thread): number => (states.includes('recurred') ? 0 : 1);
  return threads
    .map((thread, i) => ({ thread, i }))
    .sort(
      (a, b) =>
        stands(a.thread) - stands(b.thread) ||
        gravity[a.thread.severity] - gravity[b.thread.severity] ||
        back(a.thread) - back(b.thread) ||
        length(b.thread) - length(a.thread) ||
        a.i - b.i,
    )
    .map(({ thread }) => thread);
}

export function findingCounts({
  findings,
  drafts,
}: History): Record<'all' | 'fixed' | 'open' | 'recurred', number> {
  const open = findings.filter(({ lastDraft }) => lastDraft === drafts.length - 1);
  return {
    all: findings.length,
    fixed: findings.length - open.length,
    open: open.length,
    recurred: open.filter(({ states }) => states.includes('recurred')).length,
  };
}
