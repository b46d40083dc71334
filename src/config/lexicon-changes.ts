/** What a unit adds to a word list and takes out of it. */
export interface LexiconChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** The same as written in one settings file. */
export interface WrittenLexiconChange {
  readonly add?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
}

/** A change laid over an earlier one: of a term that one adds and the other takes out the later word counts. */
export function mergeLexiconChange(
  before: LexiconChange | undefined,
  { add = [], remove = [] }: WrittenLexiconChange,
): LexiconChange {
  const { add: added, remove: removed } = before ?? { add: [], remove: [] };
  return {
    add: unique([...added.filter(term => !remove.includes(term)), ...add]),
    // what only an earlier file added is gone with that; it stands in no list to be taken out of
    remove: unique([
      ...removed.filter(term => !add.includes(term)),
      ...remove.filter(term => !added.includes(term)),
    ]),
  };
}

function unique(terms: readonly string[]): string[] {
  return [...new Set(terms)];
}
