import type { Example, Problem } from '../../../src/draft/model.ts';
import { memoised } from '../../../src/language/memo.ts';

/** A year, a month, a feast, a season: what says when, without what was told before. */
const DAY =
  /[0-9]{4}年|[0-9]{1,2}月|[去今前]年|同[年月]|次年|上个?月|春节|中秋|国庆|元旦|清明|端午|五一|腊月|正月|[一二三四五六七八九十冬]月|年初|入[春夏秋冬]|开春/;
/** 那年秋天 says when to him who knows which year. */
const POINTS_BACK = /那[年次回][春夏秋冬]?|当年/g;

const namesDay = memoised((value: string): boolean => DAY.test(value.replace(POINTS_BACK, '')));

/**
 * Cases that name no day, in a paper whose other cases do: what follows the first case of a problem so may be the rest of it.
 * The first cases of problems are not asked; nor any where cases without a day are the writer's manner.
 *
 * @param most share (0 to 1) of the later cases of the paper that may lack a day for such a one to stand out
 */
export function undatedAmongDated(problems: readonly Problem[], most: number): ReadonlySet<Example> {
  const later = problems.flatMap(({ examples }) => examples.slice(1));
  const undated = later.filter(({ text }) => !namesDay(text.value));
  return new Set(undated.length <= most * later.length ? undated : []);
}
