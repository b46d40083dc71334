import { tester } from '../../src/language/pattern.ts';

/** Set terms of the party's papers, and how they may not be written. All lists are words with blanks between. */
export interface SetTermData {
  /** Terms whose figures and order are fixed wherever they stand. */
  readonly numbered: string;
  /** `四/个意识`: the figures that are right, and what they count. Others count as wrong in quotation marks or behind a verb only. */
  readonly counted: string;
  readonly verbs: string;
  /** `民主/集中/制`: neighbouring parts and neighbouring letters are easily turned round. */
  readonly parts: string;
  /** Terms that stand in quotation marks: there one letter off is a slip. */
  readonly quoted: string;
  /** `领导下的院长(负责|责任)制`: the first word is right, and none of the others makes the term. */
  readonly exchanged: string;
  /** What would come out as a slip and means something of its own. */
  readonly also: string;
}

/** A place that says a set term wrongly. */
export interface SetTermSlip {
  readonly start: number;
  readonly end: number;
  readonly mended: string;
}

const DIGITS = [...'一二两三四五六七八九十'];

/** All wrong forms that are looked for as they stand, with what they should be. */
export function wrongForms({ numbered, parts, exchanged, also }: SetTermData): Map<string, string> {
  const right = new Set([...words(numbered), ...words(parts).map(term => term.replaceAll('/', ''))]);
  const sound = words(also);
  const wrong = new Map<string, string>();
  const add = (form: string, term: string): void => {
    if (form !== term && !right.has(form) && !sound.some(other => form.includes(other)) && !wrong.has(form))
      wrong.set(form, term);
  };
  for (const term of words(numbered)) {
    for (const form of otherFigures(term)) add(form, term);
    for (const form of otherOrders(term)) add(form, term);
  }
  for (const divided of words(parts)) {
    const list = divided.split('/');
    const term = list.join('');
    for (let i = 0; i + 1 < list.length; i++) add(turned(list, i, i + 1).join(''), term);
    const letters = [...term];
    for (let i = 0; i + 1 < letters.length; i++) add(turned(letters, i, i + 1).join(''), term);
  }
  for (const written of words(exchanged)) {
    const [term = '', ...forms] = alternatives(written);
    for (const form of forms) add(form, term);
  }
  return wrong;
}

/** 校长负责制, 校长责任制 of 校长(负责|责任)制: the right form first. */
function alternatives(written: string): string[] {
  const [before = '', choice = '', behind = ''] = written.split(/[()]/);
  return choice.split('|').map(word => before + word + behind);
}

/** 三会两课, 四会一课 of 三会一课. */
function otherFigures(term: string): string[] {
  const letters = [...term];
  return letters.flatMap((letter, i) =>
    DIGITS.includes(letter) ? DIGITS.map(digit => letters.with(i, digit).join('')) : [],
  );
}

/** 三大一重, 一重三大 of 三重一大. */
function otherOrders(term: string): string[] {
  const letters = [...term];
  if (letters.length > LONGEST_TURNED) return [];
  return letters.flatMap((_, i) =>
    letters.slice(i + 1).map((_, j) => turned(letters, i, i + 1 + j).join('')),
  );
}

/** Of longer terms any two letters are not turned round by a slip. */
const LONGEST_TURNED = 5;

function turned(list: readonly string[], i: number, j: number): string[] {
  return list.with(i, list[j] as string).with(j, list[i] as string);
}

function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean);
}

/** What is looked for by its neighbourhood, made ready once. */
export interface SetTermFinder {
  /** Slips of a text, in no order; several may be one. */
  find(value: string): SetTermSlip[];
}

const CONGRESS = /(十[八九]|二十)([一二三四五六七])届中全会/g;
/** 十九大四中全会, 党的十九四中全会. */
const CONGRESS_WORD = /(十[八九]|二十)(?:大|(?<=党的十[八九]|党的二十))([一二三四五六七])中全会/g;
/** 八条规定 of the own county may well be eight: the words beside it must tell that the 八项规定 are meant. */
const EIGHT = [
  /(?<=(?:贯彻|落实|执行|违反|违背|对照|学习|遵守|践踏|触碰|坚持|自从)(?:中央|党中央)?)八[条点个]规定/g,
  /(?<![了下立定出布发行台过有的])八[条点个]规定(?=精神|出台|实施以来|颁布|落地|发布以来|印发以来|执行情况|下发以来)/g,
  /(?<=中央)[一二三四五六七九十]项规定(?=精神|出台|实施|执行|颁布|以来|的|[，。；、]|$)/g,
];
const FOUR_WINDS = [/“四[气凤峰锋纷疯]”/g, /“[二两三五六]风”(?=方面|突出|问题|表现|积弊|顽疾)/g];
const MAY = tester(/“|个|规定|中全会/);

/** @param data terms that stand in quotation marks or behind a verb */
export function setTermFinder({ counted, verbs, quoted, also }: SetTermData): SetTermFinder {
  const terms = words(quoted);
  const sound = new Set([...terms, ...words(also)]);
  const figures = words(counted).map(entry => entry.split('/') as [string, string]);
  const right = new Map(figures.map(([digits, tail]) => [tail, digits]));
  const tails = figures.map(([, tail]) => tail).join('|');
  const COUNTED = new RegExp(
    `(?:(?<=“)|(?<=(?:${words(verbs).join('|')})(?:好|了)?))([${DIGITS.join('')}])(${tails})`,
    'g',
  );
  const countedIn = (value: string): SetTermSlip[] =>
    [...value.matchAll(COUNTED)].flatMap(match => {
      const digits = right.get(match[2] as string) as string;
      const sound = digits.includes(match[1] as string) || listsItself(value, match.index);
      return sound ? [] : [slip(match, `${digits.at(-1)}${match[2]}`)];
    });
  const quotedIn = (value: string): SetTermSlip[] =>
    [...value.matchAll(/(?<=“)[\p{Script=Han}]{4}(?=”)/gu)].flatMap(match => {
      const [written] = match;
      if (sound.has(written) || listsItself(value, match.index) || isCounted(written, right)) return [];
      const term = terms.find(candidate => differsByOne(candidate, written));
      return term ? [slip(match, term)] : [];
    });
  return {
    find: value => (MAY(value) ? [...countedIn(value), ...quotedIn(value), ...besideWords(value)] : []),
  };
}

/** Slips that the words beside them give away. */
function besideWords(value: string): SetTermSlip[] {
  const all = (pattern: RegExp): RegExpExecArray[] => [...value.matchAll(pattern)];
  return [
    ...[CONGRESS, CONGRESS_WORD].flatMap(all).map(match => slip(match, `${match[1]}届${match[2]}中全会`)),
    ...EIGHT.flatMap(all)
      .filter(([form]) => form !== '八项规定')
      .map(match => slip(match, '八项规定')),
    ...FOUR_WINDS.flatMap(all).map(match => slip(match, '“四风”')),
  ];
}

function slip({ 0: { length }, index }: RegExpExecArray, mended: string): SetTermSlip {
  return { start: index, end: index + length, mended };
}

/** 政治意识、大局意识、责任意识“三个意识”: what is counted stands there, and the count is the writer's own. */
function listsItself(value: string, at: number): boolean {
  return (
    /、[^，。；：]{1,12}$/.test(value.slice(Math.max(0, at - 24), at)) &&
    !/”、“?$/.test(value.slice(Math.max(0, at - 3), at))
  );
}

/** Figures are judged beside what they count. */
function isCounted(written: string, right: ReadonlyMap<string, string>): boolean {
  return right.has(written.slice(1)) && DIGITS.includes(written[0] as string);
}

function differsByOne(one: string, other: string): boolean {
  let differences = 0;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) differences++;
  return differences === 1 && one.length === other.length;
}
