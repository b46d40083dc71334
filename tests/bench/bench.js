// Times the built binary against markdownlint-cli and autocorrect on the same generated papers, in one run: `npm run bench`.
// Only ratios mean anything: machines differ, and one machine differs from hour to hour. On a busy machine go by CPU time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';

const { values } = parseArgs({
  options: { papers: { type: 'string', default: '1000' }, runs: { type: 'string', default: '5' } },
});
const runs = Number(values.runs);
const place = mkdtempSync(join(tmpdir(), 'duizhao-bench-'));
const tools = join(place, 'tools');
const usageFile = join(place, 'usage.jsonl');
const usageHook = new URL('./usage.cjs', import.meta.url).pathname;

/** What the tool is held to, beside markdownlint-cli: time of one paper at most, throughput of many at least. */
const TARGETS = { one: 0.7, many: 5 };

/** Other tools are no dependencies of the project: they are fetched into a folder of their own for the length of the run. */
function install(...packages) {
  const { status } = spawnSync('npm', ['install', '--silent', '--no-save', '--prefix', tools, ...packages], {
    stdio: 'ignore',
  });
  return status === 0;
}

function findContenders() {
  const own = [join(process.cwd(), 'bin/duizhao.js'), 'lint', '--quiet', '--format'];
  const contenders = [
    { name: 'duizhao', command: process.execPath, args: [...own, `json=${join(place, 'out.json')}`] },
  ];
  if (!install('markdownlint-cli@0.45.0', 'autocorrect-node@2.14.0')) {
    console.log('the other tools could not be installed: only our own figures follow');
    return contenders;
  }
  const add = (name, file, args) => {
    const command = join(tools, 'node_modules/.bin', file);
    if (existsSync(command)) contenders.push({ name, command, args });
  };
  add('markdownlint-cli', 'markdownlint', []);
  add('autocorrect', 'autocorrect', ['--lint']);
  return contenders;
}

/** One whole process: wall seconds, which are what a user waits, CPU seconds, and the most memory it held. */
function measure({ command, args }, folder) {
  writeFileSync(usageFile, '');
  const env = { ...process.env, NODE_OPTIONS: `--require=${usageHook}`, BENCH_USAGE: usageFile };
  const started = performance.now();
  const { status, error } = spawnSync(command, [...args, folder], { cwd: place, stdio: 'ignore', env });
  const wall = (performance.now() - started) / 1000;
  if (error || status === null || status > 2) throw new Error(`${command} ended with ${status ?? error}`);
  const used = readFileSync(usageFile, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse);
  return {
    wall,
    cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
    megabytes: Math.max(0, ...used.map(({ megabytes }) => megabytes)),
  };
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** A B C A B C …: the machine's moods strike all alike. The first round warms the disk and does not count. */
function compare(contenders, folder) {
  const rounds = Array.from({ length: runs + 1 }, () =>
    contenders.map(contender => measure(contender, folder)),
  ).slice(1);
  return contenders.map(({ name }, i) => {
    const of = key => median(rounds.map(round => round[i][key]));
    return { name, wall: of('wall'), cpu: of('cpu'), megabytes: of('megabytes') };
  });
}

/** A figure that no process wrote down (a program of its own, not run by node) is a dash. */
function figure(value, digits, width) {
  return (value > 0 && Number.isFinite(value) ? value.toFixed(digits) : '—').padStart(width);
}

function print(results, count) {
  const [own] = results;
  console.log(`\n${count} paper(s), medians of ${runs} runs`);
  for (const { name, wall, cpu, megabytes } of results) {
    const used = [
      `${figure(wall, 3, 7)} s`,
      `${figure(cpu, 3, 7)} s cpu`,
      `${figure(count / wall, 1, 7)} papers/s`,
      `${figure(megabytes, 0, 4)} MB`,
    ];
    const ratios = `duizhao takes ${figure(own.wall / wall, 2, 4)} × its time, ${figure(own.cpu / cpu, 2, 4)} × its cpu`;
    console.log(`  ${[name.padEnd(16), ...used, ratios].join('  ')}`);
  }
}

function judge(label, value, isMet, wanted) {
  console.log(`  ${isMet ? 'met   ' : 'missed'} ${label}: ${value.toFixed(2)} × (wanted: ${wanted})`);
}

try {
  const contenders = findContenders();
  const sizes = { one: 1, many: Number(values.papers) };
  const ratios = {};
  for (const [folder, count] of Object.entries(sizes)) {
    generate(join(place, folder), count);
    const results = compare(contenders, join(place, folder));
    print(results, count);
    const other = results.find(({ name }) => name === 'markdownlint-cli');
    if (other) ratios[folder] = results[0].wall / other.wall;
  }
  if (ratios.one && ratios.many) {
    console.log('\nbeside markdownlint-cli');
    judge('time of one paper', ratios.one, ratios.one <= TARGETS.one, `at most ${TARGETS.one}`);
    const throughput = 1 / ratios.many;
    judge('throughput of many', throughput, throughput >= TARGETS.many, `at least ${TARGETS.many}`);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
