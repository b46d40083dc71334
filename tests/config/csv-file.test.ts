import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/config/csv-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function csv(content: string | Uint8Array) {
  writeFileSync(join(folder, '表.csv'), content);
  return readCsv('表.csv', folder, 1024 * 1024);
}

describe('a table', () => {
  test.each([
    [
      'plain',
      '稿,意见\n1,甲\n2,乙\n',
      [
        { 稿: '1', 意见: '甲' },
        { 稿: '2', 意见: '乙' },
      ],
    ],
    ['CRLF, a mark, no last line end', '\uFEFF稿,意见\r\n1,甲', [{ 稿: '1', 意见: '甲' }]],
    ['quotes, commas, line ends', '稿,意见\n1,"甲,""乙""\n丙"\n', [{ 稿: '1', 意见: '甲,"乙"\n丙' }]],
    ['words behind a quote', '稿,意见\n1,"甲"乙\n', [{ 稿: '1', 意见: '甲乙' }]],
    ['an open quote', '稿,意见\n1,"甲', [{ 稿: '1', 意见: '甲' }]],
    ['empty rows and cells', '稿,意见\n,\n\n1,\n', [{ 稿: '1' }]],
    ['more cells than names', '稿\n1,甲\n', [{ 稿: '1' }]],
    ['nothing but names', '稿,意见\n', []],
  ])('%s', (_, content, rows) => {
    expect(csv(content).data).toEqual(rows);
  });

  test('GBK as Excel writes it', () => {
    // 稿,意见 / 1,甲
    const bytes = [0xb8, 0xe5, 0x2c, 0xd2, 0xe2, 0xbc, 0xfb, 0x0d, 0x0a, 0x31, 0x2c, 0xbc, 0xd7, 0x0d, 0x0a];
    expect(csv(Uint8Array.from(bytes)).data).toEqual([{ 稿: '1', 意见: '甲' }]);
  });

  test('knows where each cell stands', () => {
    const { problem } = csv('稿,意见\n1,"a\nb"\n2,乙\n');
    const at = (path: (string | number)[], part: 'key' | 'value' = 'value') => {
      const { line, column } = problem(path, part, { zh: '', en: '' });
      return [line, column];
    };
    expect(at([0, '意见'])).toEqual([2, 3]);
    expect(at([1, '意见'])).toEqual([4, 3]);
    expect(at([1, '意见'], 'key')).toEqual([1, 3]);
    expect(at([1])).toEqual([4, 1]);
    expect(at([])).toEqual([1, 1]);
  });
});
