import * as v from 'valibot';
import { ACTS, type Act, type ActPlace, ownSigns, PLACES } from '../../src/draft/act-features.ts';
import { cutPieces } from '../../src/draft/event-pieces.ts';
import type { Sentence } from '../../src/draft/model.ts';
import { plainForm } from '../../src/language/grams.ts';
import { textAt } from '../../src/language/text.ts';
import { authorOf, draftOf } from './event-labels.ts';
import { readLabelled } from './labelled-files.ts';

const LABELS = 'tests/quality/sentences';
const TWINS = 'tests/quality/twins';
const LACKING = 'tests/quality/lacking';

const sentenceSchema = v.strictObject({
  label: v.picklist(ACTS),
  text: v.string(),
  also: v.optional(v.picklist(ACTS)),
});

const passageSchema = v.strictObject({
  kind: v.picklist(['team', 'member']),
  where: v.picklist(PLACES),
  /** Whether a demanding panel would pass it. */
  good: v.boolean(),
  title: v.optional(v.string(), ''),
  sentences: v.array(sentenceSchema),
});

export type LabelledPassage = v.InferOutput<typeof passageSchema> & {
  readonly author: string;
  /** Sentences that stand word for word in another passage: each counts a part of a whole one. */
  readonly twin?: boolean;
};

/** What a straying version does; a fault told of others is not among the acts, for no single sentence does it. */
const STRAYS = ['merit', 'hedge', 'outside', 'hope', 'plan', 'stock', 'shallow', 'others'] as const;
const strayActs = v.picklist([...ACTS, 'others']);

const twinSchema = v.strictObject({
  kind: v.picklist(['team', 'member']),
  where: v.picklist(PLACES),
  title: v.string(),
  sound: v.array(sentenceSchema),
  straying: v.array(
    v.strictObject({
      stray: v.picklist(STRAYS),
      sentences: v.array(
        v.union([
          v.number(),
          v.strictObject({
            label: strayActs,
            text: v.string(),
            also: v.optional(strayActs),
            /** The words that stray. */
            words: v.optional(v.string()),
          }),
        ]),
      ),
    }),
  ),
});
type Twin = v.InferOutput<typeof twinSchema>;

/** Parts that a version of a passage can lack, and the act that tells each; a time, which can be lacking as well, is no act. */
export const LACKED = { harm: 'effect', lesson: 'lesson', motive: 'motive' } as const;

const lackSchema = v.strictObject({
  kind: v.picklist(['team', 'member']),
  title: v.string(),
  sound: v.array(sentenceSchema),
  lacking: v.array(
    v.strictObject({
      part: v.picklist(['harm', 'lesson', 'motive', 'time']),
      sentences: v.array(v.union([v.number(), sentenceSchema])),
    }),
  ),
});

/** The labelled passages by all authors, in order, and the twins: what `fit-acts` learns from. */
export function readPassages(): LabelledPassage[] {
  const passages = readLabelled(LABELS, v.array(passageSchema), (list, author) =>
    list.map(passage => ({ ...passage, author })),
  );
  return [...passages, ...readTwins()];
}

/** Sound passages and what became of each when something strayed into it, as passages of their own. */
function readTwins(): LabelledPassage[] {
  return readLabelled(TWINS, v.array(twinSchema), (twins, author) =>
    twins.flatMap(twin => passagesOf(twin, `twin-${author}`)),
  );
}

/** Sound problems, and versions of each that lack a part: what `fit-readers --only parts` learns from besides. */
export function readLacking(): LabelledPassage[] {
  return readLabelled(
    LACKING,
    v.array(lackSchema),
    (list, author) =>
      list.flatMap(({ kind, title, sound, lacking }) => {
        const frame = { author: `lack-${author}`, kind, title, where: 'problem' as const };
        const versions = lacking.map(({ sentences }) => ({
          ...frame,
          good: false,
          sentences: sentences.map(sentence =>
            typeof sentence === 'number' ? (sound[sentence - 1] as Twin['sound'][number]) : sentence,
          ),
        }));
        return [{ ...frame, good: true, sentences: sound }, ...versions];
      }),
    name => name === 'lack.yaml',
  );
}

function passagesOf({ kind, where, title, sound, straying }: Twin, author: string): LabelledPassage[] {
  const frame = { author, kind, where, title, twin: true };
  const strayed = straying
    .filter(({ stray }) => stray !== 'others')
    .map(({ stray, sentences }) => ({
      ...frame,
      good: false,
      sentences: sentences.map(sentence => {
        if (typeof sentence === 'number') return sound[sentence - 1] as Twin['sound'][number];
        const { text, label, words } = sentence;
        // a sentence into which something strayed is one that strays, whatever else it tells
        return { text, label: (words === undefined ? label : stray) as Act };
      }),
    }));
  return [{ ...frame, good: true, sentences: sound }, ...strayed];
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

/** A sound sentence stands in four versions of its passage. */
const TWIN_WEIGHT = 0.5;

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
    weight: passage.twin ? TWIN_WEIGHT : 1,
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
const SOUND_WEIGHT = 0.2;

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
