import { splitSentences } from '../../language/sentences.ts';
import { covers, type Range, sourceRange, type Text } from '../../language/text.ts';
import type { RuleContext } from '../rule.ts';
import type { Wording } from './schema.ts';
import type { Unit } from './units.ts';

export interface Hit {
  readonly term: string;
  readonly range: Range;
}

/** Finds what a rule looks for in a part of a draft, in the order of the text. */
export type Searcher = (context: RuleContext, unit: Unit) => Hit[];

/** Compiles once what is then looked for in every part of every draft. */
export function searcher({ terms, lexicons, pattern }: Wording): Searcher {
  const alternatives = [...(terms ?? [])].sort((a, b) => b.length - a.length).map(escapeTerm);
  if (pattern !== undefined) alternatives.push(`(?:${pattern})`);
  const expression = alternatives.length > 0 ? new RegExp(alternatives.join('|'), 'gu') : null;
  return (context, unit) => {
    const found = expression ? unit.texts.flatMap(text => matches(expression, text)) : [];
    for (const lexicon of lexicons ?? []) {
      for (const { term, range } of context.hits(lexicon)) {
        if (unit.texts.some(text => covers(sourceRange(text), range))) found.push({ term, range });
      }
    }
    return found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  };
}

function matches(expression: RegExp, text: Text): Hit[] {
  return [...text.value.matchAll(expression)]
    .filter(match => match[0] !== '')
    .map(match => ({
      term: match[0],
      range: sourceRange(text, match.index, match.index + match[0].length),
    }));
}

function escapeTerm(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The sentences of a part, with their places. */
export function sentencesIn({ texts }: Unit): { readonly value: string; readonly range: Range }[] {
  return texts.flatMap(text =>
    splitSentences(text.value).map(({ start, end }) => ({
      value: text.value.slice(start, end),
      range: sourceRange(text, start, end),
    })),
  );
}
