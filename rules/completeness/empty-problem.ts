import * as v from 'valibot';
import { withoutPlaceholders } from '../../src/draft/placeholders.ts';
import { startingIn } from '../../src/language/cover-index.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { candidatesOf, headStart } from '../support/candidates.ts';

export default defineRule({
  id: 'completeness/empty-problem',
  criterion: 'completeness',
  title: { zh: '列出的问题都写了，没有空格子', en: 'No problem is an empty slot' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    leastTitle: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 3),
      v.description('A heading with fewer characters than this, placeholders left out, names no problem.'),
    ),
  }),
  needs: [],
  ownWords: ['name'],
  messages: {
    slot: {
      message: {
        zh: '“{name}”方面的第 {number} 条还是空格子，没有写出问题',
        en: 'Item {number} under {name} is an empty slot',
      },
      hint: { zh: '写出这条问题，或者整条删去', en: 'Write this problem or delete the slot' },
    },
  },
  docs: {
    why: {
      zh: '只有序号和占位文字的条目不算问题，也不计入条数。',
      en: 'An item of a number and a prompt is no problem and does not count.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：检查要齐全、严禁缺漏项',
      en: 'Notice, part 7: complete, nothing left out',
    },
    bad: { in: 'dimension', text: slots('【待补：用一句话点明问题】') },
    good: { in: 'dimension', text: slots('会议成串，拿开会代替办事') },
  },
  *check({ draft }, { leastTitle }) {
    for (const { name, problems, body, heading } of draft.dimensions) {
      // a dimension without any problem is the matter of another rule
      if (problems.length === 0) continue;
      for (const { heading: head } of startingIn(candidatesOf(draft), headStart, body)) {
        if (head === heading || !head.number) continue;
        if (
          withoutPlaceholders(head.title).length >= leastTitle ||
          !/【|（此处|（请|待补|_{3}/.test(head.text.value)
        )
          continue;
        yield {
          code: 'slot',
          range: head.range,
          anchor: `${name} ${head.number.value}`,
          data: { name, number: head.number.value },
        };
      }
    }
  },
});

function slots(second: string): string {
  return `#### 1. 重部署轻落实，文件出门就算办完

2013年3月，我主持召开全县安全生产会，会后把十一项任务批给各单位就没有再过问，七月东沟采石场排查时发现隐患单一张没有销号。

#### 2. ${second}

2013年11月，我主持或出席的全县性会议有14个，22日下午白鹤乡起了山火，乡长正坐在县委礼堂听我作动员，火过了60多亩林子。
`;
}
