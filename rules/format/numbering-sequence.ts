import * as v from 'valibot';
import type { NumberStyle } from '../../src/draft/model.ts';
import { parseHanNumber } from '../../src/language/numerals.ts';
import type { Range } from '../../src/language/text.ts';
import { defineRule, type Edit, type Issue } from '../../src/linter/rule.ts';
import {
  hanNumber,
  type NumberedLine,
  type NumberRun,
  readNumberRuns,
  writeNumber,
} from '../support/numbered-lines.ts';
import { safely } from '../support/places.ts';

export default defineRule({
  id: 'format/numbering-sequence',
  criterion: 'format',
  title: { zh: '序号连续，不跳号、不重号、不乱序', en: 'Numbers run on without gaps, repeats or disorder' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  fixable: true,
  needs: [],
  messages: {
    start: {
      message: {
        zh: '这一层的序号从“{found}”开始，前面没有“{expected}”',
        en: 'Numbering at this level begins with {found}; there is no {expected} before it',
      },
      hint: {
        zh: '核对是漏了前面的内容，还是序号没有从头排起',
        en: 'Check whether something was lost before it or the count did not start at one',
      },
    },
    jump: {
      message: {
        zh: '序号从“{previous}”跳到“{found}”，中间缺“{expected}”',
        en: 'Numbering jumps from {previous} to {found}; {expected} is missing',
      },
      hint: {
        zh: '核对是漏了一项内容，还是删改后没有重排序号；序号以内容为准，逐层重排',
        en: 'Check whether an item was lost or the numbers were not renewed after a deletion',
      },
    },
    repeat: {
      message: {
        zh: '序号“{found}”重复，前面已有“{previous}”，这里应排到“{expected}”',
        en: 'Number {found} is used again after {previous}; {expected} is due here',
      },
      hint: {
        zh: '改为“{expected}”，并顺次核对后面的序号',
        en: 'Change it to {expected} and check those that follow',
      },
    },
    disorder: {
      message: {
        zh: '序号颠倒：“{previous}”之后应为“{expected}”，这里是“{found}”',
        en: 'Numbers are out of order: {expected} is due after {previous}, not {found}',
      },
      hint: { zh: '按内容先后重排这一层的序号', en: 'Number this level again in the order of its content' },
    },
  },
  docs: {
    why: {
      zh: '序号跳、重、乱，多半是删改之后没有通读：不是丢了内容，就是粘贴时带进了别处的内容。审核时最先被指出的就是这一类。',
      en: 'Gaps, repeats and disorder in numbers show that nobody read the paper through after cutting and pasting.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：格式要规范、防止交叉重复',
      en: 'Notice, part 7: sound form, no overlaps',
    },
    bad: {
      in: 'paper',
      text: '一、遵守党的政治纪律情况\n正文。\n二、执行中央八项规定情况\n正文。\n四、“四风”方面存在的突出问题\n正文。\n',
    },
    good: {
      in: 'paper',
      text: '一、遵守党的政治纪律情况\n正文。\n二、执行中央八项规定情况\n正文。\n三、“四风”方面存在的突出问题\n正文。\n',
    },
  },
  *check({ draft }) {
    for (const run of readNumberRuns(draft)) yield* checkRun(run, draft.source.text);
  },
});

function* checkRun(run: NumberRun, source: string): Iterable<Issue> {
  const { lines, style } = run;
  const first = lines[0] as NumberedLine;
  if (first.number.value !== run.from) {
    yield issue('start', first, style, { expected: run.from, previous: 0 });
  } else if (run.restarts && first.alone && style === 'han' && run.parent === null) {
    yield issue('disorder', first, style, { expected: 2, previous: 1 });
  }
  let last = first.number.value;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as NumberedLine;
    const value = line.number.value;
    const expected = last + 1;
    const next = lines[i + 1]?.number.value;
    if (value === expected) {
      last = value;
    } else if (value === last) {
      // sound in one way only: nothing comes after, or what comes after counts this line already
      const certain = next === undefined || next === expected + 1;
      yield issue(
        'repeat',
        line,
        style,
        { expected, previous: last },
        certain ? renumber(line, expected, source) : undefined,
      );
      last = next === expected + 1 ? expected : value;
    } else if (value > expected && next === expected) {
      yield issue('disorder', line, style, { expected, previous: last });
      i++;
      last = value;
    } else if (value > expected) {
      yield issue('jump', line, style, { expected, previous: last });
      last = value;
    } else {
      yield issue('disorder', line, style, { expected, previous: last });
      if (next === value + 1) last = value;
    }
  }
}

function issue(
  code: string,
  line: NumberedLine,
  style: NumberStyle,
  { expected, previous }: { expected: number; previous: number },
  edit?: Edit,
): Issue {
  return {
    code,
    range: line.heading.range,
    data: {
      found: line.number.text,
      expected: writeNumber(style, expected),
      previous: previous > 0 ? writeNumber(style, previous) : '',
    },
    ...(edit ? { edits: [edit] } : {}),
  };
}

/** Puts another number into the place of a line's digits; marks and blanks around them stay. */
function renumber({ number }: NumberedLine, value: number, source: string): Edit | undefined {
  const written = source.slice(number.range.start, number.range.end);
  const digits = /[0-9０-９]+|[〇零一二三四五六七八九十]+/.exec(written);
  if (!digits) return undefined;
  const start = number.range.start + digits.index;
  const range: Range = { start, end: start + digits[0].length };
  if (parseHanNumber(digits[0]) !== null) return safely(range, hanNumber(value));
  return /[0-9]/.test(digits[0]) ? safely(range, String(value)) : undefined;
}
