/** Since which version a rule is on its way out, or gone, and which rules say the same now. */
export interface Retirement {
  readonly since: string;
  readonly replacedBy: readonly string[];
}

/** A rule that is gone: its id stays, so that what names it gets a note and not a riddle. */
export interface RemovedRule extends Retirement {
  readonly id: string;
}

/** An id that something names, though its rule is deprecated or gone. */
export interface RetiredRule extends RemovedRule {
  readonly state: 'deprecated' | 'removed';
}

/** As much of a rule set as tells which of its ids are on their way out. */
export interface RuleIds {
  readonly rules: readonly { readonly id: string; readonly deprecated?: Retirement }[];
  readonly removed: readonly RemovedRule[];
}

/** What of the named ids is deprecated or gone, each once, in the order given. */
export function retiredAmong({ rules, removed }: RuleIds, ids: Iterable<string>): RetiredRule[] {
  return [...new Set(ids)].flatMap((id): RetiredRule[] => {
    const gone = removed.find(rule => rule.id === id);
    if (gone) return [{ ...gone, state: 'removed' }];
    const going = rules.find(rule => rule.id === id)?.deprecated;
    return going ? [{ id, ...going, state: 'deprecated' }] : [];
  });
}
