// Bundles the command line into dist/: one entry, split into chunks that load only when a command needs them.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  // else a pattern with \p{…} is made anew each time it is asked; node has had it since version 10
  supported: { 'regexp-unicode-property-escapes': true },
  // names stay: a stack trace must say something, and `keepNames` would cost a call for every function made
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  plugins: [yamlAsData],
  // gray-matter and its dependencies are CommonJS and ask for node's built-ins through require
  banner: {
    js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
  },
  logLevel: 'warning',
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await rm('dist', { recursive: true, force: true });
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: { cli: 'src/cli/main.ts', plugin: 'src/plugin/index.ts' },
    outdir: 'dist',
    metafile: true,
  });
  await writeFile('dist/THIRD-PARTY-LICENSES.txt', await collectLicenses(Object.keys(metafile.inputs)));
}

/** The licence texts of all packages that went into the bundle: it carries their code, so it carries their terms. */
async function collectLicenses(inputs) {
  const packages = new Set(
    inputs.map(path => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean),
  );
  const texts = await Promise.all([...packages].sort().map(licenseOf));
  return texts.join(`\n${'-'.repeat(78)}\n`);
}

async function licenseOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find(entry => /^licen[cs]e/i.test(entry));
  const text = file ? await readFile(`${folder}/${file}`, 'utf8') : `License: ${license}\n`;
  return `${name} ${version}\n\n${text}`;
}
