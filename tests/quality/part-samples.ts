import { basename } from 'node:path';
import { type Part, THOUGHTS } from '../../rules/readers/parts.ts';
import { partSigns } from '../../rules/support/reading/part-signs.ts';
import { stretchesOf } from '../../rules/support/reading/stretches.ts';
import { cutPieces } from '../../src/draft/event-pieces.ts';
import { textAt } from '../../src/language/text.ts';
import { LACKED, type LabelledPassage, lessonOf, readLacking, readPassages } from './act-labels.ts';
import { authorOf, draftOf } from './event-labels.ts';
import type { Sample, Whole } from './gram-training.ts';
import { FOLDERS, plantedPapers } from './reader-samples.ts';
import { findPapers } from './truth.ts';

/** Sentences of problems, by whether they tell a lesson and a motive, and each problem as a whole. */
export function thoughtSamples(): Sample[] {
  return samplesOf(THOUGHTS, sentence => [sentence]);
}

/** The same by whether they tell a harm, in stretches of a clause or a few. */
export function harmSamples(): Sample[] {
  return samplesOf(['harm'], sentence => stretchesOf(textAt(sentence, 0)).map(({ value }) => value));
}

type Cut = (sentence: string) => readonly string[];

/** A sentence by itself counts a tenth of what its problem does: whether a part is told is asked of the whole. */
const SENTENCE_WEIGHT = 0.1;
/** A sound sentence of a twin stands in four versions of its passage. */
const TWIN_WEIGHT = 0.3;
/** A problem of a sound paper: nobody looked for its parts one by one. */
const PAPER_WEIGHT = 2;

/** Papers in which cases are planted are only read. */
function samplesOf(parts: readonly Part[], cut: Cut): Sample[] {
  const labelled = [...readPassages(), ...readLacking()]
    .filter(({ where }) => where === 'problem')
    .flatMap(passage => ofPassage(passage, parts, cut));
  const planted = plantedPapers();
  const papers = FOLDERS.flatMap(findPapers).flatMap(path =>
    ofPaper(path, planted.has(basename(path, '.md')) ? 0 : PAPER_WEIGHT, parts, cut),
  );
  return [...labelled, ...papers];
}

function ofPaper(path: string, weight: number, parts: readonly Part[], cut: Cut): Sample[] {
  // lessons are left open: not every paper that passes draws one from each problem
  const known = parts.filter(part => part !== 'lesson');
  return draftOf(path).problems.flatMap(problem => {
    const sentences = cutPieces(problem.sentences).map(({ text }) => ({ text: text.value, told: null }));
    return samplesOfWhole(sentences, cut, { known, labels: known, weight }, authorOf(path), true);
  });
}

function ofPassage(passage: LabelledPassage, parts: readonly Part[], cut: Cut): Sample[] {
  const { author, values, acts } = lessonOf(passage);
  const sentences = values.map((text, i) => ({
    text,
    told: parts.filter(part => acts[i]?.includes(LACKED[part])),
  }));
  const labels = parts.filter(part => sentences.some(({ told }) => told.includes(part)));
  const whole = { known: parts, labels, weight: passage.twin ? TWIN_WEIGHT : 1 };
  return samplesOfWhole(sentences, cut, whole, author, false);
}

/** A sentence and the parts that it tells; `null` where nobody said. */
interface Told {
  readonly text: string;
  readonly told: readonly Part[] | null;
}

function samplesOfWhole(
  sentences: readonly Told[],
  cut: Cut,
  whole: Whole,
  author: string,
  sound: boolean,
): Sample[] {
  const pieces = sentences.flatMap(({ text, told }) => {
    const own = cut(text);
    // which stretch of a sentence tells a part, nobody said; none does where the sentence does not
    const weight = told && (own.length === 1 || told.length === 0) ? SENTENCE_WEIGHT : 0;
    return own.map(value => ({ text: value, labels: told ?? [], weight }));
  });
  const signs = partSigns(pieces.map(({ text }) => text));
  return pieces.map((piece, i) => ({ ...piece, author, sound, signs: signs[i] as string[], whole }));
}
