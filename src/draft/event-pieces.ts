import { sliceText, type Text } from '../language/text.ts';
import type { Sentence } from './model.ts';

/** A sentence, or a part of a long one: the smallest thing in which an event can begin. */
export interface RawPiece {
  readonly sentence: Sentence;
  readonly text: Text;
  /** It begins a paragraph, but not the first one of its problem. */
  readonly opensParagraph: boolean;
  /** It goes on with a sentence that began in a piece before. */
  readonly inSentence: boolean;
}

/** Shortest part of a sentence between semicolons that can tell an event of its own. */
const LEAST_PIECE = 14;

/** Sentences, and the parts of long ones between semicolons: two events may stand in one sentence. */
export function cutPieces(sentences: readonly Sentence[]): RawPiece[] {
  return sentences.flatMap((sentence, i) => {
    const opens = i > 0 && sentence.index === 1;
    const cuts = [0, ...cutsOf(sentence.text.value), sentence.text.value.length];
    return cuts.slice(1).map((to, k) => {
      const from = cuts[k] as number;
      const whole = cuts.length === 2;
      const text = whole ? sentence.text : sliceText(sentence.text, from, to);
      return { sentence, text, opensParagraph: opens && from === 0, inSentence: from > 0 };
    });
  });
}

/** Places between the pieces of a sentence, each far enough from the one before and from the end. */
function cutsOf(value: string): number[] {
  const cuts: number[] = [];
  let from = 0;
  for (const { index } of value.matchAll(SEAM)) {
    const cut = index + 1;
    if (cut - from < LEAST_PIECE || value.length - cut < LEAST_PIECE) continue;
    cuts.push(cut);
    from = cut;
  }
  return cuts;
}

const TIME =
  '(?:去年|今年|前年|同年|次年|转年|年[初中底末]|[春夏秋冬][天季]|入[春夏秋冬]|[0-9]{1,2}月|[一二三四五六七八九十]{1,2}月|20(?:[0-9]{2}|[0-9]?[*＊×]{1,2})年)';
/**
 * Semicolons; the end of a question or call that somebody is quoted with; a comma behind which another time follows and the
 * same is done again: 秋天又在报数据时…, 9月换锅炉，又是我….
 */
const SEAM = new RegExp(
  `[；;]|(?<=[！？!?])[”’](?=\\p{Script=Han})|[，,](?=(?:到了?|可|而)?${TIME}(?:[^。；;，,]{0,26}(?:又|也(?!许)|同样|另)|[^。；;，,]{2,22}[，,](?:我们?)?(?:又|也|同样|照样)))`,
  'gu',
);
