import { isBlank, type Range } from './text.ts';

const TERMINATORS = /[。！？!?…]+/g;
const CLAUSE_ENDS = /[，,；;：:]/g;
const CLOSERS = new Set('”’」』）)】》"');

/**
 * Ranges of the sentences of a paragraph, white space between them left out.
 * A sentence ends at 。！？ (either width) or ……, together with closing marks that follow. Marks inside a quotation end
 * nothing unless the quotation itself ends the sentence; an unclosed quotation ends with the paragraph at the latest.
 */
export function splitSentences(value: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const match of value.matchAll(TERMINATORS)) {
    const mark = match.index + match[0].length;
    let end = mark;
    while (end < value.length && CLOSERS.has(value[end] as string)) end++;
    // “为什么？”他问 goes on: the quotation is a part of the sentence
    const quotationGoesOn =
      end > mark &&
      /^[\p{Script=Han}，,、的地]/u.test(value.slice(end, end + 1)) &&
      !endsWithStop(value, end);
    if (!quotationGoesOn) {
      push(sentences, value, start, end);
      start = end;
    }
  }
  push(sentences, value, start, value.length);
  return sentences;
}

/** …做好。”我 starts anew after a full stop, …吗？”我问 does not. */
function endsWithStop(value: string, end: number): boolean {
  let i = end - 1;
  while (i >= 0 && CLOSERS.has(value[i] as string)) i--;
  return value[i] === '。';
}

function push(sentences: Range[], value: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isBlank(value.charCodeAt(from))) from++;
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--;
  if (to > from) sentences.push({ start: from, end: to });
}

/** Ranges of the clauses of a sentence: pieces between ，；：、-free marks; the mark belongs to the clause before it. */
export function splitClauses(value: string): Range[] {
  const clauses: Range[] = [];
  let start = 0;
  for (const { 0: mark, index } of value.matchAll(CLAUSE_ENDS)) {
    // 1,200 and 12:30 are numbers
    if ((mark === ',' || mark === ':') && /\d/.test(value[index + 1] ?? '')) continue;
    push(clauses, value, start, index + 1);
    start = index + 1;
  }
  push(clauses, value, start, value.length);
  return clauses;
}
