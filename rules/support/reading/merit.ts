import { memoised } from '../../../src/language/memo.ts';
import type { Range } from '../../../src/language/text.ts';
import listed from '../../lexicons/patterns/merits.yaml';
import { anyOf, eachOf, type PatternTable } from '../patterns.ts';
import { quotedSpans } from '../prose.ts';
import { clausesIn } from '../sentences.ts';
import { negates } from './fault.ts';

const TABLE = listed as PatternTable;

/** A clause that speaks to the writer’s credit. */
interface Merit {
  /** Its place in the sentence, without the mark at its end. */
  readonly range: Range;
  /** The words that say so. */
  readonly words: string;
  /** An award, a rank, praise or fame: no story of a fault needs it. Growth and works done are milder. */
  readonly strong: boolean;
}

const STRONG = eachOf(TABLE, 'strong');
const MILD = eachOf(TABLE, 'mild');
const FRAMES = anyOf(TABLE, 'frames');
const RETURNS = anyOf(TABLE, 'returns');

/** Whether a sentence begins by turning back from the fault before it: 尽管如此, 需要说明的是. */
export function turnsBack(sentence: string): boolean {
  return RETURNS.test(sentence);
}

/** Whether a sentence weighs in general, sums up a time or claims a work: what it says is no single story. */
export function sumsUp(sentence: string): boolean {
  return FRAMES.test(sentence);
}

/** Success that was faked, sought for show, promised, or is told of somebody else: it is part of the fault. */
const IRONY = anyOf(TABLE, 'irony', '');

const SHOW = anyOf(TABLE, 'show', '');

/** Whether a sentence tells figures as what was looked at alone, ordained or faked: 只盯办结率, 增幅定为13%. */
export function isForShow(sentence: string): boolean {
  return SHOW.test(sentence);
}

/** Understatement that praises, and harm that was kept away: 不算少, 没少下功夫, 没有出过一起事故, 四天半压到不足一天. */
const LITOTES = anyOf(TABLE, 'litotes', 'gu');

/** The wording without denials that praise. */
export function withoutLitotes(value: string): string {
  return value.replace(LITOTES, match => '　'.repeat(match.length));
}

/** The clauses of a sentence that tell a success, in order; what stands in quotation marks was said by others. */
export const meritsOf = memoised((sentence: string): readonly Merit[] => {
  const quoted = quotedSpans(sentence);
  return clausesIn(sentence).flatMap(({ start, end }) => {
    const value = sentence.slice(start, end).replace(/(?<![，,；;：:。！？])[，,；;：:。！？]+$/, '');
    if (negates(withoutLitotes(value)) || IRONY.test(value)) return [];
    const strong = firstOf(STRONG, value);
    const match = strong ?? firstOf(MILD, value);
    if (!match || quoted.some(span => span.start <= start + match.index && start + match.index < span.end))
      return [];
    return [
      { range: { start, end: start + value.length }, words: match[0].slice(0, 16), strong: strong !== null },
    ];
  });
});

function firstOf(patterns: readonly RegExp[], value: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(value);
    if (match) return match;
  }
  return null;
}
