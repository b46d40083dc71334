import * as v from 'valibot';
import type { Block } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { numberLength, readNumber } from '../support/numbered-lines.ts';
import { gathered, perhaps, safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';

export default defineRule({
  id: 'format/heading-mark',
  criterion: 'format',
  title: {
    zh: '标题独占一行不加句末标点，标题后接正文用句号',
    en: 'A heading of its own line has no end mark, a run-in one a full stop',
  },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    longest: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(4)), 40),
      v.description('A numbered line longer than this is a paragraph and no heading (characters).'),
    ),
    most: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 3),
      v.description(
        'Up to this number every end mark is a finding of its own; above, one finding tells them all.',
      ),
    ),
  }),
  fixable: true,
  needs: [],
  messages: {
    ended: {
      message: {
        zh: '标题独占一行，末尾的“{mark}”多余',
        en: 'The heading stands on a line of its own; its end mark {mark} is too much',
      },
      hint: { zh: '删去标题末尾的标点', en: 'Delete the mark at its end' },
    },
    'all-through': {
      message: {
        zh: '独占一行的这一级标题末尾都带了“{mark}”，共 {count} 处',
        en: 'Headings of this level stand on lines of their own and end in {mark} all through, {count} in all',
      },
      hint: {
        zh: '删去标题末尾的标点；用 --fix 可一次改完',
        en: 'Delete the marks at their ends; --fix mends them all',
      },
    },
    'run-in': {
      message: {
        zh: '标题后直接接正文，标题末尾缺句号',
        en: 'Text follows the heading on the same line, but the heading has no full stop',
      },
      hint: {
        zh: '标题末尾加句号，或者另起一行写正文',
        en: 'End the heading with 。 or begin the text on a new line',
      },
    },
    empty: {
      message: { zh: '只有序号“{found}”，没有标题文字', en: 'There is the number {found} and no heading' },
      hint: { zh: '写出标题，或者删去这一行', en: 'Write the heading or delete the line' },
    },
  },
  docs: {
    why: {
      zh: '标题末尾有没有标点，是看它后面接不接正文：独占一行的不加，接正文的用句号隔开。一份材料里应当一致。',
      en: 'Whether a heading ends in a mark depends on what follows: none on a line of its own, a full stop before text.',
    },
    basis: { mark: 'T', zh: '公文标题的通行写法', en: 'Common practice for headings in office papers' },
    bad: {
      in: 'problem',
      text: '#### 2. 发文开会贪多求全，基层疲于应付。\n\n2013年3月，部里10天之内连开三个会，参会的都是各乡镇组织委员，柏树乡的老魏三次进城。\n',
    },
    good: {
      in: 'problem',
      text: '#### 2. 发文开会贪多求全，基层疲于应付\n\n2013年3月，部里10天之内连开三个会，参会的都是各乡镇组织委员，柏树乡的老魏三次进城。\n',
    },
  },
  *check({ draft }, { longest, most }) {
    const blocks = proseBlocks(draft);
    const ended = new Map<string, Issue[]>();
    const heads = new Set(draft.headings.filter(({ form }) => form !== 'run-in').map(({ block }) => block));
    for (const [i, block] of blocks.entries()) {
      const empty = emptyHeading(block);
      if (empty) yield empty;
      else if (isHeadingLine(block, blocks[i + 1], longest, heads)) {
        const key = readNumber(block.text)?.style ?? '';
        ended.set(key, [...(ended.get(key) ?? []), ...endMark(block)]);
      } else yield* runIn(block);
    }
    // one level that is ended all through is one habit; a single heading beside it is a slip of its own
    for (const [key, issues] of ended) {
      const places = issues.flatMap(({ range, edits = [] }) => edits.map(edit => ({ range, edit })));
      if (issues.length <= most) yield* issues;
      else
        yield* gathered(places, {
          code: 'all-through',
          data: { mark: issues[0]?.data?.['mark'] ?? '' },
          ...(SENTENCES.has(key) ? { severity: 'info' as const } : {}),
        });
    }
  },
});

function emptyHeading(block: Block): Issue | null {
  const { value } = block.text;
  const number = readNumber(block.text);
  if (!number || number.style === 'yi-shi') return null;
  const rest = value.slice(numberLength(block.text)).replace(/[。、：:，\s]/g, '');
  if (rest !== '' || (block.type !== 'heading' && !/^[一二三四五六七八九十]{1,3}、?$|^[（(]/.test(value)))
    return null;
  return { code: 'empty', range: sourceRange(block.text), data: { found: number.text } };
}

/** Numbers of speech, whose headings are sentences: with all of them ended alike it is a matter of taste. */
const SENTENCES: ReadonlySet<string> = new Set(['ordinal', 'yi-shi']);

/** A marked or bold line, or a short numbered one that its text follows in the next paragraph. */
function isHeadingLine(
  block: Block,
  next: Block | undefined,
  longest: number,
  heads: ReadonlySet<Block>,
): boolean {
  const { value } = block.text;
  if (block.type === 'heading' || (block.bold > 0 && block.bold === value.length))
    return value.length <= 2 * longest;
  if (block.type !== 'paragraph' || value.length > longest || /[。！？；].*[。！？；]/.test(value))
    return false;
  if (heads.has(block)) return true;
  const style = readNumber(block.text)?.style;
  if (style !== 'han' && style !== 'han-bracket' && style !== 'arabic') return false;
  // an item of one sentence among others of its sort is a list, no heading
  return next !== undefined && readNumber(next.text) === null && next.text.value.length > value.length * 1.5;
}

function* endMark({ text }: Block): Iterable<Issue> {
  const { value } = text;
  let at = value.length;
  while (at > 0 && '。；：，、;:,'.includes(value[at - 1] as string)) at--;
  if (at === 0 || at === value.length) return;
  const range = sourceRange(text, at, value.length);
  yield { code: 'ended', range, data: { mark: value.slice(at) }, edits: [safely(range, '')] };
}

/** A bold lead that goes straight into the text. */
function* runIn({ text, bold, type }: Block): Iterable<Issue> {
  if (type !== 'paragraph' || bold === 0 || bold >= text.value.length || bold > 45) return;
  const number = readNumber(text);
  if (!number || number.style === 'yi-shi' || number.style === 'ordinal') return;
  const lead = text.value.slice(0, bold);
  const rest = text.value.slice(bold);
  if (lead.length - numberLength(text) < 4 || rest.length < lead.length) return;
  if (/[。！？：:；]\s*$/.test(lead) || /^\s*[。！？：:；，、,]/.test(rest)) return;
  const range = sourceRange(text, bold - 1, bold);
  yield { code: 'run-in', range: sourceRange(text, 0, bold), edits: [perhaps(range, `${lead.slice(-1)}。`)] };
}
