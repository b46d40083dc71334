import type { Cause, Problem } from '../../../src/draft/model.ts';
import { memoised } from '../../../src/language/memo.ts';
import { takenBeyondChance, wordsOfAll } from '../../readers/taken-up.ts';
import { wordingOf } from '../sentences.ts';
import { wordPairs } from '../shared-words.ts';

/** How much (1 at most) of what the words of each cause weigh is told in the problems beyond chance: it ties a cause to what its writer did. */
export function tiesOf(causes: readonly Cause[], problems: readonly Problem[]): number[] {
  const texts = problems.map(wordingOf);
  const told = wordsOfAll(texts);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return causes.map(cause => takenBeyondChance(wordPairs(wordingOf(cause)), told, length));
}

/** Birth, family, temper and what somebody lived on before: where a person comes from. */
const LIFE =
  /从小|小时候|打小|自幼|童年|少年时|排行|念书时?|上学时|读书时|[哥弟姐妹]{2}|父母|爹娘|[父母]亲|性格|性子|脾气|天生|生来|生性|秉性|内向|做生意|买卖|半辈子|娘胎|家境|穷怕/g;
/** Post and duty, the party and those one serves: what the writer answers for. */
const DUTY =
  /岗位|职[务责]|责任(?!心)|分管|主管|任[职上]|上任|组织|党[员组委性]|入党|单位|工作|干部|签字|群众|百姓|[科局院县镇乡所站校处]长|书记|主任|班子|权力|公[家权]|宗旨/;
/** So many different things of the first kind make it what a cause is about. */
const MANY_OF_LIFE = 2;

/** Whether a cause, its heading apart, is told out of birth, family and temper, without a word of post and duty. */
export const isOfLife = memoised((text: string): boolean => {
  const life = new Set(text.match(LIFE));
  return life.size >= MANY_OF_LIFE && !DUTY.test(text);
});
