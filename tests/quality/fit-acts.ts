import { type ActModel, readModel } from '../../src/draft/act-model.ts';
import { alsoShort, type Lesson, lessonOf, readPassages, soundLessons } from './act-labels.ts';
import { SETTINGS, train } from './act-training.ts';
import {
  accuracyLines,
  confusionLines,
  passageLines,
  soundLines,
  type Trial,
  tryLesson,
} from './act-trial.ts';
import { writeWeights, writtenForm } from './act-written.ts';
import { findPapers } from './truth.ts';

const SOUND = ['fixtures/papers/fresh', 'fixtures/papers/pass'];

/**
 * Fits the weights by which `src/draft/acts.ts` tells what a sentence does, on the labelled passages of
 * `tests/quality/sentences` and on sound papers, in which there are neither merits nor hedges nor hopes. `--write` replaces
 * the weights; `--without AUTHOR` leaves one author out of them, so that rules can be measured on his passages; `--only A,B` tries
 * these alone. Without any each author in turn is left out and measured by the others; `-v` says what is taken for what.
 */
export function main(args: readonly string[]): number {
  const lessons = readPassages().map(lessonOf);
  const sound = SOUND.flatMap(findPapers).flatMap(soundLessons);
  const authors = [...new Set(lessons.map(({ author }) => author))];
  if (args.includes('--write')) {
    const out = args.includes('--without') ? args[args.indexOf('--without') + 1] : undefined;
    const kept = [...lessons, ...sound].filter(foldTest(authors, sound, out, false));
    const passages = kept.filter(({ passage }) => passage !== null);
    const sentences = passages.reduce((sum, { values }) => sum + values.length, 0);
    writeWeights(fitted(kept), `${passages.length} labelled passages with ${sentences} sentences`);
    return 0;
  }
  const trials: Trial[] = [];
  const chosen = args.includes('--only') ? args[args.indexOf('--only') + 1]?.split(',') : authors;
  for (const author of chosen ?? []) {
    const model = modelOf(fitted([...lessons, ...sound].filter(foldTest(authors, sound, author, false))));
    const own = [...lessons, ...sound]
      .filter(foldTest(authors, sound, author, true))
      .map(lesson => tryLesson(lesson, model));
    console.log(`${author}: ${accuracyLines(own.filter(isLabelled))[0]}`);
    trials.push(...own);
  }
  const labelled = trials.filter(isLabelled);
  const lines = [...accuracyLines(labelled), ...soundLines(trials.filter(trial => !isLabelled(trial)))];
  lines.push('found +false +false in sound papers, by chance of any', ...passageLines(trials));
  if (args.includes('-v')) lines.push(...confusionLines(labelled));
  console.log(lines.join('\n'));
  return 0;
}

function isLabelled({ lesson }: Trial): boolean {
  return lesson.passage !== null;
}

/** Authors of sound papers are left out in turn as well, beside an author of passages each. */
function foldTest(
  authors: readonly string[],
  sound: readonly Lesson[],
  out: string | undefined,
  own: boolean,
): (lesson: Lesson) => boolean {
  const writers = [...new Set(sound.map(({ author }) => author))].sort();
  return ({ author, passage }) => {
    if (out === undefined) return !own;
    const isOwn = passage ? author === out : authors[writers.indexOf(author) % authors.length] === out;
    return isOwn === own;
  };
}

type Weights = ReturnType<typeof writtenForm>;

function fitted(lessons: readonly Lesson[]): Weights {
  return writtenForm(train(lessons.flatMap(alsoShort), SETTINGS));
}

function modelOf({ written, table }: Weights): ActModel {
  return readModel(written, table);
}
