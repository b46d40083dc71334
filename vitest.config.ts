import { readFile } from 'node:fs/promises';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';
// @ts-expect-error plain JavaScript, for node 20 runs it as it stands
import { readPage } from './esbuild.config.js';

/** The same as in esbuild.config.js: YAML imports are plain data, texts are strings. */
const yamlAsData = {
  name: 'yaml-as-data',
  enforce: 'pre' as const,
  async load(id: string) {
    // read here: left to itself the bundler takes a text for an asset, and hands over its address
    if (id.endsWith('.txt'))
      return { code: `export default ${JSON.stringify(await readFile(id, 'utf8'))}`, map: null };
    return null;
  },
  transform(code: string, id: string) {
    if (id.endsWith('.yaml')) return { code: `export default ${JSON.stringify(parse(code))}`, map: null };
    return null;
  },
};

/** The same for pages of reports: shell, bundled style, bundled script. */
const pageAsData = {
  name: 'page-as-data',
  enforce: 'pre' as const,
  async load(id: string) {
    if (!id.endsWith('.html')) return null;
    return { code: `export default ${JSON.stringify(await readPage(id))}`, map: null };
  },
};

const testTimeout = 30_000;
const plugins = [yamlAsData, pageAsData];

/** Tests that put something in the place of a module, or count the steps of code that must not have run or been loaded before. */
const APART = ['tests/hostile/*.test.ts', 'tests/source/{discover,write}.test.ts'];

export default defineConfig({
  test: {
    // two files side by side on two cores, where one core would be left free by default
    maxWorkers: 2,
    projects: [
      { plugins, test: { name: 'apart', include: APART, testTimeout } },
      {
        plugins,
        // modules, rules, lexicons and the process that runs the command line (tests/cli/binary.ts) are begun once for
        // many files: half of the time of most of them was their start
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: APART,
          isolate: false,
          testTimeout,
        },
      },
    ],
  },
});
