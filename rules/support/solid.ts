import { AGAIN, SAME_TIME, WRITER } from '../../src/draft/event-words.ts';
import type { Example, Problem } from '../../src/draft/model.ts';
import { findCue } from '../../src/language/cues.ts';
import { findTimes } from '../../src/language/dates.ts';
import { memoised } from '../../src/language/memo.ts';
import { splitClauses } from '../../src/language/sentences.ts';

/** A course takes this many clauses: what was to be done, what was done in its place, what followed. */
const FEWEST_CLAUSES = 3;
/** A longer clause or two may tell it all the same. */
const SHORTEST = 45;

/** Whether a case is named and not told: 去年7月大厅启用，我剪了彩就再没去过. */
export function isBarelyNamed({ text }: Example): boolean {
  return splitClauses(text.value).length < FEWEST_CLAUSES && text.value.length < SHORTEST;
}

/** What nobody does: it befalls, and shows what was done before. */
const BEFALLS =
  /[大狂台飓寒]风|风灾|[暴大骤]雨|雨季|洪[水峰]|山洪|汛[期情]|[大暴]雪|冰雹|霜冻|寒潮|倒春寒|[大干]旱|旱情|火灾|大火|泥石流|塌方|滑坡|地震/;

/** Whether a sentence hangs on what was told before it, and names no time of its own: 出事之前, 风停后. */
const hangsOn = memoised(
  (value: string): boolean =>
    findCue(value, 'carry').some(({ start }) => start === 0) &&
    findTimes(value).every(({ grain }) => grain === 'span' || grain === 'moment'),
);

/** Whether a sentence tells what befell, without anybody who did something again. */
const befalls = memoised(
  (value: string): boolean =>
    BEFALLS.test(value) &&
    !WRITER.test(value) &&
    !SAME_TIME.test(value) &&
    !AGAIN.test(value.replace(/还有/g, '')),
);

/** An opening that dates itself by what was told: 撤回那天, 搬走以后; or speaks of those who were counted: 六户里有两户. */
const BY_WHAT_WAS_TOLD =
  /^([\p{Script=Han}]{2,8}?)(?:的?(?:那天|当天|那[晚日夜阵]|第二天|时候)|以后|之后)[，,]/u;
const OF_THOSE_COUNTED =
  /^(?:这|那)?((?:[0-9]{1,5}|[一二两三四五六七八九十百]{1,4})(?:户|名|人|家|个|台|间|辆|头|亩|份|座|条))(?:人家)?(?:里|中|当中|之中|里头)[，,]?/;

/** Whether a sentence takes up what the case before it told, naming the same act or the same number of people or things. */
function takesUp(value: string, before: string): boolean {
  if (findTimes(value).some(({ grain }) => grain !== 'span' && grain !== 'moment')) return false;
  if (AGAIN.test(value.split(/[，,]/)[0] as string)) return false;
  const [, act] = BY_WHAT_WAS_TOLD.exec(value) ?? [];
  if (act !== undefined) return before.includes(act);
  const [, counted] = OF_THOSE_COUNTED.exec(value) ?? [];
  return counted !== undefined && before.includes(counted);
}

/**
 * The cases that stand by themselves. One that is only named is none yet; one that begins where the last broke off, by what
 * then befell or by 出事之前, may be the rest of it.
 */
export function solidCases({ examples }: Problem): Example[] {
  return examples.filter((example, i) => {
    if (isBarelyNamed(example)) return false;
    const before = examples[i - 1];
    const first = example.sentences[0]?.text.value ?? '';
    if (!before) return true;
    // a case may begin within a sentence
    const opening = example.text.value.trim();
    if (takesUp(opening, before.text.value)) return false;
    return !(hangsOn(first) || (before.parts.consequence === null && befalls(first)));
  });
}
