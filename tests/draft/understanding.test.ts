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

test('cases are counted as a reader counts them: 85 % exact, 97 % within one, on papers whose weights they made', () => {
  const differences = papers.flatMap(({ truth, draft }) =>
    truth.problems.map(({ examples }, i) =>
      Math.abs(examples.length - (draft.problems[i]?.examples.length ?? 99)),
    ),
  );
  const share = (most: number): number =>
    differences.filter(difference => difference <= most).length / differences.length;
  expect(share(0)).toBeGreaterThanOrEqual(0.85);
  expect(share(1)).toBeGreaterThanOrEqual(0.97);
});

test('no problem of a sound paper falls below its least number of cases, doubtful ones counted', () => {
  const sound = papers.filter(({ path }) => !path.includes('/fail/'));
  const short = sound.flatMap(({ draft: { problems, profile } }) => {
    const least = profile?.counts.examplesPerProblem.team ?? profile?.counts.examplesPerProblem.member ?? 0;
    return problems.filter(({ examples, doubtful }) => examples.length + doubtful.length < least);
  });
  expect(short.map(({ title }) => title)).toEqual([]);
});

describe('texts that are no such paper', () => {
  test.each(fixtures('other'))('$path', ({ text, path }) => {
    const { applicability } = draftOf(text, path);
    expect(applicability.applicable).toBe(false);
    expect(applicability.type).not.toBe('unknown');
  });
});
