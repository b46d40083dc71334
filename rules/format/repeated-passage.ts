import * as v from 'valibot';
import type { Draft, Sentence } from '../../src/draft/model.ts';
import { findRepeats, joinRuns, type Repeat, type RepeatedRun } from '../../src/language/similarity.ts';
import { type Range, sourceOffset, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { count } from '../support/options.ts';
import { isUnfilled } from '../support/placeholders.ts';
import { type CopiedRow, copiedRows } from '../support/repeats/copied-rows.ts';
import { nearRows } from '../support/repeats/near-rows.ts';

const OWNER_WORDS = /责任|牵头|负责|时限|完成|长期坚持|检查方式|配合/g;

const EARLIER = { zh: '前一处在这里', en: 'the earlier passage' };

const options = v.strictObject({
  leastExact: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(10)), 24),
    v.description('Shortest verbatim repetition that is reported, in letters and digits.'),
  ),
  leastNear: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(15)), 30),
    v.description('Shortest passage that is compared for repetition with changed words.'),
  ),
  threshold: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1)), 0.7),
    v.description('Share of letters in common and in order from which two passages count as one.'),
  ),
  all: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1)), 0.85),
    v.description(
      'Share from which on a passage is compared as short as a verbatim one: all but a word is the same.',
    ),
  ),
  leastInRow: count(
    6,
    1,
    'Letters and digits of the shortest sentence of a copied row: shorter ones (教训深刻) are nobody’s.',
  ),
});
type Options = v.InferOutput<typeof options>;

export default defineRule({
  id: 'format/repeated-passage',
  criterion: 'format',
  title: { zh: '同一段话不写两遍', en: 'No passage stands twice' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    exact: {
      message: {
        zh: '这段话（{count} 字）在第 {paragraph} 段一字不差地写过',
        en: 'This passage of {count} characters stands word for word in paragraph {paragraph}',
      },
      hint: {
        zh: '留一处；另一处结合那一条问题自己的情况重写',
        en: 'Keep one; write the other anew from the facts of its own problem',
      },
    },
    near: {
      message: {
        zh: '这段话和第 {paragraph} 段的一段有 {percent}% 相同，只换了个别字句',
        en: 'This passage shares {percent} % with one in paragraph {paragraph}; only a few words differ',
      },
      hint: {
        zh: '两处说的是一回事就合并；是两回事，就写出各自的情况',
        en: 'Join them if they say the same; if not, tell what is different',
      },
    },
  },
  docs: {
    why: {
      zh: '同一段话用在两条问题下面，换了几个字也看得出来。这正是审核标准里“防止交叉重复”所指的毛病。',
      en: 'A passage used under two problems is recognised even with some words changed: the overlap that the notice warns of.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：格式要规范、防止交叉重复',
      en: 'Notice, part 7: sound form, no overlaps',
    },
    bad: {
      in: 'problem',
      text: '1.调查研究走马观花\n2012年10月调研设施农业，一天跑了8个点。究其原因，是我对群众路线理解得浅、把握得偏，习惯自上而下发号施令，不习惯自下而上听取意见。到青岩乡了解移民后扶，两户告状的被支开。究其原因，是我对群众路线理解得浅、把握得偏，习惯自上而下发号施令，不习惯自下而上听取意见。\n',
    },
    good: {
      in: 'problem',
      text: '1.调查研究走马观花\n2012年10月调研设施农业，一天跑了8个点。究其原因，是我对群众路线理解得浅、把握得偏，习惯自上而下发号施令，不习惯自下而上听取意见。到青岩乡了解移民后扶，两户告状的被支开，半个月后他们出现在市信访局门口。我怕听见真话，因为听见了就得管。\n',
    },
  },
  *check({ draft }, options) {
    // a form that nobody filled in says the same in each of its slots
    const sentences = draft.sections
      .flatMap(section => section.sentences)
      .filter(({ text }) => !isUnfilled(text.value));
    const measured = sentencesOfMeasures(draft);
    const values = sentences.map(({ text, paragraph }) => ({ value: text.value, paragraph }));
    const copied = copiedRows(values, options.leastInRow, options.leastExact);
    yield* ofShortSentences(sentences, measured, copied);
    const { leastExact, leastNear, threshold } = options;
    const minCharacters = Math.min(leastExact, leastNear);
    const pieces = piecesOf(sentences, minCharacters);
    const repeats = findRepeats(
      [...sentences, ...pieces].map(place => ('value' in place ? place.value : place.text.value)),
      {
        threshold,
        minCharacters,
        groups: [...sentences.keys(), ...pieces.map(({ sentence }) => sentence)],
      },
    );
    const whole = repeats.filter(({ second }) => second < sentences.length);
    yield* ofSentences(sentences, whole, ownerLines(measured), options);
    const told = new Set(
      whole
        .filter(({ exact, second }) => exact || letters(sentences[second]?.text.value ?? '') >= leastNear)
        .flatMap(({ first, second }) => [first, second]),
    );
    const rest = repeats.filter(({ second }) => second >= sentences.length);
    yield* ofPieces(sentences, pieces, rest, told, measured, options);
    for (const { first, second } of copied)
      for (const { start, end } of [first, second]) for (let i = start; i < end; i++) told.add(i);
    yield* ofNearRows(sentences, told, measured, options);
  },
});

/** Whole sentences, joined where they follow one another in both places. */
function* ofSentences(
  sentences: readonly Sentence[],
  repeats: readonly Repeat[],
  repeatable: ReadonlySet<Sentence>,
  { leastExact, leastNear, all }: Options,
): Iterable<Issue> {
  const sound = repeats.filter(({ exact, first, second, score }) => {
    if (repeatable.has(sentences[first] as Sentence) && repeatable.has(sentences[second] as Sentence))
      return false;
    const least = exact || score >= all ? leastExact : leastNear;
    return letters((sentences[second] as Sentence).text.value) >= least;
  });
  for (const run of joinRuns(sound)) {
    const exact = run.repeats.every(repeat => repeat.exact);
    const copied = sentences.slice(run.second.start, run.second.end);
    yield {
      code: exact ? 'exact' : 'near',
      // an exact repetition is a fact, a near one a judgement by share
      severity: exact ? 'error' : 'warning',
      range: rangeOf(sentences, run.second),
      data: {
        paragraph: sentences[run.first.start]?.paragraph ?? 0,
        count: letters(copied.map(({ text }) => text.value).join('')),
        percent: Math.round(100 * meanScore(run)),
      },
      related: [{ range: rangeOf(sentences, run.first), message: EARLIER }],
    };
  }
}

/** Pieces of sentences that stand in another sentence, where neither sentence is told already. */
function* ofPieces(
  sentences: readonly Sentence[],
  pieces: readonly Piece[],
  repeats: readonly Repeat[],
  told: Set<number>,
  measured: ReadonlySet<Sentence>,
  { leastNear }: Options,
): Iterable<Issue> {
  const placeOf = (index: number): Piece => {
    const value = sentences[index]?.text.value;
    if (value === undefined) return pieces[index - sentences.length] as Piece;
    return { sentence: index, start: 0, end: value.length, value };
  };
  for (const { first, second, score } of repeats) {
    const [earlier, later] = [placeOf(first), placeOf(second)].sort((a, b) => a.sentence - b.sentence) as [
      Piece,
      Piece,
    ];
    const [one, other] = [sentences[earlier.sentence] as Sentence, sentences[later.sentence] as Sentence];
    if (told.has(earlier.sentence) || told.has(later.sentence)) continue;
    // measures name owners and deadlines in one mould, as they should
    if (measured.has(one) && measured.has(other)) continue;
    if (letters(later.value) < leastNear) continue;
    told.add(earlier.sentence).add(later.sentence);
    yield {
      code: 'near',
      severity: 'warning',
      range: sourceRange(other.text, later.start, later.end),
      data: { paragraph: one.paragraph, count: letters(later.value), percent: Math.round(100 * score) },
      related: [{ range: sourceRange(one.text, earlier.start, earlier.end), message: EARLIER }],
    };
  }
}

/** Sentences too short to be compared each by itself, copied as a row. */
function* ofShortSentences(
  sentences: readonly Sentence[],
  measured: ReadonlySet<Sentence>,
  copied: readonly CopiedRow[],
): Iterable<Issue> {
  for (const { first, second, letters: count } of copied) {
    // measures name owners and deadlines in one mould, as they should
    if ([first, second].every(({ start }) => measured.has(sentences[start] as Sentence))) continue;
    yield {
      code: 'exact',
      severity: 'error',
      range: rangeOf(sentences, second),
      data: { paragraph: sentences[first.start]?.paragraph ?? 0, count, percent: 100 },
      related: [{ range: rangeOf(sentences, first), message: EARLIER }],
    };
  }
}

/** Sentences too short to be compared each by itself, that stand twice as a row with some words changed. */
function* ofNearRows(
  sentences: readonly Sentence[],
  told: ReadonlySet<number>,
  measured: ReadonlySet<Sentence>,
  { leastNear, threshold }: Options,
): Iterable<Issue> {
  const lines = sentences.map((sentence, i) =>
    told.has(i) || measured.has(sentence)
      ? null
      : { value: sentence.text.value, paragraph: sentence.paragraph },
  );
  for (const { first, second, letters: count, score } of nearRows(lines, leastNear, threshold)) {
    yield {
      code: 'near',
      severity: 'warning',
      range: rangeOf(sentences, second),
      data: {
        paragraph: sentences[first.start]?.paragraph ?? 0,
        count,
        percent: Math.round(100 * score),
      },
      related: [{ range: rangeOf(sentences, first), message: EARLIER }],
    };
  }
}

/** A stretch of a sentence between semicolons. */
interface Piece extends Range {
  /** Index of its sentence. */
  readonly sentence: number;
  readonly value: string;
}

/** Where a sentence is put together of several, what was copied may be one of them. */
function piecesOf(sentences: readonly Sentence[], least: number): Piece[] {
  const pieces: Piece[] = [];
  for (const [sentence, { text }] of sentences.entries()) {
    if (!text.value.includes('；')) continue;
    let start = 0;
    for (const value of text.value.split('；')) {
      const end = start + value.length;
      if (value.length >= least) pieces.push({ sentence, start, end, value });
      start = end + 1;
    }
  }
  return pieces;
}

function sentencesOfMeasures({ sections }: Draft): Set<Sentence> {
  const measures = sections.filter(({ roles }) => roles.includes('measures'));
  return new Set(measures.flatMap(({ sentences }) => sentences));
}

/** “责任单位：县委办公室；完成时限：2014年12月底前” may stand under measure after measure. */
function ownerLines(measured: ReadonlySet<Sentence>): Set<Sentence> {
  return new Set([...measured].filter(({ text: { value } }) => (value.match(OWNER_WORDS)?.length ?? 0) >= 2));
}

function letters(value: string): number {
  return value.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function meanScore({ repeats }: RepeatedRun): number {
  return repeats.reduce((sum, { score }) => sum + score, 0) / repeats.length;
}

function rangeOf(sentences: readonly Sentence[], { start, end }: Range): Range {
  const first = sentences[start] as Sentence;
  const last = sentences[end - 1] as Sentence;
  return { start: sourceOffset(first.text, 0), end: sourceRange(last.text).end };
}
