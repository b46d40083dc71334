import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, indexLists } from '../../src/language/terms.ts';

interface Place {
  start: number;
  end: number;
}

/** What the search must do, written down as plainly as possible. */
function naive(terms: readonly string[], text: string): Place[] {
  const places: Place[] = [];
  let at = 0;
  while (at < text.length) {
    const longest = Math.max(0, ...terms.filter(term => text.startsWith(term, at)).map(term => term.length));
    if (longest > 0) places.push({ start: at, end: at + longest });
    at += Math.max(1, longest);
  }
  return places;
}

function search(lists: readonly (readonly string[])[], text: string): Place[][] {
  return findMatches(indexLists(lists), text).map(({ starts, ends }) =>
    starts.map((start, i) => ({ start, end: ends[i] as number })),
  );
}

describe('one pass over many word lists', () => {
  it('takes the longest of the terms that begin at a place, list by list', () => {
    const text = '要进一步加强学习，切实加强领导';
    const [long, short] = search([['进一步', '进一步加强', '加强'], ['加强']], text);
    expect(long?.map(({ start, end }) => text.slice(start, end))).toEqual(['进一步加强', '加强']);
    expect(short?.map(({ start, end }) => text.slice(start, end))).toEqual(['加强', '加强']);
  });

  it('goes back to a shorter term when a longer one breaks off', () => {
    expect(search([['高度重视起来', '重视', '视']], '高度重视工作')).toEqual([[{ start: 2, end: 4 }]]);
    expect(search([['bc', 'abcd', 'd']], 'xabcd')).toEqual([[{ start: 1, end: 5 }]]);
    // abc is taken, so the longer bcde must not oust it
    expect(search([['abc', 'bcde', 'de']], 'abcde')).toEqual([
      [
        { start: 0, end: 3 },
        { start: 3, end: 5 },
      ],
    ]);
  });

  it('copes with no list, empty lists and empty terms', () => {
    expect(search([], '不够')).toEqual([]);
    expect(search([[], ['', '不够']], '不够')).toEqual([[], [{ start: 0, end: 2 }]]);
    expect(search([['不够']], '')).toEqual([[]]);
  });

  it('equals a naive search', () => {
    const unit = fc.constantFrom('a', 'b', 'c', '不', '够');
    const word = fc.array(unit, { minLength: 1, maxLength: 5 }).map(units => units.join(''));
    const text = fc.array(unit, { maxLength: 60 }).map(units => units.join(''));
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 8 }), { maxLength: 4 }), text, (lists, value) => {
        expect(search(lists, value)).toEqual(lists.map(terms => naive(terms, value)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('equals a naive search on any UTF-16 units, halves of pairs among them', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(6), (value, from, length) => {
        const terms = [value.slice(from, from + length), value.slice(0, 1)].filter(term => term !== '');
        expect(search([terms], value)).toEqual([naive(terms, value)]);
      }),
    );
  });

  it('copes with a long text of which every place begins many terms', () => {
    const terms = Array.from({ length: 40 }, (_, i) => '不'.repeat(i + 1));
    const [longest, triples] = search([terms, terms.slice(0, 3)], '不'.repeat(100_000));
    expect(longest?.length).toBe(2_500);
    expect(triples?.length).toBe(33_334);
  });
});
