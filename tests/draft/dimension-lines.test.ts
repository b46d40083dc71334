import { describe, expect, test } from 'vitest';
import { draftOf } from '../linter/support.ts';
import { shortPaper } from './short-paper.ts';

const CASE = '3月学习研讨时我照着别人的稿子念，支部书记当场指出来，我还不服气，后来三次研讨都没有发言。';
const SIGN = '5月社区报到我让同事代签，群众问起时答不上来，社区书记在会上点了我的名。';

/** Dimension, number and title of each problem. */
function problemsOf(...lines: readonly string[]): string[] {
  const text = shortPaper('zuzhi-2024', lines);
  return draftOf(text).problems.map(
    ({ dimension, number, title }) => `${dimension} ${number?.text ?? '-'} ${title}`,
  );
}

describe('a problem on the line of its dimension is read', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'behind a number and a stop',
      [`（一）政治信仰方面。一是学习走过场。${CASE}`, `（二）党员意识方面。身份意识淡。${SIGN}`],
      ['政治信仰 一是 学习走过场', '党员意识 - 身份意识淡'],
    ],
    [
      'behind a colon',
      [`（一）政治信仰方面：一是学习走过场。${CASE}`, `（二）党员意识方面：身份意识淡。${SIGN}`],
      ['政治信仰 一是 学习走过场', '党员意识 - 身份意识淡'],
    ],
    [
      'behind a comma',
      [`（一）在政治信仰方面，学习走过场。${CASE}`, `（二）在党员意识方面，身份意识淡。${SIGN}`],
      ['政治信仰 - 学习走过场', '党员意识 - 身份意识淡'],
    ],
    [
      'in Arabic numbers',
      [`1.政治信仰方面。一是学习走过场。${CASE}`, `2.党员意识方面。身份意识淡。${SIGN}`],
      ['政治信仰 一是 学习走过场', '党员意识 - 身份意识淡'],
    ],
    [
      'behind bold type',
      [`**政治信仰方面：** 一是学习走过场。${CASE}`, `**党员意识方面：** 身份意识淡。${SIGN}`],
      ['政治信仰 一是 学习走过场', '党员意识 - 身份意识淡'],
    ],
    [
      'without number',
      [`政治信仰方面。一是学习走过场。${CASE}`, `党员意识方面。身份意识淡。${SIGN}`],
      ['政治信仰 一是 学习走过场', '党员意识 - 身份意识淡'],
    ],
    [
      'announced',
      [`（一）政治信仰方面。主要表现在：一是学习走过场。${CASE}`, `（二）党员意识方面。身份意识淡。${SIGN}`],
      ['政治信仰 一是 学习走过场', '党员意识 - 身份意识淡'],
    ],
    [
      'in one sentence that tells a case',
      [`（一）政治信仰方面。${CASE}`, `（二）党员意识方面：${SIGN}`],
      [`政治信仰 - ${CASE.slice(0, -1)}`, `党员意识 - ${SIGN.slice(0, -1)}`],
    ],
    [
      'in a short paragraph of its own',
      ['（一）政治信仰方面', `学习走过场。${CASE}`, '（二）党员意识方面', `一是身份意识淡。${SIGN}`],
      ['政治信仰 - 学习走过场', '党员意识 一是 身份意识淡'],
    ],
    [
      'in two short paragraphs',
      [
        '（一）政治信仰方面',
        `学习走过场。${CASE}`,
        `身份意识淡。${SIGN}`,
        '（二）党员意识方面',
        `一是不主动。${SIGN}`,
      ],
      ['政治信仰 - 学习走过场', '政治信仰 - 身份意识淡', '党员意识 一是 不主动'],
    ],
    [
      'and a row of 一是 as before',
      [
        `（一）政治信仰方面。一是学习走过场。${CASE}二是身份意识淡。${SIGN}`,
        `（二）党员意识方面。一是不主动。${SIGN}`,
      ],
      ['政治信仰 一是 学习走过场', '政治信仰 二是 身份意识淡', '党员意识 一是 不主动'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(problemsOf(...lines)).toEqual(expected);
  });
});

test.each([
  ['nothing found', '本方面未发现突出问题。'],
  ['nothing found, at more length', '对照标准逐条检查。这一方面没有发现违反规定的情况。'],
  ['not filled in', '【待补：结合本人实际写】'],
  ['only that there are such faults', '不同程度地存在信念不够坚定的问题，需要引起高度重视。'],
  ['an announcement', '主要有以下问题。'],
])('no problem is made of a dimension with %s', (_, words) => {
  const lines = [`（一）政治信仰方面。${words}`, `（二）党员意识方面。一是身份意识淡。${SIGN}`];
  expect(problemsOf(...lines)).toEqual(['党员意识 一是 身份意识淡']);
  expect(problemsOf('（一）政治信仰方面', words, lines[1] as string)).toEqual(['党员意识 一是 身份意识淡']);
});

test('problems that begin with a field keep their own titles', () => {
  const lines = [
    '（一）政治信仰方面',
    `1.在学原文方面，只看摘要。${CASE}`,
    `2.在用理论方面，学用脱节。${CASE}`,
    '（二）党员意识方面',
    `1.在社区报到方面，走形式。${SIGN}`,
  ];
  expect(problemsOf(...lines)).toEqual([
    '政治信仰 1. 在学原文方面，只看摘要',
    '政治信仰 2. 在用理论方面，学用脱节',
    '党员意识 1. 在社区报到方面，走形式',
  ]);
});
