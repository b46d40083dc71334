import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { doubtOf } from './held-posts.ts';
import { gradeOf, gradeOfAll, holds, OF_MANY, POST, POST_ENDS, POST_OF_ANY } from './posts.ts';
import { OTHERS, postsInHand } from './posts-in-hand.ts';
import { type Foreign, isElsewhere, isElsewhereInClause, type Self, sentenceAround } from './self.ts';

const pattern = sentencePatterns();

/** What one does with the post that one has: 把副局长的职责做成了二传手. */
const DUTY = pattern(
  `把 的 责担本职 ${POST_ENDS}`,
  () =>
    `(?:^|[，。；])我?[也却就又总只]?(?:是)?把${POST_OF_ANY}的(?:职责|责任|担子|本分|职务)(?=[全整]?[部个都]?[做当丢让推扔看变缩写挂放交])`,
);
/** A seat that the sentence goes on to speak of: 副馆长这个岗位分管着全馆的人财物，我只当它是一份资历. */
const SEAT = pattern(
  `这 岗位椅担职角身摊 ${POST_ENDS}`,
  () =>
    `(?<=^|[，。；：在到对把）)])${POST_OF_ANY}这(?:个|把|副|一|份)?(?:岗位|位[子置]|椅子|担子|职务|角色|身份|摊子)(?=[^。]{0,60}?我|的(?:责任|权力|职责|分量|认识))`,
);
/** What one has made of it: 总会计师的位置只做了一半. Of the posts below one’s own, others make it. */
const FILLED = pattern(
  `的 岗位椅角身本职责 做坐干当尽守履站担剩 ${POST_ENDS}`,
  () =>
    `(?<=^|[，。；：])${POST_OF_ANY}(?:的|这个)(?:岗位|位[子置]|椅子|角色|身份|本分|职责|责任|担子)(?:我|却|也|就|还|都){0,2}(?:只|仅|才|没有?|未能?|不曾)[^，。；]{0,2}?(?:做|坐|干|当|尽|守|履行|站|顶|担|扛|挑|剩)(?:了|到|好|成|稳|住|满|得|起)?(?![^，。；]{0,6}的(?:人|同志|干部))`,
);
/** How long one has been it: 当局长时间一长, 多年当处长，我…. */
const LONG = [
  pattern(
    `当做任干 时日年久 长久多 ${POST_ENDS}`,
    () =>
      `(?<=^|[，。；]|我)(?:[当做干]了?|担任)${POST_OF_ANY}的?(?:(?:时间|日子|年头)(?:一?[长久多]|[长久]了)|久了|长了)`,
  ),
  pattern(
    `多长常一 当做任干 我 ${POST_ENDS}`,
    () =>
      `(?<=^|[，。；]|我)(?:多年来?|长期|常年|一直)(?:[当做干][了着]?|担任着?)${POST_OF_ANY}(?=，[^。]{0,8}我)`,
  ),
];
/** What came of it: 当上部长后住进套间. Lower posts are one’s career. */
const RISEN = pattern(
  `当升任提做选 后 ${POST_ENDS}`,
  () =>
    `(?<=^|[，。；]|我)(?:(?:[当做]上|升任|升为|提任|提拔为|当选为?)了?|[当做]了)${POST_OF_ANY}(?:以后|之后|后)(?=[，\\p{Script=Han}])`,
);
/** Since when: 自从担任局党组书记、局长，我…. */
const SINCE = pattern(
  `自 当任做 ${POST_ENDS} ，来后`,
  () => `自从?(?:[当做]上?了?|担任)${POST_OF_ANY}(?=，我|以来，?我|[以之]?后，?我)`,
);
/** How one is spoken to by post alone: 听惯了“局长说得对”. */
const HEARD = pattern(
  `“ 听夸捧 说讲英高辛有站考水 ${POST_ENDS}`,
  () =>
    `(?:听惯了?|[爱喜]欢?听|习惯了?听|[夸捧]我)[^“。]{0,4}“(${POST}|${OF_MANY})(?:[说讲][得的]|英明|高[明见]|辛苦|有水平|有魄力|站得高|考虑得|水平)`,
);
/** Told of a seat that is not taken, or wished for. */
const VACANT =
  /空[着了缺]|空出|出缺|缺[了人]|竞聘|选拔|选人|人选|安排|让出|轮换|接替|推荐|提拔|想[了着当]|惦记|盯着|眼[红热]|竞争|瞄|争[取着]|设[立了置]|撤[销了]|增设|交给/;
/** The writer right behind the seat. */
const AT_ONCE = /^[^，。]{0,16}(?:让|使|叫|给|被|把|离)我|^[^，。]{0,16}，(?:是[让要])?我/;

/** Seats, duties and forms of address in which a writer speaks of the post that he has, and that none of his covers. */
export function* selfPosts(prose: Prose, bare: Prose, self: Self): Iterable<Foreign> {
  const { value } = bare;
  for (const [matches, seat] of [
    [DUTY(bare), false],
    [SEAT(bare), true],
  ] as const) {
    for (const match of matches) {
      const [before, post] = match.slice(1) as [string, string];
      const doubt = doubtOf(before, post, self);
      const sentence = sentenceAround(value, match.index);
      if (doubt === null || OTHERS.test(sentence) || isElsewhere(value, match.index)) continue;
      if (seat && VACANT.test(sentence)) continue;
      const behind = value.slice(match.index + match[0].length, match.index + match[0].length + 60);
      const start = match.index + match[0].lastIndexOf(before + post);
      const weak = doubt === 'weak' || (seat && !AT_ONCE.test(behind));
      yield { code: 'own-post', start, end: start + before.length + post.length, weak };
    }
  }
  yield* tenures(bare, self);
  yield* postsInHand(prose, bare, self);
  yield* heardPosts(prose, self.posts);
}

/** The post in which one has been for long, to which one rose, or that one has filled badly. */
function* tenures(bare: Prose, self: Self): Iterable<Foreign> {
  const { value } = bare;
  const own = gradeOfAll(self.posts);
  const filled = FILLED(bare);
  const risen = RISEN(bare);
  for (const match of [...LONG.flatMap(matchesIn => matchesIn(bare)), ...SINCE(bare), ...risen, ...filled]) {
    const [before, post] = match.slice(1) as [string, string];
    const doubt = doubtOf(before, post, self);
    if (doubt === null || OTHERS.test(sentenceAround(value, match.index))) continue;
    // whom one was before is remembered in many a sentence on what one became
    if ((risen.includes(match) ? isElsewhereInClause : isElsewhere)(value, match.index)) continue;
    const start = match.index + match[0].lastIndexOf(before + post);
    // of a 总会计师 nobody knows how high he stands
    const grade = gradeOf(post) || (filled.includes(match) ? own : 0);
    if (risen.includes(match) && grade < own) continue;
    // a lower post may be one that was held before, or another’s below
    const weak = doubt === 'weak' || grade < own || (risen.includes(match) && grade === own);
    yield { code: 'own-post', start, end: start + before.length + post.length, weak };
  }
}

function* heardPosts(prose: Prose, posts: string): Iterable<Foreign> {
  for (const match of HEARD(prose)) {
    const post = match[1] as string;
    if (holds(posts, post) || OTHERS.test(sentenceAround(prose.value, match.index))) continue;
    const start = match.index + match[0].lastIndexOf(post);
    yield { code: 'own-post', start, end: start + post.length };
  }
}
