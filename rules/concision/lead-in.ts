import * as v from 'valibot';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  most: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.1),
    v.description('Largest share of the opening in all characters (0 to 1).'),
  ),
  least: v.pipe(
    v.optional(v.number(), 350),
    v.description('Openings of fewer characters are never too long.'),
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
  *check({ draft }, { most, least, longest }) {
    const opening = draft.sections.filter(({ role }) => role === 'preamble');
    const sentences = opening.flatMap(section => section.sentences);
    const [first] = sentences;
    if (!first || draft.characters === 0) return;
    const characters = countCharacters(sentences.map(({ text }) => text.value).join(''));
    const share = characters / draft.characters;
    const code = share > most && characters >= least ? 'share' : characters > longest ? 'long' : null;
    if (code === null) return;
    yield {
      code,
      range: sourceRange(first.text),
      anchor: opening[0]?.title ?? '',
      data: { characters, share: Math.round(share * 100), most: Math.round(most * 100), longest },
    };
  },
});
