import { HELD_BESIDE, holds, OF_MANY, ONE_OF_MANY, POST } from './posts.ts';
import { isShortFor, type Self } from './self.ts';
import { isNamed, isSaid, withoutPlace } from './units.ts';

/** 水土保持处处长: the office that a post is of. */
const POST_OF = new RegExp(
  `([\\p{Script=Han}]{0,8}?)(局|厅|处|科|股|院|学校|中学|镇|乡|公司|集团|中心|馆|大队|站|供销社|联社|信用社|合作社|残联|文联|科协)(?:党[委组])?的?(?:${POST}|${OF_MANY})$`,
  'u',
);
/** 党组书记, 县委书记: a secretary of whom there is one. */
const OF_COMMITTEE = /(?:党组|党委|党工委|[省市县区]委)$/;
/** Whoever heads an office may head its committee without saying so. */
const HEAD = /(?<!副)(?:局长|主任|院长|校长|馆长|行长|总经理|董事长|厂长|检察长|书记|理事长|大队长|支队长)/;

interface Office {
  readonly stem: string;
  readonly type: string;
  readonly of: string;
}

function officeOf(words: string): Office | null {
  const [, of, type] = (POST_OF.exec(words) ?? []) as (string | undefined)[];
  if (of === undefined || type === undefined) return null;
  // a county has one 供销社, which needs no name
  const stem = withoutPlace(of) + (/[社联协]$/u.test(type) ? type : '');
  if (!isNamed(stem) || /^[这那本该我各某]|一[个名位]|分管|的|兼|二级|下属|基层/.test(of)) return null;
  return { stem, type, of };
}

function isSaidOffice(stem: string, said: string): boolean {
  return isSaid(stem, said) || (stem.length > 1 && isShortFor(stem, said));
}

/** Whether a post that one holds is said of another office than one’s own. */
export function isOfAnother(words: string, { said }: Self): boolean {
  const office = officeOf(words);
  if (office === null) return false;
  const alike = /[镇乡]/.test(office.type) ? /[镇乡](?!长)/ : new RegExp(`${office.type}(?!长)`);
  return alike.test(said) && !isSaidOffice(office.stem, said);
}

/**
 * Whether none of the posts that a paper states covers one that it gives its writer; `weak` where it may be held beside them.
 *
 * @param before what the text has before the post: the unit that it is of
 */
export function doubtOf(before: string, post: string, self: Self): 'clear' | 'weak' | null {
  const { posts, said, told } = self;
  if (HELD_BESIDE.test(before)) return null;
  const words = before + post;
  if (ONE_OF_MANY.test(post)) {
    if (isOfAnother(words, self)) return 'clear';
    if (post === '书记' && OF_COMMITTEE.test(before)) {
      return holds(posts, post) || (HEAD.test(posts) && !posts.includes('副书记')) ? null : 'clear';
    }
    // every unit has one 办公室
    if (words === '办公室主任') return /主任|办公室/.test(said) ? null : 'weak';
    const office = officeOf(words);
    if (office === null || isSaidOffice(office.stem, said) || told(words) > 1) return null;
    // an inner office is often headed by a deputy
    return /[省市县区]/.test(office.of) ? 'clear' : 'weak';
  }
  if (!holds(posts, post)) return 'clear';
  return isOfAnother(words, self) ? 'clear' : null;
}
