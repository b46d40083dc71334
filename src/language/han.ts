/** Characters of the script Han in the basic plane by their code unit, as `\p{Script=Han}` has them: 1, all others 0. */
export const HAN: Uint8Array = new Uint8Array(0x10000);

/** First and last character of each stretch. */
const STRETCHES: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2e99],
  [0x2e9b, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfa6d],
  [0xfa70, 0xfad9],
];
for (const [first, last] of STRETCHES) HAN.fill(1, first, last + 1);

/** A pattern with `\p{Script=Han}` looks each character up in a list of ranges; this is one step. */
export function isHan(value: string, at: number): boolean {
  return HAN[value.charCodeAt(at)] === 1;
}

const RUNS = /\p{Script=Han}+/gu;

/** How many code units of a text are Han; a rare character outside of the basic plane has two. */
export function countHan(value: string): number {
  let count = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= 0xd800 && code < 0xe000) return value.match(RUNS)?.join('').length ?? 0;
    count += HAN[code] as number;
  }
  return count;
}
