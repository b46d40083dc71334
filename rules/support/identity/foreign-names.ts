import { DRAFTS, oncePer } from '../../../src/language/memo.ts';
import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { blamedNames } from './blamed-names.ts';
import { isOwn, isWord, NO_SELF_NAME, WORDS_LIKE_NAMES } from './name-words.ts';
import { POST, POST_ENDS } from './posts.ts';
import { type Foreign, GIVEN_NAMES, isElsewhere, type Self, SURNAMES, sentenceAround } from './self.ts';
import { talkedOf } from './talked-names.ts';
import { timesIn } from './times.ts';

const pattern = sentencePatterns();

/** “对我说：‘赵书记，我跑了11趟’” in a paper of somebody not called Zhao. */
const ADDRESSED = pattern(
  '“ 我听 书长主',
  () =>
    /(?:(?:对|跟|问|找|拉着|追着|冲着?|指着|围着)我[^“。]{0,12}|(?:叫|喊|称呼?|管)我[^“。]{0,4}|听惯了?[^“。]{0,6})“([\p{Script=Han}])(书记|县长|市长|区长|镇长|乡长|局长|主任|部长|院长|校长|科长|处长)[，,！!：:。？?”]/gu,
);

/** 我丁建业从一个技术员走到今天, 我叫田守信, 本人马德胜对此负责. */
const SELF_NAMED = pattern(
  '我本 从对作就现一代负没，。在说',
  () =>
    `(?:我叫|我是|本人|我)([${SURNAMES}][\\p{Script=Han}]{1,2}?)(?=从(?=一[个名位]|基层|部队|学校|机关|农村|最)|对(?!照|方|面)|作为|就(?=个人|自己|本人)|现(?=将|就|作|对)|[，、]?(?:一个|一名)|代表|负|没有|[，。](?:现|[男女]|19\\d\\d)|在(?:这里|此)(?:表|向)|说到做到)`,
);
const GIVEN_NAME = `[${GIVEN_NAMES}]`;
/** 我邵启文从文化站干起, 没有我赵某人: whatever follows, so long as nobody is told of somebody. */
const SELF_FULLY_NAMED = pattern(
  '我本',
  () =>
    `(?<=^|[，。；：！？“”、是像就连凭让但可而说以因有得])(?:我|本人)([${SURNAMES}](?:${GIVEN_NAME}{2}(?![村湾家坝])|某人?))`,
);
/** Somebody speaks to the writer, or of him, by name or surname: 有人直说“老郭，你变了”, 背后都说“邓国良这个人…”. */
const CALLED = pattern(
  '“ 我背意直 老小书局院校处科镇乡县市区部站所场主这同态说办',
  () =>
    `(?:(?:对|跟|问|给|说|劝|找|拉着|提醒|批评|点)我|我[^，。“]{0,2}听(?:到|见)|背后|意见卡|给我提|直说)[^。“]{0,14}“(?:(?:老|小)[${SURNAMES}](?=[啊呀哎呵哟]?[，,！!：:])|[${SURNAMES}][\\p{Script=Han}]{0,2}(?:同志)?(?:书记|[局院校处科镇乡县市区部站所场]长?|主任)(?=[，,！!：:])|[${SURNAMES}][\\p{Script=Han}]{1,2}(?=这个人|这人|同志)|[${SURNAMES}][\\p{Script=Han}]{2}(?=态度|说话|办事))`,
);

function* calledNames(prose: Prose, { told }: Self, name: string): Iterable<Foreign> {
  for (const match of [...SELF_NAMED(prose), ...SELF_FULLY_NAMED(prose)]) {
    const found = (match[1] as string).replace(/某.?$/u, '');
    if (name.startsWith(found) || found.startsWith(name) || NO_SELF_NAME.test(found)) continue;
    // whoever is named elsewhere speaks for himself: 老钳工胡茂林说“我胡茂林当了三十一年钳工”
    if (found.length > 1 && told(found) > 1) continue;
    const end = match.index + match[0].length;
    yield { code: 'addressed', start: end - (match[1] as string).length, end };
  }
  for (const match of CALLED(prose)) {
    const called = (match[0].split('“').at(-1) as string).replace(/^[老小]/, '');
    if (name.startsWith(called[0] as string) || WORDS_LIKE_NAMES.test(called)) continue;
    const start = match.index + match[0].lastIndexOf('“') + 1;
    yield { code: 'addressed', start, end: match.index + match[0].length };
  }
}

/** “韩培林县长亲启” on a letter to the writer, “梁局长的铺盖” asked of him: by name, or by surname and his own post. */
const WRITTEN_TO = pattern(
  '“ 我 亲收敬台',
  () =>
    `(?:给|寄|写给|送给|递给)我[^。“]{0,40}“(?<name>[${SURNAMES}][\\p{Script=Han}]{0,2})(?:${POST}|书记|主任|同志)(?:亲启|收(?=”)|敬启|台鉴)`,
);
const ASKED = pattern(
  `“ 我 问催逗笑提 的呢吗 ${POST_ENDS}`,
  () => `(?:问|催|逗|笑话|提醒)我[^。“]{0,4}“(?<name>[${SURNAMES}])(?<post>${POST})(?=的|[呢吗])`,
);

/** “田书记，你这院子比县衙门还深”: a vocative in which only the surname is not the writer’s. */
const VOCATIVE = pattern(
  `“ 书主${POST_ENDS}`,
  () =>
    `“(?<named>(?:姓(?<known>[${SURNAMES}])的|(?<surname>[${SURNAMES}]))(?<post>${POST}|书记|主任))(?:同志)?(?=[啊呀哎呵哟]?[，,！!：:？?]|[您你咱])`,
);
/** Somebody else is spoken to, or the writer speaks. */
const TO_ANOTHER =
  /(?:[对跟向冲朝找劝催骂叫问]|[拉围追指堵]着|[拦围喊]住|告诉|打趣|笑话|数落|埋怨|提醒|招呼)(?!.?我)[\p{Script=Han}]{1,12}?(?:说|讲|问|喊|道|的手[^，]{0,4})?[：:]?$|(?<![对跟向问着住到找劝催拉拦给朝冲听])我(?!的)[^，“]{0,12}(?:说|讲|问|喊|劝|答|回)[^，“]{0,3}$|(?:^|，)我(?!的)[^“]{0,24}，[便就才只]?(?:开口|笑着)?[就便]?(?:说|讲|问|喊|劝)[^，“]{0,3}$|[他她]|前任|听见/u;

function* vocatives(prose: Prose, { posts, told: timesTold }: Self, name: string): Iterable<Foreign> {
  for (const match of VOCATIVE(prose)) {
    const { named = '', known: called, surname = called as string, post = '' } = match.groups ?? {};
    if (name.startsWith(surname) || !posts.includes(post)) continue;
    // whoever is named elsewhere, or of the same post, is a person of the story
    if (timesTold(surname + post) > (called ? 0 : 1) || timesTold(post + surname) > 0) continue;
    const before = prose.value.slice(Math.max(0, match.index - 60), match.index);
    const told = before.slice(before.lastIndexOf('。') + 1);
    if (TO_ANOTHER.test(told) || isElsewhere(`${told}“`, told.length)) continue;
    yield { code: 'addressed', start: match.index + 1, end: match.index + 1 + named.length };
  }
}

/** Another person’s name where the writer’s belongs. */
export function* foreignNames(prose: Prose, self: Self): Iterable<Foreign> {
  const { name, posts } = self;
  if (name === null) return;
  yield* ownMatters(prose, self, name);
  yield* namedSelves(prose, name);
  for (const match of [...WRITTEN_TO(prose), ...ASKED(prose)]) {
    const { name: called = '', post } = match.groups ?? {};
    if (name.startsWith(called) || WORDS_LIKE_NAMES.test(called + (post ?? ''))) continue;
    if (post !== undefined && !posts.includes(post)) continue;
    const start = match.index + match[0].lastIndexOf('“') + 1;
    yield { code: 'addressed', start, end: match.index + match[0].length };
  }
  yield* calledNames(prose, self, name);
  yield* talkedOf(prose, self, name);
  yield* blamedNames(prose, self, name);
  yield* vocatives(prose, self, name);
  for (const match of ADDRESSED(prose)) {
    if (name.startsWith(match[1] as string)) continue;
    const end = match.index + match[0].length - 1;
    yield { code: 'addressed', start: end - `${match[1]}${match[2]}`.length, end };
  }
}

const NAME = `[${SURNAMES}][\\p{Script=Han}]{1,2}`;
/** What only the writer reports of himself: 林建东名下房产两套，均已如实填报. */
const OF_ONESELF = pattern(
  '本名没未持因现配子妻丈报 填申实照票金企私告',
  () =>
    `(?<=^|[，。；])(${NAME}?)(?:同志)?(?:本人|名下|(?:如实)?(?:填报|申报|报告|上报)的?(?:个人)?有关事项|没有持有|未持有|持有|没有经商|未经商|因私|现有(?:房产|住房)|的?(?:配偶|子女|妻子|丈夫)(?:没有|未|均|、))`,
);
const REPORTED = /填报|申报|如实|护照|股票|基金|经商办企业|因私|报告个人/;
const KIN =
  '(?:妻子|丈夫|配偶|爱人|儿子|女儿|儿媳|女婿|[父母]亲|岳[父母]|公公|婆婆|[兄弟姐妹哥]|子女|家人|亲属)';
/** Counts in what follows words for kin in the paper. */
const kinOf = oncePer(DRAFTS, ({ paper }: Self) =>
  timesIn(
    [...paper.matchAll(new RegExp(`${KIN}(?=([^，。]{0,6}))`, 'gu'))].map(match => match[1]).join('，'),
  ),
);
/** What is entrusted to the writer: 党组把仓储、收购、许可交给贺长顺，是要我替公家把关. */
const ENTRUSTED = pattern(
  '把将 交压放托委 我 组党区县市里级分',
  () =>
    `(?:组织上?|党[组委]|[县市区]委|[局院校县镇乡]里|上级|分工时?)[^，。；“”]{0,6}(?:把|将)[^。；“”]{1,30}?(?:交给了?|交到了?|压在了?|压给了?|放在了?|托付给了?|交由|委托给)(${NAME}?)(?:同志)?(?:手[里中上]|肩[上头]?)?，[^，。；]{0,4}(?:是(?:要|让|叫|想让|指望|对|信任|相信|看重)我|是为了让我|我却?(?:没有?|本该|理应|应当)(?:把?[^，。；]{0,4}(?:挑|扛|担|守|接)))`,
);

function* ownMatters(prose: Prose, self: Self, name: string): Iterable<Foreign> {
  yield* reportedNames(prose, self, name);
  for (const match of ENTRUSTED(prose)) {
    const found = match[1] as string;
    if (isOwn(found, name) || isWord(found) || TITLED.test(found)) continue;
    const start = match.index + match[0].lastIndexOf(found);
    yield { code: 'addressed', start, end: start + found.length };
  }
}

function* reportedNames(prose: Prose, self: Self, name: string): Iterable<Foreign> {
  const { value } = prose;
  for (const match of OF_ONESELF(prose)) {
    const found = match[1] as string;
    if (isOwn(found, name) || isWord(found) || /[不没未有]/.test(found)) continue;
    if (!REPORTED.test(sentenceAround(value, match.index))) continue;
    // whoever is named elsewhere is kin, or a person of a case
    if (self.told(found) > 1 || kinOf(self)(found) > 0) continue;
    yield { code: 'addressed', start: match.index, end: match.index + found.length };
  }
}

/** 高主任, 何师傅: how others are called. */
const TITLED = /主任|师傅|老师|书记|[局科处所站院校镇乡县]长$|副|某/;

/** Forms in which a writer names himself, signs, or is flattered, and what each holds: a name or a surname. */
const NAMED_SELF = [
  // 以上是我高以诚的检查和打算
  pattern('我', () => `我(${NAME}?)的(?:检查|打算|发言|对照|剖析|检视|态度|承诺)`),
  // 我（贺长顺）
  pattern('我本 （(', () => `(?:我|本人)[（(](${NAME})[)）]`),
  // 我姓贺的说一不二
  pattern('我 姓', () => `(?:^|[，。；：在])我(?:这个)?姓([${SURNAMES}])(?=的|[，。])`),
  // 我在验收单上签下“贺建军”三个字
  pattern(
    '我 “ 签写落 字名',
    () =>
      `我(?:[^，。；“替代冒仿找让请催要叫求陪帮]{0,16}?)(?:签下|签上|签了|签着|写下|落下|写上)了?“(${NAME})”(?=[两二三]个字|的?(?:大名|名字))`,
  ),
  // 我的照片底下印着“贺长顺”, 请我吃饭的帖子上写着“刘景明局长”
  pattern(
    '我 “ 写印署标题刻贴绣 片牌卡室位帖柬函旗信',
    () =>
      `(?:我的(?:照片|桌牌|门牌|胸牌|席卡|名牌|办公室|相片|工位|座位)|(?:请我|给我|送我|发我|递我)[^，。；“]{0,8}(?:帖子?|请柬|邀请函|锦旗|感谢信|信封))[^，。；“]{0,6}(?:写|印|署|标|题|刻|贴|绣)[着的了有]?(?:的?是)?“(?:敬?赠|致|献给)?(?:([${SURNAMES}])(?:${POST}|书记|主任)|(${NAME}?)(?:${POST}|书记|主任|同志)?)”`,
  ),
  // 文章由秘书替我写，署名都是“孟志刚”
  pattern(
    '我 “ 替代帮 署落签作 是',
    () => `[替代帮]我[^。“]{0,16}(?:署名|落款|签名|作者)[^“。，]{0,3}是“(${NAME})”`,
  ),
  // 我爱听人说“贺院长有魄力”, 夸我“孙局长没架子”
  pattern(
    `“ 听夸捧赞恭抬奉 书主局院处${POST_ENDS}`,
    () =>
      `(?:我[^，。；“]{0,3}(?:[爱喜]欢?听|乐意听|愿意听|听惯了?|听着|听到别人)[^，。；“]{0,6}|(?<=^|[，。；])听惯了?|(?:夸|捧|称赞|赞|恭维|抬举|奉承|吹捧)我[^，。；“]{0,4})“([${SURNAMES}])(?:[\\p{Script=Han}]{2})?(?:${POST}|书记|主任|局|院|处)(?!们)`,
  ),
  // 管我叫孟书记, 喊我“老贺”
  pattern(
    `管称喊叫 我 老小书主${POST_ENDS}`,
    () =>
      `(?:管我叫|称呼?我为?|喊我|叫我)“?(?:(?:老|小)([${SURNAMES}])(?=[”，。])|([${SURNAMES}])(?:${POST}|书记|主任)(?=[”，。、]))`,
  ),
];

/** 给我提意见：“长顺同志开会爱念稿子”. */
const GIVEN = pattern(
  '我 “ 志',
  () => /给我提(?:的|了)?(?:意见|批评)?[^“。]{0,8}“([\p{Script=Han}]{2})同志/gu,
);
const NO_GIVEN =
  /领导|班子|[有个各]|分管|主要|机关|基层|一些|这位|那位|负责|党员|支部|书记|部分|希望|建议|老|年轻|关心|帮助|团结|爱护|尊重|批评|联系|体谅|理解|培养|提醒|对|和|与|跟|给|把|不|没|少|多|是/;

function* namedSelves(prose: Prose, name: string): Iterable<Foreign> {
  for (const match of GIVEN(prose)) {
    const given = match[1] as string;
    if (name.includes(given) || NO_GIVEN.test(given)) continue;
    const start = match.index + match[0].lastIndexOf(given);
    yield { code: 'addressed', start, end: start + given.length, weak: true };
  }
  for (const matchesIn of NAMED_SELF) {
    for (const match of matchesIn(prose)) {
      const found = match.slice(1).find(group => group !== undefined) as string;
      const start = match.index + match[0].lastIndexOf(found);
      // a word that begins like a name: “安排”两个字
      const word = found.length > 1 && isWord(found);
      if (name.startsWith(found) || found.startsWith(name) || word) continue;
      yield { code: 'addressed', start, end: start + found.length };
    }
  }
}
