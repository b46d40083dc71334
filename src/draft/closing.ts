import { sliceText, type Text } from '../language/text.ts';
import type { Block, SignOff } from './model.ts';
import { readNumbering } from './numbering.ts';

export interface Ending {
  /** Index of the first block of the closing; the number of blocks where there is none. */
  readonly from: number;
  readonly signOff: SignOff | null;
}

const DIGITS = '[0-9０-９〇○零一二三四五六七八九十×xX*]';
const DATE = `(?:${DIGITS}{2,4}\\s{0,4}年)?\\s{0,4}${DIGITS}{1,3}\\s{0,4}月(?:\\s{0,4}${DIGITS}{1,3}\\s{0,4}日)?|[0-9]{4}[.\\-/][0-9]{1,2}[.\\-/][0-9]{1,2}|[0-9〇○零一二三四五六七八九]{4}\\s{0,4}年`;
/** What may stand before the date on its line. */
const DATE_LABEL = '(?:(?:日期|时间)[：:]?|[写成定]?稿?于)\\s{0,4}';
const DATE_LINE = new RegExp(`^[（(]?\\s{0,4}(?:${DATE_LABEL})?(?:${DATE})\\s{0,4}[）)]?。?$`);
/** Name or unit and a date with its year on one line: 陆景和　2014年7月18日. */
const ONE_LINE = new RegExp(
  `^([\\p{Script=Han}：:、　 ·（）()]{2,30}?)[，,　 \\t]{0,20}([（(]?(?:(?<=[，,　 \\t）)])${DATE_LABEL})?(?:${DIGITS}{4}\\s{0,4}年\\s{0,4}${DIGITS}{1,3}\\s{0,4}月(?:\\s{0,4}${DIGITS}{1,3}\\s{0,4}日)?|[0-9]{4}[.\\-/][0-9]{1,2}[.\\-/][0-9]{1,2})[）)]?)。?$`,
  'u',
);
/** A date behind such words is when something is due or was done. */
const DUE = /时[限间]|期限|完成|截[止至]|起止|责任|牵头|整改|[于至到自从在前以]$|(?:日期|时间)[：:]?$/;

/** A closing line rounds the whole paper off: it points back to it, or asks for criticism. */
const POINTS_BACK =
  /^(?:以上|上述)(?:是|就是|对照|检查|检视|发言|剖析|[^。]{0,12}(?:检查|检视|剖析|发言|不足|问题))|^以上/;
const ASKS =
  /(?:请|恳请|敬请|希望|欢迎)[^。]{0,24}(?:批评|指正|指出|帮助|监督|提出|意见)|(?:请|望|欢迎)(?:大家|同志们?|各位|在座)[^，。；]{0,8}(?:说|讲|揭|敲打|点出|提)(?=[，。；不问来出]|$)|不当之处|不妥之处|批评指正/;

/** Longest closing paragraph; a longer one is text that happens to begin with 以上. */
const LONGEST_CLOSING = 260;

/** Finds closing line, name or unit, and date by walking back from the end. */
export function readEnding(blocks: readonly Block[], first: number): Ending {
  let i = blocks.length - 1;
  const texts: Block[] = [];
  let date: Block | null = null;
  let who: Block | null = null;
  while (i >= first && isSilent(blocks[i] as Block)) i--;
  const oneLine = i >= first ? readOneLine(blocks[i] as Block) : null;
  if (oneLine) {
    texts.unshift(blocks[i] as Block);
    i = previousText(blocks, i, first);
  } else if (i >= first && DATE_LINE.test(value(blocks[i]))) {
    date = blocks[i] as Block;
    texts.unshift(date);
    i = previousText(blocks, i, first);
  }
  if (!oneLine && i >= first && isWhoLine(blocks[i] as Block, date !== null)) {
    who = blocks[i] as Block;
    texts.unshift(who);
    i = previousText(blocks, i, first);
    // the name may stand over the unit, or the date above the name
    if (!date && i >= first && DATE_LINE.test(value(blocks[i]))) {
      date = blocks[i] as Block;
      texts.unshift(date);
      i = previousText(blocks, i, first);
    } else if (i >= first && isWhoLine(blocks[i] as Block, date !== null)) {
      who = blocks[i] as Block;
      texts.unshift(who);
      i = previousText(blocks, i, first);
    }
  }
  while (i >= first && isClosing(blocks[i] as Block)) {
    texts.unshift(blocks[i] as Block);
    i = previousText(blocks, i, first);
  }
  const start = texts[0];
  const signOff =
    oneLine ??
    (date || who
      ? { range: rangeOver(who ?? date, date ?? who), unitOrName: lineText(who), date: lineText(date) }
      : null);
  return { from: start ? blocks.indexOf(start) : blocks.length, signOff };
}

function value(block: Block | undefined): string {
  return block?.text.value.trim() ?? '';
}

function isSilent(block: Block): boolean {
  return block.text.value === '' || block.type === 'html' || block.type === 'break';
}

function previousText(blocks: readonly Block[], i: number, first: number): number {
  let j = i - 1;
  while (j >= first && isSilent(blocks[j] as Block)) j--;
  return j;
}

/** A name or a unit alone: short, no mark but of those between two posts, no number. In bold it is a heading, unless dated. */
function isWhoLine(block: Block, dated: boolean): boolean {
  return (
    block.type === 'paragraph' &&
    WHO.test(value(block)) &&
    readNumbering(block.text) === null &&
    (block.bold === 0 || dated)
  );
}

const WHO = /^[\p{Script=Han}（）()：:、　 ·×xX*]{2,30}$/u;

function readOneLine(block: Block): SignOff | null {
  const { text } = block;
  // the text of a block may begin with blanks
  const line = ONE_LINE.exec(text.value.trim());
  if (block.type !== 'paragraph' || !line || readNumbering(text) !== null || DUE.test(line[1] as string))
    return null;
  const [, who, date] = line as unknown as [string, string, string];
  const start = text.value.indexOf(who);
  const from = text.value.lastIndexOf(date);
  return {
    range: block.range,
    unitOrName: sliceText(text, start, start + who.length),
    date: sliceText(text, from, from + date.length),
  };
}

function isClosing(block: Block): boolean {
  const text = value(block);
  if (block.type === 'heading' || text.length > LONGEST_CLOSING || readNumbering(block.text) !== null)
    return false;
  if (/^【[^】]*结(?:尾|束)/.test(text)) return true;
  return POINTS_BACK.test(text) || (ASKS.test(text) && text.length < LONGEST_CLOSING / 2);
}

function rangeOver(first: Block | null, last: Block | null): { start: number; end: number } {
  const ranges = [first, last].filter(block => block !== null).map(block => block.range);
  return {
    start: Math.min(...ranges.map(range => range.start)),
    end: Math.max(...ranges.map(range => range.end)),
  };
}

function lineText(block: Block | null): Text | null {
  return block ? sliceText(block.text, 0) : null;
}
