import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import lastYear from '../../../rules/attitude/last-year.ts';
import { shippedRules } from '../../../rules/index.ts';
import { createContext } from '../../../src/linter/context.ts';
import type { Issue } from '../../../src/linter/rule.ts';
import { draftOf, fixture } from '../paper.ts';

function compare(text: string, before: string): Issue[] {
  const context = createContext(draftOf(text), shippedRules(), { previous: draftOf(before) });
  if (!context) throw new Error('not read as a paper');
  return [...lastYear.check(context, v.parse(lastYear.options, {}))];
}

const PAPER = fixture('pass/member-2025.md');
const OTHER = fixture('fresh/member-2025-case-first.md');
const { problems, causes } = draftOf(PAPER);

/** The paper with new years and figures and every tenth word changed, as last year’s paper is made this year’s. */
function withNewCover(text: string): string {
  return text
    .replaceAll('2025', '2026')
    .replace(/(\d+)(?=[个户条次人万天])/g, digits => String(Number(digits) + 3))
    .replaceAll('因为', '由于')
    .replaceAll('没有', '未曾')
    .replaceAll('觉得', '以为');
}

describe('attitude/last-year', () => {
  it('finds every problem and cause of a paper with a new cover, and the paper', () => {
    const codes = compare(withNewCover(PAPER), PAPER).map(({ code }) => code);
    expect(codes.filter(code => code === 'problem')).toHaveLength(problems.length);
    expect(codes.filter(code => code === 'cause')).toHaveLength(causes.length);
    expect(codes).toContain('paper');
  });

  it('says nothing of another paper of the same campaign', () => {
    expect(compare(PAPER, OTHER)).toEqual([]);
    expect(compare(OTHER, PAPER)).toEqual([]);
  });

  it('finds the one problem that was taken over, where it stands now and where it stood', () => {
    const taken = problems[2];
    if (!taken) throw new Error('too few problems');
    const target = draftOf(OTHER).problems[1];
    if (!target) throw new Error('too few problems');
    const body = taken.sentences.map(({ text }) => text.value).join('');
    const text = `${OTHER.slice(0, target.range.start)}2.${taken.title}。${body}\n${OTHER.slice(target.range.end)}`;
    const issues = compare(text, PAPER);
    expect(issues.map(({ code }) => code)).toEqual(['problem']);
    expect(issues[0]?.range.start).toBeGreaterThanOrEqual(target.range.start);
    expect(issues[0]?.data?.['other']).toBe(taken.title);
    expect(issues[0]?.data?.['line']).toBe(PAPER.slice(0, taken.range.start).split('\n').length);
    expect(issues[0]?.related?.length).toBeGreaterThan(0);
  });

  it('leaves a heading that came again over new cases', () => {
    const [first] = problems;
    const target = draftOf(OTHER).problems[0];
    if (!first || !target) throw new Error('too few problems');
    const { start, end } = target.range;
    const text =
      OTHER.slice(0, start) + OTHER.slice(start, end).replace(target.title, first.title) + OTHER.slice(end);
    expect(compare(text, PAPER)).toEqual([]);
  });

  it('is not checked without last year’s paper', () => {
    expect(lastYear.needs).toEqual(['previous']);
  });
});
