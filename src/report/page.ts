import { Chalk, type ChalkInstance } from 'chalk';
import { inLanguage, type Language, type Localized } from '../config/localized.ts';
import type { Severity } from '../config/profile.ts';
import type { CriterionVerdict, Grade, Verdict } from '../verdict/report.ts';
import { visible } from './escape.ts';
import type { ReportOptions } from './reporter.ts';
import { displayWidth, padStart, wrap } from './width.ts';
import { say, type Values, type WordingKey } from './wording.ts';

/** What every part of a terminal report needs: words, colours, the width to keep to. */
export interface Page {
  readonly language: Language;
  readonly options: ReportOptions;
  readonly paint: ChalkInstance;
  /** Columns to keep to. */
  readonly width: number;
  say(key: WordingKey, values?: Values): string;
  /** A wording of a rule or profile, safe to print. */
  words(text: Localized): string;
}

/** Wider lines are hard to read, narrower ones leave no room for an excerpt. */
const WIDTH = { least: 48, most: 100 } as const;

export function createPage(options: ReportOptions): Page {
  const { language, color, columns } = options;
  return {
    language,
    options,
    paint: new Chalk({ level: color ? 1 : 0 }),
    width: Math.min(WIDTH.most, Math.max(WIDTH.least, Math.floor(columns) || WIDTH.least)),
    say: (key, values) => say(language, key, values),
    words: text => visible(inLanguage(text, language)),
  };
}

/** Marks that tell severities apart without colour. */
export const SEVERITY_MARKS = { error: '✖', warning: '▲', info: '·' } as const satisfies Record<
  Severity,
  string
>;
export const CRITERION_MARKS = {
  pass: '✔',
  fail: '✖',
  'needs-human': '?',
  'not-checked': '-',
} as const satisfies Record<CriterionVerdict, string>;

export function paintSeverity({ paint }: Page, severity: Severity, text: string): string {
  if (severity === 'error') return paint.red(text);
  return severity === 'warning' ? paint.yellow(text) : paint.cyan(text);
}

export function paintCriterion({ paint }: Page, verdict: CriterionVerdict, text: string): string {
  if (verdict === 'fail') return paint.red(text);
  if (verdict === 'pass') return paint.green(text);
  return verdict === 'needs-human' ? paint.yellow(text) : paint.dim(text);
}

/** `✖ 退回`: mark, word and colour of a paper's outcome. */
export function outcome(page: Page, verdict: Verdict, grade: Grade | null): string {
  const { paint } = page;
  if (grade === null) return paint.dim(outcomeText(page, verdict, grade));
  const colour = grade === 'pass' ? paint.green : grade === 'revise' ? paint.yellow : paint.red;
  return colour.bold(outcomeText(page, verdict, grade));
}

export function outcomeText(page: Pick<Page, 'say'>, verdict: Verdict, grade: Grade | null): string {
  if (grade === null) return `- ${page.say(`verdict.${verdict}`)}`;
  const mark = { pass: '✔', revise: '▲', return: '✖' }[grade];
  return `${mark} ${page.say(`grade.${grade}`)}`;
}

export function rule({ width, paint }: Page): string {
  return paint.dim('─'.repeat(width));
}

/** A text in lines under `indent` blanks; `first` stands before the first line, and the others hang below its end. */
export function paragraph(page: Page, text: string, indent: number, first = ''): string[] {
  const hang = indent + displayWidth(first);
  const blanks = ' '.repeat(hang);
  return wrap(text, Math.max(16, page.width - hang)).map((line, i) =>
    i === 0 ? `${' '.repeat(indent)}${first}${line}` : `${blanks}${line}`,
  );
}

/** Short items in lines, broken only between them. */
export function itemLines(page: Page, items: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const joined = `${last} · ${item}`;
    if (last !== undefined && indent + displayWidth(joined) <= page.width) lines[lines.length - 1] = joined;
    else lines.push(item);
  }
  return lines.flatMap(line => paragraph(page, line, indent));
}

/** Two texts at both ends of a line, or under each other where they do not fit. Colours come after the layout. */
export function bothEnds(
  page: Page,
  left: string,
  right: string,
  paintRight: (text: string) => string = text => text,
): string[] {
  const room = page.width - displayWidth(left);
  if (right === '') return [left];
  if (displayWidth(right) + 2 <= room) {
    const padded = padStart(right, room);
    const blanks = padded.length - right.length;
    return [left + ' '.repeat(blanks) + paintRight(right)];
  }
  return [left, padStart('', Math.max(0, page.width - displayWidth(right))) + paintRight(right)];
}
