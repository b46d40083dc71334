import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';
// @ts-expect-error plain JavaScript, for node 20 runs it as it stands
import { readPage } from './esbuild.config.js';

/** The same as in esbuild.config.js: YAML imports are plain data, texts are strings. */
const yamlAsData = {
  name: 'yaml-as-data',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (id.endsWith('.yaml')) return { code: `export default ${JSON.stringify(parse(code))}`, map: null };
    if (id.endsWith('.txt')) return { code: `export default ${JSON.stringify(code)}`, map: null };
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

export default defineConfig({
  plugins: [yamlAsData, pageAsData],
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 },
});
