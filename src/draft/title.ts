import type { Block, Heading } from './model.ts';
import { readNumbering } from './numbering.ts';

/** What such a paper is called in a title, in all campaigns since 2013. */
export const PAPER_NAME =
  /对照检查|检视剖析|自我剖析|剖析材料|查摆材料|自查剖析|对照检视|对照查摆|检视材料|查摆剖析|自我检视|自我查摆|党性分析|党性剖析|发言提纲|发言材料|检查材料|个人发言|(?:民主|组织)生活会上?的?(?:自我批评)?发言/;

/** A line of a title: short and no sentence. Longer lines begin the text. */
const LONGEST_LINE = 60;
const MOST_LINES = 8;

export interface TitleBlock {
  readonly heading: Heading | null;
  /** Index of the first block of the text proper. */
  readonly next: number;
  /** All lines of the title block, joined by blanks: unit, title, post and name. */
  readonly words: string;
  readonly lines: readonly Block[];
}

/**
 * The lines before the text: unit, title over one or more lines, post and name, date. The title itself is the run of
 * neighbouring lines around the one that carries a paper's name.
 */
export function readTitle(blocks: readonly Block[], limit: number, from = 0): TitleBlock {
  const lines: { block: Block; index: number }[] = [];
  let next = from;
  for (let i = from; i < Math.min(limit, blocks.length); i++) {
    const block = blocks[i] as Block;
    if (block.text.value === '' || block.type === 'html' || block.type === 'break') continue;
    if (lines.length >= MOST_LINES || !isTitleLine(block)) break;
    lines.push({ block, index: i });
    next = i + 1;
  }
  const at = lines.findIndex(({ block }) => PAPER_NAME.test(block.text.value));
  const heading =
    at < 0
      ? markedTitle(lines)
      : joinLines(
          lines.map(({ block }) => block),
          at,
        );
  return {
    heading,
    next,
    words: lines.map(({ block }) => block.text.value).join(' '),
    lines: lines.map(({ block }) => block),
  };
}

function isTitleLine(block: Block): boolean {
  const { value } = block.text;
  if (readNumbering(block.text) !== null || /待补|填写/.test(value)) return false;
  if (block.type === 'heading') return value.length <= LONGEST_LINE * 2;
  return value.length <= LONGEST_LINE && !/[。；：;:，]$/.test(value) && !/[。；]/.test(value);
}

function markedTitle(lines: readonly { block: Block }[]): Heading | null {
  const marked = lines.find(({ block }) => block.type === 'heading' && block.depth === 1);
  return marked ? toHeading([marked.block]) : null;
}

/** Lines above the paper's name that end in no name or date belong to it (`在…会上的` / `对照检查材料`). */
function joinLines(blocks: readonly Block[], at: number): Heading {
  const lines = [blocks[at] as Block];
  for (let i = at - 1; i >= 0; i--) {
    const { value } = (blocks[i] as Block).text;
    if (isJunk(value) || isNameLine(value)) break;
    if (blocks[at]?.type === 'heading' && blocks[i]?.type !== 'heading') break;
    lines.unshift(blocks[i] as Block);
  }
  return toHeading(lines);
}

function toHeading(blocks: readonly Block[]): Heading {
  const first = blocks[0] as Block;
  const last = blocks.at(-1) as Block;
  return {
    level: 0,
    form: first.type === 'heading' ? 'atx' : first.bold > 0 ? 'bold' : 'plain',
    number: null,
    title: blocks.map(({ text }) => text.value.replace(/^[#＃]+\s*/, '').trim()).join(''),
    range: { start: first.range.start, end: last.range.end },
    text: first.text,
    block: first,
  };
}

/** `县委书记  赵明远`, `（2014年6月20日）`. */
export function isNameLine(value: string): boolean {
  return /^[（(]?\s*\d{4}年/.test(value) || nameLine(value) !== null;
}

/** Post and name of a line such as `中共青柳县委常委、组织部部长  邵启川`. */
export function nameLine(value: string): { position: string; name: string } | null {
  const match =
    /^([\p{Script=Han}、（）()·“”]{2,40})[ \u3000\t]+([\p{Script=Han}]{1,2}[ \u3000]?[\p{Script=Han}]{1,2})$/u.exec(
      value.trim(),
    );
  if (!match || PAPER_NAME.test(value)) return null;
  const position = match[1] as string;
  if (
    !/书记|主任|委员|部长|局长|县长|市长|区长|镇长|乡长|主席|院长|校长|经理|科长|处长|成员|干部|科员|长$|员$/.test(
      position,
    )
  )
    return null;
  return { position, name: (match[2] as string).replace(/\s/g, '') };
}

/** Post and name before 同志: `青柳县委副书记、县长赵明远同志`, alone or with the paper's name behind it. */
const COMRADE =
  /^(?:关于)?(?:中共)?([\p{Script=Han}、（）()]{0,40}?(?:书记|主任|部长|局长|县长|市长|区长|镇长|乡长|主席|院长|校长|处长|科长|站长|所长|经理|委员|成员))([\p{Script=Han}]{2,3})同志(?:的|在|20\d\d|个人|对照|检视|剖析|发言|自我|查摆|$)/u;

/** Post and name of a line of the title block, with a blank between them or before 同志. */
export function personLine(value: string): { position: string; name: string } | null {
  const named = nameLine(value);
  if (named) return named;
  const match = COMRADE.exec(value.trim());
  return match ? { position: match[1] as string, name: match[2] as string } : null;
}

/** Lines that a web copy brings along. */
function isJunk(value: string): boolean {
  return /发布时间|发布日期|浏览|点击|来源[：:]|作者[：:]|阅读|字号|【第.篇】|首页|当前位置|编辑[：:]|\d次/.test(
    value,
  );
}
