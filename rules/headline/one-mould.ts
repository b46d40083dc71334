import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';

const options = v.strictObject({
  ending: v.pipe(
    v.optional(v.number(), 3),
    v.description(
      'Headings with one and the same ending (five characters or more) from which on they are of one mould.',
    ),
  ),
  pattern: v.pipe(
    v.optional(v.number(), 4),
    v.description('Headings of one pattern (…不够…, …意识不强) from which on they may be of one mould.'),
  ),
  dimension: v.pipe(
    v.optional(v.number(), 3),
    v.description('Headings of one pattern that are of one mould where they fill nearly all of a dimension.'),
  ),
  share: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.34),
    v.description('Share of all headings (0 to 1) that the pattern must reach besides.'),
  ),
});

/** Patterns that turn a field into a fault without saying which. */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['…不够…', /不够\p{Script=Han}{1,4}$/u],
  [
    '…不深、不实、不严…',
    /(?<!不够)不(?:深|实|严|紧|牢|高|强|细|透|足|力|到位|扎实|深入|坚定|经常|主动|自觉|及时|严格)$/u,
  ],
  ['…有待…', /有待(?:进一步)?\p{Script=Han}{2,4}$/u],
  ['…有差距', /(?:存在|有)(?:一定|较大|不小)?(?:的)?(?:差距|不足|欠缺)$/u],
  ['…有所…', /有所\p{Script=Han}{2}$/u],
  [
    '…意识不强、…意识淡薄',
    /(?:意识|观念|精神|作风|能力|标准)(?:不\p{Script=Han}{1,2}|淡[薄化漠]|欠缺|缺乏|缺失|弱化)$/u,
  ],
  ['重…轻…', /^重\p{Script=Han}{1,6}、?轻\p{Script=Han}{1,6}$/u],
  ['在…上存在…', /^在\p{Script=Han}{2,12}(?:上|中|方面)，?(?:存在|还有|仍有|有时)/u],
  ['…的问题、…的现象', /的(?:问题|现象|情况|倾向|毛病)$/u],
  ['缺乏…', /^(?:缺乏|缺少|欠缺)\p{Script=Han}{2,12}$/u],
];

/** Shortest common ending that counts. */
const ENDING = 4;

export default defineRule({
  id: 'headline/one-mould',
  criterion: 'headline',
  title: { zh: '标题不套一个模子', en: 'Headings are not of one mould' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    ending: {
      message: {
        zh: '有 {count} 条标题都以“{mould}”结尾，只换了前面的领域',
        en: '{count} headings end in “{mould}” and differ in the field only',
      },
      hint: {
        zh: '每条标题写出这个领域里具体的毛病，而不是换个词套同一句判断',
        en: 'Say what is wrong in each field, not the same verdict with another word',
      },
    },
    pattern: {
      message: {
        zh: '{problems} 条标题里有 {count} 条是“{mould}”一个句式，看不出各是什么毛病',
        en: '{count} of {problems} headings follow one pattern, “{mould}”',
      },
      hint: {
        zh: '把“不够”换成做错了的事，如“调研不够深入”改成“一天跑七所学校，结论抄别人的”',
        en: 'Put what was done wrong in the place of “not enough”',
      },
    },
  },
  docs: {
    why: {
      zh: '“学习不够深入、调研不够深入、落实不够深入”换到谁的材料里都成立，标题就失去了作用。',
      en: 'Study not deep enough, visits not deep enough, work not deep enough: such headings fit any paper.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：标题要鲜明、扣题要准确',
      en: 'Notice, part 7: headings distinct and to the point',
    },
    bad: {
      in: 'dimension',
      text: '1.理论学习抓得不够紧、不够实\n2013年5月中心组学习，散会当天我们批了一个未过环评的石料厂，三个月后被挂牌督办。\n2.调查研究抓得不够紧、不够实\n2012年10月集体调研设施农业，一天跑了8个点，回来就定下新增两万亩，第二年860座大棚闲置。\n3.工作落实抓得不够紧、不够实\n2012年初承诺年底村村通客车，到年终还有31个村不通，代表追问，我们答不上来。',
    },
    good: {
      in: 'dimension',
      text: '1.学习念材料，念完照旧批项目\n2013年5月中心组学习，散会当天我们批了一个未过环评的石料厂，三个月后被挂牌督办。\n2.一天跑八个点，看的全是路边大棚\n2012年10月集体调研设施农业，一天跑了8个点，回来就定下新增两万亩，第二年860座大棚闲置。\n3.承诺写进报告，过后不再过问\n2012年初承诺年底村村通客车，到年终还有31个村不通，代表追问，我们答不上来。',
    },
  },
  *check({ draft }, options) {
    const found = byEnding(draft.problems).filter(({ problems }) => problems.length >= options.ending);
    const taken = new Set(found.flatMap(({ problems }) => problems));
    const { length } = draft.problems;
    const least = Math.max(options.pattern, options.share * length);
    for (const group of byPattern(draft.problems)) {
      const rest = group.problems.filter(problem => !taken.has(problem));
      if (rest.length >= least) found.push({ ...group, problems: rest });
      else
        for (const problems of filling(rest, draft.problems, options.dimension))
          found.push({ ...group, problems });
    }
    for (const { code, mould, problems } of found) {
      const [first, ...others] = problems as [Problem, ...Problem[]];
      yield {
        code,
        range: sourceRange(first.titleText),
        data: { mould, count: problems.length, problems: length },
        related: others.map(({ titleText }) => ({
          range: sourceRange(titleText),
          message: { zh: '同一个句式', en: 'of the same mould' },
        })),
      };
    }
  },
});

/** Share of a dimension’s headings that one pattern must hold to fill it. */
const FILLS = 0.75;

/** Members of a group that make up nearly all of one dimension. */
function* filling(
  group: readonly Problem[],
  all: readonly Problem[],
  least: number,
): Iterable<readonly Problem[]> {
  for (const dimension of new Set(group.map(problem => problem.dimension))) {
    const members = group.filter(problem => problem.dimension === dimension);
    const size = all.filter(problem => problem.dimension === dimension).length;
    if (members.length >= least && members.length >= FILLS * size) yield members;
  }
}

interface Group {
  readonly code: 'ending' | 'pattern';
  readonly mould: string;
  readonly problems: readonly Problem[];
}

/** Headings grouped by their last characters; the ending grows as long as all of a group share it. */
function byEnding(problems: readonly Problem[]): Group[] {
  const groups = new Map<string, { problem: Problem; key: string }[]>();
  for (const problem of problems) {
    const key = problem.title.replace(/[^\p{L}\p{N}]/gu, '');
    if (key.length <= ENDING) continue;
    const ending = key.slice(-ENDING);
    groups.set(ending, [...(groups.get(ending) ?? []), { problem, key }]);
  }
  return [...groups.values()]
    .filter(members => new Set(members.map(({ key }) => key)).size > 1)
    .map(members => ({
      code: 'ending' as const,
      mould: commonEnding(members.map(({ key }) => key)),
      problems: members.map(({ problem }) => problem),
    }));
}

function commonEnding(keys: readonly string[]): string {
  const [first = ''] = keys;
  let length = ENDING;
  while (length < first.length && keys.every(key => key.endsWith(first.slice(-length - 1)))) length++;
  return first.slice(-length);
}

/** Headings grouped by the pattern of their first clause, which is where the verdict stands. */
function byPattern(problems: readonly Problem[]): Group[] {
  return PATTERNS.map(([mould, pattern]) => ({
    code: 'pattern' as const,
    mould,
    problems: problems.filter(({ title }) => pattern.test(title.split(/[，,；;。]/)[0] as string)),
  }));
}
