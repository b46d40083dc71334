import { foreignNames } from './foreign-names.ts';
import { foreignPosts } from './foreign-posts.ts';
import { foreignSlots } from './foreign-slots.ts';
import { isName, rankOfPlace } from './names.ts';
import { patternsOf } from './patterns.ts';
import {
  type Foreign,
  isElsewhere,
  isOtherNumber,
  mayBeName,
  NAME_END,
  OFFICES,
  type Self,
  sentenceAround,
  sharesPair,
} from './self.ts';
import { type InProse, type Prose, paragraphAt, proseOf, sentencePatterns } from './sentence-patterns.ts';
import { withoutQuotations } from './voice.ts';

/** What the paragraphs of a paper, one after the other, say of oneself in words that belong to somebody else. */
export function foreignIn(paragraphs: readonly string[], self: Self, member: boolean): ForeignAt[] {
  const prose = proseOf(paragraphs);
  const bare = proseOf(paragraphs.map(withoutQuotations));
  const found = [
    ...foreignPlaces(bare, self, member),
    ...sameOffices(bare, self),
    ...foreignOrgs(bare, self),
    ...foreignSelfWords(bare, self),
    ...foreignSlots(prose, bare, self),
    ...(member ? [...foreignPosts(bare, self), ...foreignNames(prose, self)] : []),
  ];
  if (found.length === 0) return [];
  const taken = new Uint8Array(prose.value.length);
  const isFree = ({ start, end }: Foreign): boolean => {
    const free = !taken.subarray(start, end).includes(1);
    taken.fill(1, start, end);
    return free;
  };
  const placed = found.filter(isFree).map(one => {
    const paragraph = paragraphAt(prose, one.start);
    const begin = prose.paragraphs[paragraph] as number;
    return { ...one, paragraph, start: one.start - begin, end: one.end - begin };
  });
  return placed.sort((a, b) => a.paragraph - b.paragraph);
}

interface ForeignAt extends Foreign {
  /** Number, from 0, of the paragraph within which `start` and `end` count. */
  readonly paragraph: number;
}

const pattern = sentencePatterns();

const NAME = '([\\p{Script=Han}]{1,4}?[县市区镇乡])';
/** Wordings by which a member speaks of his own place, however long its name. */
const OWN_PLACE: readonly InProse[] = [
  // 我在…分管, 我到…任职以来
  pattern(
    '我本 县市区镇乡 管持责政职作',
    () =>
      `(?:我|本人)(?:自|从)?(?:[\\d年月]{0,8})(?:在|到|来)${NAME}(?:分管|主持|负责|主政|任职|工作|[\\p{Script=Han}]{1,10}?[局厅院校](?:分管|主持|主政))`,
  ),
  // 我要为…的果农办实事, 带领…干部群众
  pattern(
    '县市区镇乡 为让使带推建谱开造服回愧辜对',
    () =>
      `(?:我们?|本人|班子|将|要|决心|努力|共同|齐心|团结)[^，。；“”]{0,12}?(?:为|让|使|带领|推动|推进|建设|谱写|开创|造福|服务|回报|愧对|辜负|对不起|对不住)(?:好|了)?${NAME}(?:的|人民|经济|群众|百姓|老百姓|干部|发展|高质量|全面|现代化|各项|父老|转型|振兴|更加|又|新)`,
  ),
  // 作为…的一名领导干部
  pattern('作 县市区镇乡', () => `作为${NAME}(?:的|委|人民|党|政府)`),
  // 任…县委书记以来
  pattern('任 县市区镇乡 来', () => `任${NAME}[^，。；]{0,10}以来`),
];
const EITHER_PLACE = [
  ...OWN_PLACE,
  pattern('县市区镇乡 委府', () => `(?:^|[。；])${NAME}(?:委(?:常委)?(?:班子|常委会)|人民政府党组|委常委)`),
];
/** Words of the sentence that the pattern took for the beginning of a name: 作为县委常委班子, 现将县委班子. */
const NOT_IN_NAME =
  /^(?:作为|以上|现|按|根据|对照|今|会前|经|由|本|以|于|则|即|又|还|也|都|使|让|是|而|但|因|所|该|其|此|把|将|给|被|从|向|往|到|在|为|对|比|与|及|并|或|若|如|当|这|那|每|某|各|整|全|我|他|她|它|咱|了|着|过|的|代表|通过|围绕|结合|会上|同时|去年|当年|近年)/;

/**
 * A name of two letters, as most are, and what only one’s own place has behind it in a paper on oneself: organs, people,
 * development. Where a story needs another place, it says whence and why.
 */
const PLACE_WITH_ITS_OWN = pattern(
  '县市区镇乡',
  () =>
    /(?<=([\p{Script=Han}]{2}))([县市区镇乡])(?:委(?![员托派会])|三级干部|党代会|人代会|两会|干部大会|机关|班子|领导班子|党委|党政|人民政府|政府|人大|政协|纪委|广大|干部|群众|百姓|老百姓|人民(?!法院|检察|医院)|父老|经济社会|发展|实际|[县市区镇乡]情|各级|上下|穷|底子|振兴|全面|现代化|的(?:广大|干部|群众|百姓|老百姓|父老|乡亲|人民|发展|经济|未来|明天|面貌|家底|振兴|转型))/gu,
);
function* foreignPlaces(prose: Prose, self: Self, member: boolean): Iterable<Foreign> {
  const { value } = prose;
  const { rank, places } = self;
  if (rank === null) return;
  const seen = new Set<number>();
  const isForeign = (found: string, at: number): boolean =>
    rankOfPlace(found) === rank &&
    isName(found.slice(0, -1)) &&
    !NOT_IN_NAME.test(found) &&
    !places.some(name => name.endsWith(found) || found.endsWith(name)) &&
    !isElsewhere(value, at);
  for (const match of PLACE_WITH_ITS_OWN(prose)) {
    const name = match[1] as string;
    const found = `${name}${match[2]}`;
    const end = match.index + 1;
    // a name that ends in no word for water, hill or luck must at least begin its clause, as a subject does
    const first = beginsClause(value, end - found.length);
    const plain = NAME_END.test(name) || (first && OF_ITS_PEOPLE.test(value.slice(end)));
    if (DEALT_WITH.test(value.slice(match.index + match[0].length))) continue;
    if (
      !mayBeName(name, first || value[end - found.length - 1] === '在') ||
      !plain ||
      !isForeign(found, match.index)
    )
      continue;
    seen.add(end);
    yield { code: 'place', start: end - found.length, end };
  }
  for (const matchesIn of member ? OWN_PLACE : EITHER_PLACE) {
    for (const match of matchesIn(prose)) {
      const found = match[1] as string;
      const start = match.index + match[0].lastIndexOf(found);
      if (seen.has(start + found.length) || !isForeign(found, match.index)) continue;
      seen.add(start + found.length);
      yield { code: 'place', start, end: start + found.length };
    }
  }
}

/** 丰禾县的干部…, 石梁乡党委…: a subject, and no 修订县委规则. */
const OF_ITS_PEOPLE = /^(?:的(?:干部|群众|百姓|老百姓|父老|人民)|干部群众|党委)/;

function beginsClause(value: string, at: number): boolean {
  return at === 0 || /[，。；：！？]/.test(value[at - 1] as string);
}

/** 沿河县教育局党委 in the paper of 岚溪县教育局: the same office of another place. */
function* sameOffices(prose: Prose, { said, rank, places }: Self): Iterable<Foreign> {
  const { value } = prose;
  if (rank === null) return;
  for (const match of SAME_OFFICE(prose)) {
    const [whole, name, mark, office] = match as unknown as [string, string, string, string];
    const found = name + mark;
    if (!said.includes(office) || rankOfPlace(found) !== rank || !mayBeName(name)) continue;
    if (places.some(own => own.endsWith(found) || found.endsWith(own)) || isElsewhere(value, match.index))
      continue;
    if (DEALT_WITH.test(value.slice(match.index + whole.length))) continue;
    if (THEIRS.test(sentenceAround(value, match.index))) continue;
    yield { code: 'place', start: match.index, end: match.index + found.length };
  }
}

const SAME_OFFICE = pattern(
  '县市区旗 局院校学心司室会部',
  () =>
    /(?<=^|[，。；：中共作为代表我们]|说明|反映出|表明|暴露出|看出)([\p{Script=Han}]{2})([县市区旗])([\p{Script=Han}]{1,10}?(?:局|院|学校|中学|中心|公司|办公室|委员会|支部))(?=党[委组]|领导班子|班子|的|在|对|把|没有|要|将)/gu,
);
/** A sentence that sets another office against one’s own. */
const THEIRS = /人家|对方|我[市县区]|本[市县区]/;
/** What another office does to us is told of it: 沿河县教育局来函. */
const DEALT_WITH =
  /^[^，。；]{0,9}(?:来函|来人|来电|派|送|催|通知|告诉|找|转[来办]|提供|介绍|举办|主办|承办)/;

/** 作为市交通局的一名处长, 清江学院党委要把责任扛起来: intent and duty are told of one’s own unit alone. */
const OWN_ORG = [
  pattern(
    '作身代我 院学校司团道区队局厅心会',
    () =>
      /(?:作为|身为|代表|我们|我在|我是)([\p{Script=Han}]{1,12}?(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会))(?:党[委组]|领导班子|班子|在(?=[^，。；]{1,8}(?:上|中|方面|时))|对(?=[^，。；]{1,12}(?:不|没|缺))|的(?:领导班子|班子|一名|一把手|主要负责人|局长|院长|校长|书记|党员|干部))/gu,
  ),
  pattern(
    '党班 院学校司团道区队局厅心会',
    () =>
      /(?<=^|[，。；])([\p{Script=Han}]{2,12}?(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会))(?:党[委组]|领导班子|班子)(?:要(?!求)|将(?!信)|必须|决心|一班人|全体)/gu,
  ),
];
/** 县林业局党组 in the paper of another bureau: a bureau’s paper names hardly any other’s committee but its superior’s. */
const LINES_OF_WORK = patternsOf(OFFICES, 'lines-of-work').join('|');
const PEER_ORG = pattern(
  '局厅心 党领',
  () =>
    `(?<=^|[，。；、]|中共|[县市区省])((?:[\\p{Script=Han}]{2,3}[县市区])?(?:${LINES_OF_WORK})[\\p{Script=Han}]{0,4}?)(局|厅|中心)(?:党组|党委|领导班子)(?!检查|监督|备案|督促|批准|审|通报|派|签|的(?:通报|教训|案))`,
);
const NO_PEER = /二级|主管|上级|基层|下属|直属|所属|各|原|监管|巡[视察]|纪[检委]|[报送交由请向]/;
/** Over hospitals and schools; a bureau’s peers. */
const SUPERIOR = /卫生|卫健|教育/;
/** What is done together with another, or by it for us: 县卫健局党组把方案送来会签. */
const PARTNER = /^(?:[和与同跟及](?!志)|[^，。；]{0,9}(?:联合|会签|共建|牵头的|送来|转来|来函|来人))/;
const ORG_TYPE = /(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会)$/u;

function* foreignOrgs(prose: Prose, { said }: Self): Iterable<Foreign> {
  const { value } = prose;
  const seen = new Set<number>();
  for (const matchesIn of OWN_ORG) {
    for (const match of matchesIn(prose)) {
      const org = match[1] as string;
      const whole = org.replace(/^(?:中共|本|该|这个|我们?|全|[省市县区])+/u, '').replace(ORG_TYPE, '');
      // what tells it from others stands behind the place, which both may name
      const behind = whole.replace(/^.{2,4}[省市县区]/u, '');
      const stem = behind.length >= 2 ? behind : whole;
      // 局党组, 学院班子 and 市局 name no unit; of a known one any two letters in a row will do
      if (stem.length < 2 || said === '' || sharesPair(stem, said) || isElsewhere(value, match.index))
        continue;
      const start = match.index + match[0].indexOf(org);
      seen.add(start + org.length);
      yield { code: 'org', start, end: start + org.length };
    }
  }
  yield* peerInstitutes(prose, said);
  const isUnderBureau = said.includes('局') && /[院校所站园]/.test(said);
  for (const match of PEER_ORG(prose)) {
    const [, stem, type] = match as unknown as [string, string, string];
    const bare = stem.replace(/^.*[省市县区]/u, '');
    const above = NO_PEER.test(stem) || (SUPERIOR.test(stem) && isUnderBureau);
    if (bare.length < 2 || above || !said.includes(type) || sharesPair(bare, said)) continue;
    const before = value.slice(Math.max(0, match.index - 3), match.index);
    if (NO_PEER.test(before) || isElsewhere(value, match.index)) continue;
    if (PARTNER.test(value.slice(match.index + match[0].length))) continue;
    const end = match.index + stem.length + type.length;
    if (!seen.has(end)) yield { code: 'org', start: match.index, end };
  }
}

/** A hospital’s paper speaks of the committee of no other hospital, a college’s of no other college, as the one who failed. */
const INSTITUTE = pattern(
  '院学校司团 党班',
  () =>
    /(?<=^|[，。；：、]|中共|[县市区省])([\p{Script=Han}]{1,8}?)(医院|保健院|学院|大学|中学|学校|公司|集团)(?:党[委组]|党总支|领导班子|班子)(?!检查|监督|备案|督促|批准|审|通报|派|签|来)/gu,
);
/** 三车场 and 二车场, 第一医院 and 第二医院: units told apart by their number. */
const NUMBERED = pattern(
  '一二三四五六七八九十 部委组班会支',
  () =>
    /(?<![\p{Script=Han}\d])第?([一二三四五六七八九十])([\p{Script=Han}]{2,6}?)(?=党?支部|党[委组]|党总支|班子|支委会)/gu,
);

function* peerInstitutes(prose: Prose, said: string): Iterable<Foreign> {
  const { value } = prose;
  for (const match of INSTITUTE(prose)) {
    const [, stem, type] = match as unknown as [string, string, string];
    const bare = stem.replace(/^.*[省市县区]/u, '');
    const named = bare.length > 1 || /^[中一二三东西南北]$/.test(bare);
    if (!named || !said.includes(type.replace('保健', '医')) || NO_PEER.test(stem) || /[我本该]/.test(stem))
      continue;
    const own = (sharesPair(bare, said) || said.includes(`${bare}医`)) && !isOtherNumber(stem + type, said);
    if (own || isElsewhere(value, match.index)) continue;
    if (PARTNER.test(value.slice(match.index + match[0].length))) continue;
    yield { code: 'org', start: match.index, end: match.index + stem.length + type.length };
  }
  for (const match of NUMBERED(prose)) {
    const [words, number, noun] = match as unknown as [string, string, string];
    const own = new RegExp(`([一二三四五六七八九十])${noun}`, 'u').exec(said);
    if (!own || own[1] === number || isElsewhere(value, match.index)) continue;
    if (PARTNER.test(value.slice(match.index + words.length).replace(/^党?(?:支部|[委组]|总支)/, '')))
      continue;
    yield { code: 'org', start: match.index, end: match.index + words.length };
  }
}

/** 我局, and 本校 where no other school can be meant, as a unit speaks of itself: no 我校对, 我局限于, 我乡下的老屋, 我镇定不下来. */
const SELF_WORD = pattern(
  '我本 局厅校院镇乡公街县区',
  () =>
    /(?<![自忘敌根基原版日])我(?:局(?![限部面长促外中里])|厅(?![堂里长])|校(?!对(?![此这师学教])|[正准订园核验友长里])|院(?![子落长墙里坝士])|镇(?![定静住压痛长守里上])|乡(?![下里亲音愁镇长情间土])|公司|街道|县(?![长城里上])|区(?![分别域长里间]))|(?<=^|[，。；])本(?:局|厅|校|院|镇|乡|公司|街道|县|区)(?=党|班子|领导班子|对此|负有|的?(?:干部|领导)作风)/g,
);
/** Other words by which units of a kind call themselves. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  局: /局|档案/,
  校: /校|学院|大学/,
  院: /院|大学/,
  公司: /公司|集团|公交|车场|[厂矿]/,
  镇: /镇/,
  乡: /乡/,
  // whoever works below the county belongs to one
  县: /县|[乡镇局院校委厂]|公司|街道/,
  区: /区|[乡镇局院校委厂]|公司|街道/,
};
/** Places of one rank by their last letter: who is of the one calls himself by no other. */
const COUNTIES = '县区旗';
const WHOLE = pattern('全 县', () => /全县(?=[^城长])/g);

/** 我局 in the paper of a county committee; what unit, post or title name is one’s own. */
function* foreignSelfWords(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  const { said } = self;
  if (said === '' || !/[省市县区镇乡局厅校院厂]|公司|街道|中心|支部|委员会/.test(said)) return;
  for (const match of SELF_WORD(prose)) {
    const word = match[0].slice(1);
    if (isOwnWord(word, self) || isElsewhere(value, match.index)) continue;
    yield { code: 'self-word', start: match.index, end: match.index + match[0].length };
  }
  if (isOwnWord('县', self) || self.rank !== COUNTY) return;
  for (const match of WHOLE(prose)) {
    // 县 of another county that the sentence names
    if (isElsewhere(value, match.index) || /[^全我本]县/.test(around(prose, match.index))) continue;
    yield { code: 'self-word', start: match.index, end: match.index + match[0].length };
  }
}

function around(prose: Prose, at: number): string {
  const next = paragraphAt(prose, at) + 1;
  return prose.value.slice(prose.paragraphs[next - 1], prose.paragraphs[next]);
}

function isOwnWord(word: string, { said, rank, places }: Self): boolean {
  if (!COUNTIES.includes(word)) return (ALIKE[word] ?? new RegExp(word)).test(said);
  if (rank === COUNTY) return word === '区' || places.some(name => name.endsWith(word));
  return rank !== CITY || (ALIKE[word] as RegExp).test(said.replace(/[局委院]/g, ''));
}

const COUNTY = 2;
const CITY = 3;
