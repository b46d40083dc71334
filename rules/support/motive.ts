import type { Cause, Problem } from '../../src/draft/model.ts';
import { countCue } from '../../src/language/cues.ts';
import { ITEMS, memoised, oncePer } from '../../src/language/memo.ts';
import { sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { isHitIn } from './hits.ts';
import { wordingOf } from './sentences.ts';
import { withoutQuotations } from './voice.ts';

/** Wanting, fearing, holding dear, and not caring: a motive in plain words. */
const PLAIN_MOTIVE =
  /怕(?!是|也)|图(?!书|纸|片|上|像|形|标|表|案)|贪|虚荣|面子|侥幸|私心|杂念|得过且过|心里|心上|心底|心头|心思|心态|心理|内心|念头|盘算|算计|小算盘|想着|总想|一心|只想|老想|不想|想的[是都]|思想|看得[^，。]{0,8}[重轻]|当成(?!员)|当作|视为|看作|以为|认为|觉得|良心|感情|本色|敬畏|责任感|责任心|责任意识|使命|担当|官本位|特权|优越感|自满|自负|自恃|自傲|傲气|架子|安逸|享受|舒坦|懈怠|松懈|惰性|懒|忘了|忘记|初衷|本分|底线|原则|信念|信仰|觉悟|境界|格局|私利|名利|虚名|出名|升迁|前途|乌纱|位子|公心|斗争精神|好人主义|老好人|人情|情分|情面|舍不得|放不下|嫌(?!疑|犯)|不愿|不肯|不敢|不屑|懒得|在意|在乎|看重|看轻|看不起|轻视|无所谓|理所(?:当然|应当)|心安理得|习以为常|麻木|冷漠|淡[漠薄了]|自我安慰|自我原谅|补偿|攀比|依赖|敷衍|应付|交差|急功近利|政绩|私字|公私|公与私|虚荣心|功利|畏难|求稳|保险|自保|免责|退路|省[事心劲力]|明哲保身|惯了|习惯[了于]|看成|[眼脑]子?里(?=[，。只有没]|的)|态度|动机|满足于|偏爱|盼着|价值取向|失职|宽慰|不上心|开不了[^，。]{0,4}口|理解[成为]|之所以|说穿|说白|说到底|究其|追问下去|根子|根源|病根|症结|问题出在|实质|内里|骨子里|潜意识|认定(?!书|为)|都信|把[^，。；]{2,16}当(?![年天时晚场地])|(?:我|我们|班子)(?:[^，。]{0,6})(?:要的|护住的|追求的|看见的)是|意识(?:不|淡|弱|停|还)|放在(?:了)?(?:前头|后头|第一位|心上)|没有把[^，。]{1,14}放|忘/;
/** Other words of cause that speak of a motive only together. */
const ENOUGH_CUES = 2;

export const namesMotive = memoised((wording: string): boolean => PLAIN_MOTIVE.test(wording));

/** Whether a wording speaks of a motive, in one plain word or in more words of cause. */
const speaksOfMotive = memoised(
  (wording: string): boolean => namesMotive(wording) || countCue(wording, 'cause') >= ENOUGH_CUES,
);

/**
 * Whether an item touches thought: belief, duty and character by their names, or what was wanted and feared in plain words.
 *
 * @param motives hits of the list of motives in the whole paper, in order
 */
export function touchesThought(item: Problem | Cause, motives: readonly LexiconHit[]): boolean {
  if (isHitIn(motives, item.range)) return true;
  return speaksOfMotive(wordingOf(item));
}

/** A heading that lays its finger on duty or character by name. */
const NAMED_MOTIVE =
  /自律|修养|责任|党性|宗旨|信念|信仰|担当|品行|本色|感情|私心|权力|政绩|纪律|敬畏|初心|思想|作祟|心态|群众观|斗争/;

const PLAIN_MOTIVES = new RegExp(PLAIN_MOTIVE.source, 'g');
/** Plain words of motive that make a cause deep, where none of belief, duty or character stands in it. */
const ENOUGH_PLAIN = 2;

/** Whether a cause gets down to thought: a word of motive in passing does not make it deep. */
export function reachesThought(cause: Cause, motives: readonly LexiconHit[]): boolean {
  if (isHitIn(motives, cause.range)) return true;
  if (NAMED_MOTIVE.test(cause.title)) return true;
  return (wordingOf(cause).match(PLAIN_MOTIVES) ?? []).length >= ENOUGH_PLAIN;
}

const voiceOf = oncePer(ITEMS, ({ sentences }: Problem): string =>
  sentences.map(({ text: { value } }) => withoutQuotations(value)).join(''),
);

/** The same of a problem's text alone: a heading such as 怕得罪人 names the fault, and traces it to nothing. */
export function tracesMotive(problem: Problem, motives: readonly LexiconHit[]): boolean {
  if (!problem.titled) return touchesThought(problem, motives);
  if (isHitIn(motives, { start: sourceRange(problem.titleText).end, end: problem.range.end })) return true;
  return speaksOfMotive(voiceOf(problem));
}
