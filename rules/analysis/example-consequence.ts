import { partRule } from './example-part.ts';

export default partRule({
  id: 'analysis/example-consequence',
  part: 'consequence',
  isBare: ({ examples }) => examples.length > 1 && examples.every(({ parts }) => parts.consequence === null),
  title: { zh: '事例要写明后果', en: 'A case says what came of it' },
  missing: {
    message: {
      zh: '事例“{start}…”没有写造成了什么后果（全篇 {cases} 个事例中有 {without} 个）',
      en: 'The case “{start}…” does not say what came of it ({without} of {cases} cases in the paper)',
    },
    hint: {
      zh: '写出谁受了影响、误了什么事、损失了多少、群众怎么说',
      en: 'Say who was harmed, what was missed, what it cost, what people said',
    },
  },
  none: {
    message: {
      message: {
        zh: '“{title}”的 {cases} 个事例都写到做了什么为止，没有写造成了什么后果',
        en: 'None of the {cases} cases of “{title}” says what came of it',
      },
      hint: {
        zh: '每个事例补一句结局：谁受了影响、误了什么事、损失了多少、群众怎么说',
        en: 'Add to each case who was harmed, what was missed, what it cost, what people said',
      },
    },
    beside: { zh: '没有写后果的事例', en: 'A case without its consequence' },
  },
  why: {
    zh: '不写后果，就看不出问题有多重，危害归类也无从谈起。',
    en: 'Without its harm nobody can weigh a fault.',
  },
  good: `以上是我的对照检查，请同志们批评指正。`,
  bad: `会议文件成串，拿开会代替办事。2013年4月，我把十七个乡镇的书记、镇长请到县政府三楼会议室开会，宣读了春耕通知，农业局局长老周作了安排，我讲了三点要求。`,
});
