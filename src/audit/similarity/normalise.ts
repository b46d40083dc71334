/**
 * Wordings reduced to what a copyist leaves as it is: names, dates, figures, marks and blanks are what he changes first. So only
 * letters stay, and of these no digit or numeral, no sign of a date, no name that the paper bears, and not the two
 * letters before 县, 镇, 村 and the like, which are most often a place's own name.
 */
export type Reducer = (text: string, start: number, end: number, into: Uint16Array, at: number) => number;

const DROPPED = '〇零一二两三四五六七八九十百千万亿年月日号点时分余多个第';
const PLACES = '省市县区镇乡村局';
/** Letters of a place's own name before 县, 镇 …: most have two. */
const PLACE_NAME = 2;

const UNKNOWN = 0xffff;
const LETTER = /\p{L}/u;

/** The unit to compare by for each unit met so far; 0 for one that does not count. */
const reduced = new Uint16Array(65_536).fill(UNKNOWN);
for (const letter of DROPPED) reduced[letter.charCodeAt(0)] = 0;

const place = new Uint8Array(65_536);
for (const letter of PLACES) place[letter.charCodeAt(0)] = 1;

function learn(unit: number): number {
  let kept = 0;
  if (unit >= 0xff01 && unit <= 0xff5e) kept = reduceUnit(unit - 0xfee0);
  // halves of rare characters are kept as they are: they mean nothing alone
  else if (unit >= 0xd800 && unit <= 0xdfff) kept = unit;
  else kept = LETTER.test(String.fromCharCode(unit)) ? lower(unit) : 0;
  reduced[unit] = kept;
  return kept;
}

function lower(unit: number): number {
  return String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

function reduceUnit(unit: number): number {
  const kept = reduced[unit] as number;
  return kept === UNKNOWN ? learn(unit) : kept;
}

/**
 * A reducer for one paper: writes the letters of `text.slice(start, end)` that count into `into` from `at` on and gives the place
 * behind the last one. `into` must have room for `end - start` more.
 *
 * @param names words that name whoever the paper is of: unit, person, place
 */
export function reducerFor(names: readonly string[]): Reducer {
  const byFirst = new Map<number, string[]>();
  for (const name of names) {
    if (name.length < 2) continue;
    const first = name.charCodeAt(0);
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), name].sort((a, b) => b.length - a.length),
    );
  }
  return (text, start, end, into, at) => {
    let to = at;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const own = byFirst.get(unit)?.find(name => text.startsWith(name, i));
      if (own !== undefined) {
        i += own.length - 1;
        continue;
      }
      const kept = reduceUnit(unit);
      if (kept === 0) continue;
      if (place[kept] === 1) to = Math.max(at, to - PLACE_NAME);
      into[to++] = kept;
    }
    return to;
  };
}

/** The names a paper bears, and what is left of them without the signs of a place or an office. */
export function namesOf(unit: string | null, name: string | null): string[] {
  const names = new Set<string>();
  if (unit !== null) {
    const bare = unit.replace(/\s/g, '').replace(/^(?:中共|中国共产党)/, '');
    names.add(bare);
    for (const match of bare.matchAll(
      /([\p{Script=Han}]{2,4}?)(?:省|市|县|区|旗|镇|乡|村|街道|局|委|厅|院|校)/gu,
    )) {
      names.add(match[0]);
      names.add(match[1] as string);
    }
  }
  if (name !== null) {
    names.add(name);
    if (name.length === 3) names.add(name.slice(1));
  }
  return [...names].filter(one => one.length >= 2);
}
