import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';

export default defineRule({
  id: 'attitude/dropped-problem',
  criterion: 'attitude',
  title: { zh: '查出的问题不悄悄拿掉', en: 'No problem vanishes without a word' },
  severity: 'warning',
  since: '0.2.0',
  status: 'preview',
  options: v.strictObject({}),
  needs: ['previous-draft'],
  messages: {
    dropped: {
      message: {
        zh: '上一稿第 {line} 行的问题“{title}”没有了，这一稿里找不到去向',
        en: 'The problem “{title}” of the draft before (line {line}) is gone; nothing here takes it up',
      },
      hint: {
        zh: '并到别的问题里的，把事例留下来；确实不该写的，由审稿的人说明理由',
        en: 'If it was merged, keep its case; if it does not belong, let whoever reviews the paper say why',
      },
    },
    unclear: {
      message: {
        zh: '上一稿第 {line} 行的问题“{title}”没有了；这一稿新写的“{maybe}”如果不是它，就是悄悄拿掉了',
        en: 'The problem “{title}” of the draft before (line {line}) is gone, unless the new “{maybe}” is it',
      },
      hint: {
        zh: '是改写的不用改；不是的，补回来，或者由审稿的人说明理由',
        en: 'If it was rewritten all is well; if not, put it back, or let whoever reviews the paper say why',
      },
    },
  },
  docs: {
    why: {
      zh: '征求意见查出来的问题，不能改着改着就没了。合并、改写的不算，程序认得出来；认不准的不报。',
      en: 'What was found must not get lost on the way. Merged and rewritten problems do not count, nor doubtful ones.',
    },
    basis: {
      mark: 'O',
      zh: '本工具自拟：通报要求检查要齐全、严禁缺漏项',
      en: 'Our own, after the notice: complete, nothing left out',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '督促检查流于形式。（上一稿的下一条“征地补偿拖了十九个月”在这一稿没有了）2013年8月我带队查校舍加固，只看了照片。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '督促检查流于形式，征地补偿拖了十九个月。（上一稿的两条并成一条，事例都在）2013年8月我带队查校舍加固，只看了照片；河东村四十户的补偿款到2014年3月才发。',
    },
  },
  *check(context) {
    for (const { title, line, place, maybe } of context.revision?.().dropped ?? []) {
      const known = { range: place, anchor: title };
      if (maybe === null) yield { code: 'dropped', ...known, data: { title, line } };
      else yield { code: 'unclear', severity: 'info', ...known, data: { title, line, maybe } };
    }
  },
});
