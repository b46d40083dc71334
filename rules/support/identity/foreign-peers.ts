import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { clauseAround, type Foreign, isShortFor, mayBeName, type Self, sentenceAround } from './self.ts';
import { isForeignPlace, isOfOwnFamily, isOwnUnit, placeOf, TYPE } from './units.ts';

const pattern = sentencePatterns();

/** Up to now, or in a matter that the text has told before: what is so told is one’s own. */
const SO_FAR =
  '(?:的(?:人|干部|群众)|村级班子|干部|群众)?(?:这[几些两三]年|近几?年|至今|如今|到现在|到今天|在这[件些]事|在[^，。；]{2,10}(?:上|中|方面)(?:年年|一再|护短|失之|长期|没有尽|走过场)|在全[省市县区国][^，。；]{1,12}上?(?:作|被|挨|排|垫|丢|受)|缺的(?:不是|是))';
/** 从一个水厂发展到七个厂站: who tells a history from its beginning tells his own. */
const GROWN =
  '(?:[这几十来多年两三]{2,4})?从[^，。；]{1,14}?(?:发展|扩大|扩展|扩充|壮大|增加|合并|搬迁|扩|变|走|长|做)(?:到|成|为)';
const PEER = `(${TYPE}|大队|支队|委员会|图书馆|档案馆)`;
/** 石门沟乡这几年村级班子不稳, 忘了榆泉县至今还有4.1万人没有脱贫. */
const PLACE_SO_FAR = pattern(
  '县市区镇乡 年今在缺',
  () => `(?<=([\\p{Script=Han}]{2,3}))([县市区镇乡])${SO_FAR}`,
);
/** 朔安县中医院党委在这件事上护短, 青云街道至今还有三百户住危房, 柏塘中学缺的不是制度. */
const UNIT_SO_FAR = pattern(
  '院学校司团心道局厅队会馆 年今在缺从到',
  () =>
    `(?<=^|[，。；：]|忘了|以为)([\\p{Script=Han}]{2,12}?)${PEER}((?:党[组委]|党工委|党总支|领导班子|班子)?)(?:${SO_FAR}|(${GROWN}))`,
);
/** 这个责任首先在永平县教育局党委自身, 题目摆到了涟川区农业农村局党组面前. */
const BURDEN = pattern(
  '在到给 县市区 自面身肩头手',
  () =>
    `(?:在|到了?|给了?)([\\p{Script=Han}]{2})([县市区])([\\p{Script=Han}]{1,10}?)${PEER}(?:党[组委]|领导班子|班子)(?:自身|面前|身上|肩上|头上|手[里上])`,
);
/** An office like one’s own, of another place, and nothing that says why it is named. */
const SAME_OFFICE = pattern(
  '县市区 院学校心局厅馆',
  () => `(?<=([\\p{Script=Han}]{2}))([县市区])(?=([\\p{Script=Han}]{1,12}?${PEER}))`,
);
/** What only one’s own office is blamed for not thinking of; the policy of another is read or asked about. */
const OWN_POLICY =
  /^(?:党[组委])?的[^，。；]{0,6}(?:政策|职能|主责|主业|职责|使命|宗旨|定位|家底|招牌|牌子|历史)(?![^，。；]{0,6}(?:看|读|学|问|打听|了解|研究|抄|搬))/;
const MISSED =
  /(?:没有?人?|没有?一个人?|从没|从未|未|不|忘了?|很少|没有谁)[^，。；]{0,8}(?:把|将|拿|为|给|替|对|放|想)[^，。；]{0,6}$|忘了$/;
/** What makes a unit another’s on purpose, near its name. */
const ANOTHERS =
  /邻|毗|外[省市县地面乡镇]|兄弟|人家|对方|他们|两地|两[县市区乡镇家]|相比|对比|不如|比[^，。]{0,16}[晚早快慢高低多少好差]|隔[着了一]|考察|参观|取经|案例|通报|给了|转[给到来去]|派[人车出]|联合|协作|结对|帮扶|支援|挂职|老家|看了/;
const BEFORE =
  /(?:比|[转划让送交]给|请来|[到去赴往从来][^，。]{0,4}|学习?了?|借鉴|照着|参照|拿|调[到往任出入]|嫁到?)[^，。]{0,2}$/;
const BEHIND =
  /^[^。]{0,24}(?:来[人函电了自查办取客过]|增援|经验|做法|的(?:稿|材料|视频|文件|办法|同志)|早就|前年|去年就|率先|抢先|出生|籍|打工|就诊|住院|用的是|我们去)/;
/** What one forgets or takes for granted is one’s own, whoever stands before it. */
const MINDED = /(?:忘了|忘记|忘掉|以为|误以为)$/;
/** How far around a name its reason may stand. */
const NEAR = 40;

/** Units of the kind of one’s own in the place of one’s own: no other is told of so. */
export function* foreignPeers(prose: Prose, self: Self): Iterable<Foreign> {
  yield* placesSoFar(prose, self);
  yield* unitsSoFar(prose, self);
  yield* burdens(prose, self);
  yield* sameOffices(prose, self);
}

function isAnothers(prose: Prose, start: number, end: number): boolean {
  const { value } = prose;
  const before = value.slice(Math.max(0, start - NEAR), start);
  const behind = value.slice(end, end + NEAR).split('。', 1)[0] as string;
  const told = before.slice(before.lastIndexOf('。') + 1);
  if (MINDED.test(told)) return false;
  return ANOTHERS.test(told) || BEFORE.test(told) || ANOTHERS.test(behind) || BEHIND.test(behind);
}

/** What the clause has before a place. */
function clauseBefore(value: string, at: number): string {
  const before = value.slice(Math.max(0, at - NEAR), at);
  return before.slice(before.search(/[^，。；]*$/u));
}

/** Whether the writer stands in the sentence, so that the place is told of his own doing. */
function isOfUs(prose: Prose, at: number): boolean {
  return /我|班子|忘了|以为|没看到|看不到/.test(sentenceAround(prose.value, at));
}

/** The letters before a place mark that may be its name: three where none of them speaks against it. */
function nameOf(letters: string): string | null {
  for (const length of [3, 2]) {
    const name = letters.slice(-length);
    if (name.length === length && mayBeName(name)) return name;
  }
  return null;
}

function* placesSoFar(prose: Prose, self: Self): Iterable<Foreign> {
  for (const match of PLACE_SO_FAR(prose)) {
    const [, letters, mark] = match as unknown as [string, string, string];
    const name = nameOf(letters);
    if (name === null || !isForeignPlace(name + mark, self)) continue;
    const end = match.index + 1;
    const start = end - name.length - 1;
    if (isAnothers(prose, start, end) || self.told(name + mark) > 1) continue;
    yield { code: 'place', start, end, weak: !isOfUs(prose, start) };
  }
}

function* unitsSoFar(prose: Prose, self: Self): Iterable<Foreign> {
  for (const match of UNIT_SO_FAR(prose)) {
    const [, stem, type, , history] = match as unknown as [
      string,
      string,
      string,
      string,
      string | undefined,
    ];
    const org = stem + type;
    // many a company has a history, and may be one that the paper has dealt with
    if (history !== undefined && placeOf(org, self) === null) continue;
    if (/^[比同跟和与给让被对像向据听]|[我本该各两几这那每全某]|有的|一[个家些所]|下属|二级/.test(stem))
      continue;
    if (!isOfKind(type, self.said) || isOwn(org, type, self)) continue;
    const end = match.index + org.length;
    if (isAnothers(prose, match.index, end) || self.told(org) > 1) continue;
    yield {
      code: 'org',
      start: match.index,
      end,
      weak: !isOfUs(prose, match.index) && !/在这/.test(match[0]),
    };
  }
}

function isOfKind(type: string, said: string): boolean {
  return isOfOwnFamily(type, said) || said.includes(type);
}

/** Whether what tells the unit from others is one’s own, or its place is. */
function isOwn(org: string, type: string, self: Self): boolean {
  if (placeOf(org, self) !== null) return false;
  return isOfOwnFamily(type, self.said) ? isOwnUnit(org, self.said) : true;
}

function* burdens(prose: Prose, self: Self): Iterable<Foreign> {
  for (const match of BURDEN(prose)) {
    const [words, name, mark, stem, type] = match as unknown as [string, string, string, string, string];
    if (!isForeignPlace(name + mark, self) || !mayBeName(name)) continue;
    if (!self.said.includes(stem + type) && !isShortFor(stem + type, self.said)) continue;
    const start = match.index + words.indexOf(name + mark);
    yield { code: 'place', start, end: start + name.length + 1 };
  }
}

function* sameOffices(prose: Prose, self: Self): Iterable<Foreign> {
  for (const match of SAME_OFFICE(prose)) {
    const [, name, mark, office] = match as unknown as [string, string, string, string];
    if (!isForeignPlace(name + mark, self) || !mayBeName(name)) continue;
    if (office.length < 3 || !isShortFor(office, self.said) || self.told(name + mark) > 1) continue;
    const start = match.index - name.length;
    const end = match.index + 1 + office.length;
    const missed =
      OWN_POLICY.test(prose.value.slice(end, end + NEAR)) && MISSED.test(clauseBefore(prose.value, start));
    const theirs = missed ? ANOTHERS.test(clauseAround(prose.value, start)) : isAnothers(prose, start, end);
    if (theirs) continue;
    yield { code: 'place', start, end, weak: !missed };
  }
}
