import type { AuditReport } from '../../audit/audit-report.ts';
import type { Localized } from '../../config/localized.ts';

/** Takes other units out of wordings. */
export interface Mask {
  isForeign(path: string): boolean;
  /** Without paths of other units' files. */
  paths(text: Localized): Localized;
  /** Without their paths, names, people and titles. */
  names(text: Localized): Localized;
}

/** Shorter names are words of any text. */
const LEAST_NAME = 2;

/**
 * @param unit whose wordings stay
 * @param instead what stands in the place of what is taken out
 */
export function createMask(report: AuditReport, unit: string, instead: Localized): Mask {
  const own = report.papers.filter(paper => paper.unit === unit);
  const kept = new Set(own.flatMap(({ path, name, title }) => [path, name, title, unit]));
  const foreign = report.papers.filter(paper => paper.unit !== unit);
  const paths = new Set<string>();
  for (const { path } of foreign) paths.add(path);
  for (const chain of report.versions) {
    if (chain.unit !== unit) for (const { path } of chain.files) paths.add(path);
  }
  for (const other of report.others) if (other.unit !== unit) paths.add(other.path);
  for (const { first, second } of report.similarity.pairs) {
    for (const place of [first, second]) if (place.unit !== unit) paths.add(place.path);
  }
  for (const path of kept) if (path !== null) paths.delete(path);
  const named = new Set<string>();
  for (const { unit: owner, name, title } of foreign) {
    for (const word of [owner, name, title]) {
      if (word !== null && word.length >= LEAST_NAME && !kept.has(word)) named.add(word);
    }
  }
  const cutPaths = createCutter(paths);
  const cutNames = createCutter(new Set([...paths, ...named]));
  const through = (cut: Cutter) => (text: Localized) => ({
    zh: cut(text.zh, instead.zh),
    en: cut(text.en, instead.en),
  });
  return { isForeign: path => paths.has(path), paths: through(cutPaths), names: through(cutNames) };
}

type Cutter = (text: string, instead: string) => string;

/** Replaces any of many words, the longest first. Words are found by their first two letters, so a text is walked once. */
function createCutter(words: ReadonlySet<string>): Cutter {
  const byStart = new Map<string, string[]>();
  for (const word of words) {
    const start = word.slice(0, 2);
    const alike = byStart.get(start);
    if (alike) alike.push(word);
    else byStart.set(start, [word]);
  }
  for (const alike of byStart.values()) alike.sort((a, b) => b.length - a.length);
  return (text, instead) => {
    let cut = '';
    let from = 0;
    for (let at = 0; at < text.length - 1; ) {
      const word = byStart.get(text.slice(at, at + 2))?.find(one => text.startsWith(one, at));
      if (word === undefined) {
        at++;
        continue;
      }
      cut += text.slice(from, at) + instead;
      at += word.length;
      from = at;
    }
    return cut + text.slice(from);
  };
}
