import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import { readCsv } from '../config/csv-file.ts';
import { readYaml, type YamlFile } from '../config/yaml-file.ts';
import { type Comment, placeNamed } from '../versions/series/comments.ts';
import type { SeriesDraft } from '../versions/series/history.ts';
import { draftsNamed } from '../versions/series/named-draft.ts';
import { both, cliError } from './messages.ts';

type Field = 'draft' | 'place' | 'comment' | 'by';

const KEYS: Readonly<Record<string, Field>> = {
  draft: 'draft',
  place: 'place',
  comment: 'comment',
  by: 'by',
  稿: 'draft',
  稿次: 'draft',
  位置: 'place',
  意见: 'comment',
  提出人: 'by',
};

/** Far above what reviewers of one paper write. */
const MOST_BYTES = 1024 * 1024;
const MOST_COMMENTS = 5_000;

/**
 * What reviewers said of drafts: a list in YAML, or a table in CSV where the name ends so. Each entry has `draft` (稿, 稿次: the draft
 * it was made on), `place` (位置: the beginning of a title, an id or a line), `comment` (意见: its words) and perhaps `by` (提出人).
 *
 * @param drafts in order
 * @throws ConfigError with every fault by line and column: a comment that is not found would look like one that was followed
 */
export function readComments(path: string, cwd: string, drafts: readonly SeriesDraft[]): Comment[] {
  if (path === '') throw cliError('emptyValue', { option: '--comments' });
  const file = /\.csv$/iu.test(path)
    ? readCsv(path, cwd, MOST_BYTES)
    : readYaml(path, cwd, { maxBytes: MOST_BYTES });
  const { data } = file;
  if (!Array.isArray(data)) throw new ConfigError([file.problem([], 'value', both('commentsForm'))]);
  if (data.length > MOST_COMMENTS)
    throw new ConfigError([file.problem([], 'value', both('commentsMany', { most: MOST_COMMENTS }))]);
  const problems: ConfigProblem[] = [];
  const comments = data.flatMap((entry: unknown, i) => {
    const found = readEntry(file, entry, i, drafts);
    if ('words' in found) return [found];
    problems.push(...found.problems);
    return [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return comments;
}

type File = Pick<YamlFile, 'problem'>;

function readEntry(
  file: File,
  entry: unknown,
  i: number,
  drafts: readonly SeriesDraft[],
): Comment | { readonly problems: readonly ConfigProblem[] } {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return { problems: [file.problem([i], 'value', both('commentsForm'))] };
  const fields: Record<Field, string> = { draft: '', place: '', comment: '', by: '' };
  const keys: Record<Field, string> = { ...fields };
  const problems: ConfigProblem[] = [];
  for (const [key, value] of Object.entries(entry)) {
    const field = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    const text = typeof value === 'number' ? String(value) : value;
    if (field === undefined || typeof text !== 'string')
      problems.push(file.problem([i, key], 'key', both('commentsForm')));
    else {
      fields[field] = text.trim();
      keys[field] = key;
    }
  }
  const missing = (['draft', 'place', 'comment'] as const).some(field => fields[field] === '');
  if (missing && problems.length === 0) problems.push(file.problem([i], 'value', both('commentsForm')));
  if (problems.length > 0) return { problems };
  const [draft, ...more] = draftsNamed(drafts, fields.draft);
  if (draft === undefined || more.length > 0) {
    const key = draft === undefined ? 'namedDraftUnknown' : 'namedDraftAmbiguous';
    return { problems: [file.problem([i, keys.draft], 'value', both(key, { name: fields.draft }))] };
  }
  const place = placeNamed((drafts[draft] as SeriesDraft).report.draft, fields.place);
  if (typeof place === 'string') {
    const key = place === 'unknown' ? 'placeUnknown' : 'placeAmbiguous';
    const said = { draft: fields.draft, name: fields.place };
    return { problems: [file.problem([i, keys.place], 'value', both(key, said))] };
  }
  return { draft, place, words: fields.comment, by: fields.by };
}
