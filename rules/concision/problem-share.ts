import * as v from 'valibot';
import type { Draft, Section } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';

const options = v.strictObject({
  least: share(0.5, 'Least share of problems and causes in all characters (0 to 1).'),
});

export default defineRule({
  id: 'concision/problem-share',
  criterion: 'concision',
  title: { zh: '问题和原因占一半以上', en: 'Problems and causes fill at least half of the paper' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    small: {
      message: {
        zh: '问题和原因共 {characters} 字，只占全文 {share}%，不到 {least}%；{title}就占了 {other}%',
        en: 'Problems and causes take {characters} characters, {share} % of the paper (at least {least} %); {titleEn} alone takes {other} %',
      },
      hint: {
        zh: '压缩开头、成绩和措施里的空话，把事例和思想根源写具体',
        en: 'Cut the opening, the merits and the stock phrases; tell cases and causes',
      },
    },
  },
  docs: {
    why: {
      zh: '对照检查检查的是问题和根源；背景、成绩、打算占了大半，就成了总结。',
      en: 'The paper examines faults and their roots; with more of the rest it is a report.',
    },
    basis: {
      mark: 'P',
      zh: '有单位规定查摆问题和剖析原因的篇幅不少于全文二分之一',
      en: 'One office’s published rule: problems and causes fill at least one half',
    },
    bad: {
      in: 'measures',
      kind: 'member',
      text: `${'（一）进一步加强学习。坚持把学习摆在更加突出的位置，不断丰富学习内容、创新学习形式、健全学习制度，努力提高政治素质和理论水平，切实做到真学真懂真信真用。'.repeat(110)}`,
    },
    good: {
      in: 'measures',
      kind: 'member',
      text: '（一）学习自己动手。每周自学不少于5小时，笔记手写，由我本人负责，7月起执行，机关党支部每季度末检查。',
    },
  },
  *check({ draft }, { least }) {
    const told = draft.sections.filter(isTold);
    const characters = told.reduce((sum, section) => sum + section.characters, 0);
    const share = characters / Math.max(1, draft.characters);
    const other = largestOther(draft);
    if (share >= least || !other) return;
    const first = other.sentences[0];
    yield {
      code: 'small',
      range: first ? sourceRange(first.text) : other.range,
      anchor: draft.title?.title ?? other.title,
      data: {
        characters,
        share: percent(share),
        least: percent(least),
        title: other.title ? `“${other.title}”` : '开头',
        titleEn: other.title ? `“${other.title}”` : 'the opening',
        other: percent(other.characters / draft.characters),
      },
    };
  },
});

function isTold({ roles }: Section): boolean {
  return roles.includes('problems') || roles.includes('causes');
}

/** Where the room went. */
function largestOther({ sections }: Draft): Section | null {
  return sections
    .filter(section => !isTold(section))
    .reduce<Section | null>(
      (most, section) => (section.characters > (most?.characters ?? 0) ? section : most),
      null,
    );
}

function percent(share: number): number {
  return Math.round(share * 100);
}
