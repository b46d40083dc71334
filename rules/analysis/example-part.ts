import * as v from 'valibot';
import type { Example, ExamplePart } from '../../src/draft/model.ts';
import { defineRule, type Issue, type Message, type Rule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  share: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.34),
    v.description(
      'Share of the paper’s cases (0 to 1) from which on the missing part is a warning; below it, an info.',
    ),
  ),
  least: v.pipe(
    v.optional(v.number(), 3),
    v.description('Fewest cases without the part that make a warning.'),
  ),
});

interface PartRule {
  readonly id: string;
  readonly part: ExamplePart;
  readonly title: Rule['title'];
  readonly missing: Message;
  readonly why: Rule['docs']['why'];
  readonly good: string;
  readonly bad: string;
}

/** One rule for a part of a case: a single case may do without it, but not a third of them. */
export function partRule({ id, part, title, missing, why, good, bad }: PartRule): Rule {
  return defineRule({
    id,
    criterion: 'analysis',
    title,
    severity: 'warning',
    since: '0.1.0',
    status: 'stable',
    options,
    messages: { missing },
    docs: {
      why,
      basis: {
        mark: 'N',
        zh: '通报第五部分：事例要阐述清楚具体时间、事情经过、造成后果、原因剖析和启示；提醒的门槛为本工具自拟',
        en: 'Notice, part 5: time, course, consequence, cause and lesson of each case; the thresholds are ours',
      },
      good: { in: part === 'consequence' ? 'closing' : 'problem', kind: 'member', text: good },
      bad: { in: 'problem', kind: 'member', text: bad },
    },
    needs: ['problems'],
    *check({ draft }, { share, least }) {
      const examples = draft.problems.flatMap(problem =>
        problem.examples.map(example => ({ problem, example })),
      );
      const without = examples.filter(({ example }) => example.parts[part] === null);
      const many = without.length >= least && without.length >= share * examples.length;
      for (const { problem, example } of without) {
        yield issueFor(example, problem.title, without.length, examples.length, many);
      }
    },
  });
}

/** Longest excerpt of a case that a message repeats. */
const EXCERPT = 18;

function issueFor(example: Example, title: string, without: number, cases: number, many: boolean): Issue {
  const start = example.text.value.slice(0, EXCERPT);
  return {
    code: 'missing',
    range: example.range,
    data: { start, title, without, cases },
    ...(many ? {} : { severity: 'info' as const }),
  };
}
