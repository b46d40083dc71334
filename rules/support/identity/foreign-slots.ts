import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { foreignUnits } from './foreign-units.ts';
import { CITY, COUNTY, placesIn } from './names.ts';
import { type Foreign, isElsewhere, mayBeName, type Self, sentenceAround } from './self.ts';
import { isForeignName, isForeignPlace, isNamed, isOfOwnFamily, isSaid, TYPE } from './units.ts';

/** Places in a sentence that only one’s own unit can fill, and what fills them. */
export function* foreignSlots(prose: Prose, bare: Prose, self: Self): Iterable<Foreign> {
  yield* ownBooks(prose, self);
  yield* ownPapers(prose, self);
  yield* ownReviews(bare, self);
  yield* ownHands(bare, self);
  yield* foreignUnits(bare, self);
  yield* ownLosses(bare, self);
  yield* ownFutures(bare, self);
}

const pattern = sentencePatterns();

/** “修订《栖云医学高等专科学校党委会议事规则》”: rules that one makes are one’s own unit’s. */
const MADE = pattern(
  '《',
  () =>
    /(?:修订|修改|制定|制订|制发|订立|重订|出台|起草|拟定|拟订|拟出|印发|完善|健全|废止|推出)[^。；“”《》]{0,12}《([^》]{4,40})》(?!的?(?:实施|配套|贯彻|落实))/g,
);
const BOOK_OF = new RegExp(
  `^(?:关于|中共|中国共产党)*(([\\p{Script=Han}]{2})[\\p{Script=Han}]{0,14}?${TYPE})`,
  'u',
);
/** What is asked of somebody else, or done by the model of another book. */
const NOT_OURS =
  /参照|仿照|依照|按照|根据|依据|对照|协助|帮助|配合|督促|指导|请|征求|会签|转发|上级|省里|市里/;

function* ownBooks(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  for (const match of MADE(prose)) {
    const title = match[1] as string;
    const at = match.index + match[0].lastIndexOf(title);
    const clause = value.slice(Math.max(0, match.index - 30), match.index);
    if (NOT_OURS.test(clause.slice(clause.search(/[^。；]*$/u))) || isElsewhere(value, match.index)) continue;
    const place = placesIn(title).find(
      ({ name }) => isForeignPlace(name, self) && isForeignName(name.slice(0, -1), self.said),
    );
    // a forest or a new town of one’s own is named elsewhere too
    if (place && (place.name.length !== 3 || /新区/.test(place.name))) continue;
    if (place) {
      yield { code: 'place', start: at + place.at, end: at + place.at + place.name.length };
      continue;
    }
    const org = BOOK_OF.exec(title);
    if (!org) continue;
    const [lead, unit, name] = org as unknown as [string, string, string];
    if (!isForeignName(name, self.said) || !isOfOwnFamily(unit, self.said)) continue;
    yield { code: 'org', start: at + lead.length - unit.length, end: at + lead.length };
  }
}

/** 整改情况在《沱水报》上公布: a county’s own newspaper; a city’s may be its province’s, or a county’s city’s. */
const PUBLISHED = pattern(
  '《 报新 公刊亮曝通',
  () =>
    /在[^，。；“”《》]{0,10}《([\p{Script=Han}]{2})(报|新闻|日报|晚报)》[^，。；]{0,8}?(?:公布|公开|公示|刊登|亮相|曝光|通报)/gu,
);

function* ownPapers(prose: Prose, { rank, said }: Self): Iterable<Foreign> {
  for (const match of PUBLISHED(prose)) {
    const [words, name, kind] = match as unknown as [string, string, string];
    const weak = kind === '日报' || kind === '晚报';
    if (rank !== (weak ? CITY : COUNTY) || !isForeignName(name, said)) continue;
    const start = match.index + words.indexOf(`《${name}`) + 1;
    yield { code: 'org', start, end: start + name.length + kind.length, weak };
  }
}

/** Who is to carry a measure out: 由昌原县政府办主任督办, 由县中医院医务科科长负责. */
const CARRIED = pattern(
  '由 县市区镇乡 牵负督验监落查',
  () =>
    /由([\p{Script=Han}]{2}[县市区镇乡])(?:委|党委|政府|人大|[\p{Script=Han}]{1,8}?(?:局|中心|院|办))[^，。；]{0,14}?(?:牵头|负责|督办|验收|监督|落实|查一次|检查一次|抽查)/gu,
);
const CARRIED_IN = pattern(
  '由 院学校 牵负督',
  () =>
    /由[省市县区]?(([\p{Script=Han}]{1,8}?)(?:学院|大学|学校|中学|医院|保健院))(?:[\p{Script=Han}]{1,6}?)(?:[科处]长|主任|院长|校长|书记)(?:牵头|负责|督办)/gu,
);

function* ownHands(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  for (const match of CARRIED(prose)) {
    const place = match[1] as string;
    if (!isForeignPlace(place, self) || !mayBeName(place.slice(0, 2)) || isElsewhere(value, match.index))
      continue;
    if (/转来|承办的|举办|提供|出面|协调/.test(match[0])) continue;
    yield { code: 'place', start: match.index + 1, end: match.index + 1 + place.length };
  }
  for (const match of CARRIED_IN(prose)) {
    const [words, org, stem] = match as unknown as [string, string, string];
    if (!isNamed(stem) || !isOfOwnFamily(org, self.said) || isSaid(stem, self.said)) continue;
    if (isElsewhere(value, match.index)) continue;
    const start = match.index + words.indexOf(org);
    yield { code: 'org', start, end: start + org.length };
  }
}

/** What a review found in oneself: 对照下来，汾宁中心同样有三处相似; 通过检查，平泽市住房公积金管理中心找出问题21个. */
const FOUND_ALIKE = pattern(
  '对反检比举 同也',
  () =>
    `(?:对照|反观|反思|检视|比照|对号入座|举一反三)[^。；，]{0,10}，(([\\p{Script=Han}]{2})(${TYPE}|[县市区镇乡])?)(?:自己|自身|本身)?(?:同样|也)(?:都?[有是]|存在|犯|暴露|没有|缺|不同程度)`,
);
const FOUND = pattern(
  '县市区镇乡 学校院司团心道局厅 查找梳列收征 问意建',
  () =>
    `(?<=^|[，。；：])(([\\p{Script=Han}]{2,3}?[县市区镇乡])[\\p{Script=Han}]{1,12}?${TYPE})(?:党[组委])?(?:共|一共|总共)?(?:查摆|找出|查出|梳理|列出|收到|征求)(?:到|出|了)?[^，。；]{0,10}(?:问题|意见|建议)`,
);

function* ownReviews(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  for (const match of FOUND_ALIKE(prose)) {
    const [words, whole, name, type] = match as unknown as [string, string, string, string | undefined];
    if (!isForeignName(name, self.said)) continue;
    if (type !== undefined && TYPE.includes(type) && !isOfOwnFamily(type, self.said)) continue;
    const start = match.index + words.lastIndexOf(whole);
    yield { code: 'org', start, end: start + whole.length };
  }
  for (const match of FOUND(prose)) {
    const [, whole, place] = match as unknown as [string, string, string];
    if (!isForeignPlace(place, self) || isElsewhere(value, match.index)) continue;
    yield { code: 'place', start: match.index, end: match.index + whole.length };
  }
}

/** What befell a place by one’s own fault: 昌原县因此没有列入试点. Whoever else it befell is set against oneself. */
const LOST = pattern(
  '县市区镇乡 因为由全',
  () =>
    /(?<=^|[，。；])([\p{Script=Han}]{2}[县市区镇乡])(?:也|又|就)?(?:(?:因此|为此|由此)(?:也|又)?(?:没有?能?列入|未能?列入|没有?能?(?:评上|赶上|进入|拿到|争取)|落选|丢了?|失去|错过|挨了|损失|落后|被扣|少拿)|[^，。；]{0,4}(?:在全[省市]|全[省市])[^，。；]{0,14}(?:末位|末尾|倒数|靠后|落后|垫底|最后))/gu,
);
const AGAINST_US = /我们|我[县市区镇乡]|本[县市区镇乡]|人家|他们|对方|相比|不如/;

function* ownLosses(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  for (const match of LOST(prose)) {
    const place = match[1] as string;
    if (!isForeignPlace(place, self) || !mayBeName(place.slice(0, 2))) continue;
    if (isElsewhere(value, match.index) || AGAINST_US.test(sentenceAround(value, match.index))) continue;
    yield { code: 'place', start: match.index, end: match.index + place.length };
  }
}

/** What one works for: 建设美丽昌原, 谱写昌原高质量发展新篇章, 对不起昌原人民. */
const FUTURES = [
  pattern(
    '建打',
    () =>
      /(?:建设|打造|建成)(?:一个)?(?:美丽|富裕|富强|幸福|和谐|文明|平安|法治|富美|魅力|活力|生态|民主|繁荣|、){1,6}的?新?([\p{Script=Han}]{2})(?![县市区镇乡村])/gu,
  ),
  pattern(
    '谱书推开加促为让对愧辜回造 高现经振转人',
    () =>
      /(?:谱写|书写|推进|推动|开创|加快|促进|为|让|对不起|愧对|辜负|回报|造福)了?(?:好)?([\p{Script=Han}]{2})(?:高质量发展|现代化建设|经济社会|振兴发展|转型发展|人民(?!币|法院|检察|医院|政府|警察|群众|公园|路|广场|大会|调解|武装|银行|团体|桥))/gu,
  ),
];

function* ownFutures(prose: Prose, { said, rank, told }: Self): Iterable<Foreign> {
  const { value } = prose;
  if (rank === null || said === '') return;
  for (const match of FUTURES.flatMap(matchesIn => matchesIn(prose))) {
    const name = match[1] as string;
    const start = match.index + match[0].lastIndexOf(name);
    if (!isForeignName(name, said) || isElsewhere(value, match.index)) continue;
    // a village or a river of one’s own is named elsewhere too
    if (told(name) > 1) continue;
    yield { code: 'org', start, end: start + name.length };
  }
}
