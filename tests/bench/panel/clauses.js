// The stock of clauses: what the sample papers say, cut at the commas. Some twelve thousand clauses by a score of
// writers; two paragraphs of fifteen clauses drawn from it share two of them once in ten thousand times.
import { readdirSync, readFileSync } from 'node:fs';

const FOLDERS = ['fixtures/papers/pass', 'fixtures/papers/fresh'];
const MARKS = /[“”‘’《》（）()〔〕*<>#|、…—.．]/;
const OPENERS = /^(?:[一二三四五六七八九十]+是|其[一二三四五]|第[一二三四五六])/;
const OWN_PLACES = /[^各全本乡到进去个村镇里在、的和]{2}(?:村|镇|乡)(?![里民级干长支])/;

/** Which part of a paper a heading opens, or null where it opens none. */
function partOf(heading) {
  if (/政治纪律|八项规定/.test(heading)) return 'discipline';
  if (/原因/.test(heading)) return 'causes';
  if (/措施|努力方向|整改/.test(heading)) return 'measures';
  if (/问题|方面/.test(heading)) return 'problems';
  return null;
}

function clausesOf(line) {
  return line
    .replace(/\*\*.*?\*\*/g, '')
    .split(/[。！？；：，]/)
    .map(clause => clause.replace(/^[-\s]+|\s+$/g, ''))
    .filter(clause => clause.length >= 6 && clause.length <= 22)
    .filter(clause => !MARKS.test(clause) && !OPENERS.test(clause) && !OWN_PLACES.test(clause));
}

/** The stock by part of a paper; `all` holds every clause once. */
export function readStock() {
  const parts = { discipline: new Set(), problems: new Set(), causes: new Set(), measures: new Set() };
  const files = FOLDERS.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.md'))
      .sort()
      .map(name => `${folder}/${name}`),
  );
  for (const file of files) {
    let part = null;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line.length < 50) part = partOf(line) ?? part;
      else if (part) for (const clause of clausesOf(line)) parts[part].add(clause);
    }
  }
  const stock = Object.fromEntries(Object.entries(parts).map(([part, set]) => [part, [...set]]));
  return { ...stock, all: [...new Set(Object.values(stock).flat())] };
}
