import { tellsEnd, tellsHarm, tellsOfOthers } from '../../../src/draft/outcomes.ts';
import { countCue, hasCue } from '../../../src/language/cues.ts';
import { findTimes } from '../../../src/language/dates.ts';
import { memoised } from '../../../src/language/memo.ts';
import { splitClauses } from '../../../src/language/sentences.ts';
import { namesMotive } from './motive.ts';
import { withoutQuotations } from './voice.ts';

/** A lesson in so many words. */
const LESSON =
  /教训|启示|警示|警醒|提醒我|告诫|引以为[戒鉴]|懂得|(?:认识|体会|领悟|意识)到|[让使叫教逼]我们?(?:明白|记住|懂|看清|晓得|知道)|明白|看清|记住|醒悟|换来的|告诉(?:了)?我|教给|想到这里|这一课|学费|镜子|往后|从今|今后|以后(?:凡|再|我|要)|再也不|不能再|不该|应当|应该|本该|必须|可见|由此|愧|脸红|痛心|内疚|难受|后悔|难堪/;

/** The surest of these words. */
const SURE_LESSON =
  /教训|启示|警示|引以为[戒鉴]|才(?:真正)?(?:明白|懂得|醒悟)|[让使叫教]我们?(?:懂得|明白|看清|记住)|教给我们?的/;

/** What weighs a thing: how it always is, what it takes, whom it costs, whose fault it was. */
const WEIGHS =
  /不(?:等于|算|如|该|能|会)|不是|越|再(?!后来)[^，。；]{1,12}[也都]|只有|才(?:[是能算真叫懂明知想]|发现)|比[^，。；]{1,14}(?:更|还|重|难|强|贵)|最|总是|往往|迟早|永远|[我们]?(?:要|得)(?:先|从|由|把|靠|向|用|有|让)|(?<![应本活])该|一辈子|代价|(?<!台)账(?![单目本号户面款])|道理|等于|其实|实际上|就[会要是少多没丢失能敢]|担不住|靠不住|骗|哄|欠|毁|害|党性|宗旨|作风|民心|人心|信任|底气|责任|权力|特权|纪律|规矩|初心|失职|[？?]|想到|记得|对不[起住]|算不[得上]|经不起/;

/** Clauses at the end of a sentence that may tell in weaker words what it came to. */
const LAST_CLAUSES = 2;
/** Words of cause that speak of a motive only together. */
const ENOUGH_CUES = 2;

/** Names of what shows in the words of a sentence. */
const signsOf = memoised((value: string): readonly string[] => {
  const own = withoutQuotations(value);
  const clauses = splitClauses(value).map(({ start, end }) => value.slice(start, end));
  const signs: [string, boolean][] = [
    ['lesson', LESSON.test(value) || hasCue(value, 'lesson')],
    ['sure-lesson', SURE_LESSON.test(value)],
    ['fact', tellsFact(value)],
    ['weighs', WEIGHS.test(value)],
    ['motive', namesMotive(own)],
    ['cause', countCue(own, 'cause') >= ENOUGH_CUES],
    ['harm', clauses.some(tellsHarm)],
    ['end', clauses.slice(-LAST_CLAUSES).some(tellsEnd)],
    ['others', clauses.some(tellsOfOthers)],
  ];
  return signs.filter(([, shows]) => shows).map(([name]) => name);
});

/** A figure, a day, somebody’s words: what can be looked up. */
function tellsFact(value: string): boolean {
  if (/[0-9０-９]|[“"][^”"]{6,400}[”"]/.test(value)) return true;
  return findTimes(value).some(({ grain }) => grain !== 'span' && grain !== 'moment');
}

/** A problem of so few sentences has little room. */
const FEW = 3;

/** What shows of each sentence of a problem, by its words and by where it stands, as the fitted table names it. */
export function partSigns(values: readonly string[]): string[][] {
  const own = values.map(signsOf);
  const lastFact = own.findLastIndex(signs => signs.includes('fact'));
  return own.map((signs, i) => {
    const last = i === values.length - 1;
    const places: [string, boolean][] = [
      ['first', i === 0],
      ['last', last],
      ['last-but-one', i === values.length - 2],
      ['few', values.length <= FEW],
      ['before-fact', i < lastFact],
      ['ends-plain', last && i > lastFact],
      ['ends-in-thought', last && i > lastFact && (signs.includes('weighs') || signs.includes('lesson'))],
    ];
    return [...signs, ...places.filter(([, holds]) => holds).map(([name]) => name)];
  });
}
