import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';

/** The same as in esbuild.config.js: YAML imports are plain data. */
const yamlAsData = {
  name: 'yaml-as-data',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (id.endsWith('.yaml')) return { code: `export default ${JSON.stringify(parse(code))}`, map: null };
    return null;
  },
};

export default defineConfig({
  plugins: [yamlAsData],
  test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 },
});
