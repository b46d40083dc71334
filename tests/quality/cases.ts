import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { CRITERIA } from '../../src/linter/rule.ts';

/** A change of a sound paper: a single planted defect, or a trap that looks like one and is none. */
const caseSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+-\d{3}$/)),
  label: v.picklist(['defect', 'trap']),
  kind: v.string(),
  criterion: v.picklist(CRITERIA),
  /** Made in order; each `find` stands exactly once in the text as it then is. */
  edits: v.array(v.strictObject({ find: v.pipe(v.string(), v.nonEmpty()), replace: v.string() })),
  /** Words of the changed text where a reviewer would put the finger; none where the whole paper is meant. */
  places: v.array(v.pipe(v.string(), v.nonEmpty())),
  note: v.optional(v.string(), ''),
});

export type Case = v.InferOutput<typeof caseSchema>;

/** One paper with what was planted in it. */
export interface CaseFile {
  /** Below `fixtures/papers/`, without the ending. */
  readonly paper: string;
  readonly half: Half;
  readonly cases: readonly Case[];
}

export type Half = 'open' | 'blind';

/** Which half a case belongs to: decided by its id alone, so that nobody can choose. */
function halfOf(id: string): Half {
  return createHash('sha256').update(id).digest().readUInt8(0) % 2 === 0 ? 'open' : 'blind';
}

/**
 * All cases below a folder of files `PAPER.open.yaml` and `PAPER.blind.yaml`.
 *
 * @param practice whether all lie open, wherever a hash would put them: cases to learn by, which prove nothing
 * @throws Error where a file has another form, an id stands twice, or a case lies in the wrong half
 */
export function readCases(folder: string, practice = false): CaseFile[] {
  const seen = new Set<string>();
  return readdirSync(folder)
    .filter(name => /\.(?:open|blind)\.yaml$/.test(name))
    .sort()
    .map(name => {
      const [, paper, half] = /^(.*)\.(open|blind)\.yaml$/.exec(basename(name)) as unknown as [
        string,
        string,
        Half,
      ];
      const cases = v.parse(v.array(caseSchema), parse(readFileSync(join(folder, name), 'utf8')));
      for (const { id } of cases) {
        if (seen.has(id)) throw new Error(`${name}: ${id} stands twice`);
        if (!practice && halfOf(id) !== half) throw new Error(`${name}: ${id} belongs to the other half`);
        seen.add(id);
      }
      return { paper, half, cases };
    });
}

/**
 * The paper with the edits made.
 *
 * @throws Error where the words to be replaced do not stand exactly once
 */
export function mutate(text: string, { id, edits }: Case): string {
  return edits.reduce((changed, { find, replace }) => {
    const at = changed.indexOf(find);
    if (at < 0 || changed.indexOf(find, at + 1) >= 0)
      throw new Error(`${id}: “${find}” does not stand exactly once`);
    return changed.slice(0, at) + replace + changed.slice(at + find.length);
  }, text);
}
