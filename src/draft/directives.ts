import type { Range } from '../language/text.ts';
import type { Block, Directive, MalformedDirective } from './model.ts';

/** `duizhao: disable` and its like are slips of a directive, and no other comment. */
const OPENING = /<!--\s*duizhao(?:-|(?=[\s:：_]*(?:disable|enable)))/g;
const VERBS: ReadonlySet<string> = new Set(['disable', 'disable-next', 'enable']);
/** How much of a comment that is never closed is shown. */
const SHOWN = 60;
const DIRECTIVE = /^([a-z-]+)(?:[ \t]+([^\s:：]+))?[ \t]*(?:[:：]([\s\S]*)|\s*)$/;

/** Reads `<!-- duizhao-disable-next rule: reason -->` and its kin. Whether rule and reason will do is for the linter. */
export function readDirectives(
  text: string,
  body: Range,
  blocks: readonly Block[],
): { directives: Directive[]; malformed: MalformedDirective[] } {
  const directives: Directive[] = [];
  const malformed: MalformedDirective[] = [];
  if (!text.includes('duizhao')) return { directives, malformed };
  const found = findComments(text, body.start);
  const prose = blocks.filter(block => block.text.value !== '');
  const ends = nextEnables(found);
  found.forEach(({ verb, rule, reason, fault, range }, i) => {
    if (fault !== null) {
      malformed.push({ fault, verb, range });
      return;
    }
    const covers =
      verb === 'disable-next'
        ? nextBlock(prose, range)
        : { start: range.end, end: (verb === 'disable' ? ends[i] : undefined) ?? body.end };
    directives.push({
      type: verb as Directive['type'],
      rule,
      reason,
      range,
      covers: verb === 'enable' ? range : covers,
    });
  });
  return { directives, malformed };
}

interface Comment {
  readonly verb: string;
  readonly rule: string;
  readonly reason: string | null;
  readonly fault: MalformedDirective['fault'] | null;
  readonly range: Range;
}

/** Comments that speak to this program; one that is never closed ends the search, and is not followed to the end again. */
function findComments(text: string, from: number): Comment[] {
  const found: Comment[] = [];
  OPENING.lastIndex = from;
  let close = -1;
  for (let opening = OPENING.exec(text); opening; opening = OPENING.exec(text)) {
    const start = OPENING.lastIndex;
    if (close < start) close = text.indexOf('-->', start);
    if (close < 0) {
      const line = /^[^\r\n]*/.exec(text.slice(start, start + SHOWN))?.[0] ?? '';
      const range = { start: opening.index, end: start + line.trimEnd().length };
      found.push({ verb: verbIn(line), rule: '', reason: null, fault: 'unclosed', range });
      break;
    }
    const words = text.slice(start, close);
    const match = DIRECTIVE.exec(words);
    const end = close + '-->'.length;
    const verb = match?.[1] ?? verbIn(words);
    const rule = match?.[2] ?? '';
    const fault = !VERBS.has(verb)
      ? verb === ''
        ? 'form'
        : 'verb'
      : !match
        ? 'form'
        : rule === ''
          ? 'rule'
          : null;
    const reason = match?.[3]?.trim() || null;
    found.push({ verb, rule, reason, fault, range: { start: opening.index, end } });
    OPENING.lastIndex = end;
  }
  return found;
}

function verbIn(words: string): string {
  return /^[a-z-]{0,40}/.exec(words)?.[0] ?? '';
}

/** For each directive the start of the next one that enables the same rule; walked backwards, so that each is seen once. */
function nextEnables(found: readonly Comment[]): (number | undefined)[] {
  const next = new Map<string, number>();
  const starts: (number | undefined)[] = [];
  for (let i = found.length - 1; i >= 0; i--) {
    const { verb, rule, range } = found[i] as Comment;
    starts[i] = next.get(rule);
    if (verb === 'enable') next.set(rule, range.start);
  }
  return starts;
}

/** The rest of the comment's own paragraph, or else the next one; `blocks` hold text, in order. */
function nextBlock(blocks: readonly Block[], after: Range): Range {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).range.end <= after.end) low = middle + 1;
    else high = middle;
  }
  for (; low < blocks.length; low++) {
    const { range, type } = blocks[low] as Block;
    if (range.start < after.start) return { start: after.end, end: range.end };
    if (range.start >= after.end && type !== 'html') return range;
  }
  return { start: after.end, end: after.end };
}
