import { withoutQuotations } from '../reading/voice.ts';
import { type Prose, paragraphAt, proseOf } from '../sentence-patterns.ts';
import { barePlaces } from './bare-places.ts';
import { foreignHeads } from './foreign-heads.ts';
import { foreignHolders } from './foreign-holders.ts';
import { foreignNames } from './foreign-names.ts';
import { foreignOrgs } from './foreign-orgs.ts';
import { foreignPeers } from './foreign-peers.ts';
import { foreignPlaces, sameOffices } from './foreign-places.ts';
import { foreignPosts } from './foreign-posts.ts';
import { foreignSlots } from './foreign-slots.ts';
import { foreignFame, foreignStakes } from './foreign-stakes.ts';
import { POSTS_KNOWN, postsInOpening } from './posts.ts';
import type { Foreign, Self } from './self.ts';
import { selfPosts } from './self-posts.ts';
import { foreignSelfWords } from './self-words.ts';
import { strangers } from './strangers.ts';

/** What the paragraphs of a paper, one after the other, say of oneself in words that belong to somebody else. */
export function foreignIn(paragraphs: readonly string[], self: Self, member: boolean): ForeignAt[] {
  const prose = proseOf(paragraphs);
  const bare = proseOf(paragraphs.map(withoutQuotations));
  const found = [
    ...foreignPlaces(bare, self, member),
    ...sameOffices(bare, self),
    ...foreignOrgs(bare, self),
    ...foreignSelfWords(bare, self),
    ...foreignSlots(prose, bare, self),
    ...foreignStakes(bare, self),
    ...foreignHolders(bare, self),
    ...foreignPeers(bare, self),
    ...foreignHeads(prose, self),
    ...barePlaces(prose, self),
    ...(member ? foreignSelves(prose, bare, withOpening(self, paragraphs)) : []),
  ];
  if (found.length === 0) return [];
  const taken = new Uint8Array(prose.value.length);
  const isFree = ({ start, end }: Foreign): boolean => {
    const free = !taken.subarray(start, end).includes(1);
    taken.fill(1, start, end);
    return free;
  };
  const placed = found.filter(isFree).map(one => {
    const paragraph = paragraphAt(prose, one.start);
    const begin = prose.paragraphs[paragraph] as number;
    return { ...one, paragraph, start: one.start - begin, end: one.end - begin };
  });
  return placed.sort((a, b) => a.paragraph - b.paragraph);
}

interface ForeignAt extends Foreign {
  /** Number, from 0, of the paragraph within which `start` and `end` count. */
  readonly paragraph: number;
}

/** What only the paper of a member says: his name and his post. */
function* foreignSelves(prose: Prose, bare: Prose, self: Self): Iterable<Foreign> {
  // a paper that nowhere says what its writer is cannot be contradicted
  if (POSTS_KNOWN.test(self.posts)) {
    yield* foreignPosts(bare, self);
    yield* selfPosts(prose, bare, self);
  }
  yield* foreignNames(prose, self);
  if (self.name === null) return;
  yield* foreignFame(prose, self, self.name);
  yield* strangers(prose, self, self.name);
}

/** Some say their post in the opening only. */
function withOpening(self: Self, paragraphs: readonly string[]): Self {
  const opening = paragraphs.slice(0, 2).join('。');
  const stated = postsInOpening(opening).filter(post => !self.posts.includes(post));
  return stated.length === 0 ? self : { ...self, posts: [self.posts, ...stated].join('、') };
}
