import * as v from 'valibot';
import type { Cause, Draft, Measure, Problem } from '../../src/draft/model.ts';
import { groupBy } from '../../src/language/groups.ts';
import { covers, type Range, sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { isHitIn } from '../support/hits.ts';
import { isWithin } from '../support/prose.ts';
import { type Clause, clausesOf, mayShareEdges, phrasesOf } from '../support/reading/phrases.ts';
import { runInLabels } from '../support/reading/run-in-labels.ts';

const count = (value: number, text: string) => v.pipe(v.optional(v.number(), value), v.description(text));

const options = v.strictObject({
  inPassage: count(4, 'How often one phrase may stand in a problem, a cause or a paragraph.'),
  sentenceLike: count(3, 'The same for a phrase that is half a sentence: it denies, compares or tells.'),
  inSentence: count(3, 'How many clauses of one sentence may hold the same three characters.'),
  inPaper: count(9, 'How often one phrase may begin or end the clauses of a paper.'),
  longInPaper: count(
    5,
    'How often a phrase of six characters and more, half a sentence, may stand in a paper.',
  ),
  shortest: count(4, 'Fewest characters of such a phrase.'),
});

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
    const labels = runInLabels(draft);
    const clauses = clausesOf(draft, options.shortest).filter(({ range }) => !isWithin(labels, range.start));
    const stock = [...hits('empty-verbs'), ...hits('cliches')].sort((a, b) => a.range.start - b.range.start);
    const told: string[] = [];
    const items = new Map(itemsOf(draft).map(({ id, title }) => [id, title]));
    for (const [name, passage] of groupBy(clauses, passageNames(draft))) {
      for (const { phrase, places } of hammeredIn(passage, items.get(name) ?? '', stock, options)) {
        told.push(phrase);
        const [first] = places as [Range];
        yield { code: 'passage', range: first, anchor: phrase, data: { phrase, count: places.length } };
      }
    }
    for (const { phrase, places } of hammeredInSentences(clauses, options.inSentence)) {
      if (told.some(known => overlap(known, phrase))) continue;
      told.push(phrase);
      const [first] = places as [Range];
      yield { code: 'passage', range: first, anchor: phrase, data: { phrase, count: places.length } };
    }
    const measures = draft.sections.filter(({ roles }) => roles.includes('measures'));
    // measures name owner and deadline in one mould, as they should
    const prose = clauses.filter(({ range }) => !measures.some(section => covers(section.range, range)));
    const phrases = [
      ...repeatedInPaper(prose, options.longInPaper),
      ...sameClauses(clauses, options.longInPaper, options.shortest),
    ];
    for (const { phrase, places } of phrases) {
      if (told.some(known => overlap(known, phrase))) continue;
      told.push(phrase);
      const [first, ...others] = places as [Range];
      yield {
        code: 'paper',
        range: first,
        anchor: phrase,
        data: { phrase, count: places.length },
        related: others.slice(0, MOST_RELATED).map(range => ({ range, message: AGAIN })),
      };
    }
    for (const issue of repeatedAtEdges(clauses, options.inPaper, options.shortest)) {
      const phrase = String(issue.data?.['phrase']);
      if (!told.some(known => known.includes(phrase) || phrase.includes(known))) yield issue;
    }
  },
});

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
  { inPassage, sentenceLike, shortest }: v.InferOutput<typeof options>,
): Phrase[] {
  const kept: Phrase[] = [];
  const least = Math.min(sentenceLike, inPassage);
  // a phrase that comes often has a beginning that does: most passages are done here
  const beginnings = phrasesOf(clauses, shortest, least);
  if (beginnings.size === 0) return kept;
  for (let length = LONGEST; length >= shortest; length--) {
    for (const [phrase, places] of length === shortest ? beginnings : phrasesOf(clauses, length, least)) {
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

/** Fewer letters are a word of grammar. */
const SHORT = 3;
/** Counting and time come up in any list. */
const LISTED = /[一二三四五六七八九十两几半多年月日次天]|有的|没有|还有|也有|这[是个些]|那[是个些]|自己|我们/;

/** Three letters that come again clause after clause of one sentence: 不通气 before, in and behind the meeting. */
function hammeredInSentences(clauses: readonly Clause[], most: number): Phrase[] {
  const kept: Phrase[] = [];
  for (const own of groupBy(clauses, ({ text }) => String(sourceRange(text).start)).values()) {
    if (own.length < most) continue;
    for (const [phrase, places] of phrasesOf(own, SHORT, most)) {
      // 白河小学 is named, 不通气 is said
      const tells = SENTENCE_LIKE.test(phrase) || phrase.includes('于');
      if (!tells || places.length <= most || LISTED.test(phrase) || NAME.test(phrase)) continue;
      const held = own.filter(({ wording }) => wording.includes(phrase)).length;
      const enough = held > most || places.length >= 2 * most;
      if (enough && !kept.some(known => overlap(known.phrase, phrase))) kept.push({ phrase, places });
    }
  }
  return kept.slice(0, MOST);
}

/** A phrase of this length does not come up by chance. */
const LONG = 6;
const MOST_RELATED = 8;
const AGAIN = { zh: '又说了一次', en: 'said again' };

/** Half sentences that come up all over the paper: a tail that was hung on every problem. */
function repeatedInPaper(clauses: readonly Clause[], most: number): Phrase[] {
  const kept: Phrase[] = [];
  for (let length = LONGEST; length >= LONG; length--) {
    for (const [phrase, places] of phrasesOf(clauses, length, most)) {
      if (places.length <= most || !SENTENCE_LIKE.test(phrase) || NAME.test(phrase)) continue;
      if (kept.some(known => overlap(known.phrase, phrase))) continue;
      kept.push({ phrase, places });
      if (kept.length === MOST) return kept;
    }
  }
  return kept;
}

/** Who does what by when, and how it is checked, in a measure: the same words may stand in each. */
const DUTY =
  /[\d一二三四五六七八九十]|负责|牵头|完成|落实|每[月季周年]|前$|[月季年]|公[示开]|通报|报告|汇报|检查|考核|督[查办导]|验收|责任|坚持|整改|办结|抽查|台账|销号/;

/** Whole clauses that come word for word all over the paper, in measures too: 一竿子插到底 in each of seven; the first few. */
function sameClauses(clauses: readonly Clause[], most: number, shortest: number): Phrase[] {
  const found = groupBy(
    clauses.filter(({ wording, runs }) => wording.length > shortest && runs.length === 1),
    ({ wording }) => wording,
  );
  const kept: Phrase[] = [];
  for (const [phrase, same] of found) {
    if (same.length <= most || isDuty(phrase) || NAME.test(phrase)) continue;
    kept.push({ phrase, places: same.map(({ range }) => range) });
    if (kept.length === MOST) break;
  }
  return kept;
}

/** 一竿子 is a figure of speech, no number. */
function isDuty(phrase: string): boolean {
  return DUTY.test(phrase.replace(/一(?![月日季年周次个名])/g, ''));
}

/** Whether one phrase holds most of the other: 子放不下 beside 架子放不下来. */
function overlap(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.includes(short.slice(0, -1)) || long.includes(short.slice(1));
}

/** Denies, compares, tells: a phrase with such a letter is no name. */
const SENTENCE_LIKE = /[不没未无了着过得有是就都也还要把被让使能会敢肯愿怕总只]/;
/** Organs, persons and meetings keep their names however often they are named. */
const NAME =
  /班子|党[组委]|常委|委员|书记|纪[检委]|政府|领导|[省市县区镇乡村局院校厂站所队部处科股]长|公司|支部|小组|干部|群众|同志|部门|单位|民主生活|专题|教育实践|活动|党员|主义|学[生院校]|医院|负责/;

/** Beginnings, and ends, that are told of a paper; our own bound: whoever has read so many knows. */
const MOST_EDGES = 20;

/** Phrases that begin or end more clauses of a paper than they may, the first of them. */
function* repeatedAtEdges(clauses: readonly Clause[], most: number, shortest: number): Iterable<Issue> {
  if (clauses.length <= most || !mayShareEdges(clauses, most, shortest)) return;
  const edges = [
    groupBy(clauses, ({ wording }) => wording.slice(0, shortest)),
    groupBy(clauses, ({ wording }) => wording.slice(-shortest)),
  ];
  for (const [side, groups] of edges.entries()) {
    let kept = 0;
    for (const group of groups.values()) {
      if (group.length <= most) continue;
      const [first] = group as [Clause];
      const phrase = side === 0 ? commonStart(group) : commonEnd(group);
      if (/\d/.test(phrase) || NAME.test(phrase)) continue;
      yield { code: 'paper', range: first.range, anchor: phrase, data: { phrase, count: group.length } };
      if (++kept === MOST_EDGES) break;
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
