import type { ReferenceDate } from '../language/dates.ts';
import type { Range } from '../language/text.ts';
import type { Example, Sentence } from './model.ts';

export interface ExampleReading {
  readonly examples: readonly Example[];
  readonly doubtful: readonly Range[];
  readonly cause: Range | null;
  readonly lesson: Range | null;
}

export function readExamples(_sentences: readonly Sentence[], _reference: ReferenceDate | null): ExampleReading {
  return { examples: [], doubtful: [], cause: null, lesson: null };
}
