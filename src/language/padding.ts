import { countHan } from './han.ts';
import { memoised } from './memo.ts';
import { splitClauses } from './sentences.ts';

/** What word lists say of a sentence: characters that stock phrases and sayings cover, and verbs that say little. */
export interface StockWords {
  readonly cliches: number;
  readonly slogans: number;
  readonly emptyVerbs: number;
  /** Characters of words for what cannot be looked up. */
  readonly abstracts?: number;
}

/** Signs of padding in one sentence, each 0 to 1 (a share of its characters or of its pieces). */
export interface PaddingSigns {
  readonly cliches: number;
  readonly slogans: number;
  readonly emptyVerbs: number;
  /** Words for what cannot be looked up, beyond the share that any sentence may have. */
  readonly abstracts: number;
  /** Pieces of four characters that stand in a row: 抢抓机遇、乘势而上，攻坚克难. */
  readonly fours: number;
  /** Neighbouring pieces that begin or end alike or have one length and shape: 排比. */
  readonly parallel: number;
  /** How many pieces stand in such figures, as a share of a full row. */
  readonly figures: number;
  /** Something that can be looked up: figures, dates, people, places, words that were said. */
  readonly facts: number;
  /** Denial or blame: a sentence that owns a fault is no padding. */
  readonly blame: number;
}

/** Characters that one fact, or one word of blame, takes out of doubt. */
const REACH = 8;
/** Pieces in figures that make a full share of them; our own number. */
const FULL_ROW = 12;
/** Characters of an empty verb, as a rule. */
const VERB = 2;

const FACTS =
  /[0-9０-９]+(?:\.[0-9]+)?|[一二三四五六七八九十百两几]{1,4}(?:多|余)?(?:个月|[天年](?!一个)|次(?!(?:思想|灵魂|精神|党性|政治|作风|心灵)?(?:深刻|全面|集中|系统|生动|严肃|难得|彻底|洗礼|升华|检验|大考|体检|整体))|人|户|名|元|亩|里|趟|份|件|家|间|夜|岁|回|遍|封|桌|辆|村|乡镇)|去年|前年|今年|上个?月|[春夏秋冬]天(?!一)|腊月|\p{Script=Han}{1,4}(?:镇|乡|村|庄|局长|书记说|县长|主任|大爷|大娘|老人)|《|“[^”]{6,400}”|[说问答喊写]道?[：“]/gu;
const BLAME =
  /(?<!毫|从|永|绝|决|并|前所|来之)[不没未](?!断|忘|懈|渝|移|动摇|仅|但|只|光|同|辱|负|愧|朽|屈|折|遗余|易|平凡|得不|如(?!实)|进则退|来|松劲|止步|停|越|碰|相同|尽相同|一而足|[拿收吃占赴取贪沾喝花抽][^，。；、]{0,2}一)|缺[少乏位失]|走过场|敷衍|应付|推诿|拖|怕|懒|淡|松懈|代替|当成|代笔|照抄|只[顾求图是看]|嫌|偏|小算盘|私心|虚荣|面子|看重的?是|盘算|排在[^，。；]{1,10}[前后]面/gu;

/** Share of abstract words in a sentence of any report. */
const USUAL = 0.15;

/** 四重 are matters that the paper must name one by one. */
const FOUR_MATTERS = /重大(?:事件|案件|事故|失误)/;

/** Measures a sentence. Pure, and linear in its length. */
export function paddingSigns(sentence: string, words: StockWords): PaddingSigns {
  const { length, fours, parallel, figures, facts, blame } = ownSigns(sentence);
  const share = (characters: number): number => Math.min(1, characters / length);
  return {
    cliches: share(words.cliches),
    slogans: share(words.slogans),
    emptyVerbs: share(words.emptyVerbs * VERB),
    abstracts: Math.max(0, share(words.abstracts ?? 0) - USUAL),
    fours,
    parallel,
    figures,
    facts,
    blame,
  };
}

/** What shows without the word lists, and the Han characters of the sentence, one at least. */
const ownSigns = memoised((sentence: string) => {
  const length = Math.max(1, countHan(sentence));
  const share = (characters: number): number => Math.min(1, characters / length);
  const pieces = piecesOf(sentence);
  const alike = countAlike(pieces);
  return {
    length,
    fours: share(inRows(pieces.map(piece => piece.length === 4 && !FOUR_MATTERS.test(piece))) * 4),
    parallel: pieces.length > 0 ? Math.min(1, alike / pieces.length) : 0,
    figures: Math.min(1, alike / FULL_ROW),
    facts: share(countMatches(sentence, FACTS) * REACH),
    blame: share(countMatches(sentence, BLAME) * REACH),
  };
});

/** How the signs add up: a saying is padding in itself, and a fact outweighs a phrase. */
const WEIGHTS: Readonly<Record<keyof PaddingSigns, number>> = {
  cliches: 1.3,
  slogans: 1.6,
  emptyVerbs: 1.2,
  abstracts: 1.2,
  fours: 0.8,
  parallel: 0.35,
  figures: 0,
  facts: -0.9,
  blame: -0.7,
};
const SIGNS = Object.keys(WEIGHTS) as (keyof PaddingSigns)[];

/** How much a sentence is padding: about 0.4 and more where several signs meet and nothing can be looked up. */
export function paddingScore(signs: PaddingSigns): number {
  let sum = 0;
  for (const sign of SIGNS) sum += WEIGHTS[sign] * signs[sign];
  return sum;
}

function countMatches(value: string, pattern: RegExp): number {
  return value.match(pattern)?.length ?? 0;
}

/** Pieces between commas and enumeration marks, without marks. */
function piecesOf(sentence: string): string[] {
  return splitClauses(sentence)
    .flatMap(({ start, end }) => sentence.slice(start, end).split('、'))
    .map(piece => piece.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(piece => piece.length > 0);
}

/** How many pieces stand in rows of at least three. */
function inRows(marks: readonly boolean[]): number {
  let total = 0;
  let row = 0;
  for (const mark of [...marks, false]) {
    if (mark) row++;
    else {
      if (row >= 3) total += row;
      row = 0;
    }
  }
  return total;
}

/** How many pieces are like their neighbour; two of them make no figure of speech yet. */
function countAlike(pieces: readonly string[]): number {
  let alike = 0;
  for (let i = 1; i < pieces.length; i++) if (goesOn(pieces, i)) alike++;
  return alike > 1 ? alike + 1 : 0;
}

/** Whether a piece goes on with a figure: like the one before, or 抓作风 behind 抓学习、强素质, and 树形象 behind that. */
function goesOn(pieces: readonly string[], i: number): boolean {
  if (isAlike(pieces[i - 1] as string, pieces[i] as string)) return true;
  return isTurn(pieces, i) || (isTurn(pieces, i - 1) && pieces[i - 2]?.length === pieces[i]?.length);
}

/** Whether a piece takes up the one before the last. */
function isTurn(pieces: readonly string[], i: number): boolean {
  const [before, piece] = [pieces[i - 2], pieces[i]];
  return before !== undefined && before.length === piece?.length && isAlike(before, piece);
}

function isAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3 || /[0-9０-９]/.test(a + b)) return false;
  const sameHead = a.slice(0, 2) === b.slice(0, 2) || (a[0] === b[0] && a.length === b.length);
  const sameTail = a.slice(-2) === b.slice(-2);
  if (sameHead || sameTail) return true;
  if (a[0] === a[1] && b[0] === b[1]) return true;
  if (a.length === b.length && a.length < 5) return sharesRhyme(a, b);
  if (Math.min(a.length, b.length) < 5) return false;
  return a.length === b.length ? shareAPlace(a, b) : Math.abs(a.length - b.length) <= 2 && shareFromEnd(a, b);
}

/** Words about which a short piece turns: 水更长, 路更宽; 心要正, 行要端. */
const HINGES = '更要必自先为再尽能敢善有无最常';

/** Whether two short pieces turn about the same word: 水更长 beside 路更宽. */
function sharesRhyme(a: string, b: string): boolean {
  for (let i = 1; i < a.length - 1; i++) if (a[i] === b[i] && HINGES.includes(a[i] as string)) return true;
  return false;
}

/** Whether two pieces have two letters at the same places from the end: 发展上的开路人, 群众的贴心人. */
function shareFromEnd(a: string, b: string): boolean {
  let same = 0;
  for (let i = 1; i <= Math.min(a.length, b.length); i++) if (a.at(-i) === b.at(-i)) same++;
  return same > 1;
}

/** Whether two pieces of one length have the same character at the same place. */
function shareAPlace(a: string, b: string): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) return true;
  return false;
}
