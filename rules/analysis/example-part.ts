import * as v from 'valibot';
import type { Basis, Severity } from '../../src/config/profile.ts';
import type { Example, ExamplePart, Problem } from '../../src/draft/model.ts';
import { defineRule, type Issue, type Message, type Rule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';

/** Options of all rules on a part of a case. */
export const PART_OPTIONS = {
  share: share(
    0.34,
    'Share of the paper’s cases (0 to 1) from which on the missing part is a warning; below it, an info.',
  ),
  bare: v.pipe(
    v.optional(v.boolean(), false),
    v.description(
      'Whether a problem of which no case has the part, nor anything that stands in for it, is warned of as well.',
    ),
  ),
  least: v.pipe(
    v.optional(v.number(), 3),
    v.description('Fewest cases without the part that make a warning.'),
  ),
} as const;

interface PartRule {
  readonly id: string;
  readonly part: ExamplePart;
  readonly title: Rule['title'];
  readonly missing: Message;
  readonly why: Rule['docs']['why'];
  readonly good: string;
  readonly bad: string;
  /** For sentences that may tell a case, and would surely if they had the part. */
  readonly unclear?: { readonly lacks: (text: string) => boolean; readonly message: Message };
  /** Whether nothing in the whole problem stands in for the part: a strong sign. */
  readonly isBare: (problem: Problem) => boolean;
  /** Whether a case is without the part; if left out, where the reader found none. */
  readonly lacks?: (example: Example, problem: Problem) => boolean;
  readonly severity?: Severity;
  readonly since?: string;
  readonly basis?: Basis;
}

export const PART_BASIS: Basis = {
  mark: 'N',
  zh: '通报第五部分：事例要阐述清楚具体时间、事情经过、造成后果、原因剖析和启示；提醒的门槛为本工具自拟',
  en: 'Notice, part 5: time, course, consequence, cause and lesson of each case; the thresholds are ours',
};

/**
 * One rule for a part of a case: a single case may do without it, but not all cases of a problem, and not a third of the
 * paper's.
 */
export function partRule({
  id,
  part,
  title,
  missing,
  why,
  good,
  bad,
  unclear,
  isBare,
  lacks = ({ parts }) => parts[part] === null,
  severity = 'warning',
  since = '0.1.0',
  basis = PART_BASIS,
}: PartRule): Rule {
  return defineRule({
    id,
    criterion: 'analysis',
    title,
    severity,
    since,
    status: 'stable',
    options: v.strictObject(PART_OPTIONS),
    messages: {
      missing,
      ...(unclear ? { unclear: unclear.message } : {}),
    },
    docs: {
      why,
      basis,
      good: { in: 'problem', kind: 'member', text: good },
      bad: { in: 'problem', kind: 'member', text: bad },
    },
    needs: ['problems'],
    *check({ draft }, { share, least, bare: each }) {
      const examples = draft.problems.flatMap(problem =>
        problem.examples.map(example => ({ problem, example })),
      );
      const without = examples.filter(({ problem, example }) => lacks(example, problem));
      const many = without.length >= least && without.length >= share * examples.length;
      for (const { problem, example } of without) {
        const bare = each && examples.length > 1 && isBare(problem);
        yield caseIssue(example, problem.title, without.length, examples.length, many || bare);
      }
      if (!unclear) return;
      for (const { doubtful } of draft.problems) {
        for (const range of doubtful) {
          // as a reader sees it: a line end of the source is no part of the words
          const text = draft.source.text.slice(range.start, range.end).replace(/\s+/g, '');
          if (unclear.lacks(text))
            yield {
              code: 'unclear',
              range,
              data: { start: text.slice(0, EXCERPT) },
              severity: 'info' as const,
            };
        }
      }
    },
  });
}

/** Longest excerpt of a case that a message repeats. */
const EXCERPT = 18;

/** What is missing from a case stands at the case. */
export function caseIssue(
  { range, text }: Example,
  title: string,
  without: number,
  cases: number,
  grave: boolean,
): Issue {
  return {
    code: 'missing',
    range,
    data: { start: text.value.slice(0, EXCERPT), title, without, cases },
    ...(grave ? {} : { severity: 'info' as const }),
  };
}
