import type { Draft } from '../draft/model.ts';
import { memoised } from '../language/memo.ts';
import { findMatches, type Matches } from '../language/terms.ts';
import { sourceRange } from '../language/text.ts';
import type { LexiconHit } from './lexicons.ts';
import { isMarked, markQuotations } from './quotations.ts';
import type { RuleContext } from './rule.ts';
import type { RuleSet } from './rule-set.ts';

/** What a rule gets to see; `null` where the draft was not read by a profile. */
export function createContext(
  draft: Draft,
  ruleSet: RuleSet,
  others: Pick<RuleContext, 'previous' | 'previousDraft' | 'revision'> = {},
): RuleContext | null {
  const { profile, meta } = draft;
  if (!profile || !meta.kind) return null;
  let hits: Map<string, readonly LexiconHit[]> | null = null;
  return {
    draft,
    profile,
    kind: meta.kind.value,
    principal: principalOf(draft),
    hits(lexicon) {
      hits ??= allHits(draft, ruleSet);
      const found = hits.get(lexicon);
      if (!found) throw new Error(`no lexicon is called ${lexicon}`);
      return found;
    },
    ...others,
  };
}

/** Whether the paper is that of a 一把手, as its front matter or the post says. */
export function principalOf({ meta }: Draft): boolean {
  return meta.principal?.value ?? isPrincipal(meta.position?.value ?? '');
}

/**
 * 县委书记 and 局长 are principals, 副书记 and 党委委员 are none; 县委副书记、县长 heads the government. The front matter may
 * say otherwise.
 */
function isPrincipal(position: string): boolean {
  const parts = position.split('、');
  const last = parts.at(-1) as string;
  const heads = /^[^副]{0,12}[省市县区镇乡局院校]长$/.test(last) && parts.at(-2)?.endsWith('副书记');
  const said = heads ? last : position;
  return (
    /^[^副、]*(?:书记|[省市县区镇乡局院校]长|主任|厂长|经理)$/.test(last) &&
    !/副|纪委|政法|助理|支部|办公室|党校/.test(said)
  );
}

/**
 * The hits of all lists in the paragraphs as a reader sees them (a word broken by hand-wrapping is one word), one pass; those
 * inside quotations, 《》 and proper names do not count.
 */
function allHits({ blocks }: Draft, ruleSet: RuleSet): Map<string, readonly LexiconHit[]> {
  const lists = ruleSet.lexicons.map((): LexiconHit[] => []);
  for (const { text } of blocks) {
    if (text.value === '') continue;
    const places = placesIn(text.value, ruleSet);
    for (let i = 0; i < places.length; i += 3) {
      const [list, start, end] = [places[i] as number, places[i + 1] as number, places[i + 2] as number];
      (lists[list] as LexiconHit[]).push({
        term: text.value.slice(start, end),
        range: sourceRange(text, start, end),
      });
    }
  }
  return new Map(ruleSet.lexicons.map(({ id }, i) => [id, lists[i] as LexiconHit[]]));
}

/** List, start and end of each hit in one paragraph. */
type Places = Int32Array;

const NONE: Places = new Int32Array();

/** Paragraphs come again in draft after draft: what was found is kept with the rule set that it was found by. */
const remembered = memoised((): { ruleSet: RuleSet | null; places: Places } => ({
  ruleSet: null,
  places: NONE,
}));

function placesIn(value: string, ruleSet: RuleSet): Places {
  const known = remembered(value);
  if (known.ruleSet === ruleSet) return known.places;
  const places = findPlaces(value, ruleSet);
  known.ruleSet = ruleSet;
  known.places = places;
  return places;
}

function findPlaces(value: string, ruleSet: RuleSet): Places {
  const found = findMatches(ruleSet.terms(), value);
  const names = found.pop() as Matches;
  if (found.every(({ starts }) => starts.length === 0)) return NONE;
  const apart = markQuotations(value);
  markAll(apart, names);
  const places: number[] = [];
  found.forEach(({ starts, ends }, list) => {
    starts.forEach((start, k) => {
      const end = ends[k] as number;
      if (!isMarked(apart, { start, end })) places.push(list, start, end);
    });
  });
  return Int32Array.from(places);
}

function markAll(marks: Uint8Array, { starts, ends }: Matches): void {
  starts.forEach((start, i) => {
    marks.fill(1, start, ends[i]);
  });
}
