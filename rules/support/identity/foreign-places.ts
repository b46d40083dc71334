import { type InProse, type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { isName, rankOfPlace } from './names.ts';
import {
  type Foreign,
  isElsewhere,
  mayBeName,
  NAME_END,
  type Self,
  SURNAMES,
  sentenceAround,
} from './self.ts';

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
/** Another place of the rank of one’s own, where only one’s own can stand. */
export function* foreignPlaces(prose: Prose, self: Self, member: boolean): Iterable<Foreign> {
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
    if (OFFICIAL.test(value.slice(end, end + 12))) continue;
    if (isGivenTo(found, sentenceAround(value, match.index))) continue;
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

/** 沂北县委书记方敬儒: somebody told of by post and name is a person of the story. */
const OFFICIAL = new RegExp(
  `^(?:委|纪委|政府)(?:副?书记|常委|副?[县市区镇乡]长)[${SURNAMES}][\\p{Script=Han}]{1,2}`,
  'u',
);

/** 资金给了柳树沟乡，柳树沟乡党委…: where what one has lost has gone. */
function isGivenTo(found: string, sentence: string): boolean {
  return /给了?[^，。]{0,3}$/.test(sentence.slice(0, sentence.indexOf(found)));
}

/** 丰禾县的干部…, 石梁乡党委…: a subject, and no 修订县委规则. */
const OF_ITS_PEOPLE = /^(?:的(?:干部|群众|百姓|老百姓|父老|人民)|干部群众|党委)/;

function beginsClause(value: string, at: number): boolean {
  return at === 0 || /[，。；：！？]/.test(value[at - 1] as string);
}

/** 沿河县教育局党委 in the paper of 岚溪县教育局: the same office of another place. */
export function* sameOffices(prose: Prose, { said, rank, places }: Self): Iterable<Foreign> {
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
    // 市中心的广场 is downtown, and 市中心党组 an office
    if (office.length < 3 && !COMMITTEE.test(value.slice(match.index + whole.length))) continue;
    yield { code: 'place', start: match.index, end: match.index + found.length };
  }
}

const COMMITTEE = /^(?:党|领导班子|班子)/;
const SAME_OFFICE = pattern(
  '县市区旗 局院校学心司室会部',
  () =>
    /(?<=^|[，。；：中共作为代表我们]|说明|反映出|表明|暴露出|看出)([\p{Script=Han}]{2})([县市区旗])([\p{Script=Han}]{0,10}?(?:局|院|学校|中学|中心|公司|办公室|委员会|支部))(?=党[委组]|领导班子|班子|的|在|对|把|没有|要|将)/gu,
);
/** A sentence that sets another office against one’s own. */
const THEIRS = /人家|对方|我[市县区]|本[市县区]/;
/** What another office does to us is told of it: 沿河县教育局来函. */
const DEALT_WITH =
  /^[^，。；]{0,9}(?:来函|来人|来电|派|送|催|通知|告诉|找|转[来办]|提供|介绍|举办|主办|承办)/;
