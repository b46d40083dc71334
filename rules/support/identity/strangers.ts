import { patternsOf } from '../patterns.ts';
import { type Prose, sentencePatterns } from '../sentence-patterns.ts';
import { isOwn, isWord } from './name-words.ts';
import { type Foreign, GIVEN_NAMES, mayBeName, OFFICES, type Self, SURNAMES } from './self.ts';

const pattern = sentencePatterns();

const FULL_NAME = `[${SURNAMES}][${GIVEN_NAMES}]{2}`;
/** What stands before whoever acts, is acted upon or is spoken to; a name behind anything else is told of with a word for who it is. */
const BEFORE = '(?<=^|[\\s，。；：！？年月日后由请让叫把给向对跟被问找凭替“])';
/** 2024年崔云祥如实填报了…, 由蔡文渊本人登船: a full name, or any with 同志 or 本人 behind it. */
const NAMED = pattern(
  SURNAMES,
  () => `${BEFORE}(?:(${FULL_NAME})(?:同志)?|([${SURNAMES}][\\p{Script=Han}]{1,2})(?:同志(?!们)|本人))`,
);
/** Behind a name, and telling who it is: a post, company, kin, or that he is one of ours. */
const WHO =
  /^(?:[跟同和与]我|(?:是|系|原?任|担任|当时[是任]|时任|那时[是任])|[（(]|副?(?:书记|主任|主席|[局县镇乡院校处科站所厂馆队班组社园]长|经理|老师|老人|大[爷娘妈叔婶]|师傅|医生|医师|教授|会计|法官|律师|大夫|博士)|[和与及、]|等|[一二两三四五六七八九十\d]+[人家户口位名]|兄弟|姐[弟妹]|夫妇|夫妻|父[子女]|母[子女]|[老一]?家|的[^，。；]{0,6}(?:事迹|精神|故事|案|书|文章|讲话|思想))/u;
/** Whom every reader knows. */
const KNOWN = new RegExp(`^(?:${patternsOf(OFFICES, 'known-people').join('|')})`, 'u');
/** 柏木冲的瞿四清: names of villages are made of the same letters. */
const PLACE =
  /^[\p{Script=Han}]{2}[冲岭沟坪湾坡塘桥山河泉寨源川林江岗洼坝堡峪庄店港岛溪滩洲](?:的|村|组|屯|一带|沿|那|两|岸|到)/u;
/** What a list of names has before each but its first. */
const LISTED = /[、和与同及]$/;

/**
 * Somebody who is named in full, once, and of whom nothing says who he is: in a paper on oneself people of a case come with
 * what they are to it, and whoever does not may have come with the sentence from another’s paper.
 */
export function* strangers(prose: Prose, self: Self, name: string): Iterable<Foreign> {
  const { value } = prose;
  for (const match of NAMED(prose)) {
    const found = (match[1] ?? match[2]) as string;
    if (isOwn(found, name) || isWord(found) || KNOWN.test(found) || !isNameLike(found)) continue;
    // whoever is told of twice is a person of the story, by his given name alone as well
    if (self.told(found) > 1 || self.told(found.slice(1)) > 1) continue;
    const { index } = match;
    const quoted = value[index - 1] === '“';
    // within a quotation people know whom they mean, unless it is as formal as a record
    if (quoted && !match[0].endsWith('同志')) continue;
    if (LISTED.test(value.slice(Math.max(0, index - 1), index))) continue;
    if (WHO.test(value.slice(index + match[0].length, index + match[0].length + 12))) continue;
    if (PLACE.test(value.slice(index, index + found.length + 2))) continue;
    yield { code: 'stranger', start: index, end: index + found.length, weak: true };
  }
}

/** Whether what is behind the surname may be a given name: neither 严守 nor 周全 is one. */
function isNameLike(found: string): boolean {
  const letters = [...found.slice(1)];
  return letters.every(letter => GIVEN_NAMES.includes(letter) || mayBeName(letter)) && !WORDS.test(found);
}

/** Words, or beginnings of words, that look like a name. */
const WORDS = new RegExp(`^(?:${patternsOf(OFFICES, 'words-like-full-names').join('|')})`, 'u');
