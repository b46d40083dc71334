// Bundles one of the TypeScript programs beside it and runs it: `node tests/quality/run.js understanding fixtures/papers`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from '../../esbuild.config.js';

const [name, ...rest] = process.argv.slice(2);
const outdir = await mkdtemp(join(tmpdir(), 'duizhao-quality-'));
try {
  await build({
    ...bundleOptions,
    entryPoints: [new URL(`./${name}.ts`, import.meta.url).pathname],
    outdir,
    splitting: false,
    minify: false,
  });
  const { main } = await import(pathToFileURL(join(outdir, `${name}.js`)).href);
  process.exitCode = await main(rest);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
