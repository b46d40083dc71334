import type { Example, Problem } from '../../src/draft/model.ts';
import { tellsEnd } from '../../src/draft/outcomes.ts';
import { findTimes } from '../../src/language/dates.ts';
import { memoised } from '../../src/language/memo.ts';
import { tester } from '../../src/language/pattern.ts';
import { hangsOn } from '../support/reading/goes-on.ts';
import { isParticular } from '../support/reading/solid.ts';
import { wordingOf } from '../support/sentences.ts';
import { partRule } from './example-part.ts';

/** A day, a season, or the task at hand: 在清理核验项目时, 处置疫情那次. */
const STANDS_IN =
  /[0-9０-９一二三四五六七八九十正腊去前今上]个?[年月周]|[春夏秋冬]|节[前后期日]|假期?|汛|学期|期间|过程中|(?:时|之际|那[次回天年晚]|那一[次回天年])[，,]/;

const standsIn = tester(STANDS_IN);

/** Shortest sentence that may tell a case from beginning to end. */
const WHOLE_CASE = 40;

/** Somebody or something counted, and what came of it: only the time is missing for a case. */
function tellsWholeCase(text: string): boolean {
  return text.length >= WHOLE_CASE && /[0-9０-９]/.test(text) && text.split(/[，；。]/).some(tellsEnd);
}

/** Whether its time hangs on one that a case before it has. */
function hasTimeBefore(example: Example, { examples }: Problem): boolean {
  if (!hangsOn(example.text.value)) return false;
  return examples.slice(0, examples.indexOf(example)).some(({ parts }) => parts.time !== null);
}

export default partRule({
  id: 'analysis/example-time',
  part: 'time',
  unclear: {
    lacks: memoised(
      text =>
        tellsWholeCase(text) &&
        !hangsOn(text) &&
        findTimes(text).every(({ grain }) => grain === 'span' || grain === 'moment'),
    ),
    message: {
      message: {
        zh: '“{start}…”像是另一个事例，没有写是什么时候的事',
        en: '“{start}…” seems to tell another case and does not say when',
      },
      hint: {
        zh: '如果是另一件事，补上年月；如果接着上一件事，就不用改',
        en: 'If it is another case, say when it happened; if it goes on with the last one, leave it',
      },
    },
  },
  // what names nobody, no place and no figure tells no case: that is what it lacks, and no time
  lacks: (example, problem) =>
    example.parts.time === null && isParticular(example.text.value) && !hasTimeBefore(example, problem),
  isBare: problem => !standsIn(wordingOf(problem)),
  title: { zh: '事例要有时间', en: 'A case says when it happened' },
  missing: {
    message: {
      zh: '事例“{start}…”没有写时间（全篇 {cases} 个事例中有 {without} 个）',
      en: 'The case “{start}…” does not say when ({without} of {cases} cases in the paper)',
    },
    hint: {
      zh: '写明年月，记不清日子的写到季度、节令或当时正在办的那件事',
      en: 'Give year and month, or the season or the task at hand at that time',
    },
  },
  why: {
    zh: '没有时间的事无从核实，也容易是听来的、编来的。',
    en: 'What has no time cannot be checked, and may be hearsay.',
  },
  good: `调研走马观花，听到的都是排练好的话。2013年8月到柳湾镇看危房改造，我在村口停了不到二十分钟，听镇里念完汇报就走，两个月后住在村尾的老高家后墙塌了，砸伤了腿。当年冬天查取暖，我又只看了路边三户，后山七户冻着过的年，村民联名写信告到市里。怕看见难处要自己担，是我心里的私心在作怪。教训是不进最难的那一户，就等于没有去过。`,
  bad: `调研走马观花，听到的都是排练好的话。有位同事陪我到柳湾镇看危房改造，我在村口停了不到二十分钟，听镇里念完汇报就走，住在村尾的老高家后墙塌了，砸伤了腿。另一位同事陪我到石岭村查取暖，我只看了路边三户，后山七户冻着过的年，村民联名写信告到市里。还有一回到白河镇看学校，我只进了校长室，漏雨的三间教室没有人提起，家长把照片贴到了网上。怕看见难处要自己担，是我心里的私心在作怪。`,
});
