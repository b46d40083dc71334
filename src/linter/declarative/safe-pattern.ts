/** Why a pattern must not be used. */
export type PatternTrouble = 'invalid' | 'backreference' | 'nested-quantifier' | 'matches-nothing';

/**
 * Whether a pattern can be run on any text: it compiles, refers back to no group, repeats nothing that is itself repeated
 * without end (the usual way into exponential time), and matches no empty text.
 *
 * @returns `null` where nothing speaks against it
 */
export function patternTrouble(pattern: string): PatternTrouble | null {
  let compiled: RegExp;
  try {
    compiled = new RegExp(pattern, 'u');
  } catch {
    return 'invalid';
  }
  if (/\\(?:[1-9]|k<)/.test(pattern.replace(/\\\\/g, ''))) return 'backreference';
  if (hasNestedQuantifier(pattern)) return 'nested-quantifier';
  return compiled.test('') ? 'matches-nothing' : null;
}

const ENDLESS = /^(?:[*+]|\{\d+,\})/;

function hasNestedQuantifier(pattern: string): boolean {
  // for each open group, the whole pattern first: whether something in it is repeated without end
  const open = [false];
  for (let at = 0; at < pattern.length; ) {
    const unit = pattern[at] as string;
    const length = unit === '\\' ? 2 : unit === '[' ? classLength(pattern, at) : 1;
    at += length;
    if (unit === '(') {
      open.push(false);
      continue;
    }
    const inner = unit === ')' && open.length > 1 ? (open.pop() as boolean) : false;
    const endless = ENDLESS.test(pattern.slice(at, at + 12));
    if (inner && endless) return true;
    if (inner || endless) open[open.length - 1] = true;
  }
  return false;
}

function classLength(pattern: string, start: number): number {
  let at = start + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at + 1 - start;
}
