import type { Level } from '../config/profile.ts';
import type { RosterUnit } from '../config/roster.ts';

/** Where a unit stands: by these figures are counted and samples drawn. */
export interface Place {
  readonly level: Level | null;
  /** `云州市`; `null` where nothing says so, or for a unit above cities. */
  readonly city: string | null;
  /** `青柳县`, also a district or a city below a city. */
  readonly county: string | null;
}

/** What is known of a unit; the roster outranks names and folders. */
export interface PlaceGrounds {
  readonly unit: string | null;
  /** As the front matter says. */
  readonly level: Level | null;
  /** Names of the folders below the one audited. */
  readonly folders: readonly string[];
  readonly roster: RosterUnit | null;
  /** Units above it by the roster, the nearest first. */
  readonly above: readonly RosterAbove[];
}

export interface RosterAbove {
  readonly name: string;
  readonly level: Level | null;
}

const CITY = /^([^县区旗市]{2,7}市|\p{Script=Han}{2,12}?(?:自治州|地区)|\p{Script=Han}{2,6}盟)/u;
const COUNTY = /^([^县区旗市]{1,9}(?:县|(?<![社校小园厂景库病片])区|旗|市))/u;

/** City and county as the roster says, else as the names of the units and folders above say, else as its own name does. */
export function placeOf({ unit, level, folders, roster, above }: PlaceGrounds): Place {
  const known = roster?.level ?? level;
  const outer = above.length > 0 ? above.map(({ name }) => name).toReversed() : folders;
  const own = unit === null ? null : namesIn(unit);
  let city = roster?.city ?? null;
  let county = roster?.county ?? null;
  for (const name of [...outer, ...(unit === null ? [] : [unit])]) {
    const found = namesIn(name);
    // a city that says of itself that it is a county's equal
    const small = isBelowCity(known) && own?.county === null && found.city === own.city;
    if (found.city !== null && !small && city === null) city = found.city;
    else if (found.city !== null && found.city !== city) county ??= found.city;
    county ??= found.county;
  }
  // what the roster sets above a county is its city, whatever it is called
  if (city === null && (county !== null || known === 'county')) {
    const [nearest] = above.filter(({ level: its }) => its === null || its === 'city');
    city = nearest && namesIn(nearest.name).county === null ? nearest.name : null;
  }
  return { level: known, city, county };
}

function isBelowCity(level: Level | null): boolean {
  return level === 'county' || level === 'township';
}

/** The city and the county with which a name begins: 中共云州市青柳县委. */
function namesIn(name: string): { readonly city: string | null; readonly county: string | null } {
  const bare = name
    .normalize('NFKC')
    .replace(/[\s“”"'·]/g, '')
    .replace(/^(?:中共|中国共产党)/, '')
    .replace(/^\p{Script=Han}{2,6}省/u, '');
  const city = CITY.exec(bare)?.[1] ?? null;
  const county = COUNTY.exec(city === null ? bare : bare.slice(city.length))?.[1] ?? null;
  return { city, county };
}
