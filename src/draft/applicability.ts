import type { Profile } from '../config/profile.ts';
import type { Applicability, Block, OtherText, Section } from './model.ts';
import otherTexts from './other-texts.yaml';
import { PAPER_NAME, type TitleBlock } from './title.ts';

interface OtherKind {
  readonly type: OtherText;
  readonly titles: readonly string[];
  readonly words: readonly string[];
  readonly signs?: readonly string[];
}

const OTHERS = otherTexts as readonly OtherKind[];

/** What is at hand when it is decided whether a text is a paper at all. */
export interface Features {
  readonly declared: boolean;
  readonly title: TitleBlock;
  readonly frontTitle: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly problems: number;
  /** Problems that tell a case. */
  readonly cases: number;
  readonly namedDimensions: number;
  readonly profile: Profile | null;
}

/** `…对照检查如下` and its kin, at the end of the opening. */
const OPENING_FORMULA = /(?:对照检查|检视剖析|检视|剖析|对照|查摆|检查|发言|自我批评)[^。]{0,16}如下/;

/** 对照检查中查摆的问题，现提出整改*方案*如下: what follows is something else. */
const ABOUT_PAPERS = /方案|审[核阅查]|意见|交流|总结|说明/;

/** Characters read for the words that give another sort of text away. */
const SAMPLE = 12_000;

/** A sign is worth one point; half a point and two points are its weaker and stronger neighbours. */
const ENOUGH = 2.5;

/**
 * Whether a text is such a paper: title, opening formula and the presence of its parts against what speaks for another
 * sort of text. A declared kind settles it: nobody may slip through by leaving the paper empty.
 */
export function judgeApplicability(features: Features): Applicability {
  if (features.declared) return { applicable: true, type: null, grounds: [] };
  const paper = paperSigns(features);
  const other = bestOther(features);
  const score = paper.reduce((sum, { weight }) => sum + weight, 0);
  if (score >= ENOUGH && score > other.score) {
    return { applicable: true, type: null, grounds: paper.map(({ name }) => name) };
  }
  return { applicable: false, type: other.score >= 1 ? other.type : 'unknown', grounds: other.grounds };
}

interface Sign {
  readonly name: string;
  readonly weight: number;
}

function paperSigns({
  title,
  frontTitle,
  blocks,
  sections,
  problems,
  cases,
  namedDimensions,
}: Features): Sign[] {
  const signs: Sign[] = [];
  const name = PAPER_NAME.exec(`${title.heading?.title ?? ''} ${frontTitle}`);
  // 对照检查材料审核意见 is called after a paper and is none
  const called = namesOf({ title, frontTitle }).some(own =>
    OTHERS.some(({ titles }) => endsLike(own, titles)),
  );
  if (name && !called) signs.push({ name: name[0], weight: 1.5 });
  const start = blocks
    .slice(0, 16)
    .map(block => block.text.value)
    .join('\n');
  const formula = OPENING_FORMULA.exec(start);
  if (formula && !ABOUT_PAPERS.test(formula[0])) signs.push({ name: formula[0], weight: 1 });
  for (const role of ['problems', 'causes', 'measures'] as const) {
    const found = sections.find(section => section.roles.includes(role));
    if (found) signs.push({ name: found.title, weight: role === 'problems' ? 0.5 : 0.7 });
  }
  if (namedDimensions >= 2) signs.push({ name: `${namedDimensions} 个方面`, weight: 0.8 });
  if (problems >= 3) signs.push({ name: `${problems} 条问题`, weight: 0.5 });
  if (cases >= 3) signs.push({ name: `${cases} 条有事例`, weight: 0.7 });
  return signs;
}

function bestOther(features: Features): { type: OtherText; score: number; grounds: string[] } {
  const { title, frontTitle, blocks } = features;
  const head = `${frontTitle} ${title.words}`.slice(0, 300);
  const names = namesOf(features);
  const text = blocks
    .map(block => block.text.value)
    .join('\n')
    .slice(0, SAMPLE);
  let best: { type: OtherText; score: number; grounds: string[] } = {
    type: 'unknown',
    score: 0,
    grounds: [],
  };
  for (const kind of OTHERS) {
    const inTitle = kind.titles.filter(word => head.includes(word));
    const inText = kind.words.filter(word => text.includes(word));
    const signs = (kind.signs ?? []).filter(word => text.includes(word));
    const score =
      (inTitle.length > 0 ? 2.5 : 0) +
      (names.some(name => isCalled(name, kind.titles)) ? 1.5 : 0) +
      Math.min(inText.length, 3) * 0.7 +
      Math.min(signs.length, 2) * 1.5 +
      shapeScore(kind.type, features, text);
    if (score > best.score) best = { type: kind.type, score, grounds: [...inTitle, ...inText].slice(0, 4) };
  }
  return best;
}

/** What a text may be called: the title of its front matter, its own, and the lines of its title block, which may be wrapped. */
function namesOf({ title, frontTitle }: Pick<Features, 'title' | 'frontTitle'>): string[] {
  const lines = title.lines.map(({ text }) => text.value);
  return [frontTitle, title.heading?.title ?? '', ...lines].map(name =>
    name
      .trim()
      .replace(/[（(][^（()）]{0,20}[）)]$/, '')
      .trim(),
  );
}

/** 对照检查情况的报告 is a paper's own name. */
const PAPER_REPORT = /(?:对照检查|检视剖析|自我剖析)(?:的)?情况(?:的)?报告$/;

function endsLike(title: string, words: readonly string[]): boolean {
  return (
    !PAPER_REPORT.test(title) && words.some(word => title.endsWith(word) || title.endsWith(`${word}材料`))
  );
}

/**
 * Whether a title is such a word's own, not one that only holds it: 关于撰写对照检查材料的*通知*, *怎样写*对照检查材料,
 * *工作总结*及对照检查.
 */
function isCalled(title: string, words: readonly string[]): boolean {
  return (
    endsLike(title, words) ||
    words.some(
      word => title.startsWith(word) || ['及', '和', '与', '暨'].some(joint => title.includes(word + joint)),
    )
  );
}

/** Sorts that are told by their shape: a ledger is a table, a technical text holds code and Latin letters. */
function shapeScore(type: OtherText, { blocks }: Features, text: string): number {
  const share = (wanted: Block['type']): number =>
    blocks
      .filter(block => block.type === wanted)
      .reduce((sum, { range }) => sum + range.end - range.start, 0) / Math.max(1, text.length);
  if (type === 'ledger') return share('table') > 0.4 ? 3 : 0;
  if (type === 'technical') {
    const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
    return (blocks.some(block => block.type === 'code') ? 1 : 0) + (latin > text.length * 0.2 ? 2 : 0);
  }
  return type === 'writing-guide' && blocks.some(block => block.type === 'code') ? 1 : 0;
}
