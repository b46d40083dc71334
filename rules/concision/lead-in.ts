import * as v from 'valibot';
import { countCharacters } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';

const share = (fallback: number, description: string) =>
  v.pipe(v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), fallback), v.description(description));

const options = v.strictObject({
  most: share(0.15, 'Largest share of the opening in all characters (0 to 1).'),
  least: v.pipe(
    v.optional(v.number(), 600),
    v.description('Openings of fewer characters are never too long.'),
  ),
});

export default defineRule({
  id: 'concision/lead-in',
  criterion: 'concision',
  title: { zh: '开头要短，直奔主题', en: 'A short opening' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  messages: {
    long: {
      message: {
        zh: '开头写了 {characters} 字，占全文 {percent}%，超过 {most}%，正文来得太晚',
        en: 'The opening takes {characters} characters, {percent} % of the paper (at most {most} %)',
      },
      hint: {
        zh: '背景、意义、学习体会都删去，只留会前做了什么、收到多少意见、怎样写成，一两百字就够',
        en: 'Leave out background and what was learnt; keep in one paragraph what was done before the meeting',
      },
    },
  },
  docs: {
    why: {
      zh: '穿靴戴帽占去的篇幅，都是从问题和原因里省下来的。',
      en: 'What the wrapping takes is missing in problems and causes.',
    },
    basis: {
      mark: 'O',
      zh: '通报第七部分“内容要挤水分、直奔主题、不绕弯子”；门槛为本工具自拟',
      en: 'Notice, part 7 (to the point); the threshold is ours',
    },
    good: {
      in: 'opening',
      kind: 'member',
      text: '会前，我征求了干部群众意见47条，同班子成员谈心23人次，材料改了八稿。现对照检查如下。',
    },
    bad: {
      in: 'opening',
      kind: 'member',
      text: `${'开展这次教育实践活动，意义重大、影响深远，是新形势下加强党的建设的重大举措，是推进各项事业发展的有力保证，是密切党群干群关系的必然要求。'.repeat(30)}现对照检查如下。`,
    },
  },
  needs: [],
  *check({ draft }, { most, least }) {
    const opening = draft.sections.find(({ role }) => role === 'preamble');
    if (!opening || draft.characters === 0) return;
    const characters = countCharacters(opening.sentences.map(({ text }) => text.value).join(''));
    const taken = characters / draft.characters;
    if (characters < least || taken <= most) return;
    const data = { characters, percent: Math.round(taken * 100), most: Math.round(most * 100) };
    yield { code: 'long', range: opening.body, anchor: opening.title, data };
  },
});
