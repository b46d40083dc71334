import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { RULES, shippedRules } from '../../rules/index.ts';
import type { Range } from '../../src/language/text.ts';
import type { Finding } from '../../src/linter/finding.ts';
import { lint } from '../../src/linter/lint.ts';
import type { Rule, RuleExample } from '../../src/linter/rule.ts';
import { bareFrame, type Framed, frameExample } from './frame.ts';

/** What a rule says of an example when the whole law is applied; no profile mutes it. */
function findingsOf(rule: Rule, { draft }: Framed): Finding[] {
  const { findings, failures } = lint(draft, shippedRules(), {
    rules: { [rule.id]: { severity: rule.severity } },
  });
  expect(failures).toEqual([]);
  return findings.filter(finding => finding.rule === rule.id);
}

function frame(rule: Rule, example: RuleExample): Framed {
  return frameExample(example, rule.kinds?.[0] ?? 'team');
}

function touches(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Rules that compare with another paper have tests of their own. */
const others = ['previous', 'previous-draft', 'set'] as const;
const alone = RULES.filter(({ needs }) => !others.some(other => needs.includes(other)));

describe.each(alone.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it('finds its bad example', () => {
    const framed = frame(rule, rule.docs.bad);
    const found = findingsOf(rule, framed).filter(({ range }) => touches(range, framed.range));
    expect(found.map(({ code }) => code)).not.toEqual([]);
  });

  it('is content with its good example', () => {
    const found = findingsOf(rule, frame(rule, rule.docs.good));
    expect(
      found
        .filter(({ severity }) => severity !== 'info')
        .map(({ code, message }) => `${code}: ${message.zh}`),
    ).toEqual([]);
  });

  it('words what it finds in full, in both languages', () => {
    const framed = frame(rule, rule.docs.bad);
    for (const { message, hint, range, code } of findingsOf(rule, framed)) {
      for (const text of [message.zh, message.en, hint.zh, hint.en])
        expect(text, code).not.toMatch(/^$|\{\w+\}/);
      expect(range.start).toBeLessThan(range.end);
      expect(range.end).toBeLessThanOrEqual(framed.draft.source.text.length);
    }
  });

  it('describes itself completely', () => {
    const { id, criterion, title, docs, options, severity, messages } = rule;
    expect(id).toMatch(new RegExp(`^${criterion}/[a-z][a-z0-9-]*$`));
    const wordings = Object.values(messages).flatMap(({ message, hint }) => [message, hint]);
    for (const { zh, en } of [title, docs.why, docs.basis, ...wordings]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]{2}/);
    }
    expect(v.safeParse(options, {}).success).toBe(true);
    if (severity === 'error') expect(docs.basis.mark).toMatch(/[NP]/);
  });
});

describe('the frame', () => {
  const frames = [
    ['team', 'qunzhong-2014'],
    ['member', 'qunzhong-2014'],
    ['member', 'annual-2025'],
  ] as const;

  it.each(frames)('of a %s, %s is a sound paper in plain form and in Markdown', (kind, profile) => {
    for (const markdown of [false, true]) {
      const draft = bareFrame(kind, profile, markdown);
      const { findings, failures } = lint(draft, shippedRules());
      expect(failures).toEqual([]);
      const grave = findings.filter(({ severity }) => severity === 'error');
      expect(grave.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
    }
  });
});
