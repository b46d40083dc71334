import * as v from 'valibot';
import type { Passage } from '../../src/draft/acts.ts';
import type { Draft, Sentence } from '../../src/draft/model.ts';
import { memoised } from '../../src/language/memo.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue, type RuleContext } from '../../src/linter/rule.ts';
import { CHANCES, type Chances, strayIssue, straying, titleOf } from '../support/acts.ts';
import { admits, deniesHarm, negates } from '../support/fault.ts';
import { hitsIn, isHitIn } from '../support/hits.ts';
import { type Merit, meritsOf, sumsUp, turnsBack, withoutLitotes } from '../support/merit.ts';
import { clausesIn, sectionsOf, turnAt } from '../support/sentences.ts';

const options = v.strictObject({
  signs: v.pipe(
    v.optional(v.number(), 3),
    v.description(
      'Weight of the success told in a problem, before any 但是, from which on it is a merit: 2 for an award, a rank or praise, 1 for growth or works, 1 where the sentence sums up (这几年来, 应当说).',
    ),
  ),
  signsOpening: v.pipe(
    v.optional(v.number(), 3),
    v.description('The same for the sentences of one paragraph of the opening.'),
  ),
  ...CHANCES,
});

export default defineRule({
  id: 'attitude/achievement',
  criterion: 'attitude',
  title: { zh: '问题部分不讲成绩', en: 'No merits among the problems' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    problem: {
      message: {
        zh: '“{title}”里讲起了成绩：{words}',
        en: '“{title}” tells merits: {words}',
      },
      hint: {
        zh: '删去成绩，只写问题；做得好的只在遵守政治纪律、执行八项规定两部分里一分为二地说',
        en: 'Leave the merits out; they may be told in the sections on discipline and the eight-point rules only',
      },
    },
    opening: {
      message: {
        zh: '开头讲起了成绩：{words}',
        en: 'The opening tells merits: {words}',
      },
      hint: {
        zh: '开头只交代会前做了什么、听到多少意见、材料怎样写成；工作成绩写到工作总结里',
        en: 'Say what was done before the meeting; merits belong to a work report',
      },
    },
    told: {
      message: {
        zh: '“{title}”里这句讲的是成绩，不是问题：“{words}”（把握 {sure}%）',
        en: '“{title}” tells a merit here and no fault: “{words}” ({sure} % sure)',
      },
      hint: {
        zh: '删去这一句；要用来对照，就写清自己比它差在哪里',
        en: 'Leave it out; where it is a yardstick, say how far you fell short of it',
      },
    },
    'one-sided': {
      message: {
        zh: '“{title}”只讲做到了什么，没有讲一处不足',
        en: '“{title}” says what was kept and names no fault',
      },
      hint: {
        zh: '一分为二：做到的写一两句，没做到的要有事、有后果',
        en: 'Both sides: a sentence on what was kept, and cases of what was not',
      },
    },
  },
  docs: {
    why: {
      zh: '问题里夹成绩，是拿功劳冲淡过错；听的人只会觉得没有真正认账。',
      en: 'Merits among faults wash the faults out; nobody believes that they were owned.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：遵守政治纪律、执行八项规定两部分一分为二，其余对准问题；判断方法为本工具自拟',
      en: 'Notice, part 5: both sides in two sections only, else the problems; the method is ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '贪图安逸，怕苦畏难。2013年11月选派干部驻云顶乡，我先想到的是山高路远，拖了一个月才去，饮水管道没有在入冬前埋完。近年来班子团结带领全县干部苦干实干，先后完成通村路硬化316公里，解决了2.7万人饮水安全问题，扶贫工作在全省考核中名列第三。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '迷恋挂牌授匾，把称号当政绩。2012年争创文化先进县，我要求半年建成86个农家书屋，书一送到就拍照验收，匾是当年12月拿回来的，还领了奖金；今年3月抽看10个，6个锁着门，马家坪村的书连捆绳都没解开。',
    },
  },
  *check(context, { signs, signsOpening, ...chances }) {
    const { draft } = context;
    const lists = {
      words: context.hits('achievements'),
      faults: context.hits('fault-words'),
      source: draft.source.text,
    };
    for (const passage of [...draft.causes, ...draft.measures]) yield* toldIn(draft, passage, chances);
    for (const problem of draft.problems) {
      const { title, sentences } = problem;
      const told = [...toldIn(draft, problem, chances)];
      yield* told;
      if (told.length > 0 || process.env.NOOLD) continue;
      const passage = meritPassage(sentences, signs);
      if (!passage) continue;
      const data = { title, words: passage.words.join('、') };
      const mild = passage.strong ? {} : { severity: 'info' as const };
      yield { code: 'problem', range: passage.range, data, ...mild };
    }
    for (const section of sectionsOf(draft, 'preamble')) {
      const told = [...toldIn(draft, section, chances)];
      yield* told;
      if (told.length === 0 && !process.env.NOOLD)
        yield* openingIssues(section.sentences, lists, signsOpening);
    }
    yield* oneSided(context);
  },
});

/** A passage in which some sentence, by all that the reader weighs, tells a success. */
function* toldIn(draft: Draft, passage: Passage, chances: Chances): Iterable<Issue> {
  const found = straying(draft, passage, ['merit']);
  if (found) yield* strayIssue(found, chances, 'told', titleOf(passage), BESIDE);
}

const BESIDE = { zh: '这句也像成绩', en: 'this may be one as well' } as const;

/** Mild merits further back are no part of a passage any more. */
const LONGEST_RUN = 5;

const blames = memoised((side: string): boolean => negates(withoutLitotes(side)));

/** How much more it takes where the sentence goes on to blame: a story of a fault may begin with a success. */
const MORE_BESIDE_BLAME = 1;

/** Where the first clause of a sentence ends, its mark left out. */
function firstClauseEnd(value: string): number {
  const end = value.search(/[，,；;。]/);
  return end < 0 ? value.length : end;
}

/** The first sentences in a row that tell enough of success. */
function meritPassage(
  sentences: readonly Sentence[],
  least: number,
): { range: Range; words: string[]; strong: boolean } | null {
  let run: { sentence: Sentence; merits: readonly Merit[]; blamed: boolean; sums: boolean }[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const { value } = sentence.text;
    // 不过从大局看… turns away from the fault: what follows is the merit
    const away = turnAt(value) === 0 ? firstClauseEnd(value) : 0;
    const turn = turnAt(value.slice(away));
    // praise before a 但 at the start of a problem is the matter of attitude/praise-first
    const side = turn < 0 ? value : i === 0 ? '' : value.slice(0, away + turn);
    const merits = meritsOf(side);
    // 虽有这些不足，… names the fault only to leave it
    const told = turnsBack(side) ? side.slice(firstClauseEnd(side)) : side;
    run =
      merits.length > 0
        ? [
            ...run.slice(-LONGEST_RUN),
            { sentence, merits, blamed: blames(told), sums: sumsUp(side) || turnsBack(side) },
          ]
        : [];
    if (merits.length === 0) continue;
    const all = run.flatMap(part => part.merits);
    const strong = all.some(merit => merit.strong);
    const sums = run.some(part => part.sums);
    const needed = least + (run.some(({ blamed }) => blamed) ? MORE_BESIDE_BLAME : 0);
    const weight = all.reduce((sum, merit) => sum + (merit.strong ? 2 : 1), Number(sums));
    // growth alone, where nothing sums up, may be the story of a fault
    if (weight < needed || !(strong || sums)) continue;
    const [first] = run as [(typeof run)[0]];
    return {
      range: { start: sourceRange(first.sentence.text).start, end: sourceRange(sentence.text).end },
      words: [...new Set(all.map(({ words }) => words))].slice(0, 4),
      strong,
    };
  }
  return null;
}

interface Lists {
  readonly words: readonly LexiconHit[];
  readonly faults: readonly LexiconHit[];
  readonly source: string;
}

/** Words of success before the turn of a sentence that blames nothing there. */
function meritsIn({ text }: Sentence, { words, faults, source }: Lists): LexiconHit[] {
  const turn = turnAt(text.value);
  const side = turn > 0 ? text.value.slice(0, turn) : text.value;
  const range = turn > 0 ? sourceRange(text, 0, turn) : sourceRange(text);
  if (negates(side) || IRONY.test(side) || isHitIn(faults, range)) return [];
  return oncePerClause(hitsIn(words, range), source);
}

/** Figures and works that a story may name as well: they tell a merit only beside a word that praises. */
const NEUTRAL =
  /^(?:生产总值|增幅|增速|财政收入|财政总收入|人均可支配收入|人均纯收入|固定资产投资|总产量|增收|办结率|化解率|满意率|覆盖率|合格率|达标率|建成|新增|投入使用|建成投用|达到了|实现了|完成投资|前列|首位|领先|现场会|认可|表扬|立功|下降了|增长了)$/;

function isMerit(merits: readonly LexiconHit[], least: number): boolean {
  return merits.length >= least && merits.some(({ term }) => !NEUTRAL.test(term));
}

/** 被评为全市先进个人 is one merit in two words: a clause counts once. */
function oncePerClause(hits: readonly LexiconHit[], source: string): LexiconHit[] {
  return hits.filter((hit, i) => {
    const before = hits[i - 1];
    return !before || /[，,；;。、]/.test(source.slice(before.range.end, hit.range.start));
  });
}

/** Success that was faked, sought for show, or is told of somebody else: it is part of the fault. */
const IRONY =
  /争创|为了|为迎接|要求|评优|虚|假|凑|补|编|只(?!争)|光(?!荣)|才(?!能|干)|就(?!业|学|医|诊|读|餐|地)|却|其实|原来|(?<=^|[，。；])结果|居然|竟|照样|还领|第二年|[一二三四五六七八九十\d]天|不到|仅|答应|承诺|宣布|打算|原定|原计划|下达|定下|自以为|自认为|以为|满足|沾沾|陶醉|炫耀|报告(?:里|中|上)?写|写着|汇报说|号称|说成|当成|邻县|外地|别处|人家|给别|让给|试点城市|对方/;

function* openingIssues(sentences: readonly Sentence[], lists: Lists, least: number): Iterable<Issue> {
  const byParagraph = new Map<number, { sentence: Sentence; merits: LexiconHit[] }[]>();
  for (const sentence of sentences) {
    const merits = meritsIn(sentence, lists);
    if (merits.length === 0) continue;
    const known = byParagraph.get(sentence.paragraph);
    if (known) known.push({ sentence, merits });
    else byParagraph.set(sentence.paragraph, [{ sentence, merits }]);
  }
  for (const found of byParagraph.values()) {
    const merits = found.flatMap(item => item.merits);
    const [first] = found;
    if (!isMerit(merits, least) || !first) continue;
    const last = found.at(-1) as typeof first;
    const range = { start: sourceRange(first.sentence.text).start, end: sourceRange(last.sentence.text).end };
    yield { code: 'opening', range, data: { words: listed(merits) } };
  }
}

/** A section that owes both sides and has no word of blame in it. */
function* oneSided({ draft, hits }: RuleContext): Iterable<Issue> {
  const faults = hits('fault-words');
  for (const { sentences, heading, title, roles } of sectionsOf(draft, 'discipline', 'eight-point')) {
    if (!heading || roles.includes('problems')) continue;
    const parts = roles.length > 1 ? byParagraph(sentences) : [sentences];
    for (const part of parts) {
      if (lengthOf(part) < SHORTEST_PART || part.some(sentence => blamesSomewhere(sentence, faults)))
        continue;
      const range = {
        start: sourceRange((part[0] as Sentence).text).start,
        end: sourceRange((part.at(-1) as Sentence).text).end,
      };
      yield { code: 'one-sided', range, anchor: title, data: { title } };
    }
  }
}

/** A shorter part says neither what was kept nor what was not. */
const SHORTEST_PART = 30;

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.value.length, 0);
}

/** One heading over discipline and eight-point rules gives each its paragraph, as a rule. */
function byParagraph(sentences: readonly Sentence[]): Sentence[][] {
  const parts = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const part = parts.get(sentence.paragraph);
    if (part) part.push(sentence);
    else parts.set(sentence.paragraph, [sentence]);
  }
  const all = [...parts.values()];
  // more paragraphs than matters: one may hold what was kept, the next what was not
  return all.length === 2 ? all : [[...sentences]];
}

/** Whether a sentence blames in a clause that tells no success and no rule that was kept. */
function blamesSomewhere({ text }: Sentence, faults: readonly LexiconHit[]): boolean {
  const merits = meritsOf(text.value);
  // something dated that tells no success is an incident, whatever words it is told in
  const kept = deniesHarm(text.value) || DUTIFUL.test(text.value);
  if (FOUND_OUT.test(text.value) || (INCIDENT.test(text.value) && merits.length === 0 && !kept)) return true;
  return clausesIn(text.value).some(({ start, end }) => {
    const clause = text.value.slice(start, end).replace(/[，,；;：:。！？]+$/, '');
    if (TURNS_TO_FAULTS.test(clause)) return true;
    if (merits.some(({ range }) => range.start === start) || KEPT.test(clause) || deniesHarm(clause))
      return false;
    return admits(clause) || isHitIn(faults, sourceRange(text, start, end));
  });
}

/** Less spending, what was refused, withdrawn, fought: words of fault that stand for a merit here. */
const KEPT =
  /(?:下降|压减|减少|减到|缩减|压缩|降低|少)了?[^，。；]{0,10}(?:\d|[一二三四五六七八九两]成|百分之|一半|倍)|(?:由|从)[^，。；]{2,30}(?:减|降|压|缩)[^，。；]{0,3}(?:到|至|为)|(?:拒[绝收]|谢绝|婉拒|退回|退还|上[交缴]|清退|腾退|取消|停[办止]|杜绝|制止|抵制|反对|远离|警惕|防止|避免|力戒|整治|查处|纠正|绝不|决不)|对[^，。；]{2,14}(?:敢于?|及时|坚决|主动|严肃|自觉)[^，。；]{0,6}(?:亮剑|提醒|制止|抵制|斗争|批评|纠正|查处|反映|报告|说不)|(?:成为|形成|养成)了?[^，。；]{0,6}(?:习惯|自觉|风气)|(?:没有|未|从未|从来没有|从不|从没)[^，。；]{0,30}(?:现象|问题|行为|情况|情形|言论|活动|案件)$|从(?:来)?不(?!问|看|听|去|想|过问|检查|深究)|^(?:也|更|并)?不[^，。；、]{1,5}、不[^，。；]{1,5}(?:、不[^，。；]{1,5})*$/;

const INCIDENT = /(?:\d{4}年|去年|前年|今年|当年|同年)\d{0,2}月|\d{1,2}月\d{1,2}日|有一(?:次|回|件事)/;
const DUTIFUL = /主动|带头|按时|自觉|认真|积极|严格|及时|如实|坚决|拒[绝收]|谢绝|婉拒|上[交缴]/;
/** Others had to find it, and to put it right: 去年10月审计翻出来. */
const FOUND_OUT =
  /被[^，。；]{0,12}(?:通报|批评|点名|查[出实处]|责令|曝光|举报|退回)|(?:审计|巡[视察]|督[查导]|检查组?|暗访|纪[检委]|自查)[^。；]{0,24}(?:翻出|翻到|找到|查出|查实|发现|指出|责令|点名|通报|才)|直到[^，。；]{0,16}才/;

const TURNS_TO_FAULTS =
  /差距|毛病|缺点|问题(?:也|还|有|主要)|(?<![不没])打[了过]?折扣|变通|走样|脸红|羞愧|内疚|后悔|对不起|(?<=^|[，；。])(?:但(?!愿)|然而|可是|不过|却)|不足|问题是|也有(?:不|过|一|两|三|几)|还有|仍有|仍然|依然|(?<!不)存在|欠缺|(?:做|抓|守|管)得(?:还|并?不)|检查起来|细细|惭愧|教训|反思|说明我/;

function listed(merits: readonly LexiconHit[]): string {
  return [...new Set(merits.map(({ term }) => term))].slice(0, 4).join('、');
}
