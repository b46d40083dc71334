import { partRule } from './example-part.ts';

export default partRule({
  id: 'analysis/example-consequence',
  part: 'consequence',
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
  why: {
    zh: '不写后果，就看不出问题有多重，危害归类也无从谈起。',
    en: 'Without its harm nobody can weigh a fault.',
  },
  good: `会议文件成串，拿开会代替办事。2013年4月，我一周内召集乡镇书记开了四个会，春耕调水的事没有人在村里管，柳湾镇两百亩秧田晚插了十天，农户上门讨说法。同年6月我签发的通知有三份说的是同一件事，镇里的文书连着熬了两夜，把防汛值班耽误了，被市里点名批评。怕担责任，才拿会议和文件给自己留凭据。`,
  bad: `会议文件成串，拿开会代替办事。2013年4月，我一周内召集各乡镇书记到县里开了四个会，安排春耕、造林、信访和安全工作，各单位主要负责同志都参加。`,
});
