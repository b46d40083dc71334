import type { Act } from '../../../src/draft/act-features.ts';
import { type ActReading, actsIn, type Passage } from '../../../src/draft/acts.ts';
import type { Draft } from '../../../src/draft/model.ts';
import { sourceRange } from '../../../src/language/text.ts';
import type { Issue } from '../../../src/linter/rule.ts';
import { share } from '../options.ts';
import { actSigns } from './act-signs.ts';

/** What some sentence of a passage does. */
interface Told {
  readonly act: Act;
  /** How likely (0 to 1) the likeliest of its sentences does. */
  readonly chance: number;
  /** The likeliest of them, and the others that may, in order. */
  readonly first: ActReading;
  readonly others: readonly ActReading[];
  /** Whether the likeliest is the last sentence of its passage. */
  readonly isLast: boolean;
}

/** How sure a rule must be that a sentence does what it should not. */
export const CHANCES = {
  seen: share(0.5, 'Chance (0 to 1) that a sentence is such a one, from which on it is an info.'),
  sure: share(
    0.85,
    'The same from which on it is a warning; of 88 sound passages by two authors it was not fitted on one was warned of.',
  ),
};
export interface Chances {
  readonly seen: number;
  readonly sure: number;
}

/** Another sentence of a passage is shown beside the likeliest one from this chance on. */
const BESIDE = 0.35;

/** How likely a sentence does one of some things, by the reader and by the rules' own signs together. */
export function chanceIn({ text, chanceOf }: ActReading, acts: readonly Act[], more = 0): number {
  const signs = actSigns(text.value);
  let raised = 0;
  let rest = 1;
  for (const act of acts) {
    const sign = (signs[act] ?? 0) + more;
    raised += Math.max(chanceOf(act), sign > 0 ? LEAST_SIGNED : 0) * Math.exp(sign);
    rest -= chanceOf(act);
  }
  return raised / (raised + Math.max(LEAST_REST, rest));
}

/** The reader never quite rules out what plain words speak for: a fitted one is too sure of wordings that it has not met. */
const LEAST_SIGNED = 0.05;
/** Nothing is surer than all but this. */
const LEAST_REST = 1e-4;

/**
 * Whether, and by which sentences, a passage does one of some things: taken together, for their borders are fluid.
 *
 * @param more what a rule's own sign adds to the odds of a sentence, as a logarithm
 */
export function tells(
  draft: Draft,
  passage: Passage,
  acts: readonly Act[],
  more: (value: string) => number = () => 0,
): Told | null {
  const weighed = (actsIn(draft).get(passage) ?? []).map((reading, index) => ({
    reading,
    index,
    chance: chanceIn(reading, acts, more(reading.text.value)),
  }));
  const [first] = [...weighed].sort((one, other) => other.chance - one.chance);
  if (!first) return null;
  const others = weighed
    .filter(({ reading, chance }) => reading !== first.reading && chance >= BESIDE)
    .map(({ reading }) => reading);
  return {
    act: likeliest(first.reading, acts),
    chance: first.chance,
    first: first.reading,
    others,
    isLast: first.index === weighed.length - 1,
  };
}

function likeliest({ text, chanceOf }: ActReading, acts: readonly Act[]): Act {
  const signs = actSigns(text.value);
  const weight = (act: Act): number => chanceOf(act) * Math.exp(signs[act] ?? 0);
  return acts.reduce((best, act) => (weight(act) > weight(best) ? act : best));
}

/** Characters of a sentence that a message quotes. */
const EXCERPT = 26;

/** The finding on a passage that strays, at its likeliest sentence; none where it may be sound. */
export function* toldIssue(
  { chance, first, others }: Told,
  { seen, sure }: Chances,
  code: string,
  title: string,
  beside: { readonly zh: string; readonly en: string },
): Iterable<Issue> {
  if (chance < seen) return;
  const { value } = first.text;
  const words = value.length > EXCERPT ? `${value.slice(0, EXCERPT)}…` : value.replace(/[。；]$/, '');
  yield {
    code,
    range: sourceRange(first.text),
    data: { title: title.slice(0, 30), words, sure: Math.floor(chance * 100) },
    related: others.map(({ text }) => ({ range: sourceRange(text), message: beside })),
    ...(chance < sure ? { severity: 'info' as const } : {}),
  };
}

/** What a passage is called by; the section before the first heading has no name. */
export function titleOf({ title }: Passage): string {
  return title || '开头';
}
