import * as v from 'valibot';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { headingLists, readHeading } from '../support/reading/headings.ts';

export default defineRule({
  id: 'headline/no-fault',
  criterion: 'headline',
  title: { zh: '问题的标题要说出问题', en: 'The heading of a problem states a fault' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    // among the labelled headings two in five state no fault, among those of papers by our estimate one in a hundred: about even odds there
    seen: share(
      0.98,
      'Chance (0 to 1), by a reader fitted on labelled headings, that a heading states no fault of its own, from which on to inform where lists and forms see none missing. It never warns alone.',
    ),
  }),
  needs: ['problems'],
  ownWords: ['what', 'whatEn'],
  messages: {
    hope: {
      message: {
        zh: '标题“{title}”说的是对别人的希望或建议，不是自己的问题',
        en: 'The heading “{title}” states a wish, no fault of one’s own',
      },
      hint: {
        zh: '改写自己在这件事上的毛病；确实要提的建议，放到会上或另行反映',
        en: 'State one’s own fault in the matter; a suggestion belongs elsewhere',
      },
    },
    praise: {
      message: {
        zh: '标题“{title}”说的是做法或成绩，没有说出问题',
        en: 'The heading “{title}” tells an intent or a success, no fault',
      },
      hint: {
        zh: '标题直接点出毛病；打算怎么改，写到整改措施里',
        en: 'State the fault; what is to be done belongs to the measures',
      },
    },
    seems: {
      message: {
        zh: '标题“{title}”看不出毛病，像是在说{what}（把握 {sure}%）',
        en: 'The heading “{title}” shows no fault and seems to tell {whatEn} ({sure} % sure)',
      },
      hint: {
        zh: '把毛病直接写进标题；标题已经点出了毛病的，不必改',
        en: 'Put the fault into the heading; where it is there already, leave it',
      },
    },
    report: {
      message: {
        zh: '标题“{title}”只说做了什么事，看不出错在哪里',
        en: 'The heading “{title}” tells what was done, not what was wrong with it',
      },
      hint: {
        zh: '把这件事里的毛病写进标题，如把“到敬老院查看伙食”改成“下去看得浅，老人碗里的冷汤没有尝”',
        en: 'Say what was wrong in the matter, not that it was dealt with',
      },
    },
  },
  docs: {
    why: {
      zh: '问题部分的标题写成希望、打算或成绩，等于没有查摆问题，也让后面的事例失了靶子。',
      en: 'A wish, an intent or a success over a problem means that none was found.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：标题要鲜明、扣题要准确，直奔主题、不绕弯子；“像是”的判断由本工具按带标注的标题拟合',
      en: 'Notice, part 7: headings distinct and to the point, straight to the subject; what only seems so is told by a reader of ours, fitted on labelled headings',
    },
    bad: {
      in: 'problem',
      text: '希望上级统筹检查评比，切实为基层减负。2013年11月我分管的农口一个月接待检查评比九次，乡镇干部都在补台账，官庄乡兽医站因此误了防疫，两个养殖场扑杀生猪430头。',
    },
    good: {
      in: 'problem',
      text: '对名目繁多的检查评比听之任之，没有为基层挡一挡。2013年11月我分管的农口一个月接待检查评比九次，乡镇干部都在补台账，官庄乡兽医站因此误了防疫，两个养殖场扑杀生猪430头。',
    },
  },
  *check(context, { seen }) {
    const lists = headingLists(context);
    for (const problem of context.draft.problems) {
      const { title, titleText } = problem;
      const { listed, stated, none } = readHeading(problem, lists);
      const range = sourceRange(titleText);
      if (listed === 'hope' || listed === 'praise' || listed === 'report') {
        // a bold image may name the fault in words that no list holds
        const mild = listed === 'report' ? { severity: 'info' as const } : {};
        yield { code: listed, range, data: { title }, ...mild };
      } else if (listed === 'fault' && none >= seen && Object.hasOwn(SEEMS, stated)) {
        const { zh, en } = SEEMS[stated as keyof typeof SEEMS];
        yield {
          code: 'seems',
          severity: 'info',
          range,
          data: { title, what: zh, whatEn: en, sure: Math.floor(none * 100) },
        };
      }
    }
  },
});

/** What else than a fault the fitted reader may see; a bare subject and what fits anybody are another rule's matter. */
const SEEMS = {
  praise: { zh: '做法或成绩', en: 'a success' },
  plan: { zh: '打算或要求', en: 'a plan' },
  report: { zh: '做了什么事', en: 'what was done' },
  hope: { zh: '对别人的希望', en: 'a wish' },
} as const;
