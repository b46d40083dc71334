import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPicks } from '../../src/config/picks.ts';
import { readReviewers } from '../../src/config/reviewers.ts';
import { readRoster } from '../../src/config/roster.ts';
import { ROOT } from '../support/root.ts';

const sample = (name: string): string => join(ROOT, 'templates', name);

test('templates/roster.yaml is a roster', () => {
  const { units } = readRoster(sample('roster.yaml'), ROOT);
  expect(units.map(({ unit, papers }) => [unit, papers.length])).toEqual([
    ['中共青柳县委', 3],
    ['中共白石县委', 1],
  ]);
  const [team, principal] = units[0]?.papers ?? [];
  expect([team?.deadline, principal?.deadline]).toEqual(['2014-06-30', '2014-07-05']);
  expect(units[0]?.names).toEqual(['中共青柳县委', '青柳县委常委班子', '青柳']);
});

test('templates/reviewers.yaml is a list of reviewers', () => {
  const [first, second] = readReviewers(sample('reviewers.yaml'), ROOT);
  expect([first?.units, second?.avoid]).toEqual([['中共青柳县委'], ['中共青柳县委']]);
});

test('templates/versions.yaml is a choice of drafts', () => {
  const path = '青柳县委/班子（第15稿）.md';
  expect([...readPicks(sample('versions.yaml'), ROOT, new Set([path]))]).toEqual([path]);
});
