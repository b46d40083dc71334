// Times the built binary against markdownlint-cli and autocorrect on the same generated papers, in one run: `npm run bench`.
// Only ratios mean anything: machines differ, and one machine differs from hour to hour.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';

const { values } = parseArgs({
  options: { papers: { type: 'string', default: '1000' }, runs: { type: 'string', default: '5' } },
});
const papers = Number(values.papers);
const runs = Number(values.runs);
const place = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
const tools = join(place, 'tools');

/** Other tools are no dependencies of the project: they are fetched into a folder of their own for the length of the run. */
function install(...packages) {
  const { status } = spawnSync('npm', ['install', '--silent', '--no-save', '--prefix', tools, ...packages], {
    stdio: 'ignore',
  });
  return status === 0;
}

/** Wall seconds of one whole process: what a user waits. */
function time(command, args, cwd) {
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'ignore' });
  if (error || status === null || status > 2) throw new Error(`${command} ended with ${status ?? error}`);
  return (performance.now() - started) / 1000;
}

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  generate(join(place, 'one'), 1);
  generate(join(place, 'many'), papers);
  const contenders = [
    [
      'duizhao',
      process.execPath,
      [
        join(process.cwd(), 'bin/duizhao.js'),
        'lint',
        '--format',
        `json=${join(place, 'out.json')}`,
        '--quiet',
      ],
    ],
  ];
  if (install('markdownlint-cli@0.45.0', 'autocorrect-node@2.14.0')) {
    const bin = name => join(tools, 'node_modules/.bin', name);
    if (existsSync(bin('markdownlint'))) contenders.push(['markdownlint-cli', bin('markdownlint'), []]);
    if (existsSync(bin('autocorrect'))) contenders.push(['autocorrect', bin('autocorrect'), ['--lint']]);
  } else console.log('the other tools could not be installed: only our own figures follow');
  for (const [folder, count] of [
    ['one', 1],
    ['many', papers],
  ]) {
    const walls = new Map(contenders.map(([name]) => [name, []]));
    // A B C A B C …: the machine's moods strike all alike
    for (let run = 0; run <= runs; run++) {
      for (const [name, command, args] of contenders) {
        const wall = time(command, [...args, join(place, folder)], place);
        if (run > 0) walls.get(name).push(wall);
      }
    }
    const own = median(walls.get('duizhao'));
    console.log(`\n${count} paper(s), median of ${runs} runs`);
    for (const [name, list] of walls) {
      const wall = median(list);
      console.log(
        `  ${name.padEnd(18)} ${wall.toFixed(3)} s  ${(count / wall).toFixed(0).padStart(6)} papers/s  ${(wall / own).toFixed(2)} × duizhao's time`,
      );
    }
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
