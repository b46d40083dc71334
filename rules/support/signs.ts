import { memoised } from '../../src/language/memo.ts';

/** Sorts of characters that the rules on marks look for; most paragraphs hold few of them. */
export const SIGN = {
  digit: 1,
  blank: 2,
  /** Half-width marks. */
  half: 4,
  /** “ and ”. */
  quote: 8,
  /** 「 and 」. */
  corner: 16,
  /** The straight quotation mark. */
  straight: 32,
  /** Brackets of all sorts, 《》 included. */
  bracket: 64,
  /** What hides a name or a figure: ×, *, ○ and their like. */
  mask: 128,
  /** Marks that are sound in a row, if at all, only as an ellipsis or a dash; a single … is one. */
  ellipsis: 256,
  /** Two marks between clauses beside each other. */
  row: 512,
} as const;

const HELD: readonly (readonly [number, string])[] = [
  [SIGN.digit, '0123456789'],
  [SIGN.blank, ' \t\u00a0\u2002\u2003\u2009\u3000'],
  [SIGN.half, ',;:?!().'],
  [SIGN.quote, '“”'],
  [SIGN.corner, '「」'],
  [SIGN.straight, '"'],
  [SIGN.bracket, '（(）)《》【】〔〕〈〉[［]］{｛'],
  [SIGN.mask, '×✕xX*＊○◯□■△▲☆★◇◆※●'],
  [SIGN.ellipsis, '…'],
];
/** Marks that make an ellipsis, a dash or a slip where they stand twice. */
const DOUBLED = '.。，、-－_—';
const BETWEEN_CLAUSES = '，。、；：？！,;?!';
const ROW = 1 << 14;
const DOUBLE = 1 << 15;

const sorts = new Uint16Array(0x10000);
const put = (bit: number, characters: string): void => {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    sorts[code] = (sorts[code] as number) | bit;
  }
};
for (const [bit, characters] of HELD) put(bit, characters);
put(ROW, BETWEEN_CLAUSES);
put(DOUBLE, DOUBLED);

/** Which of the signs a paragraph holds: bits of `SIGN`. */
export const signsIn = memoised((value: string): number => {
  let signs = 0;
  let before = 0;
  for (let i = 0; i < value.length; i++) {
    const sort = sorts[value.charCodeAt(i)] as number;
    if (sort !== 0) {
      signs |= sort;
      if ((sort & before & ROW) !== 0) signs |= SIGN.row;
      if ((sort & before & DOUBLE) !== 0) signs |= SIGN.ellipsis;
    }
    before = sort;
  }
  return signs;
});

/** Whether a paragraph holds any of some signs. */
export function holdsSign(value: string, signs: number): boolean {
  return (signsIn(value) & signs) !== 0;
}
