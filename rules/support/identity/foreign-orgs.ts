import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { type Foreign, isElsewhere, isOtherNumber, type Self, sharesPair } from './self.ts';
import { isKindOnly, isOfOwnFamily, LINES } from './units.ts';

const pattern = sentencePatterns();

/** 作为市交通局的一名处长, 清江学院党委要把责任扛起来: intent and duty are told of one’s own unit alone. */
const OWN_ORG = [
  pattern(
    '作身代我 院学校司团道区队局厅心会',
    () =>
      /(?:作为|身为|代表|我们|我在|我是)([\p{Script=Han}]{1,12}?(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会))(?:党[委组]|领导班子|班子|在(?=[^，。；]{1,8}(?:上|中|方面|时))|对(?=[^，。；]{1,12}(?:不|没|缺))|的(?:领导班子|班子|一名|一把手|主要负责人|局长|院长|校长|书记|党员|干部))/gu,
  ),
  pattern(
    '党班 院学校司团道区队局厅心会',
    () =>
      /(?<=^|[，。；])([\p{Script=Han}]{2,12}?(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会))(?:党[委组]|领导班子|班子)(?:要(?!求)|将(?!信)|必须|决心|一班人|全体)/gu,
  ),
];
/** 县林业局党组 in the paper of another bureau: a bureau’s paper names hardly any other’s committee but its superior’s. */
const PEER_ORG = pattern(
  '局厅心 党领',
  () =>
    `(?<=^|[，。；、]|中共|[县市区省])((?:[\\p{Script=Han}]{2,3}[县市区])?(?:${LINES})[\\p{Script=Han}]{0,4}?)(局|厅|中心)(?:党组|党委|领导班子)(?!检查|监督|备案|督促|批准|审|通报|派|签|的(?:通报|教训|案))`,
);
const NO_PEER = /二级|主管|上级|基层|下属|直属|所属|各|原|监管|巡[视察]|纪[检委]|[报送交由请向]/;
/** Over hospitals and schools; a bureau’s peers. */
const SUPERIOR = /卫生|卫健|教育/;
/** What is done together with another, or by it for us: 县卫健局党组把方案送来会签. */
const PARTNER = /^(?:[和与同跟及](?!志)|[^，。；]{0,9}(?:联合|会签|共建|牵头的|送来|转来|来函|来人))/;
const ORG_TYPE = /(?:学院|大学|中学|学校|医院|公司|集团|街道|社区|支队|大队|局|厅|中心|委员会)$/u;

/** Another bureau, hospital or school, where only one’s own can stand. */
export function* foreignOrgs(prose: Prose, { said }: Self): Iterable<Foreign> {
  const { value } = prose;
  const seen = new Set<number>();
  for (const matchesIn of OWN_ORG) {
    for (const match of matchesIn(prose)) {
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
  yield* peerInstitutes(prose, said);
  const isUnderBureau = said.includes('局') && /[院校所站园]/.test(said);
  for (const match of PEER_ORG(prose)) {
    const [, stem, type] = match as unknown as [string, string, string];
    const bare = stem.replace(/^.*[省市县区]/u, '');
    const above = NO_PEER.test(stem) || (SUPERIOR.test(stem) && isUnderBureau);
    if (bare.length < 2 || above || !said.includes(type) || sharesPair(bare, said)) continue;
    const before = value.slice(Math.max(0, match.index - 3), match.index);
    if (NO_PEER.test(before) || isElsewhere(value, match.index)) continue;
    if (PARTNER.test(value.slice(match.index + match[0].length))) continue;
    const end = match.index + stem.length + type.length;
    if (!seen.has(end)) yield { code: 'org', start: match.index, end };
  }
}

/** A hospital’s paper speaks of the committee of no other hospital, a college’s of no other college, as the one who failed. */
const INSTITUTE = pattern(
  '院学校司团 党班',
  () =>
    /(?<=^|[，。；：、]|中共|[县市区省])([\p{Script=Han}]{1,8}?)(医院|保健院|学院|大学|中学|学校|公司|集团)(?:党[委组]|党总支|(?:委员会)?(?:领导班子|班子))(?!检查|监督|备案|督促|批准|审|通报|派|签|来)/gu,
);
/** 三车场 and 二车场, 第一医院 and 第二医院: units told apart by their number. */
const NUMBERED = pattern(
  '一二三四五六七八九十 部委组班会支',
  () =>
    /(?<![\p{Script=Han}\d])第?([一二三四五六七八九十])([\p{Script=Han}]{2,6}?)(?=党?支部|党[委组]|党总支|班子|支委会)/gu,
);

function* peerInstitutes(prose: Prose, said: string): Iterable<Foreign> {
  const { value } = prose;
  for (const match of INSTITUTE(prose)) {
    const [, stem, type] = match as unknown as [string, string, string];
    const bare = stem.replace(/^.*[省市县区]/u, '');
    const named = (bare.length > 1 && !isKindOnly(bare + type)) || /^[中一二三东西南北]$/.test(bare);
    if (!named || !isOfOwnFamily(type, said) || NO_PEER.test(stem) || /[我本该]/.test(stem)) continue;
    const own = (sharesPair(bare, said) || said.includes(`${bare}医`)) && !isOtherNumber(stem + type, said);
    if (own || isElsewhere(value, match.index)) continue;
    if (/比[^，。]{0,5}$/.test(value.slice(Math.max(0, match.index - 6), match.index + 1))) continue;
    if (PARTNER.test(value.slice(match.index + match[0].length))) continue;
    yield { code: 'org', start: match.index, end: match.index + stem.length + type.length };
  }
  for (const match of NUMBERED(prose)) {
    const [words, number, noun] = match as unknown as [string, string, string];
    const own = new RegExp(`([一二三四五六七八九十])${noun}`, 'u').exec(said);
    if (!own || own[1] === number || isElsewhere(value, match.index)) continue;
    if (PARTNER.test(value.slice(match.index + words.length).replace(/^党?(?:支部|[委组]|总支)/, '')))
      continue;
    yield { code: 'org', start: match.index, end: match.index + words.length };
  }
}
