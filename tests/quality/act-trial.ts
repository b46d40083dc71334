import { ACTS, type Act, PLACES } from '../../src/draft/act-features.ts';
import { type ActModel, addStanding, waysOf, weighWords } from '../../src/draft/act-model.ts';
import { walkActs } from '../../src/draft/act-walk.ts';
import type { Lesson } from './act-labels.ts';

const SIZE = ACTS.length;
/** Chances from which on an act is held to be told, as the tables show it. */
const LEAST = [0.5, 0.7, 0.9] as const;

/** A passage as weights that were not fitted on its author read it. */
export interface Trial {
  readonly lesson: Lesson;
  readonly chances: Float64Array;
}

export function tryLesson(lesson: Lesson, model: ActModel): Trial {
  const { values, place, team } = lesson;
  const scores = new Float64Array(values.length * SIZE);
  values.forEach((value, index) => {
    scores.set(weighWords(value, model), index * SIZE);
    addStanding(scores, index * SIZE, { place, team, index, count: values.length }, model);
  });
  return { lesson, chances: walkActs(scores, waysOf(model)).chances };
}

interface Judged {
  readonly acts: readonly Act[];
  readonly best: Act;
  readonly chances: Float64Array;
}

function judged(trials: readonly Trial[]): Judged[] {
  return trials.flatMap(({ lesson, chances }) =>
    lesson.acts.map((acts, i) => {
      const own = chances.slice(i * SIZE, (i + 1) * SIZE);
      return { acts, best: ACTS[own.indexOf(Math.max(...own))] as Act, chances: own };
    }),
  );
}

/** Accuracy, what is found of each act and how much of that is right, and how far chances can be believed. */
export function accuracyLines(trials: readonly Trial[]): string[] {
  const sentences = judged(trials);
  const right = sentences.filter(({ acts, best }) => acts.includes(best)).length;
  const lines = [`${sentences.length} sentences, ${share(right, sentences.length)} right`];
  lines.push('act        told  prec found | from .5     | from .7     | from .9   (precision, found)');
  ACTS.forEach((act, a) => {
    const told = sentences.filter(({ acts }) => acts[0] === act).length;
    const figures = (said: readonly Judged[]): string => {
      const hits = said.filter(({ acts }) => acts.includes(act)).length;
      return `${share(hits, said.length)} ${share(hits, told)}`;
    };
    const columns = LEAST.map(least =>
      figures(sentences.filter(({ chances }) => (chances[a] as number) >= least)),
    );
    lines.push(
      [
        `${act.padEnd(9)}${String(told).padStart(6)} ${figures(sentences.filter(({ best }) => best === act))}`,
        ...columns,
      ].join(' | '),
    );
  });
  lines.push(`chance and truth: ${calibration(sentences)}`);
  return lines;
}

/** For each tenth of the chances: what was said on the average, and how often it was true. */
function calibration(sentences: readonly Judged[]): string {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, said: 0, true: 0 }));
  for (const { acts, chances } of sentences)
    chances.forEach((chance, a) => {
      const bin = bins[Math.min(9, Math.floor(chance * 10))] as (typeof bins)[number];
      bin.count++;
      bin.said += chance;
      if (acts.includes(ACTS[a] as Act)) bin.true++;
    });
  return bins
    .map(bin => `${share(bin.said, bin.count)}/${share(bin.true, bin.count)}`.replaceAll(' ', ''))
    .join(' ');
}

/** What each act is mostly taken for. */
export function confusionLines(trials: readonly Trial[]): string[] {
  const sentences = judged(trials);
  return ACTS.map(act => {
    const taken = new Map<Act, number>();
    for (const { acts, best } of sentences) if (acts[0] === act) taken.set(best, (taken.get(best) ?? 0) + 1);
    const list = [...taken].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
    return `${act.padEnd(9)} ${list.join(', ')}`;
  });
}

/**
 * For each place and act, from which chance that a passage holds one on how many of the passages that do are found, how many
 * that do not are taken to, and how many of the sound papers'.
 */
export function passageLines(trials: readonly Trial[]): string[] {
  return PLACES.flatMap(place => {
    const own = trials.filter(({ lesson }) => lesson.place === place);
    return ACTS.flatMap((act, a) => {
      const rows = own.map(({ lesson, chances }) => ({
        sound: lesson.passage === null,
        may: lesson.acts.some(acts => acts.includes(act)),
        chance: chanceOfAny(chances, a),
      }));
      if (rows.every(({ sound, may }) => !sound || may) && rows.some(({ sound }) => sound)) return [];
      const columns = ANY.map(least => {
        const said = rows.filter(({ chance }) => chance >= least);
        const labelled = said.filter(({ sound }) => !sound);
        const hits = labelled.filter(({ may }) => may).length;
        const all = rows.filter(({ sound, may }) => !sound && may).length;
        return `${share(hits, all)} +${labelled.length - hits} +${said.length - labelled.length}`;
      });
      return [`${place} ${act}`.padEnd(17) + columns.join(' | ')];
    });
  });
}

const ANY = [0.3, 0.5, 0.7, 0.8, 0.9] as const;

/** How likely any sentence of a passage does something. */
function chanceOfAny(chances: Float64Array, act: number): number {
  let none = 1;
  for (let at = act; at < chances.length; at += SIZE) none *= 1 - (chances[at] as number);
  return 1 - none;
}

/** How often an act that no sound paper has is seen in one, by where it stands. */
export function soundLines(trials: readonly Trial[]): string[] {
  return ['problem', 'cause', 'measure', 'opening'].map(place => {
    const sentences = judged(trials.filter(({ lesson }) => lesson.place === place));
    const false_ = ACTS.flatMap((act, a) => {
      const seen = LEAST.map(
        least =>
          sentences.filter(({ acts, chances }) => !acts.includes(act) && (chances[a] as number) >= least)
            .length,
      );
      return seen[0] === 0 ? [] : [`${act} ${seen.join('/')}`];
    });
    return `sound ${place}: ${sentences.length} sentences; ${false_.join(', ') || 'none'}`;
  });
}

function share(part: number, whole: number): string {
  return whole === 0 ? '   -' : `${((100 * part) / whole).toFixed(0)}%`.padStart(4);
}
