import { readDraftName } from '../../draft/draft-name.ts';
import { numberInName } from '../../draft/draft-order.ts';
import type { SeriesDraft } from './history.ts';
import { stemOf } from './order.ts';

/**
 * The drafts that a person means: `d4` as reports number them, a path, the name of a file with or without its ending, 送审稿, a
 * revision of git, or else the number: `4`, 第4稿.
 *
 * @returns ordinals from 0; none or several where the name is not clear
 */
export function draftsNamed(drafts: readonly SeriesDraft[], name: string): number[] {
  const wanted = name.trim();
  const those = (test: (draft: SeriesDraft, at: number) => boolean): number[] =>
    drafts.flatMap((draft, at) => (test(draft, at) ? [at] : []));
  const named = those(({ label, report: { path } }, at) =>
    [`d${at + 1}`, label, path, path.split('/').at(-1), stemOf(path)].includes(wanted),
  );
  if (named.length > 0) return named;
  const number = /^\d{1,4}$/u.test(wanted) ? Number(wanted) : numberInName(readDraftName(wanted));
  return number === null ? [] : those(draft => draft.number === number);
}
