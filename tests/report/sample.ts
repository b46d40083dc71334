import { loadProfile } from '../../rules/profiles/index.ts';
import type { Role } from '../../src/config/profile.ts';
import type {
  Block,
  Cause,
  DimensionPart,
  Draft,
  Example,
  Heading,
  Measure,
  Problem,
  Section,
  Sentence,
} from '../../src/draft/model.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { countCharacters, type Range, sliceText, textAt } from '../../src/language/text.ts';
import { indexLines } from '../../src/source/source.ts';

/** A paper as an office would write it, short: two winds of four, three problems, one of them without a case. */
export const SAMPLE_TEXT = `---
title: 中共白石县委常委班子对照检查材料
kind: team
draft: 17
---
# 中共白石县委常委班子对照检查材料

教育实践活动开展以来，县委常委班子先后召开座谈会14次，收到对班子的意见312条。现将有关情况对照检查如下。

## 一、遵守党的政治纪律情况

班子在大是大非面前头脑清醒。2013年2月市委部署化解过剩产能，班子担心影响税收，拖了26天才研究。

## 二、“四风”方面存在的突出问题

### （一）形式主义方面

#### 1. 会议排得满、文件发得勤，基层忙于应付

开会发文成了班子推动工作的习惯动作。2013年3月，县里一个月开了11次全县性大会，柳湾镇党委书记四周里有三周耗在县城，镇里的苗木错过最佳栽植期，成活率只有六成。同年9月部署安全生产大检查，十天之内印发了4个大同小异的通知，枣林乡安监员老郭白天黑夜写材料，两处砂场一次也没去成。根子在于班子拿开会发文给自己“买保险”。

#### 2. 调研看点不看面，听到的多是准备好的话

去年5月，三名常委两周之内前后脚到双槐村看大棚，村支书马存根三次领着走同一条路。棚里黄瓜卷叶病正在蔓延，他怕扫兴始终没提，6月病害传遍全村，47座棚绝收。

### （二）官僚主义方面

#### 1. 联系群众不够紧密

在联系服务群众方面还有差距，满足于听汇报、看材料，深入一线不够。

## 三、原因分析

（一）宗旨意识有所淡化。班子把对上负责看得比对下负责重。

## 四、努力方向和改进措施

（一）精简会议文件。由县委办公室牵头，今年9月底前把全县性会议压减三成，每季度由纪委抽查。

2014年6月18日
`;

const EXAMPLES: Readonly<Record<string, readonly { start: string; missing: readonly string[] }[]>> = {
  会议排得满: [
    { start: '2013年3月，县里', missing: ['lesson'] },
    { start: '同年9月部署', missing: ['place', 'cause'] },
  ],
  调研看点不看面: [{ start: '去年5月，三名常委', missing: ['cause', 'lesson'] }],
};

const ROLES_BY_WORD: readonly (readonly [string, Role])[] = [
  ['政治纪律', 'discipline'],
  ['四风', 'problems'],
  ['原因', 'causes'],
  ['措施', 'measures'],
];

/** The range of `words` in a text; throws where they are not there, so that no test passes by chance. */
export function rangeOf(text: string, words: string, after = 0): Range {
  const start = text.indexOf(words, after);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  return { start, end: start + words.length };
}

export interface SampleOptions {
  readonly text?: string;
  readonly path?: string;
  readonly applicable?: boolean;
  readonly inferred?: boolean;
}

/** A draft put together by hand from Markdown headings: no reader of the product takes part. */
export function sampleDraft(options: SampleOptions = {}): Draft {
  const { text = SAMPLE_TEXT, path = '材料/白石县委.md', applicable = true, inferred = false } = options;
  const bodyStart = text.startsWith('---\n') ? text.indexOf('\n---\n') + 5 : 0;
  const blocks = readBlocks(text, bodyStart);
  const headings = blocks.filter(({ type }) => type === 'heading').map(toHeading);
  const profile = loadProfile('qunzhong-2014');
  const sections = readSections(text, blocks, headings);
  const problems = readProblems(blocks, headings, sections);
  const known = <T>(value: T) => ({
    value,
    origin: inferred ? ('inferred' as const) : ('front-matter' as const),
    range: null,
    grounds: inferred ? '标题中的“常委班子”' : null,
  });
  const title = headings.find(({ level }) => level === 0) ?? null;
  return {
    source: { path, text, encoding: 'utf-8', bom: false, eol: '\n' },
    lines: indexLines(text),
    frontMatter: {
      range: bodyStart > 0 ? { start: 0, end: bodyStart - 1 } : null,
      entries: [],
      data: bodyStart > 0 ? { title: '中共白石县委常委班子对照检查材料', kind: 'team', draft: 17 } : {},
    },
    meta: {
      kind: known('team'),
      profile: known(profile.id),
      title: title && known(title.title),
      unit: null,
      level: null,
      name: null,
      position: null,
      principal: null,
      draft: { value: 17, origin: 'front-matter', range: null, grounds: null },
      date: null,
    },
    profile: applicable ? profile : null,
    blocks,
    tree: { type: 'root', children: [] },
    title,
    headings: headings.filter(({ level }) => level > 0),
    sections: applicable ? sections : [],
    dimensions: applicable ? readDimensions(headings, sections, problems, text) : [],
    problems: applicable ? problems : [],
    causes: applicable
      ? readItems(blocks, sections, 'causes').map((item, i) => ({ ...item, id: `c${i + 1}` }))
      : [],
    measures: applicable
      ? readItems(blocks, sections, 'measures').map((item, i) => toMeasure(item, text, i))
      : [],
    links: applicable
      ? [
          {
            from: 'p1',
            to: 'm1',
            kind: 'problem-measure',
            state: 'inferred',
            score: 0.31,
            evidence: ['会议', '文件'],
          },
        ]
      : [],
    directives: [],
    malformedDirectives: [],
    signOff: null,
    applicability: applicable
      ? { applicable, type: null, grounds: [] }
      : { applicable, type: 'work-report', grounds: ['工作报告', '各位代表'] },
    troubles: [],
    body: { start: bodyStart, end: text.length },
    characters: countCharacters(text.slice(bodyStart)),
  };
}

function readBlocks(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  let paragraph = 0;
  for (const match of text.slice(from).matchAll(/[^\r\n]+/g)) {
    const start = from + match.index;
    const marks = /^#+ /.exec(match[0])?.[0].length ?? 0;
    paragraph++;
    blocks.push({
      type: marks > 0 ? 'heading' : 'paragraph',
      range: { start, end: start + match[0].length },
      text: textAt(match[0].slice(marks), start + marks),
      depth: Math.max(0, marks - 1),
      bold: 0,
      setext: false,
      paragraph,
      marker: null,
    });
  }
  return blocks;
}

function toHeading(block: Block): Heading {
  const number = /^(?:[一二三四五]、|（[一二三]）|\d+\. )/.exec(block.text.value)?.[0] ?? '';
  return {
    level: block.depth - 1,
    form: 'atx',
    number:
      number === ''
        ? null
        : {
            style: 'han',
            value: 1,
            text: number.trim(),
            range: { start: block.range.start, end: block.range.start + number.length },
          },
    title: block.text.value.slice(number.length),
    range: block.range,
    text: block.text,
    block,
  };
}

function sentencesIn(blocks: readonly Block[], { start, end }: Range): Sentence[] {
  return blocks
    .filter(({ type, range }) => type === 'paragraph' && range.start >= start && range.end <= end)
    .flatMap(({ text, paragraph }) =>
      splitSentences(text.value).map((range, i) => ({
        text: sliceText(text, range.start, range.end),
        paragraph,
        index: i + 1,
      })),
    );
}

/** From a heading to the next one of the same or a higher level. */
function spanOf(heading: Heading, headings: readonly Heading[], end: number): Range {
  const next = headings.find(
    ({ range, level }) => range.start > heading.range.start && level <= heading.level,
  );
  return { start: heading.range.start, end: (next?.range.start ?? end) - 1 };
}

function readSections(text: string, blocks: readonly Block[], headings: readonly Heading[]): Section[] {
  const tops = headings.filter(({ level }) => level === 1);
  const first = tops[0]?.range.start ?? text.length;
  const title = headings.find(({ level }) => level === 0);
  const opening = { start: (title?.range.end ?? 0) + 1, end: first - 1 };
  const build = (heading: Heading | null, range: Range, role: Role, i: number): Section => ({
    id: `s${i + 1}`,
    role,
    roles: [role],
    heading,
    title: heading?.title ?? '',
    level: heading ? 1 : 0,
    range,
    body: { start: heading?.range.end ?? range.start, end: range.end },
    characters: countCharacters(text.slice(range.start, range.end).replace(/^#+ /gm, '')),
    sentences: sentencesIn(blocks, range),
  });
  return [
    build(null, opening, 'preamble', 0),
    ...tops.map((heading, i) => {
      const role = ROLES_BY_WORD.find(([word]) => heading.title.includes(word))?.[1] ?? 'other';
      return build(heading, spanOf(heading, headings, text.length), role, i + 1);
    }),
  ];
}

function readProblems(
  blocks: readonly Block[],
  headings: readonly Heading[],
  sections: readonly Section[],
): Problem[] {
  const section = sections.find(({ role }) => role === 'problems');
  if (!section) return [];
  return headings
    .filter(({ level }) => level === 3)
    .map((heading, i) => {
      const range = spanOf(heading, headings, section.range.end + 1);
      const dimension = headings.filter(other => other.level === 2 && other.range.start < range.start).at(-1);
      const sentences = sentencesIn(blocks, range);
      const told = Object.entries(EXAMPLES).find(([words]) => heading.title.startsWith(words))?.[1] ?? [];
      return {
        id: `p${i + 1}`,
        dimension: dimension?.title.replace('方面', '') ?? null,
        number: heading.number,
        title: heading.title,
        titleText: heading.text,
        titled: true,
        section,
        range,
        sentences,
        examples: told.map(example => toExample(sentences, example)),
        doubtful: [],
        counts: [0, 0, 1, 0, 0],
        caseless: told.length === 0,
        cause: null,
        lesson: null,
        characters: sentences.reduce((sum, { text }) => sum + countCharacters(text.value), 0),
      };
    });
}

function toExample(
  sentences: readonly Sentence[],
  told: { start: string; missing: readonly string[] },
): Example {
  const sentence = sentences.find(({ text }) => text.value.startsWith(told.start));
  if (!sentence) throw new Error(`no such example: ${told.start}`);
  const start = sentence.text.pieces[0]?.source ?? 0;
  const range = { start, end: start + sentence.text.value.length };
  const part = (name: string): Range | null =>
    told.missing.includes(name) ? null : { start, end: start + told.start.length };
  return {
    range,
    text: sentence.text,
    sentences: [sentence],
    parts: {
      time: part('time'),
      place: part('place'),
      actor: part('actor'),
      course: part('course'),
      consequence: part('consequence'),
      cause: part('cause'),
      lesson: part('lesson'),
    },
    evidence: [{ kind: 'time', text: told.start.slice(0, 7), range: { start, end: start + 7 } }],
  };
}

function readDimensions(
  headings: readonly Heading[],
  sections: readonly Section[],
  problems: readonly Problem[],
  text: string,
): DimensionPart[] {
  const section = sections.find(({ role }) => role === 'problems');
  if (!section) return [];
  return headings
    .filter(({ level }) => level === 2)
    .map(heading => {
      const range = spanOf(heading, headings, text.length);
      const name = heading.title.replace('方面', '');
      return {
        name,
        heading,
        section,
        range,
        body: { start: heading.range.end, end: range.end },
        characters: countCharacters(text.slice(range.start, range.end)),
        problems: problems.filter(({ dimension }) => dimension === name),
      };
    });
}

type Item = Omit<Cause, 'id'>;

function readItems(blocks: readonly Block[], sections: readonly Section[], role: Role): Item[] {
  const section = sections.find(({ roles }) => roles.includes(role));
  if (!section) return [];
  return blocks
    .filter(
      ({ range, text }) =>
        range.start > section.range.start && range.end <= section.range.end && text.value.startsWith('（'),
    )
    .map(block => {
      const end = block.text.value.indexOf('。');
      const titleText = sliceText(block.text, 3, end);
      return {
        title: titleText.value,
        titleText,
        range: block.range,
        sentences: sentencesIn([block], block.range),
      };
    });
}

function toMeasure(item: Item, text: string, i: number): Measure {
  const within = (words: string): Range => rangeOf(text, words, item.range.start);
  return {
    ...item,
    id: `m${i + 1}`,
    action: within('把全县性会议压减三成'),
    owner: within('县委办公室'),
    deadline: within('今年9月底前'),
    check: null,
  };
}
