import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SHELF_IN_MEMORY, shelfIn } from '../../src/cli/audit/shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-shelf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('records come back from a file that nobody sees, as often as they are asked for', () => {
  const shelf = shelfIn(folder);
  const records = [new Uint8Array(0), Buffer.from('甲'), Buffer.alloc(300_000, 7), Buffer.from('乙')];
  const kept = records.map(record => shelf.put(record));
  expect(readdirSync(folder)).toEqual([]);
  for (const [i, get] of [...kept.entries(), ...kept.entries()])
    expect(Buffer.from(get()).equals(Buffer.from(records[i] as Uint8Array))).toBe(true);
});

test('where no file can be made they stay in the memory', () => {
  expect(shelfIn(join(folder, 'not', 'there'))).toBe(SHELF_IN_MEMORY);
  const record = Buffer.from('丙');
  expect(SHELF_IN_MEMORY.put(record)()).toBe(record);
});
