import { isBarelyNamed } from '../support/reading/solid.ts';
import { partRule } from './example-part.ts';

export default partRule({
  id: 'analysis/example-course',
  part: 'course',
  since: '0.2.0',
  lacks: isBarelyNamed,
  isBare: ({ examples }) => examples.length > 1 && examples.every(isBarelyNamed),
  title: { zh: '事例要写清经过', en: 'A case tells its course' },
  missing: {
    message: {
      zh: '事例“{start}…”一句带过，没有写事情的经过（全篇 {cases} 个事例中有 {without} 个）',
      en: 'The case “{start}…” is named and not told ({without} of {cases} cases in the paper)',
    },
    hint: {
      zh: '写出本来该怎样、当时怎样做的、谁在场、后来怎样',
      en: 'Say what should have been done, what was done in its place, who was there, what followed',
    },
  },
  why: {
    zh: '只提一件事的名字，看不出错在哪一步，别人也无从对照。',
    en: 'A case that is only named shows no step at which it went wrong.',
  },
  good: `督促检查流于形式，任务落实打了折扣。2013年8月我带队督查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起，11月一场冻雨塌了半面。`,
  bad: `督促检查流于形式，任务落实打了折扣。去年7月白河小学的加固工程完工，我剪了彩就再没去过。`,
});
