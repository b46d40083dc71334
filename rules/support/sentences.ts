import type { Draft, Problem, Sentence } from '../../src/draft/model.ts';
import { ITEMS, memoised, oncePer } from '../../src/language/memo.ts';
import { splitClauses } from '../../src/language/sentences.ts';
import { covers, type Range, sourceRange } from '../../src/language/text.ts';

/** Sentences of a problem: its heading first where that is a sentence of its own. */
export const wordingOf = oncePer(
  ITEMS,
  ({ title, sentences }: Pick<Problem, 'title' | 'sentences'>): string =>
    [title, '。', ...sentences.map(({ text }) => text.value)].join(''),
);

/** The same without its heading. */
export const bodyOf = oncePer(ITEMS, ({ sentences }: Pick<Problem, 'sentences'>): string =>
  sentences.map(({ text }) => text.value).join(''),
);

/** Places of a problem that tell a case, or may tell one. */
export function casesOf({ examples, doubtful }: Problem): Range[] {
  return [...examples.map(({ range }) => range), ...doubtful];
}

/** Whether a problem has no case, not even one that a program may have overlooked. */
export function hasNoCase(problem: Problem): boolean {
  return problem.caseless;
}

/** How surely (0 to 1) a problem tells fewer than `least` cases; as far as counts are told apart. */
export function chanceOfFewer({ counts }: Problem, least: number): number {
  return counts.slice(0, Math.min(least, counts.length - 1)).reduce((sum, chance) => sum + chance, 0);
}

export function isWithinAny(text: Sentence['text'], ranges: readonly Range[]): boolean {
  const own = sourceRange(text);
  return ranges.some(range => covers(range, own));
}

/** A turn by regret: 遗憾的是, 略感遗憾的是, 唯一的缺憾在于, 让人惋惜的是. */
export const REGRETS =
  '(?:(?:略|稍|颇|最|较|令人|让人|使人|叫人|多少|不免|有些|有点)[感觉为有显]{0,2})?(?:美中不足|遗憾|可惜|惋惜|抱憾|欠缺|不足)的(?:只?是|地方是)|(?:唯|惟)一(?:的|感到)?(?:缺憾|遗憾|不足|欠缺)(?:的?是|在于|之处)|(?:略|稍)有(?:遗憾|不足|欠缺)|(?:略|稍)嫌(?:不足|遗憾)';

const TURN = new RegExp(
  `(?<=[，,；;。]|^)(?:但是?|然而|不过|可是|可(?=[是还我班在对也有关遇一到惜])|却|(?:问题|毛病|不足|缺点)(?:在于|出在|是(?=[^的]))|就是(?=在|有|个别|还|没|不|对)|唯独|惟独|差就差在|只是|而(?=在)|当然(?!是)|美中不足|${REGRETS}|百密一疏|(?:同时)?也(?:要|应)(?:该|当)?看到)`,
);

/** Where a sentence turns from one side to the other, as an index into it; -1 where it does not. */
export const turnAt = memoised((sentence: string): number => sentence.search(TURN));

/** Ranges of the clauses of a sentence; see `splitClauses`. */
export const clausesIn = memoised((sentence: string): readonly Range[] => splitClauses(sentence));

/** Figures, dates, names of papers, words of somebody: what can be looked up. */
export const countFacts = memoised(
  (value: string): number => value.match(/[0-9０-９]+|《[^》]{2,30}》|“[^”]{5,400}”/g)?.length ?? 0,
);

/** Sections that hold what a paper says of itself, in order; without sign-off. */
export function sectionsOf(draft: Draft, ...roles: readonly string[]): Draft['sections'] {
  return draft.sections.filter(section => section.roles.some(role => roles.includes(role)));
}
