import type { Cause, Draft, Measure, Problem } from '../../../src/draft/model.ts';
import { DRAFTS, oncePer } from '../../../src/language/memo.ts';
import { sourceRange } from '../../../src/language/text.ts';
import { readMatter } from '../../readers/matter.ts';
import { tellingWeight } from '../../readers/taken-up.ts';
import { shareOfWording, wordingsIn } from '../../readers/wordings.ts';
import { sectionsOf, wordingOf } from '../sentences.ts';
import { isContent, wordPairs } from '../shared-words.ts';
import listed from './answering-words.yaml';

/** How far causes and measures take up what a problem alone tells: 0 not at all, 1 as they do the problems of its paper on average. */
export interface Taken {
  readonly problem: Problem;
  readonly causes: number;
  readonly measures: number;
}

/** What one side of a paper, its causes or its measures, says to the problems. */
type Item = Cause | Measure;
type Role = 'causes' | 'measures';

/** Features of a text, words (in pairs of letters) and groups of wordings, and what each says of what a text is about. */
type Features = ReadonlyMap<string, number>;

/** What is told of so many problems, or of so large a share of them, tells none of them apart. */
const MOST_SPREAD = 8;
const WIDE = 0.3;
/** Groups of wordings in more than this share of all texts, as a logarithm, say nothing. */
const COMMON_WORDING = 2.5;
/** What the heading names weighs more. */
const HEADED = 1.5;
/** A lone word that both happen to use, and the heading does not, is hardly a sign. */
const LONE = 0.3;
/**
 * What the average problem shares is the yardstick of a paper: not below the one, where hardly anything is taken up, nor above
 * the other, so that one rare word of three letters, or two words, are enough even where causes and measures retell everything.
 */
const LEAST_UNIT = 4;
const MOST_UNIT = 10;

const wordsIn = (list: string): ReadonlySet<string> => wordPairs(list.split(/\s+/).join('，'));
const { procedure, general } = listed as Readonly<Record<'procedure' | 'general', string>>;
const PROCEDURE = wordsIn(procedure);
const GENERAL = wordsIn(general);

/** For each problem how far it is taken up, in order. */
export const takenIn = oncePer(DRAFTS, (draft: Draft): Taken[] => {
  const causes = heldAgainst(draft, 'causes', draft.causes);
  const measures = heldAgainst(draft, 'measures', draft.measures);
  return draft.problems.map((problem, i) => ({
    problem,
    causes: causes[i] as number,
    measures: measures[i] as number,
  }));
});

/** For each problem how much the cause or measure that is nearest to it takes up, against the average problem. */
function heldAgainst(draft: Draft, role: Role, items: readonly Item[]): number[] {
  const { telling, holders } = tellingOf(draft);
  const answers = answersIn(draft, role, items).map(featuresOf);
  const spread = spreadOf(answers);
  const nearest = new Float64Array(draft.problems.length);
  for (const answer of answers) {
    const shared = new Map<number, Shared>();
    for (const feature of answer.keys())
      for (const i of holders.get(feature) ?? []) {
        const { weight, headed } = (telling[i] as Telling).get(feature) as Weighed;
        const sum = shared.get(i) ?? { weight: 0, count: 0, sure: false };
        sum.weight += weight / Math.sqrt(spread.get(feature) as number);
        sum.count += 1;
        sum.sure ||= headed || feature.startsWith(GROUP);
        shared.set(i, sum);
      }
    for (const [i, { weight, count, sure }] of shared)
      nearest[i] = Math.max(nearest[i] as number, count === 1 && !sure ? weight * LONE : weight);
  }
  const average = nearest.reduce((sum, each) => sum + each, 0) / Math.max(1, nearest.length);
  const unit = Math.min(MOST_UNIT, Math.max(LEAST_UNIT, average));
  return [...nearest].map(each => each / unit);
}

interface Shared {
  weight: number;
  count: number;
  sure: boolean;
}

interface Weighed {
  readonly weight: number;
  readonly headed: boolean;
}

/** What each problem alone, or almost alone, tells: by feature. */
type Telling = ReadonlyMap<string, Weighed>;

interface Told {
  readonly telling: readonly Telling[];
  /** The problems that hold a feature. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

const tellingOf = oncePer(DRAFTS, (draft: Draft): Told => {
  const own = wordPairs(draft.meta.unit?.value ?? '');
  const features = draft.problems.map(problem => featuresOf(wordingOf(problem)));
  const spread = spreadOf(features);
  const most = Math.min(MOST_SPREAD, Math.max(1, WIDE * features.length));
  const holders = new Map<string, number[]>();
  const telling = features.map((held, i) => {
    const heading = featuresOf((draft.problems[i] as Problem).title);
    const found = new Map<string, Weighed>();
    for (const [feature, weight] of held) {
      const headed = heading.has(feature);
      const among = spread.get(feature) as number;
      if (among > most || own.has(feature) || PROCEDURE.has(feature)) continue;
      if (GENERAL.has(feature) && !headed) continue;
      found.set(feature, { weight: (weight * (headed ? HEADED : 1)) / among, headed });
      const known = holders.get(feature);
      if (known) known.push(i);
      else holders.set(feature, [i]);
    }
    return found;
  });
  return { telling, holders };
});

/** Begins the features that are groups of wordings. */
const GROUP = '#';

function featuresOf(text: string): Features {
  const found = new Map<string, number>();
  for (const word of wordPairs(text)) {
    const weight = tellingWeight(word);
    if (weight > 0) found.set(word, weight);
  }
  for (const group of wordingsIn(text).keys()) {
    const weight = -Math.log(shareOfWording(group)) - COMMON_WORDING;
    if (weight > 0) found.set(`${GROUP}${group}`, weight);
  }
  return found;
}

function spreadOf(texts: readonly Features[]): Map<string, number> {
  const spread = new Map<string, number>();
  for (const text of texts) for (const key of text.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
  return spread;
}

/** The texts that may answer a problem: each item, and each sentence of the section that belongs to none. */
function answersIn(draft: Draft, role: Role, items: readonly Item[]): string[] {
  const within = new Set(
    items.flatMap(({ sentences }) => sentences.map(({ text }) => sourceRange(text).start)),
  );
  const loose = sectionsOf(draft, role)
    .flatMap(({ sentences }) => sentences)
    .filter(({ text }) => !within.has(sourceRange(text).start))
    .map(({ text }) => text.value);
  return [...items.map(item => wordingOf(item)), ...loose];
}

/** What some causes or measures, and each of their sentences, are about. */
export function mattersOf(items: readonly Item[]): Matters {
  return items
    .flatMap(item => [item, ...item.sentences.map(sentence => ({ title: '', sentences: [sentence] }))])
    .map(part => readMatter(part).both);
}

type Matters = readonly ReturnType<typeof readMatter>['both'][];

/** How surely (0 to 1) one of them is about the same matter of work as a problem, whatever its words. */
export function sameMatter(problem: Problem, matters: Matters): number {
  const own = readMatter(problem).both;
  return matters.reduce(
    (most, both) =>
      Math.max(
        most,
        own.reduce((sum, chance, k) => sum + chance * (both[k] as number), 0),
      ),
    0,
  );
}

/**
 * Words by which a problem is known and that no answer of some roles holds: listed ones that few others have, the rarest first, then
 * the clauses of its heading, whole, so that no word is cut.
 */
export function knownBy(draft: Draft, problem: Problem, roles: readonly Role[], most: number): string[] {
  const told = roles.flatMap(role => answersIn(draft, role, draft[role])).join('，');
  const telling = tellingOf(draft).telling[draft.problems.indexOf(problem)] as Telling;
  const listed = [...wordingsIn(wordingOf(problem))]
    .filter(([group, word]) => isNoun(word) && telling.has(`${GROUP}${group}`))
    .sort(([a], [b]) => shareOfWording(a) - shareOfWording(b))
    .map(([, word]) => word);
  const headed = problem.title.split(/[，；：、]/).filter(clause => clause.length >= SHORTEST_CLAUSE);
  const open = [...new Set([...listed, ...headed])].filter(word => !told.includes(word));
  return (open.length > 0 ? open : [problem.title]).slice(0, most);
}

/** Whether a listed word is made of letters of names and nouns alone: 摊位, but not 等了. */
function isNoun(word: string): boolean {
  return word.length > 1 && [...word].every(letter => isContent(letter.charCodeAt(0)));
}

/** Shorter clauses name nothing. */
const SHORTEST_CLAUSE = 3;
