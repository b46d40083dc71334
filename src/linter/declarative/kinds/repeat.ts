import * as v from 'valibot';
import { type Range, sourceRange, type Text } from '../../../language/text.ts';
import type { Issue } from '../../rule.ts';
import { common, message, natural, reason } from '../common.ts';
import { defineKind } from '../kind.ts';
import { limit } from '../limits.ts';
import { repeatedPassages } from '../passages.ts';
import { scope, scoped } from '../scope.ts';
import { type Hit, searcher } from '../search.ts';
import type { Unit } from '../units.ts';
import { wording } from '../wording.ts';

const EARLIER = { zh: '前一处在这里', en: 'the earlier place' };

const schema = v.pipe(
  v.strictObject({
    kind: v.literal('repeat'),
    ...common,
    ...scope,
    /** One wording hammered, or a passage that stands twice. */
    of: v.picklist(['wording', 'passage']),
    /** For `of: wording`: each wording that it finds is counted for itself. */
    find: v.exactOptional(wording),
    options: v.strictObject({
      max: v.exactOptional(v.pipe(natural, v.minValue(1))),
      leastCharacters: v.exactOptional(v.pipe(natural, v.minValue(8))),
    }),
    messages: v.strictObject({ repeated: message }),
  }),
  v.check(
    ({ of, find, options: { max, leastCharacters } }) =>
      of === 'wording'
        ? find !== undefined && max !== undefined && leastCharacters === undefined
        : find === undefined && max === undefined && leastCharacters !== undefined,
    reason(
      'of: wording 要写 find 和 options.max，of: passage 要写 options.leastCharacters，不写另一种的',
      'of: wording takes find and options.max, of: passage takes options.leastCharacters',
    ),
  ),
);

interface RepeatOptions {
  readonly max?: number;
  readonly leastCharacters?: number;
}

/** A wording must not stand in a part more than so many times, or no passage twice. */
export const repeat = defineKind({
  schema,
  options: ({ options: { max, leastCharacters } }) =>
    v.strictObject({
      ...(max === undefined ? {} : { max: limit(1, 'How often a wording may stand in one part.', max) }),
      ...(leastCharacters === undefined
        ? {}
        : {
            leastCharacters: limit(
              8,
              'Shortest passage that counts, in letters and digits.',
              leastCharacters,
            ),
          }),
    }) as v.GenericSchema<unknown, RepeatOptions>,
  check(declaration, engine) {
    const units = scoped(declaration, engine);
    const search = declaration.find ? searcher(declaration.find, engine) : null;
    return function* (context, { max = 1, leastCharacters = 0 }) {
      for (const unit of units(context)) {
        if (search) yield* hammered(search(context, unit), unit, max);
        else yield* passages(unit, leastCharacters);
      }
    };
  },
});

/** One finding for each wording that stands too often, at the first place beyond what may be. */
function* hammered(hits: readonly Hit[], { title }: Unit, max: number): Iterable<Issue> {
  const places = new Map<string, Range[]>();
  for (const { term, range } of hits) {
    const known = places.get(term);
    if (known) known.push(range);
    else places.set(term, [range]);
  }
  for (const [term, ranges] of places) {
    const surplus = ranges.length - max;
    if (surplus <= 0) continue;
    yield {
      code: 'repeated',
      range: ranges[max] as Range,
      data: { term, title, count: ranges.length, limit: max, surplus },
      related: [{ range: ranges[0] as Range, message: EARLIER }],
    };
  }
}

function* passages({ texts, title }: Unit, least: number): Iterable<Issue> {
  // a line break between the paragraphs, so that each place lies in one of them at its ends
  const whole = texts.map(({ value }) => value).join('\n');
  const starts = startsOf(texts);
  const toSource = ({ start, end }: Range): Range => ({
    start: placeIn(texts, starts, start).start,
    end: placeIn(texts, starts, end - 1).end,
  });
  for (const { first, second, letters } of repeatedPassages(whole, least)) {
    yield {
      code: 'repeated',
      range: toSource(second),
      data: { term: whole.slice(second.start, second.end).slice(0, 20), title, count: letters, limit: least },
      related: [{ range: toSource(first), message: EARLIER }],
    };
  }
}

function startsOf(texts: readonly Text[]): number[] {
  const starts = [0];
  for (const { value } of texts) starts.push((starts.at(-1) as number) + value.length + 1);
  return starts;
}

function placeIn(texts: readonly Text[], starts: readonly number[], at: number): Range {
  let low = 0;
  for (let high = texts.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  const inText = at - (starts[low] as number);
  return sourceRange(texts[low] as Text, inText, inText + 1);
}
