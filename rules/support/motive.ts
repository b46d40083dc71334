import type { Cause, Problem } from '../../src/draft/model.ts';
import { findCue } from '../../src/language/cues.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { hitsIn } from './hits.ts';
import { wordingOf } from './sentences.ts';

/** Wanting, fearing, holding dear: a motive in plain words. */
const PLAIN_MOTIVE =
  /怕|图(?!书|纸|片|上)|贪|虚荣|面子|侥幸|私心|杂念|得过且过|公私|公与私|难堪|脸红|羞|愧|心里|心上|心思|思想|看得[^，。]{0,8}[重轻]|当成|当作|以为|觉得|良心|感情|本色|敬畏|责任|担当|官本位|特权|优越感|自满|安逸|享受|懈怠|忘了|忘记|初衷|本分|底线|原则|信念|觉悟|境界|格局|私利|名利|升迁|前途|乌纱|公心|斗争精神|好人主义/;
/** Other words of cause that speak of a motive only together. */
const ENOUGH_CUES = 2;

/**
 * Whether an item touches thought: belief, duty and character by their names, or what was wanted and feared in plain words.
 *
 * @param motives hits of the list of motives in the whole paper, in order
 */
export function touchesThought(item: Problem | Cause, motives: readonly LexiconHit[]): boolean {
  if (hitsIn(motives, item.range).length > 0) return true;
  const text = wordingOf(item);
  return PLAIN_MOTIVE.test(text) || findCue(text, 'cause').length >= ENOUGH_CUES;
}
