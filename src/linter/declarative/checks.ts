import { countCharacters, covers, type Range } from '../../language/text.ts';
import type { Issue, RuleContext } from '../rule.ts';
import type { Declaration, DeclarationOf, Scope } from './schema.ts';
import { type Hit, type Searcher, searcher, sentencesIn } from './search.ts';
import { charactersOf, headOf, type Unit, unitsOf } from './units.ts';

/** Options of a declarative rule as the schema made from its file gives them. */
export interface DeclaredOptions {
  readonly allow?: readonly string[];
  readonly least?: number;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly leastCharacters?: number;
}

export type Check = (context: RuleContext, options: DeclaredOptions) => Iterable<Issue>;

/** The check that a declaration asks for; patterns and lists are made ready once. */
export function checkFor(declaration: Declaration): Check {
  switch (declaration.kind) {
    case 'forbid':
      return forbid(declaration);
    case 'require':
      return require(declaration);
    case 'count':
      return count(declaration);
    case 'ratio':
      return ratio(declaration);
    case 'section':
      return section(declaration);
  }
}

/** The parts a rule looks at: those of its scope, without the ones that its exception takes out. */
function scoped(scope: Scope): (context: RuleContext) => Unit[] {
  const exception = scope.unless ? searcher(scope.unless) : null;
  return context => {
    const units = unitsOf(context.draft, scope);
    return exception ? units.filter(unit => exception(context, unit).length === 0) : units;
  };
}

function forbid(declaration: DeclarationOf<'forbid'>): Check {
  const units = scoped(declaration);
  const search = searcher(declaration.find);
  return function* (context, { allow = [] }) {
    for (const unit of units(context)) {
      const hits = withoutNested(search(context, unit)).filter(({ term }) => !allow.includes(term));
      const [first] = hits;
      if (!first) continue;
      const reported = declaration.report === 'each' ? hits : [first];
      for (const { term, range } of reported) {
        yield { code: 'found', range, data: { term, title: unit.title, count: hits.length } };
      }
    }
  };
}

function require(declaration: DeclarationOf<'require'>): Check {
  const units = scoped(declaration);
  const search = searcher(declaration.find);
  return function* (context, { least = 1 }) {
    for (const unit of units(context)) {
      const count = withoutNested(search(context, unit)).length;
      if (count >= least) continue;
      const data = { title: unit.title, count, least, lacking: least - count };
      yield { code: 'missing', range: unit.head, anchor: unit.title, data };
    }
  };
}

function count(declaration: DeclarationOf<'count'>): Check {
  const units = scoped(declaration);
  const search = declaration.find ? searcher(declaration.find) : null;
  return function* (context, { min, max }) {
    for (const unit of units(context)) {
      const found = countIn(context, unit, declaration.of, search);
      const data = { title: unit.title, count: found };
      const at = { range: unit.head, anchor: unit.title };
      if (min !== undefined && found < min)
        yield { code: 'too-few', ...at, data: { ...data, limit: min, lacking: min - found } };
      if (max !== undefined && found > max)
        yield { code: 'too-many', ...at, data: { ...data, limit: max, surplus: found - max } };
    }
  };
}

function countIn(
  context: RuleContext,
  unit: Unit,
  of: DeclarationOf<'count'>['of'],
  search: Searcher | null,
): number {
  const { draft } = context;
  const inside = (parts: readonly { readonly range: Range }[]): number =>
    parts.filter(({ range }) => covers(unit.range, range)).length;
  switch (of) {
    case 'characters':
      return charactersOf(unit);
    case 'sentences':
      return sentencesIn(unit).length;
    case 'problems':
      return inside(draft.problems);
    case 'examples':
      return inside(draft.problems.flatMap(({ examples }) => examples));
    case 'causes':
      return inside(draft.causes);
    case 'measures':
      return inside(draft.measures);
    case 'hits':
      return search ? withoutNested(search(context, unit)).length : 0;
  }
}

function ratio(declaration: DeclarationOf<'ratio'>): Check {
  const units = scoped(declaration);
  const { part } = declaration;
  const search = part.by === 'roles' ? null : searcher(part.find);
  return function* (context, { min, max }) {
    for (const unit of units(context)) {
      const whole = charactersOf(unit);
      if (whole === 0) continue;
      const measured = search
        ? coveredCharacters(part.by, withoutNested(search(context, unit)), unit)
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
}

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

function section({ role }: DeclarationOf<'section'>): Check {
  return function* ({ draft, profile }, { leastCharacters = 1 }) {
    const asked = profile.sections.find(section => section.role === role);
    const name = asked?.heading ?? asked?.aliases[0] ?? role;
    const found = draft.sections.filter(({ roles }) => roles.includes(role));
    const [first] = found;
    if (!first) {
      yield { code: 'missing', range: headOf(draft), anchor: role, data: { section: name } };
      return;
    }
    const written = found
      .flatMap(({ sentences }) => sentences)
      .reduce((sum, { text }) => sum + countCharacters(text.value), 0);
    if (written >= leastCharacters) return;
    const range = first.heading?.range ?? first.range;
    const data = { section: name, count: written, limit: leastCharacters };
    yield { code: 'empty', range, anchor: first.title || role, data };
  };
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
