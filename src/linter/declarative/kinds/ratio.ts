import * as v from 'valibot';
import { countCharacters, covers } from '../../../language/text.ts';
import type { RuleContext } from '../../rule.ts';
import { common, message, roles } from '../common.ts';
import { defineKind } from '../kind.ts';
import { limitOptions, limits, WORDED, worded } from '../limits.ts';
import { scope, scoped } from '../scope.ts';
import { type Hit, searcher, sentencesIn } from '../search.ts';
import { charactersOf, type Unit } from '../units.ts';
import { wording } from '../wording.ts';

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('ratio'),
    ...common,
    ...scope,
    /** The part that is measured: characters of hits, of sentences that hold a hit, or of sections of some roles. */
    part: v.variant('by', [
      v.strictObject({ by: v.literal('hits'), find: wording }),
      v.strictObject({ by: v.literal('sentences'), find: wording }),
      v.strictObject({ by: v.literal('roles'), roles }),
    ]),
    options: limits(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    messages: v.strictObject({ 'too-low': v.exactOptional(message), 'too-high': v.exactOptional(message) }),
  }),
  v.check(
    ({ options: { min, max }, messages }) =>
      worded({ 'too-low': min !== undefined, 'too-high': max !== undefined }, messages),
    WORDED,
  ),
);

/** The share of something in each of the parts must be neither too low nor too high. */
export const ratio = defineKind({
  schema,
  options: ({ options }) => limitOptions(options),
  check(declaration, engine) {
    const units = scoped(declaration, engine);
    const { part } = declaration;
    const search = part.by === 'roles' ? null : searcher(part.find, engine);
    return function* (context, { min, max }) {
      for (const unit of units(context)) {
        const whole = charactersOf(unit);
        if (whole === 0) continue;
        const measured = search
          ? coveredCharacters(part.by, search(context, unit), unit)
          : roleCharacters(context, part.by === 'roles' ? part.roles : [], unit);
        const share = measured / whole;
        const data = { title: unit.title, percent: Math.round(share * 100), characters: measured };
        const at = { range: unit.head, anchor: unit.title };
        if (min !== undefined && share < min)
          yield { code: 'too-low', ...at, data: { ...data, limit: Math.round(min * 100) } };
        if (max !== undefined && share > max)
          yield { code: 'too-high', ...at, data: { ...data, limit: Math.round(max * 100) } };
      }
    };
  },
});

function coveredCharacters(by: 'hits' | 'sentences' | 'roles', hits: readonly Hit[], unit: Unit): number {
  if (by === 'hits') return hits.reduce((sum, { term }) => sum + countCharacters(term), 0);
  return sentencesIn(unit)
    .filter(sentence => hits.some(({ range }) => covers(sentence.range, range)))
    .reduce((sum, { value }) => sum + countCharacters(value), 0);
}

function roleCharacters({ draft }: RuleContext, roles: readonly string[], unit: Unit): number {
  return draft.sections
    .filter(section => section.roles.some(role => roles.includes(role)) && covers(unit.range, section.range))
    .reduce((sum, { characters }) => sum + characters, 0);
}
