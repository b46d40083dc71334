import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
let place: string;
let tarball: string;

/** Offices sit on closed networks: where the system can take the network away from a process, it is taken away. */
const canCutNetwork = spawnSync('unshare', ['-rn', 'true']).status === 0;

function offline(
  command: string,
  args: readonly string[],
): { status: number | null; stdout: string; stderr: string } {
  const [program, ...rest] = canCutNetwork ? ['unshare', '-rn', command, ...args] : [command, ...args];
  return spawnSync(program as string, rest, {
    cwd: place,
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true', NO_COLOR: '1' },
  });
}

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'duizhao 安装 '));
  // the program is built, and other tests run it: only its types are made here
  execFileSync('npm', ['run', '--silent', 'build:types'], { cwd: root, stdio: 'pipe' });
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', place];
  execFileSync('npm', pack, { cwd: root, stdio: 'pipe' });
  tarball = join(place, readdirSync(place).find(name => name.endsWith('.tgz')) as string);
}, 120_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('one self-contained tarball', () => {
  test('declares no dependency to be fetched', () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
  });

  test('is built before it is packed, program and types', () => {
    const { prepack } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
    expect(prepack.match(/build\S*/g)).toEqual(['build', 'build:types']);
  });

  test('installs with the network cut off and judges a paper outside the repository', () => {
    const installed = offline('npm', [
      'install',
      '--global',
      '--prefix',
      place,
      '--no-audit',
      '--no-fund',
      tarball,
    ]);
    expect(installed.stderr + installed.stdout).toContain('added 1 package');
    const duizhao = join(place, 'bin', 'duizhao');
    expect(offline(duizhao, ['--version']).stdout.trim()).toBe(
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
    );

    copyFileSync(join(root, 'fixtures/papers/pass/member-runin.md'), join(place, '好 稿.md'));
    copyFileSync(join(root, 'fixtures/papers/fail/member-no-cases.md'), join(place, '差稿.md'));
    const good = offline(duizhao, ['好 稿.md', '--format', 'json']);
    expect(JSON.parse(good.stdout).verdict).toBe('pass');
    expect(good.status).toBe(0);
    const bad = offline(duizhao, ['差稿.md']);
    expect(bad.stdout).toContain('退回');
    expect(bad.status).toBe(1);
  }, 120_000);

  test('a plugin outside the repository is type-checked, built and used by its path in the settings alone', async () => {
    const home = join(place, '本单位');
    mkdirSync(home);
    writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n');
    copyFileSync(join(root, 'fixtures/example-plugin/index.ts'), join(home, 'index.ts'));
    const npm = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--offline', tarball];
    execFileSync('npm', npm, { cwd: home, stdio: 'pipe' });
    const types = [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck'];
    const modern = ['--module', 'nodenext', '--target', 'es2023', 'index.ts'];
    const checked = spawnSync(process.execPath, [...types, ...modern], { cwd: home, encoding: 'utf8' });
    expect(checked.stdout).toBe('');
    await build({
      entryPoints: [join(home, 'index.ts')],
      outfile: join(home, 'dist/index.js'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['duizhao/plugin'],
      logLevel: 'silent',
    });
    copyFileSync(join(root, 'fixtures/papers/pass/member-runin.md'), join(home, '稿.md'));
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(home, 'node_modules/duizhao/bin/duizhao.js'), ...args], {
        cwd: home,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
    // lying beside the paper it does nothing
    expect(run('rules').stdout).not.toContain('analysis/office-named');
    writeFileSync(join(home, 'duizhao.yaml'), 'plugins: [dist/index.js]\n');
    expect(run('rules').stdout).toContain('analysis/office-named');
    const { drafts } = JSON.parse(run('稿.md', '--rule', 'analysis/office-named', '--format', 'json').stdout);
    expect(drafts[0].findings.length).toBeGreaterThan(0);
    writeFileSync(join(home, 'duizhao.yaml'), 'plugins: [没有.js]\n');
    const missing = run('稿.md');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('duizhao.yaml:1');
  }, 120_000);

  test('carries the licences of what is bundled', () => {
    const listed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
    expect(listed).toContain('package/dist/THIRD-PARTY-LICENSES.txt');
    expect(listed).not.toMatch(/package\/(src|tests|fixtures)\//);
  });
});
