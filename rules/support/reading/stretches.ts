import { splitClauses } from '../../../src/language/sentences.ts';
import { sliceText, type Text } from '../../../src/language/text.ts';

/** Shortest stretch but the last of a sentence: a shorter clause stands with the next, for alone it says too little. */
const SHORTEST = 16;
/** A shorter rest stays with the stretch before it. */
const SHORTEST_REST = 8;

/** A sentence in stretches of a clause or a few: what came of a thing is often one clause of a long sentence. */
export function stretchesOf(sentence: Text): Text[] {
  const { value } = sentence;
  const cuts: number[] = [];
  let from = 0;
  for (const { end } of splitClauses(value)) {
    if (end - from < SHORTEST || value.length - end < SHORTEST_REST) continue;
    cuts.push(end);
    from = end;
  }
  if (cuts.length === 0) return [sentence];
  return [...cuts, value.length].map((end, i) => sliceText(sentence, cuts[i - 1] ?? 0, end));
}
