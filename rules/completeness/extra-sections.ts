import * as v from 'valibot';
import type { ProfileSection } from '../../src/config/profile.ts';
import type { Draft, Section, Sentence } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { paperRange } from '../support/prose.ts';
import { countFacts } from '../support/sentences.ts';
import { substance, substanceOf, weightOf } from '../support/substance.ts';

export default defineRule({
  id: 'completeness/extra-sections',
  criterion: 'completeness',
  title: {
    zh: '本年度另外要求的部分都有、都有内容',
    en: 'Sections that this year asks for besides are there and filled',
  },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    empty: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 15),
      v.description('A section with fewer characters than this, placeholders left out, counts as empty.'),
    ),
    thin: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 60),
      v.description('A section with fewer characters than this holds a stock sentence and no more.'),
    ),
    told: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(10)), 50),
      v.description(
        'Sentences on the matter with at least so many characters elsewhere in the paper count as told without a heading.',
      ),
    ),
  }),
  needs: ['profile'],
  ownWords: ['name', 'how', 'howEn'],
  messages: {
    missing: {
      message: { zh: '缺“{name}”部分', en: 'The section {name} is missing' },
      hint: { zh: '写法：{how}', en: 'What to write: {howEn}' },
    },
    unheaded: {
      message: {
        zh: '“{name}”没有单列，只在别处提到',
        en: '{name} has no section of its own; it is only mentioned elsewhere',
      },
      hint: { zh: '单列一个部分，标题写明“{name}”', en: 'Give it a section and a heading of its own' },
    },
    renamed: {
      message: {
        zh: '“{title}”像是“{name}”，标题没有写明',
        en: 'The section {title} seems to be {name}, and its heading does not say so',
      },
      hint: {
        zh: '标题写明“{name}”，审核的人一眼能找到',
        en: 'Name {name} in the heading, so that a reader finds it',
      },
    },
    hollow: {
      message: { zh: '“{title}”只有标题，没有内容', en: 'The section {title} has a heading and no text' },
      hint: { zh: '写法：{how}', en: 'What to write: {howEn}' },
    },
    thin: {
      message: {
        zh: '“{title}”只有 {count} 个字，说不清情况',
        en: 'The section {title} has {count} characters, too few to say anything',
      },
      hint: { zh: '写法：{how}', en: 'What to write: {howEn}' },
    },
    caseless: {
      message: {
        zh: '“{title}”没有写是谁、犯了什么错，看不出剖析的是哪个案例',
        en: 'The section {title} does not say who did what: no case is told in it',
      },
      hint: { zh: '写法：{how}', en: 'What to write: {howEn}' },
    },
  },
  docs: {
    why: {
      zh: '近年的民主生活会要求报告上年度整改情况、剖析典型案例、说明个人有关事项，缺一项就是缺漏项。哪一年要求哪几项，由专题规定。',
      en: 'Meetings of recent years ask for last year’s rectification, a typical case and personal matters. Which of them, the profile says.',
    },
    basis: {
      mark: 'P',
      zh: '公开的会议报道和材料；通报第七部分：严禁缺漏项',
      en: 'Published reports and papers; Notice, part 7: nothing left out',
    },
    bad: { in: 'paper', text: paper('') },
    good: { in: 'paper', text: paper(sections()) },
  },
  *check({ draft, profile, kind }, { empty, thin, told }) {
    for (const section of profile.sections) {
      const { role, required, heading, basis } = section;
      if (!role.startsWith('extra:') || !required.includes(kind)) continue;
      const name = heading ?? role;
      const { how, howEn } = HOW[role] ?? { how: `补写“${name}”`, howEn: `Write ${name}` };
      const weight = weightOf(basis);
      const found = draft.sections.filter(({ roles }) => roles.includes(role));
      const [first] = found;
      if (!first) {
        const renamed = tellingSection(draft, role, told);
        if (renamed) {
          const { title } = renamed;
          const range = renamed.heading?.range ?? renamed.range;
          yield { code: 'renamed', severity: 'info', range, anchor: name, data: { name, title } };
          continue;
        }
        const elsewhere = tellings(draft, section);
        const [sentence] = elsewhere;
        const enough = elsewhere.reduce((sum, { text }) => sum + substanceOf(text.value), 0) >= told;
        if (sentence && enough) {
          yield {
            code: 'unheaded',
            severity: 'warning',
            range: sourceRange(sentence.text),
            anchor: name,
            data: { name },
          };
        } else
          yield {
            code: 'missing',
            range: paperRange(draft),
            anchor: name,
            data: { name, how, howEn },
            ...weight,
          };
        continue;
      }
      const count = found.reduce((sum, { sentences }) => sum + substance(sentences), 0);
      const at = { range: first.heading?.range ?? first.range, anchor: name };
      const data = { name, title: first.title, count, how, howEn };
      if (count < empty) yield { ...at, code: 'hollow', data, ...weight };
      else if (count < thin) yield { ...at, code: 'thin', severity: 'warning', data };
      else if (role === 'extra:typical-case' && !found.some(tellsCase))
        yield { ...at, code: 'caseless', severity: 'info', data };
    }
  },
});

/** What wrongdoers do and what becomes of them: whoever tells a case names one or the other, or figures of it. */
const WRONG =
  /违[纪法规]|贪|双开|开除|判[处刑]|获刑|被[查捕抓]|留置|撤职|免职|处分|警告|套[取现]|挪用|收受|侵[吞占]|截留|虚[报列开]|骗|私[设分用吞]|滥用|失职|渎职|敛财|落马|忏悔录|冒领|吃喝|围标|串标|优亲厚友|瞒报|谎报|打招呼|插手|贿|公款|干股|礼金|红包|宴请|索要|入狱|立案|审查调查|私驾|有罪|回扣|好处费|案发|[^典个答方草提议预档备立办结破]案(?=[。，；、的中]|给|让)/;
const FACTS_OF_CASE = 3;

function tellsCase({ sentences }: Section): boolean {
  if (sentences.some(({ text }) => WRONG.test(text.value))) return true;
  return sentences.reduce((sum, { text }) => sum + countFacts(text.value), 0) >= FACTS_OF_CASE;
}

const HOW: Readonly<Record<string, { how: string; howEn: string }>> = {
  'extra:last-rectification': {
    how: '写明上年度认领了几个问题、定了几条措施、完成了几条，没有完成的说明原因和新的时限',
    howEn:
      'Say how many problems and measures there were last time, how many are done, and why the rest is not',
  },
  'extra:typical-case': {
    how: '选一个通报的典型案例，写清案情，对照自己查出差距、受到的警示和打算怎么做',
    howEn: 'Take one published case, tell it, and compare oneself with it',
  },
  'extra:personal-matters': {
    how: '逐项说明个人有关事项：婚姻、子女、住房、投资、因私出国（境）、配偶子女从业等，有变化的写变化',
    howEn: 'Account for personal matters one by one: family, housing, investments, travel',
  },
};

/** What a full section on the matter cannot help speaking of, whatever its heading, and how much of it there must be. */
const SIGNS: Readonly<Record<string, { readonly least: number; readonly signs: readonly RegExp[] }>> = {
  'extra:last-rectification': {
    least: 4,
    signs: [
      /上(?:一)?年度?|上次|前次|去年|20\d\d年度/,
      /民主生活会|组织生活会/,
      /整改|改进|措施/,
      /完成|销号|到位|办结|落实|没有改|未改/,
    ],
  },
  'extra:typical-case': {
    least: 3,
    signs: [
      /通报|曝光|警示|忏悔/,
      /违纪|违法|受贿|贪污|双开|开除|判处|被查|留置|撤职/,
      /对照|反思|镜子|自己身上|引以为|给我|警醒/,
    ],
  },
  'extra:personal-matters': {
    least: 4,
    signs: [
      /婚姻|离婚|再婚|丧偶|结婚/,
      /配偶|妻子|丈夫|爱人|家属/,
      /子女|儿子|女儿|孩子/,
      /住房|房产|房屋|套房|[一两]套/,
      /投资|股票|基金|理财|存款|收入/,
      /出国|出境|护照|通行证/,
      /经商|办企业|从业|兼职|取酬/,
      /处分|诫勉|函询|受过?处理/,
      /填报|如实|报告表/,
    ],
  },
};

/** A section whose heading no word of the profile fits, and whose text is about the matter all the same. */
function tellingSection({ sections }: Draft, role: string, told: number): Section | undefined {
  const wanted = SIGNS[role];
  if (!wanted) return undefined;
  return sections
    .filter(({ role: own, heading, sentences }) => own === 'other' && heading && substance(sentences) >= told)
    .find(({ sentences }) => {
      const text = sentences.map(({ text: { value } }) => value).join('');
      return wanted.signs.filter(sign => sign.test(text)).length >= wanted.least;
    });
}

/** Sentences outside problems, causes and measures that speak of the matter in the profile's words. */
function tellings(draft: Draft, { aliases }: ProfileSection): Sentence[] {
  const words = aliases.filter(alias => alias.length >= 4);
  return draft.sections
    .filter(({ role }) => role === 'preamble' || role === 'other' || role.startsWith('extra:'))
    .flatMap(({ sentences }) => sentences)
    .filter(({ text }) => words.some(word => text.value.includes(word)));
}

function paper(extra: string): string {
  return `---
kind: member
profile: annual-2025
---
# 个人对照检查材料

会前我同班子成员和支部党员谈心谈话19人次。现围绕“五个带头”对照检查如下。

一、存在的主要问题

（一）带头强化政治忠诚、提高政治能力方面

一是理论学习停在会上。2025年4月中心组研讨，我照着代拟的稿子念了十二分钟，主任追问一句我答不上来，会只好跳到下一个人。

二、产生问题的原因剖析

（一）理想信念有所松动。我把学习当成要交的作业，交完就搁下，根子是没有把理论当成自己的需要。

三、努力方向和改进措施

（一）每周读书五小时，由我本人负责，从2月起执行，机关党支部每季度检查一次笔记。

${extra}`;
}

function sections(): string {
  return `四、上年度民主生活会整改措施落实情况

2024年度民主生活会上，我认领问题9个，定下整改措施16条，目前完成14条。没有到位的两条，一条是项目后评价制度至今没有印发，一条是每季度给联系支部讲党课只讲了两次，现转入本次整改。

五、典型案例剖析

会前学习了省里通报的能源局原副局长陶国栋违纪违法案。他从收土特产起步，发展到让老板替亲属付房款。他与我分管的工作几乎相同，对照自己，我对老板的饭局也推得不够坚决，这是一面镜子。

六、个人有关事项说明

本人填报的婚姻、子女、住房、投资情况与实际一致，现有住房一套，没有因私出国，配偶在市第三小学任教，没有经商办企业，女儿在外省读研究生，没有兼职取酬。

`;
}
