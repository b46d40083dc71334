import { splitSentences } from '../../language/sentences.ts';
import { covers, type Range, sourceRange, type Text } from '../../language/text.ts';
import type { RuleContext } from '../rule.ts';
import type { Expression, PatternEngine } from './engine.ts';
import { nativeExpression } from './native-engine.ts';
import type { Unit } from './units.ts';
import type { Wording } from './wording.ts';

export interface Hit {
  readonly term: string;
  readonly range: Range;
}

/** Finds what a rule looks for in a part of a draft, in the order of the text. */
export type Searcher = (context: RuleContext, unit: Unit) => Hit[];

/** Makes ready once what is then looked for in every part of every draft. */
export function searcher({ terms, lexicons, pattern }: Wording, engine: PatternEngine): Searcher {
  const expressions = [
    ...(terms ? [termExpression(terms)] : []),
    ...(pattern === undefined ? [] : [engine.compile(pattern)]),
  ];
  return (context, unit) => {
    const found = expressions.flatMap(expression => hitsOf(expression, unit, context));
    for (const lexicon of lexicons ?? []) {
      for (const { term, range } of context.hits(lexicon)) {
        if (unit.texts.some(text => covers(sourceRange(text), range))) found.push({ term, range });
      }
    }
    return withoutNested(found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end));
  };
}

/** Any of some terms; of two that begin at the same place the longer one. */
export function termExpression(terms: readonly string[]): Expression {
  const alternatives = [...terms].sort((a, b) => b.length - a.length).map(escapeTerm);
  return nativeExpression(new RegExp(alternatives.join('|'), 'gu'));
}

function hitsOf(expression: Expression, { texts }: Unit, context: RuleContext): Hit[] {
  const inText = (text: Text): Hit[] =>
    expression.matches(text.value, context).map(({ start, end }) => ({
      term: text.value.slice(start, end),
      range: sourceRange(text, start, end),
    }));
  return texts.flatMap(inText);
}

function escapeTerm(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Of hits that overlap only the first and longest counts: two lists may hold a word and a part of it. */
function withoutNested(hits: readonly Hit[]): Hit[] {
  let end = -1;
  return hits.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
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
