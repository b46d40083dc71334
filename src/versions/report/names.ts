import type { Language } from '../../config/localized.ts';
import { visible } from '../../report/escape.ts';
import { openCounts, percent } from '../../report/names.ts';
import { say } from '../../report/wording.ts';
import type { DiffReport } from '../diff-report.ts';
import type { Change, Comparison, Part } from '../model.ts';
import { TITLE_LENGTH } from '../parts.ts';
import type { Evidence, Flag, Revision } from '../revision.ts';
import { tell } from './wording.ts';

/** Texts that the formats share; none holds control characters of the source. */

/** Marks that tell what happened without colour. */
export const KIND_MARKS = {
  same: '=',
  format: '·',
  edit: '~',
  rewrite: '≈',
  move: '↕',
  split: '÷',
  merge: '&',
  new: '+',
  removed: '-',
} as const satisfies Record<Change['kind'], string>;

/** Units of a title that are shown. */
const LONGEST = 40;

/** The title of a part, or what it is where it has none. */
export function partName({ kind, title }: Part, language: Language): string {
  const shown = visible(title).trim();
  // a paragraph is called by its first words, which break off
  const isCut = kind === 'paragraph' && title.length >= TITLE_LENGTH;
  if (shown !== '') return shown.length > LONGEST || isCut ? `${shown.slice(0, LONGEST)}…` : shown;
  const named = kind === 'front-matter' || kind === 'sign-off' || kind === 'title' ? kind : 'paragraph';
  return tell(language, `part.${named}`);
}

/** 修改, 移动并修改, …: what happened to a part. */
export function kindText({ kind, wording }: Change, language: Language): string {
  if (kind === 'move' && wording === 'edit') return tell(language, 'move.edited');
  if (kind === 'move' && wording === 'rewrite') return tell(language, 'move.rewritten');
  return tell(language, `kind.${kind}`);
}

/** What else is to be said of a change: old title, where it stood, from how many parts. */
export function noteTexts(comparison: Comparison, change: Change, language: Language): string[] {
  const notes: string[] = [];
  const [was, is] = [change.old[0], change.new[0]];
  if (change.kind === 'split') notes.push(tell(language, 'split.into', { n: change.new.length }));
  if (change.kind === 'merge') notes.push(tell(language, 'merge.from', { n: change.old.length }));
  if (was && is && change.kind === 'move')
    notes.push(tell(language, 'move.from', { place: placeText(comparison, change, was, language) }));
  const named = change.unit !== 'paragraph' || is?.kind === 'cause' || is?.kind === 'measure';
  if (was && is && named && change.old.length === 1 && was.title !== is.title && change.wording !== 'format')
    notes.push(tell(language, 'retitled', { title: partName(was, language) }));
  return notes;
}

function placeText(comparison: Comparison, change: Change, was: Part, language: Language): string {
  if (change.rehoused) {
    const heading = comparison.oldParts.findLast(
      ({ index, unit }) => unit === 'section' && index < was.index,
    );
    if (heading) return tell(language, 'move.house', { name: partName(heading, language) });
  }
  const before = comparison.oldParts[was.index - 1];
  return before
    ? tell(language, 'move.after', { name: partName(before, language) })
    : tell(language, 'move.first');
}

export function evidenceText({ code, data }: Evidence, language: Language): string {
  return tell(language, `evidence.${code}`, data);
}

export function flagText(comparison: Comparison, { code, change, data }: Flag, language: Language): string {
  const parts = comparison.changes[change];
  const part = parts?.new[0] ?? parts?.old[0];
  const title = part ? partName(part, language) : '';
  if (code === 'dropped') return tell(language, 'flag.dropped', { title });
  const key = data['only'] === 1 ? 'flag.facts-changed.only' : 'flag.facts-changed';
  return tell(language, key, { title, n: data['n'] ?? 0, pairs: pairsText(data['pairs'], language) });
}

/** 5月 → 6月；50分钟 → 20分钟 */
export function pairsText(pairs: number | string | undefined, language: Language): string {
  return visible(String(pairs ?? '')).replaceAll('；', say(language, 'clause.join'));
}

/** The note behind a class: what it means in plain words. */
export function classNote({ class: cls, evidence }: Revision, language: Language): string {
  const [first] = evidence;
  if (first?.code === 'identical') return tell(language, 'class.note.identical');
  return tell(language, first?.code === 'storage-only' ? 'class.note.stored' : `class.note.${cls}`);
}

const METRICS = [
  'characters',
  'problems',
  'examples',
  'causes',
  'measures',
  'problemShare',
  'paddingRatio',
  'errors',
  'warnings',
] as const;

export interface MetricRow {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  /** With its sign; empty where nothing changed. */
  readonly change: string;
}

/** Figures before and after, in a fixed order. */
export function metricRows({ papers }: DiffReport, language: Language): MetricRow[] {
  const [before, after] = papers.map(paper => ({ ...paper.metrics, ...openCounts(paper) }));
  return METRICS.map(key => {
    const [was, is] = [before?.[key] ?? 0, after?.[key] ?? 0];
    const ratio = key === 'problemShare' || key === 'paddingRatio';
    const show = (value: number): string => (ratio ? percent(value) : String(value));
    const sign = is > was ? '+' : '-';
    return {
      name: tell(language, `metric.${key}`),
      old: show(was),
      new: show(is),
      change: show(was) === show(is) ? '' : `${sign}${show(Math.abs(is - was))}`,
    };
  });
}
