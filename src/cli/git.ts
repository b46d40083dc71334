import { execFile } from 'node:child_process';
import { cliError } from './messages.ts';

/** Names of a large repository; a paper is far smaller. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** A working tree as git sees it from one folder. */
export interface Git {
  /** The folder below the top of the tree, with a slash at its end; empty at the top. */
  readonly prefix: string;
  /** What git prints; rejects with `GitError` where it ends otherwise than in 0. */
  run(args: readonly string[]): Promise<Buffer>;
}

export class GitError extends Error {
  readonly code: number | string | null;
  /** What came on standard output before. */
  readonly printed: Buffer;

  constructor(code: number | string | null, message: string, printed: Buffer) {
    super(message);
    this.code = code;
    this.printed = printed;
  }
}

/**
 * The git repository of a folder.
 *
 * @param option what the user wrote that needs it
 * @throws CliError where there is no git or no repository
 */
export async function openGit(cwd: string, option: string): Promise<Git> {
  const run = (args: readonly string[]): Promise<Buffer> => runGit(args, cwd);
  try {
    const prefix = (await run(['rev-parse', '--show-prefix'])).toString().replace(/\r?\n$/, '');
    const inside = (await run(['rev-parse', '--is-inside-work-tree'])).toString().trim();
    if (inside !== 'true') throw cliError('noRepository', { option });
    return { prefix, run };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.code === 'ENOENT') throw cliError('noGit', { option });
    // an owner that git does not trust must not look like a missing repository
    if (!/not a git repository/i.test(error.message)) throw gitFailed(error);
    throw cliError('noRepository', { option });
  }
}

/** A fault of git's in the user's words. */
export function gitFailed({ message }: GitError) {
  return cliError('gitFailed', { reason: message.trim().split('\n')[0] ?? '' });
}

/** What git may take to give one file or one log; a repository on a slow disk is no fault. */
const TIMEOUT = 60_000;

/**
 * What git prints of a file or a log, at most `most` bytes and one more that tells of the rest; `null` where it has no such
 * thing.
 *
 * @param option what the user wrote that needs git
 * @throws CliError where there is no git
 */
export async function askGit(
  args: readonly string[],
  { cwd, most, option }: { readonly cwd: string; readonly most: number; readonly option: string },
): Promise<Buffer | null> {
  try {
    return await runGit(args, cwd, { maxBuffer: most + 1, timeout: TIMEOUT });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (error.code === 'ENOENT') throw cliError('noGit', { option });
    // what was cut is larger than the cap, and is refused as such
    return error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER' ? error.printed : null;
  }
}

/** Nothing of a repository is run: no pager, no watcher of its files. */
const SAFE = ['--no-pager', '-c', 'core.quotepath=false', '-c', 'core.fsmonitor=false'];

/** No shell takes part, and no pattern is one: file names may hold anything. */
function runGit(
  args: readonly string[],
  cwd: string,
  limits: { readonly maxBuffer: number; readonly timeout?: number } = { maxBuffer: MOST_OUTPUT },
): Promise<Buffer> {
  const env = { ...process.env, LC_ALL: 'C', GIT_LITERAL_PATHSPECS: '1', GIT_OPTIONAL_LOCKS: '0' };
  const options = { cwd, env, encoding: 'buffer', windowsHide: true, ...limits } as const;
  return new Promise((resolve, reject) => {
    execFile('git', [...SAFE, ...args], options, (error, out, err) => {
      if (error === null) resolve(out);
      else reject(new GitError(error.code ?? null, err.toString() || error.message, out));
    });
  });
}
