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

/** Names that one file has had; after that it counts as begun. */
const MOST_NAMES = 50;

/**
 * The commits that touched a file, oldest first, through renames. A copy of a file that stays where it is begins a paper of its own:
 * `--follow` would go on with the other one. Nothing of the repository is run: no hook, filter or pager, and paths are taken
 * literally.
 *
 * @returns none where the file is not under version control
 * @throws CliError where there is no git
 */
export async function readGitLog(path: string, cwd: string): Promise<GitRevision[]> {
  const absolute = resolve(cwd, path);
  const ask = (args: readonly string[], folder: string): Promise<Buffer | null> =>
    askGit(args, { cwd: folder, most: MOST_LOG, option: path });
  const line = async (args: readonly string[]): Promise<string> =>
    ((await ask(args, dirname(absolute)))?.toString('utf8') ?? '').replace(/\r?\n$/u, '');
  const top = await line(['rev-parse', '--show-toplevel']);
  if (top === '') return [];
  let name = (await line(['rev-parse', '--show-prefix'])) + basename(absolute);
  let from = 'HEAD';
  const revisions: GitRevision[] = [];
  for (let names = 0; names < MOST_NAMES; names++) {
    const output = await ask([...LOG, from, '--', name], top);
    const found = output === null ? [] : parseLog(output.toString('utf8'));
    const first = found.at(-1);
    revisions.push(...found);
    if (!first) break;
    const before = await ask([...RENAMES, `${first.hash}^1`, first.hash, '--'], top);
    const old = before === null ? null : renamedFrom(before.toString('utf8'), name);
    if (old === null) break;
    name = old;
    from = `${first.hash}^1`;
  }
  return revisions.reverse();
}

const LOG = [
  'log',
  '-z',
  '--name-status',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '--format=%x01%H%x02%cs%x02%s',
] as const;
/**
 * Against the first parent, all files of the commit. Lines of a paper are long paragraphs, so that git finds little in common where
 * much was edited: drafts rewritten under a new name share 5 to 60 % by its count, papers of two people under 1 %.
 */
const RENAMES = ['diff-tree', '-r', '-z', '-M5%', '--name-status', '--diff-filter=R'] as const;

/** What a file was called before a commit that renamed it; `null` where it did not. */
export function renamedFrom(output: string, name: string): string | null {
  const fields = output.split('\0');
  for (let i = 0; i + 2 < fields.length; i += 3)
    if (fields[i + 2] === name && fields[i]?.startsWith('R')) return fields[i + 1] ?? null;
  return null;
}

/** Each commit is a line of ours, then a status and a path, all ended by NUL. */
export function parseLog(output: string): GitRevision[] {
  return output
    .split('\u0001')
    .slice(1)
    .flatMap((record): GitRevision[] => {
      const [head = '', ...rest] = record.split('\0');
      const [hash = '', date = '', subject = ''] = head.split('\u0002');
      const fields = rest.map(field => field.replace(/^\n/u, '')).filter(field => field !== '');
      const [status = '', path] = fields;
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
