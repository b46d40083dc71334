import * as v from 'valibot';
import { defineRule } from '../../src/linter/rule.ts';
import { withoutQuotations } from '../support/reading/voice.ts';
import { sectionsOf } from '../support/sentences.ts';

/** The four sides of a person of which the notice asks, and words that touch each. */
const SIDES = [
  {
    side: '思想',
    en: 'thought',
    words: /思想|信念|信仰|理论|学习|觉悟|初心|宗旨|党性|三观|世界观|人生观|价值观|私心|杂念/,
  },
  {
    side: '工作',
    en: 'work',
    words: /工作|分管|任务|会议|调研|落实|审批|项目|检查|部署|决策|值班|文件|签/,
  },
  {
    side: '生活',
    en: 'private life',
    words:
      /生活(?!会)|家(?:里|人|庭|风|属|中)|妻|爱人|丈夫|配偶|子女|儿子|女儿|孩子|父母|父亲|母亲|老人|亲戚|亲属|朋友|同学|老乡|吃饭|饭局|饭桌|喝酒|酒|烟|打牌|麻将|住房|房子|办公室|用车|坐车|公车|请客|送礼|红包|礼|休假|周末|节俭|享受|安逸|锻炼/,
  },
  {
    side: '成长经历',
    en: 'growth',
    words:
      /出生|出身|从小|小时候|年轻(?:时|的时候)|当年|早年|刚(?:参加工作|上班|工作|进|当)|参加工作|入党|入伍|当兵|上学|读书时|毕业|农家|农村长大|放牛|放羊|窑洞|苦日子|起步|一步步|一路|走上|任(?:现职|县|镇|乡|局|处)|到任|上任|提拔|当了?(?:书记|局长|县长|镇长|乡长|处长|领导|干部)|干了[一二三四五六七八九十\d]+(?:多)?年|(?<![一二三四五六七八九十\d])[一二三四五六七八九十\d]+年(?:前|来)|地位变|职务(?:变|升|高|提)|位子(?:变|高)|组织(?:的)?培养/,
  },
] as const;

export default defineRule({
  id: 'attitude/whole-person',
  criterion: 'attitude',
  title: {
    zh: '思想、工作、生活、成长都要联系到',
    en: 'Thought, work, private life and growth are all looked at',
  },
  severity: 'info',
  since: '0.2.0',
  status: 'stable',
  options: v.strictObject({
    profiles: v.pipe(
      v.optional(v.array(v.string()), ['qunzhong-2014']),
      v.description('Campaigns that ask for all four sides.'),
    ),
  }),
  needs: ['problems'],
  ownWords: ['side', 'sideEn'],
  kinds: ['member'],
  messages: {
    missing: {
      message: {
        zh: '问题和原因里没有联系到自己的{side}',
        en: 'Problems and causes never look at one’s own {sideEn}',
      },
      hint: {
        zh: '联系自己的{side}找一找：哪一段、哪件事上起了变化，同查出的问题有什么关系',
        en: 'Look there for what changed and when, and what it has to do with the faults found',
      },
    },
  },
  docs: {
    why: {
      zh: '只讲工作，不讲自己怎样想、怎样过、怎样一路走来，查的是岗位，不是人。',
      en: 'A paper that knows only work examines the post and not the person.',
    },
    basis: {
      mark: 'N',
      zh: '通报第五部分：个人材料要联系思想、工作、生活和成长经历；按词语判断的办法为本工具自拟',
      en: 'Notice, part 5: thought, work, life and growth are to be reflected; telling it by words is ours',
    },
    bad: {
      in: 'paper',
      kind: 'member',
      text: `# 个人对照检查材料

现对照检查如下。

## 三、“四风”方面存在的突出问题

### （一）形式主义方面

1.督促检查流于形式。2013年8月我带队查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起。

## 四、原因分析

（一）理想信念动摇。我把检查当成走路线，怕担责任。

## 五、努力方向和改进措施

（一）每季度查一次校舍，由我负责，9月前做完。
`,
    },
    good: {
      in: 'paper',
      kind: 'member',
      text: `# 个人对照检查材料

现对照检查如下。

## 三、“四风”方面存在的突出问题

### （一）形式主义方面

1.督促检查流于形式。2013年8月我带队查校舍加固，七所学校只在会议室看了照片，中午在乡里吃饭喝酒，白河小学东墙的裂缝没有人提起。

## 四、原因分析

（一）理想信念动摇。我出身农家，刚参加工作时教过书，当了领导以后却把检查当成走路线。

## 五、努力方向和改进措施

（一）每季度查一次校舍，由我负责，9月前做完。
`,
    },
  },
  *check({ draft, profile }, { profiles }) {
    if (!profiles.includes(profile.id)) return;
    const sections = sectionsOf(draft, 'discipline', 'eight-point', 'problems', 'causes');
    const text = withoutQuotations(
      sections.flatMap(({ sentences }) => sentences.map(s => s.text.value)).join(''),
    );
    const causes = draft.sections.find(({ roles }) => roles.includes('causes'));
    const place = causes?.heading ?? draft.title;
    if (!place || text === '') return;
    for (const { side, en, words } of SIDES)
      if (!words.test(text))
        yield { code: 'missing', range: place.range, anchor: side, data: { side, sideEn: en } };
  },
});
