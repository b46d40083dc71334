import * as v from 'valibot';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import {
  type NumberedLine,
  type NumberRun,
  rankOf,
  readNumberRuns,
  writeNumber,
} from '../support/numbered-lines.ts';

/** 一、 may go on with 1. where a section has two levels only. */
const TWO_LEVELS = { outer: 1, inner: 3 };

export default defineRule({
  id: 'format/level-order',
  criterion: 'format',
  title: {
    zh: '层次序数逐级使用：一、（一）1.（1）',
    en: 'Levels follow 一、 （一） 1. （1） without a skip',
  },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  messages: {
    skipped: {
      message: {
        zh: '“{outer}”之下直接用了“{found}”，跳过了“{expected}”这一级',
        en: '{found} stands right below {outer}; the level {expected} is skipped',
      },
      hint: { zh: '这一级改用“{expected}”', en: 'Number this level {expected}' },
    },
    strayed: {
      message: {
        zh: '“{before}”和“{behind}”之间用了另一级的序数“{found}”',
        en: '{found}, a number of another level, stands between {before} and {behind}',
      },
      hint: { zh: '这里改用“{expected}”', en: 'Write {expected} here' },
    },
    inverted: {
      message: {
        zh: '“{outer}”之下用了更高一级的序数“{found}”，层次颠倒',
        en: '{found}, a higher level, stands below {outer}',
      },
      hint: {
        zh: '外层用“{found}”的样式，内层用“{outer}”的样式，从“一、”起逐级排下去',
        en: 'Give the outer level the higher style and go down level by level from 一、',
      },
    },
  },
  docs: {
    why: {
      zh: '层次序数跳级或颠倒，读的人分不清哪一条属于哪一类问题。只有两级时，“一、”之下可以用“（一）”，也可以用“1.”。',
      en: 'Where levels are skipped or inverted, nobody can tell which item belongs to what. With two levels 一、 may be followed by （一） or 1.',
    },
    basis: {
      mark: 'P',
      zh: 'GB/T 9704—2012 正文结构层次序数：“一、”“（一）”“1.”“（1）”',
      en: 'GB/T 9704-2012, levels of the text: 一、 （一） 1. （1）',
    },
    bad: {
      in: 'paper',
      text: '一、“四风”方面存在的突出问题\n（一）形式主义方面\n（1）文件多会议多\n正文。\n（2）调研走过场\n正文。\n',
    },
    good: {
      in: 'paper',
      text: '一、“四风”方面存在的突出问题\n（一）形式主义方面\n1.文件多会议多\n正文。\n2.调研走过场\n正文。\n',
    },
  },
  *check({ draft }) {
    for (const run of readNumberRuns(draft)) {
      if (standsIn(run)) yield strayed(run);
      else yield* checkRun(run);
    }
  },
});

/** （三）, 4., （五）: a single line of a lower level fills the gap in the level above, whose next number it bears. */
function standsIn({ lines, parent, under, style }: NumberRun): boolean {
  const [line] = lines;
  if (!line || !parent || !under || lines.length > 1 || style === parent.style) return false;
  const { value } = line.number;
  const next = parent.lines[parent.lines.indexOf(under) + 1]?.number.value;
  return value === under.number.value + 1 && next === value + 1;
}

function strayed({ lines, parent, style }: NumberRun): Issue {
  const line = lines[0] as NumberedLine;
  const outer = parent?.style ?? style;
  const { value, text } = line.number;
  return {
    code: 'strayed',
    range: line.heading.range,
    data: {
      found: text,
      before: writeNumber(outer, value - 1),
      behind: writeNumber(outer, value + 1),
      expected: writeNumber(outer, value),
    },
  };
}

function* checkRun({ style, lines, parent, under }: NumberRun): Iterable<Issue> {
  const rank = rankOf(style);
  const outer = parent ? rankOf(parent.style) : 0;
  if (rank === 0 || outer === 0 || rank === outer || rank === outer + 1) return;
  if (outer === TWO_LEVELS.outer && rank === TWO_LEVELS.inner) return;
  const line = lines[0] as NumberedLine;
  yield {
    code: rank < outer ? 'inverted' : 'skipped',
    range: line.heading.range,
    data: {
      found: line.number.text,
      outer: (under as NumberedLine).number.text,
      expected: writeNumber(OFFICIAL[outer] ?? style, 1),
    },
  };
}

const OFFICIAL = ['han', 'han-bracket', 'arabic', 'arabic-bracket'] as const;
