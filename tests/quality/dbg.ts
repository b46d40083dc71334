import { actsIn } from '../../src/draft/acts.ts';
import { draftOf } from './event-labels.ts';
export function main(args: readonly string[]): number {
  const [path, start, ...acts] = args as [string, string];
  const draft = draftOf(path);
  for (const [passage, readings] of actsIn(draft)) {
    if (!passage.title.includes(start)) continue;
    console.log(passage.title);
    for (const r of readings)
      console.log(
        r.act,
        r.chance.toFixed(2),
        ...acts.map(a => `${a} ${r.chanceOf(a as never).toFixed(2)}`),
        r.text.value.slice(0, 90),
      );
  }
  return 0;
}
