import { matcher } from '../../src/language/pattern.ts';
import listed from '../lexicons/patterns/offices.yaml';
import { isName, rankOfPlace } from './names.ts';
import { type PatternTable, patternsOf } from './patterns.ts';
import { withoutQuotations } from './voice.ts';

const TABLE = listed as PatternTable;

/** Who a paper says it is of. */
export interface Self {
  /** Unit, title, post and name, wherever they are stated. */
  readonly said: string;
  readonly posts: string;
  readonly name: string | null;
  /** Rank and names of one’s own county, city or town; `null` where none is named. */
  readonly rank: number | null;
  readonly places: readonly string[];
}

/** Words by which a text speaks of its writer, and that are not his. */
export interface Foreign {
  readonly code: 'place' | 'org' | 'self-word' | 'own-post' | 'addressed';
  readonly start: number;
  readonly end: number;
}

/** What one paragraph says of oneself in words that belong to somebody else. */
export function foreignIn(value: string, self: Self, member: boolean): Foreign[] {
  const bare = withoutQuotations(value);
  return [
    ...foreignPlaces(bare, self, member),
    ...sameOffices(bare, self),
    ...foreignOrgs(bare, self),
    ...foreignSelfWords(bare, self),
    ...(member ? [...foreignPosts(bare, self), ...foreignAddresses(value, self)] : []),
  ];
}

/** What tells of another place or another time on purpose. */
const ELSEWHERE =
  /学习|借鉴|考察|参观|对标|标杆|通报|经验|做法|案例|教训|邻县|邻市|邻近|相邻|毗邻|交界|接壤|边界|越界|纠纷|两[县市区乡镇]|来函|协商|介绍|外[省市县地]|兄弟|调研|出差|联系点|帮扶|对口|援助|支援|挂职|曾|当年|早年|年轻|原任|原来|调离|调任|调到|以前|从前|过去|期间|时候|那时|那几年|(?:任|工作|当(?!成|作|着|面|场|众)|分管|担任|任职)[^，。]{0,10}(?:时(?!间|常)|期间)/;

/** Longest way that is looked from a word to the ends of its sentence. */
const REACH = 500;

function isElsewhere(value: string, index: number): boolean {
  const before = value.slice(Math.max(0, index - REACH), index + 1);
  const behind = value.slice(index, index + REACH);
  const end = behind.indexOf('。');
  const sentence = before.slice(before.lastIndexOf('。') + 1, -1) + (end < 0 ? behind : behind.slice(0, end));
  return ELSEWHERE.test(sentence);
}

const NAME = '([\\p{Script=Han}]{1,4}?[县市区镇乡])';
/** Wordings by which a member speaks of his own place, however long its name. */
const OWN_PLACE = [
  // 我在…分管, 我到…任职以来
  `(?:我|本人)(?:自|从)?(?:[\\d年月]{0,8})(?:在|到|来)${NAME}(?:分管|主持|负责|主政|任职|工作)`,
  // 我要为…的果农办实事, 带领…干部群众
  `(?:我们?|本人|班子|将|要|决心|努力|共同|齐心|团结)[^，。；“”]{0,12}?(?:为|让|使|带领|推动|推进|建设|谱写|开创|造福|服务|回报|愧对|辜负|对不起|对不住)(?:好|了)?${NAME}(?:的|人民|经济|群众|百姓|老百姓|干部|发展|高质量|全面|现代化|各项|父老|转型|振兴|更加|又|新)`,
  // 作为…的一名领导干部
  `作为${NAME}(?:的|委|人民|党|政府)`,
  // 任…县委书记以来
  `任${NAME}[^，。；]{0,10}以来`,
].map(pattern => matcher(new RegExp(pattern, 'gu')));
const EITHER_PLACE = [
  ...OWN_PLACE,
  matcher(new RegExp(`(?:^|[。；])${NAME}(?:委(?:常委)?(?:班子|常委会)|人民政府党组|委常委)`, 'gu')),
];
/** Words of the sentence that the pattern took for the beginning of a name: 作为县委常委班子, 现将县委班子. */
const NOT_IN_NAME =
  /^(?:作为|以上|现|按|根据|对照|今|会前|经|由|本|以|于|则|即|又|还|也|都|使|让|是|而|但|因|所|该|其|此|把|将|给|被|从|向|往|到|在|为|对|比|与|及|并|或|若|如|当|这|那|每|某|各|整|全|我|他|她|它|咱|了|着|过|的|代表|通过|围绕|结合|会上|同时|去年|当年|近年)/;

/**
 * A name of two letters, as most are, and what only one’s own place has behind it in a paper on oneself: organs, people,
 * development. Where a story needs another place, it says whence and why.
 */
const PLACE_WITH_ITS_OWN = matcher(
  /(?<=([\p{Script=Han}]{2}))([县市区镇乡])(?:委(?![员托派会])|党委|党政|人民政府|政府|人大|政协|纪委|广大|干部|群众|百姓|老百姓|人民(?!法院|检察|医院)|父老|经济社会|发展|实际|[县市区镇乡]情|各级|上下|穷|底子|振兴|全面|现代化|的(?:广大|干部|群众|百姓|老百姓|父老|乡亲|人民|发展|经济|未来|明天|面貌|家底|振兴|转型))/gu,
);
/** Letters of grammar, time and everyday verbs: what holds one is a word before 县委 and no name. */
const NO_NAME_LETTER = new RegExp(`[${patternsOf(TABLE, 'no-name-letters').join('')}]`, 'u');

/** How the names of most places end: with water, hills, luck, trees, bridges. 修订 and 围堵 before 县委 do not. */
const NAME_END = new RegExp(`[${patternsOf(TABLE, 'name-ends').join('')}]$`, 'u');

function* foreignPlaces(value: string, self: Self, member: boolean): Iterable<Foreign> {
  const { rank, places } = self;
  if (rank === null) return;
  const seen = new Set<number>();
  const isForeign = (found: string, at: number): boolean =>
    rankOfPlace(found) === rank &&
    isName(found.slice(0, -1)) &&
    !NOT_IN_NAME.test(found) &&
    !places.some(name => name.endsWith(found) || found.endsWith(name)) &&
    !isElsewhere(value, at);
  for (const match of PLACE_WITH_ITS_OWN(value)) {
    const name = match[1] as string;
    const found = `${name}${match[2]}`;
    const end = match.index + 1;
    // a name that ends in no word for water, hill or luck must at least begin its clause, as a subject does
    const plain =
      NAME_END.test(name) ||
      (beginsClause(value, end - found.length) && OF_ITS_PEOPLE.test(value.slice(end)));
    if (NO_NAME_LETTER.test(name) || !plain || !isForeign(found, match.index)) continue;
    seen.add(end);
    yield { code: 'place', start: end - found.length, end };
  }
  for (const pattern of member ? OWN_PLACE : EITHER_PLACE) {
    for (const match of pattern(value)) {
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
function* sameOffices(value: string, { said, rank, places }: Self): Iterable<Foreign> {
  if (rank === null) return;
  for (const match of value.matchAll(SAME_OFFICE)) {
    const [whole, name, mark, office] = match as unknown as [string, string, string, string];
    const found = name + mark;
    if (!said.includes(office) || rankOfPlace(found) !== rank || NO_NAME_LETTER.test(name)) continue;
    if (places.some(own => own.endsWith(found) || found.endsWith(own)) || isElsewhere(value, match.index))
      continue;
    if (DEALT_WITH.test(value.slice(match.index + whole.length))) continue;
    yield { code: 'place', start: match.index, end: match.index + found.length };
  }
}

const SAME_OFFICE =
  /(?<=^|[，。；：中共作为代表我们])([\p{Script=Han}]{2})([县市区旗])([\p{Script=Han}]{1,10}?(?:局|院|学校|中学|中心|公司|办公室|委员会|支部))(?=党[委组]|领导班子|班子|的|在|对|把|没有|要|将)/gu;
/** What another office does to us is told of it: 沿河县教育局来函. */
const DEALT_WITH = /^[^，。；]{0,4}(?:来函|来人|来电|派|送|催|通知|告诉|找|转来|提供|介绍)/;

/** 作为市交通局的一名处长, 清江学院党委要把责任扛起来: intent and duty are told of one’s own unit alone. */
const OWN_ORG = [
  /(?:作为|身为|代表|我们|我在|我是)([\p{Script=Han}]{1,12}?(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会))(?:党[委组]|领导班子|班子|在(?=[^，。；]{1,8}(?:上|中|方面|时))|对(?=[^，。；]{1,12}(?:不|没|缺))|的(?:领导班子|班子|一名|一把手|主要负责人|局长|院长|校长|书记|党员|干部))/gu,
  /(?<=^|[，。；])([\p{Script=Han}]{2,12}?(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会))(?:党[委组]|领导班子|班子)(?:要(?!求)|将(?!信)|必须|决心|一班人|全体)/gu,
].map(matcher);
/** 县林业局党组 in the paper of another bureau: a bureau’s paper names hardly any other’s committee but its superior’s. */
const LINES_OF_WORK = patternsOf(TABLE, 'lines-of-work').join('|');
const PEER_ORG = matcher(
  new RegExp(
    `(?<=^|[，。；、]|中共|[县市区省])((?:[\\p{Script=Han}]{2,3}[县市区])?(?:${LINES_OF_WORK})[\\p{Script=Han}]{0,4}?)(局|厅|中心)(?:党组|党委|领导班子)(?!检查|监督|备案|督促|批准|审|通报|派|签|的(?:通报|教训|案))`,
    'gu',
  ),
);
const NO_PEER = /二级|主管|上级|基层|下属|直属|所属|各|原|卫生|教育|监管|巡[视察]|纪[检委]|[报送交由请向]/;
const ORG_TYPE = /(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会)$/u;

function* foreignOrgs(value: string, { said }: Self): Iterable<Foreign> {
  const seen = new Set<number>();
  for (const pattern of OWN_ORG) {
    for (const match of pattern(value)) {
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
  yield* peerInstitutes(value, said);
  for (const match of PEER_ORG(value)) {
    const [, stem, type] = match as unknown as [string, string, string];
    const bare = stem.replace(/^.*[省市县区]/u, '');
    if (bare.length < 2 || NO_PEER.test(stem) || !said.includes(type) || sharesPair(bare, said)) continue;
    if (
      NO_PEER.test(value.slice(Math.max(0, match.index - 3), match.index)) ||
      isElsewhere(value, match.index)
    )
      continue;
    const end = match.index + stem.length + type.length;
    if (!seen.has(end)) yield { code: 'org', start: match.index, end };
  }
}

/** A hospital’s paper speaks of the committee of no other hospital, a college’s of no other college, as the one who failed. */
const INSTITUTE =
  /(?<=^|[，。；：、]|中共|[县市区省])([\p{Script=Han}]{1,8}?)(医院|学院|大学|中学|学校|公司|集团)(?:党[委组]|党总支|领导班子|班子)(?!检查|监督|备案|督促|批准|审|通报|派|签|来)/gu;
/** 三车场 and 二车场, 第一医院 and 第二医院: units told apart by their number. */
const NUMBERED =
  /(?<![\p{Script=Han}\d])第?([一二三四五六七八九十])([\p{Script=Han}]{2,6}?)(?=党?支部|党[委组]|党总支|班子|支委会)/gu;

function* peerInstitutes(value: string, said: string): Iterable<Foreign> {
  for (const match of value.matchAll(INSTITUTE)) {
    const [, stem, type] = match as unknown as [string, string, string];
    const bare = stem.replace(/^.*[省市县区]/u, '');
    const named = bare.length > 1 || /^[中一二三东西南北]$/.test(bare);
    if (!named || !said.includes(type) || NO_PEER.test(stem) || /[我本该]/.test(stem)) continue;
    if (sharesPair(bare, said) || isElsewhere(value, match.index)) continue;
    yield { code: 'org', start: match.index, end: match.index + stem.length + type.length };
  }
  for (const match of value.matchAll(NUMBERED)) {
    const [words, number, noun] = match as unknown as [string, string, string];
    const own = new RegExp(`([一二三四五六七八九十])${noun}`, 'u').exec(said);
    if (!own || own[1] === number || isElsewhere(value, match.index)) continue;
    yield { code: 'org', start: match.index, end: match.index + words.length };
  }
}

function sharesPair(stem: string, said: string): boolean {
  for (let i = 0; i + 2 <= stem.length; i++) if (said.includes(stem.slice(i, i + 2))) return true;
  return false;
}

const SELF_WORD = matcher(
  /我(局|厅|校|院|镇|乡|公司|街道|县|区)(?=党|班子|领导|干部|职工|机关|工作|实际|各|全体|主要|的(?:干部|群众|实际|发展))/g,
);
/** Other words by which units of a kind call themselves. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  校: /校|学院|大学|党校/,
  院: /院|大学/,
  镇: /镇/,
  乡: /乡/,
  // whoever works below the county belongs to one
  县: /县|[乡镇局院校委厂]|公司|街道/,
  区: /区|[乡镇局院校委厂]|公司|街道/,
};

/** 我局 in the paper of a county committee; what unit, post or title name is one’s own. */
function* foreignSelfWords(value: string, { said, rank }: Self): Iterable<Foreign> {
  if (said === '' || !/[省市县区镇乡局厅校院厂]|公司|街道|中心|支部/.test(said)) return;
  for (const match of SELF_WORD(value)) {
    const word = match[1] as string;
    if ((word === '县' || word === '区') && rank !== CITY) continue;
    const own = word === '县' || word === '区' ? said.replace(/[局委院]/g, '') : said;
    if ((ALIKE[word] ?? new RegExp(word)).test(own) || isElsewhere(value, match.index)) continue;
    yield { code: 'self-word', start: match.index, end: match.index + match[0].length };
  }
}

const CITY = 3;

const POST = `(?:常务)?副?(?:${patternsOf(TABLE, 'posts').join('|')})`;
/** Posts by which a paper may speak of its writer; leads of groups, branches and works are held beside any post. */
const OWN_POST = matcher(
  new RegExp(
    `(?:我这个|身为|作为(?:一名|一个)?|我是(?=一[名个位]|分管)|我(?:现任|担任着))([^，。；“”]{0,12}?)(${POST})(?![的们]?(?:时|期间|那|以前|之前|助理|们))`,
    'gu',
  ),
);
/** 我当校长这些年, 担任科长八年来, 当了局长却…: a post that is still held; 我当村支书那几年 is past, and 当组长却 may be said of another. */
const HELD_POST = matcher(
  new RegExp(
    `(?:^|[，。；]|我)(?:当|任|担任|做)(了|上)?([^，。；“”]{0,6}?)(${POST})(?:[\\d一二两三四五六七八九十]+多?年(?:多)?来|这[些几]年|以来|至今|(?:却|还是?|仍然?|依然|照旧)(?=[^，。；]{2}))`,
    'gu',
  ),
);
const STILL = /(?:却|还是?|仍然?|依然|照旧)$/u;
const POSTS_KNOWN = /书记|常委|[市县区镇乡局处科厅院校部站所行]长|主任|主席|委员|检察长|经理/u;
/** A wish or a comparison, another person or another time between 我 and the post. */
const MAYBE = /不|像|想|要|如果|好比|上级|别|他|她|曾|过|原|前|时|跟|同|和|对|让|给|请|找|被|把/;

/** 我这个副县长 in the paper of somebody who is head of a division. */
function* foreignPosts(value: string, { posts }: Self): Iterable<Foreign> {
  // a paper that nowhere says what its writer is cannot be contradicted
  if (!POSTS_KNOWN.test(posts)) return;
  for (const match of [...OWN_POST(value), ...HELD_POST(value)]) {
    const [words] = match;
    const [before, post] = match.slice(-2) as [string, string];
    if (STILL.test(words) && match[1] === undefined) continue;
    if (holds(posts, post) || MAYBE.test(before) || isElsewhere(value, match.index)) continue;
    const start = match.index + words.lastIndexOf(post);
    yield { code: 'own-post', start, end: start + post.length };
  }
}

/** Whether the posts stated include one: 局长 is none of a 副局长’s; 镇党委书记 may be stated as 党委书记. */
function holds(posts: string, post: string): boolean {
  const core = post.replace(/^[市县区镇乡]/, '');
  if (post.endsWith('委常委')) return posts.includes('常委') || /[县市区]委(?:副?书记)/.test(posts);
  if (/书记/.test(post)) return /(?<!副)书记/.test(posts);
  return post.includes('副') ? posts.includes(core) : new RegExp(`(?<!副)${post}`).test(posts);
}

/** “对我说：‘赵书记，我跑了11趟’” in a paper of somebody not called Zhao. */
const ADDRESSED = matcher(
  /(?:(?:对|跟|问|找|拉着|追着|冲着?|指着|围着)我[^“。]{0,12}|(?:叫|喊|称呼?|管)我[^“。]{0,4}|听惯了?[^“。]{0,6})“([\p{Script=Han}])(书记|县长|市长|区长|镇长|乡长|局长|主任|部长|院长|校长|科长|处长)[，,！!：:。？?”]/gu,
);

const SURNAMES = patternsOf(TABLE, 'surnames').join('');
/** 我丁建业从一个技术员走到今天, 我叫田守信, 本人马德胜对此负责. */
const SELF_NAMED = new RegExp(
  `(?:我叫|我是|本人|我)([${SURNAMES}][\\p{Script=Han}]{1,2}?)(?=从(?=一[个名位]|基层|部队|学校|机关|农村|最)|对(?!照|方|面)|作为|就(?=个人|自己|本人)|现(?=将|就|作|对)|[，、]?(?:一个|一名)|代表|负|没有|[，。]现)`,
  'gu',
);
/** Somebody speaks to the writer, or of him, by name or surname: 有人直说“老郭，你变了”, 背后都说“邓国良这个人…”. */
const CALLED = new RegExp(
  `(?:(?:对|跟|问|给|说|劝|找|拉着|提醒|批评|点)我|我[^，。“]{0,2}听(?:到|见)|背后|意见卡|给我提|直说)[^。“]{0,14}“(?:(?:老|小)[${SURNAMES}](?=[，,！!：:])|[${SURNAMES}][\\p{Script=Han}]{0,2}(?:同志)?(?:书记|[局院校处科镇乡县市区部站所场]长?|主任)(?=[，,！!：:])|[${SURNAMES}][\\p{Script=Han}]{1,2}(?=这个人|这人|同志)|[${SURNAMES}][\\p{Script=Han}]{2}(?=态度|说话|办事))`,
  'gu',
);

function* foreignNames(value: string, name: string): Iterable<Foreign> {
  for (const match of value.matchAll(SELF_NAMED)) {
    const found = match[1] as string;
    if (name.startsWith(found) || found.startsWith(name) || NO_SELF_NAME.test(found)) continue;
    const end = match.index + match[0].length;
    yield { code: 'addressed', start: end - found.length, end };
  }
  for (const match of value.matchAll(CALLED)) {
    const called = (match[0].split('“').at(-1) as string).replace(/^[老小]/, '');
    if (name.startsWith(called[0] as string) || WORDS_LIKE_NAMES.test(called)) continue;
    const start = match.index + match[0].lastIndexOf('“') + 1;
    yield { code: 'addressed', start, end: match.index + match[0].length };
  }
}

/** “韩培林县长亲启” on a letter to the writer, “梁局长的铺盖” asked of him: by name, or by surname and his own post. */
const WRITTEN_TO = new RegExp(
  `(?:给|寄|写给|送给|递给)我[^。“]{0,40}“(?<name>[${SURNAMES}][\\p{Script=Han}]{1,2})(?:${POST}|书记|主任|同志)(?:亲启|收(?=”)|敬启|台鉴)`,
  'gu',
);
const ASKED = new RegExp(
  `(?:问|催|逗|笑话|提醒)我[^。“]{0,4}“(?<name>[${SURNAMES}])(?<post>${POST})(?=的|[呢吗])`,
  'gu',
);

/** 我应对不力, 我对此: what follows 我 as a rule. */
const NO_SELF_NAME = /^(?:应|于|成|全|时|常|关|向|和|安|方|任|连|单|曾|能|干|别|都|对|从|有|强|管|解)/;

/** Words that begin with a letter that is a surname as well. */
const WORDS_LIKE_NAMES =
  /^(?:应|于|成|全|明|时|常|关|向|和|安|方|任|连|单|路|江|白|高|金|黄|石|田|林|水|车|马|牛|毛|文|温|冷|古|农|广|管|解|宣|封|支|权|查|那|曾|沙|习|简|华|康|宁|平|何|能|干|别|都|多|对|从|有|强|尚|容|万|米|包|党)(?!书记|局|院|校|处|镇|乡|县|主任)/;

function* foreignAddresses(value: string, { name, posts }: Self): Iterable<Foreign> {
  if (name === null) return;
  for (const match of [...value.matchAll(WRITTEN_TO), ...value.matchAll(ASKED)]) {
    const { name: called = '', post } = match.groups ?? {};
    if (name.startsWith(called) || WORDS_LIKE_NAMES.test(called + (post ?? ''))) continue;
    if (post !== undefined && !posts.includes(post)) continue;
    const start = match.index + match[0].lastIndexOf('“') + 1;
    yield { code: 'addressed', start, end: match.index + match[0].length };
  }
  yield* foreignNames(value, name);
  for (const match of ADDRESSED(value)) {
    if (name.startsWith(match[1] as string)) continue;
    const end = match.index + match[0].length - 1;
    yield { code: 'addressed', start: end - `${match[1]}${match[2]}`.length, end };
  }
}
