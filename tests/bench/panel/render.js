// A paper as a file: five layouts that offices use, and where in the file each paragraph came to stand.
import { WINDS } from './formulae.js';

const NUMBERS = '一二三四五六七八九十';
const ORDER = ['discipline', 'eight', 'problem', 'cause', 'measure'];
const HEADINGS = { problem: 'problems', cause: 'causes', measure: 'measures' };
/** Letters a line in the layout whose lines are broken by hand. */
const LINE = 38;

function chinese(number) {
  if (number <= 10) return NUMBERS[number - 1];
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? NUMBERS[tens - 1] : ''}十${number % 10 ? NUMBERS[(number % 10) - 1] : ''}`;
}

/** How a layout writes its headings and paragraphs; `runIn` joins an item's title and text in one paragraph. */
const STYLES = {
  markdown: {
    gap: true,
    section: (n, title) => `## ${chinese(n)}、${title}`,
    group: (n, title) => `### （${chinese(n)}）${title}`,
    item: (n, title) => `#### ${n}. ${title}`,
    text: text => [text],
  },
  plain: {
    gap: false,
    section: (n, title) => `${chinese(n)}、${title}`,
    group: (n, title) => `（${chinese(n)}）${title}`,
    item: (n, title) => `${n}．${title}`,
    text: text => [`　　${text}`],
  },
  bold: {
    gap: true,
    section: (n, title) => `**${chinese(n)}、${title}**`,
    group: (n, title) => `**（${chinese(n)}）${title}**`,
    runIn: (n, title, text) => `**${n}．${title}。**${text}`,
    text: text => [text],
  },
  ordinal: {
    gap: true,
    section: (n, title) => `## ${chinese(n)}、${title}`,
    group: (n, title) => `### （${chinese(n)}）${title}`,
    runIn: (n, title, text) => `${chinese(n)}是${title}。${text}`,
    text: text => [text],
  },
  wrapped: {
    gap: true,
    section: (n, title) => `${chinese(n)}、${title}`,
    group: (n, title) => `（${chinese(n)}）${title}`,
    item: (n, title) => `${n}. ${title}`,
    text: text => text.match(new RegExp(`.{1,${LINE}}`, 'gu')),
  },
};

function frontMatter(paper) {
  const { unit, kind, name, post, rank, draft, year, day } = paper;
  const date = `${year}-06-${String(day).padStart(2, '0')}`;
  const own = kind === 'member' ? [`name: ${name}`, `position: ${post}`, `principal: ${rank === 1}`] : [];
  return [
    '---',
    `title: ${titleOf(paper)}`,
    `kind: ${kind}`,
    'profile: qunzhong-2014',
    `unit: ${unit.name}`,
    `level: ${unit.level}`,
    ...own,
    `draft: ${draft}`,
    `date: ${date}`,
    '---',
  ];
}

function titleOf({ kind, unit }) {
  return kind === 'team' ? `${unit.name}领导班子对照检查材料` : '个人对照检查材料';
}

/** Lines as they are written, and the first and last line of every paragraph by its address. */
class Sheet {
  lines = [];
  places = {};

  constructor(style) {
    this.style = style;
  }

  line(text) {
    this.lines.push(text);
    if (this.style.gap) this.lines.push('');
  }

  /** Writes a paragraph; several addresses may stand in one. */
  paragraph(text, ...addresses) {
    const first = this.lines.length + 1;
    this.lines.push(...this.style.text(text));
    for (const address of addresses) this.places[address] = [first, this.lines.length];
    if (this.style.gap) this.lines.push('');
  }
}

function writeItem(sheet, id, index, number, { title, paragraphs }) {
  const { style } = sheet;
  const addresses = paragraphs.map((_, i) => `${id}/${index}/${i}`);
  if (title && style.runIn) {
    sheet.paragraph(style.runIn(number, title, paragraphs.map(({ text }) => text).join('')), ...addresses);
    return;
  }
  if (title) sheet.line(style.item(number, title));
  paragraphs.forEach(({ text }, i) => {
    sheet.paragraph(text, addresses[i]);
  });
}

function writeProblems(sheet, problems) {
  let number = 0;
  problems.forEach((problem, index) => {
    const isFirst = index === 0 || problems[index - 1].dimension !== problem.dimension;
    number = isFirst ? 1 : number + 1;
    if (isFirst) {
      sheet.line(sheet.style.group(WINDS.indexOf(problem.dimension) + 1, `${problem.dimension}方面`));
    }
    writeItem(sheet, 'problem', index, number, problem);
  });
}

/** `{text, places}`: the file and, by address `section/item/paragraph`, the lines of each paragraph. */
export function render(paper) {
  const style = STYLES[paper.layout];
  const sheet = new Sheet(style);
  sheet.lines.push(...frontMatter(paper));
  sheet.line(style === STYLES.markdown ? `# ${titleOf(paper)}` : titleOf(paper));
  if (paper.name) sheet.line(`${paper.unit.name}${paper.post}  ${paper.name}`);
  writeItem(sheet, 'opening', 0, 0, paper.sections.opening[0]);
  ORDER.forEach((id, i) => {
    sheet.line(style.section(i + 1, paper.headings[HEADINGS[id] ?? id]));
    if (id === 'problem') writeProblems(sheet, paper.sections.problem);
    else
      paper.sections[id].forEach((item, index) => {
        writeItem(sheet, id, index, index + 1, item);
      });
  });
  writeItem(sheet, 'closing', 0, 0, paper.sections.closing[0]);
  sheet.line(paper.name ?? `${paper.unit.name}领导班子`);
  sheet.line(`${paper.year}年6月${paper.day}日`);
  return { text: `${sheet.lines.join('\n').trimEnd()}\n`, places: sheet.places };
}
