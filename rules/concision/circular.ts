import * as v from 'valibot';
import type { Problem, Sentence } from '../../src/draft/model.ts';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { countFacts } from '../support/sentences.ts';
import { isContent } from '../support/shared-words.ts';

const options = v.strictObject({
  held: share(
    0.3,
    'Share of a sentence’s letters (0 to 1, grammar left out) that stand in the heading when it repeats the heading.',
  ),
  share: share(0.4, 'Share of the text (0 to 1) that such sentences fill when the text goes in a circle.'),
  least: v.pipe(
    v.optional(v.number(), 5),
    v.description('Fewest letters of a heading that can be repeated.'),
  ),
  characters: v.pipe(
    v.optional(v.number(), 40),
    v.description('Fewest characters of the sentences that repeat the heading.'),
  ),
});

export default defineRule({
  id: 'concision/circular',
  criterion: 'concision',
  title: { zh: '正文不绕着标题转圈', en: 'The text does more than repeat its heading' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    circle: {
      message: {
        zh: '“{title}”下面有 {count} 句话只是换个说法重复标题，占这一条的 {share}%',
        en: '{count} sentences under “{title}” only say the heading again ({share} % of the text)',
      },
      hint: {
        zh: '标题说过的不再说，直接写事：什么时候、做了什么、误了什么',
        en: 'What the heading said needs no second saying: tell what happened',
      },
    },
  },
  docs: {
    why: {
      zh: '“调研不深，就是调研不够深入”这样的话，说了等于没说。',
      en: 'A text that turns round its heading says nothing.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：内容要挤水分、直奔主题、不绕弯子；判断方法为本工具自拟',
      en: 'Notice, part 7: straight to the subject, no detours; the method is ours',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '督促检查流于形式，任务落实打了折扣。对任务落实的督促检查流于形式，督促检查没有真正到位。由于督促检查流于形式，任务落实就打了折扣。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '督促检查流于形式，任务落实打了折扣。2013年8月我带队督查校舍加固，七所学校只在会议室看了照片，白河小学东墙的裂缝没有人提起，11月一场冻雨塌了半面。',
    },
  },
  *check({ draft }, options) {
    for (const problem of draft.problems) {
      if (!problem.titled) continue;
      const heading = contentOf(problem.title);
      if (heading.size < options.least) continue;
      // one invented sentence among them makes no matter of it: their share decides, not whether a case is told
      const again = problem.sentences.filter(sentence => repeats(sentence, heading, options.held));
      const told = sum(again);
      const share = told / Math.max(1, sum(problem.sentences));
      const [first] = again;
      if (!first || told < options.characters || share < options.share) continue;
      const last = again.at(-1) as Sentence;
      yield {
        code: 'circle',
        range: { start: sourceRange(first.text).start, end: sourceRange(last.text).end },
        anchor: problem.title,
        data: { title: problem.title, count: again.length, share: Math.round(share * 100) },
      };
    }
  },
});

/** Shorter sentences repeat a heading by chance. */
const SHORTEST = 6;

function repeats({ text: { value } }: Sentence, heading: ReadonlySet<number>, least: number): boolean {
  let letters = 0;
  let held = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (!isContent(code)) continue;
    letters++;
    if (heading.has(code)) held++;
  }
  return letters >= SHORTEST && held >= least * letters && countFacts(value) === 0;
}

function contentOf(title: string): Set<number> {
  const letters = new Set<number>();
  for (let i = 0; i < title.length; i++) if (isContent(title.charCodeAt(i))) letters.add(title.charCodeAt(i));
  return letters;
}

function sum(sentences: Problem['sentences']): number {
  return sentences.reduce((total, { text }) => total + countCharacters(text.value), 0);
}
