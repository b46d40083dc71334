import * as v from 'valibot';
import { covers } from '../../../language/text.ts';
import { common, message } from '../common.ts';
import { defineKind } from '../kind.ts';
import { scope, scoped } from '../scope.ts';
import { type Hit, searcher } from '../search.ts';
import { wording } from '../wording.ts';

const schema = v.strictObject({
  kind: v.literal('pair'),
  ...common,
  ...scope,
  find: wording,
  /** What must stand in the same part. */
  with: wording,
  /** Anywhere in the part; somewhere after it; or each with a partner of its own after it, as brackets have. */
  match: v.optional(v.picklist(['any', 'after', 'each']), 'any'),
  messages: v.strictObject({ unpaired: message }),
});

/** Where one wording stands in a part, another must stand in it too. */
export const pair = defineKind({
  schema,
  options: () => v.strictObject({}),
  check(declaration, engine) {
    const units = scoped(declaration, engine);
    const search = searcher(declaration.find, engine);
    const partner = searcher(declaration.with, engine);
    return function* (context) {
      for (const unit of units(context)) {
        const found = search(context, unit);
        if (found.length === 0) continue;
        const partners = partner(context, unit);
        // 一方面 in 另一方面 is a part of the partner
        const hits = found.filter(({ range }) => !partners.some(other => covers(other.range, range)));
        const alone = ALONE[declaration.match](hits, partners);
        for (const { term, range } of alone)
          yield { code: 'unpaired', range, data: { term, title: unit.title, count: hits.length } };
      }
    };
  },
});

type Pairing = (hits: readonly Hit[], partners: readonly Hit[]) => readonly Hit[];

/** The hits without a partner: of a part that lacks any the first one stands for all. */
const ALONE: Readonly<Record<'any' | 'after' | 'each', Pairing>> = {
  any: (hits, partners) => (partners.length > 0 ? [] : hits.slice(0, 1)),
  after(hits, partners) {
    const last = partners.at(-1)?.range.start ?? -1;
    return hits.filter(({ range }) => range.end > last).slice(0, 1);
  },
  each(hits, partners) {
    const open: Hit[] = [];
    let next = 0;
    for (const partner of partners) {
      for (let hit = hits[next]; hit && hit.range.start < partner.range.start; hit = hits[next]) {
        open.push(hit);
        next++;
      }
      open.pop();
    }
    return [...open, ...hits.slice(next)];
  },
};
