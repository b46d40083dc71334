import { pairKey } from '../../src/language/code-table.ts';
import { HAN } from '../../src/language/han.ts';
import { memoised } from '../../src/language/memo.ts';
import { characterSet, hanPairs } from '../../src/language/pairs.ts';

/** Characters of grammar and of everyday counting: a pair of letters that holds one says nothing about a matter. */
const GRAMMAR = characterSet(
  '的了在是有不没一个我这上下到出来去为把被对和与也就还又都很更最年月日们他她它要会能可以过之后前其中那里地得着给从向让使用再只才却但而于并及等说看自己两三四五六七八九十几多少大小人事次家天时名第万亿元',
);

/** The pairs of letters of a wording that may belong to a name or a noun. */
export function wordPairs(value: string): Set<string> {
  return new Set(hanPairs(value, GRAMMAR));
}

/** More shared words than this say no more. */
const MOST_WORDS = 100;

/** Stretches of a wording that consist of the given pairs: 大学 学生 生村 村官 is one word. */
export function joinPairs(value: string, pairs: ReadonlySet<string>): string[] {
  const words = new Set<string>();
  let start = -1;
  for (let i = 0; i <= value.length; i++) {
    const inside = i + 2 <= value.length && pairs.has(value.slice(i, i + 2));
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      words.add(value.slice(start, i + 1));
      start = -1;
    }
  }
  const all = [...words].slice(0, MOST_WORDS);
  return all.filter(word => !all.some(other => other !== word && other.includes(word)));
}

const COUNTED =
  /(?<!\d)(\d+(?:\.\d+)?)[多余]?(万|亿)?(元|亩|户|人|名|个|棵|座|处|家|份|条|里|公里|平方米|栋|辆|车|件|斤|吨|头|只|分钟|小时|米|盏|套|张|页|场|桌|%|％)/g;

/** Numbers with their unit that do not come up twice by chance: 4300万元, 187户, 4.6万元. */
export const tellingNumbers = memoised((value: string): ReadonlySet<string> => {
  const numbers = new Set<string>();
  for (const [, digits, power, unit] of value.matchAll(COUNTED)) {
    const significant = (digits as string).replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
    const long = (digits as string).replace(/\D/g, '').length >= 4;
    if (significant >= 3 || long || (digits as string).includes('.'))
      numbers.add(`${digits}${power ?? ''}${unit}`);
  }
  return numbers;
});

/** Whether a character may belong to a name, a noun or a verb of its own: neither grammar nor figure nor mark. */
export function isContent(code: number): boolean {
  return HAN[code] === 1 && GRAMMAR[code] === 0;
}

/**
 * Calls `put` with the key (`pairKey`) of each pair of neighbouring letters that may belong to a name or a noun, in order,
 * equal ones more than once: the pairs of `wordPairs` without a string for each.
 */
export function forEachPair(value: string, put: (key: number) => void): void {
  let before = value.charCodeAt(0);
  for (let i = 1; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (isContent(before) && isContent(code)) put(pairKey(before, code));
    before = code;
  }
}
