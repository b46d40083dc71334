import * as v from 'valibot';
import { checkFile } from './check.ts';
import { ConfigError } from './config-error.ts';
import { readYaml } from './yaml-file.ts';

/** What may stand in the file of `--versions`: the drafts that a person chose, by path below the audited folder. */
export const picksSchema = v.strictObject({
  pick: v.array(v.pipe(v.string(), v.nonEmpty())),
});

/**
 * The chosen files.
 *
 * @param known paths below the audited folder of all files that were found
 * @throws ConfigError for a path that is not among them: a choice without effect is a slip
 */
export function readPicks(path: string, cwd: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const file = readYaml(path, cwd, { maxBytes: 1024 * 1024 });
  const { pick } = checkFile(picksSchema, file);
  const unknown = pick.flatMap((name, i) =>
    known.has(clean(name))
      ? []
      : [
          file.problem(['pick', i], 'value', {
            zh: `没有“${name}”这个文件；路径相对于被审文件夹。`,
            en: `There is no file “${name}”; paths are relative to the audited folder.`,
          }),
        ],
  );
  if (unknown.length > 0) throw new ConfigError(unknown);
  return new Set(pick.map(clean));
}

function clean(path: string): string {
  return path.replace(/^\.\//, '');
}
