import type { Language } from '../../config/localized.ts';
import { say } from '../../report/wording.ts';
import { isBlank } from '../blank.ts';
import type { Change, Comparison } from '../model.ts';
import { tell } from './wording.ts';

/** Whether nothing but form differs: what views fold away. */
export function isQuiet(comparison: Comparison, change: Change): boolean {
  return change.kind === 'same' || change.kind === 'format' || isBlank(comparison, change);
}

/** 3 条问题、2 段没有改（其中 1 处只动格式）; empty where there is nothing but blanks. */
export function foldedText(comparison: Comparison, folded: readonly Change[], language: Language): string {
  const told = folded.filter(change => !isBlank(comparison, change));
  const count = (test: (change: Change) => boolean): number => told.filter(test).length;
  const problems = count(({ unit }) => unit === 'problem');
  const paragraphs = told.length - problems;
  const things: string[] = [];
  if (problems > 0) things.push(tell(language, 'folded.problems', { n: problems }));
  if (paragraphs > 0) things.push(tell(language, 'folded.paragraphs', { n: paragraphs }));
  if (things.length === 0) return '';
  const format = count(({ kind }) => kind === 'format');
  const text = tell(language, 'folded', { things: things.join(say(language, 'list.join')) });
  return format > 0 ? `${text}${tell(language, 'folded.format', { n: format })}` : text;
}
