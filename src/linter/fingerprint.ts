import { createHash } from 'node:crypto';

/** Length of a fingerprint in hexadecimal digits: enough to tell 10⁹ findings apart. */
const LENGTH = 24;

/** What a finding is about, before equals are counted. */
export interface Identity {
  readonly rule: string;
  readonly code: string;
  /** The text of the range or, for an absence, the title that it hangs on. */
  readonly words: string;
}

/**
 * What findings are known by from draft to draft: rule, code, the words they stand on (without widths, blanks, marks and
 * numbering) and an ordinal among those that are equal in all of this. No line numbers: a fingerprint stays the same while
 * anything else in the paper changes.
 *
 * @param identities in the order of the text
 * @returns fingerprints in the same order, no two alike
 */
export function fingerprints(identities: readonly Identity[]): string[] {
  const seen = new Map<string, number>();
  return identities.map(({ rule, code, words }) => {
    const key = [rule, code, normalizeWords(words)].join('\0');
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex').slice(0, LENGTH);
  });
}

/** A number at the start says where a thing stands and not what it is: `（一）`, `1.`, `一、`, `第一，`, `一是`. */
const NUMBERING =
  /^[\s#>*\u3000]*(?:[（(]?[一二三四五六七八九十]{1,3}[)）、，.．]|[（(]?\d{1,2}(?:[)）、]|[.．](?!\d))|第[一二三四五六七八九十]{1,3}[，,、]|[一二三四五六七八九十]{1,2}是|[①-⑳])/u;

/** What two wordings of one thing have in common. */
export function normalizeWords(words: string): string {
  // a range that holds nothing but a number or marks is known by them
  return plain(words.replace(NUMBERING, '')) || plain(words) || narrow(words).replace(/\s/gu, '');
}

function plain(words: string): string {
  return narrow(words).replace(/[\s\p{P}\p{S}]/gu, '');
}

function narrow(words: string): string {
  return words.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).toLowerCase();
}
