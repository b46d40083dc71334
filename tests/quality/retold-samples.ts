import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Problem, Sentence } from '../../src/draft/model.ts';
import { textAt } from '../../src/language/text.ts';
import { mutate, readCases } from './cases.ts';
import { draftFrom, draftOf } from './event-labels.ts';
import { readLabelled } from './labelled-files.ts';

const RETOLD = 'tests/quality/retold';
const PRACTICE = 'tests/quality/practice';

/** Problems of a paper in two of which one case is told: `places` are words of both tellings, without blanks. */
export interface Retold {
  readonly id: string;
  /** Who told it again. */
  readonly author: string;
  readonly problems: readonly Problem[];
  readonly places: readonly [string, string];
}

const retoldSchema = v.strictObject({
  /** Below `fixtures/papers/`, without the ending. */
  paper: v.string(),
  /** Words of the sentence that tells the case first, without blanks. */
  of: v.string(),
  /** The heading of the problem that it is told under again. */
  under: v.string(),
  text: v.string(),
});

/** Cases told again: labelled ones, and those of the practice cases. */
export function readRetold(): Retold[] {
  return [...readOwn(), ...readPractice()];
}

function readOwn(): Retold[] {
  return readLabelled(RETOLD, v.array(retoldSchema), (entries, author) =>
    entries.map(({ paper, of, under, text }, i): Retold => {
      const told = { text: textAt(text, 0) } as Sentence;
      const { problems } = draftOf(`fixtures/papers/${paper}.md`);
      return {
        id: `${author}-${i + 1}`,
        author,
        problems: problems.map(problem =>
          problem.title === under ? { ...problem, sentences: [...problem.sentences, told] } : problem,
        ),
        places: [of, text],
      };
    }),
  );
}

function readPractice(): Retold[] {
  return readCases(PRACTICE, true).flatMap(({ paper, cases }) => {
    const planted = cases.filter(({ kind, label }) => kind === 'same-case' && label === 'defect');
    if (planted.length === 0) return [];
    const path = `fixtures/papers/fresh/${paper}.md`;
    const text = readFileSync(path, 'utf8');
    return planted.map((each): Retold => {
      const [one = '', other = ''] = each.places.map(place => place.replace(/\s/g, ''));
      return {
        id: each.id,
        author: each.id.split('-')[0] as string,
        problems: draftFrom(path, mutate(text, each)).problems,
        places: [one, other],
      };
    });
  });
}
