import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { loadProfile } from '../../rules/profiles/index.ts';
import type { Finding } from '../../src/linter/finding.ts';
import type { LintSettings } from '../../src/linter/lint.ts';
import { lintSet, needsSet } from '../../src/linter/lint-set.ts';
import type { OtherPlace, PaperSet, SharedPassage } from '../../src/linter/paper-set.ts';

const SET_RULES = RULES.filter(needsSet);

const OTHER: OtherPlace = {
  path: '材料/柏渡/李长河.md',
  unit: '柏渡县委',
  name: '李长河',
  kind: 'member',
  line: 40,
  heading: '调研走马观花',
  previous: false,
};

const NOTHING: PaperSet = {
  papers: 9,
  shared: [],
  borrowed: 0,
  lenders: 0,
  fromTeam: [],
  mould: null,
  counts: [],
  claims: [],
};

function passage(more: Partial<SharedPassage> = {}): SharedPassage {
  return {
    range: { start: 100, end: 300 },
    level: 'problem',
    heading: '文山会海',
    words: '会议开得多',
    score: 0.9,
    own: more.score ?? 0.9,
    exact: false,
    letters: 180,
    other: OTHER,
    ...more,
  };
}

function judge(set: Partial<PaperSet>, kind: 'team' | 'member' = 'member', settings: LintSettings = {}) {
  return lintSet(
    SET_RULES,
    {
      path: '材料/青柳/赵明远.md',
      profile: loadProfile('qunzhong-2014'),
      kind,
      principal: false,
      set: { ...NOTHING, ...set },
      length: 5_000,
      draft: () => {
        throw new Error('no rule needs the draft');
      },
    },
    settings,
  );
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, code }) => `${rule} ${code}`);
}

test.each(SET_RULES.map(rule => [rule.id, rule] as const))('%s describes itself completely', (_, rule) => {
  const wordings = Object.values(rule.messages).flatMap(({ message, hint }) => [message, hint]);
  for (const { zh, en } of [rule.title, rule.docs.why, rule.docs.basis, ...wordings]) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[A-Za-z]{2}/);
  }
  expect(v.safeParse(rule.options, {}).success).toBe(true);
  if (rule.severity === 'error') expect(rule.docs.basis.mark).toMatch(/[NP]/);
});

describe('a paper that shares nothing', () => {
  test('has no findings, and every rule that concerns it looked', () => {
    const { findings, runs } = judge({});
    expect(findings).toEqual([]);
    expect(runs.map(({ rule, outcome }) => `${rule} ${outcome}`)).toContain(
      'attitude/shared-passage checked',
    );
    expect(runs.find(({ rule }) => rule === 'attitude/unclaimed')?.why).toBe('kind');
  });
});

describe('shared passages', () => {
  test('are told with the other place, word for word or nearly', () => {
    const { findings } = judge({
      shared: [
        passage(),
        passage({ range: { start: 400, end: 500 }, score: 1, exact: true, words: '另一段' }),
      ],
      borrowed: 0.1,
      lenders: 1,
    });
    expect(codes(findings)).toEqual(['attitude/shared-passage near', 'attitude/shared-passage exact']);
    expect(findings[0]?.message.zh).toContain('柏渡县委 李长河（材料/柏渡/李长河.md 第 40 行）');
    expect(findings[0]?.message.en).toContain('line 40');
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    for (const { message, hint } of findings)
      for (const text of [message.zh, message.en, hint.zh, hint.en]) expect(text).not.toMatch(/^$|\{\w+\}/);
  });

  test('of many the longest are listed and the rest counted; the whole paper is named', () => {
    const shared = Array.from({ length: 14 }, (_, i) =>
      passage({ range: { start: i * 200, end: i * 200 + 150 }, words: `第${i}段`, letters: 100 + i }),
    );
    const { findings } = judge({ shared, borrowed: 0.8, lenders: 3 });
    expect(codes(findings).filter(code => code.endsWith('near'))).toHaveLength(10);
    expect(codes(findings)).toContain('attitude/shared-passage more');
    expect(findings.find(({ code }) => code === 'paper')?.data).toEqual({
      percent: 80,
      papers: 3,
      passages: 14,
    });
  });

  test('a unit may ask for more likeness', () => {
    const rules = { 'attitude/shared-passage': { options: { like: 0.95 } } };
    expect(judge({ shared: [passage()] }, 'member', { rules }).findings).toEqual([]);
  });

  test('of an earlier year are told as such', () => {
    const [finding] = judge({ shared: [passage({ other: { ...OTHER, previous: true } })] }).findings;
    expect(finding?.message.zh).toContain('上年的');
  });
});

test('papers from one mould', () => {
  const mould = { centre: '材料/甲.md', isCentre: false, papers: 7, share: 0.83 };
  const [member] = judge({ mould }).findings;
  expect(member).toMatchObject({ code: 'member', data: { centre: '材料/甲.md', papers: 7, percent: 83 } });
  const [centre] = judge({ mould: { ...mould, isCentre: true } }).findings;
  expect(centre).toMatchObject({ code: 'centre', data: { others: 6 } });
  expect(judge({ mould: { ...mould, papers: 2 } }).findings).toEqual([]);
});

test('equal counts: several of one opening that hardly agree by chance; never small ones', () => {
  const count = {
    range: { start: 5, end: 12 },
    text: '谈话60余人次',
    value: 60,
    others: 1,
    other: OTHER,
    together: 1,
    chance: 0.01,
  };
  expect(judge({ counts: [count] }).findings).toEqual([]);
  expect(codes(judge({ counts: [{ ...count, together: 2 }] }).findings)).toEqual([
    'attitude/same-counts same',
  ]);
  expect(judge({ counts: [{ ...count, others: 3 }] }).findings).toEqual([]);
  expect(judge({ counts: [{ ...count, together: 2, chance: 0.4 }] }).findings).toEqual([]);
  expect(judge({ counts: [{ ...count, value: 3, together: 9 }] }).findings).toEqual([]);
});

test('the team’s passages in a member’s paper, and its problems that nobody takes up', () => {
  expect(codes(judge({ fromTeam: [passage()] }).findings)).toEqual(['attitude/from-team copied']);
  expect(judge({ fromTeam: [passage()] }, 'team').findings).toEqual([]);
  const claim = {
    title: '公务接待超标',
    range: { start: 10, end: 400 },
    score: 0.02,
    nearest: OTHER,
    members: 8,
  };
  const { findings } = judge(
    { claims: [claim, { ...claim, score: 0.4 }, { ...claim, nearest: null }] },
    'team',
  );
  expect(codes(findings)).toEqual(['attitude/unclaimed far', 'attitude/unclaimed none']);
  expect(findings.every(({ severity }) => severity === 'info')).toBe(true);
  expect(judge({ claims: [{ ...claim, members: 1 }] }, 'team').findings).toEqual([]);
});

test('rules that are left out or off are not checked', () => {
  const why = (settings: LintSettings) =>
    new Set(judge({ shared: [passage()] }, 'member', settings).runs.map(run => run.why));
  expect(why({ onlyCriteria: ['format'] })).toEqual(new Set(['left-out']));
  expect(
    judge({ shared: [passage()] }, 'member', { rules: { 'attitude/shared-passage': { severity: 'off' } } })
      .findings,
  ).toEqual([]);
});
