import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { CHANCES, tells, titleOf, toldIssue } from '../support/reading/acts.ts';
import { sectionsOf } from '../support/sentences.ts';

const options = v.strictObject(CHANCES);

export default defineRule({
  id: 'attitude/minimised',
  criterion: 'attitude',
  title: { zh: '不把问题往小里说', en: 'No fault is made small' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    told: {
      message: {
        zh: '“{title}”里这句把问题往小里说：“{words}”（把握 {sure}%）',
        en: '“{title}” makes the fault small here: “{words}” ({sure} % sure)',
      },
      hint: {
        zh: '删去“只有一次”“没有造成什么”一类的话；次数和后果照实写，大小由听的人去评',
        en: 'Drop “only once” and “no harm came of it”; give number and harm as they were and leave the weighing to others',
      },
    },
  },
  docs: {
    why: {
      zh: '先认一句错，再说只有一次、没出大事、早已改了，等于没有认。',
      en: 'A fault that is owned and at once called rare, harmless and long ago is not owned.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正；判断方法为本工具自拟，按带标注的语句拟合',
      en: 'Notice, part 7: upright in attitude; the method is ours, fitted on labelled sentences',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '公务接待把关不严，有过超标。2013年9月市里来人调研，我在县招待所陪了一餐，上了两瓶白酒。全年类似的情况也就这一回，超出的不过三百来元，当场就补交了，没有造成什么不好的影响。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '公务接待把关不严，有过超标。2013年9月市里来人调研，我在县招待所陪了一餐，上了两瓶白酒，超标320元列进会议费。管账的同志提醒过我，我怕客人说县里小气，摆手让他照办。',
    },
  },
  *check({ draft }, chances) {
    for (const passage of [...draft.problems, ...draft.causes, ...sectionsOf(draft, 'preamble')]) {
      const found = tells(draft, passage, ['hedge']);
      if (found) yield* toldIssue(found, chances, 'told', titleOf(passage), BESIDE);
    }
  },
});

const BESIDE = { zh: '这句也像往小里说', en: 'this may be one as well' } as const;
