import { describe, expect, test } from 'vitest';
import { shippedRules } from '../../rules/index.ts';
import type { Draft } from '../../src/draft/model.ts';
import { type Range, sourceOffset, type Text } from '../../src/language/text.ts';
import { lint } from '../../src/linter/lint.ts';
import { positionAt } from '../../src/source/source.ts';
import { draftOf, fixtures } from '../support/papers.ts';

const papers = [...fixtures('papers'), ...fixtures('other')];

/** Every range and text that a draft carries, wherever it stands in it. */
function everything(draft: Draft): { ranges: Range[]; texts: Text[] } {
  const ranges: Range[] = [];
  const texts: Text[] = [];
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const record = value as Record<string, unknown>;
    if (typeof record['start'] === 'number' && typeof record['end'] === 'number')
      ranges.push(record as unknown as Range);
    if (typeof record['value'] === 'string' && Array.isArray(record['pieces']))
      texts.push(record as unknown as Text);
    for (const [key, inner] of Object.entries(record))
      if (key !== 'tree' && key !== 'profile' && key !== 'source') visit(inner);
  };
  visit({ ...draft, tree: null });
  return { ranges, texts };
}

describe.each(papers)('$path', ({ text, path }) => {
  test('every range lies in the text, and every text stands where it says', () => {
    const { ranges, texts } = everything(draftOf(text, path));
    expect(ranges.length).toBeGreaterThan(5);
    expect(ranges.filter(({ start, end }) => start < 0 || end < start || end > text.length)).toEqual([]);
    const misplaced = texts.filter(found =>
      [...found.value].some(
        (_, i) => text[sourceOffset(found, i)] !== found.value[i] && i < found.value.length,
      ),
    );
    expect(misplaced.map(({ value }) => value)).toEqual([]);
  });

  test('line ends change nothing: the same findings at the same lines and columns', () => {
    const say = (variant: string): unknown[] => {
      const draft = draftOf(variant, path);
      return lint(draft, shippedRules()).findings.map(
        ({ rule, code, severity, fingerprint, range, message }) => [
          rule,
          code,
          severity,
          fingerprint,
          positionAt(draft.lines, range.start).line,
          positionAt(draft.lines, range.start).column,
          message.zh,
        ],
      );
    };
    const expected = say(text);
    expect(say(text.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(say(text.replaceAll('\n', '\r'))).toEqual(expected);
  });
});
