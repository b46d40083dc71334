import * as v from 'valibot';
import type { Sentence } from '../../src/draft/model.ts';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { isBackground, isGeneral } from '../support/reading/background.ts';
import { countFacts } from '../support/sentences.ts';

const options = v.strictObject({
  most: share(0.1, 'Largest share of the opening in all characters (0 to 1).'),
  least: v.pipe(
    v.optional(v.number(), 350),
    v.description('Openings of fewer characters are never too long.'),
  ),
  background: v.pipe(
    v.optional(v.number(), 60),
    v.description('Characters of background and of general reasons that an opening may hold.'),
  ),
  longest: v.pipe(
    v.optional(v.number(), 700),
    v.description('Characters of the opening that are too many in a paper of any length.'),
  ),
});

const BACKGROUND =
  '是新形势下坚持党要管党、从严治党的重大决策，是推进各项事业发展的有力保证，是密切党群干群关系的必然要求，';

export default defineRule({
  id: 'concision/lead-in',
  criterion: 'concision',
  title: { zh: '开头要短，直奔主题', en: 'A short opening' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: [],
  messages: {
    share: {
      message: {
        zh: '开头写了 {characters} 字，占全文 {share}%，超过 {most}%，正文来得太晚',
        en: 'The opening takes {characters} characters, {share} % of the paper (at most {most} %)',
      },
      hint: {
        zh: '背景、意义、学习体会都删去，只留会前做了什么、收到多少意见、材料怎样写成，一两百字就够',
        en: 'Leave out background and what was learnt; keep in one paragraph what was done before the meeting',
      },
    },
    background: {
      message: {
        zh: '开头有 {background} 字在讲背景、意义和道理',
        en: 'The opening spends {background} characters on background and general reasons',
      },
      hint: {
        zh: '删去；开头只交代会前做了什么、收到多少意见、材料怎样写成',
        en: 'Leave it out; say what was done before the meeting and how the paper was made',
      },
    },
    long: {
      message: {
        zh: '开头写了 {characters} 字，超过 {longest} 字，正文来得太晚',
        en: 'The opening takes {characters} characters, more than {longest}',
      },
      hint: {
        zh: '背景、意义、学习体会都删去，只留会前做了什么、收到多少意见、材料怎样写成，一两百字就够',
        en: 'Leave out background and what was learnt; keep in one paragraph what was done before the meeting',
      },
    },
  },
  docs: {
    why: {
      zh: '穿靴戴帽占去的篇幅，都是从问题和原因里省下来的。有的稿子背景写了三页，要害不到两成。',
      en: 'What the wrapping takes is missing in problems and causes.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：内容要挤水分、直奔主题、不绕弯子；门槛为本工具自拟',
      en: 'Notice, part 7: straight to the subject; the thresholds are ours',
    },
    bad: {
      in: 'opening',
      kind: 'member',
      text: `开展这次教育实践活动，${BACKGROUND.repeat(20)}意义重大、影响深远。现对照检查如下。`,
    },
    good: {
      in: 'opening',
      kind: 'member',
      text: '会前，我征求了干部群众意见47条，同班子成员谈心23人次，材料改了八稿。现对照检查如下。',
    },
  },
  *check({ draft }, { most, least, longest, background }) {
    const opening = draft.sections.filter(({ role }) => role === 'preamble');
    const sentences = opening.flatMap(section => section.sentences);
    const [first] = sentences;
    if (!first || draft.characters === 0) return;
    const characters = countCharacters(sentences.map(({ text }) => text.value).join(''));
    const share = characters / draft.characters;
    const anchor = opening[0]?.title ?? '';
    const code = share > most && characters >= least ? 'share' : characters > longest ? 'long' : null;
    if (code !== null) {
      const data = { characters, share: Math.round(share * 100), most: Math.round(most * 100), longest };
      const end = sourceRange((sentences.at(-1) as Sentence).text).end;
      yield { code, range: { start: sourceRange(first.text).start, end }, anchor, data };
      return;
    }
    const general = sentences.filter(isGeneralTalk);
    const [from, to] = [general[0], general.at(-1)];
    const told = countCharacters(general.map(({ text }) => text.value).join(''));
    if (!from || !to || told <= background) return;
    const range = { start: sourceRange(from.text).start, end: sourceRange(to.text).end };
    yield { code: 'background', range, anchor, data: { background: told } };
  },
});

/** What was done before the meeting, however little of it is told in figures. */
const PREPARED =
  /征求|意见|谈心|走访|座谈|收到|对照检查|检视|剖析|稿|学习[^，。]{0,4}次|集中学习|听取|蹲点|住[了过]|归并|梳理|测评|督导组/;
/** Something that was done: who did it, how often, one by one, or what came of it. What a campaign is, is not told so. */
const DONE =
  /先后|逐[条项个一]|(?:[0-9]|[一二两三四五六七八九十])[次回遍轮]|(?:[^，。；]{0,8}(?:会|组|党委|支部|总支|党组|班子)[^，。；]{0,8})(?:开[了过会]|召开|讨论|审[看议核]|研究)|(?:形成|写成|汇总|整理|核实|修改|起草)[了出成为]|材料/;
/** What one learnt from the reasons of the campaign is told of oneself and still no part of the examination. */
const LEARNT =
  /(?:深刻|深切|充分|进一步|更加|清醒地?)?(?:认识|体会|感受|领会|感悟)到|(?:思想|心灵)[^，。]{0,6}(?:洗礼|触动|震撼)|受到[^，。]{0,8}(?:教育|洗礼)/;

function isGeneralTalk({ text }: Sentence): boolean {
  if (countFacts(text.value) > 1 || PREPARED.test(text.value)) return false;
  if (LEARNT.test(text.value) || isGeneral(text.value)) return true;
  return isBackground(text) && !DONE.test(text.value);
}
