import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule, type Related } from '../../src/linter/rule.ts';
import { paperRange } from '../support/prose.ts';
import { sectionsOf } from '../support/sentences.ts';
import shipped from './manifestations.yaml';

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(40));
const manifestation = v.strictObject({
  id: text,
  name: text,
  group: v.optional(text),
  keywords: v.pipe(v.array(text), v.minLength(1), v.maxLength(100)),
});
type Manifestation = v.InferOutput<typeof manifestation>;

const SHIPPED = shipped as readonly Manifestation[];

export default defineRule({
  id: 'completeness/manifestations',
  criterion: 'completeness',
  title: { zh: '对照表现清单，查摆没有漏项', en: 'The problems cover the list of manifestations' },
  severity: 'info',
  since: '0.2.0',
  status: 'stable',
  options: v.strictObject({
    list: v.pipe(
      v.optional(v.pipe(v.array(manifestation), v.maxLength(200)), []),
      v.description(
        'The unit’s own list: id, name, group and keywords of each manifestation. Empty: our own neutral list of 24.',
      ),
    ),
    least: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
      v.description('So many different keywords of a manifestation must stand in the problems.'),
    ),
  }),
  needs: ['problems'],
  messages: {
    uncovered: {
      message: {
        zh: '清单共 {all} 项表现，查摆出的问题涉及 {covered} 项，没有涉及 {open} 项：{names}',
        en: 'Of {all} manifestations on the list the problems touch {covered}; {open} are not touched: {names}',
      },
      hint: {
        zh: '逐项想一想：确实没有的不必硬凑；有的补查补写。按关键词判断，涉及的各项和出处附在后面',
        en: 'Go through them: what there is none of needs no mention; add what was overlooked. Told by keywords; what is covered is listed with its place',
      },
    },
  },
  docs: {
    why: {
      zh: '对照清单逐项查，才看得出哪些方面根本没有想到。没有涉及不等于有问题，由人来定。',
      en: 'Held against a list, a paper shows what nobody thought of. Not being touched is no fault; a person decides.',
    },
    basis: {
      mark: 'O',
      zh: '通报提到的“25种表现”“37项共性问题”原文未公开；所附清单为本工具自拟，单位可以换成自己的',
      en: 'The lists of 25 and 37 that the notice names are not public; the list shipped is our own, a unit may load its own',
    },
    bad: {
      in: 'paper',
      text: paper('1.文山会海没有改观。2013年3月县里开了19个全县性会议，石鼓镇镇长参加了14个。'),
    },
    good: {
      in: 'problem',
      text: '1.接待讲排场，花钱大手大脚\n2012年10月接待外省考察团，一行9人，我安排陪餐的就有13人，两顿饭花去6800元。\n',
    },
  },
  *check({ draft }, { list, least }) {
    const all = list.length > 0 ? list : SHIPPED;
    const told = draft.problems.flatMap(textsOf);
    const covered: Related[] = [];
    const open: Manifestation[] = [];
    for (const item of all) {
      const place = placeOf(item, told, least);
      if (place) covered.push({ range: place.range, message: { zh: item.name, en: item.name } });
      else open.push(item);
    }
    if (open.length === 0) return;
    const [section] = sectionsOf(draft, 'problems');
    yield {
      code: 'uncovered',
      range: section?.heading?.range ?? paperRange(draft),
      anchor: 'manifestations',
      data: { all: all.length, covered: covered.length, open: open.length, names: byGroup(open) },
      related: covered,
    };
  },
});

function textsOf({ titleText, sentences }: Problem): Text[] {
  return [titleText, ...sentences.map(sentence => sentence.text)];
}

/** Where the first keyword of an item stands, if enough of its keywords stand anywhere. */
function placeOf({ keywords }: Manifestation, told: readonly Text[], least: number) {
  const places = keywords.flatMap(keyword => {
    const holder = told.find(({ value }) => value.includes(keyword));
    if (!holder) return [];
    const at = holder.value.indexOf(keyword);
    return [{ range: sourceRange(holder, at, at + keyword.length) }];
  });
  return places.length >= least ? places.sort((a, b) => a.range.start - b.range.start)[0] : undefined;
}

/** 形式主义：学用脱节、弄虚作假；官僚主义：推诿扯皮. */
function byGroup(items: readonly Manifestation[]): string {
  const groups = new Map<string, string[]>();
  for (const { group = '', name } of items) groups.set(group, [...(groups.get(group) ?? []), name]);
  return [...groups].map(([group, names]) => `${group ? `${group}：` : ''}${names.join('、')}`).join('；');
}

function paper(problem: string): string {
  return `---
kind: member
profile: qunzhong-2014
---
# 个人对照检查材料

现将有关情况对照检查如下。

一、“四风”方面存在的突出问题

（一）形式主义方面

${problem}
`;
}
