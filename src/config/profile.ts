import * as v from 'valibot';

/**
 * A profile says what a campaign or a year asks of a paper: sections, dimensions, counts, severities.
 * It is data (`rules/profiles/*.yaml`, or a unit's own file): no number of a campaign stands in code.
 */
export const KINDS = ['team', 'member'] as const;
export const LEVELS = ['province', 'city', 'county', 'township', 'department', 'branch'] as const;
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export type Kind = (typeof KINDS)[number];
export type Level = (typeof LEVELS)[number];
export type Severity = (typeof SEVERITIES)[number];

/** Where a number or a requirement comes from: the notice, another publication, practice, or ourselves. */
export const BASIS_MARKS = ['N', 'P', 'T', 'O'] as const;

const name = v.pipe(v.string(), v.nonEmpty());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const localized = v.strictObject({ zh: v.string(), en: v.string() });
const basis = v.strictObject({
  mark: v.picklist(BASIS_MARKS),
  zh: v.string(),
  en: v.string(),
});

/** Extra sections that some campaigns ask for; recognised by words, never by position. */
const extraIds = [
  'last-rectification',
  'typical-case',
  'personal-matters',
  'named-issues',
  'ideology',
] as const;

export const ROLES = [
  'preamble',
  'discipline',
  'eight-point',
  'problems',
  'causes',
  'measures',
  'closing',
  'other',
  ...extraIds.map(id => `extra:${id}` as const),
] as const;
export type Role = (typeof ROLES)[number];

const section = v.strictObject({
  role: v.picklist(ROLES),
  /** Words of which one in a heading gives it this role. Longest match wins between roles. */
  aliases: v.array(name),
  /** For which kinds the section must be there and filled. */
  required: v.optional(v.array(v.picklist(KINDS)), []),
  /** What `new` writes as its heading. */
  heading: v.optional(v.string()),
  /** Roles that may share the heading with this one. */
  basis: v.optional(basis),
});

const dimension = v.strictObject({
  /** The profile's name, verbatim in every report. */
  name,
  aliases: v.array(name),
  /** What belongs here, in the profile's own words: shown by `profiles`, used by the skeleton. */
  core: v.optional(v.string()),
  /** Words that speak for this dimension in a problem's body (for “filed under the wrong dimension”). */
  words: v.optional(v.array(name), []),
});

/** A count for each kind of paper; `principal` overrides `member` for a 一把手. */
const countByKind = v.strictObject({
  team: v.optional(count),
  member: v.optional(count),
  principal: v.optional(count),
  basis,
});

export const profileSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  title: localized,
  /** The campaign's names as a title or a front matter value may word them. */
  aliases: v.array(name),
  /** The year for which it holds, for inference from a paper's date; several where it ran on. */
  years: v.array(v.pipe(v.number(), v.integer())),
  kinds: v.array(v.picklist(KINDS)),
  basis,
  /** How such a paper is called in a title. */
  paperNames: v.array(name),
  /** In the order asked for. */
  sections: v.array(section),
  dimensionsBasis: basis,
  dimensions: v.array(dimension),
  counts: v.strictObject({
    problems: countByKind,
    problemsPerDimension: v.optional(countByKind),
    examplesPerProblem: countByKind,
    examplesPerProblemMax: v.optional(countByKind),
    drafts: v.optional(countByKind),
  }),
  /** Words for the four grave matters, and for whom they are due. Absent where the campaign does not ask. */
  graveMatters: v.optional(
    v.strictObject({ words: v.array(v.string()), levels: v.array(v.picklist(LEVELS)), basis }),
  ),
  /** Passages that every paper may hold word for word: an audit takes none of them for copied. */
  standardPassages: v.optional(v.array(name), []),
  /** Per rule: a severity, or `off`. */
  severities: v.optional(v.record(v.string(), v.picklist([...SEVERITIES, 'off'])), {}),
  /** Per rule: option values that differ from the rule's defaults. */
  options: v.optional(v.record(v.string(), v.record(v.string(), v.unknown())), {}),
});

export type Profile = v.InferOutput<typeof profileSchema>;
export type ProfileSection = Profile['sections'][number];
export type ProfileDimension = Profile['dimensions'][number];
export type CountByKind = v.InferOutput<typeof countByKind>;
export type Basis = v.InferOutput<typeof basis>;

/** The count that holds for a paper: `undefined` where the profile asks for none. */
export function countFor(
  count: CountByKind | undefined,
  paper: { readonly kind: Kind; readonly principal: boolean },
): number | undefined {
  if (!count) return undefined;
  if (paper.kind === 'team') return count.team;
  return paper.principal ? (count.principal ?? count.member) : count.member;
}

/** Whether a number stands in the notice or another publication: only such a one may be an error's ground. */
export function isPublished({ mark }: Basis): boolean {
  return mark === 'N' || mark === 'P';
}
