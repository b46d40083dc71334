import * as v from 'valibot';
import type { Block } from '../../src/draft/model.ts';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { candidatesOf } from '../support/candidates.ts';
import { perhaps } from '../support/places.ts';
import { proseBlocks } from '../support/prose.ts';

export default defineRule({
  id: 'format/paragraph-shape',
  criterion: 'format',
  title: { zh: '段落有句末标点，长短适中', en: 'Paragraphs end in a mark and are not overlong' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    longest: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(100)), 1200),
      v.description('Characters from which a paragraph counts as too long.'),
    ),
    leastSentence: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(10)), 60),
      v.description('Shorter paragraphs may be headings or lists and need no end mark.'),
    ),
  }),
  needs: [],
  messages: {
    unended: {
      message: {
        zh: '段末“{tail}”没有句末标点，话像是没有说完',
        en: 'The paragraph ends in {tail} without a mark, as if cut off',
      },
      hint: {
        zh: '补上句号；若是丢了文字，把话说完',
        en: 'Add the full stop, or finish the sentence if words were lost',
      },
    },
    long: {
      message: {
        zh: '这一段有 {count} 字，超过 {longest} 字',
        en: 'This paragraph has {count} characters, more than {longest}',
      },
      hint: { zh: '按表现、事例、原因和启示分成几段', en: 'Split it by fault, cases, causes and lessons' },
    },
  },
  docs: {
    why: {
      zh: '段末没有标点，往往是复制时丢了后半句；一段太长，听的人和审的人都抓不住层次。',
      en: 'A paragraph without an end mark has often lost its end; an overlong one loses its listeners.',
    },
    basis: { mark: 'O', zh: '本工具的建议', en: 'Our own proposal' },
    bad: {
      in: 'problem',
      text: '1.迎检一阵风，群众看热闹\n2012年9月迎接测评，我从12个单位抽了46个人封闭补写了两年的会议记录，测评组走后，这些材料装了三辆手推车拉去库房，一页也没有再用过，后街的公厕却塌了半年没有人\n',
    },
    good: {
      in: 'problem',
      text: '1.迎检一阵风，群众看热闹\n2012年9月迎接测评，我从12个单位抽了46个人封闭补写了两年的会议记录，测评组走后，这些材料装了三辆手推车拉去库房，一页也没有再用过，后街的公厕却塌了半年没有人修。\n',
    },
  },
  *check({ draft }, { longest, leastSentence }) {
    const headings = new Set(candidatesOf(draft).flatMap(({ alone, block }) => (alone ? [block] : [])));
    for (const block of proseBlocks(draft)) {
      if (block.type === 'heading' || headings.has(block)) continue;
      const { value } = block.text;
      if (isUnended(block, leastSentence)) {
        const range = sourceRange(block.text, value.length - 1, value.length);
        yield {
          code: 'unended',
          range,
          data: { tail: value.slice(-6) },
          edits: [perhaps(range, `${value.slice(-1)}。`)],
        };
      }
      const count = countCharacters(value);
      if (count > longest)
        yield {
          code: 'long',
          severity: 'info',
          range: sourceRange(block.text, 0, 1),
          data: { count, longest },
        };
    }
  },
});

function isUnended({ text, bold }: Block, least: number): boolean {
  const { value } = text;
  if (value.length < least || bold === value.length) return false;
  return /[\p{Script=Han}\w，,、]$/u.test(value) && /[，。；]/.test(value);
}
