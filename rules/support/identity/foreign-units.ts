import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { type Foreign, isElsewhere, isElsewhereInClause, isShortFor, mayBeName, type Self } from './self.ts';
import { isForeignName, isForeignPlace, isOfOwnFamily, isOwnUnit, LINES, placeOf, TYPE } from './units.ts';

const pattern = sentencePatterns();

/** 我们鹿川县水务局, 我主政的昌原县. */
const OUR_PLACE = pattern(
  '我 县市区镇乡',
  () => /(?:我们|我所在的|我主政的|我任职的|我工作的|我们所在的)([\p{Script=Han}]{2}[县市区镇乡])/gu,
);
/** 在我们水利局. */
const OUR_BUREAU = pattern(
  '我 局厅',
  () =>
    `(?:我们|我所在的|我任职的)([省市县区]?(?:${LINES})[\\p{Script=Han}]{0,4}?(?:局|厅))(?!来|派|送|催|找)`,
);
/** 我所在的桐川县中医院. */
const OUR_INSTITUTE = pattern(
  '我 所任们 学校院司团心道局厅',
  () =>
    `(?:我所在的|我们所在的|我任职的|我们(?=[^同和与跟去到在向对给比派从请把被让是，。；]{2,3}[市县区]第?[一二三四五六七八九十]))([\\p{Script=Han}]{2,12}?${TYPE})(?![\\p{Script=Han}]{0,6}(?:支部|小组|窗口|培训))`,
);
/** 我在泽安市妇幼保健院分管设备: where one is in charge today. */
const SERVING = pattern(
  '我本 在 学校院司团心道局厅 管责持职抓任作',
  () =>
    `(?:我|本人)(?:现|现在|目前|如今|一直|至今)?在([^，。；、：“”和与同的我]{1,12}?${TYPE})(?:机关|党[组委]|班子)?里?(?:负责|分管|主管|主持|管着?|抓着?|担任|任(?=副?[\\p{Script=Han}]{0,4}[长任记])|(任职|供职|工作|任教|上班))(?!过|期间|时(?!间))`,
);
/** An office of one’s place that a paper of its committee or government may call ours. */
const INSTITUTION = /办公室|[局厅院部校]|公司|集团|中心|学院|大学/;
/** 我们区司法局替区政府把关 in the paper of another office. */
const WE_AS_BUREAU = pattern(
  '我 们 局厅',
  () =>
    `我们((?:[\\p{Script=Han}]{2}(?=[省市县区]))?[省市县区](${LINES})[\\p{Script=Han}]{0,4}?(?:局|厅))(?:党[组委]|班子)?(?:自己|自身|一直|总是|常常|长期|却|也)?(?:替|在[^，。；]{2,10}上|把|没有?|未|只顾|是(?!不是)|要|作为|有责任)`,
);
/** 科长这个岗位管着柳亭县图书馆全部馆藏的进口. */
const IN_CHARGE = pattern(
  '管守责持 县市区镇乡 学校院司团心道局厅馆站',
  () =>
    `(?:管着|分管着?|主管着?|掌管着?|守着|负责|主持着?)(([\\p{Script=Han}]{2,3}[县市区镇乡])[\\p{Script=Han}]{1,10}?(?:${TYPE}|馆|站))(?!移交|转|送|来|提供|退回)`,
);
/** 我调进广陵县文化和旅游局工作至今. */
const STILL_AT = pattern(
  '我本 学校院司团心道局厅 今来到',
  () =>
    `(?:我|本人)[^，。；]{0,6}?(?:调[到进入任]|调|来|到|进)(([\\p{Script=Han}]{2,3}?[县市区])?[\\p{Script=Han}]{2,10}?${TYPE})(?:工作|任职)?(?:至今|以来|到现在|到今天)`,
);

/** Units and places that a paper calls its own, or in one’s charge, and that are not. */
export function* foreignUnits(prose: Prose, self: Self): Iterable<Foreign> {
  yield* ourUnits(prose, self);
  yield* servedUnits(prose, self);
  for (const match of IN_CHARGE(prose)) {
    const [, org, place] = match as unknown as [string, string, string];
    const foreign = isForeignPlace(place, self) && mayBeName(place.slice(0, -1));
    if (foreign && !isElsewhere(prose.value, match.index)) yield foundIn(match, 'place', org);
  }
  for (const match of STILL_AT(prose)) {
    const org = match[1] as string;
    if (placeOf(org, self) !== null && isOfOwnFamily(org, self.said)) yield foundIn(match, 'place', org);
  }
}

function foundIn(match: RegExpExecArray, code: 'place' | 'org', words: string, weak = false): Foreign {
  const start = match.index + match[0].lastIndexOf(words);
  return { code, start, end: start + words.length, weak };
}

function* ourUnits(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  for (const match of OUR_PLACE(prose)) {
    const place = match[1] as string;
    const name = place.slice(0, 2);
    if (!isForeignPlace(place, self) || !isForeignName(name, self.said)) continue;
    if (!isElsewhere(value, match.index)) yield foundIn(match, 'place', place);
  }
  for (const match of [...OUR_BUREAU(prose), ...OUR_INSTITUTE(prose)]) {
    const org = match[1] as string;
    if (isOwnUnit(org, self.said)) continue;
    if (!isElsewhere(value, match.index)) yield foundIn(match, 'org', org);
  }
  for (const match of WE_AS_BUREAU(prose)) {
    const [, org, line] = match as unknown as [string, string, string];
    if (!INSTITUTION.test(self.said) || isShortFor(line, self.said)) continue;
    if (!isElsewhereInClause(value, match.index)) yield foundIn(match, 'org', org);
  }
}

function* servedUnits(prose: Prose, self: Self): Iterable<Foreign> {
  for (const match of SERVING(prose)) {
    const [, org, past] = match as unknown as [string, string, string | undefined];
    if (!isOfOwnFamily(org, self.said) || isElsewhere(prose.value, match.index)) continue;
    const own = isOwnUnit(org, self.said) || isPart(org);
    // one may have worked elsewhere before
    if (!own || placeOf(org, self) !== null) yield foundIn(match, 'org', org, past !== undefined);
  }
}

/** Colleges have colleges of their own, and companies companies; a 一院 or a 中医院 is no part of a hospital. */
function isPart(org: string): boolean {
  return /(?:学院|公司|集团|中心)$/u.test(org) && !/[省市县区]/.test(org);
}
