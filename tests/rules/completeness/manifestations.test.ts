import { describe, expect, it } from 'vitest';
import { shippedRules } from '../../../rules/index.ts';
import { lint } from '../../../src/linter/lint.ts';
import { draftOf, fixture, issuesOf } from '../paper.ts';

const ID = 'completeness/manifestations';
const COUNTY = fixture('pass/team-county-markdown.md');
const LIST = [
  { id: 'a', name: '文山会海', keywords: ['部署会', '会议'] },
  { id: 'b', name: '海钓成风', keywords: ['海钓'] },
];

describe(ID, () => {
  it('is off unless somebody switches it on', () => {
    const { findings } = lint(draftOf(COUNTY), shippedRules());
    expect(findings.filter(({ rule }) => rule === ID)).toEqual([]);
  });

  it('switched on, it holds a full paper against the shipped list', () => {
    const [issue, ...others] = issuesOf(ID, COUNTY);
    expect(others).toEqual([]);
    const covered = issue?.data?.['covered'] ?? 24;
    expect(covered).toBeGreaterThan(18);
    if (issue) expect(issue.related).toHaveLength(Number(covered));
  });

  it('takes a list of the unit’s own, names what is missing and shows where the rest stands', () => {
    const [issue] = issuesOf(ID, COUNTY, { list: LIST });
    expect(issue?.data).toMatchObject({ all: 2, covered: 1, open: 1, names: '海钓成风' });
    const { start = 0, end = 0 } = issue?.related?.[0]?.range ?? {};
    expect(['部署会', '会议']).toContain(COUNTY.slice(start, end));
  });

  it('is content where everything is touched', () => {
    expect(issuesOf(ID, COUNTY, { list: LIST.slice(0, 1) })).toEqual([]);
    expect(issuesOf(ID, COUNTY, { list: LIST.slice(0, 1), least: 3 })).toHaveLength(1);
  });
});
