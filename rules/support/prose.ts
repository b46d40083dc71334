import type { Block, Draft } from '../../src/draft/model.ts';
import { DRAFTS, oncePer } from '../../src/language/memo.ts';
import type { Range } from '../../src/language/text.ts';

/**
 * The paragraphs that a rule on wording or marks reads: headings, paragraphs and quotes with text, in order.
 * Title block and sign-off are left out: blanks, missing marks and names in their own line are right there.
 */
export const proseBlocks = oncePer(DRAFTS, (draft: Draft): readonly Block[] => {
  const start = textStart(draft);
  const end = draft.signOff?.range.start ?? Number.POSITIVE_INFINITY;
  return textBlocks(draft).filter(({ range }) => range.start >= start && range.start < end);
});

/** All paragraphs with text, title block and sign-off included; code, tables and comments hold no prose. */
export const textBlocks = oncePer(DRAFTS, ({ blocks }: Draft): readonly Block[] =>
  blocks.filter(
    ({ type, text }) => (type === 'heading' || type === 'paragraph' || type === 'quote') && text.value !== '',
  ),
);

/** Where the title block ends and the opening begins. */
export function textStart({ sections, title, body }: Draft): number {
  return sections[0]?.range.start ?? title?.range.end ?? body.start;
}

/** Where a finding about the whole paper stands: its title, or its first line. */
export function paperRange(draft: Draft): Range {
  if (draft.title) return draft.title.range;
  return textBlocks(draft)[0]?.range ?? { start: draft.body.start, end: draft.body.start };
}

const OPENERS = '“《「『‘';
const CLOSERS = '”》」』’';
const NONE: readonly Range[] = [];

/** Spans between quotation marks or title marks, marks included; one that is never closed counts as none. */
export function quotedSpans(value: string): readonly Range[] {
  const spans: Range[] = [];
  let open = -1;
  let closer = '';
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    // all these marks stand close together
    if (code < 0x2018 || code > 0x300f || (code > 0x201d && code < 0x300a)) continue;
    const character = value[i] as string;
    const kind = OPENERS.indexOf(character);
    if (open < 0 && kind >= 0) {
      open = i;
      closer = CLOSERS[kind] as string;
    } else if (open >= 0 && character === closer) {
      spans.push({ start: open, end: i + 1 });
      open = -1;
    }
  }
  return spans.length === 0 ? NONE : spans;
}

/** Whether one of some spans, in order and apart from each other, holds the place. */
export function isWithin(spans: readonly Range[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Range).end <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
}
