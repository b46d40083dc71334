import * as v from 'valibot';
import type { Block, Draft, Section, Sentence } from '../../src/draft/model.ts';
import { startingIn } from '../../src/language/cover-index.ts';
import { sourceOffset, sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { candidatesOf, headStart } from '../support/candidates.ts';
import {
  type Announcement,
  backReferences,
  ownLists,
  promisesOfLead,
  promisesOfPaper,
} from '../support/counts/announcements.ts';
import { listedRows, spokenRows } from '../support/counts/counted-rows.ts';
import { ledgerAtOdds } from '../support/counts/ledgers.ts';
import { findSpokenNumbers } from '../support/counts/spoken-numbers.ts';
import { countTold } from '../support/counts/told-items.ts';
import { readNumber } from '../support/numbered-lines.ts';
import { isWithin, proseBlocks } from '../support/prose.ts';

/** What is counted in each case, in words. */
const NOUNS = {
  problems: { zh: '条问题', en: 'problems' },
  dimensions: { zh: '个方面', en: 'dimensions' },
  causes: { zh: '条原因', en: 'causes' },
  measures: { zh: '条措施', en: 'measures' },
  items: { zh: '项', en: 'items' },
} as const;

export default defineRule({
  id: 'completeness/announced',
  criterion: 'completeness',
  title: { zh: '说有几条就写几条', en: 'As many are given as were announced' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  ownWords: ['noun', 'nounEn'],
  messages: {
    differs: {
      message: {
        zh: '这里说“{text}”，实际写出的是 {given} {noun}',
        en: 'This promises {number}; {given} {nounEn} are given',
      },
      hint: {
        zh: '核对是漏写了内容，还是数字没有跟着改',
        en: 'Check whether something is missing or the number was not updated',
      },
    },
  },
  docs: {
    why: {
      zh: '前面说“五个方面”，后面只有四个，不是漏了一项，就是改稿时忘了改数字；会上念出来，谁都听得出。',
      en: 'Five announced and four given: either one was lost or the number was forgotten. Everybody hears it when the paper is read out.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：检查要齐全、严禁缺漏项',
      en: 'Notice, part 7: complete, nothing left out',
    },
    bad: {
      in: 'discipline',
      text: '我在大是大非面前立场是清醒的。对照要求，主要有四个方面的差距：一是学习政策拿来就讲，自己没有吃透。二是聚会上听到错误言论没有当场制止。三是请示报告有时颠倒次序。',
    },
    good: {
      in: 'discipline',
      text: '我在大是大非面前立场是清醒的。对照要求，主要有三个方面的差距：一是学习政策拿来就讲，自己没有吃透。二是聚会上听到错误言论没有当场制止。三是请示报告有时颠倒次序。',
    },
  },
  *check({ draft }) {
    const seen = new Set<number>();
    for (const issue of [
      ...promised(draft),
      ...leads(draft),
      ...runs(draft),
      ...rows(draft),
      ...pieces(draft),
    ]) {
      // several ways of counting may see the same promise
      if (!seen.has(issue.range.start)) yield issue;
      seen.add(issue.range.start);
    }
    for (const { text } of proseBlocks(draft))
      for (const list of ownLists(text.value)) yield report(text, list, list.given, 'items');
    for (const { text } of proseBlocks(draft)) {
      const ledger = ledgerAtOdds(text.value);
      if (ledger && !seen.has(sourceOffset(text, ledger.announcement.at)))
        yield report(text, ledger.announcement, ledger.given, 'items');
    }
  },
});

/** Opening, closing and words that point back, against the paper as a whole. */
function* promised(draft: Draft): Iterable<Issue> {
  const given = {
    problems: draft.problems.length,
    dimensions: new Set(draft.dimensions.map(({ name }) => name)).size,
    measures: draft.measures.length,
  };
  for (const section of draft.sections) {
    const whole = section.role === 'preamble' || section.role === 'closing';
    if (section.role.startsWith('extra:')) continue;
    for (const { text } of section.sentences) {
      const found = whole ? promisesOfPaper(text.value) : backReferences(text.value);
      let told = 0;
      for (const announcement of found) {
        const count = given[announcement.counted as keyof typeof given];
        // where nothing was read of a sort there is nothing to compare
        if (count === 0 || count === announcement.number || announcement.at < told) continue;
        told = announcement.end;
        yield report(text, announcement, count, announcement.counted);
      }
    }
  }
}

/** The words between a heading and its first item, against the items that follow. */
function* leads(draft: Draft): Iterable<Issue> {
  const dimensions = bySection(draft.dimensions);
  const problems = bySection(draft.problems);
  const reasons = [...draft.causes, ...draft.measures].map(({ range }) => range.start).sort((a, b) => a - b);
  const firstItem = (section: Section): number =>
    Math.min(
      dimensions.get(section)?.[0]?.heading.range.start ?? section.range.end,
      problems.get(section)?.[0]?.range.start ?? section.range.end,
      startingIn(reasons, at => at, section.body)[0] ?? section.range.end,
      section.range.end,
    );
  for (const section of draft.sections) {
    const { role } = section;
    if (role === 'problems') {
      const own = dimensions.get(section) ?? [];
      yield* lead(section.sentences, firstItem(section), [
        new Set(own.map(({ name }) => name)).size,
        (problems.get(section) ?? []).length,
      ]);
      for (const part of own) {
        if (part.problems.length === 0) continue;
        const sentences = startingIn(section.sentences, ({ text }) => sourceOffset(text, 0), part.body);
        yield* lead(sentences, part.problems[0]?.range.start ?? 0, [part.problems.length]);
      }
    } else if (role === 'causes' || role === 'measures') {
      const counts = role === 'causes' ? draft.causes.length : draft.measures.length;
      if (counts > 1)
        yield* lead(section.sentences, firstItem(section), [counts, ...numbered(draft, section)]);
    }
  }
}

/** A promise is kept where any way of counting gives its number. */
function* lead(sentences: readonly Sentence[], end: number, counts: readonly number[]): Iterable<Issue> {
  const before = sentences.filter(({ text }) => sourceOffset(text, 0) < end);
  const said = before.map(({ text }) => text.value).join('');
  const spoken = findSpokenNumbers(said).map(({ value }) => value);
  for (const { text } of before) {
    for (const announcement of promisesOfLead(text.value)) {
      const possible = [...counts, spoken.reduce((most, value) => Math.max(most, value), 0)];
      // 一是…二是 right behind it: those are what was promised
      if (possible.includes(announcement.number) || spoken.length > 0) continue;
      const given = counts[0] ?? 0;
      if (given > 0) yield report(text, announcement, given, 'items');
    }
  }
}

function bySection<T extends { readonly section: Section }>(parts: readonly T[]): Map<Section, T[]> {
  const found = new Map<Section, T[]>();
  for (const part of parts) {
    const known = found.get(part.section);
    if (known) known.push(part);
    else found.set(part.section, [part]);
  }
  return found;
}

/** How many lines of each sort of number stand in a section: groups of measures, for example. */
function numbered(draft: Draft, section: Section): number[] {
  const counts = new Map<string, number>();
  for (const { key, heading } of startingIn(candidatesOf(draft), headStart, section.body)) {
    if (!heading.number) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

/** A count right before a row or a list inside one paragraph, against what is told there. */
function* runs(draft: Draft): Iterable<Issue> {
  const blocks = proseBlocks(draft);
  for (const [i, { text }] of blocks.entries()) {
    for (const { announcement, given, sure } of [...spokenRows(blocks, i), ...listedRows(text.value)])
      yield { ...report(text, announcement, given, 'items'), severity: sure ? 'warning' : 'info' };
  }
}

/** “有三项：…；…。” inside one paragraph, against the pieces behind it. */
function* pieces(draft: Draft): Iterable<Issue> {
  for (const { text } of proseBlocks(draft)) {
    const { value } = text;
    for (const { text: sentence, at } of upToMarks(value)) {
      const announcement = promisesOfLead(sentence).at(-1);
      if (!announcement || announcement.end < sentence.length - 1) continue;
      const unit = UNIT.exec(announcement.text)?.[1];
      const from = at + sentence.length - 1;
      const rest = value.slice(from, from + LONGEST_TELLING);
      if (!unit || findSpokenNumbers(rest).length > 0) continue;
      const given = countTold(rest, unit, announcement.number);
      if (given < 2 || given === announcement.number) continue;
      const own = { ...announcement, at: at + announcement.at, end: at + announcement.end };
      // a piece may hold a semicolon of its own; one that is lacking is lacking
      const severity = given < announcement.number ? 'warning' : 'info';
      yield { ...report(text, own, given, 'items'), severity };
    }
  }
}

/** Nobody promises one thing and tells it at greater length in one paragraph. */
const LONGEST_TELLING = 2_000;
const UNIT = /(个方面|方面|点|条|项|件|个)(?=[^面点条项件个]*$)/;

/** The stretches of a paragraph that end at a colon or a full stop. */
function upToMarks(value: string): { text: string; at: number }[] {
  const stretches: { text: string; at: number }[] = [];
  let at = 0;
  for (const { index } of value.matchAll(/[：:。]/g)) {
    stretches.push({ text: value.slice(at, index + 1), at });
    at = index + 1;
  }
  return stretches;
}

/** A promise that ends a paragraph, against the paragraphs behind it that open with 一是, 二是 or （一）, （二）. */
function* rows(draft: Draft): Iterable<Issue> {
  const counted = draft.sections.filter(({ role }) => LED.includes(role)).map(({ range }) => range);
  const blocks = proseBlocks(draft);
  for (const [i, { text, type, range }] of blocks.entries()) {
    // problems, causes and measures are counted by what was read of them
    if (type === 'heading' || isWithin(counted, range.start)) continue;
    const announcement = promisesOfLead(text.value).at(-1);
    if (!announcement || text.value.length - announcement.end > LAST_WORDS) continue;
    const row = countParagraphs(blocks.slice(i + 1, i + 1 + LONGEST_ROW));
    if (row >= 2 && row !== announcement.number) yield report(text, announcement, row, 'items');
  }
}

const LED = ['problems', 'causes', 'measures'];
/** So many characters may follow a promise that leads to what is promised. */
const LAST_WORDS = 3;
/** A row is looked for in so many paragraphs. */
const LONGEST_ROW = 40;

/** How many of the paragraphs open with the numbers of one row, counting from one; others between them belong to its items. */
function countParagraphs(blocks: readonly Block[]): number {
  const style = blocks[0] && readNumber(blocks[0].text)?.style;
  let row = 0;
  for (const { text, type } of blocks) {
    const number = readNumber(text);
    if (number?.style === style && number?.value === row + 1) row++;
    else if (type === 'heading' || number?.style === style) break;
  }
  return style ? row : 0;
}

function report(
  text: Text,
  { at, end, text: said, number }: Announcement,
  given: number,
  counted: keyof typeof NOUNS,
): Issue {
  const noun = NOUNS[counted];
  return {
    code: 'differs',
    range: sourceRange(text, at, end),
    data: { text: said.replace(/[：:，。].*$/, ''), number, given, noun: noun.zh, nounEn: noun.en },
  };
}
