import { AGAIN, findPlaces, PERSON_EARLY, SAME_TIME, WRITER } from '../../../src/draft/event-words.ts';
import type { Example, Problem } from '../../../src/draft/model.ts';
import { findCue } from '../../../src/language/cues.ts';
import { findTimes } from '../../../src/language/dates.ts';
import { memoised } from '../../../src/language/memo.ts';
import { splitClauses } from '../../../src/language/sentences.ts';
import { SURNAMES } from '../../../src/language/surnames.ts';

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
const COUNTED =
  '(?:[0-9]{1,5}|[一二两三四五六七八九十百]{1,4})(?:户|名|人|家|个|台|间|辆|头|亩|份|座|条|张|顶|箱|柜|块|所|艘|车|桌|篇|套|位|把|笔)';
const OF_THOSE_COUNTED = new RegExp(
  `^(?:这|那)?(${COUNTED})(?:[\\p{Script=Han}]{1,3})?(?:里|中|当中|之中|里头)`,
  'u',
);
/** 走的那两个人, 那三顶帐篷: those who were counted, or the thing that was named. */
const THOSE = new RegExp(
  `^[^，。；]{0,6}?[那这](?:(${COUNTED})|[些名位户家个台间辆份座条张笔块所栋批本封箱处段]([\\p{Script=Han}]{2}))`,
  'u',
);
/** 那个月, 这份报告 may point at any day or paper; another occasion of the same kind is another event. */
const NO_THING = /^(?:个?[月年周天]|时候|期间|一)/;

/** Whether a sentence takes up what the case before it told, naming the same act or the same number of people or things. */
function takesUp(value: string, before: string): boolean {
  const opening = value.split(/[，,]/)[0] as string;
  if (namesTime(opening) || AGAIN.test(opening)) return false;
  const counted = OF_THOSE_COUNTED.exec(opening)?.[1];
  if (counted !== undefined && before.includes(counted)) return true;
  const [, those, thing] = THOSE.exec(opening) ?? [];
  if (those !== undefined && before.includes(those)) return true;
  if (thing !== undefined && !NO_THING.test(thing) && before.includes(thing)) return true;
  const act = namesTime(value) ? undefined : BY_WHAT_WAS_TOLD.exec(value)?.[1];
  return act !== undefined && before.includes(act);
}

function namesTime(value: string): boolean {
  return findTimes(value).some(({ grain }) => grain !== 'span' && grain !== 'moment');
}

/** 那回, 还有一次: an occasion is named, if not its day. */
const OCCASION =
  /那[次回天晚年夜日]|有一[次回天年晚阵]|(?:另|还)[有外]?一?[次回件处桩笔本头]|(?:第[一二三]|前两|头一)[次回]|同一|同样[是的][^，]{0,6}[，]|期间|之际|过程中|时[，,]/;
/** What is usual is told with a figure, too: 一年总要开上七八场. */
const USUAL =
  /往往|总是|总要|常常|时常|经常|凡是?|一向|历来|向来|这[几些]年|平[日时]|动辄|动不动|照例|年年|次次|回回|[也都]是(?:一样|这样)|差不多/;
const QUOTED = /“[^”]{4,200}”/g;
const FIGURE =
  /[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百千万]{1,6}(?:多|余)?(?:元|户|名|人|亩|吨|公里|辆|台|桌)/g;

/** 老贺, 范秀兰老人, 局长丁山: somebody by name. */
const NAMED = new RegExp(
  `[老小](?:[${SURNAMES}])(?=[\\p{Script=Han}，])(?![人学生区百老板师干])|[${SURNAMES}][\\p{Script=Han}]{1,2}(?:同志|老人|老汉|大[爷娘]|师傅|[局镇乡科校院所站]长)`,
  'u',
);

/**
 * Whether a sentence names a day, an occasion, a person, a place, somebody's words or a figure that the case before did not
 * name: what has none of these is told of no one time.
 */
export function isParticular(value: string, before = ''): boolean {
  const usual = USUAL.test(value.split('。')[0] as string);
  if (DATED.test(value) || (!usual && namesTime(value))) return true;
  if (OCCASION.test(value) || NAMED.test(value) || PERSON_EARLY.test(value)) return true;
  const isNew = (words: string): boolean => !before.includes(words);
  const places = findPlaces(value).filter(({ start, end }) => end - start > SHORTEST_PLACE);
  if (places.some(({ start, end }) => isNew(value.slice(start, end)))) return true;
  return !usual && [...(value.match(QUOTED) ?? []), ...(value.match(FIGURE) ?? [])].some(isNew);
}
/** A year or month by its name or number, whatever else is said of how things usually go. */
const DATED = /[0-9]{4}年|[0-9]{1,2}月|[去今前]年/;
/** 了村, 到镇: a kind of place with a letter before it is no name. */
const SHORTEST_PLACE = 2;

/**
 * The cases that stand by themselves. One that is only named is none yet; one that begins where the last broke off, by what
 * then befell or by 出事之前, may be the rest of it.
 */
export function solidCases({ examples }: Problem): Example[] {
  return examples.filter((example, i) => {
    if (isBarelyNamed(example)) return false;
    const before = examples[i - 1];
    const first = example.sentences[0]?.text.value ?? '';
    if (!before) return isParticular(example.text.value);
    // a case may begin within a sentence
    const opening = example.text.value.trim();
    if (takesUp(opening, before.text.value) || !isParticular(example.text.value, before.text.value))
      return false;
    return !(hangsOn(first) || (before.parts.consequence === null && befalls(first)));
  });
}
