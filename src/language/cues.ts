import lists from './cues.yaml';

/** What words of a sentence can hint at; see `cues.yaml`. */
export const CUES = [
  'more',
  'carry',
  'analysis',
  'cause',
  'lesson',
  'consequence',
  'habit',
  'speech',
  'narrative',
  'place',
  'person',
] as const;
export type Cue = (typeof CUES)[number];

const PATTERNS = new Map<Cue, { start: RegExp | null; anywhere: RegExp | null }>(
  CUES.map(cue => {
    const words = (lists as Record<Cue, readonly string[]>)[cue];
    const longestFirst = [...words].sort((a, b) => b.length - a.length);
    const starting = longestFirst.filter(word => word.startsWith('^')).map(word => word.slice(1));
    const free = longestFirst.filter(word => !word.startsWith('^'));
    return [
      cue,
      {
        start: starting.length > 0 ? new RegExp(`^[“"‘（(]?(?:${starting.join('|')})`) : null,
        anywhere: free.length > 0 ? new RegExp(free.join('|'), 'g') : null,
      },
    ];
  }),
);

export interface CueHit {
  readonly start: number;
  readonly end: number;
}

/** How many places of a cue `findCue` would find; counting makes no list of them. */
export function countCue(sentence: string, cue: Cue): number {
  const { start, anywhere } = PATTERNS.get(cue) as { start: RegExp | null; anywhere: RegExp | null };
  const first = start?.test(sentence) ? 1 : 0;
  return anywhere ? first + (sentence.match(anywhere)?.length ?? 0) : first;
}

/** Whether `findCue` would find any place. */
export function hasCue(sentence: string, cue: Cue): boolean {
  const { start, anywhere } = PATTERNS.get(cue) as { start: RegExp | null; anywhere: RegExp | null };
  return (start?.test(sentence) ?? false) || (anywhere !== null && sentence.search(anywhere) >= 0);
}

/** Places of a cue in a sentence, in order; a cue that counts only at the start is found only there. */
export function findCue(sentence: string, cue: Cue): CueHit[] {
  const { start, anywhere } = PATTERNS.get(cue) as { start: RegExp | null; anywhere: RegExp | null };
  const hits: CueHit[] = [];
  const first = start?.exec(sentence);
  if (first) hits.push({ start: 0, end: first[0].length });
  if (anywhere) {
    for (const match of sentence.matchAll(anywhere))
      hits.push({ start: match.index, end: match.index + match[0].length });
  }
  return hits;
}
