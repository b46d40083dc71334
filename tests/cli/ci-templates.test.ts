import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'junit2json';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ROOT } from '../support/root.ts';
import { BAD, cleanEnv, GOOD, sampleText } from './binary.ts';

/**
 * The jobs of templates/ci in a scratch repository: what the platform does (two checkouts, a clone) is done here by git, what
 * the jobs do is run as it stands in the templates.
 */
let place: string;
const origin = (): string => join(place, 'origin');
const prefix = (): string => join(place, 'npm');

function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=稿', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...who, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A branch with what somebody hands in. */
function submit(branch: string, files: Readonly<Record<string, string>>): void {
  git(origin(), 'checkout', '-q', '-B', branch, 'main');
  write(origin(), files);
  git(origin(), 'add', '--all', '--force');
  git(origin(), 'commit', '-q', '-m', branch);
  git(origin(), 'checkout', '-q', 'main');
}

function shell(lines: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const path = `${join(prefix(), 'bin')}:${process.env['PATH']}`;
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', lines.join('\n')], {
    cwd,
    encoding: 'utf8',
    env: { ...cleanEnv(env), PATH: path, npm_config_prefix: prefix(), npm_config_audit: 'false' },
  });
}

/** The program is installed once; afterwards the line is left out. */
function lines(all: readonly string[]): string[] {
  return existsSync(join(prefix(), 'bin/duizhao'))
    ? all.filter(line => !line.includes('npm install'))
    : [...all];
}

function template(name: string) {
  return parseYaml(readFileSync(join(ROOT, 'templates/ci', name), 'utf8'));
}

interface Ran {
  readonly status: number | null;
  readonly out: string;
  /** What the job leaves behind. */
  read(name: string): string;
}

function onGitHub(branch: string): Ran {
  const work = mkdtempSync(join(place, 'github-'));
  const { steps } = template('github.yml').jobs.duizhao;
  for (const { with: options } of steps.filter(({ uses }: { uses?: string }) => uses)) {
    const ref = options.ref === undefined ? 'main' : branch;
    git(work, 'clone', '-q', '--depth', '1', '--branch', ref, `file://${origin()}`, options.path);
  }
  const runs = steps.flatMap(({ run }: { run?: string }) => (run === undefined ? [] : [run]));
  const summary = join(work, 'summary.md');
  writeFileSync(summary, '');
  const { status, stdout, stderr } = shell(lines(runs), work, { GITHUB_STEP_SUMMARY: summary });
  return { status, out: stdout + stderr, read: name => readFileSync(join(work, name), 'utf8') };
}

function onGitLab(branch: string): Ran {
  const work = join(mkdtempSync(join(place, 'gitlab-')), 'build');
  git(place, 'clone', '-q', '--depth', '1', '--branch', branch, `file://${origin()}`, work);
  const { script } = template('gitlab.yml').duizhao;
  const { status, stdout, stderr } = shell(lines(script), work, { CI_DEFAULT_BRANCH: 'main' });
  return { status, out: stdout + stderr, read: name => readFileSync(join(work, name), 'utf8') };
}

/** A job is run once for each branch, however many tests ask how it ended. */
function onceEach(run: (branch: string) => Ran): (branch: string) => Ran {
  const ran = new Map<string, Ran>();
  return branch => {
    const known = ran.get(branch) ?? run(branch);
    ran.set(branch, known);
    return known;
  };
}

const github = onceEach(onGitHub);
const gitlab = onceEach(onGitLab);

const good = sampleText(GOOD);
const bad = sampleText(BAD);
/** All that a submitter might lay beside a failing paper to make it pass. */
const off = [
  'analysis/example-count',
  'headline/generic',
  'completeness/sections',
  'completeness/problem-count',
];
const silence = `rules:\n${off.map(id => `  ${id}: off\n`).join('')}`;
const directive = '<!-- duizhao-disable analysis/example-count: 领导已同意 -->\n\n';
const body = bad.indexOf('---', 4) + 4;

const told = bad.slice(body).match(/\p{Script=Han}{14}/gu) ?? [];

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), '关口 '));
  mkdirSync(prefix());
  mkdirSync(join(origin(), 'tools'), { recursive: true });
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', join(origin(), 'tools')];
  execFileSync('npm', pack, { cwd: ROOT, stdio: 'pipe' });
  expect(readdirSync(join(origin(), 'tools'))).toHaveLength(1);
  git(origin(), 'init', '-q', '--initial-branch', 'main');
  write(origin(), { 'duizhao.yaml': 'language: zh-CN\n', '说明.md': '# 说明\n\n稿件放在这里。\n' });
  copyFileSync(join(ROOT, GOOD), join(origin(), '旧稿.md'));
  git(origin(), 'add', '--all');
  git(origin(), 'commit', '-q', '-m', 'start');
  submit('good', { '材料/好稿.md': good });
  submit('bad', { '材料/差稿.md': bad });
  submit('settings', { '材料/差稿.md': bad, 'duizhao.yaml': silence, '材料/duizhao.yaml': silence });
  submit('directive', { '材料/差稿.md': bad.slice(0, body) + directive + bad.slice(body) });
  submit('ignore', { '材料/差稿.md': bad, '.gitignore': '材料/\n', '.duizhaoignore': '材料/\n' });
  submit('profile', { '材料/差稿.md': bad.replace(/^(profile|专题):.*$/m, 'profile: zuzhi-2024') });
  submit('unreadable', { '材料/坏稿.md': '\0\0\0' });
}, 120_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe.each([
  ['github', github],
  ['gitlab', gitlab],
] as const)('templates/ci/%s.yml', (_, run) => {
  test('a good paper opens the gate', () => {
    const { status, out } = run('good');
    expect(status, out).toBe(0);
    expect(out).toContain('通过 2，不通过 0');
  });

  test.each(['bad', 'settings', 'directive', 'ignore', 'profile'])(
    'a failing paper closes it (%s)',
    branch => {
      const { status, out } = run(branch);
      expect(status, out).toBe(1);
      expect(out).toContain('材料/差稿.md');
      expect(out).toContain('退回');
      // nobody reads the paper in the log
      for (const words of told) expect(out).not.toContain(words);
    },
  );

  test('what cannot be read closes it too', () => {
    const { status, out } = run('unreadable');
    expect(status, out).toBe(2);
    expect(out).toContain('材料/坏稿.md');
  });

  test('the job has ten lines', () => {
    const text = readFileSync(join(ROOT, 'templates/ci', `${_}.yml`), 'utf8');
    const job = text.slice(text.search(/^ *duizhao:/m)).trimEnd();
    expect(job.split('\n').length).toBeLessThanOrEqual(10);
  });
});

test('each trap would have worked on whoever does not keep to the job', () => {
  expect(told.length).toBeGreaterThan(20);
  for (const branch of ['settings', 'directive', 'ignore']) {
    const work = join(mkdtempSync(join(place, 'careless-')), 'build');
    git(place, 'clone', '-q', '--branch', branch, `file://${origin()}`, work);
    expect(shell(['duizhao lint . --quiet'], work, {}).status, branch).toBe(0);
  }
});

test('GitHub: annotations and a step summary; GitLab: two reports that can be read', async () => {
  const annotated = github('bad');
  expect(annotated.out).toMatch(/^::error file=材料\/差稿\.md,line=\d+,/m);
  expect(annotated.read('summary.md')).toContain('材料/差稿.md');
  const reported = gitlab('bad');
  const issues = JSON.parse(reported.read('gl-code-quality-report.json'));
  expect(issues.some(({ severity }: { severity: string }) => severity === 'critical')).toBe(true);
  const suites = await parse(reported.read('junit.xml'));
  expect(suites).toMatchObject({ name: 'duizhao' });
  expect((suites as { failures?: number }).failures).toBeGreaterThan(0);
});
