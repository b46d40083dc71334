import { readMeasure } from '../../src/draft/measures.ts';
import { itemOf, wholeOf } from './measure-items.ts';
import { readMeasures } from './reader-samples.ts';

const PARTS = ['action', 'owner', 'deadline', 'check'] as const;

/** What the reader of measures sees of labelled ones, part by part; `-v` names those that it gets wrong. */
export function main(args: readonly string[]): number {
  const all = readMeasures().map(measure => ({ measure, read: readMeasure(itemOf(measure), 'm1', null) }));
  for (const part of PARTS) {
    const missing = all.filter(({ measure }) => !measure.has.includes(part));
    const given = all.filter(({ measure }) => measure.has.includes(part));
    const found = missing.filter(({ read }) => read[part] === null);
    const falsely = given.filter(({ read }) => read[part] === null);
    console.log(
      `${part}: lack seen ${found.length}/${missing.length}, falsely ${falsely.length}/${given.length}`,
    );
    if (!args.includes('-v')) continue;
    for (const { measure, read } of missing) {
      const range = read[part];
      if (range)
        console.log(
          `  unseen ${part}: ${wholeOf(measure)} 【${wholeOf(measure).slice(range.start, range.end)}】`,
        );
    }
    for (const { measure } of falsely) console.log(`  false ${part}: ${wholeOf(measure)}`);
  }
  return 0;
}
