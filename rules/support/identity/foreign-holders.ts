import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { HEADS } from './heads.ts';
import { isWord } from './name-words.ts';
import { POST_ENDS } from './posts.ts';
import { type Foreign, GIVEN_NAMES, mayBeName, type Self, SURNAMES, sentenceAround } from './self.ts';

const pattern = sentencePatterns();

const HEAD = `(${Object.keys(HEADS).join('|')})`;
/** 书记贺长庚, 党组书记、主任祝启新: the head of one’s own unit, who needs no unit before the post. */
const OF_OWN =
  '((?:[本我][镇乡局院校县区市]|[镇乡局院校]|中心|学校|医院|公司|集团|街道|大队)?(?:党[组委]|党工委|党总支|[县市区]委)?)';
const NAME = `[${SURNAMES}](?:[${GIVEN_NAMES}凡成大小少][\\p{Script=Han}]?|[\\p{Script=Han}]{1,2}(?=负责|牵头|带队|主抓|包案|任组长|同志))`;
const HOLDER = pattern(
  POST_ENDS,
  () => `(?<=^|[，。；：“和同与对请让给向由在到])${OF_OWN}${HEAD}(?:、${HEAD})?(${NAME})`,
);
/** 由贾仲平同志以局党组书记身份牵头. */
const AS_HOLDER = pattern(
  `以 身名 ${POST_ENDS}`,
  () =>
    `(?<=^|[，。；：“和同与请让由])(?<name>${NAME})(?:同志)?以${OF_OWN}${HEAD}(?:、${HEAD})?的?(?:身份|名义)`,
);
/** 写成“郭海生镇长首创”: a full name before the post of one’s own head, with no other unit in the sentence. */
const NAMED_HEAD = pattern(
  POST_ENDS,
  () =>
    `(?<=^|[，。；：“《由请让和与同对给向为是在到])(?<name>[${SURNAMES}][${GIVEN_NAMES}]{2})(?:同志)?(?<head>${Object.keys(HEADS).join('|')})(?!助理)`,
);
/** Who follows whom. */
const SUCCESSION = /前任|接任|继任|新任|上任|离任|退休|到任|接替|调走|调离|时任|原任|换届|当年|曾任/;
/** Units below, whose head a bare post may mean once one of them is named. */
const BELOW = [
  '村',
  '社区',
  '寨',
  '镇',
  '乡',
  '街道',
  '公司',
  '企业',
  '学校',
  '小学',
  '中学',
  '厂',
  '支部',
  '医院',
  '局',
];

interface Held {
  readonly post: string;
  readonly name: string;
  readonly at: number;
}

/**
 * 书记葛守田 in a paper that elsewhere says 书记贺长庚, or whose writer is 书记: one post and two names. Of two
 * names that are told as often nothing says which is right: both are shown.
 */
export function* foreignHolders(prose: Prose, self: Self): Iterable<Foreign> {
  const { name, posts, told } = self;
  const isRival = (found: string, most: string, times: number): boolean =>
    !isSame(found, most) && told(found.slice(0, 2)) === times;
  const known = new Map<string, Held[]>();
  for (const held of [...holdersIn(prose, self), ...namedHeads(prose, self)]) {
    const others = known.get(held.post);
    if (others) others.push(held);
    else known.set(held.post, [held]);
  }
  for (const [post, held] of known) {
    const own = name !== null && new RegExp(`(?<!${NARROWER})${post}`).test(posts) ? name : null;
    const most = own ?? mostTold(held, self);
    const times = told(most.slice(0, 2));
    const rival = own === null ? held.find(other => isRival(other.name, most, times)) : undefined;
    for (const { name: found, at } of held) {
      if ((isSame(found, most) && !rival) || SUCCESSION.test(sentenceAround(prose.value, at))) continue;
      const expected = isSame(found, most) ? (rival?.name ?? most) : most;
      yield {
        code: 'holder',
        start: at,
        end: at + found.length,
        expected,
        weak: told(found.slice(0, 2)) > 1,
      };
    }
  }
}

/** Words before a post that make it another, below the one that stands alone: 机关党委书记 is not the 书记. */
const NARROWER = '副|机关|机关党委|纪委|支部|总支|政法委|办公室|团委|工会|妇联|村|社区';

function* holdersIn(prose: Prose, { said }: Self): Iterable<Held> {
  const { value } = prose;
  const lower = BELOW.filter(word => !said.includes(word));
  for (const match of [...HOLDER(prose), ...AS_HOLDER(prose)]) {
    const words = match[0];
    const named = match.groups?.['name'];
    const [of = '', first = '', second, letters = named ?? ''] = match.slice(named === undefined ? 1 : 2);
    const unit = of.replace(/党[组委]|党工委|党总支/, '').replace(/[本我]/, '');
    if (unit !== '' && !said.includes(unit)) continue;
    const third = letters[2] ?? '';
    const name = third !== '' && mayBeName(third) && !VERB.test(third) ? letters : letters.slice(0, 2);
    if (isWord(name)) continue;
    const before = value.slice(Math.max(0, match.index - 80), match.index);
    const told = before.slice(before.lastIndexOf('。') + 1);
    if (lower.some(word => told.includes(word))) continue;
    const at = match.index + (named === undefined ? words.length - letters.length : 0);
    for (const post of [first, second]) {
      if (post !== undefined && (HEADS[post] as RegExp).test(said)) yield { post, name, at };
    }
  }
}

function* namedHeads(prose: Prose, { said }: Self): Iterable<Held> {
  const lower = BELOW.filter(word => !said.includes(word));
  for (const match of NAMED_HEAD(prose)) {
    const { name = '', head = '' } = match.groups ?? {};
    if (isWord(name) || !(HEADS[head] as RegExp).test(said)) continue;
    if (lower.some(word => sentenceAround(prose.value, match.index).includes(word))) continue;
    yield { post: head, name, at: match.index };
  }
}

/** Verbs behind a name of two letters. */
const VERB = /[负带没说讲习惯坦牵主抓提拍听点头很也还先先后亲自多少总常]/;

/** Names are of two or three letters, and what follows may be taken for the third. */
function isSame(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2);
}

function mostTold(held: readonly Held[], { told }: Self): string {
  let most = '';
  let times = -1;
  for (const { name } of held) {
    const count = told(name.slice(0, 2));
    if (count > times) [most, times] = [name, count];
  }
  return most;
}
