import { createHash } from 'node:crypto';

/** Length of a fingerprint in hexadecimal digits: enough to tell 10⁹ findings apart. */
const LENGTH = 24;

/**
 * What a finding is known by from draft to draft: rule, code and the words it stands on, without widths, blanks, marks and
 * numbering. No line numbers: it stays the same while anything else in the paper changes.
 *
 * @param words the text of the range or, for an absence, the title that it hangs on
 * @param ordinal counts findings that are equal in all of this, from 0
 */
export function fingerprint(rule: string, code: string, words: string, ordinal: number): string {
  return createHash('sha256')
    .update([rule, code, normalize(words), ordinal].join('\0'))
    .digest('hex')
    .slice(0, LENGTH);
}

function normalize(words: string): string {
  const narrow = words
    .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .toLowerCase();
  const plain = narrow.replace(/[\s\p{P}\p{S}]/gu, '');
  // a range that holds nothing but marks is known by them
  return plain === '' ? narrow.replace(/\s/g, '') : plain;
}
