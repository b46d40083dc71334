import * as v from 'valibot';
import type { Cause, Draft, Measure, Problem } from '../../src/draft/model.ts';
import { addsUp, countersFor, hashesIn } from '../../src/language/counters.ts';
import { covers, type Range, sourceRange, type Text } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue, type RuleContext } from '../../src/linter/rule.ts';
import { isHitIn } from '../support/hits.ts';
import {
  type ClauseWords,
  clauseWords,
  isWritten,
  mayRepeatInside,
  mayShareEdges,
  NAME,
} from '../support/phrases.ts';

const count = (value: number, text: string) => v.pipe(v.optional(v.number(), value), v.description(text));

const options = v.strictObject({
  inPassage: count(4, 'How often one phrase may stand in a problem, a cause or a paragraph.'),
  sentenceLike: count(3, 'The same for a phrase that is half a sentence: it denies, compares or tells.'),
  inPaper: count(9, 'How often one phrase may begin or end the clauses of a paper.'),
  longInPaper: count(
    5,
    'How often a phrase of six characters and more, half a sentence, may stand in a paper.',
  ),
  shortest: count(4, 'Fewest characters of such a phrase.'),
});

type Options = v.InferOutput<typeof options>;

export default defineRule({
  id: 'concision/hammered',
  criterion: 'concision',
  title: { zh: '一句话不翻来覆去地说', en: 'No phrase again and again' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    passage: {
      message: {
        zh: '“{phrase}”在这一处说了 {count} 次',
        en: '“{phrase}” is said {count} times in this passage',
      },
      hint: { zh: '说一次就够，把腾出的篇幅写事', en: 'Once is enough; use the room for what happened' },
    },
    paper: {
      message: {
        zh: '“{phrase}”全文说了 {count} 次，成了套子',
        en: '“{phrase}” is said {count} times in the paper',
      },
      hint: {
        zh: '换成各条自己的话；条条一个腔调，等于没有分析',
        en: 'Say it in the words of each case; one tune for all explains none',
      },
    },
  },
  docs: {
    why: {
      zh: '同一句话反复出现，不是强调，是没有话说。',
      en: 'What comes again and again is no stress but lack of matter.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：内容要挤水分；门槛为本工具自拟',
      en: 'Notice, part 7: squeeze the water out; the thresholds are ours',
    },
    bad: {
      in: 'closing',
      kind: 'member',
      text: '今后我要时刻牢记宗旨，对学习时刻牢记宗旨，对工作时刻牢记宗旨，对群众时刻牢记宗旨，对自己时刻牢记宗旨，请同志们监督。',
    },
    good: { in: 'closing', kind: 'member', text: '以上检查，请同志们批评。' },
  },
  *check({ draft, hits }, options) {
    const { shortest, sentenceLike, inPaper, longInPaper } = options;
    const bounds = { shortest, inPassage: sentenceLike, inPaper, long: LONG, longInPaper };
    const [inside, atEdges] = [mayRepeatInside(draft, bounds), mayShareEdges(draft, bounds)];
    if (!inside && !atEdges) return;
    const clauses = clausesOf(draft, shortest);
    const told = inside ? repeatedInside(draft, clauses, hits, options) : [];
    yield* told;
    if (!atEdges) return;
    for (const issue of repeatedAtEdges(clauses, inPaper, shortest)) {
      const phrase = phraseOf(issue);
      if (!told.map(phraseOf).some(known => known.includes(phrase) || phrase.includes(known))) yield issue;
    }
  },
});

function phraseOf({ data }: Issue): string {
  return String(data?.['phrase']);
}

/** Phrases that come too often in a passage, then those that do in the paper. */
function repeatedInside(
  draft: Draft,
  clauses: readonly Clause[],
  hits: RuleContext['hits'],
  options: Options,
): Issue[] {
  const issues: Issue[] = [];
  const stock = [...hits('empty-verbs'), ...hits('cliches')].sort((a, b) => a.range.start - b.range.start);
  const items = new Map(itemsOf(draft).map(({ id, title }) => [id, title]));
  for (const [name, passage] of groupBy(clauses, passageNames(draft))) {
    for (const { phrase, places } of hammeredIn(passage, items.get(name) ?? '', stock, options)) {
      const [first] = places as [Range];
      issues.push({ code: 'passage', range: first, anchor: phrase, data: { phrase, count: places.length } });
    }
  }
  const measures = draft.sections.filter(({ roles }) => roles.includes('measures'));
  // measures name owner and deadline in one mould, as they should
  const prose = clauses.filter(({ range }) => !measures.some(section => covers(section.range, range)));
  for (const { phrase, places } of repeatedInPaper(prose, options.longInPaper)) {
    if (issues.some(known => overlap(phraseOf(known), phrase))) continue;
    const [first, ...others] = places as [Range];
    issues.push({
      code: 'paper',
      range: first,
      anchor: phrase,
      data: { phrase, count: places.length },
      related: others.slice(0, MOST_RELATED).map(range => ({ range, message: AGAIN })),
    });
  }
  return issues;
}

interface Clause extends Pick<ClauseWords, 'wording' | 'runs'> {
  readonly text: Text;
  readonly range: Range;
  readonly paragraph: number;
}

function clausesOf({ sections }: Draft, shortest: number): Clause[] {
  const clauses: Clause[] = [];
  for (const { sentences } of sections) {
    for (const sentence of sentences) {
      if (!isWritten(sentence)) continue;
      const { text, paragraph } = sentence;
      for (const { start, end, wording, runs } of clauseWords(text.value)) {
        if (wording.length < shortest) continue;
        clauses.push({ wording, text, runs, range: sourceRange(text, start, end), paragraph });
      }
    }
  }
  return clauses;
}

function itemsOf({ problems, causes, measures }: Draft): (Problem | Cause | Measure)[] {
  return [...problems, ...causes, ...measures];
}

/** A name for the problem, cause or measure that a clause stands in; its paragraph’s number where it stands in none. */
function passageNames(draft: Draft): (clause: Clause) => string {
  const items = itemsOf(draft).sort((a, b) => a.range.start - b.range.start);
  let at = 0;
  // both lists are in order, so that one walk does
  return ({ range, paragraph }) => {
    while (at < items.length && (items[at] as (typeof items)[0]).range.end <= range.start) at++;
    const item = items[at];
    return item && covers(item.range, range) ? item.id : String(paragraph);
  };
}

/** Phrases of one passage that are worth a finding each. */
const MOST = 3;

interface Phrase {
  readonly phrase: string;
  readonly places: readonly Range[];
}

/** Longest phrase that is looked for; a longer one shows by its beginning. */
const LONGEST = 10;

/** Phrases that come too often in a passage, wherever in a clause; of phrases that hold each other only the longest. */
function hammeredIn(
  clauses: readonly Clause[],
  title: string,
  stock: readonly LexiconHit[],
  { inPassage, sentenceLike, shortest }: Options,
): Phrase[] {
  // a phrase that comes often has a beginning that does: most passages are done here
  if (!mayRepeat(clauses, shortest, sentenceLike)) return [];
  const kept: Phrase[] = [];
  for (let length = LONGEST; length >= shortest; length--) {
    for (const [phrase, places] of phrasesOf(clauses, length)) {
      const tells = SENTENCE_LIKE.test(phrase);
      if (places.length <= (tells && length > shortest ? sentenceLike : inPassage)) continue;
      // what the heading names and what is a thing is the subject of the passage
      const isStock = tells || (!title.includes(phrase) && places.some(place => isHitIn(stock, place)));
      if (!isStock || NAME.test(phrase) || kept.some(known => overlap(known.phrase, phrase))) continue;
      kept.push({ phrase, places });
      if (kept.length === MOST) return kept;
    }
  }
  return kept;
}

/** A phrase of this length does not come up by chance. */
const LONG = 6;
const MOST_RELATED = 8;
const AGAIN = { zh: '又说了一次', en: 'said again' };

/** Half sentences that come up all over the paper: a tail that was hung on every problem. */
function repeatedInPaper(clauses: readonly Clause[], most: number): Phrase[] {
  const kept: Phrase[] = [];
  if (!mayRepeat(clauses, LONG, most)) return [];
  for (let length = LONGEST; length >= LONG; length--) {
    for (const [phrase, places] of phrasesOf(clauses, length)) {
      if (places.length <= most || !SENTENCE_LIKE.test(phrase) || NAME.test(phrase)) continue;
      if (kept.some(known => overlap(known.phrase, phrase))) continue;
      kept.push({ phrase, places });
      if (kept.length === MOST) return kept;
    }
  }
  return kept;
}

/** Whether one phrase holds most of the other: 子放不下 beside 架子放不下来. */
function overlap(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.includes(short.slice(0, -1)) || long.includes(short.slice(1));
}

/** Denies, compares, tells: a phrase with such a letter is no name. */
const SENTENCE_LIKE = /[不没未无了着过得有是就都也还要把被让使能会敢肯愿怕总只]/;
/** Whether some phrase of a length may come more often than `most` in some clauses. */
function mayRepeat(clauses: readonly Clause[], length: number, most: number): boolean {
  const counters = countersFor(clauses.reduce((sum, { wording }) => sum + wording.length, 0));
  return clauses.some(({ text: { value }, runs }) =>
    runs.some(run => hashesIn(value, run, length).some(hash => addsUp(counters, hash) > most)),
  );
}

function phrasesOf(clauses: readonly Clause[], length: number): Map<string, Range[]> {
  const found = new Map<string, Range[]>();
  for (const { text, runs } of clauses) {
    for (const { start, end } of runs) {
      for (let at = start; at + length <= end; at++) {
        const phrase = text.value.slice(at, at + length);
        const places = found.get(phrase);
        const range = sourceRange(text, at, at + length);
        if (!places) found.set(phrase, [range]);
        // 好好好好 overlaps itself
        else if ((places.at(-1) as Range).end <= range.start) places.push(range);
      }
    }
  }
  return found;
}

/** Phrases that begin or end more clauses of a paper than they may. */
function* repeatedAtEdges(clauses: readonly Clause[], most: number, shortest: number): Iterable<Issue> {
  if (clauses.length <= most) return;
  const edges = [
    groupBy(clauses, ({ wording }) => wording.slice(0, shortest)),
    groupBy(clauses, ({ wording }) => wording.slice(-shortest)),
  ];
  for (const [side, groups] of edges.entries()) {
    for (const group of groups.values()) {
      if (group.length <= most) continue;
      const [first] = group as [Clause];
      const phrase = side === 0 ? commonStart(group) : commonEnd(group);
      if (/\d/.test(phrase) || NAME.test(phrase)) continue;
      yield { code: 'paper', range: first.range, anchor: phrase, data: { phrase, count: group.length } };
    }
  }
}

function commonStart(group: readonly Clause[]): string {
  const [{ wording: first }] = group as [Clause];
  let length = first.length;
  for (const { wording } of group) while (!wording.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

function commonEnd(group: readonly Clause[]): string {
  const [{ wording: first }] = group as [Clause];
  let start = 0;
  for (const { wording } of group) while (!wording.endsWith(first.slice(start))) start++;
  return first.slice(start);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
