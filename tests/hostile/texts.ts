/** Texts that nobody writes, but a slip of a key, a broken conversion or ill will may hand over. */

/** Short pieces that are repeated until a text has the wanted length; each has cost some reader of texts its linear time. */
export const UNITS: Readonly<Record<string, string>> = {
  blank: ' ',
  'wide blank': '\u3000',
  tab: '\t',
  'empty line': '\n',
  'carriage return': '\r',
  'hidden character': '\u200b',
  'half a character': '\ud83d',
  letter: 'a',
  digit: '1',
  'wide digit': '１',
  numeral: '一',
  ten: '十',
  character: '的',
  comma: '，',
  'full stop': '。',
  enumeration: '、',
  semicolon: '；',
  colon: '：',
  'half comma': ',',
  'half stop': '.',
  question: '？',
  ellipsis: '…',
  dash: '—',
  opening: '“',
  closing: '”',
  'straight quote': '"',
  'full quotations': '“”',
  'nested quotations': '“‘',
  title: '《',
  titles: '《》',
  bracket: '（',
  brackets: '（）',
  'square bracket': '[',
  'square brackets': '[]',
  'definition line': '[一]: 甲\n',
  lenticular: '【',
  lenticulars: '【】',
  star: '*',
  stars: '**重**',
  'stars apart': '** ',
  underscore: '_',
  hash: '#',
  'hash line': '#\n',
  heading: '# 一\n',
  'section heading': '## 一、原因分析\n',
  backtick: '`',
  'backticks apart': '` ',
  fence: '```\n',
  tilde: '~~~\n',
  pipe: '|',
  row: '|一|二|\n|-|-|\n',
  'greater-than': '>',
  quote: '> ',
  'quote line': '> 一\n',
  'nested quotes': '> > 一\n\n',
  less: '<',
  comment: '<!--',
  'comment line': '<!--\n',
  'whole comment': '<!-- -->',
  directive: '<!-- duizhao-disable concision/padding: 因 -->\n',
  'next directive': '<!-- duizhao-disable-next concision/padding: 因 -->\n',
  'open directive': '<!-- duizhao-a:',
  entity: '&nbsp;',
  'entity mark': '&',
  tag: '<a ',
  'break tag': '<br>',
  backslash: '\\',
  'empty item': '-\n',
  item: '- 一\n',
  'item in a row': '- ',
  'numbered item': '1. 一\n',
  numbers: '1.',
  'number in a row': '1. ',
  bracketed: '（一）',
  'bracketed line': '（一）一\n',
  chapters: '一、',
  'chapter line': '一、一\n',
  spoken: '一是',
  'spoken, second': '二是',
  'spoken in turn': '一是甲。二是乙。三是丙。',
  'spoken line': '一是甲\n',
  ordinals: '第一，',
  ordinal: '第',
  'circled line': '①甲\n',
  date: '2014年',
  'date in full': '2014年3月5日',
  'date with dots': '2014.3.',
  year: '年',
  'long words': '由',
  owner: '由甲',
  mask: '某',
  'mask of stars': '**镇',
  'mask of crosses': 'X',
  name: '王小明',
  'own name': '顾砚清',
  'document number': '〔2014〕',
  range: '1-',
  percent: '1%',
  'short sentence': '我错了。',
  clause: '我没有错，',
  sentences: '2013年3月，我到青柳镇调研，没有进村，群众骂了三天。',
  'empty phrases': '提高站位、统一思想，抓紧抓实抓好，',
  'same paragraph': '我到青柳镇调研没有进村，只在村部听了汇报，回来写成了一篇文章，群众骂了三天。\n\n',
  'short line': '我错了\n',
  'hand-wrapped line': '我到青柳镇调研没有进村只在村部听了汇报回来写成\n',
  'carriage lines': '一\r\n',
  'indented line': '    一\n',
  placeholder: '【待补】',
  'open placeholder': '（待补',
  'open square placeholder': '[待',
  'words of roles': '存在问题原因分析',
  'words of one role': '问题',
  'words of a dimension': '形式主义、',
  'quoted words': '我说：“',
  'nested title': '《甲',
  blame: '没有',
  praise: '取得成效',
  consequence: '结果',
  place: '青柳县',
  count: '三个方面',
  'own office': '我局党',
  superior: '中央强调',
  'placeholder line': '1. 【待补】\n',
  'sign-off': '顾砚清\n2014年6月20日\n',
  'setext heading': '一\n=\n',
  ruled: '---\n',
};

/** A text of `length` characters that holds nothing but the unit. */
export function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** A member's paper in which the text stands under a problem, a cause and a measure: all rules run on it. */
export function paperAround(text: string): string {
  return `---
kind: member
profile: qunzhong-2014
level: county
name: 顾砚清
position: 梨川县副县长
date: 2014-06-20
---
# 个人对照检查材料

梨川县副县长　顾砚清

现将有关情况对照检查如下。

## 一、存在的突出问题

### （一）形式主义方面

1. 调研走过场

${text}

## 二、原因分析

1. 党性修养不够

${text}

## 三、努力方向

1. 每季度下乡一次

${text}
`;
}

export interface HostileText {
  readonly name: string;
  /** A text of about so many characters. */
  make(length: number): string;
}

const runs = Object.entries(UNITS).flatMap(([name, unit]): HostileText[] => {
  const third = (length: number): string => fill(unit, Math.ceil(length / 3));
  const texts: HostileText[] = [
    { name: `${name}, alone`, make: length => fill(unit, length) },
    { name: `${name}, in a paper`, make: length => paperAround(third(length)) },
  ];
  if (/[\r\n]/.test(unit)) return texts;
  return [
    ...texts,
    { name: `${name}, in a line`, make: length => paperAround(`我没有做好${third(length)}乙。`) },
    { name: `${name}, in a heading`, make: length => paperAround(`### （二）${third(length)}问题\n\n甲。`) },
    { name: `${name}, in a title`, make: length => paperAround(`2. ${third(length)}问题\n\n甲。`) },
  ];
});

/** Many of what a paper has few of, each different from the others. */
const counted: readonly HostileText[] = [
  ['problems', (i: number) => `${i}. 第${i}件事没有办好\n\n我在第${i}次会上没有说实话，耽误了${i}天。\n\n`],
  ['headings', (i: number) => `### 第${i}个标题\n\n`],
  ['dimensions', (i: number) => `### （一）官僚主义方面${i}\n\n1. 拖拉${i}\n\n`],
  ['sections', (i: number) => `## ${i}、原因分析\n\n${i}. 学得不够\n\n`],
  ['nested items', (i: number) => `${' '.repeat((i % 40) * 2)}- 甲${i}\n`],
  [
    'cases',
    (i: number) =>
      `2013年${(i % 12) + 1}月${(i % 28) + 1}日，我到某单位督办${i}名农民工欠薪，没有见到一个人。`,
  ],
  ['clauses in sixes', (i: number) => `${letters(i, 5)}，`.repeat(6)],
  ['figures', (i: number) => `${i}万元、`],
  ['people', (i: number) => `${String.fromCharCode(0x4e00 + (i % 20000))}某某说“甲${i}”。`],
  ['random-looking text', (i: number) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000))],
].map(([name, piece]) => ({
  name: name as string,
  make: length => paperAround(countUp(piece as (i: number) => string, Math.ceil(length / 3))),
}));

/** So many Han characters, others for each number. */
function letters(i: number, count: number): string {
  return Array.from({ length: count }, (_, k) =>
    String.fromCharCode(0x4e00 + ((i * 7919 + k * 3571) % 20000)),
  ).join('');
}

function countUp(piece: (i: number) => string, length: number): string {
  let text = '';
  for (let i = 1; text.length < length; i++) text += piece(i);
  return text;
}

/** Brackets opened and closed a thousand times over, and front matter that never ends. */
const shaped: readonly HostileText[] = [
  { name: 'deep brackets', make: length => paperAround('（'.repeat(length / 6) + '）'.repeat(length / 6)) },
  { name: 'deep quotations', make: length => paperAround('“'.repeat(length / 6) + '”'.repeat(length / 6)) },
  { name: 'growing quotes', make: length => staircase('>', length) },
  { name: 'growing indents', make: length => staircase(' ', length) },
  { name: 'open front matter', make: length => `---\n${fill('a: 1\n', length)}` },
  { name: 'front matter', make: length => `---\n${fill('- [', length)}\n---\n` },
  {
    name: 'title in front matter',
    make: length => `---\nkind: team\ntitle: ${fill('甲', length)}\n---\n甲\n`,
  },
];

function staircase(mark: string, length: number): string {
  let text = '';
  for (let i = 1; text.length < length; i++) text += `${mark.repeat(i)} 甲\n`;
  return paperAround(text);
}

export const HOSTILE_TEXTS: readonly HostileText[] = [...runs, ...counted, ...shaped];
