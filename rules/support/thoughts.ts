import type { Problem } from '../../src/draft/model.ts';
import { hasCue } from '../../src/language/cues.ts';
import { findTimes } from '../../src/language/dates.ts';
import { memoised } from '../../src/language/memo.ts';
import { namesMotive } from './motive.ts';
import { bodyOf } from './sentences.ts';
import { withoutQuotations } from './voice.ts';

/** A lesson in so many words. */
const LESSON =
  /教训|启示|警示|警醒|提醒我|告诫|引以为[戒鉴]|懂得|(?:认识|体会|领悟|意识)到|[让使叫教逼]我们?(?:明白|记住|懂|看清|晓得|知道)|明白|看清|记住|醒悟|换来的|告诉(?:了)?我|教给|想到这里|这一课|学费|镜子|往后|从今|今后|以后(?:凡|再|我|要)|再也不|不能再|不该|应当|应该|本该|必须|可见|由此|愧|脸红|痛心|内疚|难受|后悔|难堪/;

/** Whether a problem says what was learnt. A last sentence in general terms behind the reasons is that too. */
export function saysLearnt(problem: Problem): boolean {
  const wordings = problem.sentences.map(({ text }) => text.value);
  if (wordings.some(value => !tellsFact(value) && saysLesson(value))) return true;
  if (LESSON_ANYWHERE.test(bodyOf(problem))) return true;
  const first = wordings.findIndex(tellsFact);
  const thoughts = wordings.filter((value, i) => i > first && !tellsFact(value));
  const last = wordings.at(-1) ?? '';
  if (!thoughts.includes(last) || tellsOn(last)) return false;
  return thoughts.some(value => value !== last) || reasonBesideFact(wordings);
}

/**
 * How a thing went on: what came first and what later, each in turn, what was handed on and by whom. Two of these without a
 * word that weighs it are no insight, though they may end a problem: 起先只跑雪路，后来进城开会也坐着去.
 */
const GOES_ON = new RegExp(
  [
    '刚[^，。；]{1,8}(?:那[几一两]?[天年阵会]|时|头)|起先|起初|先是|开头|后来|慢慢|渐渐|一来二去|过了[^，。；]{1,5}[年月天]|随后|接着|末了|当时|那(?:几|一|两)[天次回年]|第[二三]天|头(?:一|几|两)[天次回年]|[^，。；]{1,6}(?:的)?时(?=各|，|都|就|也)',
    '各自|分头|逐个|挨个|轮流|先后|陆续|逐一|一个个|有的[说讲]|一[家户人个]接一|你[^，。；]{1,4}我[^，。；]{1,4}',
    '(?:点|签|画|批|交|送|搬|换|坐|走|看|听|写|问|记|念|转|收|退|打|盖|发|放|拿|吃|喝|住|说|改|搁|压|拖|翻|挪|抄|递|添|摆|挂)了(?=[^，。；])',
    '是[^，。；]{1,12}(?:送|转|递|报|交|拿|批|写|带|定|提|拍|办)(?:上|下|出|过)?[来去]?的(?=[，。；])',
    '没有人(?:再)?(?:把|去|问|提|说|吭|想|看)|便嫌|还嫌|也就(?:停|放|收|慢|顺|搁)|照样',
  ].join('|'),
  'gu',
);
const SIGNS_OF_COURSE = 2;

/** What weighs a thing: how it always is, what it takes, whom it costs, whose fault it was. */
const WEIGHS =
  /不(?:等于|算|如|该|能|会)|不是|越|再(?!后来)[^，。；]{1,12}[也都]|只有|才(?:[是能算真叫懂明知想]|发现)|比[^，。；]{1,14}(?:更|还|重|难|强|贵)|最|总是|往往|迟早|永远|[我们]?(?:要|得)(?:先|从|由|把|靠|向|用|有|让)|(?<![应本活])该|一辈子|代价|(?<!台)账(?![单目本号户面款])|道理|等于|其实|实际上|就[会要是少多没丢失能敢]|担不住|靠不住|骗|哄|欠|毁|害|党性|宗旨|作风|民心|人心|信任|底气|责任|权力|特权|纪律|规矩|初心|失职|[？?]|想到|记得|对不[起住]|算不[得上]|经不起/;

/** Whether a last sentence goes on telling, and weighs nothing. */
const tellsOn = memoised(
  (value: string): boolean => !WEIGHS.test(value) && (value.match(GOES_ON)?.length ?? 0) >= SIGNS_OF_COURSE,
);

const LESSON_ANYWHERE =
  /教训|启示|警示|引以为[戒鉴]|才(?:真正)?(?:明白|懂得|醒悟)|[让使叫教]我们?(?:懂得|明白|看清|记住)|教给我们?的/;

const saysLesson = memoised((value: string): boolean => LESSON.test(value) || hasCue(value, 'lesson'));

/** A figure, a day, somebody’s words: what can be looked up. */
const tellsFact = memoised((value: string): boolean => {
  if (/[0-9０-９]|[“"][^”"]{6,400}[”"]/.test(value)) return true;
  return findTimes(value).some(({ grain }) => grain !== 'span' && grain !== 'moment');
});

/** A reason told in a sentence with facts: 我怕得罪商户，方案压了20天. */
function reasonBesideFact(wordings: readonly string[]): boolean {
  return wordings.some(value => tellsFact(value) && namesMotive(withoutQuotations(value)));
}
