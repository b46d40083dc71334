import type { Example } from '../../src/draft/model.ts';
import { partRule } from './example-part.ts';

/** Where, or at least in whose house: a place, a unit, a building, something with a name. */
const WHERE =
  /[县区镇乡村庄街路桥河湖山沟坪湾岭港站场厂矿店铺院校园馆所库楼房室厅台棚井渠坝堤塘田地城局委办处科股队组会司社行部]|《|“[^”]{2,12}”/u;

function isNowhere({ text, parts }: Example): boolean {
  return parts.place === null && !WHERE.test(text.value);
}

export default partRule({
  id: 'analysis/example-place',
  part: 'place',
  severity: 'info',
  since: '0.2.0',
  lacks: isNowhere,
  isBare: ({ examples }) => examples.length > 1 && examples.every(isNowhere),
  title: { zh: '事例要有地点或单位', en: 'A case says where' },
  basis: {
    mark: 'O',
    zh: '本工具自拟：通报第五部分列的是时间、经过、后果、原因和启示，没有列地点',
    en: 'Ours: the notice (part 5) names time, course, consequence, cause and lesson, and no place',
  },
  missing: {
    message: {
      zh: '事例“{start}…”看不出发生在哪里（全篇 {cases} 个事例中有 {without} 个）',
      en: 'The case “{start}…” does not say where ({without} of {cases} cases in the paper)',
    },
    hint: {
      zh: '写出乡镇、单位、项目或会议的名字',
      en: 'Name the town, the unit, the project or the meeting',
    },
  },
  why: {
    zh: '没有地点和单位的事放到哪里都行，核实无从下手。',
    en: 'What happened nowhere in particular could have happened anywhere, and cannot be looked up.',
  },
  good: `值班制度执行走样，夜里找不到人。2013年7月19日暴雨夜轮到我带班，我签了到就回了家，水库的电话打来三次没有人接，下游两个组多淹了半小时。`,
  bad: `值班制度执行走样，夜里找不到人。2013年7月19日夜里轮到我带班，我签了到就回了家，电话打来三次没有人接，两户人家多等了半小时，损失2万元。`,
});
