import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { sectionSigns } from '../../rules/support/reading/section-signs.ts';
import { systemSigns } from '../../rules/support/reading/system-signs.ts';
import { bodyOf, sectionsOf } from '../../rules/support/sentences.ts';
import type { Item } from '../../src/draft/items.ts';
import { MEASURE_PARTS, signedParts, signNames, wordingOf } from '../../src/draft/measures.ts';
import type { Draft } from '../../src/draft/model.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { readLacking, readPassages } from './act-labels.ts';
import { authorOf, draftOf } from './event-labels.ts';
import type { Sample } from './gram-training.ts';
import { signsOfTitle } from './heading-lists.ts';
import { readLabelled } from './labelled-files.ts';
import { itemOf } from './measure-items.ts';
import { findPapers } from './truth.ts';

const PAIRS = 'tests/quality/pairs';
const LACKING = 'tests/quality/lacking';
export const FOLDERS = ['fixtures/papers/fresh', 'fixtures/papers/pass'];
const PLANTED = ['tests/quality/cases', 'tests/quality/practice'];

/** Sound papers that no case is planted in: of the others a table would know each passage by heart, and not see what became of it. */
function soundPapers(): string[] {
  const planted = plantedPapers();
  return FOLDERS.flatMap(findPapers).filter(path => !planted.has(basename(path, '.md')));
}

/** Names of the papers that cases are planted in. */
export function plantedPapers(): ReadonlySet<string | undefined> {
  return new Set(PLANTED.flatMap(folder => readdirSync(folder).map(name => name.split('.')[0])));
}

/** What a heading can be that states no fault of its own. */
export const NO_FAULT = ['praise', 'report', 'plan', 'hope', 'topic', 'generic'] as const;

const pairSchema = v.strictObject({
  matter: v.string(),
  kind: v.picklist(['member', 'team']),
  title: v.string(),
  body: v.string(),
  /** Another heading for the same text, that states no fault. */
  not: v.strictObject({ as: v.picklist(NO_FAULT), title: v.string() }),
});
type Pair = v.InferOutput<typeof pairSchema> & { readonly author: string };

/** Labelled problems: heading, text, and the matter that both are about. */
export function readPairs(): Pair[] {
  return readLabelled(PAIRS, v.array(pairSchema), (pairs, author) =>
    pairs.map(pair => ({ ...pair, author })),
  );
}

const HEADS = 'tests/quality/heads';

const headSchema = v.strictObject({
  kind: v.picklist(['member', 'team']),
  text: v.string(),
  heading: v.string(),
  /** Headings as good, and headings of another matter near by. */
  others: v.array(v.string()),
  off: v.array(v.string()),
  generic: v.optional(v.string()),
  nofault: v.strictObject({ as: v.picklist(NO_FAULT), title: v.string() }),
});
type Heads = v.InferOutput<typeof headSchema> & { readonly author: string };

/** Texts of problems, each with headings that fit and headings that do not. */
export function readHeads(): Heads[] {
  return readLabelled(HEADS, v.array(headSchema), (list, author) =>
    list.map(heads => ({ ...heads, author: `heads-${author}` })),
  );
}

/** Headings, by what they state. Those of sound papers state faults. */
export function headingSamples(): Sample[] {
  // their headings that state a fault, and those that state none, were measured and made the table no better
  const heads = readHeads().flatMap(({ author, generic }) =>
    generic === undefined ? [] : [{ author, text: generic, labels: ['generic'], weight: 0.4 }],
  );
  const pairs = readPairs().flatMap(({ author, title, not }) => [
    { author, text: title, labels: ['fault'], weight: 1 },
    { author, text: not.title, labels: [not.as], weight: 1 },
  ]);
  const papers = soundPapers().flatMap(path =>
    draftOf(path)
      .problems.filter(({ titled }) => titled)
      .map(({ title }) => ({
        author: authorOf(path),
        text: title,
        labels: ['fault'],
        weight: 1,
        sound: true,
      })),
  );
  const titles = new Map(
    [...readPassages(), ...readLacking()]
      .filter(({ where, title }) => where === 'problem' && title !== '')
      .map(({ title, author }) => [title, author]),
  );
  const passages = [...titles].map(([text, author]) => ({ author, text, labels: ['fault'], weight: 1 }));
  return [...pairs, ...heads, ...papers, ...passages].map(sample => ({
    ...sample,
    signs: signsOfTitle(sample.text),
  }));
}

/** Headings and texts of problems, by the matter that they are about. */
export function matterSamples(): Sample[] {
  return readPairs().flatMap(({ author, matter, title, body }) => [
    { author, text: title, labels: [matter], weight: 1 },
    { author, text: body, labels: [matter], weight: 1 },
  ]);
}

const measureSchema = v.strictObject({
  kind: v.picklist(['member', 'team']),
  title: v.optional(v.string(), ''),
  text: v.string(),
  /** Its parts, and `system` where it founds or mends a rule that stays. */
  has: v.array(v.picklist([...MEASURE_PARTS, 'system'])),
});
type LabelledMeasure = v.InferOutput<typeof measureSchema> & { readonly author: string };

export function readMeasures(): LabelledMeasure[] {
  return readLabelled(
    LACKING,
    v.array(measureSchema),
    (list, author) => list.map(measure => ({ ...measure, author })),
    name => name === 'measure.yaml',
  );
}

const causeSchema = v.strictObject({
  kind: v.picklist(['member', 'team']),
  title: v.optional(v.string(), ''),
  own: v.boolean(),
  deep: v.boolean(),
  text: v.string(),
});
type LabelledCause = v.InferOutput<typeof causeSchema> & { readonly author: string };

function readCauses(): LabelledCause[] {
  return readLabelled(
    LACKING,
    v.array(causeSchema),
    (list, author) => list.map(cause => ({ ...cause, author })),
    name => name === 'cause.yaml',
  );
}

/**
 * What the texts of sound papers count together, beside all labelled ones: labelled texts are short and made to tell one thing,
 * and a table of them alone takes much in a whole paper for what it is not.
 */
const SOUND_SHARE = 0.25;

/** Labelled texts, and those of sound papers, of which some labels are true. */
function withSound(
  labelled: readonly Sample[],
  labels: readonly string[],
  textsOf: (draft: Draft) => readonly string[],
): Sample[] {
  const sound = soundPapers().flatMap(path =>
    textsOf(draftOf(path)).map(text => ({ author: authorOf(path), text, labels, weight: 1 })),
  );
  return [...labelled, ...weighed(sound, labelled.length)];
}

function weighed(sound: readonly Sample[], labelled: number, share = SOUND_SHARE): Sample[] {
  const weight = (share * labelled) / sound.length;
  return sound.map(sample => ({ ...sample, weight, sound: true }));
}

const WHOLE = 'tests/quality/whole';
const KINDS = v.picklist(['member', 'team']);

const sectionSchema = v.strictObject({
  kind: KINDS,
  roles: v.array(v.picklist(['discipline', 'eight-point'])),
  /** Whether it owns a fault. */
  owns: v.boolean(),
  text: v.string(),
});

/** A section of a sound paper counts more than a labelled one, for there are few. */
const SOUND_SECTION_WEIGHT = 2;

/** Sections on discipline and the eight-point rules, by whether they own a fault; those of sound papers do. Papers in which cases are planted are only read. */
export function sectionSamples(): Sample[] {
  const labelled = readLabelled(
    WHOLE,
    v.array(sectionSchema),
    (list, author) => list.map(({ text, owns }) => sectionSample(author, sentencesIn(text), owns, 1)),
    name => name === 'section.yaml',
  );
  const planted = plantedPapers();
  const sound = FOLDERS.flatMap(findPapers).flatMap(path => {
    const weight = planted.has(basename(path, '.md')) ? 0 : SOUND_SECTION_WEIGHT;
    return sectionsOf(draftOf(path), 'discipline', 'eight-point')
      .filter(({ roles, sentences }) => !roles.includes('problems') && sentences.length > 0)
      .map(({ sentences }) => ({
        ...sectionSample(
          authorOf(path),
          sentences.map(({ text }) => text.value),
          true,
          weight,
        ),
        sound: true,
      }));
  });
  return [...labelled, ...sound];
}

function sentencesIn(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

function sectionSample(author: string, sentences: readonly string[], owns: boolean, weight: number): Sample {
  return {
    author,
    text: sentences.join(''),
    labels: owns ? ['owns'] : [],
    weight,
    signs: sectionSigns(sentences),
  };
}

const stockSchema = v.strictObject({
  kind: KINDS,
  where: v.picklist(['problem', 'cause']),
  stock: v.boolean(),
  text: v.string(),
});

/** Passages, by whether they would fit anybody; those of sound papers would not. */
export function stockSamples(): Sample[] {
  const labelled = readLabelled(
    WHOLE,
    v.array(stockSchema),
    (list, author) =>
      list.map(({ text, stock }) => ({ author, text, labels: stock ? ['stock'] : ['bound'], weight: 1 })),
    name => name === 'stock.yaml',
  );
  return withSound(labelled, ['bound'], ({ problems, causes }) => [...problems, ...causes].map(bodyOf));
}

const openingSchema = v.strictObject({
  kind: KINDS,
  as: v.picklist(['praise', 'background', 'fault']),
  text: v.string(),
});

/** First sentences of problems, by what they begin with: the fault, in sound papers. */
export function openingSamples(): Sample[] {
  const labelled = readLabelled(
    WHOLE,
    v.array(openingSchema),
    (list, author) => list.map(({ text, as }) => ({ author, text, labels: [as], weight: 1 })),
    name => name === 'opening.yaml',
  );
  return withSound(labelled, ['fault'], ({ problems }) =>
    problems.flatMap(({ sentences }) => [1, 3].map(most => bodyOf({ sentences: sentences.slice(0, most) }))),
  );
}

/** Causes: one label of two each, in two questions; both are true of those in sound papers. */
export function causeSamples(): Sample[] {
  const labelled = readCauses().map(({ author, text, own, deep }) => ({
    author,
    text,
    labels: [...(own ? ['own'] : []), ...(deep ? ['deep'] : [])],
    weight: 1,
  }));
  return withSound(labelled, ['own', 'deep'], ({ causes }) => causes.map(bodyOf));
}

/** The same for measures: there are none in papers that lack a part, and the tone of papers must not speak for having all. */
const MEASURE_SHARE = 0.025;

/** Measures, by the parts that they have; signs of clauses are told the table, too. Those of sound papers have all. */
export function measureSamples(): Sample[] {
  const sampleOf = (author: string, item: Item, labels: readonly string[]): Sample => ({
    author,
    text: wordingOf(item),
    labels,
    weight: 1,
    signs: signNames(signedParts(item, null)),
  });
  const labelled = readMeasures().map(measure => sampleOf(measure.author, itemOf(measure), measure.has));
  const sound = soundPapers().flatMap(path =>
    draftOf(path).measures.map(measure =>
      sampleOf(authorOf(path), itemOf({ title: measure.title, text: bodyOf(measure) }), MEASURE_PARTS),
    ),
  );
  return [...labelled, ...weighed(sound, labelled.length, MEASURE_SHARE)];
}

/** Measures, by whether they found or mend a system; which of those in sound papers do, nobody labelled. */
export function systemSamples(): Sample[] {
  return readMeasures().map(measure => {
    const text = wordingOf(itemOf(measure));
    const labels = measure.has.includes('system') ? ['system'] : [];
    return { author: measure.author, text, labels, weight: 1, signs: systemSigns(text) };
  });
}
