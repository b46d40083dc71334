/** Characters that show nothing or change how others are shown: controls, bidi and other format marks, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** What Excel and its kin take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;

/** Line ends become blanks, other unseen characters stand as `<U+202E>`: safe on a terminal, and visible. */
export function visible(text: string): string {
  return text.replace(/\r\n?|\n/g, ' ').replace(UNSEEN, character => `<U+${codeOf(character)}>`);
}

/** The code point of a character in at least four hexadecimal digits. */
function codeOf(character: string): string {
  return (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}

/**
 * Text that Markdown shows as it is: on one line, no mark, link or HTML in it takes effect. Addresses get a blank, for
 * renderers make links of them even where every mark is escaped.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/:\/\//g, ': //')
    .replace(/(www)\./gi, '$1 .')
    .replace(/@(?=[-\w])/g, '@ ')
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Text as a code span, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const value = visible(text);
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const blank = value === '' || /^`|`$/.test(value) ? ' ' : '';
  return `${fence}${blank}${value}${blank}${fence}`;
}

/** The same inside a table, where a bar would end the cell even in code. */
export function tableCode(text: string): string {
  return codeSpan(text).replaceAll('|', '\\|');
}

/** One cell of a CSV row. Text that a spreadsheet would take for a formula gets a leading `'`; numbers stay numbers. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) && !NUMBER.test(value) ? `'${visible(value)}` : visible(value);
  return /[",]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Text inside XML, in an element or between quotation marks; line ends stay only where `lines` says so. What XML 1.0 cannot
 * hold stands as `<U+0000>`, escaped like all the rest.
 */
export function escapeXml(text: string, lines = false): string {
  const seen = lines ? text.split('\n').map(visible).join('\n') : visible(text);
  return seen
    .replace(/[\uFFFE\uFFFF]/g, character => `<U+${codeOf(character)}>`)
    .replace(/[&<>"']/g, character => ENTITIES[character] as string);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** JSON whose unseen characters stand as `\u202e`: the same values, and nothing that acts on a terminal. */
export function safeJson(value: unknown): string {
  return `${escapeUnseen(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line and without an end: a piece of a report too large for one string. */
export function safeJsonLine(value: unknown): string {
  return escapeUnseen(JSON.stringify(value));
}

function escapeUnseen(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let i = 0; i < character.length; i++) {
    escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/** Text as HTML text or as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`);
}

/** Words of a paper as HTML shows them: escaped, unseen characters made visible; line ends stay only where `lines` says so. */
export function visibleHtml(text: string, lines = false): string {
  if (!lines) return escapeHtml(visible(text));
  const seen = text.split(/\r\n?|\n/u).map(line => visible(line.replaceAll('\t', ' ')));
  return escapeHtml(seen.join('\n'));
}
