import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { isOwn, isWord } from './name-words.ts';
import { type Foreign, GIVEN_NAMES, type Self, SURNAMES } from './self.ts';

const pattern = sentencePatterns();

/** How others are said to talk of the writer: 怕别人说“书记一走郑长河镇不住”, “沈某人干的”. */
const TALKED_OF = pattern(
  '“ 镇压不点松说一发拍变忘靠干定人能',
  () =>
    `“[^”。]{0,10}?(?<![任记长员工师同老的姓])([${SURNAMES}][${GIVEN_NAMES}](?:[${GIVEN_NAMES}]|成))(?=[镇压]不住|不?点头|不?松口|说了算|一句话|发了?话|拍板|变了|忘了|靠得住|[干定]的|这个人|能[干管])`,
);
const SOMEBODY = pattern('某 人', () => `([${SURNAMES}])某人(?!等)`);
/** Whom a round of opinions was about: 收到对顾长河同志的意见19条. */
const OPINIONS = pattern(
  '对 的 意批建 收征集提馈转梳',
  () =>
    `(?:收到|收集到?|征求到?|征集到?|征得|提出|反馈|转来|梳理出?)了?[^。；，“我]{0,12}?对([${SURNAMES}][\\p{Script=Han}]{1,2}?)(?:同志|本人|个人)的?(?:意见|批评|建议)`,
);
/** Talk that is feared or heard by the writer. */
const FEARED =
  /(?:怕|担心|生怕|唯恐)[^，。；“]{0,8}(?:说|讲|议论|笑话|觉得)[^“]{0,2}$|(?:说|议论|评价)我[^“]{0,6}$/u;
const HEARD = /^[^。]{0,24}(?:我(?:听了|听着|听到|还|心里|竟)|传到我|我的?耳)/u;

/** “卫民同志，稿子是不是拿错了？”: a given name by which somebody is spoken to, and that nobody in the paper has. */
const GIVEN_VOCATIVE = pattern('“ 同', () => `“([${GIVEN_NAMES}]{2})同志(?=[啊呀]?[，！!：:])`);
/** “就好像车和屋子也姓吴”: what is public called by the writer’s own surname. */
const CALLED_AFTER = pattern(
  '姓 也像为成都全是便就',
  () =>
    `(?:[车房屋楼章印权钱款笔地账局院校镇乡村站所馆厂门][^，。；“”]{0,6}|好像|以为|当成|变成)[^，。；“”]{0,6}(?<=[也像为成都是便就着里]|全)姓([${SURNAMES}])(?=[，。；”])`,
);
const COMMON = /[公党私国官民]/;

/** Another’s name or surname in what is said of the writer, or found fault with. */
export function* talkedOf(prose: Prose, self: Self, name: string): Iterable<Foreign> {
  const { value } = prose;
  const { told } = self;
  yield* calledAfter(prose, self, name);
  for (const match of TALKED_OF(prose)) {
    const found = match[1] as string;
    // whoever is named elsewhere is a person of the story
    if (isOwn(found, name) || isWord(found) || told(found) > 1) continue;
    const end = match.index + match[0].length;
    const rest = value.slice(end, end + 60);
    const behind = rest.slice(rest.indexOf('”'));
    const clear = FEARED.test(value.slice(Math.max(0, match.index - 20), match.index)) || HEARD.test(behind);
    yield { code: 'addressed', start: end - found.length, end, weak: !clear };
  }
  for (const match of OPINIONS(prose)) {
    const found = match[1] as string;
    if (isOwn(found, name) || isWord(found)) continue;
    const start = match.index + match[0].lastIndexOf(found);
    yield { code: 'addressed', start, end: start + found.length, weak: told(found) > 1 };
  }
  for (const match of SOMEBODY(prose)) {
    const surname = match[1] as string;
    if (name.startsWith(surname) || told(`${surname}某`) > 1) continue;
    const start = match.index;
    const before = value.slice(Math.max(0, start - 60), start);
    const quoted = before.lastIndexOf('“') > before.lastIndexOf('”');
    yield { code: 'addressed', start, end: start + match[0].length, weak: !quoted };
  }
}

function* calledAfter(prose: Prose, { told }: Self, name: string): Iterable<Foreign> {
  for (const match of GIVEN_VOCATIVE(prose)) {
    const given = match[1] as string;
    if (name.includes(given) || told(given) > 1) continue;
    yield { code: 'addressed', start: match.index + 1, end: match.index + 1 + given.length, weak: true };
  }
  for (const match of CALLED_AFTER(prose)) {
    const surname = match[1] as string;
    if (name.startsWith(surname) || COMMON.test(surname)) continue;
    const end = match.index + match[0].length;
    yield { code: 'addressed', start: end - 2, end, weak: true };
  }
}
