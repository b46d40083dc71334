import type { Range } from '../language/text.ts';
import type { Comparison } from './model.ts';

/** One step of making the new text: a stretch of the old one, or words of its own. */
export type Step = { readonly copy: Range } | { readonly insert: string };

/** How the new text is made out of the old one, byte for byte; moved passages are copied from where they stood. */
export function editScript({ changes, new: next }: Pick<Comparison, 'changes' | 'new'>): Step[] {
  const spans = changes
    .flatMap(change => change.spans)
    .filter(span => span.new.end > span.new.start)
    .sort((a, b) => a.new.start - b.new.start);
  return spans.map(span =>
    span.kind === 'same'
      ? { copy: span.old }
      : { insert: next.source.text.slice(span.new.start, span.new.end) },
  );
}

export function applyScript(text: string, steps: readonly Step[]): string {
  return steps
    .map(step => ('copy' in step ? text.slice(step.copy.start, step.copy.end) : step.insert))
    .join('');
}
