import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

/**
 * What the files of a folder's authors hold, in order: each author has a folder of his own.
 *
 * @throws where a file is not as it should be, with its path
 */
export function readLabelled<T, U>(
  folder: string,
  schema: v.GenericSchema<unknown, T>,
  take: (content: T, author: string) => readonly U[],
  isWanted: (name: string) => boolean = () => true,
): U[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap(author =>
      readdirSync(join(folder, author))
        .filter(name => name.endsWith('.yaml') && isWanted(name))
        .sort()
        .flatMap(name => {
          const path = join(folder, author, name);
          const result = v.safeParse(schema, parse(readFileSync(path, 'utf8')));
          if (!result.success) throw new Error(`${path}: ${JSON.stringify(v.flatten(result.issues))}`);
          return take(result.output, author);
        }),
    );
}
