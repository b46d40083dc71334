import type { Problem, Sentence } from '../../../src/draft/model.ts';
import { type CodeTable, codeTable, numberOf, pairKey } from '../../../src/language/code-table.ts';
import { HAN } from '../../../src/language/han.ts';
import { memoised } from '../../../src/language/memo.ts';
import { HAN_NUMERAL, parseHanNumber } from '../../../src/language/numerals.ts';
import { isUnfilled } from '../placeholders.ts';
import { roundedNumbers, roundings } from './rounded-numbers.ts';

/**
 * What the sentences of all problems are about: letters, pairs of letters and numbers, each a feature with a number of its
 * own. A paper has some ten thousand of them, so that they lie in typed arrays and no strings are made.
 */
export interface Matter {
  readonly sentences: readonly Sentence[];
  /** For each sentence the index of its problem. */
  readonly problemOf: Int32Array;
  /** Features of sentence `i`, none twice: `features[from[i] … from[i + 1]]`. */
  readonly from: Int32Array;
  readonly features: Int32Array;
  /** Of letters and pairs, by `pairKey`. */
  readonly table: CodeTable;
  /** For each feature what it says, before its rarity is weighed. */
  readonly kinds: Uint8Array;
}

export const LETTER = 0;
export const PAIR = 1;
export const NUMBER = 2;

const GRAMMAR_LETTERS =
  '的了在是有不没一个我这上下到出来去为把被对和与也就还又都很更最们他她它要会能可以过之后前其中那里地得着给从向让使用再只才却但而于并及等说看自己';
const COMMON_LETTERS = '年月日一二三四五六七八九十百千万元名人次时';

/** 0 for what is no Han letter or one of grammar; 2 for letters of time and everyday counting, which only pairs may hold; else 1. */
const SORT = HAN.slice();
for (const letter of COMMON_LETTERS) SORT[letter.charCodeAt(0)] = 2;
for (const letter of GRAMMAR_LETTERS) SORT[letter.charCodeAt(0)] = 0;

const COUNTED = new RegExp(
  `(\\d{1,9}(?:\\.\\d{1,4})?|[${HAN_NUMERAL}]{1,7})[多余几]?(万|亿)?(元|亩|户|人|名|个|棵|座|处|家|份|条|里|公里|平方米|栋|辆|车|件|斤|吨|头|只|分钟|小时|米|天|张|块)`,
  'g',
);
/** Smaller numbers come up by chance. */
const LEAST_NUMBER = 20;

/** Numbers of a sentence with what they count, in one form: 一百八十亩 is 180亩. */
const countedIn = memoised((value: string): readonly string[] => {
  const found: string[] = [];
  for (const [, digits, power, unit] of value.matchAll(COUNTED)) {
    const number = /\d/.test(digits as string) ? Number(digits) : parseHanNumber(digits as string);
    if (number === null || number < LEAST_NUMBER) continue;
    found.push(`${number}${power ?? ''}${unit === '名' || unit === '个' ? '人' : unit}`);
  }
  return found;
});

/** The same with those that come to a number which is rounded somewhere in the paper. */
function numbersIn(value: string, rounded: ReadonlySet<string>): readonly string[] {
  if (rounded.size === 0) return countedIn(value);
  return [
    ...countedIn(value),
    ...roundedNumbers(value),
    ...roundings(value).filter(number => rounded.has(number)),
  ];
}

/** Keys of numbers lie between those of letters and those of pairs of Han letters. */
const NUMBER_KEYS = 0x10000;

/** Reads the sentences of problems. Prompts that nobody filled in are alike everywhere and tell nothing. */
export function readMatter(problems: readonly Problem[]): Matter {
  const sentences = problems.flatMap(problem => problem.sentences);
  const problemOf = new Int32Array(sentences.length);
  let at = 0;
  problems.forEach((problem, i) => {
    problemOf.fill(i, at, at + problem.sentences.length);
    at += problem.sentences.length;
  });
  const letters = sentences.reduce((sum, { text }) => sum + text.value.length, 0);
  // a letter begins a feature of one letter and one of two, and ends a number at most
  const most = letters * 3;
  const table = codeTable(letters / 4);
  const features = new Int32Array(most);
  const kinds = new Uint8Array(most);
  const from = new Int32Array(sentences.length + 1);
  /** The last sentence, from 1, that has a feature. */
  const metIn = new Int32Array(most);
  const numbers = new Map<string, number>();
  // 42亩 says 四十多亩 only where somebody says so
  const rounded = new Set(sentences.flatMap(({ text }) => roundedNumbers(text.value)));
  let count = 0;
  const put = (key: number, kind: number, sentence: number): void => {
    const feature = numberOf(table, key);
    if (metIn[feature] === sentence) return;
    metIn[feature] = sentence;
    kinds[feature] = kind;
    features[count++] = feature;
  };
  for (let i = 0; i < sentences.length; i++) {
    const { value } = (sentences[i] as Sentence).text;
    if (!isUnfilled(value)) {
      let code = value.charCodeAt(0);
      for (let k = 0; k < value.length; k++) {
        const next = k + 1 < value.length ? value.charCodeAt(k + 1) : 0;
        if (SORT[code] === 1) put(code, LETTER, i + 1);
        if (SORT[code] !== 0 && SORT[next] !== 0) put(pairKey(code, next), PAIR, i + 1);
        code = next;
      }
      for (const number of numbersIn(value, rounded)) {
        const known = numbers.get(number) ?? numbers.size;
        numbers.set(number, known);
        put(NUMBER_KEYS + known, NUMBER, i + 1);
      }
    }
    from[i + 1] = count;
  }
  return { sentences, problemOf, from, features, table, kinds };
}
