import type { Item } from './items.ts';

/**
 * Places that a template leaves to be filled in. What consists of nothing else is not there: an unfilled skeleton must
 * not count as problems, causes or measures. No prompt is longer than a paragraph: a mark that is never closed must not be
 * followed to the end of the text, each time anew.
 */
const PLACEHOLDER =
  /【[^】]{0,400}】|〔(?:待|请|此处)[^〕]{0,400}〕|（(?:此处|这里|请|待|填写|略)[^）]{0,400}）|\((?:此处|请|待)[^)]{0,400}\)|\[(?:待|请|此处|TODO)[^\]]{0,400}\]|待补充?|待完善|TODO|TBD|&nbsp;|[×xX*＊]{2,}|…{1,}|\.{3,}|_{2,}/g;

/** What any placeholder has in it; most paragraphs of a paper hold nothing of the kind. */
const SIGN = /[【〔（([待T&×xX*＊….…_]/;

/** What is left of a text without placeholders and marks. */
export function withoutPlaceholders(value: string): string {
  return (SIGN.test(value) ? value.replace(PLACEHOLDER, '') : value).replace(/[\s\p{P}\p{S}]+/gu, '');
}

/** Fewest characters that can say anything. */
const LEAST_TITLE = 3;
const LEAST_BODY = 10;

/** Whether an item is a slot that nobody filled in: its title or its text is nothing but a placeholder. */
export function isPlaceholder({ title, titled, titleText, sentences }: Item): boolean {
  const body = sentences.map(({ text }) => text.value).join('');
  const bodyLeft = withoutPlaceholders(body).length;
  if (!titled) return bodyLeft < LEAST_BODY;
  const titleLeft = withoutPlaceholders(title === '' ? titleText.value : title).length;
  if (titleLeft < LEAST_TITLE) return bodyLeft < 2 * LEAST_BODY || title !== withoutPlaceholders(title);
  return body !== '' && bodyLeft === 0;
}
