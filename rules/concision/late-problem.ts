import * as v from 'valibot';
import type { Draft, Problem, Sentence } from '../../src/draft/model.ts';
import { countCharacters, covers, type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { countLore, isBackground, setsScene } from '../support/reading/background.ts';
import { backgroundOpening } from '../support/reading/whole-reading.ts';
import { casesOf } from '../support/sentences.ts';

const options = v.strictObject({
  most: v.pipe(
    v.optional(v.number(), 50),
    v.description(
      'Characters of background that may stand before the fault; an opening no longer than that is not held to be background either.',
    ),
  ),
  mostScene: v.pipe(
    v.optional(v.number(), 100),
    v.description('The same of scene-setting with facts in it.'),
  ),
  seen: share(
    0.5,
    'Chance (0 to 1), by the fitted reader, that the first two or three sentences of a problem are background, from which on it is an info. Each author left out in turn, the reader gives 0.5 or more to 68 % of 60 openings labelled background, to none of 120 labelled otherwise and to 2 % of 600 in sound papers.',
  ),
  sure: share(
    0.6,
    'The same from which on it is a warning. The reader gives 0.7 or more to 38 % of the 60, none of the 120 and 1 % of the 600.',
  ),
});
type Options = v.InferOutput<typeof options>;

export default defineRule({
  id: 'concision/late-problem',
  criterion: 'concision',
  title: { zh: '问题开门见山', en: 'A problem comes to the point' },
  severity: 'warning',
  since: '0.2.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    lead: {
      message: {
        zh: '“{title}”下面先讲了 {characters} 字的背景和道理，才到第一条问题',
        en: '“{title}” spends {characters} characters on background before its first problem',
      },
      hint: {
        zh: '删去，标题下面直接列问题',
        en: 'Leave it out; the problems follow the heading',
      },
    },
    background: {
      message: {
        zh: '“{title}”开头像是背景和道理，没有说自己的问题（把握 {sure}%）',
        en: '“{title}” seems to begin with background and not with the fault ({sure} % sure)',
      },
      hint: {
        zh: '删去背景和意义，第一句就写自己哪里做得不对',
        en: 'Leave out the background; the first sentence says what was done wrong',
      },
    },
    late: {
      message: {
        zh: '“{title}”先讲了 {characters} 字的背景和道理，才说到自己的问题',
        en: '“{title}” spends {characters} characters on background before it comes to the fault',
      },
      hint: {
        zh: '删去背景和意义，第一句就写自己哪里做得不对',
        en: 'Leave out the background; the first sentence says what was done wrong',
      },
    },
  },
  docs: {
    why: {
      zh: '查摆问题不是写论文，道理讲得越长，问题越看不见。',
      en: 'This is no essay: the longer the reasoning, the less of the fault is seen.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：直奔主题、不绕弯子；判断方法和门槛为本工具自拟，其中一部分按带标注的语句拟合',
      en: 'Notice, part 7: straight to the subject, no detours; the method and the thresholds are ours, the method in part fitted on labelled sentences',
    },
    bad: {
      in: 'problem',
      kind: 'member',
      text: '值班制度执行走样，夜里找不到人。值班是政府机关保持正常运转的一项基础性工作，关系信息畅通和应急处置，历来受到各级的高度重视。随着经济社会的快速发展，各类突发事件易发多发，对值班工作的标准和要求越来越高，做好值班工作的意义更加重大。2013年7月19日暴雨夜轮到我带班，我签了到就回了家，水库的电话打来三次没有人接，下游两个组多淹了半小时。',
    },
    good: {
      in: 'problem',
      kind: 'member',
      text: '值班制度执行走样，夜里找不到人。2013年7月19日暴雨夜轮到我带班，我签了到就回了家，水库的电话打来三次没有人接，下游两个组多淹了半小时。',
    },
  },
  *check({ draft }, options) {
    for (const { title, sentences } of leadsOf(draft)) {
      const general = sentences.filter(({ text }) => isBackground(text));
      const [first] = general;
      const characters = lengthOf(general);
      if (!first || characters <= options.most) continue;
      yield { code: 'lead', ...placeOf(general), anchor: title, data: { title, characters } };
    }
    for (const problem of draft.problems) {
      const background = backgroundOf(problem);
      const scene = longest(sceneOf(problem), loreOf(problem));
      const issue =
        late(problem, background, scene, options) ??
        backgroundFirst(
          problem,
          scene.length > background.length ? options.mostScene : options.most,
          options,
        );
      if (issue) yield issue;
    }
  },
});

/** A problem whose lead is background or a scene, by its words; one that is nothing else has no fault that could come late. */
function late(
  problem: Problem,
  background: readonly Sentence[],
  scene: readonly Sentence[],
  { most, mostScene }: Options,
): Issue | null {
  const lead = lengthOf(scene) > mostScene && scene.length > background.length ? scene : background;
  const characters = lengthOf(lead);
  if (characters <= most || lead.length === problem.sentences.length) return null;
  return {
    code: 'late',
    ...placeOf(lead),
    anchor: problem.title,
    data: { title: problem.title, characters },
  };
}

function lengthOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + countCharacters(text.value), 0);
}

function placeOf(sentences: readonly Sentence[]): { range: Range } {
  const [first, last] = [sentences[0] as Sentence, sentences.at(-1) as Sentence];
  return { range: { start: sourceRange(first.text).start, end: sourceRange(last.text).end } };
}

/** The sentences at the head of a problem that tell nothing of the writer: no fault, no fact, no person, no event. */
function backgroundOf(problem: Problem): readonly Sentence[] {
  const cases = casesOf(problem);
  return leadOf(problem, ({ text }) => isBackground(text, cases));
}

/** The sentences at its head that set a scene, told with facts though they may be. */
function sceneOf(problem: Problem): readonly Sentence[] {
  return leadOf(problem, ({ text }) => setsScene(text));
}

/** Characters of it for each word that makes it lore, at most: in a case such words are rare. */
const LORE_EVERY = 40;

/** The sentences at its head that tell where the matter comes from and how it is arranged. */
function loreOf(problem: Problem): readonly Sentence[] {
  const lead = leadOf(problem, ({ text }) => countLore(text.value) > 0);
  const words = lead.reduce((sum, { text }) => sum + countLore(text.value) - 1, 0);
  return words * LORE_EVERY >= lengthOf(lead) ? lead : [];
}

function longest(a: readonly Sentence[], b: readonly Sentence[]): readonly Sentence[] {
  return b.length > a.length ? b : a;
}

/** A problem that the reader takes for one that begins with background, whatever words it is in, for more characters than may be. */
function backgroundFirst(problem: Problem, most: number, { seen, sure }: Options): Issue | null {
  const opening = backgroundOpening(behindTitle(problem));
  if (!opening || opening.chance < seen || lengthOf(opening.sentences) <= most) return null;
  return {
    code: 'background',
    ...placeOf(opening.sentences),
    anchor: problem.title,
    data: { title: problem.title, sure: Math.floor(opening.chance * 100) },
    ...(opening.chance < sure ? { severity: 'info' as const } : {}),
  };
}

function leadOf(problem: Problem, belongs: (sentence: Sentence) => boolean): readonly Sentence[] {
  const rest = behindTitle(problem);
  const end = rest.findIndex(sentence => !belongs(sentence));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Its sentences; where the heading is the first of them, the background begins behind it. */
function behindTitle({ sentences, titleText }: Problem): readonly Sentence[] {
  const [first] = sentences;
  return first && sourceRange(first.text).start === sourceRange(titleText).start
    ? sentences.slice(1)
    : sentences;
}

/** What stands between the heading of a section or dimension and its first problem. */
function leadsOf({ sections, dimensions, problems }: Draft): { title: string; sentences: Sentence[] }[] {
  const starts = [...problems.map(({ range }) => range.start), ...dimensions.map(({ range }) => range.start)];
  starts.sort((a, b) => a - b);
  const parts = [
    ...sections
      .filter(({ roles }) => roles.includes('problems'))
      .map(section => ({ title: section.title, body: section.body, section })),
    ...dimensions.map(({ heading, body, section }) => ({ title: heading.title, body, section })),
  ];
  const isTold = (range: Range): boolean => problems.some(problem => covers(problem.range, range));
  return parts.map(({ title, body, section }) => {
    const end = starts.find(start => start >= body.start) ?? body.end;
    return {
      title,
      sentences: section.sentences.filter(({ text }) => {
        const range = sourceRange(text);
        return range.start >= body.start && range.end <= Math.min(end, body.end) && !isTold(range);
      }),
    };
  });
}
