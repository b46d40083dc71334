import { writeFileSync } from 'node:fs';
import { ACTS, OWN_SIGNS, STANDING_SIGNS } from '../../src/draft/act-features.ts';
import type { Written } from '../../src/draft/act-model.ts';
import { MIDDLE, STEPS } from '../../src/language/gram-table.ts';
import type { ActWeights } from './act-training.ts';
import { withOwnKeys } from './gram-rows.ts';

const SIZE = ACTS.length;
/** Rows of characters whose weights all lie within so many steps of 0 are left out. */
const LEAST = 3;
/** Few weights are as large as the largest: all beyond this share of them are cut off. */
const CUT = 0.9995;

/** The weights in the form of `src/draft/act-weights.yaml` and `src/draft/act-grams.txt`. */
export function writtenForm({ grams, gramWeights, signWeights, wayWeights }: ActWeights): {
  written: Written;
  table: string;
} {
  const sizes = gramWeights.map(Math.abs).sort();
  const step = round((sizes[Math.floor(sizes.length * CUT)] ?? 1) / MIDDLE, 4);
  const table = grams.flatMap((gram, i) => {
    const steps = [...gramWeights.slice(i * SIZE, (i + 1) * SIZE)].map(weight =>
      Math.max(-MIDDLE, Math.min(MIDDLE, Math.round(weight / step))),
    );
    if (steps.every(size => Math.abs(size) < LEAST)) return [];
    const line = `${gram} ${steps.map(size => STEPS[size + MIDDLE]).join('')}`;
    return [{ gram, size: steps.reduce((sum, size) => sum + Math.abs(size), 0), line }];
  });
  const rows = (names: readonly string[], weights: Float64Array): Record<string, number[]> =>
    Object.fromEntries(
      names.map((name, k) => [
        name,
        [...weights.slice(k * SIZE, (k + 1) * SIZE)].map(weight => round(weight, 2)),
      ]),
    );
  return {
    written: {
      acts: ACTS,
      step,
      signs: rows([...OWN_SIGNS, ...STANDING_SIGNS], signWeights),
      ways: rows([...ACTS, 'first'], wayWeights),
    },
    table: withOwnKeys(table)
      .map(({ line }) => line)
      .join('\n'),
  };
}

function round(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}

/** Replaces what the reader goes by. */
export function writeWeights({ written, table }: ReturnType<typeof writtenForm>, fittedOn: string): void {
  const made = `Fitted on ${fittedOn}; made by \`node tests/quality/run.js fit-acts --write\`.`;
  const flow = (rows: Readonly<Record<string, readonly number[]>>): string[] =>
    Object.entries(rows).map(([name, weights]) => `  ${name}: [${weights.join(', ')}]`);
  const head = [
    '# How much each sign says for each act of a sentence (a linear chain with logistic weights), in the order of `acts`.',
    `# ${made}`,
    '# `ways`: how well an act goes behind the one that is named, or at the beginning of a passage.',
    '# `step`: what one step of the letters in `act-grams.txt` weighs.',
    `acts: [${written.acts.join(', ')}]`,
    `step: ${written.step}`,
    'signs:',
    ...flow(written.signs),
    'ways:',
    ...flow(written.ways),
  ];
  writeFileSync('src/draft/act-weights.yaml', `${head.join('\n')}\n`);
  const note = [
    '# Rows of one to three characters and how much each speaks for each act, a letter an act in the order of `act-weights.yaml`:',
    `# ${STEPS[0]} is -${MIDDLE} steps, ${STEPS[MIDDLE]} none, ${STEPS.at(-1)} +${MIDDLE}. 0 stands for any figure, 零 for one in characters, ， and 。 for any mark of theirs.`,
    `# ${made}`,
  ];
  writeFileSync('src/draft/act-grams.txt', `${note.join('\n')}\n${table}\n`);
}
