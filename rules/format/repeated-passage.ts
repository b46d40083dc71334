import * as v from 'valibot';
import type { Draft, Sentence } from '../../src/draft/model.ts';
import { findRepeats, joinRuns, type RepeatedRun } from '../../src/language/similarity.ts';
import { type Range, sourceOffset, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { isUnfilled } from '../support/placeholders.ts';

const OWNER_WORDS = /责任|牵头|负责|时限|完成|长期坚持|检查方式|配合/g;

const EARLIER = { zh: '前一处在这里', en: 'the earlier passage' };

export default defineRule({
  id: 'format/repeated-passage',
  criterion: 'format',
  title: { zh: '同一段话不写两遍', en: 'No passage stands twice' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
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
  }),
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
  *check({ draft }, { leastExact, leastNear, threshold }) {
    // a form that nobody filled in says the same in each of its slots
    const sentences = draft.sections
      .flatMap(section => section.sentences)
      .filter(({ text }) => !isUnfilled(text.value));
    const passages = sentences.map(({ text }) => text.value);
    const minCharacters = Math.min(leastExact, leastNear);
    const parts = partsOf(sentences, minCharacters);
    const measured = sentencesOfMeasures(draft);
    yield* shortRuns(sentences, measured, leastExact);
    const all = findRepeats([...passages, ...parts.map(({ value }) => value)], {
      threshold,
      minCharacters,
      groups: [...passages.keys(), ...parts.map(({ sentence }) => sentence)],
    });
    if (all.length === 0) return;
    const repeats = all.filter(({ second }) => second < passages.length);
    const repeatable = ownerLines(measured);
    const sound = repeats.filter(({ exact, first, second }) => {
      if (repeatable.has(sentences[first] as Sentence) && repeatable.has(sentences[second] as Sentence))
        return false;
      const length = letters(passages[second] as string);
      return exact ? length >= leastExact : length >= leastNear;
    });
    for (const run of joinRuns(sound)) {
      const first = rangeOf(sentences, run.first);
      const second = rangeOf(sentences, run.second);
      const exact = run.repeats.every(repeat => repeat.exact);
      yield {
        code: exact ? 'exact' : 'near',
        // an exact repetition is a fact, a near one a judgement by share
        severity: exact ? 'error' : 'warning',
        range: second,
        data: {
          paragraph: sentences[run.first.start]?.paragraph ?? 0,
          count: letters(passages.slice(run.second.start, run.second.end).join('')),
          percent: Math.round(100 * meanScore(run)),
        },
        related: [{ range: first, message: EARLIER }],
      };
    }
    const told = new Set(repeats.flatMap(({ first, second }) => [first, second]));
    const places: Part[] = [
      ...sentences.map(({ text }, sentence) => ({
        sentence,
        start: 0,
        end: text.value.length,
        value: text.value,
      })),
      ...parts,
    ];
    for (const { first, second, score } of all) {
      if (second < passages.length) continue;
      const [earlier, later] = [places[first] as Part, places[second] as Part].sort(
        (a, b) => a.sentence - b.sentence,
      ) as [Part, Part];
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
  },
});

/**
 * Sentences in a row that are too short to be compared each by itself and stand in the same row elsewhere: what was copied
 * is long enough taken together. A sentence that is long enough alone is told as such.
 */
function* shortRuns(
  sentences: readonly Sentence[],
  measured: ReadonlySet<Sentence>,
  least: number,
): Iterable<Issue> {
  const bare = sentences.map(({ text }) => text.value.replace(/[^\p{L}\p{N}]/gu, ''));
  const isShort = (i: number): boolean =>
    (bare[i] ?? '').length >= SHORTEST_OF_RUN && (bare[i] as string).length < least;
  const follows = (i: number): boolean => sentences[i]?.paragraph === sentences[i - 1]?.paragraph;
  const seen = new Map<string, number>();
  for (let second = 1; second < sentences.length; second++) {
    if (!isShort(second - 1) || !isShort(second) || !follows(second)) continue;
    const pair = `${bare[second - 1]}。${bare[second]}`;
    const first = seen.get(pair);
    if (first === undefined) {
      seen.set(pair, second);
      continue;
    }
    // a sentence said three times in a row is hammered: two passages have none in common
    if (first >= second - 1) continue;
    let length = 2;
    while (
      first + length - 1 < second - 1 &&
      isShort(second + length - 1) &&
      follows(second + length - 1) &&
      follows(first + length - 1) &&
      bare[first + length - 1] === bare[second + length - 1]
    )
      length++;
    const run = { start: second - 1, end: second - 1 + length };
    const count = bare.slice(run.start, run.end).join('').length;
    // measures name owners and deadlines in one mould, as they should
    const inMeasures =
      measured.has(sentences[first] as Sentence) && measured.has(sentences[second] as Sentence);
    if (count < least || inMeasures) continue;
    const from = { start: first - 1, end: first - 1 + length };
    yield {
      code: 'exact',
      severity: 'error',
      range: rangeOf(sentences, run),
      data: { paragraph: sentences[from.start]?.paragraph ?? 0, count, percent: 100 },
      related: [{ range: rangeOf(sentences, from), message: EARLIER }],
    };
    second += length - 2;
  }
}

/** Shorter sentences (教训深刻, 我错了) are nobody’s. */
const SHORTEST_OF_RUN = 6;

/** A stretch of a sentence between semicolons. */
interface Part extends Range {
  /** Index of its sentence. */
  readonly sentence: number;
  readonly value: string;
}

/** Where a sentence is put together of several, what was copied may be one of them. */
function partsOf(sentences: readonly Sentence[], least: number): Part[] {
  const parts: Part[] = [];
  for (const [sentence, { text }] of sentences.entries()) {
    if (!text.value.includes('；')) continue;
    let start = 0;
    for (const value of text.value.split('；')) {
      const end = start + value.length;
      if (value.length >= least) parts.push({ sentence, start, end, value });
      start = end + 1;
    }
  }
  return parts;
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
