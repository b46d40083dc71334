import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDrafts } from '../../src/versions/compare.ts';
import { mirrorComparison } from '../../src/versions/finish.ts';
import { classifyRevision } from '../../src/versions/revision.ts';
import { draftOf, fixtures } from '../support/papers.ts';
import { expectSound } from './support/sound.ts';

const PAPERS = [...fixtures('papers'), ...fixtures('other')];
const BASE = fixtures('papers/pass').map(({ text }) => text);

describe('whole papers', () => {
  test('a paper has no difference from itself', () => {
    for (const { text } of PAPERS) {
      const comparison = compareDrafts(draftOf(text), draftOf(text));
      expect(comparison.changes.every(({ kind }) => kind === 'same')).toBe(true);
      expect(comparison.possible).toEqual([]);
      expect(classifyRevision(comparison).evidence).toEqual([{ code: 'identical', data: {} }]);
      expectSound(comparison);
    }
  });

  test('any two papers: spans rebuild the new text and cover both, swapping mirrors', () => {
    for (let i = 0; i < PAPERS.length; i++) {
      const [a, b] = [PAPERS[i], PAPERS[(i * 7 + 3) % PAPERS.length]];
      const [x, y] = [draftOf(a?.text ?? ''), draftOf(b?.text ?? '')];
      const there = compareDrafts(x, y);
      expectSound(there);
      expect(mirrorComparison(there)).toEqual(compareDrafts(y, x));
    }
  });
});

type Mutation = (text: string, at: number) => string;

/** What a hand does to a paper; `at` is 0 to 1. */
const MUTATIONS: readonly Mutation[] = [
  (text, at) => onLines(text, at, (lines, i) => lines.toSpliced(i, 1)),
  (text, at) => onLines(text, at, (lines, i) => lines.toSpliced(i, 0, lines[i] ?? '', '')),
  (text, at) => onLines(text, at, (lines, i) => [...lines.slice(i), ...lines.slice(0, i)]),
  (text, at) =>
    onLines(text, at, (lines, i) => lines.toSpliced(i, 2, `${lines[i] ?? ''}${lines[i + 1] ?? ''}`)),
  (text, at) => cutAt(text, at, 37, () => ''),
  (text, at) => cutAt(text, at, 0, () => '2013年4月，云台镇敬老院的31位老人裹着棉被吃饭。'),
  (text, at) => cutAt(text, at, 20, cut => cut.replace(/[0-9]/g, '7')),
  (text, at) => cutAt(text, at, 300, cut => cut.replaceAll('，', ',').replaceAll('。', '. ')),
  (text, at) => cutAt(text, at, 60, cut => [...cut].reverse().join('')),
  (text, at) => cutAt(text, at, 1, () => '\ud83d\ude00\u202e<b>&'),
  text => text.replaceAll('没有', '未'),
  text => text.replaceAll('\n', '\r\n'),
  text => text.replaceAll('一是', '1.').replaceAll('（一）', '一、'),
];

function onLines(text: string, at: number, change: (lines: string[], i: number) => string[]): string {
  const lines = text.split('\n');
  return change(lines, Math.floor(at * lines.length)).join('\n');
}

function cutAt(text: string, at: number, length: number, change: (cut: string) => string): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + change(text.slice(start, start + length)) + text.slice(start + length);
}

describe('mutated papers', () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(...BASE),
      fc.array(fc.tuple(fc.constantFrom(...MUTATIONS), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .map(([text, steps]) => ({
      text,
      after: steps.reduce((now, [change, at]) => change(now, at), text),
    }));

  test('spans rebuild, cover and mirror', () => {
    fc.assert(
      fc.property(mutated, ({ text, after }) => {
        const [x, y] = [draftOf(text), draftOf(after)];
        const there = compareDrafts(x, y);
        expectSound(there);
        expect(mirrorComparison(there)).toEqual(compareDrafts(y, x));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('no change goes through a figure', () => {
    fc.assert(
      fc.property(mutated, ({ text, after }) => {
        const { changes } = compareDrafts(draftOf(text), draftOf(after));
        for (const { kind, old, new: next } of changes.flatMap(({ spans }) => spans)) {
          if (kind === 'delete') expect(cuts(text, old.start) || cuts(text, old.end)).toBe(false);
          if (kind === 'insert') expect(cuts(after, next.start) || cuts(after, next.end)).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

function cuts(text: string, at: number): boolean {
  return /[0-9]$/.test(text.slice(0, at)) && /^[0-9]/.test(text.slice(at));
}

describe('what is a matter of layout', () => {
  const width = (c: string): string => String.fromCharCode(c.charCodeAt(0) + 0xfee0);
  test.each<[string, (text: string) => string]>([
    ['line ends', text => text.replaceAll('\n', '\r\n')],
    ['half-width marks', text => text.replaceAll('，', ',').replaceAll('：', ':').replaceAll('；', ';')],
    ['full-width digits', text => text.replace(/[0-9]/g, width)],
    ['straight quotes', text => text.replace(/[“”]/g, '"')],
    ['indents', text => text.replace(/^(?=[^\s#-])/gmu, '　　')],
    ['blanks', text => text.replace(/([0-9]+)(年|月|日)/g, '$1 $2')],
    ['no blank lines', text => text.replace(/\n\n(?=[^#\n])/g, '\n')],
    ['numbers', text => text.replace(/^1[.．]/gmu, '7．').replaceAll('（三）', '（五）')],
  ])('%s', (_, change) => {
    for (const text of BASE) {
      const [head = '', ...rest] = text.split(/(?<=\n---\n)/u);
      const after = text.startsWith('---') ? head + change(rest.join('')) : change(text);
      const comparison = compareDrafts(draftOf(text), draftOf(after));
      const loud = comparison.changes.filter(({ kind }) => kind !== 'same' && kind !== 'format');
      expect(loud.map(({ kind, new: parts }) => [kind, parts[0]?.title])).toEqual([]);
      expect(classifyRevision(comparison).class).toBe('layout');
    }
  });

  test('how the file is stored is told beside the texts', () => {
    const draft = draftOf(BASE[0] ?? '');
    const other = { ...draft, source: { ...draft.source, encoding: 'gb18030' as const, bom: true } };
    const comparison = compareDrafts(draft, other);
    expect(comparison.storage.encoding).toEqual(['utf-8', 'gb18030']);
    expect(classifyRevision(comparison)).toMatchObject({
      class: 'layout',
      evidence: [{ code: 'storage-only', data: {} }],
    });
  });
});
