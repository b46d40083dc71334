import * as v from 'valibot';
import type { Draft, Section, Sentence } from '../../src/draft/model.ts';
import { coverIndex, startingIn } from '../../src/language/cover-index.ts';
import { type PaddingSigns, paddingScore, paddingSigns } from '../../src/language/padding.ts';
import { countCharacters, covers, type Range, sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue, type RuleContext } from '../../src/linter/rule.ts';
import { countIn, coveredIn } from '../support/hits.ts';
import { share } from '../support/options.ts';

const options = v.strictObject({
  score: v.pipe(
    v.optional(v.number(), 0.4),
    v.description('Weighed signs (about 0 to 2) from which on a sentence is padding.'),
  ),
  most: share(0.1, 'Largest share of padded sentences in all characters (0 to 1).'),
  passage: share(0.6, 'Share of padded characters (0 to 1) from which on a whole paragraph is padding.'),
  stretch: v.pipe(
    v.optional(v.number(), 30),
    v.description('Characters of padded sentences in a row that are too many in a sound paragraph.'),
  ),
  stretchClosing: v.pipe(
    v.optional(v.number(), 50),
    v.description('The same for a short closing, which may promise a little.'),
  ),
  passageLeast: v.pipe(
    v.optional(v.number(), 60),
    v.description('Fewest padded characters of such a paragraph.'),
  ),
});

export default defineRule({
  id: 'concision/padding',
  criterion: 'concision',
  title: { zh: '挤掉套话空话', en: 'No padding' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    ratio: {
      message: {
        zh: '全文有 {count} 句套话空话，占 {share}%，超过 {most}%；最多的是“{title}”部分，从这里起',
        en: '{count} sentences are padding, {share} % of the paper (at most {most} %), most of them in “{title}”, from here on',
      },
      hint: {
        zh: '逐句问：换一个单位、换一个人，这句话还能不能用？能用的删去，换成自己的事、自己的数字',
        en: 'Ask of each sentence whether it would fit another unit; if so, put a fact of your own in its place',
      },
    },
    stretch: {
      message: {
        zh: '这里连着 {characters} 字套话空话',
        en: '{characters} characters of padding in a row',
      },
      hint: {
        zh: '删去；要说的话换成一件做得到、查得着的事',
        en: 'Leave it out, or put something in its place that can be done and checked',
      },
    },
    passage: {
      message: {
        zh: '这一段 {share}% 是套话空话，没有可以核对的事实',
        en: '{share} % of this paragraph is padding; nothing in it can be looked up',
      },
      hint: {
        zh: '删去整段，或只留一句与本人、本单位有关的话；措施写清做什么、谁来做、何时做完、怎样查',
        en: 'Leave it out, or keep the one sentence that is about you; of a measure say what, who, by when, how checked',
      },
    },
  },
  docs: {
    why: {
      zh: '套话放在谁的材料里都合适，占去的却是写问题的篇幅，也最容易让人看出没有动真格。',
      en: 'What fits any paper takes the room of the faults and shows that nobody was in earnest.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：内容要挤水分、直奔主题、不绕弯子；判断方法和门槛为本工具自拟',
      en: 'Notice, part 7: squeeze the water out, straight to the subject; method and thresholds are ours',
    },
    bad: {
      in: 'opening',
      kind: 'member',
      text: '开好这次专题民主生活会，是加强党内政治生活的重要内容，是推动全面从严治党向纵深发展的重要抓手，意义十分重大，影响十分深远。作为一名党员领导干部，必须提高站位、统一思想，以高度的政治自觉、思想自觉、行动自觉，把开好这次会议作为一项严肃的政治任务抓紧抓实抓好。\n\n会前，我征求意见47条，材料改了八稿。现对照检查如下。',
    },
    good: {
      in: 'opening',
      kind: 'member',
      text: '会前，我到联系点双河镇住村6天，同32名干部群众单独谈心，收到意见87条，归并成16条。材料改了14次，前几稿写别人多、写自己少，被督导组退回两次。现对照检查如下。',
    },
  },
  *check(context, options) {
    const { draft } = context;
    const paragraphs = readParagraphs(context, options.score);
    const whole = [...passageIssues(paragraphs, options.passage, options.passageLeast)];
    yield* whole;
    const closings = draft.sections.filter(isShortClosing);
    const stretches = [
      ...stretchIssues(paragraphs, options.stretch),
      ...stretchIssues(judgeParagraphs(context, options.score, closings), options.stretchClosing),
    ];
    yield* stretches.filter(({ range }) => !whole.some(passage => touch(passage.range, range)));
    const padded = paragraphs.flatMap(({ sentences }) => sentences.filter(({ isPadded }) => isPadded));
    const taken = sumOf(padded) / Math.max(1, draft.characters);
    const worst = worstSection(draft, padded);
    if (!worst || taken <= options.most) return;
    yield {
      code: 'ratio',
      range: worst.first.range,
      anchor: draft.title?.title ?? worst.section.title,
      data: {
        count: padded.length,
        share: Math.round(taken * 100),
        most: Math.round(options.most * 100),
        title: worst.section.title || '开头',
      },
    };
  },
});

/**
 * Places of the sentences judged padding, in order: what `paddingRatio` counts and this rule reports.
 *
 * @param score weighed signs from which on a sentence is padding; the rule's own default if left out
 */
export function paddedSentences(
  context: Pick<RuleContext, 'draft' | 'hits'>,
  score: number = v.parse(options, {}).score,
): Range[] {
  return readParagraphs(context, score).flatMap(({ sentences }) =>
    sentences.filter(({ isPadded }) => isPadded).map(({ range }) => range),
  );
}

interface Judged {
  readonly range: Range;
  readonly characters: number;
  readonly score: number;
  /** May go with padding beside it: little in it can be looked up. */
  readonly mild: boolean;
  /** Nothing in it can be looked up or is owned. */
  readonly empty: boolean;
  readonly isPadded: boolean;
}

interface Paragraph {
  readonly sentences: readonly Judged[];
}

/** Shortest sentence that can be padding, unless sayings are all it holds. */
const SHORTEST = 12;
/** Papers thank, promise and ask in a closing of this length without padding it. */
const SHORT_CLOSING = 120;

/** The last reading of each draft: what this rule reports and what the metrics count is the same. */
const readings = new WeakMap<Draft, { readonly score: number; readonly paragraphs: readonly Paragraph[] }>();

function readParagraphs(context: Pick<RuleContext, 'draft' | 'hits'>, score: number): readonly Paragraph[] {
  const { draft } = context;
  const known = readings.get(draft);
  if (known?.score === score) return known.paragraphs;
  const paragraphs = judgeParagraphs(
    context,
    score,
    draft.sections.filter(section => !isShortClosing(section)),
  );
  readings.set(draft, { score, paragraphs });
  return paragraphs;
}

function judgeParagraphs(
  { draft, hits }: Pick<RuleContext, 'draft' | 'hits'>,
  score: number,
  sections: readonly Section[],
): Paragraph[] {
  const lists = {
    cliches: hits('cliches'),
    slogans: hits('slogans'),
    emptyVerbs: hits('empty-verbs'),
    abstracts: hits('abstractions'),
  };
  const isHeading = headingTest(draft);
  return sections.flatMap(section => {
    const own = section.sentences.filter(({ text }) => !isHeading(sourceRange(text)));
    const byParagraph = new Map<number, Sentence[]>();
    for (const sentence of own) {
      const known = byParagraph.get(sentence.paragraph);
      if (known) known.push(sentence);
      else byParagraph.set(sentence.paragraph, [sentence]);
    }
    return [...byParagraph.values()].map(sentences => judgeParagraph(sentences, lists, score));
  });
}

function isShortClosing({ role, characters }: Section): boolean {
  return role === 'closing' && characters < SHORT_CLOSING;
}

/** A run-in heading is a sentence by its form; whether it says enough is another criterion's matter. */
function headingTest({ problems, causes, measures, signOff }: Draft): (range: Range) => boolean {
  const titles = [...problems, ...causes, ...measures].map(({ titleText }) => sourceRange(titleText));
  return coverIndex(signOff ? [...titles, signOff.range] : titles);
}

interface Lists {
  readonly cliches: readonly LexiconHit[];
  readonly slogans: readonly LexiconHit[];
  readonly emptyVerbs: readonly LexiconHit[];
  readonly abstracts: readonly LexiconHit[];
}

/** In a paragraph that is padding on the whole, the milder sentences without a fact are padding too. */
function judgeParagraph(sentences: readonly Sentence[], lists: Lists, least: number): Paragraph {
  const weighed = sentences.map(({ text }) => {
    const range = sourceRange(text);
    const signs = paddingSigns(text.value, {
      cliches: coveredIn(lists.cliches, range),
      slogans: coveredIn(lists.slogans, range),
      emptyVerbs: countIn(lists.emptyVerbs, range),
      abstracts: coveredIn(lists.abstracts, range),
    });
    const characters = countCharacters(text.value);
    const short = characters < SHORTEST && signs.slogans < 0.5;
    const score = short
      ? 0
      : isRhetoric(signs, characters, text.value)
        ? Math.max(least, paddingScore(signs))
        : paddingScore(signs);
    const empty = signs.facts + signs.blame === 0;
    return { range, characters, score, empty, mild: score >= least / 2 && signs.facts === 0 };
  });
  const mean =
    weighed.reduce((sum, { score, characters }) => sum + score * characters, 0) / Math.max(1, sumOf(weighed));
  return {
    sentences: weighed.map(({ range, characters, score, empty, mild }) => ({
      range,
      characters,
      score,
      empty,
      mild,
      isPadded: score >= least || (mild && mean >= least),
    })),
  };
}

/** Shortest row of parallel pieces that is a figure of speech and no list. */
const SHORTEST_ROW = 20;

/** Pieces of one mould, a stock word among them, and nothing in them that can be looked up or is owned. */
function isRhetoric(signs: PaddingSigns, characters: number, value: string): boolean {
  // 根子上是怕得罪人，更是怕担责任 owns to something
  if (signs.facts === 0 && (signs.blame === 0 || /既|不[仅但光]/.test(value)) && isBalanced(value))
    return true;
  // in a dozen pieces of one mould a thing that is sworn off counts for little
  const told = signs.facts + signs.blame;
  if (characters < SHORTEST_ROW || told > (signs.figures >= 1 && signs.parallel >= PURE_ROW ? SWORN : 0))
    return false;
  const stock = signs.cliches + signs.slogans + signs.emptyVerbs + signs.abstracts;
  // a row through and through, in which nothing happens, needs no stock word
  const pure = signs.parallel >= PURE_ROW && !HAPPENS.test(value);
  if (pure || (signs.parallel >= 0.6 && stock > 0)) return true;
  // a long row of vows, or one that is cried out, is none the less a figure for the village that it names
  const vows = /！$|^(?:从今|今后|让|要|我们?要|愿|誓|唯有|只有)|始终|永远/.test(value);
  if (!vows || DONE.test(value)) return false;
  return (signs.figures >= LONG_ROW && signs.parallel >= 0.6) || (value.endsWith('！') && stock >= 0.1);
}

/** 既是一个老问题，也是一个新问题: both sides of a thing, of which neither is told. */
const BOTH_SIDES =
  /(?:既|又|不仅|不但|不光)?(?<verb>是|有|要|不能|看到|存在|需要|应当)[^，。；：]{1,14}[，；](?:也|又|更|还)\k<verb>/gu;
/** Two such pairs are a way of talking; one may say something. */
const MOST_SIDES = 1;
/** Somebody did something, or said it; 看得过重 is not done. */
const BY_SOMEBODY = /了|过(?![于高重轻多少])|我|本人|班子|“/;

function isBalanced(value: string): boolean {
  return (value.match(BOTH_SIDES)?.length ?? 0) > MOST_SIDES && !BY_SOMEBODY.test(value);
}

const PURE_ROW = 0.75;
const SWORN = 0.25;
/** Pieces of a long row: seven of twelve. */
const LONG_ROW = 7 / 12;
/** Something was done, by somebody: what is listed is a story. */
const HAPPENS = /[了过]|我|本人|“|村|镇|厂|校|室|车|钱|粮|账/;
/** Something was done, or said. */
const DONE = /[了过](?![^，。；、]{0,2}(?:头|去))|“|当时|[去前今]年/;

function* stretchIssues(paragraphs: readonly Paragraph[], least: number): Iterable<Issue> {
  for (const { sentences } of paragraphs) {
    let run: Judged[] = [];
    for (const sentence of [...sentences, null]) {
      if (sentence && (sentence.isPadded || sentence.mild)) {
        run.push(sentence);
        continue;
      }
      const last = run.at(-1);
      if (last && run.some(({ isPadded }) => isPadded) && sumOf(run) >= least) {
        const range = { start: (run[0] as Judged).range.start, end: last.range.end };
        yield { code: 'stretch', range, data: { characters: sumOf(run) } };
      }
      run = [];
    }
  }
}

function touch(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function sumOf(sentences: readonly { readonly characters: number }[]): number {
  return sentences.reduce((sum, { characters }) => sum + characters, 0);
}

function* passageIssues(paragraphs: readonly Paragraph[], share: number, least: number): Iterable<Issue> {
  for (const { sentences } of paragraphs) {
    const padded = sentences.filter(({ isPadded }) => isPadded);
    const taken = sumOf(padded) / Math.max(1, sumOf(sentences));
    const [first] = padded;
    if (!first || taken < share || sumOf(padded) < least) continue;
    // what leads up to it with nothing to look up belongs to it
    let from = sentences.indexOf(first);
    while (from > 0 && (sentences[from - 1] as Judged).empty) from--;
    const { start } = (sentences[from] as Judged).range;
    const range = { start, end: (padded.at(-1) as Judged).range.end };
    yield { code: 'passage', range, data: { share: Math.round(taken * 100) } };
  }
}

function worstSection(draft: Draft, padded: readonly Judged[]): { section: Section; first: Judged } | null {
  let worst: { section: Section; first: Judged } | null = null;
  let most = 0;
  for (const section of draft.sections) {
    const own = startingIn(padded, ({ range }) => range.start, section.range).filter(({ range }) =>
      covers(section.range, range),
    );
    const [first] = own;
    const sum = sumOf(own);
    if (!first || sum <= most) continue;
    most = sum;
    worst = { section, first };
  }
  return worst;
}
