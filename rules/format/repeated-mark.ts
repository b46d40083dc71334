import * as v from 'valibot';
import type { Block } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule, type Edit, type Issue } from '../../src/linter/rule.ts';
import { perhaps, safely } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';
import { holdsSign, SIGN } from '../support/signs.ts';

const MARKS = '，。、；：？！,;?!';
const ROW = new RegExp(`[${MARKS}]{2,}`, 'g');
const NARROW: Readonly<Record<string, string>> = { ',': '，', ';': '；', '?': '？', '!': '！' };

export default defineRule({
  id: 'format/repeated-mark',
  criterion: 'format',
  title: { zh: '标点不叠用、不混用', en: 'Marks are neither doubled nor mixed' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    repeated: {
      message: { zh: '标点“{found}”叠用', en: 'The mark {found} is doubled' },
      hint: { zh: '留一个“{mended}”', en: 'Keep one {mended}' },
    },
    mixed: {
      message: {
        zh: '标点“{found}”连在一起，只能留一个',
        en: 'Marks {found} stand together; only one can stay',
      },
      hint: {
        zh: '句子已完的留“{mended}”，没有完的留逗号',
        en: 'Keep {mended} where the sentence ends, else the comma',
      },
    },
    leading: {
      message: { zh: '段落以标点“{found}”开头', en: 'The paragraph begins with the mark {found}' },
      hint: {
        zh: '核对前面是否丢了文字，或者把上一段误断成了两段',
        en: 'Check whether words were lost before it or a paragraph was broken in two',
      },
    },
  },
  docs: {
    why: {
      zh: '“。。”“，。”这类叠用、混用是删改后留下的痕迹，说明材料没有通读。',
      en: 'Marks such as 。。 or ，。 are left from cutting and show that nobody read the text again.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 15834—2011 标点符号用法',
      en: 'GB/T 15834-2011, use of marks',
    },
    bad: {
      in: 'problem',
      text: '1.对下属违纪抹不开面子\n2013年7月，农业局一名副局长上班打牌被拍了照片，我只打了一个电话，两个月后县里跟着作检查，。\n',
    },
    good: {
      in: 'problem',
      text: '1.对下属违纪抹不开面子\n2013年7月，农业局一名副局长上班打牌被拍了照片，我只打了一个电话，两个月后县里跟着作检查。这是为什么？！\n',
    },
  },
  *check({ draft }) {
    for (const block of proseBlocks(draft)) yield* checkBlock(block);
  },
});

function* checkBlock(block: Block): Iterable<Issue> {
  const { value } = block.text;
  const leading = /^[，。、；：？！”’》）]+/.exec(value);
  if (leading) {
    yield {
      code: 'leading',
      range: sourceRange(block.text, 0, leading[0].length),
      data: { found: leading[0] },
    };
  }
  if (!holdsSign(value, SIGN.row)) return;
  for (const match of value.matchAll(ROW)) {
    const found = match[0];
    if (match.index === 0 || isAllowed(found)) continue;
    const range = sourceRange(block.text, match.index, match.index + found.length);
    const kinds = new Set([...found].map(mark => NARROW[mark] ?? mark));
    const mended = strongest(kinds);
    const repeated = kinds.size === 1;
    const ends = match.index + found.length === value.length && /[。？！]/.test(mended);
    const edit: Edit = repeated || ends ? safely(range, mended) : perhaps(range, mended);
    yield { code: repeated ? 'repeated' : 'mixed', range, data: { found, mended }, edits: [edit] };
  }
}

/** ？！ is sound; three and more stops stand for an ellipsis, which another rule reports. */
function isAllowed(found: string): boolean {
  return /^[？?]+[！!]$/.test(found) || /^(?:。{3,}|，{3,}|、{3,})$/.test(found);
}

function strongest(marks: ReadonlySet<string>): string {
  return ['？', '！', '。', '；', '：', '，', '、'].find(mark => marks.has(mark)) ?? '，';
}
