import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { doubtOf, isOfAnother } from './held-posts.ts';
import {
  gradeOf,
  gradeOfAll,
  holds,
  OF_MANY,
  ONE_OF_MANY,
  POST,
  POST_ENDS,
  rankOf,
  risesAbove,
} from './posts.ts';
import { type Foreign, isElsewhere, type Self, sentenceAround } from './self.ts';

const pattern = sentencePatterns();

/** Posts by which a paper may speak of its writer; leads of groups, branches and works are held beside any post. */
const OWN_POST = pattern(
  `我身作 ${POST_ENDS}`,
  () =>
    `(?:我这个|身为|作为(?:一名|一个)?|我是(?=一[名个位]|分管)|我(?:现任|担任着|担任(?=[^，。；“”]{2,16}，)|当(?=[^，。；“”]{2,8}的[，却连都也]))|我是(?:集团|公司|[院局校县镇乡]里?|学院|学校|单位)的?)([^，。；“”]{0,12}?)(${POST}|${OF_MANY})(?![的们]?(?:时|期间|那|以前|之前|助理|们))`,
);
/** 我当校长这些年, 担任科长八年来, 当了局长却…: a post that is still held; 我当村支书那几年 is past, and 当组长却 may be said of another. */
const HELD_POST = pattern(
  `当任担做 ${POST_ENDS} 来年至却还仍依照`,
  () =>
    `(?:^|[，。；]|我)(?:当|任|担任|做)(了|上)?([^，。；“”]{0,6}?)(${POST}|${OF_MANY})(?:[\\d一二两三四五六七八九十]+多?年(?:多)?来|这[些几]年|以来|至今|(?:却|还是?|仍然?|依然|照旧)(?=[^，。；]{2}))`,
);
const STILL = /(?:却|还是?|仍然?|依然|照旧)$/u;
/** A wish or a comparison, another person or another time between 我 and the post. */
const MAYBE = /不|像|想|要|如果|好比|上级|别|他|她|曾|过|原|前|时|跟|同|和|对|让|给|请|找|被|把/;

/** 我这个副县长 in the paper of somebody who is head of a division. */
export function* foreignPosts(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  const { posts } = self;
  for (const match of [...OWN_POST(prose), ...HELD_POST(prose)]) {
    const [words] = match;
    const [before, post] = match.slice(-2) as [string, string];
    if (STILL.test(words) && match[1] === undefined) continue;
    const doubt = doubtOf(before, post, self);
    const beside = holds(posts, post) || ONE_OF_MANY.test(post);
    if (doubt === null || (beside && /兼/.test(sentenceAround(value, match.index)))) continue;
    if (MAYBE.test(before) || isElsewhere(value, match.index)) continue;
    const asWhat = words.slice(0, words.length - before.length - post.length);
    if (/担任$/.test(asWhat) && (isDated(value, match.index) || !risesAbove(post, posts))) continue;
    const start = match.index + words.lastIndexOf(post);
    yield { code: 'own-post', start, end: start + post.length, weak: doubt === 'weak' };
  }
  for (const match of TENURES.flatMap(matchesIn => matchesIn(prose))) {
    const [words, before, post] = match as unknown as [string, string, string];
    if (!holds(posts, post) || !isOfAnother(before + post, self)) continue;
    // it may have been an earlier post
    if (isElsewhere(value, match.index) || isDated(value, match.index)) continue;
    const end = match.index + words.lastIndexOf(post) + post.length;
    yield { code: 'own-post', start: end - post.length - before.length, end, weak: true };
  }
  yield* foreignSeats(prose, self);
  yield* foreignLeads(prose, self);
  yield* higherPosts(prose, self);
}

const YEARS = '[\\d一二两三四五六七八九十]{1,3}多?年';
/** 在水资源处处长的位子上坐了九年，我…, 当了六年建设管理处处长，我…: how long one has been it, and no other subject. */
const TENURES = [
  pattern(
    `在 ${POST_ENDS} 上 我`,
    () =>
      `(?<=^|[。；]|我)坐?在([\\p{Script=Han}]{2,8}?)(${POST})(?:这个|的)?(?:位[子置]|岗位|任|椅子)上(?=[^，。；]{0,10}，我)`,
  ),
  pattern(
    `当干做任 ${POST_ENDS} 年`,
    () => `(?<=^|[。；]|我)(?:已经?)?(?:当|干|做|任)了?${YEARS}的?([\\p{Script=Han}]{2,8}?)(${POST})(?=，)`,
  ),
];
const SEAT = `([\\p{Script=Han}]{0,6}?)(${POST})`;
/** What one is today: 我以副县长的身份打招呼, 我一个当县长的, 组织让我当局长，是让我管水. */
const SEATS = [
  pattern(`我 以 ${POST_ENDS} 身名`, () => `我以${SEAT}的?(?:身份|名义)`),
  pattern(`我 当 ${POST_ENDS}`, () => `我(?:一个|这种)当${SEAT}的(?=[，却连都也])`),
  pattern(
    `我 是 ${POST_ENDS} ，`,
    () =>
      `${SAID_SO}(?:因为|既然|毕竟|说到底)?我是(?:[局院校县镇乡厅馆]里的?)?()(${POST})(?:、[^，。；、]{2,6})?，(?!我?(?:前任|的老))`,
  ),
  pattern(`组 我 ${POST_ENDS} 是`, () => `组织上?(?:让|要|叫|派|选)我(?:来)?(?:当|做|担任)${SEAT}，是`),
  pattern(
    `我 是 ${POST_ENDS} 却可还又本理应`,
    () =>
      `我是((?:中级|基层|县|市|区)?(?:人民)?(?:法院|检察院)|[县市区]?[\\p{Script=Han}]{0,4}局)?(${POST})，(?:却|可|还|又|本|理应|应当)`,
  ),
];
/** Not what somebody wishes, or takes another for. */
const SAID_SO = '(?<=^|[，。；：])';
/** What one is or has been: 我在局长的位子上坐了六年, 从科员到局长，我走了二十年. Lower posts are one’s career. */
const CAREER = [
  pattern(`我 在 ${POST_ENDS} 上`, () => `我(?:一直)?在${SEAT}的?(?:位[子置]|岗位|任)上`),
  // 我当局长、党组书记十一年, 任局长十一年，我…, 我当了十一年局长
  pattern(
    `我 当任做干 ${POST_ENDS} 年`,
    () =>
      `(?:我(?:已经?|先后|前后)?(?:当|担任|任|做|干)|(?<=^|[。；])(?:担任|任|当|做|干)(?=[^。；]{4,24}，我))了?${SEAT}(?:、[^，。；、]{2,8}?)?(?:已有?|已经|整整|[满近快])?(?:有|了)?${YEARS}(?!以?前)`,
  ),
  pattern(
    `我 当任做干 ${POST_ENDS} 年`,
    () =>
      `(?:我(?:已经?|先后|前后)?|(?<=^|[。；])(?=[^。；]{4,24}，我))(?:当|担任|任|做|干)了?${YEARS}的?${SEAT}(?![的们]?(?:助理|秘书|司机|助手))`,
  ),
  pattern(`从 到做 ${POST_ENDS} 我`, () => `从[\\p{Script=Han}]{2,8}?[到做]${SEAT}，我(?:走|用|干|熬|花)`),
];

function* foreignSeats(prose: Prose, { posts }: Self): Iterable<Foreign> {
  const { value } = prose;
  const own = gradeOfAll(posts);
  for (const [patterns, career] of [
    [SEATS, false],
    [CAREER, true],
  ] as const) {
    for (const match of patterns.flatMap(matchesIn => matchesIn(prose))) {
      const [before = '', post] = match.slice(-2) as [string | undefined, string];
      if (holds(posts, post) || MAYBE.test(before) || isElsewhere(value, match.index)) continue;
      const behind = career || isDated(value, match.index);
      const grade = gradeOf(post);
      if (behind && (own === 0 || (grade > 0 && grade <= own))) continue;
      const start = match.index + match[0].lastIndexOf(post);
      yield { code: 'own-post', start, end: start + post.length, weak: grade === 0 };
    }
  }
}

/** A career tells when: 2009年我担任镇长. */
function isDated(value: string, index: number): boolean {
  return /\d{4}年|之前|先后|历任|起先|最早/.test(sentenceAround(value, index));
}

/** 作为单位的一把手, 我这个班长: of a paper whose writer is deputy in all that he states. */
const LEAD = pattern(
  '作身我 把长责家记',
  () =>
    /(?:我?作为|身为|我这个|我是)((?:单位|[局院校县镇乡]里?|局党组|党[组委]|班子|领导班子|一个单位)?的?(?:一把手|班长|主要负责人|当家人|党组书记))(?!之一|[的们](?:助手|副手))/g,
);
const EARLIER = /曾|当时|那时|时候|过去|以前|从前|期间|当年|早年/;
const DEPUTY = /副|成员|委员|助理|科员/;
const HEAD = /书记|[市县区镇乡局处科厅院校部站所行]长|主任|主席|检察长|经理|董事长/;

/** 作为局党组书记 in the paper of a hospital’s head. */
const LEAD_OF = pattern('作身我 局校镇乡 党', () => /(?:作为|身为|我这个)([局校镇乡])党[组委]书记/g);

function* foreignLeads(prose: Prose, { posts, said }: Self): Iterable<Foreign> {
  const { value } = prose;
  for (const match of LEAD_OF(prose)) {
    if (said.includes(match[1] as string) || isElsewhere(value, match.index)) continue;
    const end = match.index + match[0].length;
    yield { code: 'own-post', start: end - 5, end };
  }
  const parts = posts.split(/[、，,兼；;\s]+/).filter(part => part !== '');
  if (!parts.some(part => DEPUTY.test(part)) || parts.some(part => HEAD.test(part) && !DEPUTY.test(part)))
    return;
  for (const match of LEAD(prose)) {
    if (EARLIER.test(sentenceAround(value, match.index))) continue;
    const lead = match[1] as string;
    const end = match.index + match[0].length;
    yield { code: 'own-post', start: end - lead.length, end };
  }
}

/** 坐进副县长的办公室以后 told of oneself by the head of a county bureau: earlier posts are lower, never higher. */
const RISEN = pattern(
  '市县区 长委 后来年今起久 进上任升当提干',
  () =>
    /(?<=^|[，。；年月我])(?:后来|现在|如今)?(?:坐进|坐上|搬进|走上|登上|提拔[为到成]|提任|升任|升[为到]|当上了?|当了|接任|干上|担任了?)(?:分管|主管|常务)?([市县区](?:委)?)?(副?[市县区]长|[市县区]委(?:副?书记|常委))的?(?:办公室|位[子置]|岗位|椅子|职位|宝座|交椅)?(?:以后|之后|后|以来|至今|这[些几]年|那天起|久了)/gu,
);
/** What the head of a bureau is depends on whose bureau it is. */
const OF_UNIT: Readonly<Record<number, number>> = { 1: 3, 2: 3, 3: 5 };

function* higherPosts(prose: Prose, { posts, said, rank }: Self): Iterable<Foreign> {
  const { value } = prose;
  if (rank === null || said === '') return;
  const own = Math.max(OF_UNIT[rank] ?? 9, rankOf(posts + said));
  for (const match of RISEN(prose)) {
    const post = match[2] as string;
    if (rankOf(post) <= own || /[他她]|同志/.test(sentenceAround(value, match.index))) continue;
    const start = match.index + match[0].lastIndexOf(post);
    yield { code: 'own-post', start, end: start + post.length };
  }
}
