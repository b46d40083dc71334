/**
 * Where the text of a paragraph begins after link reference definitions (`[名称]: 地址 "标题"`) at its head; its whole
 * length where it holds nothing else. `value` is the paragraph with its lines joined by `\n`, blanks at line ends left out.
 */
export function skipDefinitions(value: string): number {
  let at = 0;
  while (value[at] === '[') {
    const end = definitionEnd(value, at);
    if (end < 0) break;
    // the line break goes with the definition
    at = Math.min(value.length, end + 1);
  }
  return at;
}

const LONGEST_LABEL = 999;

/** The end of the definition that begins at `start` (before a line break or the end of the value); -1 for none. */
function definitionEnd(value: string, start: number): number {
  const label = labelEnd(value, start + 1);
  if (label < 0 || value[label] !== ':') return -1;
  const destination = destinationEnd(value, skipWhite(value, label + 1));
  if (destination < 0) return -1;
  const lineEnd = skipBlanks(value, destination);
  const endsHere = lineEnd === value.length || value[lineEnd] === '\n';
  const title = skipWhite(value, destination);
  if (title > destination) {
    const end = titleEnd(value, title);
    if (end >= 0) return end;
  }
  return endsHere ? lineEnd : -1;
}

/** After the `]` of a label; labels hold something, are no footnotes, and no brackets but escaped ones. */
function labelEnd(value: string, start: number): number {
  if (value[start] === '^') return -1;
  let filled = false;
  for (let i = start; i < value.length && i - start <= LONGEST_LABEL; i++) {
    const c = value[i] as string;
    if (c === '[') return -1;
    if (c === ']') return filled ? i + 1 : -1;
    if (!/[ \t\n]/.test(c)) filled = true;
    if (c === '\\' && /[[\]\\]/.test(value[i + 1] ?? '')) i++;
  }
  return -1;
}

function destinationEnd(value: string, start: number): number {
  return value[start] === '<' ? pointedEnd(value, start + 1) : bareEnd(value, start);
}

function pointedEnd(value: string, start: number): number {
  for (let i = start; i < value.length; i++) {
    const c = value[i] as string;
    if (c === '>') return i + 1;
    if (c === '<' || c === '\n') return -1;
    if (c === '\\' && /[<>\\]/.test(value[i + 1] ?? '')) i++;
  }
  return -1;
}

function bareEnd(value: string, start: number): number {
  let open = 0;
  let i = start;
  for (; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code <= 32 || code === 127) break;
    if (code === 40) open++;
    else if (code === 41 && open-- === 0) return -1;
    else if (code === 92 && /[()\\]/.test(value[i + 1] ?? '')) i++;
  }
  return i > start && open === 0 ? i : -1;
}

/** The end of the line on which a title ends, if nothing but blanks follows it there. */
function titleEnd(value: string, start: number): number {
  const opening = value[start] ?? '';
  if (opening === '' || !'"\'('.includes(opening)) return -1;
  const closing = opening === '(' ? ')' : opening;
  for (let i = start + 1; i < value.length; i++) {
    const c = value[i] as string;
    if (c === '\\' && (value[i + 1] === closing || value[i + 1] === '\\')) {
      i++;
    } else if (c === closing) {
      const end = skipBlanks(value, i + 1);
      return end === value.length || value[end] === '\n' ? end : -1;
    }
  }
  return -1;
}

function skipBlanks(value: string, start: number): number {
  let at = start;
  while (value[at] === ' ' || value[at] === '\t') at++;
  return at;
}

function skipWhite(value: string, start: number): number {
  let at = start;
  while (value[at] === ' ' || value[at] === '\t' || value[at] === '\n') at++;
  return at;
}
