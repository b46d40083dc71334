import { basename, dirname, resolve } from 'node:path';
import { askGit } from './git.ts';

/** One commit that touched a file, and what the file was called there. */
export interface GitRevision {
  readonly hash: string;
  /** `2014-06-20`, as committed. */
  readonly date: string;
  readonly subject: string;
  /** From the top of the repository. */
  readonly path: string;
}

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
  const output = await askGit(args, { cwd: dirname(absolute), most: MOST_LOG, option: path });
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
  return askGit(['cat-file', 'blob', `${hash}:${path}`], { cwd: folder, most: maxBytes, option: path });
}
