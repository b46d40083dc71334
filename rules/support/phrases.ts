import type { Cause, Draft, Measure, Problem, Sentence } from '../../src/draft/model.ts';
import { addsUp, countersFor, countOf, hashesIn, hashOf } from '../../src/language/counters.ts';
import { memoised } from '../../src/language/memo.ts';
import { covers, type Range, sourceRange } from '../../src/language/text.ts';
import { clausesIn } from './sentences.ts';
import { substanceOf } from './substance.ts';
import { withoutQuotations } from './voice.ts';

/** A clause of a sentence, and its stretches of Han characters that stand in no quotation; places count in the sentence. */
export interface ClauseWords extends Range {
  /** Its Han characters and figures alone. */
  readonly wording: string;
  readonly runs: readonly Range[];
}

export const clauseWords = memoised((sentence: string): readonly ClauseWords[] => {
  const unquoted = withoutQuotations(sentence);
  return clausesIn(sentence).map(({ start, end }) => ({
    start,
    end,
    wording: sentence.slice(start, end).replace(/[^\p{Script=Han}\d]/gu, ''),
    runs: [...unquoted.slice(start, end).matchAll(/\p{Script=Han}+/gu)].map(match => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  }));
});

/** Prompts that nobody filled in are alike by their nature. */
export function isWritten({ text }: Sentence): boolean {
  return substanceOf(text.value) * 2 > text.value.length;
}

/** Organs, persons and meetings keep their names however often they are named. */
export const NAME =
  /班子|党[组委]|常委|委员|书记|纪[检委]|政府|领导|[省市县区镇乡村局院校厂站所队部处科股]长|公司|支部|小组|干部|群众|同志|部门|单位|民主生活|专题|教育实践|活动|党员|主义|学[生院校]|医院|负责/;

/** What holds a figure or names somebody may come as often as it likes. */
function mayTire(words: string): boolean {
  return !/\d/.test(words) && !NAME.test(words);
}

/** How often phrases may come; see the options of concision/hammered. */
export interface PhraseBounds {
  /** Fewest characters of a phrase. */
  readonly shortest: number;
  readonly inPassage: number;
  readonly inPaper: number;
  /** A longer phrase, and how often that may come in a paper. */
  readonly long: number;
  readonly longInPaper: number;
}

/**
 * Whether more clauses than may be begin alike, or end alike: counted by hashes. Most papers are done here, and their seven
 * hundred clauses need not be made.
 */
export function mayShareEdges({ sections }: Draft, { inPaper, shortest }: PhraseBounds): boolean {
  const characters = sections.reduce((sum, section) => sum + section.characters, 0);
  const [starts, ends] = [countersFor(characters / shortest), countersFor(characters / shortest)];
  for (const { sentences } of sections) {
    for (const sentence of sentences) {
      if (!isWritten(sentence)) continue;
      for (const { wording } of clauseWords(sentence.text.value)) {
        if (wording.length < shortest) continue;
        const last = wording.length - shortest;
        if (addsUp(starts, hashOf(wording, 0, shortest)) > inPaper && mayTire(wording.slice(0, shortest)))
          return true;
        if (addsUp(ends, hashOf(wording, last, wording.length)) > inPaper && mayTire(wording.slice(last)))
          return true;
      }
    }
  }
  return false;
}

/**
 * Whether a phrase may come too often in a passage, or a long one in the paper outside of its measures. A phrase that comes
 * often begins with letters that do: only those are counted by passages, some hundred of ten thousand.
 */
export function mayRepeatInside(draft: Draft, bounds: PhraseBounds): boolean {
  const { shortest, inPassage, longInPaper } = bounds;
  const runs = runsOf(draft, shortest);
  const counters = countersFor(draft.characters);
  for (const { hashes } of runs)
    for (let i = 0; i < hashes.length; i++) addsUp(counters, hashes[i] as number);
  const least = Math.min(inPassage, longInPaper);
  const [inPassages, inPaper] = [new Map<number, number>(), new Map<number, number>()];
  for (const run of runs) {
    for (let i = 0; i < run.hashes.length; i++) {
      const hash = run.hashes[i] as number;
      const at = run.start + i;
      if (countOf(counters, hash) <= least || !mayTire(run.value.slice(at, at + shortest))) continue;
      if (run.passages.some(passage => exceeds(inPassages, hash ^ passage, inPassage))) return true;
      if (!run.isProse || at + bounds.long > run.end) continue;
      if (exceeds(inPaper, hashOf(run.value, at, at + bounds.long), longInPaper)) return true;
    }
  }
  return false;
}

function exceeds(counts: Map<number, number>, key: number, most: number): boolean {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count > most;
}

/** Letters in a row, with the hashes of all phrases of the least length in them. */
interface Run extends Range {
  readonly value: string;
  readonly hashes: readonly number[];
  /** Numbers of the passages that it may belong to. */
  readonly passages: readonly number[];
  /** Measures name owner and deadline in one mould, as they should. */
  readonly isProse: boolean;
}

function runsOf({ sections, problems, causes, measures }: Draft, shortest: number): Run[] {
  const passagesOf = passageIndex([...problems, ...causes, ...measures]);
  const found: Run[] = [];
  for (const section of sections) {
    const isMeasures = section.roles.includes('measures');
    for (const sentence of section.sentences) {
      if (!isWritten(sentence)) continue;
      const { value } = sentence.text;
      const range = sourceRange(sentence.text);
      const passages = passagesOf(range, sentence.paragraph);
      const isProse = !isMeasures || !covers(section.range, range);
      for (const { wording, runs } of clauseWords(value)) {
        if (wording.length < shortest) continue;
        for (const run of runs) {
          const { start, end } = run;
          if (end - start >= shortest)
            found.push({ value, start, end, hashes: hashesIn(value, run, shortest), passages, isProse });
        }
      }
    }
  }
  return found;
}

type Item = Problem | Cause | Measure;

/**
 * Numbers of the passages that the clauses of a sentence may belong to: the problem, cause or measure that holds it; its
 * paragraph and all that begin in it where none holds it whole. Asked in the order of the text.
 */
function passageIndex(items: readonly Item[]): (sentence: Range, paragraph: number) => number[] {
  const sorted = [...items].sort((a, b) => a.range.start - b.range.start);
  let first = 0;
  return (sentence, paragraph) => {
    while (first < sorted.length && (sorted[first] as Item).range.end <= sentence.start) first++;
    const item = sorted[first];
    if (item && covers(item.range, sentence)) return [Math.imul(first, 0x85eb_ca6b)];
    const passages = [Math.imul(paragraph, 0xc2b2_ae35) ^ 1];
    for (let i = first; i < sorted.length && (sorted[i] as Item).range.start < sentence.end; i++)
      passages.push(Math.imul(i, 0x85eb_ca6b));
    return passages;
  };
}
