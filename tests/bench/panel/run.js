// Whole processes of the built binary: wall and CPU seconds, peak memory, exit code, and the report they wrote.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const binary = fileURLToPath(new URL('../../../bin/duizhao.js', import.meta.url));
const usageHook = fileURLToPath(new URL('../usage.cjs', import.meta.url));

/**
 * `audit` over `place/papers` with roster and last year's papers. Wall and CPU in seconds, memory in MB: the process
 * with its threads, as node itself counts them.
 */
export function audit(place, name, args = []) {
  const usageFile = join(place, `${name}.usage`);
  const output = join(place, `out-${name}`);
  mkdirSync(output, { recursive: true });
  writeFileSync(usageFile, '');
  const env = { ...process.env, NODE_OPTIONS: `--require=${usageHook}`, BENCH_USAGE: usageFile };
  const inputs = ['papers', '--roster', 'roster.yaml', '--previous', 'previous', '--output', output];
  const started = performance.now();
  const { status, error, stderr } = spawnSync(
    process.execPath,
    [binary, 'audit', ...inputs, '--quiet', ...args],
    {
      cwd: place,
      stdio: ['ignore', 'ignore', 'pipe'],
      env,
    },
  );
  const wall = (performance.now() - started) / 1000;
  if (error || status === null || status > 1) {
    throw new Error(`audit ended with ${status ?? error}\n${String(stderr).slice(0, 2000)}`);
  }
  const used = readFileSync(usageFile, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse);
  // The hook is loaded into every thread, and each one writes down the figures of the whole process: the last holds.
  const most = key => Math.max(0, ...used.map(figures => figures[key]));
  return { name, status, wall, cpu: most('cpu'), megabytes: most('megabytes'), output };
}

/** The report of a run. */
export function reportOf({ output }) {
  return JSON.parse(readFileSync(join(output, 'report.json'), 'utf8'));
}
