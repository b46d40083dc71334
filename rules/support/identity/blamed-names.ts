import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { WORDS_LIKE_NAMES } from './name-words.ts';
import { POST, POST_ENDS } from './posts.ts';
import { type Foreign, type Self, SURNAMES } from './self.ts';

const pattern = sentencePatterns();

/** Said in one’s face: 批评我“孟局长进会场先看座签”. */
const TO_ME = pattern(
  `“ 我 批提劝骂数埋挖点 ${POST_ENDS}`,
  () =>
    `(?:批评|提醒|劝|骂|数落|埋怨|挖苦|点)我[^。“]{0,6}“(?<name>[${SURNAMES}])(?<post>${POST}|书记|主任)(?!们)`,
);
/** Said of somebody, who may be a third person: 一名科员写道：“钱局从来没有问过我”. */
const OF_HABIT = pattern(
  '“ 局处院科校书主镇乡县 从一总老平开讲下来批签',
  () =>
    `“(?<name>[${SURNAMES}])(?<post>[局处院科校]长?|书记|主任|[镇乡县]长)(?=从来|从没|一直|一来|总是|总|老是|平时|开会|讲话|下来|下乡|来了|批|签)`,
);

/** Another’s surname with the writer’s own post, in what others find fault with. */
export function* blamedNames(prose: Prose, { posts, told }: Self, name: string): Iterable<Foreign> {
  for (const [matchesIn, weak] of [
    [TO_ME, false],
    [OF_HABIT, true],
  ] as const) {
    for (const match of matchesIn(prose)) {
      const { name: called = '', post = '' } = match.groups ?? {};
      const other = called + post;
      if (name.startsWith(called) || WORDS_LIKE_NAMES.test(other) || !posts.includes(post)) continue;
      // whoever is named elsewhere is a person of the story
      if (told(other) > 1) continue;
      const start = match.index + match[0].lastIndexOf('“') + 1;
      yield { code: 'addressed', start, end: start + other.length, weak };
    }
  }
}
