import { writeFileSync } from 'node:fs';
import matters from '../../rules/readers/matters.yaml';
import { THOUGHTS } from '../../rules/readers/parts.ts';
import { LEAST_CHANCE, MEASURE_PARTS } from '../../src/draft/measures.ts';
import { chanceOfEach, chancesOfOne, type GramTable, readGramTable } from '../../src/language/gram-table.ts';
import { fittedTable, type GramSettings, isLearntFrom, type Sample, type Whole } from './gram-training.ts';
import { harmSamples, thoughtSamples } from './part-samples.ts';
import {
  causeSamples,
  headingSamples,
  matterSamples,
  measureSamples,
  NO_FAULT,
  openingSamples,
  sectionSamples,
  stockSamples,
  systemSamples,
} from './reader-samples.ts';

interface Reader {
  readonly file: string;
  readonly samples: () => Sample[];
  readonly settings: GramSettings;
  readonly report: (trials: readonly Trial[]) => string[];
  /** Who is left out and measured in turn; everybody, if left out. */
  readonly isTried?: (sample: Sample) => boolean;
}

/** What a table that was not fitted on its author says of a text. */
interface Trial {
  readonly sample: Sample;
  readonly chances: Float64Array;
  readonly labels: readonly string[];
}

const READERS: Readonly<Record<string, Reader>> = {
  headings: {
    file: 'rules/readers/headings.txt',
    samples: headingSamples,
    settings: {
      labels: ['fault', ...NO_FAULT],
      mode: 'one',
      texts: 3,
      authors: 2,
      hold: 0.03,
      holdSigns: 1.2,
    },
    report: headingLines,
  },
  matters: {
    file: 'rules/readers/matters.txt',
    samples: matterSamples,
    settings: {
      labels: Object.keys(matters as object).sort(),
      mode: 'one',
      texts: 3,
      authors: 2,
      hold: 0.003,
      holdSigns: 1.2,
    },
    report: matterLines,
  },
  measures: {
    file: 'src/draft/measure-grams.txt',
    samples: measureSamples,
    settings: {
      labels: MEASURE_PARTS,
      mode: 'each',
      texts: 3,
      authors: 1,
      hold: 0.003,
      holdSigns: 0.2,
      least: 1,
    },
    report: measureLines,
  },
  causes: {
    file: 'rules/readers/causes.txt',
    samples: causeSamples,
    settings: {
      labels: ['own', 'deep'],
      mode: 'each',
      texts: 3,
      authors: 1,
      hold: 0.03,
      holdSigns: 1.2,
      least: 1,
    },
    report: eachLines,
  },
  sections: {
    file: 'rules/readers/sections.txt',
    samples: sectionSamples,
    settings: { labels: ['owns'], mode: 'each', texts: 4, authors: 1, hold: 0.005, holdSigns: 1, least: 1 },
    report: eachLines,
  },
  stock: {
    file: 'rules/readers/stock.txt',
    samples: stockSamples,
    settings: { labels: ['stock'], mode: 'each', texts: 3, authors: 1, hold: 0.005, holdSigns: 1, least: 1 },
    report: eachLines,
  },
  systems: {
    file: 'rules/readers/systems.txt',
    samples: systemSamples,
    settings: { labels: ['system'], mode: 'each', texts: 3, authors: 2, hold: 0.1, holdSigns: 2, least: 1 },
    report: eachLines,
  },
  parts: {
    file: 'rules/readers/parts.txt',
    samples: thoughtSamples,
    settings: { labels: THOUGHTS, mode: 'each', texts: 4, authors: 2, hold: 0.02, holdSigns: 0.1, least: 1 },
    report: wholeLines(isLacking),
    isTried: isOfWhole,
  },
  harm: {
    file: 'rules/readers/harm.txt',
    samples: harmSamples,
    settings: { labels: ['harm'], mode: 'each', texts: 4, authors: 2, hold: 0.03, holdSigns: 0.1, least: 1 },
    report: wholeLines(isLacking),
    isTried: isOfWhole,
  },
  openings: {
    file: 'rules/readers/openings.txt',
    samples: openingSamples,
    settings: {
      labels: ['fault', 'praise', 'background'],
      mode: 'one',
      texts: 3,
      authors: 1,
      hold: 0.005,
      least: 1,
      holdSigns: 1.2,
    },
    report: eachLines,
  },
};

/**
 * Fits the tables by which rules and the reader of measures go, on the labelled texts of `tests/quality`. Each
 * author in turn is left out and measured by the others; `--write` replaces the tables, `--only NAME` takes one.
 */
export function main(args: readonly string[]): number {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const hold = args.includes('--hold') ? Number(args[args.indexOf('--hold') + 1]) : undefined;
  for (const [name, reader] of Object.entries(READERS)) {
    if (only !== undefined && only !== name) continue;
    const samples = reader.samples();
    const settings =
      hold === undefined ? reader.settings : { ...reader.settings, hold, holdSigns: hold * 40 };
    if (args.includes('--write')) {
      const note = `Fitted on ${textsOf(samples.filter(isLearntFrom))}; made by \`node tests/quality/run.js fit-readers --write\`.`;
      writeFileSync(reader.file, fittedTable(samples, settings, note));
      continue;
    }
    const { isTried = () => true } = reader;
    const authors = [...new Set(samples.filter(isTried).map(({ author }) => author))];
    const trials = authors.flatMap(out => {
      const own = samples.filter(({ author }) => author === out);
      const table = readGramTable(
        fittedTable(
          samples.filter(({ author }) => author !== out),
          settings,
          '',
        ),
      );
      return own.map(sample => tried(sample, table, settings));
    });
    console.log(
      [`${name}: ${textsOf(samples)}, by ${authors.length} authors`, ...reader.report(trials)].join('\n'),
    );
  }
  return 0;
}

function textsOf(samples: readonly Sample[]): string {
  const sound = samples.filter(isSound).length;
  return `${samples.length - sound} labelled texts and ${sound} of sound papers`;
}

function isSound({ sound = false }: Sample): boolean {
  return sound;
}

/** Whether it is a sentence of a problem of which there are versions that lack a part. */
function isLacking({ author }: Sample): boolean {
  return author.startsWith('lack-');
}

/** Whether its author is left out in turn, or it stands in a paper that is only read. */
function isOfWhole(sample: Sample): boolean {
  return sample.whole?.weight === 0 || isLacking(sample);
}

function tried(sample: Sample, { weigh, labels }: GramTable, { mode }: GramSettings): Trial {
  const scores = weigh(sample.text, sample.signs);
  return { sample, labels, chances: mode === 'one' ? chancesOfOne(scores) : scores.map(chanceOfEach) };
}

function best({ chances, labels }: Trial): string {
  return labels[chances.indexOf(Math.max(...chances))] as string;
}

function headingLines(trials: readonly Trial[]): string[] {
  const lines = ['states no fault, from a chance on: of those that do not, of those that do'];
  const none = (trial: Trial): number => 1 - (trial.chances[0] as number);
  for (const least of [0.3, 0.5, 0.7, 0.8, 0.9, 0.95]) {
    const said = (is: (trial: Trial) => boolean): string => {
      const own = trials.filter(is);
      return share(own.filter(trial => none(trial) >= least).length, own.length);
    };
    const kinds = NO_FAULT.map(kind => `${kind} ${said(({ sample }) => sample.labels[0] === kind)}`);
    lines.push(`${least}: ${kinds.join(' ')} | fault ${said(({ sample }) => sample.labels[0] === 'fault')}`);
  }
  for (const trial of trials)
    if (process.argv.includes('-v') && (trial.sample.labels[0] === 'fault') === none(trial) >= 0.5)
      lines.push(
        `${trial.sample.author} ${trial.sample.labels[0]} ${none(trial).toFixed(2)} ${best(trial)} ${trial.sample.text} ${trial.sample.signs}`,
      );
  for (const label of ['fault', ...NO_FAULT]) {
    const own = trials.filter(({ sample }) => sample.labels[0] === label);
    const taken = new Map<string, number>();
    for (const trial of own) taken.set(best(trial), (taken.get(best(trial)) ?? 0) + 1);
    lines.push(`${label} ${own.length}: ${[...taken].map(([name, count]) => `${name} ${count}`).join(', ')}`);
  }
  return lines;
}

function matterLines(trials: readonly Trial[]): string[] {
  const rankOf = ({ sample, chances, labels }: Trial): number => {
    const own = chances[labels.indexOf(sample.labels[0] as string)] as number;
    return chances.filter(chance => chance > own).length;
  };
  const lines = [true, false].map(short => {
    const own = trials.filter(({ sample }) => sample.text.length < 45 === short);
    const within = [1, 3, 5, 10].map(most =>
      share(own.filter(trial => rankOf(trial) < most).length, own.length),
    );
    return `${short ? 'headings' : 'texts'} ${own.length}: own matter among the first 1, 3, 5, 10: ${within.join(' ')}`;
  });
  return [...lines, ...sameLines(trials)];
}

/** How far heading and text of one problem can be told from those of two. */
function sameLines(trials: readonly Trial[]): string[] {
  const titles = trials.filter((_, i) => i % 2 === 0);
  const bodies = trials.filter((_, i) => i % 2 === 1);
  const like = (title: Trial, body: Trial): number =>
    title.chances.reduce((sum, chance, k) => sum + chance * (body.chances[k] as number), 0) *
    title.labels.length;
  const own = titles.map((title, i) => like(title, bodies[i] as Trial));
  const strange = titles.map((title, i) => {
    // one of another matter, by the same author
    let j = (i + 97) % bodies.length;
    while (bodies[j]?.sample.labels[0] === title.sample.labels[0]) j = (j + 1) % bodies.length;
    return like(title, bodies[j] as Trial);
  });
  const below = (list: readonly number[], most: number): string =>
    share(list.filter(value => value < most).length, list.length);
  return [0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1].map(
    most => `likeness below ${most}: own ${below(own, most)}, strange ${below(strange, most)}`,
  );
}

/** For each label, of how many that have it, that do not, and of sound papers it is held to be true, from a chance on. */
function eachLines(trials: readonly Trial[]): string[] {
  const labels = trials[0]?.labels ?? [];
  return labels.map((label, l) => {
    const said = (own: readonly Trial[], least: number): string =>
      share(own.filter(({ chances }) => (chances[l] as number) >= least).length, own.length);
    const labelled = trials.filter(({ sample }) => !isSound(sample));
    const groups = [
      labelled.filter(({ sample }) => sample.labels.includes(label)),
      labelled.filter(({ sample }) => !sample.labels.includes(label)),
      trials.filter(({ sample }) => isSound(sample)),
    ].filter(({ length }) => length > 0);
    const steps = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9].map(
      least => `${least}: ${groups.map(own => said(own, least)).join('/')}`,
    );
    return `${label} (${groups.map(({ length }) => length).join('/')}) ${steps.join(' ')}`;
  });
}

/** The same for the parts of measures, and how many of each group are held to lack one at the working point of their reader. */
function measureLines(trials: readonly Trial[]): string[] {
  const ways = ['signed', 'unsigned', 'both'] as const;
  const isOf = (part: string, way: (typeof ways)[number]) => (trial: Trial) =>
    way === 'both' || wayOf(trial, part) === way;
  const lines = MEASURE_PARTS.map((part, l) => {
    const columns = ways.map(way => {
      const own = trials.filter(isOf(part, way));
      const below = (group: readonly Trial[]): string => {
        const lacking = group.filter(
          trial => (trial.chances[l] as number) < LEAST_CHANCE[wayOf(trial, part)][part],
        );
        return `${lacking.length}/${group.length}`;
      };
      const labelled = own.filter(({ sample }) => !isSound(sample));
      const groups = [
        labelled.filter(({ sample }) => !sample.labels.includes(part)),
        labelled.filter(({ sample }) => sample.labels.includes(part)),
        own.filter(({ sample }) => isSound(sample)),
      ];
      return `${way} ${groups.map(below).join(' ')}`;
    });
    return `${part}: ${columns.join(' | ')}`;
  });
  return [
    ...eachLines(trials),
    'held to lack it at the working point of each: of those that do, that do not, of sound papers',
    ...lines,
  ];
}

/**
 * For each label, how many of the wholes that lack it, that do not, and of sound papers that were not learnt from it is held to
 * be missing from, from a chance on.
 */
function wholeLines(isMeasured: (sample: Sample) => boolean): (trials: readonly Trial[]) => string[] {
  return trials => {
    const wholes = new Map<Whole, Trial[]>();
    for (const trial of trials) {
      const { whole } = trial.sample;
      if (whole) wholes.set(whole, [...(wholes.get(whole) ?? []), trial]);
    }
    return (trials[0]?.labels ?? []).map((label, l) => {
      const rows = [...wholes].map(([whole, own]) => ({
        whole,
        sound: own.some(({ sample }) => isSound(sample)),
        measured: own.every(({ sample }) => isMeasured(sample)),
        lack: own.reduce((none, { chances }) => none * (1 - (chances[l] as number)), 1),
      }));
      const labelled = rows.filter(({ measured, sound }) => measured && !sound);
      const groups = [
        labelled.filter(({ whole }) => !whole.labels.includes(label)),
        labelled.filter(({ whole }) => whole.labels.includes(label)),
        rows.filter(({ sound, whole }) => sound && whole.weight === 0),
      ];
      const steps = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map(least => {
        const columns = groups.map(own => share(own.filter(({ lack }) => lack >= least).length, own.length));
        return `${least}: ${columns.join('/')}`;
      });
      return `${label} missing (${groups.map(({ length }) => length).join('/')}) ${steps.join(' ')}`;
    });
  };
}

/** Whether a sign points at a part of a measure. */
function wayOf({ sample: { signs = [] } }: Trial, part: string): 'signed' | 'unsigned' {
  return signs.includes(part) ? 'signed' : 'unsigned';
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)}%`;
}
