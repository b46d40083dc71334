import { patternsOf } from '../patterns.ts';
import { OFFICES } from './self.ts';

/** A post that is held one at a time. */
export const POST = `(?:常务)?副?(?:${patternsOf(OFFICES, 'posts').join('|')})`;
/** With these every post ends: one of them stands wherever a pattern has a post. */
export const POST_ENDS = '长任席记委师理监员';
/** Posts of which many are held at once, so that they tell something only with the office they are of. */
export const OF_MANY = '副?(?:书记|主任)(?!、)';
export const ONE_OF_MANY = new RegExp(`^${OF_MANY}$`, 'u');
/** Whether words name a post at all. */
export const POSTS_KNOWN = new RegExp(`${POST}|书记|主任|常委|主席|委员|经理`, 'u');
/** A post with what stands before it: the unit it is of, or its share of the work. */
export const POST_OF_ANY = `([^，。；“”]{0,12}?)(${POST}|${OF_MANY})`;
/** Held beside any other post, and seldom stated: leads of branches, groups and works. */
export const HELD_BESIDE =
  /支部|总支|小组|专班|指挥部|指挥中心|委员会|(?<=[\p{Script=Han}])办公室|学会|协会|商会|工会|团委|妇联|联席|联盟|基金会|医联体|医共体|课题|工作组|河段|路段|片区/u;
const STATED = new RegExp(
  `(?:我|本人)(?:现|目前)?(?:是|任|担任|兼任?)([^，。；“”]{0,20}?(?:${POST}|${OF_MANY}))(?!时|期间|的)`,
  'gu',
);

/** Posts that the writer says in the opening to hold: 我是县档案馆接收整理科科长. */
export function postsInOpening(opening: string): string[] {
  return [...opening.slice(0, LONGEST_OPENING).matchAll(STATED)].map(match => match[1] as string);
}

const LONGEST_OPENING = 1_000;

/** How high a post stands, roughly: 0 where it is not known. */
export function gradeOf(post: string): number {
  const place = rankOf(post);
  if (place > 0) return place;
  const deputy = /副/.test(post) ? 0.5 : 0;
  // many a bureau’s deputy has led a township before
  if (/^[镇乡]/.test(post)) return 2;
  if (/[局镇乡厅院校部]长|书记|主任|检察长|董事长|总经理/.test(post)) return 3 - deputy;
  if (/[处科站所]长/.test(post)) return 2 - deputy;
  return /成员|委员|科员/.test(post) ? 1 : 0;
}

/** A post that is no part of the career behind one: a higher one, or one of another line. */
export function risesAbove(post: string, posts: string): boolean {
  const own = gradeOfAll(posts);
  return (own > 0 && gradeOf(post) > own) || /纪[检委]|政法委/.test(post);
}

/** How high the highest of one’s posts stands. */
export function gradeOfAll(posts: string): number {
  return Math.max(...posts.split(/[、，,兼；;\s]+/).map(gradeOf));
}

/** How high a post in a county or a city stands; 0 for any below. */
export function rankOf(posts: string): number {
  if (/副市长|市委(?:常委|副书记)/.test(posts)) return 6;
  if (/市长|市委书记/.test(posts)) return 7;
  if (/(?<!副)[县区]长|[县区]委书记/.test(posts)) return 5;
  return /副[县区]长|[县区]委(?:常委|副书记)|常委/.test(posts) ? 4 : 0;
}

/** Whether the posts stated include one: 局长 is none of a 副局长’s; 镇党委书记 may be stated as 党委书记. */
export function holds(posts: string, post: string): boolean {
  const core = post.replace(/^[市县区镇乡]/, '');
  if (post.endsWith('委常委')) return posts.includes('常委') || /[县市区]委(?:副?书记)/.test(posts);
  const branch = /纪委|政法委|团委/.exec(post)?.[0];
  // a township’s or a company’s deputy secretary often leads it without saying so
  if (branch) return posts.includes(branch) || posts.includes('副书记');
  if (/纪检/.test(post)) return /纪[检委]/.test(posts);
  if (/书记/.test(post)) return /(?<!副)书记/.test(posts);
  return post.includes('副') ? posts.includes(core) : new RegExp(`(?<!副)${post}`).test(posts);
}
