import * as v from 'valibot';
import type { Draft } from '../../src/draft/model.ts';
import type { Range } from '../../src/language/text.ts';
import { defineRule, type Related } from '../../src/linter/rule.ts';
import { textBlocks } from '../support/prose.ts';

export default defineRule({
  id: 'format/sign-off',
  criterion: 'format',
  title: { zh: '文末有落款和日期', en: 'The paper ends with name or unit and date' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  messages: {
    'no-sign-off': {
      message: { zh: '文末没有落款和日期', en: 'There is neither name nor date at the end' },
      hint: {
        zh: '文末另起两行：班子材料写单位，个人材料写姓名，下一行写日期，如“2014年6月20日”',
        en: 'Add two lines: the unit or the name, and below it the date, such as 2014年6月20日',
      },
    },
    'no-name': {
      message: { zh: '文末有日期，没有署名', en: 'There is a date at the end, but no name' },
      hint: { zh: '日期上一行写单位或姓名', en: 'Put the unit or the name above the date' },
    },
    'no-date': {
      message: { zh: '文末有署名，没有日期', en: 'There is a name at the end, but no date' },
      hint: {
        zh: '署名下一行写日期，如“2014年6月20日”',
        en: 'Put the date below the name, such as 2014年6月20日',
      },
    },
  },
  docs: {
    why: {
      zh: '没有落款和日期，分不清是谁的材料、是哪一稿，也无从核对事例的时间先后。',
      en: 'Without name and date nobody can tell whose paper it is, which draft, or whether its times can be right.',
    },
    basis: { mark: 'T', zh: '对照检查材料的通行格式', en: 'Common form of such papers' },
    bad: { in: 'paper', text: unsigned() },
    good: { in: 'paper', text: `${unsigned()}\n赵明远\n2014年6月20日\n` },
  },
  *check({ draft }) {
    const { signOff } = draft;
    if (!signOff) yield { code: 'no-sign-off', range: lastLine(draft), anchor: 'sign-off' };
    // the date may stand under the title
    else if (!signOff.date && !datedTitle(draft))
      yield { code: 'no-date', range: signOff.range, related: closingOf(draft) };
    else if (!signOff.unitOrName) yield { code: 'no-name', range: signOff.range, related: closingOf(draft) };
  },
});

const CLOSING = { zh: '正文到这里结束，下面是落款', en: 'the text ends here; name and date belong below' };

/** The last words of the text, below which name and date are looked for. */
function closingOf(draft: Draft): Related[] {
  const end = draft.signOff?.range.start ?? draft.body.end;
  const last = textBlocks(draft).findLast(({ range }) => range.end <= end);
  return last ? [{ range: last.range, message: CLOSING }] : [];
}

function lastLine(draft: Draft): Range {
  return textBlocks(draft).at(-1)?.range ?? { start: draft.body.end, end: draft.body.end };
}

function datedTitle(draft: Draft): boolean {
  const first = draft.sections[0]?.range.start ?? 0;
  return textBlocks(draft).some(
    ({ range, text }) => range.start < first && /^[（(]?\s*\d{4}年\d{1,2}月\d{1,2}日/.test(text.value),
  );
}

function unsigned(): string {
  return `---
kind: member
profile: qunzhong-2014
---
# 个人对照检查材料

教育实践活动开展以来，我到联系点住村6天，同32名干部群众单独谈心。现将有关情况对照检查如下。

一、遵守党的政治纪律情况

我在大是大非面前立场是清醒的，但学习政策常常拿来就讲，2013年3月一次聚会上没有当场制止错误言论。

二、努力方向和改进措施

1.每周学习不少于5小时，由我本人负责，从7月起执行，机关党支部每季度检查一次笔记。

以上是我的对照检查，请同志们批评指正。
`;
}
