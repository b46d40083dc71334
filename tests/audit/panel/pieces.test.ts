import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { JsonList, JsonTable, jsonPieces } from '../../../src/audit/panel/page-json.ts';
import { TextStore } from '../../../src/audit/panel/text-store.ts';
import { packPart, partText, zipArchive, zipParts } from '../../../src/audit/panel/zip.ts';

describe('JSON in pieces', () => {
  const list = (...items: unknown[]) => new JsonList(() => items);
  const table = (...members: (readonly [number, unknown])[]) => new JsonTable(() => members);

  test('is what JSON.stringify gives for the whole', () => {
    const packed = {
      plain: { a: [1, null, '“”'], b: undefined },
      none: undefined,
      list: list('甲', { x: 1 }),
      empty: list(),
      inner: { table: table([3, 'c'], [7, ['d']]), rest: list() },
      nothing: table(),
    };
    const whole = {
      plain: { a: [1, null, '“”'] },
      list: ['甲', { x: 1 }],
      empty: [],
      inner: { table: { 3: 'c', 7: ['d'] }, rest: [] },
      nothing: {},
    };
    expect([...jsonPieces(packed)].join('')).toBe(JSON.stringify(whole));
    expect([...jsonPieces({})].join('')).toBe('{}');
  });

  test('holds no long list in one piece', () => {
    const items = Array.from({ length: 50_000 }, (_, i) => `第${i}条`);
    const pieces = [...jsonPieces({ items: new JsonList(() => items) })];
    expect(pieces.join('')).toBe(JSON.stringify({ items }));
    expect(Math.max(...pieces.map(piece => piece.length))).toBeLessThan(100_000);
  });
});

test('a store of texts gives back what it was given, across chunks and longer than one', () => {
  const store = new TextStore();
  const texts = ['', '甲', 'a'.repeat(700_000), '乙'.repeat(1_500_000), '😀', '', '丙'.repeat(300_000)];
  const numbers = texts.map(text => store.add(text));
  expect(numbers).toEqual(texts.map((_, i) => i));
  expect(numbers.map(number => store.at(number))).toEqual(texts);
});

describe('an archive', () => {
  const archive = async (parts: Parameters<typeof zipArchive>[0]): Promise<Buffer> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of zipArchive(parts)) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  test('is read again part by part, and written again byte by byte', async () => {
    const texts = { 'a.xml': '<a>对照</a>'.repeat(30_000), '目录/b.xml': '' };
    const parts = await Promise.all(
      Object.entries(texts).map(([path, text]) => packPart(path, text.match(/.{1,999}/gs) ?? [])),
    );
    const bytes = await archive(parts);
    const read = zipParts(bytes);
    expect(Object.fromEntries(read.map(part => [part.path, partText(part)]))).toEqual(texts);
    expect((await archive(read)).equals(bytes)).toBe(true);
    expect(inflateRawSync(Buffer.concat(parts[0]?.packed ?? [])).length).toBe(parts[0]?.size);
  });

  test('that is none is refused', () => {
    expect(() => zipParts(Buffer.from('no archive at all, though long enough'))).toThrow('no directory');
    expect(() => zipParts(new Uint8Array(3))).toThrow('no directory');
  });
});
