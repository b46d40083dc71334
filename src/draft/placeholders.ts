import type { Item } from './items.ts';

/**
 * Places that a template leaves to be filled in. What consists of nothing else is not there: an unfilled skeleton must
 * not count as problems, causes or measures.
 */
const PLACEHOLDER =
  /【[^】]*】|〔(?:待|请|此处)[^〕]*〕|（(?:此处|这里|请|待|填写|略)[^）]*）|\((?:此处|请|待)[^)]*\)|\[(?:待|请|此处|TODO)[^\]]*\]|待补充?|待完善|TODO|TBD|&nbsp;|[×xX*＊]{2,}|…{1,}|\.{3,}|_{2,}/g;

/** What is left of a text without placeholders and marks. */
export function withoutPlaceholders(value: string): string {
  return value.replace(PLACEHOLDER, '').replace(/[\s\p{P}\p{S}]/gu, '');
}

/** Fewest characters that can say anything. */
const LEAST_TITLE = 3;

/** Whether an item is a slot that nobody filled in: its title is nothing but a placeholder. */
export function isPlaceholder({ title, sentences }: Item): boolean {
  const body = sentences.map(({ text }) => text.value).join('');
  if (withoutPlaceholders(title).length < LEAST_TITLE && withoutPlaceholders(body).length < 20) return true;
  return /^【[^】]*】$/.test(title.trim()) || (withoutPlaceholders(title).length < LEAST_TITLE && /【|（此处|待补/.test(title));
}
