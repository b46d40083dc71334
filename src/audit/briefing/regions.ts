import { compareNames } from '../totals.ts';
import type { Facts } from './facts.ts';
import type { Family, Key, Ledger } from './ledger.ts';
import { type Cell, type Column, type Section, sentence } from './model.ts';
import type { ListQuery } from './query.ts';
import { counting, GRADES, summing } from './sections.ts';
import { LABELS } from './words.ts';

/** A city, or a county in its city; `null` where nothing says which. */
type Region = readonly Key[];

/** The figures of each city and of each county; where none is known, a sentence that says so. */
export function regionSections(facts: Facts, ledger: Ledger): Section[] {
  const cities = regionsOf(facts, ['city']);
  const counties = regionsOf(facts, ['city', 'county']).filter(([, county]) => county !== null);
  if (cities.every(([city]) => city === null) && counties.length === 0)
    return [{ title: 'section.cities', blocks: [{ sentences: [sentence('regions.none')] }] }];
  return [
    regionSection('section.cities', ['city'], cities, facts, ledger),
    ...(counties.length > 0
      ? [regionSection('section.counties', ['city', 'county'], counties, facts, ledger)]
      : []),
  ];
}

type Part = 'city' | 'county';

/** By pinyin, the unknown ones last. */
function regionsOf({ drafts, roster }: Facts, parts: readonly Part[]): Region[] {
  const found = new Map<string, Region>();
  for (const place of [...(roster?.units ?? []), ...drafts]) {
    const region = parts.map(part => place[part]);
    found.set(JSON.stringify(region), region);
  }
  const compare = (a: Key, b: Key): number =>
    a === b ? 0 : a === null ? 1 : b === null ? -1 : compareNames(a, b);
  return [...found.values()].sort(
    (a, b) => compare(a[0] ?? null, b[0] ?? null) || compare(a[1] ?? null, b[1] ?? null),
  );
}

function regionSection(
  title: 'section.cities' | 'section.counties',
  parts: readonly Part[],
  regions: readonly Region[],
  { roster }: Facts,
  ledger: Ledger,
): Section {
  const within = (keys: Region) => Object.fromEntries(parts.map((part, i) => [`/${part}`, keys[i] ?? null]));
  const stem = `${parts.at(-1)}.${parts.map(() => '*').join('.')}`;
  const family = (id: string, label: keyof typeof LABELS, make: (keys: Region) => ListQuery): Family =>
    ledger.family(`${stem}.${id}`, LABELS[label], (...keys) => make(keys));
  const columns: (Column & { readonly family: Family })[] = [
    {
      word: 'column.units',
      family: family('units', 'units', keys => ({
        from: '/drafts',
        where: within(keys),
        measure: 'distinct',
        of: '/unit',
      })),
    },
    ...(roster === null
      ? []
      : [
          {
            word: 'column.expected' as const,
            family: family('expected', 'expected', keys =>
              summing('/roster/units', '/expected', within(keys)),
            ),
          },
          {
            word: 'column.submitted' as const,
            family: family('submitted', 'submitted', keys =>
              summing('/roster/units', '/submitted', within(keys)),
            ),
          },
          {
            word: 'column.missing' as const,
            family: family('missing', 'missing', keys => counting('/roster/missing', within(keys))),
          },
        ]),
    { word: 'column.papers', family: family('drafts', 'drafts', keys => counting('/drafts', within(keys))) },
    ...GRADES.map(grade => ({
      word: `column.${grade}` as const,
      family: family(grade, grade, keys => counting('/drafts', { ...within(keys), '/grade': grade })),
    })),
    {
      word: 'column.problems',
      family: family('problems', 'problems', keys => summing('/drafts', '/metrics/problems', within(keys))),
    },
    {
      word: 'column.examples',
      family: family('examples', 'examples', keys => summing('/drafts', '/metrics/examples', within(keys))),
    },
  ];
  const unknown = regions.some(keys => keys.includes(null));
  return {
    title,
    blocks: [
      {
        columns: [...parts.map(part => ({ word: `column.${part}` as const, family: null })), ...columns],
        rows: regions.map((keys): Cell[] => [
          ...keys.map((key): Cell => (key === null ? { word: 'row.unknown' } : { text: key })),
          ...columns.map(column => column.family.figure(...keys)),
        ]),
      },
      ...(unknown ? [{ sentences: [sentence('regions.note')] }] : []),
    ],
  };
}
