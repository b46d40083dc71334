import { LEXICONS } from '../../rules/lexicons/index.ts';
import { headingSigns } from '../../rules/support/reading/headings.ts';
import { textAt } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';

/** What the rules' own lists show of a heading that stands in no paper. */
export function signsOfTitle(title: string): string[] {
  const hits = (id: string): LexiconHit[] =>
    (LEXICONS.find(list => list.id === id)?.terms ?? [])
      .filter(term => title.includes(term))
      .map(term => ({ term, range: { start: title.indexOf(term), end: title.indexOf(term) + term.length } }));
  return headingSigns(
    { title, titleText: textAt(title, 0) },
    { words: hits('fault-words'), hints: hits('fault-hints'), fields: hits('field-names'), dimensions: [] },
  );
}
