import { describe, expect, it } from 'vitest';
import { shippedRules } from '../../../rules/index.ts';
import type { Finding } from '../../../src/linter/finding.ts';
import { type LintSettings, lint } from '../../../src/linter/lint.ts';
import { revisionForRules } from '../../../src/versions/revision-for-rules.ts';
import { draftOf, fixtures } from '../../support/papers.ts';

const DRAFTS = new Map(
  fixtures('series/member-8').map(({ path, text }) => [path.at(-5), draftOf(text, path)]),
);
const IDS = ['attitude/cosmetic-revision', 'attitude/dropped-problem', 'attitude/exchanged-facts'];

function draft(number: number) {
  const found = DRAFTS.get(String(number));
  if (!found) throw new Error(`no draft ${number}`);
  return found;
}

function revise(from: number, to: number, settings: LintSettings = { reviseWith: revisionForRules }) {
  return lint(draft(to), shippedRules(), { onlyRules: IDS, previousDraft: draft(from), ...settings });
}

function saying(findings: readonly Finding[], code: string): string[] {
  return findings.filter(finding => finding.code === code).map(({ message }) => message.zh);
}

describe('rules that look at the draft before', () => {
  it('a draft of which only the layout changed', () => {
    expect(revise(5, 6).findings.map(({ rule, code }) => [rule, code])).toEqual([
      ['attitude/cosmetic-revision', 'layout'],
    ]);
  });

  it('one date and one number exchanged', () => {
    const { findings } = revise(7, 8);
    expect(saying(findings, 'polish')).toHaveLength(1);
    const [said = ''] = saying(findings, 'exchanged');
    expect(said).toContain('6月28日');
    expect(said).toContain('50分钟 → 20分钟');
  });

  it('a problem that is gone and one that may be told in other words', () => {
    const { findings } = revise(4, 5);
    expect(saying(findings, 'dropped').join()).toContain('节庆活动节俭意识不强');
    for (const { code, severity } of findings) if (code === 'unclear') expect(severity).toBe('info');
  });

  it('say nothing of a draft that grew', () => {
    expect(revise(1, 2).findings).toEqual([]);
  });

  it('are not checked without a draft before, or without anything to compare with', () => {
    const alone = lint(draft(8), shippedRules(), { onlyRules: IDS, reviseWith: revisionForRules });
    for (const { runs } of [alone, revise(7, 8, {})])
      for (const { rule, outcome, why } of runs)
        if (IDS.includes(rule)) expect([outcome, why]).toEqual(['not-checked', 'needs']);
  });

  it('word both languages in full', () => {
    for (const { message, hint } of [...revise(7, 8).findings, ...revise(4, 5).findings])
      for (const text of [message.zh, message.en, hint.zh, hint.en]) expect(text).not.toMatch(/^$|\{\w+\}/);
  });
});
