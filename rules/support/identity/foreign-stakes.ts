import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import {
  type Foreign,
  GIVEN_NAMES,
  mayBeName,
  NAME_END,
  type Self,
  SURNAMES,
  sentenceAround,
} from './self.ts';
import { isForeignName, isForeignPlace, isOfOwnFamily, isOwnUnit, LINES, TYPE } from './units.ts';

const pattern = sentencePatterns();

/**
 * Units told once where only one has a stake in them: what is feared or wished for them, what befalls them before the whole
 * county, what they have charge of. Others may be spoken of so too: all are doubts.
 */
export function* foreignStakes(prose: Prose, self: Self): Iterable<Foreign> {
  if (self.said === '') return;
  yield* stakedPlaces(prose, self);
  yield* stakedUnits(prose, self);
}

/** What one fears or wishes for one’s own place: 怕河口镇垫底, 想让河口镇露一回脸. */
const STAKE = pattern(
  '县市区镇乡 怕担恐想让盼望图争为',
  () =>
    `(?:怕|担心|唯恐|想让|盼着?|巴望着?|指望|一心要让|为了?让)([\\p{Script=Han}]{2,3}[县市区镇乡])(?:[^，。；]{0,4}(?:垫底|倒数|末位|落后|掉队|挨批|挨骂|丢[脸面人分]|没面子)|(?:在|到|被)[^，。；]{0,8}(?:通报|点名|扣分|比下去|排[在到]?[后末]|露[个一回脸]|挂[上了]?名)|露[个一回了]*脸|出[个一回了]*[彩名]|上[个一回了]*[榜头]|争[个一]?第一|排[在到进]前)`,
);

function* stakedPlaces(prose: Prose, self: Self): Iterable<Foreign> {
  for (const match of STAKE(prose)) {
    const place = match[1] as string;
    const name = place.slice(0, -1);
    if (!isForeignPlace(place, self) || !(mayBeName(name) || NAME_END.test(name))) continue;
    if (AGAINST_US.test(sentenceAround(prose.value, match.index).replace(match[0], ''))) continue;
    yield foundIn(match, 'place', place);
  }
}

const AGAINST_US =
  /我们?[县市区镇乡局院校站所]|本[县市区镇乡局院校]|人家|他们|对方|相比|不如|学习|借鉴|兄弟|邻/;

const ORG = `([\\p{Script=Han}]{0,4}?[省市县区]?[\\p{Script=Han}]{2,8}?${TYPE})`;
const STAKES = [
  // 市卫生学校在全市的通报里列了名, 松岭学院在全省会议上挨了批
  pattern(
    '在 全 通排考评检会 学校院司团心道局厅',
    () =>
      `(?<=^|[，。；：])${ORG}(?:也|又|就)?在全[省市县区国系][^，。；]{0,10}(?:通报|排名|考核|评比|检查|会议?)[上里中]?(?:也|又|还|被)?(?:列了?名|被点|点了?名|垫底|倒数|挨了?[批训]|落后|排[在到]?[后末倒]|丢了?[脸分]|作了?检[讨查]|亮了?黄牌)`,
  ),
  // 卫生局管着全县两千多名教师
  pattern(
    '管守掌攥 全 局厅心',
    () =>
      `(?<=^|[，。；：])([省市县区]?(?:${LINES})[\\p{Script=Han}]{0,4}?(?:局|厅|中心))(?:一家)?(?:手里)?(?:管|守|掌握|攥)着全[省市县区镇乡][^，。；]{2,}`,
  ),
  // 县委督查通报了我们县医保局
  pattern(
    '我 们 通点批约督问 局厅心院校司',
    () =>
      `(?:通报|点名批评|点了?名|批评|约谈|督办|问责)了?我们([省市县区]?[\\p{Script=Han}]{2,8}?${TYPE})(?=[，。；])`,
  ),
  // 县林业局的民主氛围也不到位
  pattern(
    '局厅心 的 不没差松淡弱缺散',
    () =>
      `(?<=^|[，。；：])([省市县区]?(?:${LINES})[\\p{Script=Han}]{0,4}?(?:局|厅|中心))的(?:民主|班子|作风|党建|风气|学习氛围|内部|机关)[\\p{Script=Han}]{0,6}(?:不|没有|差|松|淡|弱|缺|散)`,
  ),
];

function* stakedUnits(prose: Prose, { said, told }: Self): Iterable<Foreign> {
  for (const match of STAKES.flatMap(matchesIn => matchesIn(prose))) {
    const org = match[1] as string;
    if (!isOfOwnFamily(org, said) || /^[各某该本我这那]/.test(org)) continue;
    // 松岭职业学院 is of another place than 岚川职业技术学院, though they share a word
    if (isOwnUnit(org, said) && !isForeignName(org.slice(0, 2), said)) continue;
    if (AGAINST_US.test(sentenceAround(prose.value, match.index).replace(match[0], ''))) continue;
    if (told(org) > 1) continue;
    yield foundIn(match, 'org', org);
  }
}

/** What keeps a name alive: 让全县记住有个武德山, 碑上刻着武德山. */
const FAME = pattern(
  '记知晓念刻落写 有是着上个',
  () =>
    `(?:(?:记住|记得|知道|晓得|念叨)[^，。；“”]{0,8}?(?:有个|有过一个|还有个|是)|(?:碑|匾|墙|牌子?|石头?)[上头]?[^，。；]{0,4}(?:刻|写|落|题)(?:着|上|下|了)|落款(?:写|是|署)[着了上]?)([${SURNAMES}][${GIVEN_NAMES}]{1,2})(?=[，。；”]|这个|[干修建办]的)`,
);

/** Another’s name where the writer owns to a wish for fame. */
export function* foreignFame(prose: Prose, { told }: Self, name: string): Iterable<Foreign> {
  for (const match of FAME(prose)) {
    const found = match[1] as string;
    if (name.includes(found) || found.includes(name) || told(found) > 1) continue;
    yield foundIn(match, 'stranger', found);
  }
}

function foundIn(match: RegExpExecArray, code: Foreign['code'], words: string): Foreign {
  const start = match.index + match[0].lastIndexOf(words);
  return { code, start, end: start + words.length, weak: true };
}
