import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/draft/front-matter.ts';
import { markdownTree } from '../../src/draft/markdown-tree.ts';
import { scanBlocks } from '../../src/draft/raw-blocks.ts';
import { markdown } from './markdown-arbitrary.ts';
import { leavesOfBlocks, leavesOfTree } from './mdast-leaves.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3000);

function compare(text: string): void {
  const { bodyStart } = readFrontMatter(text);
  expect(leavesOfBlocks(scanBlocks(text, bodyStart), text)).toEqual(leavesOfTree(markdownTree(text), text));
}

describe('scanBlocks reads what remark reads', () => {
  it('in generated Markdown', () => {
    fc.assert(fc.property(markdown, compare), { numRuns: RUNS });
  });
});
