// Bundles the command line into dist/: one entry, split into chunks that load only when a command needs them.
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** Lets rules, lexicons and profiles stay YAML in the repository and be plain data in the bundle. */
export const yamlAsData = {
  name: 'yaml-as-data',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
    builder.onLoad({ filter: /\.(md|txt)$/ }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** Shared with the programs under tests/ that run the sources outside the test runner. */
export const bundleOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  plugins: [yamlAsData],
  // gray-matter and its dependencies are CommonJS and ask for node's built-ins through require
  banner: {
    js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
  },
  logLevel: 'warning',
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await rm('dist', { recursive: true, force: true });
  await build({ ...bundleOptions, entryPoints: { cli: 'src/cli/main.ts' }, outdir: 'dist' });
}
