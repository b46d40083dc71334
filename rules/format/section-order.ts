import * as v from 'valibot';
import type { Profile, Role } from '../../src/config/profile.ts';
import type { Draft } from '../../src/draft/model.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';

/** Sections whose place is fixed. Those that only some years ask for stand where a unit puts them. */
const FIXED: readonly Role[] = ['discipline', 'eight-point', 'problems', 'causes', 'measures'];

/** What reports on the past or on the person stands before the causes are told. */
const BEFORE_CAUSES: readonly Role[] = [
  'extra:last-rectification',
  'extra:typical-case',
  'extra:personal-matters',
  'extra:named-issues',
];

export default defineRule({
  id: 'format/section-order',
  criterion: 'format',
  title: { zh: '各部分按规定顺序排列', en: 'Sections stand in the order asked for' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: ['profile'],
  ownWords: ['order'],
  messages: {
    section: {
      message: {
        zh: '“{found}”排在了“{before}”之后，应在它之前',
        en: 'The section {found} comes after {before}; it belongs before it',
      },
      hint: { zh: '按“{order}”的顺序调整', en: 'Put the sections into this order: {order}' },
    },
    extra: {
      message: {
        zh: '“{found}”排在了“{before}”之后，一般写在原因分析之前',
        en: 'The section {found} comes after {before}; it usually stands before the causes',
      },
      hint: {
        zh: '移到查摆问题前后、原因分析之前；上级的提纲另有规定的从其规定',
        en: 'Move it before the causes, unless the outline handed down says otherwise',
      },
    },
    dimension: {
      message: {
        zh: '“{found}”排在了“{before}”之后，和规定的顺序不同',
        en: '{found} comes after {before}, other than in the order given',
      },
      hint: { zh: '按“{order}”的顺序调整', en: 'Put them into this order: {order}' },
    },
  },
  docs: {
    why: {
      zh: '查摆、剖析、整改是一环扣一环的：先有问题，再找原因，再定措施。次序乱了，后面的剖析和措施就对不上前面的问题。',
      en: 'Problems come first, then their causes, then measures; out of order they no longer answer each other.',
    },
    basis: {
      mark: 'P',
      zh: '公开的对照检查材料的通行结构',
      en: 'Common structure of published papers',
    },
    bad: { in: 'paper', text: paper(['努力方向和改进措施', '产生问题的原因分析']) },
    good: { in: 'paper', text: paper(['产生问题的原因分析', '努力方向和改进措施']) },
  },
  *check({ draft, profile }) {
    const asked = profile.sections.filter(({ role }) => FIXED.includes(role)).map(({ role }) => role);
    const order = profile.sections
      .filter(({ role, heading }) => asked.includes(role) && heading)
      .map(({ heading }) => heading as string)
      .join('、');
    let highest: { rank: number; title: string } | null = null;
    for (const section of draft.sections) {
      const rank = asked.indexOf(section.role);
      if (rank < 0 || !section.heading) continue;
      if (highest && rank < highest.rank) {
        const data = { found: section.title, before: highest.title, order };
        yield { code: 'section', range: section.heading.range, data };
      } else highest = { rank, title: section.title };
    }
    yield* extraOrder(draft, profile);
    yield* dimensionOrder(
      draft.dimensions.map(({ name, heading }) => ({ name, range: heading.range })),
      profile.dimensions.map(({ name }) => name),
    );
  },
});

/** Sections that the profile asks for besides, told only after causes or measures. */
function* extraOrder({ sections }: Draft, { sections: asked }: Profile): Iterable<Issue> {
  const before = sections.find(({ role, heading }) => heading && (role === 'causes' || role === 'measures'));
  if (!before) return;
  for (const { role, title, heading, range } of sections) {
    if (!heading || range.start < before.range.end || !BEFORE_CAUSES.includes(role)) continue;
    const required = asked.some(section => section.role === role && section.required.length > 0);
    yield {
      code: 'extra',
      severity: required ? 'warning' : 'info',
      range: heading.range,
      data: { found: title, before: before.title },
    };
  }
}

function* dimensionOrder(
  given: readonly { name: string; range: { start: number; end: number } }[],
  asked: readonly string[],
) {
  for (let i = 1; i < given.length; i++) {
    const [before, here] = [given[i - 1], given[i]];
    if (!before || !here || asked.indexOf(here.name) >= asked.indexOf(before.name)) continue;
    yield {
      code: 'dimension',
      severity: 'info' as const,
      range: here.range,
      data: { found: here.name, before: before.name, order: asked.join('、') },
    };
  }
}

function paper([first, second]: readonly [string, string]): string {
  return `---
kind: member
profile: qunzhong-2014
---
# 个人对照检查材料

现将有关情况对照检查如下。

## 一、“四风”方面存在的突出问题

### （一）形式主义方面

#### 1. 学习装门面，笔记比脑子满

2013年4月部里检查读书笔记，我让办公室小许替我补抄了11页，第二天还举着它在会上要求大家学要入心。

## 二、${first}

（一）把学习的事放到了最后。每天先忙接待，再忙会议，剩下的时间才翻两页书，根子是我没有把学习当成自己的事。

## 三、${second}

（一）每周三晚上集中学习两小时，由我本人负责，从7月份起执行，机关党支部每季度末公开检查一次笔记。
`;
}
