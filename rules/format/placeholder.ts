import * as v from 'valibot';
import type { Draft } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { findSlots, type Slot } from '../support/placeholders.ts';
import { textBlocks } from '../support/prose.ts';
import { notesIn } from '../support/self-notes.ts';

/** Longest piece of a prompt that a message repeats. */
const SHOWN = 24;

export default defineRule({
  id: 'format/placeholder',
  criterion: 'format',
  title: { zh: '没有留下待补、此处填写等占位文字', en: 'No placeholder is left' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  messages: {
    left: {
      message: {
        zh: '这里还是占位文字“{found}”，没有写进实际内容',
        en: '{found} is a placeholder; nothing was written here',
      },
      hint: {
        zh: '写进实际内容，或者连同提示一起删去',
        en: 'Write what belongs here, or delete it with its prompt',
      },
    },
    several: {
      message: {
        zh: '从“{found}”起接连有 {count} 处占位文字，没有写进实际内容',
        en: '{count} placeholders in a row, beginning with {found}; nothing was written here',
      },
      hint: {
        zh: '逐处写进实际内容，或者连同提示一起删去',
        en: 'Write what belongs in each place, or delete it with its prompt',
      },
    },
    note: {
      message: {
        zh: '“{found}”像是写给自己看的待办，数字或名称还没有补上',
        en: '{found} reads like a note to oneself; a figure or a name is still missing',
      },
      hint: {
        zh: '核实以后写进实际内容，删去括号里的话',
        en: 'Look it up, write it here, and delete the note',
      },
    },
  },
  docs: {
    why: {
      zh: '“【待补】”“（此处填写……）”留在稿子里，说明这一处没有写完；送审的材料里出现一处，整份都会被退回。',
      en: 'A prompt left in the text says that this place is unfinished; one is enough for a paper to be sent back.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：格式要规范，检查要齐全、严禁缺漏项',
      en: 'Notice, part 7: sound form, complete, nothing left out',
    },
    bad: {
      in: 'problem',
      text: '1.计较名位，荣誉面前争高低\n2012年底县里推荐优秀党务工作者，我让办公室把自己的材料报了上去，签约期因此错过【待补】。\n',
    },
    good: {
      in: 'problem',
      text: '1.计较名位，荣誉面前争高低\n2012年底县里推荐优秀党务工作者，我让办公室把自己的材料报了上去，待遇问题有待补充说明的（待业人员除外）已经写清。\n',
    },
  },
  *check({ draft }) {
    for (const slots of neighbours(draft)) {
      const [first] = slots;
      const last = slots.at(-1);
      if (!first || !last) continue;
      const found = first.text.length > SHOWN ? `${first.text.slice(0, SHOWN)}…` : first.text;
      yield {
        code: slots.length > 1 ? 'several' : 'left',
        range: { start: first.range.start, end: last.range.end },
        data: { found, count: slots.length },
      };
    }
    for (const { text } of textBlocks(draft)) {
      for (const { start, end } of notesIn(text.value))
        yield {
          code: 'note',
          // what the words mean is judged, not known
          severity: 'warning',
          range: sourceRange(text, start, end),
          data: { found: text.value.slice(start, end) },
        };
    }
  },
});

/** Slots by stretches of neighbouring paragraphs: an empty problem is one thing to do, not six. */
function neighbours({ blocks, source }: Draft): Slot[][] {
  const stretches: Slot[][] = [];
  let open: Slot[] | null = null;
  for (const block of blocks) {
    if (block.type === 'code' || block.type === 'break' || block.type === 'html') continue;
    const slots = findSlots(block, source.text);
    if (slots.length === 0) open = null;
    else if (open) open.push(...slots);
    else {
      open = [...slots];
      stretches.push(open);
    }
  }
  return stretches;
}
