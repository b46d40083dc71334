import { memoised } from '../../../src/language/memo.ts';
import { parseNumber } from '../../../src/language/numerals.ts';

/** What a count is about. */
type Counted = 'problems' | 'dimensions' | 'causes' | 'measures' | 'items';

/** A number that a sentence promises. */
export interface Announcement {
  readonly counted: Counted;
  readonly number: number;
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

const NONE: readonly never[] = [];

/** Nobody announces anything in a longer one. */
const LONGEST_SENTENCE = 1_000;

const N = '([0-9]{1,3}|[一二两三四五六七八九十]{1,3})';

/** Opinions that were counted first: what they were grouped into is no promise of the paper. */
const OPINIONS =
  /意见(?:建议)?[^，。；]{0,8}[0-9一二三四五六七八九十]+[条个]|(?<![0-9])[0-9]+[条个](?:意见|建议)/;

/** Clauses about talks, inspections and earlier meetings: the count is of something else. */
const OTHERS =
  /群众反映|反馈|督导组|巡[视察]|座谈|渠道|征求|谈心|年度(?:专题)?(?:民主|组织)生活会|上一?[次年]|台账|检查出|查出问题|测评/;

const GATHERED = '(?:查摆|查找|梳理|归纳|归并|检视|排查|剖析|整理|汇总|聚焦)(?:出来|出|成|为|了)?(?!的)';

/** Problems of the paper: 梳理出班子在四个方面28个问题, 把问题归并成16条. */
const PROBLEMS = [
  new RegExp(`${GATHERED}[^，。；]{0,18}?(?<![第0-9])${N}[个条项](?:突出|主要|具体|作风)?(?:的)?问题`, 'gu'),
  new RegExp(`把问题(?:归并|归纳|梳理|概括)[成为]${N}[条个项]`, 'gu'),
  new RegExp(`(?:上述|以上|上面|前面|前述|这)(?:的)?${N}[个条项]问题`, 'gu'),
];

/** 列出24个问题，一条不落写在下面: wherever the problems came from, those below are meant. */
const POINTED = [
  new RegExp(
    `(?<![第0-9])${N}[个条项](?:突出|主要|具体|作风)?(?:的)?问题，[^，。；]{0,6}(?:一条不落|一个不[落少漏]|全部|全数|都|逐[条一个])[^，。；]{0,6}(?:[写列摆记]|检查|检视|交代|剖析|报告|汇报)[^，。；]{0,4}(?:下面|如下|于后|后面|于下)`,
    'gu',
  ),
];

/** 从4个方面查找, 在四个方面28个问题; 从思想、工作、作风三个方面 names its own list. */
const DIMENSIONS = [
  new RegExp(
    `(?:从|围绕|对照|聚焦)(?:以下|下列|如下)?${N}个方面[^，。；]{0,12}(?:查|检视|剖析|对照|检查|反思)`,
    'gu',
  ),
  // 现对照七个方面，把自己的问题检查如下
  new RegExp(
    `(?:对照|围绕|聚焦)(?:以下|下列|如下)?${N}个方面，[^，。；]{0,16}(?:检查|剖析|检视|汇报)如下`,
    'gu',
  ),
  new RegExp(`${GATHERED}[^，。；、]{0,10}?在(?:以下)?${N}个方面`, 'gu'),
];

const MEASURES = [new RegExp(`(?:以上|上述|这|按照?)${N}[项条](?:整改|改进)?措施`, 'gu')];

/** What an opening or a closing promises of the paper as a whole. */
export const promisesOfPaper = memoised((sentence: string): readonly Announcement[] => {
  if (sentence.length > LONGEST_SENTENCE) return NONE;
  const all = [
    ...matches(sentence, PROBLEMS, 'problems'),
    ...matches(sentence, DIMENSIONS, 'dimensions'),
    ...matches(sentence, MEASURES, 'measures'),
  ];
  const others = all.filter(
    ({ at, end }) => !OPINIONS.test(sentence.slice(0, at)) && !OTHERS.test(clauseAround(sentence, at, end)),
  );
  const pointed = matches(sentence, POINTED, 'problems');
  return [...others.filter(({ end }) => pointed.every(one => end < one.at || end > one.end)), ...pointed];
});

function clauseAround(sentence: string, at: number, end: number): string {
  const before =
    sentence
      .slice(0, at)
      .split(/[，。；：]/)
      .at(-1) ?? '';
  return before + sentence.slice(at, end);
}

/** Counts that point back to what stands above: 上面十六个问题. */
export const backReferences = memoised((sentence: string): readonly Announcement[] =>
  sentence.includes('问题') ? matches(sentence, [PROBLEMS[2] as RegExp], 'problems') : NONE,
);

const LEAD = new RegExp(
  `(?:以下|下列|如下|下面|主要有|主要是|主要在于|存在|列出|挖出|挖了|挖到|找出|找到|理出|查出|归[结纳]?[为成到在]|概括[为成]|集中[在到为]|表现[在为]|反映在|体现在|出在|落[在到]|总结|剖析出|定下|定了|制定|议定|商定|确定|提出|分为|分成|抓好|办好|做好|原因有|措施有|问题有|没有|有|在)[^，。；：、]{0,6}?(?<![第0-9.])${N}(?:个方面|方面|点|条|项|件|个|处(?<=(?:以下|下列|如下|下面).{1,3}处))(?:主要|突出|具体|整改|改进)?(?:的)?(?:原因|根源|问题|措施|举措|任务|事项|内容|办法|不足|差距|毛病|表现|短板|缺点|缺陷|教训|漏洞|弱项|症结|病根|根子|根|关口|层面|情况|体会|事|工作)?(?:分别[是为])?(?=[：:。，]|$)`,
  'gu',
);

/** What the words between a heading and its first item promise. */
export const promisesOfLead = memoised((sentence: string): readonly Announcement[] => {
  if (sentence.length > LONGEST_SENTENCE || !/[面点条项件个处]/.test(sentence)) return NONE;
  return matches(sentence, [LEAD], 'items').filter(({ at, text }) => {
    // 按社会发展、民生改善、作风建设三个方面 names its own list; 提出以下九项措施 behind it does not
    const clause =
      sentence
        .slice(0, at + text.length)
        .split(/[，。；：]|(?:个方面|个环节|件事)(?=.)/)
        .at(-1) ?? '';
    return !clause.includes('、');
  });
});

/** Things joined by 、 right before their number: 社会发展、民生改善、作风建设三个方面. */
const OWN_LIST = new RegExp(
  `((?:[^，。；：、“”《》（）的等]{1,12}、){2,9}[^，。；：、“”《》（）的等]{1,14}?)${N}(?:个方面|个环节|件事|个层面)`,
  'gu',
);

interface OwnList extends Announcement {
  /** How many things it names. */
  readonly given: number;
}

/** A list that names fewer things than the number behind it says; 、 and 和 both part them. */
export const ownLists = memoised((sentence: string): readonly OwnList[] => {
  if (sentence.length > LONGEST_SENTENCE || !sentence.includes('、') || !COUNTED.test(sentence)) return NONE;
  return [...sentence.matchAll(OWN_LIST)].flatMap(match => {
    const number = parseNumber(match[2] as string);
    const list = match[1] as string;
    const given = list.split('、').length;
    const most = list.split(/[、和与及跟]/).length;
    if (number === null || number <= most) return [];
    return [
      {
        counted: 'items' as const,
        number,
        given,
        at: match.index,
        end: match.index + match[0].length,
        text: match[0],
      },
    ];
  });
});

const COUNTED = new RegExp(`${N}(?:个方面|个环节|件事|个层面)`);

function matches(sentence: string, patterns: readonly RegExp[], counted: Counted): Announcement[] {
  const found: Announcement[] = [];
  for (const pattern of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const number = parseNumber(match[1] as string);
      if (number === null || number < 2 || found.some(({ at }) => at === match.index)) continue;
      found.push({ counted, number, at: match.index, end: match.index + match[0].length, text: match[0] });
    }
  }
  return found;
}
