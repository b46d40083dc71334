import { memoised } from '../../../src/language/memo.ts';
import { HAN_NUMERAL, parseHanNumber } from '../../../src/language/numerals.ts';

/** A counted amount with the span that its wording leaves open: 二十来天 is 18 to 25 days. */
export interface Amount {
  readonly kind: Kind;
  readonly least: number;
  readonly most: number;
}

type Kind = 'days' | 'hours' | 'money' | 'people' | 'homes' | 'times' | 'land' | 'way' | 'things';

/** Units with what one of them comes to in the unit of its kind. Those with 个 before them also take the 个 of the number. */
const UNITS: readonly (readonly [Kind, number, string])[] = [
  ['days', 1, '天|日夜|夜|晚上?'],
  ['days', 7, '个?(?:星期|礼拜)|周(?![年边密围])'],
  ['days', 30, '个?月'],
  ['days', 365, '年(?![级代轻底初前中终])'],
  ['hours', 1, '个?(?:小时|钟头)'],
  ['hours', 1 / 60, '分钟?'],
  ['money', 1, '元|块'],
  ['people', 1, '号?人|口人|名|位|个(?=[人职工学孩娃老村教群病患干党同居乡打司师家农住产])'],
  ['homes', 1, '户|家'],
  ['times', 1, '[趟回次遍]'],
  ['land', 1, '亩'],
  ['way', 1, '公里|里(?![面头边])'],
  ['way', 0.001, '米'],
  ['things', 1, '[条张份只台件封栋棵座处口眼辆箱斤吨册根盏套间级类项通]'],
];
const UNIT = new RegExp(`^(?:${UNITS.map(([, , words]) => `(${words})`).join('|')})`);

const NUMBER = new RegExp(
  `(将近|不到|近|约)?(\\d{1,9}(?:\\.\\d{1,4})?|[${HAN_NUMERAL}]{1,7}|几)([来多余几])?(万|亿)?([来多余])?`,
  'g',
);
/** Spans that are said without a number. */
const SAID: readonly (readonly [RegExp, Amount])[] = [
  [/大半年/, { kind: 'days', least: 160, most: 300 }],
  [/(?<!大)半年/, { kind: 'days', least: 150, most: 200 }],
  [/半个?月/, { kind: 'days', least: 13, most: 17 }],
  [/(?<!大)半天/, { kind: 'hours', least: 3, most: 6 }],
  [/大半天/, { kind: 'hours', least: 5, most: 9 }],
];
const LONGEST_UNIT = 6;
const POWERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The amounts of a text, exact ones and those told roundly. */
export const amountsIn = memoised((text: string): readonly Amount[] => {
  const found: Amount[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const amount = amountAt(text, match);
    if (amount) found.push(amount);
  }
  for (const [wording, amount] of SAID) if (wording.test(text)) found.push(amount);
  return found;
});

function amountAt(text: string, match: RegExpExecArray): Amount | null {
  const [all, before, digits = '', rough, power = '', after] = match;
  let rest = text.slice(match.index + all.length, match.index + all.length + LONGEST_UNIT);
  // 一个多月, 两个半小时
  const inner = /^个(半)?([多来])?/.exec(rest);
  const isInner = inner !== null && (inner[1] !== undefined || inner[2] !== undefined);
  if (isInner) rest = `个${rest.slice(inner[0].length)}`;
  const unit = UNIT.exec(rest);
  if (!unit) return null;
  const span = spanOf(digits, before, rough ?? after ?? (isInner ? inner[2] : undefined));
  if (!span) return null;
  const [kind, size] = UNITS[unit.slice(1).findIndex(word => word !== undefined)] as (typeof UNITS)[number];
  const factor = (POWERS[power] ?? 1) * size;
  const half = (isInner && inner[1]) || /^[年天]半/.test(rest) ? 0.5 * size : 0;
  return { kind, least: span[0] * factor + half, most: span[1] * factor + half };
}

/** From where to where a number reaches as it is told; `null` where it is none (九三). */
function spanOf(
  digits: string,
  before: string | undefined,
  rough: string | undefined,
): readonly [number, number] | null {
  if (digits === '几') return [2, 9];
  if (/^[一二两三四五六七八九]{2}$/.test(digits)) {
    const [least, most] = [...digits].map(parseHanNumber) as [number, number];
    return most > least ? [least, most] : null;
  }
  const value = /\d/.test(digits) ? Number(digits) : parseHanNumber(digits);
  if (value === null) return null;
  if (rough === '来') return [0.88 * value, value + 0.5 * stepOf(value)];
  if (rough !== undefined) return [0.95 * value, value + 0.95 * stepOf(value)];
  if (before === '约') return [0.9 * value, 1.1 * value];
  return before === undefined ? [value, value] : [0.85 * value, value];
}

const STEPS = [1e6, 1e5, 1e4, 1e3, 100, 10] as const;

/** How far what is meant may lie above a rounded number: 四十多 is less than fifty, 一百多 less than two hundred. */
function stepOf(value: number): number {
  return STEPS.find(step => value >= step && value % step === 0) ?? 1;
}

/** Smaller numbers come up by chance. */
const FEW = 10;
/** What two amounts that agree say at most, and what two that overlap say in any case. */
const MOST = 4;
const LEAST = 0.5;
/** Relative width in which almost any two amounts of a kind agree. */
const ANY = 3;
/** The least relative width: exact amounts agree as well where they are counted a little apart. */
const EXACT = 1.05;
const NEARLY = 1.001;

/** How much the amounts of one text agree with those of another: 0 for none, some 1 for a small number, up to 4 for each large one. */
export function agreement(one: readonly Amount[], other: readonly Amount[]): number {
  let sum = 0;
  for (const a of one) {
    let best = 0;
    for (const b of other) if (isAlike(a.kind, b.kind)) best = Math.max(best, weightOf(a, b));
    sum += best;
  }
  return sum;
}

function isAlike(a: Kind, b: Kind): boolean {
  return a === b || isLoose(a, b) || isLoose(b, a);
}

/** 三十七通, 三十七个: people and homes are counted as things too. */
function isLoose(a: Kind, b: Kind): boolean {
  return a === 'things' && (b === 'people' || b === 'homes');
}

function weightOf(a: Amount, b: Amount): number {
  if (Math.max(a.least, b.least) > Math.min(a.most, b.most) * NEARLY) return 0;
  const value = Math.sqrt(a.least * a.most);
  if (value < FEW) return a.least === a.most && b.least === b.most ? LEAST + 0.15 * value : 0.2;
  const width = Math.log(Math.max(a.most / a.least, b.most / b.least, EXACT));
  return Math.min(MOST, Math.max(LEAST, Math.log(ANY / width)));
}
