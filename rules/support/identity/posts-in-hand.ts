import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { doubtOf } from './held-posts.ts';
import { OF_MANY, POST, POST_ENDS, POST_OF_ANY } from './posts.ts';
import { type Foreign, isElsewhereInClause, type Self, sentenceAround } from './self.ts';

const pattern = sentencePatterns();

/** What one is, and is not: 先是一名党员，后来才是局长, 在县委书记岗位上权责观错位, 党员的身份让位给了局长的身份. */
const BEING = [
  pattern(`党 才是 ${POST_ENDS}`, () => `党员，[^，。；]{0,6}才是${POST_OF_ANY}(?=[，。；])`),
  pattern(
    `在 上 ${POST_ENDS} 错淡松偏弱不没失`,
    () =>
      `(?<=^|[，。；）)])在${POST_OF_ANY}的?(?:岗位|位[子置]|任)上(?=[\\p{Script=Han}]{0,10}(?:错位|淡|松|偏|弱|不|没|失))`,
  ),
  pattern(
    `党 的 身 ${POST_ENDS} 让压盖代被`,
    () => `党员[^，。；]{0,6}身份[^，。；]{0,8}?(?:让位给?了?|压倒?|盖住|代替|被)${POST_OF_ANY}的身份`,
  ),
];
/** What one has in hand: 对支队长手里的权缺少敬畏, 拿局长的位子做人情. */
const HANDS = pattern(
  `对拿把 的 权印章笔位名身 ${POST_ENDS}`,
  () =>
    `(?<=^|[，。；）)是])(?:对|拿|把)${POST_OF_ANY}(?:手[里中上]的?|的)(?:权力?|印把子|公章|章|笔|位[子置]|名头|身份)(?![^，。；]{0,4}(?:的人|交给|让给))`,
);
/** What one let slip of one’s own post: 忘了书记也只有一票, 忘了局长首先是党员. */
const FORGOT = pattern(
  `忘 也首先只不都 ${POST_ENDS}`,
  () =>
    `(?<=^|[，。；]|[我却竟就总也])忘(?:记|掉|却)?了${POST_OF_ANY}(?=也[是得要只该]|首先|先是|只[是有能]|不过|不能|都)`,
);
/** How one judges oneself: 一个连羊是谁家的都不问的局长. */
const REPROACH = pattern(
  `一 不没 的 ${POST_ENDS}`,
  () =>
    `(?<=^|[，。；是])一个(?:连[^，。；]{2,12}[都也])?[^，。；不没]{0,8}(?:不|没有?)[^，。；]{1,6}的${POST_OF_ANY}(?=[，。])(?!，(?:是|被|由|让|经)?我)`,
);
/** 进会场先找“副县长”那块座签. */
const LABEL = pattern(
  `“‘ ”’ 签卡牌位 ${POST_ENDS}`,
  () =>
    `[“‘](?<before>)(?<post>${POST}|${OF_MANY})[”’](?:[那这的]|字样的?){0,2}块?(?:座签|席卡|桌牌|名牌|座位|位子|牌子)`,
);
/** Others in the sentence, to whom a post may be given. */
export const OTHERS = /[他她]|同志|有的|要求|督促|各[科处站所股乡镇村]|前任|老[局处科校院馆]长/;
/** Posts in which a writer looks at himself, and that none of his covers. */
export function* postsInHand(prose: Prose, bare: Prose, self: Self): Iterable<Foreign> {
  const { value } = bare;
  for (const match of [
    ...BEING.flatMap(matchesIn => matchesIn(bare)),
    ...HANDS(bare),
    ...REPROACH(bare),
    ...FORGOT(bare),
    ...LABEL(prose),
  ]) {
    const [before, post] = match.slice(1) as [string, string];
    const doubt = doubtOf(before, post, self);
    if (doubt === null || OTHERS.test(sentenceAround(value, match.index))) continue;
    if (isElsewhereInClause(value, match.index)) continue;
    const start = match.index + match[0].lastIndexOf(before + post);
    yield { code: 'own-post', start, end: start + before.length + post.length, weak: true };
  }
}
