import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LEXICONS } from '../../../rules/lexicons/index.ts';
import { lexiconSchema } from '../../../src/linter/lexicons.ts';

const folder = new URL('../../../rules/lexicons/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.yaml'));

describe('word lists', () => {
  it('are all in the list that rules read, in the order of their names', () => {
    expect(LEXICONS.map(({ id }) => `${id}.yaml`)).toEqual([...files].sort());
  });

  it.each(LEXICONS.map(lexicon => [lexicon.id, lexicon] as const))('%s is sound', (id, lexicon) => {
    expect(v.safeParse(lexiconSchema, lexicon).issues).toBeUndefined();
    expect(lexicon).toEqual(parse(readFileSync(new URL(`${id}.yaml`, folder), 'utf8')));
    expect(lexicon.source).toMatch(/自拟|通报|[（(][NPTO][)）]/);
    expect(lexicon.date).toMatch(/^\d{4}-\d{2}$/);
    expect(lexicon.note).not.toBe('');
    expect(lexicon.terms.length).toBeGreaterThan(30);
    // a term given twice, with blanks, or of one letter would count what nobody meant
    expect(lexicon.terms.filter((term, i) => lexicon.terms.indexOf(term) < i)).toEqual([]);
    expect(
      lexicon.terms.filter(term => term !== term.trim() || term.length < 2 || /[a-z]/i.test(term)),
    ).toEqual([]);
  });

  it.each([
    ['slogans', '再出发'],
    ['cliches', '认真对待'],
    ['cliches', '认真思考'],
    ['cliches', '深入思考'],
    ['cliches', '全面梳理'],
  ])('%s leaves out %s, which as often stands in an admission', (id, term) => {
    expect(LEXICONS.find(lexicon => lexicon.id === id)?.terms).not.toContain(term);
  });
});
