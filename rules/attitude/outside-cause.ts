import * as v from 'valibot';
import type { Cause, Draft, Problem, Sentence } from '../../src/draft/model.ts';
import { tester } from '../../src/language/pattern.ts';
import { countCharacters, covers, sourceRange, type Text } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { CHANCES, type Chances, strayIssue, straying } from '../support/acts.ts';
import { hitsIn } from '../support/hits.ts';
import { namesMotive } from '../support/motive.ts';
import { clausesIn, countFacts, turnAt } from '../support/sentences.ts';

const options = v.strictObject({
  share: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.5),
    v.description('Share of a cause’s characters (0 to 1) that outside conditions may take.'),
  ),
  titled: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.3),
    v.description('The same where the heading of the cause already names a condition.'),
  ),
  least: v.pipe(
    v.optional(v.number(), 2),
    v.description('Fewest outside conditions that a cause must name.'),
  ),
  ...CHANCES,
});

/** The writer’s own part: where a sentence comes to it, the condition is no excuse. */
const INWARD =
  /(?:我们?|本人|自己|自身|班子|常委会?|县委|市委)[^，。；]{0,6}(?:不(?!得不|断)|没有(?!条件|时间|精力|组织|机会)|怕|图|嫌|总|缺|忘|懒|急|爱|贪|却|习惯|看重)|(?:是|在|怪)(?:于)?(?:我|自己|班子|自身)|主观|思想上|党性|宗旨|信念|信仰|信心|责任心|责任感|事业心|担当|私心|私利|面子|虚荣|侥幸|惰性|修养|政绩观|权力观|怕[^，。]{1,8}|不愿|不敢|不肯|放松|松懈|淡薄|淡漠|淡化|忘了|丢了|没有把|没有真正|当成|当作|看成/;

/** Conditions denied, or shown up as a pretext: 不能推给条件, 总拿工作忙当借口. */
const DENIED =
  /不能(?:再)?(?:推|怪|归|拿|用|以|成为|作为|全|都)|不(?:应|该|可)(?:该|当)?(?:推|怪|归|成为)|并非|并不是|不是[^。]{0,30}(?:而是|，是|是我|是班子)|不(?:只)?在[^。]{0,24}在|不在于|借口|托词|托辞|理由|推说|开脱|辩解|搪塞|挡箭牌|遮羞布|说到底|归根|表面上|表面看|看似|看起来|固然|总(?:觉得|认为|以为|想|拿|以|说|是拿|爱)|自我安慰|安慰自己|原谅自己|宽慰|以为|误认为|错误地|强调客观|强调条件|找客观|怨|埋怨|抱怨|归咎|推给|推到|拿[^，。]{1,16}(?:当|作|说|挡|替|为)|往[^，。]{1,8}上推/;

export default defineRule({
  id: 'attitude/outside-cause',
  criterion: 'attitude',
  title: { zh: '原因从自身找，不推给客观条件', en: 'Causes are sought in oneself, not in conditions' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    cause: {
      message: {
        zh: '原因“{title}”有 {share}% 的篇幅在讲客观条件（{words}），没有落到自身',
        en: '{share} % of the cause “{title}” speaks of outside conditions ({words}) and not of oneself',
      },
      hint: {
        zh: '条件可以交代一句，但要接着写：同样的条件下，自己在信念、宗旨、责任上差在哪里',
        en: 'Name a condition in one sentence, then say what was wanting in oneself under it',
      },
    },
    blamed: {
      message: {
        zh: '“{title}”把问题推给了客观条件：{words}',
        en: '“{title}” lays the fault on conditions: {words}',
      },
      hint: {
        zh: '同样的条件下自己该做而没有做的是什么，写这个',
        en: 'Say what you could have done under the same conditions and did not',
      },
    },
    told: {
      message: {
        zh: '“{title}”里这句把原因说到了条件、上级或别人身上：“{words}”（把握 {sure}%）',
        en: '“{title}” lays it on conditions or on others here: “{words}” ({sure} % sure)',
      },
      hint: {
        zh: '换成自己的责任：同样的条件下，自己该做而没有做的是什么',
        en: 'Put your own part in its place: what you should have done under the same conditions',
      },
    },
    excuse: {
      message: {
        zh: '“{words}”是开脱的话',
        en: '“{words}” excuses the fault',
      },
      hint: {
        zh: '删去这一句，直接写自己错在哪里、为什么错',
        en: 'Leave it out; say what you did wrong and why',
      },
    },
  },
  docs: {
    why: {
      zh: '原因一推给形势、编制、上级和家庭，就没有人需要改了。动机归根，根在自己的信念、责任和品格。',
      en: 'A cause that lies in circumstances leaves nobody to mend anything; motives are to be traced to oneself.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：动机归根、危害归类、责任归位；衡量的门槛为本工具自拟',
      en: 'Notice, part 5: motive traced to its root, responsibility in its place; the thresholds are ours',
    },
    bad: {
      in: 'causes',
      text: '（一）客观条件存在一定限制。县里编制少、任务重，各类考核检查名目过多，财政收支矛盾突出，资金缺口大，很多好事想办而无力去办，客观上挤占了抓作风建设的时间。\n（二）党性锻炼放松了，原则在面子面前退让。我们怕伤和气，批评的话到嘴边又咽回去，时间一长就见怪不怪。',
    },
    good: {
      in: 'causes',
      text: '（一）把条件差当成了借口。编制少、任务重是实情，但邻县同样的条件办成了事，差的不是人手，是我们怕担责、图安稳的私心，这些都不能推给条件。\n（二）党性锻炼放松了，原则在面子面前退让。我们怕伤和气，批评的话到嘴边又咽回去，时间一长就见怪不怪。',
    },
  },
  *check(context, options) {
    const { draft } = context;
    const conditions = context.hits('outside-conditions');
    const blaming: Cause[] = [];
    for (const cause of draft.causes) {
      const issue = judge(cause, conditions, options);
      if (issue) {
        blaming.push(cause);
        yield issue;
        continue;
      }
      const told = [...toldIn(draft, cause, options)];
      yield* told.length > 0 || process.env.NOOLD ? told : blamedInCause(cause, conditions);
    }
    for (const problem of draft.problems) {
      const told = [...toldIn(draft, problem, options)];
      yield* told.length > 0 || process.env.NOOLD ? told : blamedIn(problem, conditions);
    }
    const excuses = context.hits('excuses');
    const causes = draft.sections.filter(({ roles }) => roles.includes('causes'));
    const sentences = [...draft.problems, ...causes].flatMap(place => place.sentences);
    // a cause that blames conditions all through needs no second finding for each excuse in it
    yield* excusesIn(
      sentences.filter(({ text }) => !blaming.some(({ range }) => covers(range, sourceRange(text)))),
      excuses,
    );
  },
});

/** A passage in which some sentence, by all that the reader weighs, lays it on conditions or on others. */
function* toldIn(draft: Draft, passage: Problem | Cause, chances: Chances): Iterable<Issue> {
  const found = straying(draft, passage, ['outside']);
  if (found) yield* strayIssue(found, chances, 'told', passage.title, BESIDE);
}

const BESIDE = { zh: '这句也像推给条件', en: 'this may be one as well' } as const;

function judge(
  cause: Cause,
  conditions: readonly LexiconHit[],
  { share, titled, least }: v.InferOutput<typeof options>,
): Issue | null {
  const parts = [cause.titleText, ...cause.sentences.map(({ text }) => text)];
  let outside = 0;
  let total = 0;
  const words: string[] = [];
  const title = sourceRange(cause.titleText);
  let inTitle = false;
  for (const text of parts) {
    const length = countCharacters(text.value);
    total += length;
    const named = outsideIn(text, conditions);
    if (named.length === 0) continue;
    outside += length;
    words.push(...named);
    if (covers(title, sourceRange(text))) inTitle = true;
  }
  const limit = inTitle ? titled : share;
  const named = [...new Set(words)];
  // where nothing in it comes to the writer, one condition is one too many
  const body = cause.sentences.map(({ text }) => text.value).join('');
  const own = INWARD.test(body) || namesMotive(body);
  const needed = own ? least : 1;
  if (named.length < needed || outside < limit * total) return null;
  return {
    code: 'cause',
    range: { start: cause.range.start, end: title.end },
    anchor: cause.title,
    data: {
      title: cause.title,
      share: Math.round((100 * outside) / total),
      words: named.slice(0, 4).join('、'),
    },
  };
}

/** What a sentence lays on conditions or on others, in its own words; nothing where it comes to the writer. */
function outsideIn(text: Text, conditions: readonly LexiconHit[]): string[] {
  const { value } = text;
  if (DENIED.test(value)) return [];
  const named: string[] = [];
  const lacking: string[] = [];
  let ofOthers = false;
  for (const { start, end } of clausesIn(value)) {
    const clause = value.slice(start, end).replace(/[，,；;：:。！？]+$/, '');
    // a clause without a subject goes on with the one before
    if (OTHERS_SUBJECT.test(clause)) ofOthers = true;
    else if (OWN_SUBJECT.test(clause)) ofOthers = false;
    const hits = hitsIn(conditions, sourceRange(text, start, end)).map(({ term }) => term);
    const shapes = namesCondition(clause) ? [...clause.matchAll(CONDITIONS)].map(([word]) => word) : [];
    // 部分群众法律意识淡薄 blames others for it
    if (INWARD.test(clause) && !ofOthers) return [];
    if (hits.length + shapes.length > 0) named.push(...hits, ...shapes);
    else if (ofOthers && LACKS.test(clause)) lacking.push(clause.slice(0, 12));
  }
  // what others lack is no condition by itself
  return named.length > 0 && !turnsInward(value) ? [...named, ...lacking.slice(0, 1)] : [];
}

/** …换了四任书记，可换来换去的是我们的心思: the condition is named to set one’s own part against it. */
function turnsInward(value: string): boolean {
  const turn = turnAt(value);
  if (turn > 0 && /我|本人|自己|班子/.test(value.slice(turn))) return true;
  return /(?:是|在|怪|差)(?:在|于)?(?:因为)?(?:我|本人|自己|班子)/.test(value);
}

/** Others, or circumstances, as the one who does or lacks something. */
const OTHERS_SUBJECT =
  /^(?:加上|加之|再加上|由于|因为|而|且|还有|部分|有的|有些|一些|少数|个别|不少|现在的?|如今的?|当前|目前|近年来|这些年|现行的?|整个|主要是)*(?:群众|老百姓|百姓|村民|居民|业主|家长|学生|患者|病人|企业|开发商|社会|市场|上级|上面|上头|[省市县区]里|部委|法规|法律|政策|制度|体制|机制|部门|职能部门|前任|各地|兄弟|别的|大环境|形势|基层|村干部|年轻人|老同志|干部|职工|队伍|下面|媒体|网上|编制|人员|经费|财力|设备|条件|时间|任务)/;
const OWN_SUBJECT = /^[^，。；]{0,4}(?:我|本人|自己|班子|党委|党组|支委会)/;
/** Something is wanting, or goes wrong, with whoever the clause speaks of. */
const LACKS = /[不没未无难缺少低老旧弱差]|淡薄|薄弱|滞后|交叉|空白|模糊|打架|多变|疲于|压|逼|推|拖|闹|欠/;

/** Says why: 主要是因为, 由于, …所致. */
const SAYS_WHY =
  /究其原因|之所以|客观(?:地|上)(?:说|讲|看|来看)|想[^，。；]{1,4}也[^，。；]{0,4}不[了成]|心有余而力不足|无能为力|无所适从|怪不得|(?:加上|赶上|碰上|正值)[^，。；]{2,14}(?:改革|影响|疫情|换届|调整|灾|撤并|划转)|自然(?:就|而然)|(?:主要|根本|直接)?(?:是因为|是由于|原因(?:是|在于|主要)|缘于|源于|归因于|由于|因为|受制于|受限于)|主要是(?!我|自己|班子|怕|图|嫌)|[^，。；]{2,20}(?:所致|造成的|逼出来的|导致的)|(?:换了?谁|谁来|任谁)[^。]{0,16}(?:都|也)/;
/** A number of staff, money, grants from above, customs: conditions that no list names. */
const CONDITION =
  /换了?[^，。；]{0,4}[任届茬]|一任一个[^，。；]{1,4}|一茬接一茬|无所适从|(?<!我|我们|班子)不得不|所剩无几|一改再改|越来越(?:激烈|重|多|难|高|细)|(?:面|摊子|战线|口子)(?:太|过)?[宽长多]|满满当当|不是[^，。；]{0,6}能(?:够)?(?:扭转|改变|解决|左右)|竞争|挖人|历来如此|疲于(?:奔命|应付)|静不下心|分身(?:乏术|不开)|力不从心|鞭长莫及|连轴转|应接不暇|面面俱到|随(?:了)?大流|摸着石头|在所难免|心有余而?力不足|(?:法规|法律|政策|文件|标准|规定|要求|导向|程序|职责|权责|制度)[^，。；]{0,8}(?:没有|没给|不明|不清|缺|滞后|交叉|空白|模糊|原则性|打架|多变)|没有[^，。；]{0,6}(?:明确的?(?:标准|规定|依据)|执法权|资金|经费|编制|手段|抓手|人手)|考核(?:导向|指挥棒)|今天一个[^，。；]{2,10}明天一个|上面[^，。；]{0,6}(?:压|催|逼|要得)|前任|摊子|人心浮动|缺人|缺钱|人少|条件差|(?:整个)?(?:大环境|大气候)|各地(?:都|也)|单靠|一变再变|编制|人手|经费|资金|财力|财政(?!局|所)|底子|基础差|上级(?:没|不|未|一直|迟|要求|压|考核|检查)|(?:省|市|县|上面|上头)里?的?(?:款|钱|资金|文件|政策|指标|任务|考核|细则)[^，。；]{0,8}(?:没|不|未|迟|拖|晚|多|重|紧|落空)|时间(?:太|又|过)?(?:紧|短)|任务(?:太|又|过)?(?:重|多|急)|政策(?:不|没|多变|变)|体制|机制不|历史(?:遗留|原因|欠账)|大环境|风气|惯例|潜规则|别的(?:地方|单位|县|乡)也|都(?:是)?这样|换了?谁|谁来(?:都|也)|部门(?:不配合|多|掣肘)|群众(?:不理解|不配合|素质)/;

const saysWhy = tester(SAYS_WHY);
const namesCondition = tester(CONDITION);
const CONDITIONS = new RegExp(CONDITION, 'gu');

/** Sentences of a problem that lay the fault on conditions. */
function* blamedIn(problem: Problem, conditions: readonly LexiconHit[]): Iterable<Issue> {
  for (const [i, { text }] of problem.sentences.entries()) {
    const { value } = text;
    const why = saysWhy(value) && !DENIED.test(value) && !INWARD.test(value);
    const clauses = why
      ? clausesIn(value).filter(({ start, end }) => isCondition(text, start, end, conditions))
      : [];
    const words =
      clauses.length >= LEAST_CLAUSES
        ? clauses.map(({ start, end }) =>
            value
              .slice(start, end)
              .replace(/[，,；;：:。]+$/, '')
              .slice(0, 16),
          )
        : pilesUp(text, problem.sentences[i + 1]?.text.value ?? '', conditions);
    if (words.length === 0) continue;
    const data = { title: problem.title, words: words.slice(0, 3).join('、') };
    yield { code: 'blamed', range: sourceRange(text), data };
  }
}

function isCondition(text: Text, start: number, end: number, conditions: readonly LexiconHit[]): boolean {
  return (
    CONDITION.test(text.value.slice(start, end)) ||
    hitsIn(conditions, sourceRange(text, start, end)).length > 0
  );
}

/** Conditions piled up in a sentence of a problem, none of them set against one’s own part. */
function pilesUp(text: Text, next: string, conditions: readonly LexiconHit[]): string[] {
  if (turnAt(next) === 0 || DENIED.test(next) || turnAt(text.value) > 0) return [];
  // a day or a figure makes a case of it, in which conditions may be told
  if (countFacts(text.value) > 0 || /[去前今]年|上个?月/.test(text.value)) return [];
  const named = [...new Set(outsideIn(text, conditions))];
  return named.length > LEAST_CLAUSES ? named : [];
}

/** Sentences of an otherwise sound cause that lay it on conditions, and are not set against one’s own part by the next. */
function* blamedInCause({ title, sentences }: Cause, conditions: readonly LexiconHit[]): Iterable<Issue> {
  for (const [i, { text }] of sentences.entries()) {
    const next = sentences[i + 1]?.text.value ?? '';
    if (turnAt(next) === 0 || DENIED.test(next)) continue;
    const named = [...new Set(outsideIn(text, conditions))];
    if (named.length < LEAST_CLAUSES) continue;
    const sure = named.length > LEAST_CLAUSES || SAYS_WHY.test(text.value);
    const data = { title, words: named.slice(0, 3).join('、') };
    yield { code: 'blamed', range: sourceRange(text), data, ...(sure ? {} : { severity: 'info' as const }) };
  }
}

/** One condition may be told, two are laid the blame on. */
const LEAST_CLAUSES = 2;

function* excusesIn(sentences: readonly Sentence[], excuses: readonly LexiconHit[]): Iterable<Issue> {
  for (const { text } of sentences) {
    const hits = hitsIn(excuses, sourceRange(text));
    const [first] = hits;
    if (!first || DENIED.test(text.value)) continue;
    yield {
      code: 'excuse',
      range: { start: first.range.start, end: (hits.at(-1) as LexiconHit).range.end },
      data: { words: hits.map(({ term }) => term).join('”“') },
    };
  }
}
