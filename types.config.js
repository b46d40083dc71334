// The types of the package, which has no dependencies: what they say of valibot is carried along.
import { execFileSync } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const OUT = 'dist/types';

const emit = [
  '--noEmit',
  'false',
  '--emitDeclarationOnly',
  '--declaration',
  '--rewriteRelativeImportExtensions',
];
execFileSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', ...emit, '--outDir', OUT, '--rootDir', '.'],
  { stdio: 'inherit' },
);
await copyFile('node_modules/valibot/dist/index.d.mts', join(OUT, 'valibot.d.ts'));
for (const name of await readdir(OUT, { recursive: true })) {
  if (!name.endsWith('.d.ts') || name === 'valibot.d.ts') continue;
  const path = join(OUT, name);
  const text = await readFile(path, 'utf8');
  if (!text.includes("'valibot'") && !text.includes('"valibot"')) continue;
  const way = relative(dirname(path), join(OUT, 'valibot.js')).replaceAll('\\', '/');
  const local = way.startsWith('.') ? way : `./${way}`;
  await writeFile(
    path,
    text.replace(/(['"])valibot\1/g, () => JSON.stringify(local)),
  );
}
