import * as v from 'valibot';
import type { Draft, Sentence } from '../../src/draft/model.ts';
import { splitClauses } from '../../src/language/sentences.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { substanceOf } from '../support/substance.ts';

const options = v.strictObject({
  inPassage: v.pipe(
    v.optional(v.number(), 4),
    v.description('How often one phrase may begin or end the clauses of a paragraph.'),
  ),
  inPaper: v.pipe(
    v.optional(v.number(), 9),
    v.description('How often one phrase may begin or end the clauses of a paper.'),
  ),
  shortest: v.pipe(v.optional(v.number(), 4), v.description('Fewest characters of such a phrase.')),
});

export default defineRule({
  id: 'concision/hammered',
  criterion: 'concision',
  title: { zh: '一句话不翻来覆去地说', en: 'No phrase again and again' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    passage: {
      message: {
        zh: '“{phrase}”在这一段里说了 {count} 次',
        en: '“{phrase}” is said {count} times in this paragraph',
      },
      hint: { zh: '说一次就够，把腾出的篇幅写事', en: 'Once is enough; use the room for what happened' },
    },
    paper: {
      message: {
        zh: '“{phrase}”全文说了 {count} 次，成了套子',
        en: '“{phrase}” is said {count} times in the paper',
      },
      hint: {
        zh: '换成各条自己的话；条条一个腔调，等于没有分析',
        en: 'Say it in the words of each case; one tune for all explains none',
      },
    },
  },
  docs: {
    why: {
      zh: '同一句话反复出现，不是强调，是没有话说。',
      en: 'What comes again and again is no stress but lack of matter.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：内容要挤水分；门槛为本工具自拟',
      en: 'Notice, part 7: squeeze the water out; the thresholds are ours',
    },
    bad: {
      in: 'closing',
      kind: 'member',
      text: '今后我要时刻牢记宗旨，对学习时刻牢记宗旨，对工作时刻牢记宗旨，对群众时刻牢记宗旨，对自己时刻牢记宗旨，请同志们监督。',
    },
    good: { in: 'closing', kind: 'member', text: '以上检查，请同志们批评。' },
  },
  *check({ draft }, options) {
    const clauses = clausesOf(draft, options.shortest);
    const told = new Set<string>();
    for (const paragraph of groupBy(clauses, ({ paragraph }) => String(paragraph)).values()) {
      for (const issue of repeated(paragraph, options.inPassage, options.shortest, 'passage')) {
        told.add(String(issue.data?.['phrase']));
        yield issue;
      }
    }
    for (const issue of repeated(clauses, options.inPaper, options.shortest, 'paper'))
      if (!told.has(String(issue.data?.['phrase']))) yield issue;
  },
});

interface Clause {
  /** Its Han characters alone. */
  readonly wording: string;
  readonly range: Range;
  readonly paragraph: number;
}

function clausesOf({ sections }: Draft, shortest: number): Clause[] {
  return sections.flatMap(({ sentences }) =>
    sentences.filter(isWritten).flatMap(({ text, paragraph }) =>
      splitClauses(text.value).flatMap(({ start, end }): Clause[] => {
        const wording = text.value.slice(start, end).replace(/[^\p{Script=Han}\d]/gu, '');
        return wording.length < shortest
          ? []
          : [{ wording, range: sourceRange(text, start, end), paragraph }];
      }),
    ),
  );
}

/** Prompts that nobody filled in are alike by their nature. */
function isWritten({ text }: Sentence): boolean {
  return substanceOf(text.value) * 2 > text.value.length;
}

/** Phrases that begin or end more clauses than they may; of phrases that hold each other only the longest. */
function* repeated(
  clauses: readonly Clause[],
  most: number,
  shortest: number,
  code: 'passage' | 'paper',
): Iterable<Issue> {
  if (clauses.length <= most) return;
  const ends = [
    groupBy(clauses, ({ wording }) => wording.slice(0, shortest)),
    groupBy(clauses, ({ wording }) => wording.slice(-shortest)),
  ];
  for (const [side, groups] of ends.entries()) {
    for (const group of groups.values()) {
      if (group.length <= most) continue;
      const [first] = group as [Clause];
      const phrase = side === 0 ? commonStart(group) : commonEnd(group);
      if (/\d/.test(phrase)) continue;
      yield { code, range: first.range, anchor: phrase, data: { phrase, count: group.length } };
    }
  }
}

function commonStart(group: readonly Clause[]): string {
  const [{ wording: first }] = group as [Clause];
  let length = first.length;
  for (const { wording } of group) while (!wording.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

function commonEnd(group: readonly Clause[]): string {
  const [{ wording: first }] = group as [Clause];
  let start = 0;
  for (const { wording } of group) while (!wording.endsWith(first.slice(start))) start++;
  return first.slice(start);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
