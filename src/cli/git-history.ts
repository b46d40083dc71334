import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { cliError } from './messages.ts';

/** One commit that touched a file, and what the file was called there. */
export interface GitRevision {
  readonly hash: string;
  /** `2014-06-20`, as committed. */
  readonly date: string;
  readonly subject: string;
  /** From the top of the repository. */
  readonly path: string;
}

/** What git may take; a repository on a slow disk is no fault. */
const TIMEOUT = 60_000;
/** Bytes of a log that are read: some ten thousand commits. */
const MOST_LOG = 8 * 1024 * 1024;

/**
 * The commits that touched a file, oldest first, through renames. Nothing of the repository is run: no hook, filter or pager,
 * and the path is taken literally.
 *
 * @returns none where the file is not under version control
 * @throws CliError where there is no git
 */
export async function readGitLog(path: string, cwd: string): Promise<GitRevision[]> {
  const absolute = resolve(cwd, path);
  const args = [
    'log',
    '--follow',
    '-z',
    '--name-status',
    '--no-ext-diff',
    '--no-textconv',
    '--no-show-signature',
    '--format=%x01%H%x02%cs%x02%s',
    '--',
    basename(absolute),
  ];
  const output = await git(args, dirname(absolute), MOST_LOG);
  return output === null ? [] : parseLog(output.toString('utf8')).reverse();
}

/** Each commit is a line of ours, then a status and one or two paths, all ended by NUL. */
export function parseLog(output: string): GitRevision[] {
  return output
    .split('\u0001')
    .slice(1)
    .flatMap((record): GitRevision[] => {
      const [head = '', ...rest] = record.split('\0');
      const [hash = '', date = '', subject = ''] = head.split('\u0002');
      const fields = rest.map(field => field.replace(/^\n/u, '')).filter(field => field !== '');
      const [status = '', first, second] = fields;
      const path = /^[RC]/u.test(status) ? second : first;
      return path === undefined || status.startsWith('D') ? [] : [{ hash, date, subject, path }];
    });
}

/** The bytes of a file at a revision as they were stored; `null` where it is not there. */
export function readGitFile(
  { hash, path }: Pick<GitRevision, 'hash' | 'path'>,
  folder: string,
  maxBytes: number,
): Promise<Buffer | null> {
  return git(['cat-file', 'blob', `${hash}:${path}`], folder, maxBytes);
}

/** Runs git without a shell. */
function git(args: readonly string[], cwd: string, most: number): Promise<Buffer | null> {
  const safe = [
    '--no-pager',
    '--literal-pathspecs',
    '-c',
    'core.quotepath=false',
    '-c',
    'core.fsmonitor=false',
  ];
  return new Promise((done, fail) => {
    execFile(
      'git',
      [...safe, ...args],
      { cwd, encoding: 'buffer', maxBuffer: most + 1, timeout: TIMEOUT, windowsHide: true },
      (error, stdout) => {
        if (!error) return done(stdout);
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT') return fail(cliError('noGit'));
        // what was cut is larger than the cap, and is refused as such
        if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') return done(stdout);
        return done(null);
      },
    );
  });
}
