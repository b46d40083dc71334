import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { CITY, COUNTY } from './names.ts';
import { type Foreign, isElsewhere, type Self, sentenceAround } from './self.ts';

const pattern = sentencePatterns();

/** 我局, and 本校 where no other school can be meant, as a unit speaks of itself: no 我校对, 我局限于, 我乡下的老屋, 我镇定不下来. */
const SELF_WORD = pattern(
  '我本 局厅校院镇乡公街县区',
  () =>
    /(?<![自忘敌根基原版日])我(?:局(?![限部面长促外中里])|厅(?![堂里长])|校(?!对(?![此这师学教])|[正准订园核验友长里])|院(?![子落长墙里坝士])|镇(?![定静住压痛长守里上])|乡(?![下里亲音愁镇长情间土])|公司|街道|县(?![长城里上])|区(?![分别域长里间]))|(?<=^|[，。；])本(?:局|厅|校|院|镇|乡|公司|街道|县|区)(?=党|班子|领导班子|对此|负有|的?(?:干部|领导)作风)/g,
);
/** Other words by which units of a kind call themselves. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  局: /局|档案/,
  校: /校|学院|大学/,
  院: /院|大学/,
  公司: /公司|集团|公交|车场|[厂矿]/,
  镇: /镇/,
  乡: /乡/,
  // whoever works below the county belongs to one
  县: /县|[乡镇局院校委厂]|公司|街道/,
  区: /区|[乡镇局院校委厂]|公司|街道/,
};
/** Places of one rank by their last letter: who is of the one calls himself by no other. */
const COUNTIES = '县区旗';
const WHOLE = pattern('全 县', () => /全县(?=[^城长])/g);

/** 我局 in the paper of a county committee; what unit, post or title name is one’s own. */
export function* foreignSelfWords(prose: Prose, self: Self): Iterable<Foreign> {
  const { value } = prose;
  const { said } = self;
  if (said === '' || !/[省市县区镇乡局厅校院厂]|公司|街道|中心|支部|委员会/.test(said)) return;
  for (const match of SELF_WORD(prose)) {
    const word = match[0].slice(1);
    if (isOwnWord(word, self) || isElsewhere(value, match.index)) continue;
    yield { code: 'self-word', start: match.index, end: match.index + match[0].length };
  }
  if (isOwnWord('县', self) || self.rank !== COUNTY) return;
  for (const match of WHOLE(prose)) {
    // 县 of another county that the sentence names
    if (isElsewhere(value, match.index) || /[^全我本]县/.test(sentenceAround(value, match.index))) continue;
    yield { code: 'self-word', start: match.index, end: match.index + match[0].length };
  }
}

function isOwnWord(word: string, { said, rank, places }: Self): boolean {
  if (!COUNTIES.includes(word)) return (ALIKE[word] ?? new RegExp(word)).test(said);
  if (rank === COUNTY) return word === '区' || places.some(name => name.endsWith(word));
  return rank !== CITY || (ALIKE[word] as RegExp).test(said.replace(/[局委院]/g, ''));
}
