import type { Problem } from '../../src/draft/model.ts';
import { findCue } from '../../src/language/cues.ts';
import { findTimes } from '../../src/language/dates.ts';
import type { LexiconHit } from '../../src/linter/lexicons.ts';
import { namesMotive, tracesMotive } from './motive.ts';
import { withoutQuotations } from './voice.ts';

/** What a problem says beside its facts. */
export interface Thoughts {
  /** Whether it says why: what was wanted, feared or held dear, or what was lacking in belief, duty, character. */
  readonly why: boolean;
  /** Whether it says what was learnt. */
  readonly learnt: boolean;
  /** Sentences that tell no fact, behind the first that does. */
  readonly sentences: number;
}

/** A lesson in so many words. */
const LESSON =
  /教训|启示|警示|警醒|提醒我|告诫|引以为[戒鉴]|懂得|(?:认识|体会|领悟|意识)到|[让使叫教逼]我们?(?:明白|记住|懂|看清|晓得|知道)|明白|看清|记住|醒悟|换来的|告诉(?:了)?我|教给|想到这里|这一课|学费|镜子|往后|从今|今后|以后(?:凡|再|我|要)|再也不|不能再|不该|应当|应该|本该|必须|可见|由此|愧|脸红|痛心|内疚|难受|后悔|难堪/;

/** Reads what a problem says of thoughts. A last sentence in general terms behind the reasons is what was learnt. */
export function thoughtsOf(problem: Problem, motives: readonly LexiconHit[]): Thoughts {
  const wordings = problem.sentences.map(({ text }) => text.value);
  const first = wordings.findIndex(tellsFact);
  const thoughts = wordings.filter((value, i) => i > first && !tellsFact(value));
  const last = wordings.at(-1) ?? '';
  const why = tracesMotive(problem, motives);
  const reasons = thoughts.filter(value => value !== last).length + (reasonBesideFact(wordings) ? 1 : 0);
  return {
    why,
    learnt:
      wordings.some(value => !tellsFact(value) && saysLesson(value)) ||
      LESSON_ANYWHERE.test(wordings.join('')) ||
      (reasons > 0 && thoughts.includes(last)),
    sentences: thoughts.length,
  };
}

const LESSON_ANYWHERE = /教训|启示|警示|引以为[戒鉴]|才(?:真正)?(?:明白|懂得|醒悟)/;

function saysLesson(value: string): boolean {
  return LESSON.test(value) || findCue(value, 'lesson').length > 0;
}

/** A figure, a day, somebody’s words: what can be looked up. */
export function tellsFact(value: string): boolean {
  if (/[0-9０-９]|[“"][^”"]{6,400}[”"]/.test(value)) return true;
  return findTimes(value).some(({ grain }) => grain !== 'span' && grain !== 'moment');
}

/** A reason told in a sentence with facts: 我怕得罪商户，方案压了20天. */
function reasonBesideFact(wordings: readonly string[]): boolean {
  return wordings.some(value => tellsFact(value) && namesMotive(withoutQuotations(value)));
}
