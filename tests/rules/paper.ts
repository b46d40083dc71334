import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { RULES, shippedRules } from '../../rules/index.ts';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import type { Draft } from '../../src/draft/model.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { createContext } from '../../src/linter/context.ts';
import type { Edit, Issue } from '../../src/linter/rule.ts';

const PROFILES = profileIds().map(loadProfile);

export function draftOf(text: string): Draft {
  return readDraft(
    { path: 'paper.md', text, encoding: 'utf-8', bom: false, eol: '\n' },
    { profiles: PROFILES },
  );
}

/** What one rule says of a text. */
export function issuesOf(id: string, text: string, options: Record<string, unknown> = {}): Issue[] {
  const rule = RULES.find(known => known.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const context = createContext(draftOf(text), shippedRules());
  if (!context) throw new Error('not read as a paper');
  return [...rule.check(context, v.parse(rule.options, options))];
}

/** Codes with the text they point at. */
export function found(id: string, text: string): string[] {
  return issuesOf(id, text).map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);
}

/** The text after all safe edits of the issues. */
export function mended(text: string, issues: readonly Issue[]): string {
  const edits = issues.flatMap(({ edits = [] }) => edits).filter(({ safe }) => safe);
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (result: string, { range, text: replacement }: Edit) =>
        result.slice(0, range.start) + replacement + result.slice(range.end),
      text,
    );
}

export function fixture(path: string): string {
  return readFileSync(new URL(`../../fixtures/papers/${path}`, import.meta.url), 'utf8');
}

/** A member's paper of 2014 that holds the given lines under its problems. */
export function member(lines: string, head = ''): string {
  return `---
kind: member
profile: qunzhong-2014
level: county
date: 2014-06-20
${head}---
# 个人对照检查材料

现将有关情况对照检查如下。

${lines}
`;
}
