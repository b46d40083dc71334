import * as v from 'valibot';
import { checkFile } from './check.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(120));
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(60));

/** What may stand in `reviewers.yaml`: who reviews, whose papers are his, and whose he must not judge. */
export const reviewersSchema = v.strictObject({
  reviewers: v.pipe(
    v.array(
      v.strictObject({
        name,
        /** Units whose papers go to this person, with `--by-unit`. */
        units: v.optional(v.array(text), []),
        /** 回避: never the papers of these units. */
        avoid: v.optional(v.array(text), []),
      }),
    ),
    v.nonEmpty(),
  ),
});

export interface ReviewerEntry {
  readonly name: string;
  readonly units: readonly string[];
  readonly avoid: readonly string[];
}

/** A panel has a dozen members; a hundred units a member are no more than this. */
const MAX_BYTES = 1024 * 1024;

/**
 * @throws ConfigError with every fault by line and column
 */
export function readReviewers(path: string, cwd: string): readonly ReviewerEntry[] {
  const file = readYaml(path, cwd, { maxBytes: MAX_BYTES });
  const { reviewers } = checkFile(reviewersSchema, file);
  const entries = reviewers.map(one => ({ ...one, name: one.name.trim() }));
  const problems = faultsOf(entries, file);
  if (problems.length > 0) throw new ConfigError(problems);
  return entries;
}

function faultsOf(entries: readonly ReviewerEntry[], file: YamlFile): ConfigProblem[] {
  const names = new Set<string>();
  const owners = new Map<string, string>();
  return entries.flatMap((entry, i): ConfigProblem[] => {
    const problems: ConfigProblem[] = [];
    const at = (path: (string | number)[], zh: string, en: string): void => {
      problems.push(file.problem(['reviewers', i, ...path], 'value', { zh, en }));
    };
    if (entry.name === '') at(['name'], '姓名是空的。', 'The name is empty.');
    else if (names.has(entry.name))
      at(['name'], `“${entry.name}”写了两次。`, `“${entry.name}” stands twice.`);
    names.add(entry.name);
    entry.units.forEach((unit, u) => {
      const owner = owners.get(unit);
      if (owner !== undefined)
        at(['units', u], `“${unit}”已经分给 ${owner}。`, `“${unit}” goes to ${owner} already.`);
      owners.set(unit, entry.name);
      if (entry.avoid.includes(unit))
        at(['units', u], `“${unit}”既分给又要回避。`, `“${unit}” is both given and to be avoided.`);
    });
    return problems;
  });
}
