import * as v from 'valibot';
import type { Profile, Role } from '../../src/config/profile.ts';
import type { Draft, Section } from '../../src/draft/model.ts';
import { covers, type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Related } from '../../src/linter/rule.ts';
import { deferralsIn, standing } from '../support/deferral.ts';
import { paperRange } from '../support/prose.ts';
import { countFacts } from '../support/sentences.ts';
import { substance, substanceOf, weightOf } from '../support/substance.ts';

export default defineRule({
  id: 'completeness/sections',
  criterion: 'completeness',
  title: { zh: '规定的各部分都有、都有内容', en: 'Every section asked for is there and filled' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    empty: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 15),
      v.description('A section with fewer characters than this, placeholders left out, counts as empty.'),
    ),
    thin: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 60),
      v.description('A section with fewer characters than this holds a stock sentence and no more.'),
    ),
    prose: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 200),
      v.description(
        'From so many characters on a section is taken for told in prose where no items were read in it.',
      ),
    ),
  }),
  needs: ['profile'],
  ownWords: ['name', 'item', 'itemEn'],
  messages: {
    missing: {
      message: { zh: '缺“{name}”部分', en: 'The section {name} is missing' },
      hint: {
        zh: '补上这一部分；已经写在别处的，单列出来，标题写明“{name}”',
        en: 'Add it; if it stands elsewhere, give it a heading of its own that says {name}',
      },
    },
    hollow: {
      message: { zh: '“{title}”只有标题，没有内容', en: 'The section {title} has a heading and no text' },
      hint: { zh: '写出这一部分的实际情况', en: 'Write what there is to say' },
    },
    thin: {
      message: {
        zh: '“{title}”只有 {count} 个字，说不清情况',
        en: 'The section {title} has {count} characters, too few to say anything',
      },
      hint: {
        zh: '写清做到了什么、哪里没有做到，各举一件具体的事',
        en: 'Say what was done and what was not, with one concrete case each',
      },
    },
    deferred: {
      message: {
        zh: '“{title}”没有写自己的内容，只说别处写过或者以后再写',
        en: 'The section {title} points elsewhere, or to a later day, and says nothing itself',
      },
      hint: {
        zh: '这一部分单独检查：写清实际情况，举具体的事；与别处相关的，写出不同的一面',
        en: 'Examine it here: say how things are, with concrete cases',
      },
    },
    'no-items': {
      message: { zh: '“{title}”没有列出一条{item}', en: 'The section {title} lists no {itemEn}' },
      hint: {
        zh: '分条写出{item}，每条有自己的标题',
        en: 'Write each {itemEn} as an item with its own heading',
      },
    },
  },
  docs: {
    why: {
      zh: '审核的第三条标准是“检查要齐全、严禁缺漏项”。缺一个部分，或者只有标题没有内容，材料就要退回。',
      en: 'The third criterion is completeness: a paper that lacks a section, or has only its heading, is sent back.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：检查要齐全、严禁缺漏项；其他专题的部分见专题设置',
      en: 'Notice, part 7: complete, nothing left out; other campaigns: see the profile',
    },
    bad: { in: 'paper', text: paper('') },
    good: {
      in: 'paper',
      text: paper(
        '我在大是大非面前立场是清醒的，县里的重大事项都按程序向市委报告。对照要求也有差距：2013年3月一次同学聚会上，有人拿网上段子调侃党史人物，我笑笑了之，没有当场制止，事后也没有向组织报告。',
      ),
    },
  },
  *check({ draft, profile, kind }, { empty, thin, prose }) {
    for (const { role, required, heading, basis } of profile.sections) {
      if (role.startsWith('extra:') || !required.includes(kind)) continue;
      const name = heading ?? role;
      const found = draft.sections.filter(({ roles }) => roles.includes(role));
      const weight = weightOf(basis);
      if (found.length === 0) {
        const related = besides(draft, profile, role);
        yield { code: 'missing', range: paperRange(draft), anchor: name, data: { name }, related, ...weight };
        continue;
      }
      const [section] = found;
      if (!section) continue;
      const at = { range: section.heading?.range ?? section.range, anchor: section.title };
      const count = found.reduce(
        (sum, part) => sum + substance(part.sentences) + saidInItems(draft, part),
        0,
      );
      const data = { name, title: section.title, count };
      if (count < empty) yield { ...at, code: 'hollow', data, ...weight };
      else if (count < thin)
        yield {
          ...at,
          code: 'thin',
          severity: 'warning',
          data: { title: section.title, count },
          related: standing(section.sentences),
        };
      else if (count < prose && defers(section))
        yield {
          ...at,
          code: 'deferred',
          severity: 'warning',
          data: { title: section.title },
          related: standing(section.sentences),
        };
      else if (count < prose && lacksItems(role, draft)) {
        const [item, itemEn] = ITEMS[role] as readonly [string, string];
        yield {
          ...at,
          code: 'no-items',
          severity: 'warning',
          data: { title: section.title, item, itemEn },
          related: standing(section.sentences),
        };
      }
    }
  },
});

/** What a section says in items of one sentence each, which stand as titles without any text: 1. 每月到村里住一晚，由我落实。 */
function saidInItems({ source, problems, causes, measures }: Draft, { range }: Section): number {
  return [...problems, ...causes, ...measures]
    .filter(item => item.sentences.length === 0 && covers(range, item.range))
    .filter(({ titleText }) => ENDS.test(source.text.slice(sourceRange(titleText).end - 1).slice(0, 2)))
    .reduce((sum, { title }) => sum + substanceOf(title), 0);
}

/** A heading has no mark at its end, a sentence has one. */
const ENDS = /[。！？]/;

const AFTER = { zh: '应当接在这一部分后面', en: 'it belongs behind this section' };
const BEFORE = { zh: '应当写在这一部分前面', en: 'it belongs before this section' };

/** Where a section that is missing belongs: behind the nearest that comes before it, else before the nearest that comes after. */
function besides({ sections }: Draft, profile: Profile, role: Role): Related[] {
  const order = profile.sections.map(section => section.role).filter(other => !other.startsWith('extra:'));
  const at = order.indexOf(role);
  const headingOf = (other: Role): Range | null =>
    sections.filter(({ roles }) => roles.includes(other)).at(-1)?.heading?.range ?? null;
  for (const other of order.slice(0, at).reverse()) {
    const range = headingOf(other);
    if (range) return [{ range, message: AFTER }];
  }
  for (const other of order.slice(at + 1)) {
    const range = headingOf(other);
    if (range) return [{ range, message: BEFORE }];
  }
  return [];
}

const ITEMS: Readonly<Record<string, readonly [string, string]>> = {
  problems: ['问题', 'problem'],
  measures: ['措施', 'measure'],
};

/** Causes may be told in prose; problems and measures are counted one by one. */
function lacksItems(role: string, { problems, measures }: Draft): boolean {
  return (role === 'problems' && problems.length === 0) || (role === 'measures' && measures.length === 0);
}

/** Whether a section points elsewhere, and tells nothing that could be looked up itself. */
function defers({ sentences }: Section): boolean {
  return deferralsIn(sentences).length > 0 && sentences.every(({ text }) => countFacts(text.value) === 0);
}

/** A paper of the fallback profile, with a text for its causes. */
function paper(causes: string): string {
  return `---
kind: member
profile: general
---
# 个人对照检查材料

现将有关情况对照检查如下。

## 一、存在的主要问题

### （一）遵守政治纪律方面

1.学习政策拿来就讲，自己没有吃透。2013年3月宣讲改革决定，基层干部当面提问，我含糊带过，会后也没有补课，结果两个乡镇把政策讲反了。

## 二、产生问题的原因分析

${causes}

## 三、努力方向和改进措施

（一）每周学习不少于5小时，笔记自己动手写，由我本人负责，从7月份起执行，机关党支部每季度末公开检查一次笔记，结果在机关公布；查出没有完成的，由我在支部党员大会上作出说明。
`;
}
