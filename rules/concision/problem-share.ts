import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  least: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.5),
    v.description('Least share of problems and causes in all characters (0 to 1).'),
  ),
});

export default defineRule({
  id: 'concision/problem-share',
  criterion: 'concision',
  title: { zh: '问题和原因要占一半以上', en: 'Problems and causes fill at least half of the paper' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  messages: {
    small: {
      message: {
        zh: '问题和原因共 {characters} 字，只占全文 {percent}%，不到 {least}%',
        en: 'Problems and causes take {characters} characters, {percent} % of the paper (at least {least} %)',
      },
      hint: {
        zh: '压缩开头、做法和措施里的空话，把事例和思想根源写具体',
        en: 'Cut the opening and the stock phrases; tell cases and causes',
      },
    },
  },
  docs: {
    why: {
      zh: '对照检查要检查的是问题，不是成绩和打算。',
      en: 'The paper examines faults, not merits and plans.',
    },
    basis: {
      mark: 'P',
      zh: '有的单位规定问题和原因不少于全文二分之一',
      en: 'one office’s published rule: at least one half',
    },
    good: { in: 'closing', kind: 'member', text: '以上是我的对照检查，请同志们批评指正。' },
    bad: {
      in: 'discipline',
      kind: 'member',
      text: '一年来，我坚决维护中央权威，做到令行禁止，认真完成组织交给的各项任务，得到了上级和群众的肯定。'.repeat(
        260,
      ),
    },
  },
  needs: ['problems'],
  *check({ draft }, { least }) {
    const told = draft.sections.filter(({ roles }) => roles.includes('problems') || roles.includes('causes'));
    const characters = told.reduce((sum, section) => sum + section.characters, 0);
    const taken = draft.characters === 0 ? 0 : characters / draft.characters;
    const first = told[0];
    if (!first || taken >= least) return;
    const range = first.heading?.range ?? first.range;
    const data = { characters, percent: Math.round(taken * 100), least: Math.round(least * 100) };
    yield { code: 'small', range, anchor: first.title, data };
  },
});
