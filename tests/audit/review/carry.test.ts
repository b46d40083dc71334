import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf } from '../../../src/audit/review/answers.ts';
import { carry, type Earlier, type Outcome } from '../../../src/audit/review/carry.ts';
import { placeMark } from '../../../src/audit/review/place.ts';
import { type Decision, decisionOf } from '../../../src/audit/review/record.ts';
import type { JudgedDraft } from '../../../src/verdict/report.ts';
import { compareDrafts } from '../../../src/versions/compare.ts';
import { compareFindings } from '../../../src/versions/ledger.ts';
import { ROOT } from '../../support/root.ts';
import { judged } from '../../versions/history/support.ts';

const BAD = readFileSync(join(ROOT, 'fixtures/papers/fail/member-no-cases.md'), 'utf8');
const judgedOf = (text: string): JudgedDraft => judged(text, '稿.md');
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function decide(paper: JudgedDraft, i: number, verdict: 'accept' | 'reject' = 'accept'): Decision {
  const { draft, findings } = paper;
  const finding = findings[i] as (typeof findings)[number];
  const { rule, code, criterion, severity, fingerprint, message, range } = finding;
  return decisionOf({
    verdict,
    by: '张三',
    at: '2014-06-24T02:15:00.000Z',
    note: '属实',
    ruleset: '',
    paper: {
      path: '稿.md',
      sha256: hash(draft.source.text),
      unit: null,
      kind: 'member',
      name: '某',
      campaign: '',
    },
    finding: {
      rule,
      code,
      criterion,
      severity,
      fingerprint,
      message,
      line: 1,
      start: range.start,
      end: range.end,
      ...placeMark(draft, range),
    },
  });
}

function own(paper: JudgedDraft, words: string): Decision {
  const start = paper.draft.source.text.indexOf(words);
  const before = decide(paper, 0);
  const { schema: _, id: __, type: ___, ...rest } = before;
  const range = { start, end: start + words.length };
  return decisionOf({
    ...rest,
    verdict: 'own',
    finding: {
      ...rest.finding,
      rule: 'review/analysis',
      code: 'own',
      ...range,
      ...placeMark(paper.draft, range),
    },
  });
}

function carried(decisions: readonly Decision[], now: JudgedDraft, before: JudgedDraft | null): Outcome[] {
  const earlier: Earlier | null = before && { draft: before.draft, findings: before.findings };
  return carry(decisions, {
    sha256: hash(now.draft.source.text),
    findings: now.findings,
    draft: () => now.draft,
    earlier: () => earlier,
  });
}

const old = judgedOf(BAD);
const all = old.findings.map((_, i) => decide(old, i));

describe('decisions on the same text', () => {
  test('all hold, without a look at the draft', () => {
    const outcomes = carry(all, {
      sha256: hash(BAD),
      findings: old.findings,
      draft: () => {
        throw new Error('read');
      },
      earlier: () => null,
    });
    expect(outcomes.map(({ state }) => state)).toEqual(all.map(() => 'applied'));
    expect(new Set(outcomes.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
  });
});

describe('decisions in the next draft', () => {
  const blocks = old.draft.blocks.filter(({ type, paragraph }) => type === 'paragraph' && paragraph > 20);

  test('hold wherever the words stayed, whatever is added elsewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: blocks.length - 1 }), at => {
        const start = (blocks[at] as (typeof blocks)[number]).range.start;
        const now = judgedOf(`${BAD.slice(0, start)}会后又到柳湾镇听了12个人的话。\n\n${BAD.slice(start)}`);
        const kept = new Set(now.findings.map(({ fingerprint }) => fingerprint));
        for (const { decision, state, fingerprint } of carried(all, now, old)) {
          // what hangs on a whole problem is judged anew where the problem has grown
          if (kept.has(decision.finding.fingerprint)) expect(['applied', 'stale']).toContain(state);
          if (fingerprint !== null) expect(kept.has(fingerprint)).toBe(true);
        }
        const outcomes = carried(all, now, old);
        const stale = outcomes.filter(({ state }) => state === 'stale').length;
        expect(stale).toBeLessThan(outcomes.length / 4);
      }),
      { numRuns: 6 },
    );
  });

  test('go stale where the passage changed, and are gone where the finding is', () => {
    const finding = old.findings.findIndex(({ rule }) => rule === 'headline/generic');
    const decision = decide(old, finding, 'reject');
    const { start } = (old.findings[finding] as (typeof old.findings)[number]).range;
    const line = BAD.slice(start, BAD.indexOf('\n', start));
    const touched = judgedOf(BAD.replace(line, `${line}这一条我记了很久。`));
    expect(carried([decision], touched, old)[0]?.state).toBe('stale');
    expect(carried([decision], touched, null)[0]?.state).toBe('stale');
    const removed = judgedOf(BAD.replace(`${line}\n`, ''));
    expect(carried([decision], removed, old)[0]?.state).toBe('gone');
  });

  test('marks, blanks and numbers are no change', () => {
    const spaced = judgedOf(BAD.replaceAll('，', ', '));
    const same = carried(all, spaced, old).filter(
      ({ fingerprint, decision }) => fingerprint === decision.finding.fingerprint,
    );
    expect(same.length).toBeGreaterThan(all.length / 2);
    expect(same.every(({ state }) => state === 'applied')).toBe(true);
  });

  test('of two decisions that come to one finding one counts, and the other is not called gone', () => {
    const first = decide(old, 0);
    const { schema: _, id: __, type: ___, ...rest } = first;
    const second = decisionOf({
      ...rest,
      verdict: 'reject',
      paper: { ...first.paper, sha256: 'e'.repeat(64) },
      finding: { ...first.finding, fingerprint: 'f'.repeat(24) },
    });
    const now = { ...old, findings: old.findings.slice(0, 1) };
    const [outcome, ...others] = carried([second, first], now, null);
    expect(others).toEqual([]);
    expect(outcome?.decision).toEqual(first);
  });
});

describe('findings that a reviewer added', () => {
  const words = old.draft.problems[2]?.sentences[0]?.text.value ?? '';

  test('stand where they stood, move with their paragraph, go stale with it', () => {
    const decision = own(old, words);
    const outcomeIn = (text: string, before: JudgedDraft | null) =>
      carried([decision], judgedOf(text), before)[0];
    const [here] = carried([decision], old, old);
    expect(here).toMatchObject({ state: 'applied', by: 'file' });
    const shifted = outcomeIn(BAD.replace('个人对照检查材料\n', '个人对照检查材料\n\n（征求意见稿）\n'), old);
    expect(shifted?.state).toBe('applied');
    expect(outcomeIn(BAD.replace(words, `${words}真的吗？`), old)?.state).toBe('stale');
    expect(outcomeIn(BAD.replace(words, `${words}真的吗？`), null)?.state).toBe('stale');
  });

  test('stale ones warn at most, so that they fail nobody unseen', () => {
    const now = judgedOf(BAD.replace(words, `${words}真的吗？`));
    const answers = answersOf(carried([own(old, words)], now, old), () => now.draft);
    expect(answers.own.map(({ severity, review }) => [severity, review?.state, review?.was])).toEqual([
      [old.findings[0]?.severity === 'info' ? 'info' : 'warning', 'stale', 'own'],
    ]);
  });
});

describe('a series of drafts', () => {
  const folder = join(ROOT, 'fixtures/series/member-8');
  const drafts = [1, 2, 3, 4].map(n => judgedOf(readFileSync(join(folder, `第${n}稿.md`), 'utf8')));

  test.each([0, 1, 2])('from draft %i on: decisions go where the comparison says that findings went', k => {
    const [before, now] = [drafts[k] as JudgedDraft, drafts[k + 1] as JudgedDraft];
    const { persisting } = compareFindings(
      compareDrafts(before.draft, now.draft),
      before.findings,
      now.findings,
    );
    const went = new Map(persisting.map(pair => [pair.old.fingerprint, pair.new.fingerprint]));
    const outcomes = carried(
      before.findings.map((_, i) => decide(before, i)),
      now,
      before,
    );
    for (const { decision, fingerprint, by } of outcomes) {
      if (by === 'chain') expect(fingerprint).toBe(went.get(decision.finding.fingerprint));
    }
    const found = outcomes.filter(({ state }) => state !== 'gone').length;
    expect(found).toBeGreaterThanOrEqual(persisting.length * 0.9);
  });
});
