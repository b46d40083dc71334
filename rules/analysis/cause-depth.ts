import * as v from 'valibot';
import type { Cause, Draft } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { tells } from '../support/acts.ts';
import { isHitIn } from '../support/hits.ts';
import { reachesThought } from '../support/motive.ts';
import { wordingOf } from '../support/sentences.ts';
import { countOwn, countSelf, countTeam, withoutQuotations } from '../support/voice.ts';

const options = v.strictObject({
  shortest: v.pipe(
    v.optional(v.number(), 25),
    v.description('Characters below which a cause is too short to be judged.'),
  ),
  motive: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.9),
    v.description(
      'Chance (0 to 1) that a sentence traces a motive, from which on a cause without a word of motive is deep all the same; below 1 less it a word alone does not make it deep.',
    ),
  ),
  shallow: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.9),
    v.description(
      'Chance that a sentence stays with work, blames conditions or fits anybody, from which on a word of motive alone does not make a cause deep.',
    ),
  ),
});

type Depth = v.InferOutput<typeof options>;

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
        zh: '原因“{title}”只说到工作方法和精力，没有挖到信念、宗旨、党性上',
        en: 'The cause “{title}” stays with ways of working and never reaches belief, duty or character',
      },
      hint: {
        zh: '往下再问一层：为什么没有用心？当时图什么、怕什么，在宗旨、责任、权力观上差在哪里',
        en: 'Ask once more: what was wanted or feared, and what was lacking in belief, duty or character',
      },
    },
    'not-own': {
      message: {
        zh: '原因“{title}”没有落到{who}身上，看不出谁该负什么责任',
        en: 'The cause “{title}” does not come down to {whoEn}: nobody can tell whose duty it was',
      },
      hint: {
        zh: '写清自己在这个岗位上该做什么、没有做什么（责任归位）',
        en: 'Say what your own post asked of you and what you left undone',
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
      zh: '通报第五部分：动机归根、危害归类、责任归位；第三部分：原因分析不到位的不写；判断方法为本工具自拟',
      en: 'Notice, part 5 (motive, harm, duty) and part 3; the method is ours',
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
    const { shortest } = options;
    const { draft, kind } = context;
    const lists = { motives: context.hits('motives'), others: context.hits('third-persons') };
    for (const cause of draft.causes) {
      const text = wordingOf(cause);
      if (text.length < shortest) continue;
      if (isShallow(draft, cause, reachesThought(cause, lists.motives), options))
        yield issueFor('shallow', cause);
      else if (!isOwn(cause, text, lists.others, kind === 'team')) {
        const [who, whoEn] = kind === 'team' ? ['班子自己', 'the team itself'] : ['本人', 'oneself'];
        yield issueFor('not-own', cause, { who, whoEn });
      }
    }
  },
});

/** Words of motive and what the sentences do must speak with one voice: a word in passing makes no cause deep. */
function isShallow(draft: Draft, cause: Cause, named: boolean, { motive, shallow }: Depth): boolean {
  const told = tells(draft, cause, ['motive'])?.chance ?? 0;
  if (!named) return told < motive;
  return told < 1 - motive && (tells(draft, cause, ['shallow', 'outside', 'stock'])?.chance ?? 0) >= shallow;
}

/** A cause is one’s own unless others are its subject and the writer stands nowhere in it. */
function isOwn(cause: Cause, text: string, others: readonly LexiconHit[], team: boolean): boolean {
  const voice = withoutQuotations(text);
  if (countSelf(voice) + countOwn(voice) > 0) return true;
  if (team && (countTeam(voice) > 0 || OWN_TEAM.test(voice))) return true;
  if (/自己|本身/.test(voice)) return true;
  // a cause without any subject is read as the writer’s own, unless it speaks of everybody
  return !(OF_ALL.test(voice) || isHitIn(others, cause.range));
}

const OWN_TEAM = /常委|书记|局长|院长|校长|一班人|领导成员|班长|集体/;
const OF_ALL =
  /当前|社会上|人们|不少(?:人|干部|地方|单位)|一些(?:人|干部|地方|单位|同志)|有些?(?:人|干部|地方|单位|同志)|个别(?:人|干部|同志)|部分(?:人|干部|同志|党员)|普遍|各地|各级|领导干部(?!的?我)|党员干部|基层干部|年轻干部|干部队伍|下属|下面/;

function issueFor(code: string, cause: Cause, data: Readonly<Record<string, string>> = {}): Issue {
  return {
    code,
    range: { start: cause.range.start, end: sourceRange(cause.titleText).end },
    anchor: cause.title,
    data: { title: cause.title.slice(0, 30), ...data },
  };
}
