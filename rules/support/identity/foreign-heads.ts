import { type Prose, paragraphAt, sentencePatterns } from '../sentence-patterns.ts';
import { HEADS } from './heads.ts';
import { type Foreign, isElsewhereInClause, type Self } from './self.ts';

const pattern = sentencePatterns();

/** Of which many are held at once, and those who stand above a unit and need no name. */
const ANYWHERE = /书记|主任|[县市区]长/;
const HEAD = `(副?(?:${Object.keys(HEADS)
  .filter(post => !ANYWHERE.test(post))
  .join('|')}))`;
/** A head with no unit, number or name before or behind it, as one speaks of the head of one’s own: 由局长牵头, 总以为校长请客是应该的. */
const BARE = pattern(
  '长理员',
  () =>
    `(?<=^|[，。；：“‘、]|(?:(?:觉得|以为|想|图)[^，。；]{0,4}|这个|还是|不过是|就)[当做任是]|[在对把为向由请让问以到于就]|以为|觉得|因为|(?<=^|[，。；：、由请])分管[^，。；的]{1,6}的)${HEAD}(?![\\p{Script=Han}]{0,3}(?:们|同志)|助理|[和与、]|热线|信箱|接待日|办公会|[\\p{Script=Han}]?某|家)`,
);
/** How far back a unit may have been named of which this is the head. */
const NEAR = 400;

/** 由局长, 分管审批的副局长. */
const OWNED_BY = /[由请]$|分管[^，。；的]{1,6}的$/;
/** What a measure has behind whoever answers for it; a committee or a government may name any head below it. */
const OWNER = /^(?:牵头|负责|承办|主抓|包案|签字|审批|把关|带队)/;
const ABOVE = /[省市县区镇乡]委|政府|街道/;

/**
 * The head of a unit of a kind that one’s own is not, where no unit of this kind is spoken of: as in a paper that was written
 * for another unit. It is told once, for whoever has a part in the story comes again.
 */
export function* foreignHeads(prose: Prose, { said, told }: Self): Iterable<Foreign> {
  if (said === '') return;
  const { value } = prose;
  for (const match of BARE(prose)) {
    const post = match[1] as string;
    const head = post.replace(/^副/, '');
    const unit = HEADS[head];
    if (!unit || unit.test(said) || told(head) > 1) continue;
    const from = Math.max(prose.paragraphs[paragraphAt(prose, match.index)] as number, match.index - NEAR);
    const around =
      value.slice(from, match.index) + value.slice(match.index + post.length, match.index + NEAR);
    const rest = value.slice(match.index + post.length, match.index + post.length + 4);
    const owner =
      OWNED_BY.test(value.slice(Math.max(0, match.index - 10), match.index)) &&
      OWNER.test(rest) &&
      !ABOVE.test(said);
    if (!owner && unit.test(around.replaceAll(head, '').split('。。。', 1)[0] as string)) continue;
    if (isElsewhereInClause(value, match.index)) continue;
    yield { code: 'head', start: match.index, end: match.index + post.length, weak: true };
  }
}
