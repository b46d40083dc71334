import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { place } from './cli/binary.ts';
import { ROOT } from './support/root.ts';

/** Commands of the README that other places run: .ci/run the first two, tests/package.test.ts the last. */
const ELSEWHERE = ['npm ci && npm run demo', 'npm ci && npm test', 'npm install --global duizhao-0.1.0.tgz'];

/** The commands of all `sh` blocks in order, comments left out. */
function commandsIn(readme: string): string[] {
  const text = readFileSync(join(ROOT, readme), 'utf8');
  return [...text.matchAll(/```sh\n(.*?)```/gs)]
    .flatMap(([, block]) => (block as string).split('\n'))
    .map(line => line.replace(/\s+# .*$/, '').trim())
    .filter(line => line !== '');
}

const COMMANDS = commandsIn('README.md');

test('both READMEs have the same commands', () => {
  expect(commandsIn('README.zh-CN.md')).toEqual(COMMANDS);
});

test('the pictures are there', () => {
  for (const name of ['terminal', 'report'])
    expect(
      readFileSync(join(ROOT, `docs/${name}.png`))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
});

const { at, put, write, read, run } = place();

beforeAll(() => {
  const paper = (name: string, to: string): string => put(`fixtures/papers/${name}.md`, to);
  const series = 'fixtures/series/member-8';
  cpSync(join(ROOT, series), at('稿件'), {
    recursive: true,
    filter: path => !/\.(?:ya?ml|json|txt)$/.test(path),
  });
  put(`${series}/第7稿.md`, '第7稿.md');
  put(`${series}/第8稿.md`, '第8稿.md');
  paper('fresh/c-member-2023-ordinals', '上年度.md');
  paper('fail/team-empty-wind', '材料/白石县委/班子.md');
  paper('fail/member-voice', '材料/白石县委/个人.md');
  paper('pass/member-2025', '材料/其他/个人.md');
  paper('pass/team-county-markdown', '上年材料/班子.md');
  write('名单.yaml', 'units:\n  - unit: 中共白石县委\n    papers:\n      - kind: team\n');
  write('reviewers.yaml', 'reviewers:\n  - name: 张三\n  - name: 李四\n');
  write('意见.csv', '稿次,位置,意见\n第3稿,学习,联系实际不够\n');
  paper('pass/member-2025', '稿.md');
  git('init', '-q');
  commit('初稿');
  paper('fail/member-2024-thin', '稿.md');
  commit('二稿');
});

function git(...args: string[]): void {
  const who = ['-c', 'user.name=张三', '-c', 'user.email=zhangsan@example.com'];
  expect(spawnSync('git', [...who, ...args], { cwd: at('.') }).status).toBe(0);
}

function commit(message: string): void {
  git('add', '.');
  git('commit', '-q', '-m', message);
}

/** Words of a command line; quotation marks hold blanks together. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? (bare as string));
}

/** The ids in the README are those of nobody’s paper: the first that the paper at hand has is taken. */
async function withRealId(words: readonly string[]): Promise<string[]> {
  if (words[0] !== 'review' || !['accept', 'reject'].includes(words[1] as string)) return [...words];
  const { out } = await run(['review', 'list', words[2] as string, '--format', 'json']);
  const [, id] = /"id": ?"([0-9a-f]+)"/.exec(out) ?? [];
  return words.map((word, i) => (i === 3 ? (id ?? 'none') : word));
}

describe('every command of the README does what it says', () => {
  const own = COMMANDS.filter(command => !ELSEWHERE.includes(command));

  test('there are some', () => {
    expect(COMMANDS.length - own.length).toBe(ELSEWHERE.length);
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter(command => !command.startsWith('duizhao '))).toEqual([]);
  });

  // in order, for some work on what others wrote
  test.each(own)('%s', async command => {
    const { code, err, out } = await run(await withRealId(wordsOf(command).slice(1)));
    expect({ code, err }).toEqual({ code: expect.toSatisfy(code => code === 0 || code === 1), err });
    for (const [, target] of command.matchAll(/(?:=|--output )([^\s=]+\.(?:json|csv|html|md|sarif|xml))/g))
      expect(read(target as string).length).toBeGreaterThan(0);
    if (!command.includes('--quiet')) expect(out + err).not.toBe('');
  });
});
