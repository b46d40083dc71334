import * as v from 'valibot';
import type { Cause, Problem, Sentence } from '../../src/draft/model.ts';
import { pairKey } from '../../src/language/code-table.ts';
import { isHan } from '../../src/language/han.ts';
import { countCharacters, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { count, share } from '../support/options.ts';
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
  turned: share(
    0.24,
    'Share of the letters of a whole text (0 to 1, grammar left out) that stand in its heading when it turns round it; at most 0.21 in 632 problems of sound papers.',
  ),
  fresh: share(
    0.65,
    'Share of the letters of a whole text (0 to 1, grammar left out) that are no repetition, up to which it turns round; at least 0.67 in sound papers.',
  ),
  again: share(
    0.09,
    'Share of the pairs of letters of a text without a fact (0 to 1) that stand in it before, from which on it goes round in itself; at most 0.067 in such texts of sound papers.',
  ),
  pairs: count(
    60,
    1,
    'Fewest pairs of letters of a text that goes round in itself: in a shorter one two sides may be told by the same words.',
  ),
  stretch: count(
    150,
    1,
    'A longer text repeats its letters anyhow: so many letters are looked at together for what is fresh.',
  ),
  longest: count(
    40,
    1,
    'Characters of the longest heading that is asked: in a longer one stands what a text should tell, and its letters come again without a circle.',
  ),
});
type Options = v.InferOutput<typeof options>;

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
        zh: '标题说过的不再说，直接写事：什么时候、做了什么、误了什么；原因要写当时怎么想的',
        en: 'What the heading said needs no second saying: tell what happened; in a cause, what was thought then',
      },
    },
    turns: {
      message: {
        zh: '“{title}”下面的话绕着标题转：{share}% 的实词用字就是标题里的字，来回倒换',
        en: 'The text under “{title}” turns round it: {share} % of its letters are those of the heading',
      },
      hint: {
        zh: '标题说过的不再说，直接写事：什么时候、做了什么、误了什么；原因要写当时怎么想的',
        en: 'What the heading said needs no second saying: tell what happened; in a cause, what was thought then',
      },
    },
    itself: {
      message: {
        zh: '“{title}”下面没有一处具体的事，几个词来回倒换',
        en: 'The text under “{title}” tells nothing that happened and turns a few words over and over',
      },
      hint: {
        zh: '直接写事：什么时候、做了什么、误了什么；原因要写当时怎么想的',
        en: 'Tell what happened: when, what was done, what it cost; in a cause, what was thought then',
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
    for (const item of [...draft.problems, ...draft.causes]) {
      if (item.title.length > options.longest) continue;
      const issue = circle(item, options) ?? turns(item, options);
      if (issue) yield issue;
    }
  },
});

/** What has a heading that its text can turn round. */
type Item = Problem | Cause;

/** Sentences that say the heading again fill much of the text. */
function circle(item: Item, options: Options): Issue | null {
  if (!isTitled(item)) return null;
  const heading = contentOf(item.title);
  if (heading.size < options.least) return null;
  // one invented sentence among them makes no matter of it: their share decides, not whether a case is told
  const again = item.sentences.filter(sentence => repeats(sentence, heading, options.held));
  const told = sum(again);
  const share = told / Math.max(1, sum(item.sentences));
  if (told < options.characters || share < options.share) return null;
  return {
    ...placeOf(item, again),
    code: 'circle',
    data: { title: item.title, count: again.length, share: Math.round(share * 100) },
  };
}

/** Whether the heading is no sentence of the text. */
function isTitled(item: Item): boolean {
  if ('titled' in item) return item.titled;
  const [first] = item.sentences;
  return !first || sourceRange(first.text).start >= sourceRange(item.titleText).end;
}

/** The text as a whole says little but the letters of its heading, or of itself, and those over and over. It may open with its heading in one paragraph. */
function turns(item: Item, options: Options): Issue | null {
  const { title } = item;
  const sentences = item.sentences.filter(
    ({ text }) => !title.includes(text.value.replace(/[。！？]$/u, '')),
  );
  const heading = contentOf(title);
  if (sentences.length === 0 || sum(sentences) < options.characters) return null;
  // something is told all the same: a person may think it enough
  const facts = sentences.reduce((facts, { text }) => facts + countFacts(text.value), 0);
  const { held, fresh } = lettersOf(sentences, heading, options.stretch);
  if (heading.size >= options.least && held >= options.turned && fresh <= options.fresh)
    return {
      ...placeOf(item, sentences),
      code: 'turns',
      severity: facts === 0 ? 'warning' : 'info',
      data: { title, share: Math.round(held * 100) },
    };
  // a cause weighs one thought over and over, and tells no case
  if (!('examples' in item)) return null;
  const { pairs, again } = pairsOf(sentences, options.stretch);
  return facts === 0 && pairs >= options.pairs && again >= options.again * pairs
    ? { ...placeOf(item, sentences), code: 'itself', severity: 'info', data: { title } }
    : null;
}

/** From the first of the sentences to the last, with a look at the heading that they turn round. */
function placeOf({ title, titleText }: Item, sentences: readonly Sentence[]) {
  const [first, last] = [sentences[0] as Sentence, sentences.at(-1) as Sentence];
  return {
    range: { start: sourceRange(first.text).start, end: sourceRange(last.text).end },
    anchor: title,
    related: [{ range: sourceRange(titleText), message: HEADING }],
  };
}

const HEADING = { zh: '标题在这里', en: 'the heading' };

/** How many pairs of letters a text has, and how many of them stand before in the same stretch. */
function pairsOf(
  sentences: Item['sentences'],
  stretch: number,
): { readonly pairs: number; readonly again: number } {
  let [pairs, again] = [0, 0];
  const met = new Set<number>();
  for (const { text } of sentences) {
    for (let i = 0; i + 1 < text.value.length; i++) {
      if (!isHan(text.value, i) || !isHan(text.value, i + 1)) continue;
      if (pairs % stretch === 0) met.clear();
      pairs++;
      const pair = pairKey(text.value.charCodeAt(i), text.value.charCodeAt(i + 1));
      if (met.has(pair)) again++;
      met.add(pair);
    }
  }
  return { pairs, again };
}

/** Of the letters of a text, grammar left out, the share that stands in its heading, and that which does not stand before it in the same stretch. */
function lettersOf(
  sentences: Item['sentences'],
  heading: ReadonlySet<number>,
  stretch: number,
): { readonly held: number; readonly fresh: number } {
  let [letters, held, fresh] = [0, 0, 0];
  const met = new Set<number>();
  for (const { text } of sentences) {
    for (let i = 0; i < text.value.length; i++) {
      const code = text.value.charCodeAt(i);
      if (!isContent(code)) continue;
      if (letters % stretch === 0) met.clear();
      letters++;
      if (heading.has(code)) held++;
      if (!met.has(code)) fresh++;
      met.add(code);
    }
  }
  return { held: held / Math.max(1, letters), fresh: fresh / Math.max(1, letters) };
}

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

function sum(sentences: Item['sentences']): number {
  return sentences.reduce((total, { text }) => total + countCharacters(text.value), 0);
}
