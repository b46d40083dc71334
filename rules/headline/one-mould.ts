import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { memoised } from '../../src/language/memo.ts';
import { sourceRange } from '../../src/language/text.ts';
import { defineRule } from '../../src/linter/rule.ts';
import { share } from '../support/options.ts';
import { sharedFrame } from '../support/repeats/frames.ts';

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
    v.description('Fewest headings of one dimension that are of one mould if all of them are alike.'),
  ),
  share: share(0.34, 'Share of all headings (0 to 1) that the pattern must reach besides.'),
  frames: share(
    0.5,
    'Share of all headings (0 to 1) that any frame may fill, whatever its words: 只顾…，不管….',
  ),
  framed: v.pipe(v.optional(v.number(), 5), v.description('Fewest headings of such a frame.')),
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
];

/** Frames that a whole dimension may be poured into; elsewhere each of them is a good way to say one fault. */
const FRAMES: readonly (readonly [string, RegExp])[] = [
  ['重…轻…', /重.{1,10}轻/u],
  ['…多…少', /多.{0,6}[、，]?.{0,8}少/u],
  ['在…方面…', /^(?:在|对)?.{1,12}方面/u],
  ['对…不…', /^对.{2,16}(?:不|没有|缺)/u],
  ['存在…', /^(?:存在|有)/u],
  ['在…上存在…', /^在\p{Script=Han}{2,12}(?:上|中|方面)，?(?:存在|还有|仍有|有时)/u],
  ['缺乏…', /^(?:缺乏|缺少|欠缺)\p{Script=Han}{2,12}$/u],
  [
    '…意识不强',
    /(?:意识|观念|精神|作风|能力|标准)(?:不\p{Script=Han}{1,2}|淡[薄化漠]|欠缺|缺乏|缺失|弱化)$/u,
  ],
  ['…问题', /(?:的)?(?:问题|现象|倾向)$/u],
  ['…淡薄、薄弱、欠缺', /(?:淡薄|薄弱|欠缺|缺失|松懈|弱化|淡化|滑坡|不足)$/u],
  ['…流于形式', /(?:流于形式|走过场|做表面文章|浮于表面)$/u],
];

const MOULDS = [...PATTERNS, ...FRAMES];

/** Which of the moulds a heading is of. */
const mouldsOf = memoised((head: string): readonly number[] =>
  MOULDS.flatMap(([, pattern], i) => (pattern.test(head) ? [i] : [])),
);

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
    frame: {
      message: {
        zh: '{problems} 条标题里有 {count} 条套着“{mould}”一个句式',
        en: '{count} of {problems} headings are poured into one frame, “{mould}”',
      },
      hint: {
        zh: '留下最贴切的一两条，其余的换成各自的话，是什么毛病就怎么说',
        en: 'Keep the one or two that it suits best, and word each of the others after its own fault',
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
    const whole = draft.dimensions.flatMap(({ problems }) => ofDimension(problems, options.dimension));
    const told = new Set(whole.flatMap(({ problems }) => problems));
    const found: Group[] = byEnding(draft.problems).filter(
      ({ problems }) => problems.length >= options.ending,
    );
    const taken = new Set(found.flatMap(({ problems }) => problems));
    const { length } = draft.problems;
    const least = Math.max(options.pattern, options.share * length);
    for (const group of byPattern(draft.problems)) {
      const rest = group.problems.filter(problem => !taken.has(problem));
      if (rest.length >= least) found.push({ ...group, problems: rest });
    }
    found.push(...byFrame(draft.problems, options, found));
    // what a group says of the whole paper need not be said of each of its dimensions
    const wider = new Set(found.flatMap(({ problems }) => problems));
    found.push(
      ...whole.filter(({ problems }) => problems.some(problem => !wider.has(problem) && told.has(problem))),
    );
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

interface Group {
  readonly code: 'ending' | 'pattern' | 'frame';
  readonly mould: string;
  readonly problems: readonly Problem[];
}

/** Share of a dimension’s headings that one mould must hold: a single heading of another make does not save the rest. */
const FILLS = 0.75;

/** The headings of one dimension, if nearly every one of them is of the same mould. */
function ofDimension(problems: readonly Problem[], least: number): Group[] {
  if (problems.length < least) return [];
  const enough = Math.max(least, FILLS * problems.length);
  for (const [i, [mould]] of MOULDS.entries()) {
    const members = problems.filter(problem => mouldsOf(headOf(problem)).includes(i));
    if (members.length >= enough) return [{ code: 'pattern', mould, problems: members }];
  }
  const shared = sharedEdge(problems.map(headOf));
  return shared ? [{ code: 'pattern', mould: shared, problems }] : [];
}

/** The verdict of a heading stands in its first clause. */
function headOf({ title }: Problem): string {
  return firstClause(title);
}

const firstClause = memoised((title: string): string => title.split(/[，,；;。]/)[0] as string);

/** Fewest characters that all headings must begin or end with. */
const EDGE = 2;

function sharedEdge(heads: readonly string[]): string | null {
  const [first = ''] = heads;
  const start = first.slice(0, EDGE);
  const end = first.slice(-EDGE);
  // 同老宋相比 is how one measures oneself by somebody, whatever the fault
  if (first.length <= EDGE + 1 || /相比|相较/.test(end)) return null;
  if (heads.every(head => head.endsWith(end))) return `…${end}`;
  return heads.every(head => head.startsWith(start)) ? `${start}…` : null;
}

const lettersOf = memoised((title: string): string => title.replace(/[^\p{L}\p{N}]/gu, ''));

/** Headings grouped by their last characters; the ending grows as long as all of a group share it. */
function byEnding(problems: readonly Problem[]): Group[] {
  const groups = new Map<string, { problem: Problem; key: string }[]>();
  for (const problem of problems) {
    const key = lettersOf(problem.title);
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

/** The headings that share a frame of any words, unless a group that is told already holds most of them. */
function byFrame(
  problems: readonly Problem[],
  { frames, framed }: v.InferOutput<typeof options>,
  told: readonly Group[],
): Group[] {
  const least = Math.max(framed, frames * problems.length);
  const frame = sharedFrame(
    problems.map(({ title }) => title),
    least,
  );
  if (!frame) return [];
  const members = frame.members.map(i => problems[i] as Problem);
  const known = new Set(told.flatMap(group => group.problems));
  if (members.filter(problem => known.has(problem)).length * 2 > members.length) return [];
  return [{ code: 'frame', mould: frame.mould, problems: members }];
}

/** Headings grouped by the pattern of their first clause, which is where the verdict stands. */
function byPattern(problems: readonly Problem[]): Group[] {
  return PATTERNS.map(([mould], i) => ({
    code: 'pattern' as const,
    mould,
    problems: problems.filter(problem => mouldsOf(headOf(problem)).includes(i)),
  }));
}
