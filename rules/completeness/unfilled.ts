import * as v from 'valibot';
import type { Draft } from '../../src/draft/model.ts';
import { countCharacters } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { findSlots } from '../support/placeholders.ts';
import { paperRange, proseBlocks } from '../support/prose.ts';
import { substanceOf } from '../support/substance.ts';

export default defineRule({
  id: 'completeness/unfilled',
  criterion: 'completeness',
  title: { zh: '材料已经写成，不是空架子', en: 'The paper is written, not a skeleton' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    least: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 300),
      v.description('Fewer characters of text than this, headings and placeholders left out, are no paper.'),
    ),
    mostOpen: share(
      0.3,
      'Share of the paragraphs with placeholders, 0 to 1, above which a paper counts as a skeleton.',
    ),
  }),
  needs: [],
  messages: {
    empty: {
      message: {
        zh: '除标题和占位文字外只有 {count} 个字，还不是一份材料',
        en: 'Apart from headings and placeholders there are {count} characters: no paper yet',
      },
      hint: { zh: '按提纲逐部分写出实际内容后再送审', en: 'Write every section before handing it in' },
    },
    skeleton: {
      message: {
        zh: '{all} 段正文里有 {open} 段还是占位文字，材料没有写完',
        en: '{open} of {all} paragraphs still hold placeholders; the paper is unfinished',
      },
      hint: {
        zh: '把没有写的逐处写完；用不着的空格子连同提示一起删去',
        en: 'Write what is missing and delete the slots that are not needed',
      },
    },
  },
  docs: {
    why: {
      zh: '声明了是对照检查材料、却没有写成的，不能当作“不是这类材料”放过，也不能算通过。',
      en: 'A file that declares itself such a paper and is not written can neither be passed over nor pass.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：检查要齐全、严禁缺漏项；通不过的一律不得开会',
      en: 'Notice, part 7: complete, nothing left out; no meeting before the paper passes',
    },
    bad: {
      in: 'paper',
      text: '---\nkind: member\nprofile: qunzhong-2014\n---\n# 个人对照检查材料\n\n## 一、遵守党的政治纪律情况\n\n【待补】\n\n## 二、努力方向和改进措施\n\n【待补】\n',
    },
    good: {
      in: 'discipline',
      text: '我在大是大非面前立场是清醒的，县里的重大事项都按程序向市委报告。对照要求也有差距：2013年3月一次同学聚会上，有人拿网上段子调侃党史人物，我笑笑了之，没有当场制止。',
    },
  },
  *check({ draft }, { least, mostOpen }) {
    const { count, all, open } = measure(draft);
    const at = { range: paperRange(draft), anchor: 'unfilled' };
    if (count < least) yield { ...at, code: 'empty', data: { count } };
    else if (open > all * mostOpen) yield { ...at, code: 'skeleton', data: { all, open } };
  },
});

/** Characters of the text, and its paragraphs with and without placeholders. */
function measure(draft: Draft): { count: number; all: number; open: number } {
  const blocks = draft.blocks.filter(({ type }) => type === 'paragraph' || type === 'quote');
  const heads = new Set(draft.headings.filter(({ form }) => form !== 'run-in').map(({ block }) => block));
  const text = proseBlocks(draft).filter(block => block.type !== 'heading' && !heads.has(block));
  const filled = blocks.filter(({ text: { value } }) => countCharacters(value) > 0);
  const open = filled.filter(block => findSlots(block, draft.source.text).length > 0).length;
  return {
    count: text.reduce((sum, { text: { value } }) => sum + substanceOf(value), 0),
    all: filled.length,
    open,
  };
}
