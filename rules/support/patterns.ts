/** A table of wordings that no plain word can say, as data: groups of patterns, and names for parts that they share. */
export interface PatternTable {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: string;
  readonly date: string;
  readonly note: string;
  /** `{who}` in a pattern stands for `names.who`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/**
 * The patterns of a group, in order.
 *
 * @throws Error where the table has no such group, or a pattern names a part that the table does not give
 */
export function patternsOf({ id, names = {}, groups }: PatternTable, group: string): string[] {
  const list = groups[group];
  if (!list) throw new Error(`${id} has no group ${group}`);
  return list.map(pattern =>
    pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const part = names[name];
      if (part === undefined) throw new Error(`${id} gives no ${name}`);
      return part;
    }),
  );
}

/** One pattern for all of a group. */
export function anyOf(table: PatternTable, group: string, flags = 'u'): RegExp {
  return new RegExp(patternsOf(table, group).join('|'), flags);
}

/** A pattern for each of a group, where it matters which of them matches. */
export function eachOf(table: PatternTable, group: string): RegExp[] {
  return patternsOf(table, group).map(source => new RegExp(source, 'u'));
}
