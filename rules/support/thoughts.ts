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
  if (!thoughts.includes(last)) return false;
  return thoughts.some(value => value !== last) || reasonBesideFact(wordings);
}

const LESSON_ANYWHERE = /教训|启示|警示|引以为[戒鉴]|才(?:真正)?(?:明白|懂得|醒悟)/;

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
