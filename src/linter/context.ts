import type { Draft } from '../draft/model.ts';
import { findMatches, type Matches } from '../language/automaton.ts';
import { sourceRange, type Text } from '../language/text.ts';
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
  const prose = blocks.filter(({ text }) => text.value !== '').map(block => block.text);
  const text = prose.map(({ value }) => value).join('\n');
  const starts = new Int32Array(prose.length + 1);
  prose.forEach(({ value }, i) => {
    starts[i + 1] = (starts[i] as number) + value.length + 1;
  });
  const found = findMatches(ruleSet.automaton(), text);
  const apart = markQuotations(text);
  markAll(apart, found.at(-1) as Matches);
  const hitsOf = ({ starts: froms, ends }: Matches): LexiconHit[] => {
    const hits: LexiconHit[] = [];
    let block = 0;
    froms.forEach((from, k) => {
      const to = ends[k] as number;
      while ((starts[block + 1] as number) <= from) block++;
      if (isMarked(apart, { start: from, end: to })) return;
      const offset = starts[block] as number;
      hits.push({
        term: text.slice(from, to),
        range: sourceRange(prose[block] as Text, from - offset, to - offset),
      });
    });
    return hits;
  };
  return new Map(ruleSet.lexicons.map(({ id }, i) => [id, hitsOf(found[i] as Matches)]));
}

function markAll(marks: Uint8Array, { starts, ends }: Matches): void {
  starts.forEach((start, i) => {
    marks.fill(1, start, ends[i]);
  });
}
