// Bundles the command line into dist/: one entry, split into chunks that load only when a command needs them.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

/** Browsers of an office: its own distributions of Chromium are years behind. */
const PAGE_TARGET = ['chrome80', 'firefox78', 'safari14.1'];

/** A page that a report is written into: the shell as it stands, its one style and its one script bundled to texts. */
export async function readPage(path) {
  const shell = await readFile(path, 'utf8');
  const bundle = async name => {
    if (name === undefined) return '';
    const { outputFiles } = await build({
      entryPoints: [join(dirname(path), name)],
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: PAGE_TARGET,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
    });
    return outputFiles[0].text.trim();
  };
  const [style, script] = await Promise.all([
    bundle(/<link rel="stylesheet" href="([^"]+)"/.exec(shell)?.[1]),
    bundle(/<script src="([^"]+)"/.exec(shell)?.[1]),
  ]);
  return { shell, style, script };
}

/** Marks the import of a file that is laid beside the bundle, and only named in it. */
const BESIDE = '#beside';

/** Lets rules, lexicons and profiles stay YAML in the repository and be plain data in the bundle; pages likewise. */
export const yamlAsData = {
  name: 'yaml-as-data',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      // a string that is parsed costs a start half of what an object literal does
      contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(await readFile(path, 'utf8'))))});`,
      loader: 'js',
    }));
    builder.onLoad({ filter: /\.md$/ }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
    // the readers' tables are two thirds of the program: read as files they need not be parsed as source at each start
    builder.onLoad({ filter: /\.txt$/, namespace: 'file' }, ({ path }) => ({
      contents: `import { readFileSync } from 'node:fs'; import place from ${JSON.stringify(`${path}${BESIDE}`)};
        export default readFileSync(new URL(place, import.meta.url), 'utf8');`,
      loader: 'js',
      resolveDir: dirname(path),
    }));
    builder.onResolve({ filter: /\.txt#beside$/ }, ({ path }) => ({
      path: path.slice(0, -BESIDE.length),
      namespace: 'beside',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'beside' }, async ({ path }) => ({
      contents: await readFile(path),
      loader: 'file',
    }));
    builder.onLoad({ filter: /\.html$/ }, async ({ path }) => ({
      contents: JSON.stringify(await readPage(path)),
      loader: 'json',
    }));
  },
};

/** gray-matter carries a YAML engine of its own, which is never used: ours is `yaml`, and it alone may read a block. */
const withoutSecondYaml = {
  name: 'without-second-yaml',
  setup(builder) {
    builder.onResolve({ filter: /^js-yaml$/ }, () => ({ path: 'js-yaml', namespace: 'unused' }));
    builder.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents:
        "const refuse = () => { throw new Error('js-yaml is not part of this program'); }; export { refuse as safeLoad, refuse as safeDump };",
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
  charset: 'utf8',
  legalComments: 'none',
  plugins: [yamlAsData, withoutSecondYaml],
  // gray-matter and its dependencies are CommonJS and ask for node's built-ins through require
  banner: {
    js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);",
  },
  logLevel: 'warning',
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await rm('dist', { recursive: true, force: true });
  const inputs = [];
  // apart from each other: what plugins may use would else stand in the way of every start
  const programs = { cli: 'src/cli/main.ts', 'audit-worker': 'src/cli/audit/worker.ts' };
  for (const entryPoints of [programs, { plugin: 'src/plugin/index.ts' }]) {
    const { metafile } = await build({ ...bundleOptions, entryPoints, outdir: 'dist', metafile: true });
    inputs.push(...Object.keys(metafile.inputs));
  }
  await writeFile('dist/THIRD-PARTY-LICENSES.txt', await collectLicenses(inputs));
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
