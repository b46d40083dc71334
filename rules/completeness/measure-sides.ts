import * as v from 'valibot';
import type { Draft } from '../../src/draft/model.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { readSystem } from '../readers/passages.ts';
import { count, share } from '../support/options.ts';
import { systemIn, systemSigns } from '../support/reading/system-signs.ts';
import { bodyOf, sectionsOf } from '../support/sentences.ts';

const options = v.strictObject({
  least: v.pipe(v.optional(v.number(), 3), v.description('Fewest measures of which both sides are asked.')),
  doubtful: share(
    0.76,
    'Mean chance, 0 to 1, that a measure sets up a system, below which measures with one doubtful mention of a system lack one; from it on that is not clear.',
  ),
  unnamed: share(0.9, 'The same for measures that mention none.'),
  mentions: count(
    2,
    1,
    'Measures that name a system or lay down a rule, without saying that it is made, from which on no doubt is told.',
  ),
});
type Bounds = Pick<v.InferOutput<typeof options>, 'doubtful' | 'unnamed' | 'mentions'>;

/** A matter that is done: an end that can be seen, counted or visited. */
const MATTER =
  /[0-9０-９一二三四五六七八九十百千万两](?:公里|米|户|人|家|个|条|座|处|项|件|亩|间|所|台|辆|名|次|天|晚|元|万|%|％)|修通|建成|完成|兑付|补发|退还|清退|改造|解决|办结|化解|开通|配齐|腾退|拆除|关停|接通|安装|发放|归还|偿还/;

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
    'unclear-system': {
      message: {
        zh: '{count} 条措施里看不出要建立或者修订哪一项制度，请核对',
        en: 'No measure of {count} plainly says which system it sets up or changes; somebody should look',
      },
      hint: {
        zh: '写明制度的名称、管什么、何时出台、谁来执行；已经写明的不必改',
        en: 'Name the system, what it governs, from when, by whom; where that is said already, leave it',
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
  *check({ draft }, { least, ...bounds }) {
    const many = draft.measures.length;
    const [section] = sectionsOf(draft, 'measures');
    if (!section || many < least) return;
    const text = wordingOf(draft);
    const at = {
      range: section.heading?.range ?? section.range,
      anchor: section.title,
      data: { count: many },
    };
    const missing = lackOfSystem(draft, text, bounds) ?? (MATTER.test(text) ? null : 'no-matter');
    if (missing) yield { code: missing, ...at } satisfies Issue;
  },
});

/**
 * What speaks against a system being set up: nothing where the words say that one is, or several measures name one. Else words
 * decide little (图书目录 is no system, and what is done every month from now on may be one), and the measures as a whole are read:
 * they lack one, or it is not clear. Of 15 sound papers each makes one in so many words.
 */
function lackOfSystem(draft: Draft, text: string, { doubtful, unnamed, mentions }: Bounds): string | null {
  if (systemIn(text) === 'made') return null;
  const named = draft.measures.filter(measure => systemIn(`${measure.title}\n${bodyOf(measure)}`)).length;
  if (named >= mentions) return null;
  const chances = draft.measures.map(measure => {
    const words = bodyOf(measure) || measure.title;
    return readSystem(words, systemSigns(words));
  });
  const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  return mean < (named > 0 ? doubtful : unnamed) ? 'no-system' : 'unclear-system';
}

/** All that is said of measures. */
function wordingOf(draft: Draft): string {
  return sectionsOf(draft, 'measures')
    .flatMap(({ sentences }) => sentences.map(({ text }) => text.value))
    .concat(draft.measures.map(({ title }) => title))
    .join('。');
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
