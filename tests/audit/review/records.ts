import { type Decision, decisionOf } from '../../../src/audit/review/record.ts';

export interface DecisionShape {
  readonly verdict?: Decision['verdict'];
  readonly note?: string | null;
  readonly by?: string;
  readonly path?: string;
  readonly name?: string | null;
  readonly fingerprint?: string;
}

/** A decision as a reviewer would make it. */
export function decision(shape: DecisionShape = {}): Decision {
  const { verdict = 'accept', note = null, by = '张三', path = '材料/第16稿.md', name = '赵明远' } = shape;
  return decisionOf({
    verdict,
    by,
    at: '2014-06-24T02:15:00.000Z',
    note,
    ruleset: 'sha256-0',
    paper: {
      path,
      sha256: 'a'.repeat(64),
      unit: '中共青柳县委',
      kind: 'member',
      name,
      campaign: 'qunzhong-2014',
    },
    finding: {
      rule: 'analysis/example-count',
      code: 'none',
      criterion: 'analysis',
      severity: 'error',
      fingerprint: shape.fingerprint ?? 'b'.repeat(24),
      message: { zh: '没有事例', en: 'no case' },
      line: 27,
      start: 100,
      end: 110,
      problem: '文山会海',
      words: '文山会海',
      passage: 'c'.repeat(16),
    },
  });
}
