import type { Localized } from '../../config/localized.ts';
import { findMatches, indexLists, type Matches } from '../../language/terms.ts';
import type { AuditReport } from '../audit-report.ts';

/** Takes other units out of wordings. */
export interface Mask {
  /** Whether a path is that of another unit's file. */
  isForeign(path: string): boolean;
  /** Whether a text holds such a path. */
  namesForeign(text: string): boolean;
  /** Whether a text holds a path of the unit's own. */
  namesOwn(text: string): boolean;
  /** A text without other units' paths, names, people and titles, and without `more`. */
  clean(text: Localized, more: readonly string[]): Localized;
}

/** Shorter names are words of any text. */
const LEAST_NAME = 2;

/**
 * @param unit whose wordings stay
 * @param instead what stands in the place of what is taken out
 */
export function createMask(report: AuditReport, unit: string, instead: Localized): Mask {
  const own = new Set<string>();
  const foreign = new Set<string>();
  const file = (path: string, owner: string | null): void => {
    (owner === unit ? own : foreign).add(path);
  };
  for (const { path, unit: owner } of report.papers) file(path, owner);
  for (const { files, unit: owner } of report.versions) for (const { path } of files) file(path, owner);
  for (const { path, unit: owner } of report.others) file(path, owner);
  for (const { first, second } of report.similarity.pairs) {
    file(first.path, first.unit);
    file(second.path, second.unit);
  }
  for (const path of own) foreign.delete(path);
  const kept = new Set(
    report.papers.flatMap(paper => (paper.unit === unit ? [paper.name, paper.title, unit] : [])),
  );
  const names = new Set<string>();
  for (const paper of report.papers) {
    if (paper.unit === unit) continue;
    for (const word of [paper.unit, paper.name, paper.title]) {
      if (word !== null && word.length >= LEAST_NAME && !kept.has(word)) names.add(word);
    }
  }
  const words = indexLists([[...foreign], [...own], [...foreign, ...names]]);
  const matches = (text: string): readonly [foreign: Matches, own: Matches, all: Matches] =>
    findMatches(words, text) as [Matches, Matches, Matches];
  const clean = (text: string, more: readonly string[], said: string): string => {
    const without = [...more]
      .sort((a, b) => b.length - a.length)
      .reduce((rest, word) => rest.replaceAll(word, said), text);
    return replaceMatches(without, matches(without)[2], said);
  };
  return {
    isForeign: path => foreign.has(path),
    namesForeign: text => matches(text)[0].starts.length > 0,
    namesOwn: text => matches(text)[1].starts.length > 0,
    clean: ({ zh, en }, more) => ({ zh: clean(zh, more, instead.zh), en: clean(en, more, instead.en) }),
  };
}

function replaceMatches(text: string, { starts, ends }: Matches, instead: string): string {
  let kept = '';
  let from = 0;
  starts.forEach((start, i) => {
    kept += text.slice(from, start) + instead;
    from = ends[i] as number;
  });
  return kept + text.slice(from);
}
