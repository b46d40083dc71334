import { describe, expect, test } from 'vitest';
import { begins, draftOf, fixtures, truthOf } from '../support/papers.ts';

/** Every whole paper against what a careful reader said of it. Floors over all papers stand at the end. */
const papers = fixtures('papers').map(fixture => ({
  ...fixture,
  truth: truthOf(fixture),
  draft: draftOf(fixture.text, fixture.path),
}));

describe.each(papers)('$path', ({ text, truth, draft }) => {
  test('is read as what it is', () => {
    expect(draft.applicability.applicable).toBe(true);
    expect([draft.meta.kind?.value, draft.profile?.id]).toEqual([truth.kind, truth.profile]);
  });

  test('has every problem under its dimension, and none invented', () => {
    const found = draft.problems.map(({ dimension, range }) => ({
      dimension,
      start: text.slice(range.start, range.start + 60),
    }));
    expect(found.map(({ dimension }) => dimension)).toEqual(truth.problems.map(({ dimension }) => dimension));
    const missed = truth.problems.filter(
      ({ start }, i) => !begins(text, draft.problems[i]?.range ?? { start: -99 }, start),
    );
    expect(missed).toEqual([]);
  });

  test('has its causes and measures', () => {
    expect([draft.causes.length, draft.measures.length]).toEqual([truth.causes, truth.measures]);
  });
});

test('every section has its roles', () => {
  const wrong = papers.flatMap(({ path, text, truth, draft }) =>
    truth.sections
      .filter(({ start, role, roles }) => {
        const wanted = (roles ?? [role]).join('+');
        return !draft.sections.some(
          section => begins(text, section.range, start) && section.roles.join('+') === wanted,
        );
      })
      .map(({ start }) => `${path} ${start}`),
  );
  expect(wrong).toEqual([]);
});

test('cases are counted as a reader counts them: 92 % exact, 99 % within one, on papers whose weights they made', () => {
  const differences = papers.flatMap(({ truth, draft }) =>
    truth.problems.map(({ examples }, i) =>
      Math.abs(examples.length - (draft.problems[i]?.examples.length ?? 99)),
    ),
  );
  const share = (most: number): number =>
    differences.filter(difference => difference <= most).length / differences.length;
  expect(share(0)).toBeGreaterThanOrEqual(0.92);
  expect(share(1)).toBeGreaterThanOrEqual(0.99);
});

describe('how surely cases are missing', () => {
  const leastOf = ({ profile }: (typeof papers)[number]['draft']): number =>
    profile?.counts.examplesPerProblem.team ?? profile?.counts.examplesPerProblem.member ?? 0;
  const chanceBelow = (counts: readonly number[], least: number): number =>
    counts.slice(0, least).reduce((sum, chance) => sum + chance, 0);

  test('no problem of a sound paper lacks one for sure', () => {
    const sound = papers.filter(({ path }) => !path.includes('/fail/'));
    const short = sound.flatMap(({ draft }) =>
      draft.problems.filter(({ counts }) => chanceBelow(counts, leastOf(draft)) >= 0.95),
    );
    expect(short.map(({ title }) => title)).toEqual([]);
  });

  test('problems that tell none are known for such, and no others', () => {
    const known = papers.flatMap(({ truth, draft }) =>
      truth.problems.map(({ examples }, i) => ({ none: examples.length === 0, ...draft.problems[i] })),
    );
    expect(known.filter(({ none, caseless }) => caseless && !none).map(({ title }) => title)).toEqual([]);
    const bare = known.filter(({ none }) => none);
    expect(bare.filter(({ caseless }) => caseless).length / bare.length).toBeGreaterThanOrEqual(0.8);
  });

  test('the chances of all numbers are one together', () => {
    for (const { draft } of papers)
      for (const { counts } of draft.problems) expect(chanceBelow(counts, counts.length)).toBeCloseTo(1, 9);
  });
});

describe('texts that are no such paper', () => {
  test.each(fixtures('other'))('$path', ({ text, path }) => {
    const { applicability } = draftOf(text, path);
    expect(applicability.applicable).toBe(false);
    expect(applicability.type).not.toBe('unknown');
  });
});
