import { type ChildProcess, fork, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../support/root.ts';

export const BINARY = join(ROOT, 'bin/duizhao.js');

/** A sample paper that passes, one that fails, and a text that is no paper at all. */
export const GOOD = 'fixtures/papers/pass/member-runin.md';
export const BAD = 'fixtures/papers/fail/member-no-cases.md';
export const OTHER = 'fixtures/other/notice.md';

export function sampleText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Call {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** From the place of the test. */
  readonly cwd?: string;
  /** For what is about processes: their start, their end, several at once. Else all runs share one, one after another. */
  readonly ownProcess?: boolean;
}

/** Set in the environment, it gives every run a process of its own; it takes some minutes more. */
const ALWAYS_OWN = process.env['DUIZHAO_TEST_PROCESSES'] !== undefined;

const host = sharedProcess();

/** A folder of its own for a test file, with a blank and Chinese characters in its name, and the binary run in it. */
export function place({ ownProcess = false }: Pick<Call, 'ownProcess'> = {}) {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), '对照 测试-'));
    // the search for settings ends at a repository: nothing above the folder may play a part
    mkdirSync(join(folder, '.git'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const at = (path: string): string => join(folder, path);
  return {
    at,
    /** Copies a file of the repository. */
    put(from: string, to: string): string {
      mkdirSync(dirname(at(to)), { recursive: true });
      copyFileSync(join(ROOT, from), at(to));
      return to;
    },
    write(path: string, content: string | Uint8Array): string {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
      return path;
    },
    read: (path: string): string => readFileSync(at(path), 'utf8'),
    bytes: (path: string): Buffer => readFileSync(at(path)),
    run(args: readonly string[], call: Call = {}): Promise<Ended> {
      const cwd = call.cwd === undefined ? folder : at(call.cwd);
      const own = ALWAYS_OWN || (call.ownProcess ?? ownProcess);
      return own ? duizhao(args, { ...call, cwd }) : host.run(args, { ...call, cwd });
    },
  };
}

/** The environment of a test: no colour, language or width of whoever runs the tests. */
export function cleanEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, DUIZHAO_LANG, COLUMNS, NODE_OPTIONS, ...env } = process.env;
  return { ...env, ...more };
}

function duizhao(args: readonly string[], { input, env, cwd }: Call): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BINARY, ...args], { cwd, env: cleanEnv(env), stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', code => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
    // a process that ends without reading is no fault of the test
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** One process for all runs, begun with the first; runs wait for each other. It ends with the process of the tests. */
function sharedProcess() {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const answer = <T>(of: ChildProcess): Promise<T> =>
    new Promise((resolve, reject) => {
      const died = (code: number | null): void =>
        reject(new Error(`the process of the runs ended with ${code}`));
      of.once('exit', died);
      of.once('message', message => {
        of.off('exit', died);
        resolve(message as T);
      });
    });

  const ask = async (args: readonly string[], { input, env, cwd }: Call): Promise<Ended> => {
    if (!child?.connected) {
      child = fork(join(import.meta.dirname, 'host.js'), {
        env: cleanEnv(),
        execArgv: [],
        serialization: 'advanced',
      });
      await answer(child);
      // between runs it keeps nobody from ending
      child.unref();
      child.channel?.unref();
    }
    child.send({ args, env: cleanEnv(env), cwd, input: Buffer.from(input ?? '') });
    return answer<Ended>(child);
  };

  return {
    run(args: readonly string[], call: Call): Promise<Ended> {
      const run = last.then(() => ask(args, call));
      last = run.catch(() => {});
      return run;
    },
  };
}
