import * as v from 'valibot';
import type { Block } from '../../src/draft/model.ts';
import { isHan } from '../../src/language/han.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Edit, type Issue } from '../../src/linter/rule.ts';
import { numberLength } from '../support/numbered-lines.ts';
import { gathered, type Place, perhaps, safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';
import { SIGN, signsIn } from '../support/signs.ts';

/** Reversed quotation marks stand close together: what they enclose is a word or a phrase. */
const REVERSED_SPAN = 30;

const BRACKETS: Readonly<Record<string, string>> = {
  '）': '（',
  '》': '《',
  '】': '【',
  '〕': '〔',
  '〉': '〈',
};
const OPENING = new Set(Object.values(BRACKETS));

export default defineRule({
  id: 'format/paired-marks',
  criterion: 'format',
  title: {
    zh: '引号、括号成对，方向不反',
    en: 'Quotation marks and brackets are paired and the right way round',
  },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    unclosed: {
      message: { zh: '“{found}”没有配对的后半边', en: '{found} is never closed' },
      hint: { zh: '在引文或括注结束处补上后半边', en: 'Close it where the quotation or the note ends' },
    },
    unopened: {
      message: { zh: '“{found}”没有配对的前半边', en: '{found} was never opened' },
      hint: {
        zh: '在引文或括注开头补上前半边，或删去多余的一个',
        en: 'Open it where the quotation begins, or delete it',
      },
    },
    reversed: {
      message: { zh: '引号方向反了：{found}', en: 'Quotation marks are the wrong way round: {found}' },
      hint: { zh: '前引号用“，后引号用”', en: 'Open with “ and close with ”' },
    },
    ascii: {
      message: {
        zh: '中文里用了直引号 "，全文共 {count} 处',
        en: 'Straight quotation marks in Chinese text, {count} in the whole paper',
      },
      hint: { zh: '改用弯引号“ ”', en: 'Use “ and ”' },
    },
    corner: {
      message: {
        zh: '横排材料的引号用“ ”，不用「」，全文共 {count} 处',
        en: 'Horizontal text takes “ ” and no 「」, {count} in the whole paper',
      },
      hint: { zh: '改为“ ”', en: 'Use “ and ”' },
    },
  },
  docs: {
    why: {
      zh: '引号缺半边，读的人分不清哪些是别人的原话、哪些是自己的话；方向反了多是复制粘贴造成的。',
      en: 'With half of a quotation mark lost nobody can tell whose words they are; reversed ones come from copying.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 15834—2011：引号、括号、书名号的形式',
      en: 'GB/T 15834-2011, form of quotation marks and brackets',
    },
    bad: {
      in: 'problem',
      text: '1.监督干部抹不开脸\n组织部部长的脸本应是严肃的，我却给自己画成了”老好人“，2013年7月对一名副局长打牌的事只打了一个电话。\n',
    },
    good: {
      in: 'problem',
      text: '1.监督干部抹不开脸\n组织部部长的脸本应是严肃的，我却给自己画成了“老好人”，2013年7月对一名副局长打牌的事（有照片）只打了一个电话。\n',
    },
  },
  *check({ draft }) {
    const ascii: Place[] = [];
    const corner: Place[] = [];
    for (const block of proseBlocks(draft)) {
      const signs = signsIn(block.text.value);
      if (signs & SIGN.quote) yield* checkQuotes(block);
      if (signs & SIGN.bracket) yield* checkBrackets(block);
      if (signs & SIGN.straight) ascii.push(...asciiQuotes(block));
      if (signs & SIGN.corner) corner.push(...cornerQuotes(block));
    }
    yield* gathered(ascii, { code: 'ascii' });
    yield* gathered(corner, { code: 'corner' });
  },
});

/** At most one finding a paragraph: once the pairs are lost, all that follows is doubtful. */
function* checkQuotes(block: Block): Iterable<Issue> {
  const { value } = block.text;
  const marks = [...value.matchAll(/[“”]/g)].map(match => ({ at: match.index, opens: match[0] === '“' }));
  for (let i = 0; i < marks.length; i += 2) {
    const [mark, next] = [marks[i], marks[i + 1]];
    if (!mark) return;
    if (mark.opens && next && !next.opens) continue;
    if (!mark.opens && next && next.at - mark.at <= REVERSED_SPAN) {
      const mended = swap(block, mark.at, '“', next.opens ? next.at : -1);
      // the swap is certain only where it sets the whole paragraph right
      const certain =
        next.opens &&
        marks.length % 2 === 0 &&
        marks.every(({ opens }, j) => j === i || j === i + 1 || opens === (j % 2 === 0));
      yield {
        code: 'reversed',
        range: sourceRange(block.text, mark.at, next.at + 1),
        data: { found: value.slice(mark.at, next.at + 1) },
        edits: certain ? mended : mended.map(edit => ({ ...edit, safe: false })),
      };
      return;
    }
    if (!mark.opens) {
      yield report(block, 'unopened', mark.at);
      return;
    }
    if (next && closesWrongly(value, mark.at, next.at, marks[i + 2])) {
      const range = sourceRange(block.text, next.at, next.at + 1);
      yield {
        code: 'reversed',
        range: sourceRange(block.text, mark.at, next.at + 1),
        data: { found: value.slice(mark.at, next.at + 1) },
        edits: [perhaps(range, '”')],
      };
      return;
    }
    yield report(block, 'unclosed', mark.at);
    return;
  }
}

/** “老好人“ and then no closing mark: the second one was meant to close. */
function closesWrongly(
  value: string,
  first: number,
  second: number,
  third: { opens: boolean } | undefined,
): boolean {
  if (third && !third.opens) return false;
  const inside = value.slice(first + 1, second);
  return (
    inside.length <= REVERSED_SPAN &&
    !/[。！？]/.test(inside.slice(0, -1)) &&
    /^[，。、；：！？的是了]|^$/.test(value.slice(second + 1, second + 2))
  );
}

function swap(block: Block, first: number, opening: string, second: number): Edit[] {
  const edits = [safely(sourceRange(block.text, first, first + 1), opening)];
  return second < 0 ? edits : [...edits, safely(sourceRange(block.text, second, second + 1), '”')];
}

function report(block: Block, code: string, at: number): Issue {
  const { value } = block.text;
  return {
    code,
    range: sourceRange(block.text, at, Math.min(value.length, at + 1)),
    data: { found: value[at] as string },
  };
}

function* checkBrackets(block: Block): Iterable<Issue> {
  const { value } = block.text;
  const open: { mark: string; at: number }[] = [];
  for (let at = numberLength(block.text); at < value.length; at++) {
    if (isHan(value, at)) continue;
    const mark = wide(value[at] as string);
    if (OPENING.has(mark)) open.push({ mark, at });
    const partner = BRACKETS[mark];
    if (!partner) continue;
    if (open.at(-1)?.mark === partner) open.pop();
    // 1） and ①） number a list in running text
    else if (mark !== '）' || !/[0-9０-９一二三四五六七八九十a-zA-Z]/.test(value[at - 1] ?? '')) {
      yield report(block, 'unopened', at);
      return;
    }
  }
  const left = open.at(-1);
  if (left) yield report(block, 'unclosed', left.at);
}

function wide(mark: string): string {
  return mark === '(' ? '（' : mark === ')' ? '）' : mark;
}

function asciiQuotes(block: Block): Place[] {
  const { value } = block.text;
  const marks = [...value.matchAll(/"/g)].map(match => match.index);
  const chinese = marks.some(at => /\p{Script=Han}/u.test(`${value[at - 1] ?? ''}${value[at + 1] ?? ''}`));
  if (!chinese) return [];
  return marks.map((at, i) => {
    const range = sourceRange(block.text, at, at + 1);
    const mended = i % 2 === 0 ? '“' : '”';
    return { range, edit: marks.length % 2 === 0 ? safely(range, mended) : perhaps(range, mended) };
  });
}

function cornerQuotes(block: Block): Place[] {
  return [...block.text.value.matchAll(/[「」]/g)].map(match => {
    const range = sourceRange(block.text, match.index, match.index + 1);
    return { range, edit: safely(range, match[0] === '「' ? '“' : '”') };
  });
}
