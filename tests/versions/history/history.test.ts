import { describe, expect, test } from 'vitest';
import { followProblems } from '../../../src/versions/series/succession.ts';
import { readSeries } from '../../quality/series-truth.ts';
import { historyOfTexts, reportOf } from './support.ts';

const { history } = reportOf('member-8');
const chain = (start: string) => {
  const found = history.chains.find(({ title }) => title.startsWith(start));
  if (!found) throw new Error(`no problem ${start}`);
  return found;
};
const steps = (start: string): string[] =>
  chain(start).stations.map(({ draft, step }) => `${draft + 1} ${step}`);

describe('chains', () => {
  test('follow a problem that was blurred in one draft by the draft before', () => {
    expect(steps('看一眼外地大棚')).toEqual([
      '1 new',
      '2 edit',
      '3 rewrite',
      '4 rewrite',
      '5 rewrite',
      '6 format',
      '7 edit',
      '8 same',
    ]);
    expect(steps('为争现场会牌子')).toEqual(['3 new', '4 rewrite', '5 move', '6 format', '7 same', '8 same']);
  });

  test('know a problem again that was gone for two drafts', () => {
    expect(steps('吃苦精神')).toEqual(['1 new', '2 same', '5 restored', '6 format', '7 same', '8 edit']);
  });

  test('tell splits, merges and since when a problem stands as it is', () => {
    const { chains } = reportOf('team-16').history;
    const turn = (start: string) => {
      const found = chains.find(({ title }) => title.startsWith(start));
      const nameOf = (id = '') => chains.find(other => other.id === id)?.title.slice(0, 4);
      return [found?.origin ?? found?.merged].map(at => [nameOf(at?.chain), at?.draft])[0];
    };
    expect(turn('三公里彩灯')).toEqual(['文化节两', 13]);
    expect(turn('12345热线')).toEqual(['接访让人', 10]);
    expect(chain('用四个会').unchangedSince).toBe(4);
    expect(chain('联系点去了六次').unchangedSince).toBe(6);
    expect(chain('节庆活动').unchangedSince).toBeNull();
  });

  test('count what problems tell', () => {
    const [first, last] = [chain('高标准农田').stations[0], chain('高标准农田').stations.at(-1)];
    expect(first?.concreteness).toMatchObject({ times: 0, numbers: 0, cases: 0, parts: 0 });
    expect(last?.concreteness.cases).toBe(2);
    expect(last?.concreteness.numbers).toBeGreaterThan(3);
  });
});

test('every problem of every draft stands in one chain', () => {
  history.drafts.forEach(({ report }, k) => {
    const there = history.chains.flatMap(({ stations }) => stations.filter(({ draft }) => draft === k));
    expect(there.map(({ problem }) => problem).sort()).toEqual(
      report.draft.problems.map(({ id }) => id).sort(),
    );
  });
});

describe('findings', () => {
  test('every open finding of every draft stands in one thread', () => {
    history.drafts.forEach(({ report }, k) => {
      const standing = history.findings.filter(({ states }) => states[k] && states[k] !== 'fixed');
      expect(standing).toHaveLength(report.findings.filter(({ state }) => state === 'open').length);
    });
  });

  test('begin once, and are mended, open or back after that', () => {
    for (const { states } of history.findings) {
      const told = states.filter(state => state !== null);
      expect(told[0]).toBe('new');
      expect(told.slice(1)).not.toContain('new');
      told.forEach((state, i) => {
        if (state === 'recurred') expect(told[i - 1]).toBe('fixed');
        if (state === 'open') expect(told[i - 1]).not.toBe('fixed');
      });
    }
  });

  test('come back: a problem lost its case in draft 4', () => {
    const back = history.findings.filter(({ states }) => states[3] === 'recurred');
    expect(back.some(({ rule }) => rule === 'analysis/example-count')).toBe(true);
  });
});

describe('the labelled series', () => {
  test.each(['member-8', 'team-16'])('%s: classes and flags', name => {
    const found = name === 'member-8' ? history : reportOf(name).history;
    const { truth } = readSeries(`fixtures/series/${name}`);
    for (const step of truth.steps) {
      const said = found.drafts[step.to - 1]?.revision?.class;
      expect([step.class, ...(step.class_alt ?? [])], `${step.from} → ${step.to}`).toContain(said);
    }
    const codes = (code: string): number[] =>
      found.flags.filter(flag => flag.code === code).map(({ draft }) => draft + 1);
    const wanted = (test: (event: (typeof truth.steps)[number]['events'][number]) => boolean): number[] =>
      truth.steps.flatMap(({ to, events }) => events.filter(test).map(() => to));
    expect(codes('restored')).toEqual(wanted(({ restored }) => restored === true));
    expect(codes('dropped')).toEqual(expect.arrayContaining(wanted(({ silent }) => silent === true)));
    expect(codes('facts-alone')).toHaveLength(1);
  });
});

test('a draft and itself: all the same, class layout', () => {
  const text = reportOf('member-8').history.drafts[7]?.report.draft.source.text ?? '';
  const twice = historyOfTexts([text, text]);
  expect(twice.drafts[1]?.revision?.class).toBe('layout');
  expect(twice.chains.every(({ stations }) => stations[1]?.step === 'same')).toBe(true);
  expect(twice.findings.every(({ states }) => states[1] === 'open')).toBe(true);
});

test('drafts are held against each other a bounded number of times each, however many there are', () => {
  const drafts = reportOf('member-8').history.drafts.map(({ report }) => report.draft);
  const compared = (n: number): number => {
    const series = Array.from({ length: n }, (_, i) => drafts[i % 2 === 0 ? 4 : 2] as (typeof drafts)[0]);
    return followProblems(series).compared;
  };
  // the one before, the one before that, once more with what came to light, and three further back
  for (const n of [2, 8, 24]) expect(compared(n)).toBeLessThanOrEqual(6 * n);
});
