import * as v from 'valibot';
import type { Draft } from '../../src/draft/model.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { sectionsOf } from '../support/sentences.ts';

const options = v.strictObject({
  least: v.pipe(v.optional(v.number(), 3), v.description('Fewest measures of which both sides are asked.')),
});

/** A system that is set up or changed: something that is written down and holds for the next time too. */
const NAMES =
  '制度|规定|办法|细则|规则|规程|机制|章程|守则|准则|清单|目录|流程|标准|预案|条例|公约|台账制|例会|联席会议|责任制|负责制|承诺制|公示制|备案制|轮岗|考核体系|建章立制';
const SYSTEM = new RegExp(NAMES);
/** A system that stands already and is to be kept, read or gone by: 抓核心制度落实, 按规定处理; nothing is set up by that. */
const STANDING = new RegExp(
  `(?:落实(?!好的)|执行|贯彻|遵守|严守|恪守|坚持|学习|重温|熟悉|背熟|对照|按照?|依照?|依据|根据|违反|超过?|不合|符合|达到|同)(?:好|了|和执行)?[^，。；、]{0,10}?(?:${NAMES})(?!化)|(?:${NAMES})[^，。；、]{0,2}(?:的)?(?:落实|落地|执行|学习|要求|处理)`,
  'g',
);
/** Unless the words about it say that it is made, mended or put in force. */
const MADE =
  /建立|制定|制订|修订|修改|完善|健全|订立|订出|出台|印发|起草|推行|实行|试行|设立|新[建立设订]|立[下起一]|补上|重[新]?[订写定]|建起|拟[订定出]|定[出下]|建[成好章]|写进|写入|纳入|列入/;
/** What holds from now on, though nobody calls it a system: 人事、资金三类事项先沟通、再上会, 今后一律…, 2月起执行. */
const LAYS_DOWN =
  /(?:月|日|即|期)起(?:施行|执行)|先[^，。；、]{1,10}[、，]再|(?:凡|今后)[^，。；]{0,24}一律|凡(?!是?属)[^，。；]{2,24}(?:须|先|都要|不得)|不得/;
/** A matter that is done: an end that can be seen, counted or visited. */
const MATTER =
  /[0-9０-９一二三四五六七八九十百两]+(?:公里|米|户|人|家|个|条|座|处|项|件|亩|间|所|台|辆|名|次|天|晚|元|万|%|％)|修通|建成|完成|兑付|补发|退还|清退|改造|解决|办结|化解|开通|配齐|腾退|拆除|关停|接通|安装|发放|归还|偿还/;

export default defineRule({
  id: 'completeness/measure-sides',
  criterion: 'completeness',
  title: { zh: '措施既办事项又立制度', en: 'Measures do matters and set up systems' },
  severity: 'info',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    'no-system': {
      message: {
        zh: '{count} 条措施都只办事项，没有立一项制度',
        en: '{count} measures do matters, and none sets up a system',
      },
      hint: {
        zh: '至少写明一项要建立或修订的制度：叫什么、管什么、何时出台、谁来执行',
        en: 'Name at least one system to be set up or changed: its name, what it governs, from when, by whom',
      },
    },
    'no-matter': {
      message: {
        zh: '{count} 条措施都只立制度、谈要求，没有一件要办的事',
        en: '{count} measures speak of systems and demands, and of no matter to be done',
      },
      hint: {
        zh: '写明要办成哪几件看得见、数得清的事：修哪条路、清退多少钱、解决哪几户',
        en: 'Name what will be done that can be seen and counted',
      },
    },
  },
  docs: {
    why: {
      zh: '只办事不立制，过后还会再犯；只立制不办事，群众看不到变化。',
      en: 'Matters without systems come back; systems without matters change nothing.',
    },
    basis: {
      mark: 'N',
      zh: '通报第六部分：整改内容涵盖“三点两面”，“两面”即办什么事项和立什么制度；按词语判断的办法为本工具自拟',
      en: 'Notice, part 6: two sides, matters to be done and systems to be set up; the way of telling is ours',
    },
    bad: {
      in: 'paper',
      text: paper('九月底前补发拖欠的粮补，由我负责，逐户回访。'),
    },
    good: {
      in: 'paper',
      text: paper('九月底前出台会议审批办法，由我主持起草，每季度通报一次执行情况。'),
    },
  },
  *check({ draft }, { least }) {
    const count = draft.measures.length;
    const [section] = sectionsOf(draft, 'measures');
    if (!section || count < least) return;
    const text = wordingOf(draft);
    const at = { range: section.heading?.range ?? section.range, anchor: section.title, data: { count } };
    const missing = setsUp(text) ? (MATTER.test(text) ? null : 'no-matter') : 'no-system';
    if (missing) yield { code: missing, ...at } satisfies Issue;
  },
});

/** Whether any system named is more than one that stands already, or a rule is laid down without the name of one. */
function setsUp(text: string): boolean {
  const made = text
    .split(/[，。；]/)
    .some(clause => SYSTEM.test(MADE.test(clause) ? clause : clause.replace(STANDING, '')));
  return made || LAYS_DOWN.test(text);
}

/** All measures without the names of papers: what a 《…》 is called sets up nothing. */
function wordingOf(draft: Draft): string {
  return sectionsOf(draft, 'measures')
    .flatMap(({ sentences }) => sentences.map(({ text }) => text.value))
    .concat(draft.measures.map(({ title }) => title))
    .join('。')
    .replace(/《[^》]{1,60}》/g, '');
}

function paper(third: string): string {
  return `---
kind: member
profile: qunzhong-2014
---
# 个人对照检查材料

现将有关情况对照检查如下。

一、努力方向和改进措施

（一）每月到石梁村住一晚，由我牵头，10月底前修通进村的七公里土路，年底请村民评议。

（二）七月底前腾退超标的办公用房，由办公室负责，县纪委验收。

（三）${third}
`;
}
