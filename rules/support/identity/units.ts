import { patternsOf } from '../patterns.ts';
import { isName, rankOfPlace } from './names.ts';
import { isOtherNumber, mayBeName, NAME_END, OFFICES, type Self, sharesPair } from './self.ts';

/** Units that are told apart by what stands before these words; of one family where a paper may call them alike. */
const FAMILIES = [
  /(?:学院|大学|学校|中学|小学)/,
  /(?:医院|卫生院|保健院)/,
  /(?:公司|集团)/,
  /(?:局|厅)/,
  /中心/,
  /街道/,
];
export const TYPE = '(?:学院|大学|学校|中学|小学|医院|卫生院|保健院|公司|集团|中心|街道|局|厅)';
/** What bureaus are for. */
export const LINES = patternsOf(OFFICES, 'lines-of-work').join('|');

/** Whether what ends in this type of unit is of a kind with one’s own. */
export function isOfOwnFamily(type: string, said: string): boolean {
  return FAMILIES.some(family => family.test(type) && family.test(said));
}

/** Whether what tells a unit from others is said of oneself; 中 of 中医院 is none of 中共. */
export function isSaid(stem: string, said: string): boolean {
  return stem.length > 1 ? sharesPair(stem, said) : said.includes(`${stem}医`);
}

/** Whether two letters can be what a place or a unit is called, and nothing that a paper says of itself. */
export function isForeignName(name: string, said: string): boolean {
  return NAME_END.test(name) && mayBeName(name) && !LANDSCAPE.test(name) && !said.includes(name);
}

/** Words made of two letters that places are named by. */
const LANDSCAPE =
  /河湖|湖泊|河川|海洋|海湾|矿山|青山|荒山|江河|山水|山川|江山|水源|泉源|金银|平安|安宁|安康|光荣|荣光|忠信|信义|仁义|廉洁|清廉|健康|幸福|永远|城西|城东|城南|城北|东西|南北|清明|昌盛|和平|吉祥|山东|山西|河南|河北|湖南|湖北|江西|广东|广西|云南|海南|长江|黄河|西南|西北|东南|东北|华东|华南|华北/;

/** A place of one’s own rank that is not one’s own. */
export function isForeignPlace(found: string, { rank, places }: Self): boolean {
  return (
    rank !== null &&
    rankOfPlace(found) === rank &&
    isName(found.slice(0, -1)) &&
    !places.some(name => name.endsWith(found) || found.endsWith(name))
  );
}

/** Whether what stands before the type of a unit tells it from others: 民政, and 中 of 中医院. */
export function isNamed(stem: string): boolean {
  return stem.length > 1 || /^[中西]$/.test(stem);
}

/** 保险公司, 施工总公司, 三甲医院: a kind of unit, of which none is meant. What a bureau is for is its name. */
export function isKindOnly(unit: string): boolean {
  return KIND_ONLY.test(unit);
}

const KIND_ONLY = new RegExp(
  `^(?:${patternsOf(OFFICES, 'kinds-of-unit').join('|')}){1,3}(?:公司|集团|医院|学校|中学|小学|学院|大学)$`,
  'u',
);

/** What is left of a unit’s name without the place that it is of. */
export function withoutPlace(unit: string): string {
  return unit.replace(/^.*[省市县区]/u, '');
}

/** Whether a unit may be one’s own, or is of a kind that one’s own is not told from. */
export function isOwnUnit(org: string, said: string): boolean {
  if (!isOfOwnFamily(org, said) || isKindOnly(withoutPlace(org))) return true;
  if (isOtherNumber(org, said)) return false;
  const stem = withoutPlace(org).replace(new RegExp(`${TYPE}$`, 'u'), '');
  return (
    !isNamed(stem) ||
    (stem.length > 1 ? said.includes(stem) : isSaid(stem, said)) ||
    (stem.length > 2 && sharesPair(stem, said))
  );
}

/** The place, not one’s own, that the name of a unit begins with. */
export function placeOf(org: string, self: Self): string | null {
  const place = /^[\p{Script=Han}]{2,3}?[县市区]/u.exec(org)?.[0];
  return place && isForeignPlace(place, self) && mayBeName(place.slice(0, -1)) ? place : null;
}
