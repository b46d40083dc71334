import { MEASURE_PARTS, readMeasure } from '../../src/draft/measures.ts';
import { itemOf, wholeOf } from './measure-items.ts';
import { readMeasures } from './reader-samples.ts';

/**
 * What the reader of measures sees of the labelled ones that its table was fitted on, part by part: not how good it is, which
 * `fit-readers --only measures` says, but which it gets wrong all the same; `-v` names those.
 */
export function main(args: readonly string[]): number {
  const all = readMeasures().map(measure => ({ measure, read: readMeasure(itemOf(measure), 'm1', null) }));
  console.log(
    `${all.length} measures that the table was fitted on; of authors left out: fit-readers --only measures`,
  );
  for (const part of MEASURE_PARTS) {
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
