import * as v from 'valibot';
import type { Passage } from '../../src/draft/acts.ts';
import type { Cause, Draft, Problem, Sentence } from '../../src/draft/model.ts';
import { type Range, sourceRange, type Text } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { hitsIn } from '../support/hits.ts';
import { share } from '../support/options.ts';
import { CHANCES, type Chances, tells, titleOf, toldIssue } from '../support/reading/acts.ts';
import { isStockBlame } from '../support/reading/stock.ts';
import { chanceOfStock, chanceOfStockIn, raised } from '../support/reading/whole-reading.ts';
import { clausesIn, countFacts, isWithinAny, wordingOf } from '../support/sentences.ts';

const options = v.strictObject({
  share: share(
    0.4,
    'Share of clauses with stock words (0 to 1) from which on self-blame without a case fits anybody.',
  ),
  clauses: v.pipe(v.optional(v.number(), 3), v.description('Fewest clauses of a text that is judged.')),
  unbound: share(
    0.5,
    'Chance (0 to 1), by the fitted reader and the words of the list, that a problem fits anybody, from which on it is an info. Each author left out in turn, the reader alone gives 0.5 or more to 74 % of 110 passages labelled as fitting anybody, to none of 110 labelled as bound to their writer and to 16 % of 379 problems and causes of sound papers.',
  ),
  unboundSure: share(
    0.6,
    'The same from which on it is a warning. The reader alone gives 0.7 or more to 51 % of the first, none of the second and 9 % of the third.',
  ),
  unboundCause: share(
    0.6,
    'The chance of a cause, from which on it is an info; figures, own words and words of the list weigh in.',
  ),
  unboundCauseSure: share(0.85, 'The same from which on a cause is a warning.'),
  run: v.pipe(
    v.optional(v.number(), 80),
    v.description('Characters of a problem without a case from which on they are judged by themselves.'),
  ),
  ...CHANCES,
});
type Options = v.InferOutput<typeof options>;

export default defineRule({
  id: 'attitude/stock-blame',
  criterion: 'attitude',
  title: { zh: '不用谁都能用的话自责', en: 'No self-blame that fits anybody' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    problem: {
      message: {
        zh: '“{title}”没有事例，{share}% 的话是谁都能用的自责（{words}；把握 {sure}%）',
        en: '“{title}” has no case, and {share} % of it is self-blame that fits anybody ({words}; {sure} % sure)',
      },
      hint: {
        zh: '先写一件自己的事，再说这件事暴露了什么；换了名字还能用的话删去',
        en: 'Tell a case of your own, then what it showed; leave out what would fit another name',
      },
    },
    unbound: {
      message: {
        zh: '“{title}”通篇像是谁都能用的话，换个名字照样成立（把握 {sure}%）',
        en: '“{title}” seems to fit anybody from beginning to end ({sure} % sure)',
      },
      hint: {
        zh: '写明是谁、在哪个岗位、哪件事上，一步步怎么走到这里的',
        en: 'Say who, in what post, over what matter, and step by step how it came to this',
      },
    },
    run: {
      message: {
        zh: '“{title}”里连着 {characters} 字没有事例，像是谁都能用的话（把握 {sure}%）',
        en: '“{title}” goes on for {characters} characters without a case, in words that seem to fit anybody ({sure} % sure)',
      },
      hint: {
        zh: '删去这一段，或者换成由自己的事说出来的话',
        en: 'Leave it out, or say what your own case shows',
      },
    },
    told: {
      message: {
        zh: '“{title}”里这句自责像是谁都能用：“{words}”（把握 {sure}%）',
        en: '“{title}” seems to blame in words that fit anybody here: “{words}” ({sure} % sure)',
      },
      hint: {
        zh: '换成只有自己、只有这件事才说得上的话，或者删去',
        en: 'Say what is true of you and this matter alone, or leave it out',
      },
    },
    cause: {
      message: {
        zh: '原因“{title}”{share}% 的话谁都能用（{words}），看不出和本人、本岗位、前面的问题有什么关系（把握 {sure}%）',
        en: '{share} % of the cause “{title}” fits anybody ({words}): nothing ties it to the writer or the problems ({sure} % sure)',
      },
      hint: {
        zh: '联系自己的经历、岗位和前面查出的事，说清这个原因是怎样一步步形成的',
        en: 'Tie it to your own path and post and to the cases above',
      },
    },
  },
  docs: {
    why: {
      zh: '认识不够、重视不够、学习不够，放在谁身上都成立，也就等于没有检查谁。',
      en: 'Not enough study, not enough attention: what is true of everybody examines nobody.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分：没有触及思想的不写、没有事例支撑的不写；第七部分：文如其人；判断方法和门槛为本工具自拟，按带标注的语句拟合',
      en: 'Notice, parts 3 and 7: touch the thought, have a case, be like your author; the method and the thresholds are ours, fitted on labelled sentences',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '理论学习不够深入。平时学习的自觉性、主动性不强，系统性不够，满足于一知半解，对新精神的理解停留在表面，理论联系实际不够，运用理论指导实践、推动工作的能力有待提高。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '理论学习不够深入。2013年9月参加全市医改专题班，我五天记了满满一本，回来只把课件转给卫生局，基层药品采购办法一条没动，12月草坪乡卫生院的降压药断供，43名老人搭车到县城买药，满足于一知半解害了人。',
    },
  },
  *check(context, options) {
    const { draft } = context;
    const stock = context.hits('stock-blame');
    const openings = draft.sections.filter(({ roles }) => roles.includes('preamble'));
    for (const passage of [...draft.problems, ...draft.causes, ...draft.measures, ...openings])
      yield* toldIn(draft, passage, options);
    for (const problem of draft.problems) {
      const whole = wholeOf(problem, weigh(problem, stock), options);
      yield* whole ? [whole] : runsOf(problem, options);
    }
    for (const cause of draft.causes) {
      const blame = weigh(cause, stock);
      const listed = blame.clauses >= options.clauses && blame.share >= options.share;
      const signs = (listed ? LISTED : 0) + (isTied(cause) ? TIED : 0);
      const sure = raised(chanceOfStock(cause), signs);
      if (sure < options.unboundCause) continue;
      yield issueFor(listed ? 'cause' : 'unbound', cause, { ...blame, sure }, options.unboundCauseSure);
    }
  },
});

/** A passage in which some sentence, by all that the reader weighs, fits anybody. */
function* toldIn(draft: Draft, passage: Passage, chances: Chances): Iterable<Issue> {
  const found = tells(draft, passage, ['stock']);
  if (found) yield* toldIssue(found, chances, 'told', titleOf(passage), BESIDE);
}

const BESIDE = { zh: '这句也像套话', en: 'this may be one as well' } as const;

/** By how much, as a logarithm of odds, words of a list make it likelier that a passage fits anybody. This and the next two are our own, set by hand. */
const LISTED = 3;
/** The same of what ties a cause to its writer. */
const TIED = -1.5;
/** A passage that names more than one fact may have told it of a case that was not seen. */
const FACTS = -2;

/** A problem that fits anybody, by its words and by what the reader makes of the whole. */
function wholeOf(problem: Problem, blame: Weight, options: Options): Issue | null {
  const facts = countFacts(wordingOf(problem));
  // places that may tell a case are no benefit of the doubt here: hedges look like the beginning of a story
  const told = (problem.examples.length > 0 && facts > 0) || facts > 1;
  const listed = !told && blame.clauses >= options.clauses && blame.share >= options.share;
  const sure = raised(chanceOfStock(problem), (listed ? LISTED : 0) + (told ? FACTS : 0));
  if (sure < options.unbound) return null;
  return issueFor(listed ? 'problem' : 'unbound', problem, { ...blame, sure }, options.unboundSure);
}

/** The longest stretch of a problem without a case, where it fits anybody. */
function* runsOf(problem: Problem, { run, unbound, unboundSure }: Options): Iterable<Issue> {
  const longest = longestRun(problem);
  const characters = longest.reduce((sum, { text }) => sum + text.value.length, 0);
  if (characters < run || longest.length === problem.sentences.length) return;
  const sure = chanceOfStockIn(longest);
  if (sure < unbound) return;
  const [first, last] = [longest[0] as Sentence, longest.at(-1) as Sentence];
  yield {
    code: 'run',
    range: { start: sourceRange(first.text).start, end: sourceRange(last.text).end },
    data: { title: problem.title.slice(0, 30), characters, sure: Math.floor(sure * 100) },
    ...(sure < unboundSure ? { severity: 'info' as const } : {}),
  };
}

function longestRun({ sentences, examples }: Problem): Sentence[] {
  const cases = examples.map(({ range }) => range);
  let longest: Sentence[] = [];
  let open: Sentence[] = [];
  for (const sentence of sentences) {
    open = isWithinAny(sentence.text, cases) ? [] : [...open, sentence];
    if (open.length > longest.length) longest = open;
  }
  return longest;
}

interface Weight {
  readonly clauses: number;
  readonly share: number;
  readonly words: string;
}

/** How many clauses of an item are of a kind, by its list or by its shape; 归根结底， leads in and is none. */
function weigh(item: Problem | Cause, list: readonly LexiconHit[]): Weight {
  const texts: Text[] = item.sentences.length > 0 ? item.sentences.map(({ text }) => text) : [item.titleText];
  let clauses = 0;
  const words: string[] = [];
  let held = 0;
  for (const text of texts) {
    for (const { start, end } of clausesIn(text.value)) {
      const clause = text.value.slice(start, end).replace(/(?<![，,；;：:。！？])[，,；;：:。！？]+$/, '');
      if (LEADS_IN.test(clause)) continue;
      clauses++;
      const hits = hitsIn(list, sourceRange(text, start, end));
      if (hits.length === 0 && !isStockBlame(clause)) continue;
      held++;
      words.push(hits[0]?.term ?? clause.slice(0, 12));
    }
  }
  return {
    clauses,
    share: clauses > 0 ? held / clauses : 0,
    words: [...new Set(words)].slice(0, 4).join('、'),
  };
}

const LEADS_IN =
  /^(?:归根结底|归根到底|说到底|究其原因|究其根源|究其根本|总之|总的来说|总的看|总体上看|同时|此外|另外|一方面|另一方面|因此|所以|主要表现在|主要是|具体表现为|比如|平时|在工作中|平时工作中)$/;

/** Something of one’s own: a figure, somebody’s words, one’s path or post, a thing that can be pointed at. */
const OWN =
  /我(?:是|在|从|当|管|分|做|到|出生|生|入党|坐|见|手里|家|这|年轻|看着|听|一|二|三|四|五|六|七|八|九|十)|我们(?:这|当|一|几|在|当中|台上|常)|任(?:现职|县|书记|职)|那(?:时|年|一|天|次)|当年|从前|以前|如今|这些年|这几年|[书记县局部市镇校]长|书记|常委|副职|分管|老人|村|镇|乡|厂|信访|审批|接待|报告|文件|窗口|项目|会上|台上|夜里|桌|车|门|路|房/g;
/** Fewest such things that tie a cause to its writer. */
const LEAST_OWN = 3;

function isTied(cause: Cause): boolean {
  const text = wordingOf(cause);
  return countFacts(text) > 0 || (text.match(OWN)?.length ?? 0) >= LEAST_OWN;
}

function issueFor(
  code: string,
  item: Problem | Cause,
  { share, words, sure }: Weight & { readonly sure: number },
  warned: number,
): Issue {
  const range: Range = { start: item.range.start, end: sourceRange(item.titleText).end };
  const told = code === 'unbound' ? {} : { share: Math.round(share * 100), words };
  return {
    code,
    range,
    anchor: item.title,
    data: { title: item.title.slice(0, 30), ...told, sure: Math.floor(sure * 100) },
    ...(sure < warned ? { severity: 'info' as const } : {}),
  };
}
