import { describe, expect, it } from 'vitest';
import { memoised, oncePer } from '../../src/language/memo.ts';

function counted<T>(read: (text: string) => T): { ask: (text: string) => T; reads: () => number } {
  let reads = 0;
  const ask = memoised((text: string) => {
    reads++;
    return read(text);
  });
  return { ask, reads: () => reads };
}

describe('what was read of a text', () => {
  it('is remembered by its letters, for each reading apart', () => {
    const length = counted(text => text.length);
    const first = counted(text => text[0] ?? null);
    const paper = '我没有到村里去，也没有问过。';
    for (const text of [paper, paper.slice(0), ` ${paper}`.slice(1)]) {
      expect(length.ask(text)).toBe(paper.length);
      expect(first.ask(text)).toBe('我');
    }
    expect([length.reads(), first.reads()]).toEqual([1, 1]);
    expect(first.ask('')).toBe(null);
    expect(first.ask('')).toBe(null);
    expect(first.reads()).toBe(2);
  });

  it('is kept while it is asked for, and forgotten in the end', () => {
    const { ask, reads } = counted(text => text.length);
    ask('常来的一句话。');
    for (let i = 0; i < 60_000; i++) {
      ask(`第${i}句话，谁也不会再说第二遍。`);
      if (i % 1_000 === 0) ask('常来的一句话。');
    }
    expect(reads()).toBe(60_001);
    ask('第0句话，谁也不会再说第二遍。');
    expect(reads()).toBe(60_002);
  });

  it('is remembered of the last long texts, up to a bound', () => {
    const { ask, reads } = counted(text => text.length);
    const long = '长'.repeat(5_000);
    expect([ask(long), ask(` ${long}`.slice(1))]).toEqual([5_000, 5_000]);
    expect(reads()).toBe(1);
    for (let i = 0; i < 100; i++) ask(`${i}${long}`);
    ask(long);
    expect(reads()).toBe(102);
  });

  it('is read of texts beyond any bound as well', () => {
    const { ask } = counted(text => text.length);
    expect(ask('长'.repeat(4_000_000))).toBe(4_000_000);
    expect(ask('短')).toBe(1);
  });
});

describe('what was worked out of an object', () => {
  it('is remembered for the last few', () => {
    let reads = 0;
    const ask = oncePer(2, ({ id }: { id: number }) => {
      reads++;
      return id;
    });
    const [a, b, c] = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect([a, b, a, b].map(ask)).toEqual([1, 2, 1, 2]);
    expect(reads).toBe(2);
    expect([c, a].map(ask)).toEqual([3, 1]);
    expect(reads).toBe(4);
  });
});
