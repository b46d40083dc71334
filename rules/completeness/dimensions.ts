import * as v from 'valibot';
import type { Draft, Problem, Sentence } from '../../src/draft/model.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { standing } from '../support/deferral.ts';
import { hitsIn } from '../support/hits.ts';
import { paperRange } from '../support/prose.ts';
import { admits, blameInForm } from '../support/reading/fault.ts';
import { clausesIn, countFacts, hasNoCase, wordingOf } from '../support/sentences.ts';
import { substance, weightOf } from '../support/substance.ts';

export default defineRule({
  id: 'completeness/dimensions',
  criterion: 'completeness',
  title: { zh: '规定的每个方面都查摆了具体问题', en: 'Every dimension has problems of its own' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: ['profile'],
  ownWords: ['name', 'core', 'order'],
  messages: {
    missing: {
      message: { zh: '缺“{name}”方面的问题', en: 'There is nothing on {name}' },
      hint: {
        zh: '对照“{core}”逐项查找，单列“{name}方面”，写出具体问题',
        en: 'Examine this dimension ({core}), give it a heading, and name concrete problems',
      },
    },
    hollow: {
      message: {
        zh: '“{name}”下面没有写出一条具体问题（只有 {count} 个字）',
        en: 'No problem is named under {name} ({count} characters in all)',
      },
      hint: {
        zh: '一句笼统的认识不算问题；分条写出具体问题，每条有事例、有原因',
        en: 'A general admission is no problem; name concrete ones, each with cases and causes',
      },
    },
    'no-fault': {
      message: {
        zh: '“{name}”下面的 {count} 条都没有写出问题，也没有事例',
        en: 'None of the {count} item(s) under {name} admits a fault or tells a case',
      },
      hint: {
        zh: '认识、体会不算问题；写出自己在这方面做错了什么事，每条有事例、有原因',
        en: 'Reflections are no problems; say what was done wrong, with cases and causes',
      },
    },
    general: {
      message: {
        zh: '“{name}”下面的 {count} 条只有笼统的话：没有一件事、一个数字，别的方面都有事例',
        en: 'The {count} item(s) under {name} are general talk: no event and no figure, where other dimensions tell cases',
      },
      hint: {
        zh: '“不同程度存在”“有差距”不算查摆；写出在这方面做错了什么事，每条有事例、有原因',
        en: 'To fall short in general is no finding; say what was done wrong, with cases and causes',
      },
    },
    unsorted: {
      message: {
        zh: '查摆出的 {count} 条问题没有按“{order}”分列',
        en: 'The {count} problems are not sorted under {order}',
      },
      hint: {
        zh: '按规定的方面设小标题，把问题归到各自的方面',
        en: 'Give each dimension a heading and put the problems under their own',
      },
    },
  },
  docs: {
    why: {
      zh: '规定的方面缺一个，或者只有一句“不同程度地存在”，等于这一方面没有检查。',
      en: 'A dimension left out, or dealt with in one general sentence, was not examined.',
    },
    basis: {
      mark: 'N',
      zh: '通报第三部分：一风一风查、一个问题一个问题找；第七部分：严禁缺漏项',
      en: 'Notice, part 3: wind by wind, problem by problem; part 7: nothing left out',
    },
    bad: {
      in: 'paper',
      text: paper('不同程度地存在享乐主义倾向，需要引起高度重视，在今后的工作中切实加以改进。'),
    },
    good: {
      in: 'paper',
      text: paper(
        '1.进取心减退，守着摊子熬年头。2013年秋天年轻人拟出档案数字化方案，我批了“再议”，一议就是半年，87卷档案缺页。',
      ),
    },
  },
  *check({ draft, profile, hits }) {
    const faults = hits('fault-words');
    const weight = weightOf(profile.dimensionsBasis);
    const { dimensions, problems } = draft;
    if (dimensions.length === 0 && problems.length > 0) {
      const order = profile.dimensions.map(({ name }) => name).join('、');
      // headings may be worded beyond recognition: a person looks
      yield {
        code: 'unsorted',
        severity: 'warning',
        range: problemsRange(draft),
        data: { count: problems.length, order },
      };
      return;
    }
    for (const { name, core } of profile.dimensions) {
      const parts = dimensions.filter(part => part.name === name);
      const [part] = parts;
      const data = { name, core: core ?? name };
      if (!part) {
        yield { code: 'missing', range: problemsRange(draft), anchor: name, data, ...weight };
        continue;
      }
      const own = parts.flatMap(({ problems: listed }) => listed);
      const at = { range: part.heading.range, anchor: name };
      if (own.length === 0) {
        const inside = parts.flatMap(({ body }) => sentencesWithin(draft, body));
        const count = substance(inside);
        yield { ...at, code: 'hollow', data: { ...data, count }, ...weight, related: standing(inside) };
      } else if (own.every(problem => admitsNothing(problem, faults))) {
        yield {
          ...at,
          code: 'no-fault',
          severity: 'warning',
          data: { ...data, count: own.length },
          related: own.map(({ titleText }) => ({
            range: sourceRange(titleText),
            message: { zh: '这一条没有写出问题', en: 'this one admits no fault' },
          })),
        };
      } else if (own.every(isGeneral) && tellCases(problems, own)) {
        yield {
          ...at,
          code: 'general',
          severity: 'warning',
          data: { ...data, count: own.length },
          related: own.map(({ titleText }) => ({
            range: sourceRange(titleText),
            message: { zh: '这一条没有具体的事', en: 'nothing in particular' },
          })),
        };
      }
    }
  },
});

/** The heading under which the problems stand, or the paper's title. */
function problemsRange(draft: Draft): Range {
  return draft.sections.find(({ roles }) => roles.includes('problems'))?.heading?.range ?? paperRange(draft);
}

function sentencesWithin({ sections }: Draft, { start, end }: Range): Sentence[] {
  return sections
    .flatMap(section => section.sentences)
    .filter(({ text }) => {
      const at = text.pieces[0]?.source ?? -1;
      return at >= start && at < end;
    });
}

/** A character that may blame is none yet where it stands alone: 最难的人家. */
const HINTS = 2;

function owns(sentence: string): boolean {
  if (admits(sentence)) return true;
  const blamed = clausesIn(sentence).map(({ start, end }) => blameInForm(sentence.slice(start, end)));
  return blamed.includes('plain') || blamed.filter(form => form === 'hinted').length >= HINTS;
}

/** Whether an item holds thoughts only: no case, nothing denied, no word of blame. */
function admitsNothing(problem: Problem, faults: readonly LexiconHit[]): boolean {
  return (
    hasNoCase(problem) &&
    blameInForm(problem.title) === null &&
    !problem.sentences.some(({ text }) => owns(text.value)) &&
    hitsIn(faults, problem.range).length === 0
  );
}

/** To fall short in general: 存在一定差距, 不同程度存在, 还有不小的差距, 同期盼相比仍有距离, 有待提高. */
const IN_GENERAL =
  /(?:有|存在)(?:着|了)?(?:一定|一些|某些|不小|较大|不少|明显|这样那样|或多或少)的?(?:差距|距离|不足|欠缺|短板|薄弱)|存在(?:着|了)?(?:一定|一些|某些|不少|这样那样|或多或少)的?问题|(?:差距|距离|不足)(?:还|仍|依然)?(?:存在|不小|较大)|不同程度|(?:还|仍)有(?:差距|距离|不足|欠缺)|有待|(?:还|仍)?不能完全|稍有松懈|没有止境|需要(?:不断|进一步|持续|更加|始终)/u;

/** Whether an item tells no case, nothing that could be looked up, and owns to falling short in general. */
function isGeneral(problem: Problem): boolean {
  const wording = wordingOf(problem);
  return hasNoCase(problem) && countFacts(wording) === 0 && IN_GENERAL.test(wording);
}

/** Whether most problems under other dimensions tell cases: a paper without any is the matter of other rules. */
function tellCases(problems: readonly Problem[], but: readonly Problem[]): boolean {
  const others = problems.filter(problem => !but.includes(problem));
  return others.filter(hasNoCase).length * 2 < others.length;
}

/** A paper that deals with all four winds, with a text for the third. */
function paper(third: string): string {
  const problem = (title: string): string =>
    `1.${title}。2013年3月县里开了19个全县性会议，石鼓镇镇长参加了14个，抗旱打井方案压了20天，1300亩小麦减产两成。`;
  return `---
kind: member
profile: qunzhong-2014
---
# 个人对照检查材料

现对照检查如下。

一、“四风”方面存在的突出问题

（一）形式主义方面

${problem('会议成串，拿开会代替办事')}

（二）官僚主义方面

${problem('高高在上，群众有事难找门')}

（三）享乐主义方面

${third}

（四）奢靡之风方面

${problem('接待讲排场，花钱大手大脚')}
`;
}
