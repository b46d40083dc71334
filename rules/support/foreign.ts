import { memoised } from '../../src/language/memo.ts';
import { isName, rankOfPlace } from './names.ts';
import { withoutQuotations } from './voice.ts';

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
  const traces = tracesIn(value);
  if (traces === NO_TRACES) return [];
  const bare = withoutQuotations(value);
  return [
    ...foreignPlaces(bare, traces, self, member),
    ...foreignOrgs(bare, traces, self),
    ...foreignSelfWords(bare, traces, self),
    ...(member ? [...foreignPosts(bare, traces, self), ...foreignAddresses(traces, self)] : []),
  ];
}

type Match = RegExpExecArray;

/** Wordings in which a paragraph may speak of its writer, whoever that is; whether they are foreign is asked of each paper. */
interface Traces {
  readonly placesWithTheirOwn: readonly Match[];
  readonly ownPlaces: readonly (readonly Match[])[];
  readonly committees: readonly Match[];
  readonly ownOrgs: readonly (readonly Match[])[];
  readonly peerOrgs: readonly Match[];
  readonly selfWords: readonly Match[];
  readonly posts: readonly Match[];
  readonly addresses: readonly Match[];
}

const NO_TRACES: Traces = {
  placesWithTheirOwn: [],
  ownPlaces: [],
  committees: [],
  ownOrgs: [],
  peerOrgs: [],
  selfWords: [],
  posts: [],
  addresses: [],
};

const tracesIn = memoised((value: string): Traces => {
  const bare = withoutQuotations(value);
  const all = (pattern: RegExp): Match[] => [...bare.matchAll(pattern)];
  const traces: Traces = {
    placesWithTheirOwn: all(PLACE_WITH_ITS_OWN),
    ownPlaces: OWN_PLACE.map(all),
    committees: all(COMMITTEE),
    ownOrgs: OWN_ORG.map(all),
    peerOrgs: all(PEER_ORG),
    selfWords: all(SELF_WORD),
    posts: all(OWN_POST),
    // what somebody said
    addresses: [...value.matchAll(ADDRESSED)],
  };
  return Object.values(traces).every(found => found.flat().length === 0) ? NO_TRACES : traces;
});

/** What tells of another place or another time on purpose. */
const ELSEWHERE =
  /学习|借鉴|考察|参观|对标|标杆|通报|经验|做法|案例|教训|邻县|邻市|邻近|相邻|毗邻|交界|接壤|边界|越界|纠纷|两[县市区乡镇]|来函|协商|介绍|外[省市县地]|兄弟|调研|出差|联系点|帮扶|对口|援助|支援|挂职|曾|当年|早年|年轻|原任|原来|调离|调任|调到|以前|从前|过去|期间|时候|那时|那几年|(?:任|工作|当|分管|担任|任职)[^，。]{0,10}(?:时(?!间|常)|期间)/;

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
].map(pattern => new RegExp(pattern, 'gu'));
/** The same of a team, which has no 我. */
const COMMITTEE = new RegExp(`(?:^|[。；])${NAME}(?:委(?:常委)?(?:班子|常委会)|人民政府党组|委常委)`, 'gu');
/** Words of the sentence that the pattern took for the beginning of a name: 作为县委常委班子, 现将县委班子. */
const NOT_IN_NAME =
  /^(?:作为|以上|现|按|根据|对照|今|会前|经|由|本|以|于|则|即|又|还|也|都|使|让|是|而|但|因|所|该|其|此|把|将|给|被|从|向|往|到|在|为|对|比|与|及|并|或|若|如|当|这|那|每|某|各|整|全|我|他|她|它|咱|了|着|过|的|代表|通过|围绕|结合|会上|同时|去年|当年|近年)/;

/**
 * A name of two letters, as most are, and what only one’s own place has behind it in a paper on oneself: organs, people,
 * development. Where a story needs another place, it says whence and why.
 */
const PLACE_WITH_ITS_OWN =
  /(?<=([\p{Script=Han}]{2}))([县市区镇乡])(?:委(?![员托派会])|人民政府|政府|人大|政协|纪委|广大|干部|群众|百姓|老百姓|人民(?!法院|检察|医院)|父老|经济社会|发展|实际|[县市区镇乡]情|各级|上下|穷|底子|振兴|全面|现代化|的(?:广大|干部|群众|百姓|老百姓|父老|乡亲|人民|发展|经济|未来|明天|面貌|家底|振兴|转型))/gu;
/** Letters of grammar, time and everyday verbs: what holds one is a word before 县委 and no name. */
const NO_NAME_LETTER =
  /[时后前来年月日天次会上下里中内外间这那此其他她它们个各每某全整本我你咱该同原现今昨去当请求报告代表作通经过由根据按依照要把将给让被从向到在为对于和与及并或但而且又也还都就才只仅是有无不没未可能应需须想看听说讲问答写做办批签发送交转着得了的党提出决议讨论部署落实组织召印制执行督促查管抓进入到赴下村社园小景辖灾库城乡街集家故老郊牧林矿贫困先示范试点农业工口重强弱大级卫生文明双拥革移产粮资源旅游态邻兄弟别周边毗相近]/u;

/** How the names of most places end: with water, hills, luck, trees, bridges. 修订 and 围堵 before 县委 do not. */
const NAME_END =
  /[川江河湖海洋溪泉源水洲州洛渭汉湘赣沅澧沣澜沧汀渚淮浦津渡港湾岛涧浪滩潭塘池泽沟洞汾沁涿漳滦潢汶泗沂淄渠山岭峰岗岩岚峡谷坪坝坡原塬崖石丘陵陂陇阳阴安宁平和兴昌盛德清云龙凤凰虎马牛梅兰竹松柳桐桂柏榆杨枣棠梨桃杏桑槐枫樟莲荷桥关塞堡台东南西北金银铜铁玉珠永丰泰善仁义信孝忠光华荣福禄寿康乐吉祥瑞庆丽秀翠丹红黄绿蓝青白黑屏雁鹤鹿燕城州邑都远]$/u;

function* foreignPlaces(value: string, traces: Traces, self: Self, member: boolean): Iterable<Foreign> {
  const { rank, places } = self;
  if (rank === null) return;
  const seen = new Set<number>();
  const isForeign = (found: string, at: number): boolean =>
    rankOfPlace(found) === rank &&
    isName(found.slice(0, -1)) &&
    !NOT_IN_NAME.test(found) &&
    !places.some(name => name.endsWith(found) || found.endsWith(name)) &&
    !isElsewhere(value, at);
  for (const match of traces.placesWithTheirOwn) {
    const name = match[1] as string;
    const found = `${name}${match[2]}`;
    const end = match.index + 1;
    if (NO_NAME_LETTER.test(name) || !NAME_END.test(name) || !isForeign(found, match.index)) continue;
    seen.add(end);
    yield { code: 'place', start: end - found.length, end };
  }
  for (const matches of member ? traces.ownPlaces : [...traces.ownPlaces, traces.committees]) {
    for (const match of matches) {
      const found = match[1] as string;
      const start = match.index + match[0].lastIndexOf(found);
      if (seen.has(start + found.length) || !isForeign(found, match.index)) continue;
      seen.add(start + found.length);
      yield { code: 'place', start, end: start + found.length };
    }
  }
}

/** 作为市交通局的一名处长, 清江学院党委要把责任扛起来: intent and duty are told of one’s own unit alone. */
const OWN_ORG = [
  /(?:作为|身为|代表|我们|我在|我是)([\p{Script=Han}]{1,12}?(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会))(?:党[委组]|领导班子|班子|的(?:领导班子|班子|一名|一把手|主要负责人|局长|院长|校长|书记|党员|干部))/gu,
  /(?<=^|[，。；])([\p{Script=Han}]{2,12}?(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会))(?:党[委组]|领导班子|班子)(?:要(?!求)|将(?!信)|必须|决心|一班人|全体)/gu,
];
/** 县林业局党组 in the paper of another bureau: a bureau’s paper names hardly any other’s committee but its superior’s. */
const LINES_OF_WORK =
  '水利|水务|林业|农业|农业农村|交通|交通运输|民政|财政|公安|司法|环保|生态环境|住建|国土|国土资源|自然资源|规划|教体|文化|文旅|旅游|审计|统计|税务|国税|地税|工商|质监|市场监管|商务|经信|工信|人社|发改|应急|安监|城管|信访|粮食|渔业|畜牧|气象|医保|退役军人|体育|广电|科技|档案|电力|邮政|烟草|房产|房管|招商|供销';
const PEER_ORG = new RegExp(
  `(?<=^|[，。；、]|中共|[县市区省])((?:[\\p{Script=Han}]{2,3}[县市区])?(?:${LINES_OF_WORK})[\\p{Script=Han}]{0,4}?)(局|厅|中心)(?:党组|党委|领导班子)(?!检查|监督|备案|督促|批准|审|通报|派|签|的(?:通报|教训|案))`,
  'gu',
);
const NO_PEER = /二级|主管|上级|基层|下属|直属|所属|各|原|卫生|教育|监管|巡[视察]|纪[检委]|[报送交由请向]/;
const ORG_TYPE = /(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会)$/u;

function* foreignOrgs(value: string, { ownOrgs, peerOrgs }: Traces, { said }: Self): Iterable<Foreign> {
  const seen = new Set<number>();
  for (const matches of ownOrgs) {
    for (const match of matches) {
      const org = match[1] as string;
      const stem = org.replace(/^(?:中共|本|该|这个|我们?|全|[省市县区])+/u, '').replace(ORG_TYPE, '');
      // 局党组, 学院班子 and 市局 name no unit; of a known one any two letters in a row will do
      if (stem.length < 2 || said === '' || sharesPair(stem, said) || isElsewhere(value, match.index))
        continue;
      const start = match.index + match[0].indexOf(org);
      seen.add(start + org.length);
      yield { code: 'org', start, end: start + org.length };
    }
  }
  for (const match of peerOrgs) {
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

function sharesPair(stem: string, said: string): boolean {
  for (let i = 0; i + 2 <= stem.length; i++) if (said.includes(stem.slice(i, i + 2))) return true;
  return false;
}

const SELF_WORD =
  /我(局|厅|校|院|镇|乡|公司|街道|县|区)(?=党|班子|领导|干部|职工|机关|工作|实际|各|全体|主要|的(?:干部|群众|实际|发展))/g;
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
function* foreignSelfWords(value: string, { selfWords }: Traces, { said, rank }: Self): Iterable<Foreign> {
  if (said === '' || !/[省市县区镇乡局厅校院厂]|公司|街道|中心|支部/.test(said)) return;
  for (const match of selfWords) {
    const word = match[1] as string;
    if ((word === '县' || word === '区') && rank !== CITY) continue;
    const own = word === '县' || word === '区' ? said.replace(/[局委院]/g, '') : said;
    if ((ALIKE[word] ?? new RegExp(word)).test(own) || isElsewhere(value, match.index)) continue;
    yield { code: 'self-word', start: match.index, end: match.index + match[0].length };
  }
}

const CITY = 3;

/** Posts by which a paper may speak of its writer; leads of groups, branches and works are held beside any post. */
const OWN_POST =
  /(?:我这个|身为|作为(?:一名|一个)?|我是(?=一[名个位]|分管)|我(?:现任|担任着))([^，。；“”]{0,12}?)((?:常务)?副?(?:市长|县长|区长|镇长|乡长|局长|处长|科长|厅长|院长|校长|部长|县委书记|市委书记|区委书记|镇党委书记|乡党委书记|站长|所长|行长|检察长))(?![的们]?(?:时|期间|那|以前|之前|助理|们))/gu;
const POSTS_KNOWN = /书记|[市县区镇乡局处科厅院校部站所行]长|主任|主席|委员|检察长|经理/u;
/** A wish or a comparison, another person or another time between 我 and the post. */
const MAYBE = /不|像|想|要|如果|好比|上级|别|他|她|曾|过|原|前|时|跟|同|和|对|让|给|请|找|被|把/;

/** 我这个副县长 in the paper of somebody who is head of a division. */
function* foreignPosts(value: string, traces: Traces, { posts }: Self): Iterable<Foreign> {
  // a paper that nowhere says what its writer is cannot be contradicted
  if (!POSTS_KNOWN.test(posts)) return;
  for (const match of traces.posts) {
    const [words, before, post] = match as unknown as [string, string, string];
    if (holds(posts, post) || MAYBE.test(before) || isElsewhere(value, match.index)) continue;
    const end = match.index + words.length;
    yield { code: 'own-post', start: end - post.length, end };
  }
}

/** Whether the posts stated include one: 局长 is none of a 副局长’s; 镇党委书记 may be stated as 党委书记. */
function holds(posts: string, post: string): boolean {
  const core = post.replace(/^[市县区镇乡]/, '');
  if (/书记/.test(post)) return /(?<!副)书记/.test(posts);
  return post.includes('副') ? posts.includes(core) : new RegExp(`(?<!副)${post}`).test(posts);
}

/** “对我说：‘赵书记，我跑了11趟’” in a paper of somebody not called Zhao. */
const ADDRESSED =
  /(?:(?:对|跟|问|找|拉着|追着|冲着?|指着|围着)我[^“。]{0,12}|(?:叫|喊|称呼?|管)我[^“。]{0,4}|听惯了?[^“。]{0,6})“([\p{Script=Han}])(书记|县长|市长|区长|镇长|乡长|局长|主任|部长|院长|校长|科长|处长)[，,！!：:。？?”]/gu;

function* foreignAddresses({ addresses }: Traces, { name }: Self): Iterable<Foreign> {
  if (name === null) return;
  for (const match of addresses) {
    if (name.startsWith(match[1] as string)) continue;
    const end = match.index + match[0].length - 1;
    yield { code: 'addressed', start: end - `${match[1]}${match[2]}`.length, end };
  }
}
