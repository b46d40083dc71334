import * as v from 'valibot';
import type { Cause, Draft } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { isHitIn } from '../support/hits.ts';
import { share } from '../support/options.ts';
import { tells } from '../support/reading/acts.ts';
import { reachesThought } from '../support/reading/motive.ts';
import { isOfLife, tiesOf } from '../support/reading/tied.ts';
import { countOwn, countSelf, countTeam, withoutQuotations } from '../support/reading/voice.ts';
import { chanceOfLack, chanceOfStock, raised } from '../support/reading/whole-reading.ts';
import { bodyOf, wordingOf } from '../support/sentences.ts';

const options = v.strictObject({
  shortest: v.pipe(
    v.optional(v.number(), 25),
    v.description('Characters below which a cause is too short to be judged.'),
  ),
  seen: share(
    0.7,
    'Chance (0 to 1), by the fitted reader and the words, that a cause is shallow, or nobody’s own, from which on it is an info. Each author left out in turn, the reader alone gives as much to 84 % of 168 causes labelled shallow and 71 % of 155 labelled nobody’s own, to none and 2 % of those labelled sound in that, and to 2 % and 6 % of 63 in sound papers.',
  ),
  sure: share(
    0.95,
    'The same from which on it is a warning. The reader alone gives as much to 50 % of those labelled shallow and 34 % of those labelled nobody’s own, and to none labelled sound nor in sound papers.',
  ),
  motive: share(
    0.9,
    'Chance (0 to 1) that a sentence traces a motive, from which on a cause without a word of motive is deep all the same; below 1 less it a word alone does not make it deep.',
  ),
  shallow: share(
    0.9,
    'Chance that a sentence stays with work, blames conditions or fits anybody, from which on a word of motive alone does not make a cause deep.',
  ),
  untied: share(
    0.8,
    'Chance, by the reader of stock blame, that a cause fits anybody, from which on it is not tied to its writer, where it takes up few words of the problems. No cause of 205 in sound papers has more than 0.74.',
  ),
  named: share(
    0.3,
    'The same share from which on a cause that seems nobody’s own is never warned of: it names what its writer did.',
  ),
  tie: share(
    0.13,
    'Share of what the words of a cause weigh, rare ones most, from which on words that the problems have beyond chance tie it to them.',
  ),
});

type Options = v.InferOutput<typeof options>;

export default defineRule({
  id: 'analysis/cause-depth',
  criterion: 'analysis',
  title: { zh: '原因要挖到思想、落到自己', en: 'Causes reach belief and duty, and one’s own post' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    shallow: {
      message: {
        zh: '原因“{title}”像是只说到工作方法和精力，没有挖到信念、宗旨、党性上（把握 {sure}%）',
        en: 'The cause “{title}” seems to stay with ways of working and never to reach belief, duty or character ({sure} % sure)',
      },
      hint: {
        zh: '往下再问一层：为什么没有用心？当时图什么、怕什么，在宗旨、责任、权力观上差在哪里',
        en: 'Ask once more: what was wanted or feared, and what was lacking in belief, duty or character',
      },
    },
    'not-own': {
      message: {
        zh: '原因“{title}”像是没有落到{who}身上，看不出谁该负什么责任（把握 {sure}%）',
        en: 'The cause “{title}” seems not to come down to {whoEn}: nobody can tell whose duty it was ({sure} % sure)',
      },
      hint: {
        zh: '写清自己在这个岗位上该做什么、没有做什么（责任归位）',
        en: 'Say what your own post asked of you and what you left undone',
      },
    },
    untied: {
      message: {
        zh: '原因“{title}”换个人、换个岗位照样成立，没有联系{who}的职责和前面查出的事（把握 {sure}%）',
        en: 'The cause “{title}” would fit any other post: nothing ties it to the duty of {whoEn} or to what the problems tell ({sure} % sure)',
      },
      hint: {
        zh: '写清这个岗位要担什么责、前面哪件事上没有担，当时是怎么想的',
        en: 'Say what this post answers for, in which of the matters above it did not, and what was thought then',
      },
    },
    'of-life': {
      message: {
        zh: '原因“{title}”讲的是出身、性格、家里的事，没有落到岗位该负的责任上',
        en: 'The cause “{title}” tells of birth, temper and family, and of no duty that the post has',
      },
      hint: {
        zh: '经历可以写，还要写清它怎样影响了自己在这个岗位上该做而没有做的事',
        en: 'A life may be told; say as well how it led to what this post should have done and did not',
      },
    },
  },
  docs: {
    why: {
      zh: '动机归根、责任归位：原因停在“时间紧、方法少”上，或者讲的是大家，问题就没有主人。',
      en: 'Trace the motive, name the duty: causes that stay with method, or with everybody, have no owner.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：动机归根、危害归类、责任归位；第三部分：原因分析不到位的不写；判断方法为本工具自拟，按带标注的语句拟合',
      en: 'Notice, part 5 (motive, harm, duty) and part 3; the method is ours, fitted on labelled sentences',
    },
    bad: {
      in: 'causes',
      kind: 'member',
      text: '一是学习时间安排得不够合理，平时事务性工作多，坐下来读书的时间少，笔记记得零散。\n\n二是工作方法比较单一，分派任务多，跟踪问效的手段少，信息化的办法用得也少。',
    },
    good: {
      in: 'causes',
      kind: 'member',
      text: '一是宗旨意识淡了。我从村里出来二十年，坐在办公室的日子多了，心里装的项目多、装的人少，碰到上访户先想怎么打发走，忘了自己是从哪里来的。\n\n二是担当上打了折扣。分管信访是我的责任，我怕得罪人、怕丢选票，把该拍板的事推给了会议。',
    },
  },
  *check(context, options) {
    const { draft, kind } = context;
    const lists = { motives: context.hits('motives'), others: context.hits('third-persons') };
    const ties = tiesOf(draft.causes, draft.problems);
    const [who, whoEn] = kind === 'team' ? ['班子自己', 'the team itself'] : ['本人', 'oneself'];
    for (const [i, cause] of draft.causes.entries()) {
      const text = wordingOf(cause);
      if (text.length < options.shortest) continue;
      // of a life that is told only the tie to the post can be missing, whatever its words sound like
      const worded =
        !tellsOfLife(cause) && isShallow(draft, cause, reachesThought(cause, lists.motives), options);
      const shallow = raised(chanceOfLack('deep', cause), worded ? SHALLOW_WORDS : 0);
      const strange = raised(
        chanceOfLack('own', cause),
        othersIn(cause, text, lists.others, kind === 'team'),
      );
      const tie = draft.problems.length > 0 ? (ties[i] as number) : 1;
      if (Math.max(shallow, strange) < options.seen) yield* untiedIn(cause, tie, options, { who, whoEn });
      else if (shallow >= strange) yield issueFor('shallow', cause, shallow, options);
      // what names the matters of the problems may be their writer's after all
      else
        yield issueFor(
          'not-own',
          cause,
          strange,
          { sure: tie < options.named ? options.sure : 1 },
          { who, whoEn },
        );
    }
  },
});

/** By how much, as a logarithm of odds, a cause without a word of motive is likelier to be shallow: our own, set by hand. */
const SHALLOW_WORDS = 2.2;
/** The same of one that speaks of others, to be nobody’s own, and for each time that it names people at large again: ours, too. */
const OTHERS_WORDS = 3.3;
const OTHERS_AGAIN = 1.2;
/** More people at large than this say no more. */
const MOST_AT_LARGE = 5;

/** A cause that is the writer’s by its voice, and yet nothing in it belongs to this writer: an info, for `stock-blame` may warn of it. */
function* untiedIn(
  cause: Cause,
  tie: number,
  options: Options,
  data: Readonly<Record<string, string>>,
): Iterable<Issue> {
  const stock = chanceOfStock(cause);
  if (tie >= options.tie) return;
  const ofLife = tellsOfLife(cause);
  if (stock < options.untied && !ofLife) return;
  const code = stock >= options.untied ? 'untied' : 'of-life';
  yield { ...issueFor(code, cause, stock, options, data), severity: 'info' };
}

function tellsOfLife(cause: Cause): boolean {
  return isOfLife(bodyOf(cause).replaceAll(cause.title, ''));
}

/** How much the words of a cause speak for its being nobody’s own: others are its subject, the more of them the surer. */
function othersIn(cause: Cause, text: string, others: readonly LexiconHit[], team: boolean): number {
  if (isOwn(cause, text, others, team)) return 0;
  const again = Math.min(atLargeIn(withoutQuotations(text)), MOST_AT_LARGE) - MANY_AT_LARGE;
  return OTHERS_WORDS + OTHERS_AGAIN * Math.max(0, again);
}

function atLargeIn(voice: string): number {
  return voice.match(AT_LARGE)?.length ?? 0;
}

/** Words of motive and what the sentences do must speak with one voice: a word in passing makes no cause deep. */
function isShallow(draft: Draft, cause: Cause, named: boolean, { motive, shallow }: Options): boolean {
  const told = tells(draft, cause, ['motive'])?.chance ?? 0;
  if (!named) return told < motive;
  return told < 1 - motive && (tells(draft, cause, ['shallow', 'outside', 'stock'])?.chance ?? 0) >= shallow;
}

/**
 * A cause is one’s own unless others are its subject and the writer stands nowhere in it. Where it speaks of people at large
 * more than once, a 自己 that may be anybody’s, or an office named in passing, does not bring it home.
 */
function isOwn(cause: Cause, text: string, others: readonly LexiconHit[], team: boolean): boolean {
  const voice = withoutQuotations(text);
  if (countSelf(voice) > 0) return true;
  // 把县委的责任化成了签字 in the heading claims nothing that the text does not bear out
  if (atLargeIn(voice) >= MANY_AT_LARGE) {
    const told = cause.sentences.map(({ text: { value } }) => withoutQuotations(value)).join('');
    return team ? TEAM_ACTS.test(told || voice) : countOwn(withoutAtLarge(voice)) > 0;
  }
  if (countOwn(voice) > 0) return true;
  if (team && (countTeam(voice) > 0 || OWN_TEAM.test(voice))) return true;
  if (/自己|本身/.test(voice)) return true;
  // a cause without any subject is read as the writer’s own, unless it speaks of everybody
  return !(OF_ALL.test(voice) || isHitIn(others, cause.range));
}

/** The clauses in which nobody at large stands: 自己 in 管理者普遍放松了对自己的提防 is theirs. */
function withoutAtLarge(voice: string): string {
  return voice.replace(CLAUSE, clause => (clause.search(AT_LARGE) < 0 ? clause : ''));
}

const CLAUSE = /[^，。；]+/g;
const OWN_TEAM = /常委|书记|局长|院长|校长|一班人|领导成员|班长|集体/;
/** The team as the one that thinks or acts; 不上党委会 and 村级班子 are no more than places and matters. */
const TEAM_ACTS =
  /我们|(?<!村级|支部|站所|科室|下属|基层|乡镇|单位)班子|(?<![级个层])(?:[县市区]委|党委|党组)(?![会书]|副书记|委员|一级|部门|要求|文件|的文件)|常委们|一班人/;
const OF_ALL =
  /当前|社会上|人们|不少(?:人|干部|地方|单位)|一些(?:人|干部|地方|单位|同志)|有些?(?:人|干部|地方|单位|同志)|个别(?:人|干部|同志)|部分(?:人|干部|同志|党员)|普遍|各地|各级|领导干部(?!的?我)|党员干部|基层干部|年轻干部|干部队伍|下属|下面(?!的)/;
/** People, posts and places at large as what a sentence is about. */
const AT_LARGE = new RegExp(
  [
    '普遍|大都|大多(?!数?(?:来自|是[^，。]{1,8}出身))|多半|放眼|各地|各级|各(?:单位|部门|乡镇|科室)(?=[^。，]{0,6}(?:都|也|只|各))|人人|人们|谁(?:坐|当|在|到)[^，。]{0,12}(?:都|也|难免)|换[了成]?谁',
    '(?:一些|有些|有的|不少|许多|很多|多数|少数|个别|部分|某些|大多数)(?:年轻|基层|老|业务|机关|中层|乡镇|党员|村|科室|主要)?的?(?:人(?!员)|人员|同志|党员|干部|负责人|领导|部门|单位|地方|科室|支部|乡镇|站所|支书|村支书|[站所股科处局院校]长|教师|老师|医生|职工|工人|员工|民警|护士|养护工|窗口)',
    '(?<=^|[，。；：、]|[的来])(?:[股科处站所院校队局厂]长|支书|职工|干部|医生|护士|教师|老师|科员|民警|党员|负责人|下属|年轻人|老同志|同志|经理|主任|会计|司机)们',
    '(?<=^|[，。；：])(?:年轻|基层|一线|中层|业务|机关|合同制|临时|聘用|乡镇|窗口|部门|单位|科室|站所|工地|班组)[^，。；：]{0,2}(?:干部|医生|护士|教师|职工|工人|人员|支部|单位|部门|负责人|党员|支书|股室|科室)(?=[^，。；：]{2})',
    '(?:下面|身边|做(?:生意|买卖|工程)|管(?:监督|钱|人|事)|跑业务|搞业务|基层|手下|底下|外面|窗口|站所)的?(?:人|同志|干部)(?!民)',
    // those below, counted or by their offices, at the head of a clause: 总务、设备两科负责人, 新提的几位护士长, 各科补位意识弱
    '(?<=^|[，。；：])(?!我)[^，。；：]{0,8}(?:[两三四五六七八几多]|[0-9]{1,3})(?:[科股室所站队村乡镇]|[位名个](?=[^，。；：]{0,6}(?:长|主任|负责人|干部|书记|经理|同志|人)))(?![^，。；：]{0,10}(?:我|班子|党组|党委|常委|成员))',
    '(?<=^|[，。；：])各(?:自然)?[科股室所站队村镇乡校班组厂摊](?!长?我)',
    '中层(?:干部|骨干)(?=[的里中们普大]|[^，。]{0,4}(?:不|弱|差|松))|(?:[几两三四五六七八九多][位名个]|两科|各科|几[科所站室家])(?:[^，。；、]{0,2}的)?(?:中层|新提|年轻)?(?:干部|负责人|护士长|主任|[科股所站组院校]长|经理|支书|书记)|各科(?=[^，。]{0,6}(?:弱|差|松|不))',
    '社会(?:上|风气|环境)|行业(?:里|内)?(?:的)?(?:风气|通病|惯例)|整个(?:行业|系统|机关|社会)|(?:这些年|如今|现在|眼下|时下)[^，。]{0,6}(?:风气|环境|社会)|(?:在|到了)?[县市乡镇村基]?(?:一级|基层单位|基层一级|这一级)[，]?',
  ].join('|'),
  'gu',
);
/** From so many on the cause is about them. */
const MANY_AT_LARGE = 2;

function issueFor(
  code: string,
  cause: Cause,
  chance: number,
  { sure }: Pick<Options, 'sure'>,
  data: Readonly<Record<string, string>> = {},
): Issue {
  return {
    code,
    range: { start: cause.range.start, end: sourceRange(cause.titleText).end },
    anchor: cause.title,
    data: { title: cause.title.slice(0, 30), sure: Math.floor(chance * 100), ...data },
    ...(chance < sure ? { severity: 'info' as const } : {}),
  };
}
