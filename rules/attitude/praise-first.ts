import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { sourceRange, type Text } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { hitsIn, isHitIn } from '../support/hits.ts';
import { admits } from '../support/reading/fault.ts';
import { meritsOf, withoutLitotes } from '../support/reading/merit.ts';
import { REGRETS, turnAt } from '../support/sentences.ts';

const options = v.strictObject({
  sentences: v.pipe(
    v.optional(v.number(), 2),
    v.description('How many sentences at the start of a problem are looked at.'),
  ),
});

/** A concession by its form: 虽然…, 尽管…. */
const CONCEDES = /虽然|尽管|虽说|固然|诚然|(?<=^|[，。；])虽(?![说死])/;
const TURNS = new RegExp(
  `^(?:但是?|然而|不过|可是?(?!见|以|能)惜?|(?:问题|毛病|不足|缺点)(?:在于|出在|是)|就是|唯独|惟独|差就差在|当然|却|只是|同时也|而(?=在)|(?:同时)?也(?:要|应)(?:该|当)?看到|美中不足|${REGRETS}|与此同时)`,
);

interface Lists {
  readonly praise: readonly LexiconHit[];
  readonly faults: readonly LexiconHit[];
}

export default defineRule({
  id: 'attitude/praise-first',
  criterion: 'attitude',
  title: { zh: '不先扬后抑', en: 'No praise before blame' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    opening: {
      message: {
        zh: '“{title}”先说“{praise}”，再用“{turn}”转到问题，是先扬后抑',
        en: '“{title}” begins with praise (“{praise}”) and turns to the fault with “{turn}”',
      },
      hint: {
        zh: '删去转折之前的话，第一句就写毛病',
        en: 'Leave out what stands before the turn; begin with the fault',
      },
    },
  },
  docs: {
    why: {
      zh: '先表扬自己再说“但是”，问题就成了成绩的零头。直奔主题，第一句就要落在毛病上。',
      en: 'A “but” after self-praise makes the fault a remainder of the merit.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正；直奔主题、不绕弯子；判断方法为本工具自拟',
      en: 'Notice, part 7: upright in attitude, straight to the subject; the method is ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '包联的信访积案包而不办。虽然近年来我分管领域的信访总量逐年下降，化解率排在全市前列，受到过市联席办表扬，但在个别疑难案件上我还存在畏难情绪。淤地坝占地补偿一案由我包了三年，从来没有到坝上量过一亩地，2013年12月当事人在上访路上冻伤双脚。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '包联的信访积案包而不办。下去的次数不少，沉下去的时候不多，虽然包案表上写着我的名字，但我没有到坝上量过一亩地。淤地坝占地补偿一案由我包了三年，2013年12月当事人在上访路上冻伤双脚。',
    },
  },
  *check(context, { sentences }) {
    const praise = [...context.hits('praise'), ...context.hits('achievements')].sort(
      (a, b) => a.range.start - b.range.start,
    );
    const lists = { praise, faults: context.hits('fault-words') };
    for (const problem of context.draft.problems) {
      const issue = judge(problem, sentences, lists);
      if (issue) yield issue;
    }
  },
});

interface Opening {
  readonly text: Text;
  /** What stands before the turn. */
  readonly side: string;
  readonly turn: string;
  /** What the turn leads to. */
  readonly rest: string;
}

function judge(problem: Problem, most: number, lists: Lists): Issue | null {
  for (const opening of openingsOf(problem, most)) {
    const praise = praiseIn(opening, lists);
    if (!praise) continue;
    return {
      code: 'opening',
      range: sourceRange(opening.text),
      data: { title: problem.title.slice(0, 24), praise: praise.join('、'), turn: opening.turn },
    };
  }
  return null;
}

/** The first sentences of a problem that turn, within themselves or with the first word of the next one. */
function openingsOf({ sentences, titleText }: Problem, most: number): Opening[] {
  // a one-sentence item holds heading and text in one, and so may the first sentence of a longer one
  const texts = [...(sentences.length === 0 || titleText.value.length > LONG_TITLE ? [titleText] : [])];
  texts.push(...sentences.slice(0, most).map(({ text }) => text));
  return texts.flatMap((text, i): Opening[] => {
    const { value } = text;
    const turn = turnAt(value);
    if (turn > 0)
      return [
        { text, side: value.slice(0, turn), turn: turnWord(value.slice(turn)), rest: value.slice(turn) },
      ];
    const next = texts[i + 1]?.value ?? sentences[most]?.text.value ?? '';
    return turn < 0 && TURNS.test(next) ? [{ text, side: value, turn: turnWord(next), rest: next }] : [];
  });
}

const LONG_TITLE = 30;

function turnWord(rest: string): string {
  return TURNS.exec(rest)?.[0] ?? '';
}

/** Signs needed: one word of praise may stand in any story, two are a habit. */
const ENOUGH = 2;

/** What praises before the turn, unless something there blames or shows the praise up as hollow. */
function praiseIn({ text, side, turn, rest }: Opening, { praise, faults }: Lists): string[] | null {
  // “工作作风不够扎实，虽然…，但…”: the praise begins behind the fault
  const from = Math.max(0, side.search(CONCEDES));
  const part = side.slice(from);
  const conceded = CONCEDES.test(part);
  // 却 turns a clause of any story; it concedes only behind 虽然
  if (turn === '却' && !conceded) return null;
  const listed = hitsIn(praise, sourceRange(text, from, side.length));
  const merits = meritsOf(part);
  const efforts = [...part.matchAll(EFFORT)].map(([words]) => words);
  const found = [
    ...new Set([...listed.map(({ term }) => term), ...merits.map(({ words }) => words), ...efforts]),
  ];
  if (found.length === 0 || HOLLOW.test(part)) return null;
  const signs =
    found.length +
    merits.filter(({ strong }) => strong).length +
    Number(conceded || WEIGHS.test(part)) +
    Number(MADE_SMALL.test(rest));
  if (isHitIn(faults, sourceRange(text, from, side.length))) return null;
  // a denial that is no praise takes more to outweigh
  const needed = admits(withoutLitotes(part)) ? ENOUGH * 2 : ENOUGH;
  return signs >= needed ? found.slice(0, 3) : null;
}

/** Work told to one’s credit, without a word of praise. */
const EFFORT =
  /(?:我|班子|我们|自己|本人|[党局支院校])[^，。；不没]{0,12}?是(?!分管|主管|负责|知道|清楚|晓得|明白|有数|管|搞|干)(?:比较|很|十分|非常|一贯|始终|自觉|坚决|敢)?[^，。；不没]{1,8}的(?=[，；]|$)|坚持每[天日周月年季][^，。；]{0,8}|从(?:来)?不[^，。；]{1,8}|逢.必.|有目共睹|该[^，。；]{1,3}的[^，。；]{0,2}都[^，。；]{1,3}了|有感情|走在[^，。；]{0,4}前|(?:起步|动手|发现|谋划)得?早|投入(?:也|很|比较)?大|(?:做|干|抓|管|办)得(?:也|还|都)?不(?:差|错|坏)|下了?(?:很大|不少|大|苦|真|一番|些)?(?:力气|功夫|工夫|决心|本钱)|花了?(?:很多|不少|大量|一番)?(?:心血|力气|心思|精力|工夫|时间)|用了心|尽了?(?:心|力|责)|(?:抓|管|学|跑|做|干|走|盯|开|记|讲|查|改|写|办|来|去|带)得(?:也|还|比较|算是?|是)?(?:很|较|挺)?(?:紧|早|实|细|勤|好|严|多|认真|扎实|到位|主动|及时|快|全)|不(?:算|可谓|能说)(?:少|差|松|慢|低|晚)|没(?:有)?(?:少|落下|缺|断过|停过|出过?)[^，。；]{0,8}|从(?:来)?[不未没]有?(?:缺|落|断|间断|迟到|含糊|推|耽误)[^，。；]{0,6}|坚持(?!认为|要)[^，。；]{0,8}|(?:一直|始终|历来|向来|一贯|长期|多年来?|平时|平日)[^，。；]{0,6}(?:坚持|重视|注意|带头|要求自己|抓|放在心上|走在前)|走遍|跑遍|(?:做到|实现)了?[^，。；]{0,10}|(?:反映|评价|印象|口碑|势头|态度|主流|总体|整体|大体|效果|情况)(?:上|都|也|还)?是?(?:比较)?(?:不错|不差|好的|良好|较好|积极的|肯定的|端正的)|(?:逢年过节|年年|每年|每次|次次|每周|每月|天天)[^，。；]{0,6}都[^，。；]{0,8}|(?:替|为|帮|给)(?:他们|群众|大家|村里|基层|乡亲|职工|困难户)[^，。；]{0,4}(?:争|办|跑|解决|要|送|落实|协调)[来到了过下][^，。；]{0,8}|没有[^，。；]{0,2}不(?:念|夸|说|道)|(?:念|说|道)[^，。；]{0,4}(?:的好|好话)|有(?:了|所|很大|较大|明显|一定|不小)的?(?:进步|提高|提升|起色|改观|改进|好转|变化|成效|收获|增强)|(?:带头|主动|自觉|认真|按时|积极)(?:参加|学|讲|做|遵守|执行|落实|完成|承担|报告|交纳|下|到)/gu;
/** Weighs fairly before it blames. */
const WEIGHS =
  /平心而论|凭心而论|凭良心[说讲]|凭心[说讲]|不夸张地说|实事求是地[说讲]|说句(?:公道|实在|心里)话|应当(?:说|承认|肯定)|应该(?:说|承认|肯定)|可以说|客观(?:地|上)?(?:说|讲|看)|(?:总|从总)(?:的|体)(?:上|来)?(?:说|看|讲|而言)|总体|整体上|大体上|主流|回顾|这[几些]年|近年来|多年来|[一两二三]年来|平时|平日|一般|基本/;
/** What the praise leads to is next to nothing. */
const MADE_SMALL =
  /^[^。]{0,40}?(?:话(?:又)?说回来|还(?!是把)|仍|有时|偶尔|个别|一处|一点|些|略|稍|值得|美中不足|百密一疏|差距|不够|有待|不足|改进|可以更|还差|差一截|再[^，。]{0,4}一[些点]|提[高升]的?空间|遗憾|尽善尽美)/;
/** Praise that is the matter of the fault: what was said, written, shown or counted. */
const HOLLOW =
  /表面|看(?:上去|似|起来|着)|嘴[上里]|口头|口号|次数|场面|热闹|纸[上面]|照片|台账[^，。；]{0,3}[里上写填做齐厚]|材料(?:里|上|中)|报告(?:里|上|中)|数字|会上(?:说|讲|表(?!扬|彰))|口口声声|听起来|说起来|自认为|自以为|总?以为|觉得|满足|名义|按说|本来|本应|本该|原本|明明|明知|制度(?:上|里)?(?:写|定|规定)|收敛是|[多勤好高大快]是[多勤好高大快]/;
