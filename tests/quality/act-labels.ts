import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { ACTS, type Act, type ActPlace, ownSigns, PLACES, plainForm } from '../../src/draft/act-features.ts';
import { cutPieces } from '../../src/draft/event-pieces.ts';
import type { Sentence } from '../../src/draft/model.ts';
import { textAt } from '../../src/language/text.ts';
import { authorOf, draftOf } from './event-labels.ts';

const LABELS = 'tests/quality/sentences';

const passageSchema = v.strictObject({
  kind: v.picklist(['team', 'member']),
  where: v.picklist(PLACES),
  /** Whether a demanding panel would pass it. */
  good: v.boolean(),
  title: v.optional(v.string(), ''),
  sentences: v.array(
    v.strictObject({ label: v.picklist(ACTS), text: v.string(), also: v.optional(v.picklist(ACTS)) }),
  ),
});

export type LabelledPassage = v.InferOutput<typeof passageSchema> & { readonly author: string };

/** The labelled passages by all authors, in order. */
export function readPassages(): LabelledPassage[] {
  return readdirSync(LABELS, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap(author =>
      readdirSync(join(LABELS, author))
        .filter(name => name.endsWith('.yaml'))
        .sort()
        .flatMap(name => {
          const path = join(LABELS, author, name);
          const result = v.safeParse(v.array(passageSchema), parse(readFileSync(path, 'utf8')));
          if (!result.success) throw new Error(`${path}: ${JSON.stringify(v.flatten(result.issues))}`);
          return result.output.map(passage => ({ ...passage, author }));
        }),
    );
}

/** A passage as the reader meets it. */
export interface Lesson {
  readonly author: string;
  /** `null` for sentences of a sound paper, of which nobody said what each does. */
  readonly passage: LabelledPassage | null;
  readonly place: ActPlace;
  readonly team: boolean;
  readonly values: readonly string[];
  readonly forms: readonly string[];
  readonly signs: readonly (readonly number[])[];
  /** For each sentence the acts that are true of it. */
  readonly acts: readonly (readonly Act[])[];
  readonly weight: number;
}

/** Cut as the reader cuts; each part does what its sentence does. */
export function lessonOf(passage: LabelledPassage): Lesson {
  const values: string[] = [];
  const acts: Act[][] = [];
  for (const { text, label, also } of passage.sentences) {
    for (const piece of cutPieces([sentenceOf(text)])) {
      values.push(piece.text.value);
      acts.push(also ? [label, also] : [label]);
    }
  }
  return {
    author: passage.author,
    passage,
    place: passage.where,
    team: passage.kind === 'team',
    values,
    forms: values.map(plainForm),
    signs: values.map(ownSigns),
    acts,
    weight: 1,
  };
}

function sentenceOf(text: string): Sentence {
  return { text: textAt(text, 0), paragraph: 1, index: 1 };
}

/** What no sentence does in a sound paper, by where it stands; which of the other acts each does, nobody said. */
const NEVER: Readonly<Record<ActPlace, readonly Act[]>> = {
  problem: ['merit', 'hedge', 'hope', 'plan', 'outside', 'stock', 'shallow'],
  cause: ['merit', 'hedge', 'hope', 'plan', 'outside', 'stock'],
  measure: ['merit', 'hedge', 'hope', 'outside', 'stock', 'case', 'effect', 'shallow'],
  opening: ['merit', 'hedge', 'hope', 'outside', 'stock', 'case', 'effect', 'shallow', 'motive'],
};
/** A sentence of which only that much is known counts less. */
const SOUND_WEIGHT = 0.07;

/** What a sound paper shows: how seldom merits, hedges and hopes are where nobody planted them. */
export function soundLessons(path: string): Lesson[] {
  const draft = draftOf(path);
  const team = draft.meta.kind?.value !== 'member';
  const openings = draft.sections.filter(({ roles }) => roles.includes('preamble'));
  const items = [
    ...draft.problems.map(({ sentences }) => ({ place: 'problem' as const, sentences })),
    ...draft.causes.map(({ sentences }) => ({ place: 'cause' as const, sentences })),
    ...draft.measures.map(({ sentences }) => ({ place: 'measure' as const, sentences })),
    ...openings.map(({ sentences }) => ({ place: 'opening' as const, sentences })),
  ];
  return items
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ place, sentences }) => {
      const values = cutPieces(sentences).map(({ text }) => text.value);
      const may = ACTS.filter(act => !NEVER[place].includes(act));
      return {
        author: authorOf(path),
        passage: null,
        place,
        team,
        values,
        forms: values.map(plainForm),
        signs: values.map(ownSigns),
        acts: values.map(() => may),
        weight: SOUND_WEIGHT,
      };
    });
}

/** A short passage shows a sentence without its neighbours: it counts less. */
const SHORT_WEIGHT = 0.3;

/** The passage as it was written, and each of its sentences alone: items of one sentence are common in papers, and rare here. */
export function alsoShort(lesson: Lesson): Lesson[] {
  const { values, forms, signs, acts, weight } = lesson;
  if (values.length === 1) return [lesson];
  const alone = values.map((value, i) => ({
    ...lesson,
    values: [value],
    forms: [forms[i] as string],
    signs: [signs[i] as readonly number[]],
    acts: [acts[i] as readonly Act[]],
    weight: weight * SHORT_WEIGHT,
  }));
  return [lesson, ...alone];
}
