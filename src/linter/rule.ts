import type * as v from 'valibot';
import type { Localized } from '../config/localized.ts';
import type { Basis, Kind, Profile, Severity } from '../config/profile.ts';
import type { Draft } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import type { DraftRevision } from './draft-revision.ts';
import type { LexiconHit } from './lexicons.ts';
import type { PaperSet } from './paper-set.ts';
import type { Retirement } from './retired.ts';

/** The six review criteria, in the order of the notice. */
export const CRITERIA = ['attitude', 'format', 'completeness', 'concision', 'headline', 'analysis'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What a rule needs beside the draft itself; without it the rule is *not checked*, never passed. */
export type Need = 'profile' | 'problems' | 'date' | 'previous' | 'previous-draft' | 'set' | 'dossier';

/** A message and how to mend what it reports. `{name}` is filled from the issue's data. */
export interface Message {
  readonly message: Localized;
  readonly hint: Localized;
}

/** An example that runs as a test: `bad` must give a finding of the rule inside `text`, `good` none. */
export interface RuleExample {
  /**
   * Where `text` stands in an otherwise sound paper: as a whole problem (heading and body), as the body of a
   * section, as a title block, or as the whole file (`paper`).
   */
  readonly in:
    | 'problem'
    | 'opening'
    | 'discipline'
    | 'causes'
    | 'measures'
    | 'dimension'
    | 'closing'
    | 'paper';
  readonly kind?: Kind;
  readonly profile?: string;
  readonly text: string;
}

export interface RuleDocs {
  readonly why: Localized;
  readonly basis: Basis;
  readonly good: RuleExample;
  readonly bad: RuleExample;
}

/** A change of the source text. Only `safe` ones are made by `--fix`: marks, blanks, numbers; never wording. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
  readonly safe: boolean;
}

export interface Related {
  readonly range: Range;
  readonly message: Localized;
}

/** What a rule yields: facts, before wording, severity and state. */
export interface Issue {
  /** A key of the rule's `messages`. */
  readonly code: string;
  readonly range: Range;
  readonly data?: Readonly<Record<string, string | number>>;
  /** For an absence: the title that the fingerprint hangs on, in place of the text of the range. */
  readonly anchor?: string;
  readonly related?: readonly Related[];
  readonly edits?: readonly Edit[];
  /** Where the number that was missed comes from, if it is the profile's and not the rule's own. */
  readonly basis?: Basis;
  /** For rules whose codes differ in weight; never above the severity that profile or user set for the rule. */
  readonly severity?: Severity;
}

export interface RuleContext {
  readonly draft: Draft;
  readonly profile: Profile;
  readonly kind: Kind;
  readonly principal: boolean;
  /** Hits of one lexicon in the whole text, in order. Computed once for all lexicons. */
  hits(lexicon: string): readonly LexiconHit[];
  /** Last year's paper. */
  readonly previous?: Draft;
  readonly previousDraft?: Draft;
  /** How the paper stands to the others of an audit. */
  readonly set?: PaperSet;
  /** What changed since `previousDraft`; computed when first asked for. There where the need `previous-draft` is met. */
  revision?(): DraftRevision;
}

export interface Rule<Options = unknown> {
  /** `criterion/name`. */
  readonly id: string;
  readonly criterion: Criterion;
  readonly title: Localized;
  readonly severity: Severity;
  /** Version of the product that brought it. */
  readonly since: string;
  readonly status: 'stable' | 'preview' | 'deprecated';
  /** For a deprecated rule: since which version, and what says the same. It still runs until it is removed. */
  readonly deprecated?: Retirement;
  /** Every option with its default and a description (`v.description`), which the catalogue prints. */
  readonly options: v.GenericSchema<unknown, Options>;
  readonly messages: Readonly<Record<string, Message>>;
  readonly docs: RuleDocs;
  readonly needs: readonly Need[];
  /**
   * Names of data that hold words of the rule or the profile and never any of a draft: they stay readable where drafts are
   * not quoted. Whatever text is not named here counts as the draft's.
   */
  readonly ownWords?: readonly string[];
  readonly kinds?: readonly Kind[];
  readonly fixable?: boolean;
  /** For a rule made of data: that data, for it is a part of the law as code is. */
  readonly declaration?: unknown;
  /** For a rule of the unit's own: the file it stands in, as the user would name it. */
  readonly file?: string;
  /** Pure: yields issues, in any order; throws only on a programming error. */
  check(context: RuleContext, options: Options): Iterable<Issue>;
}

/** Names a rule's option type once; the set of rules forgets it, the linter parses options through the schema. */
export function defineRule<Options>(rule: Rule<Options>): Rule {
  return rule as Rule;
}
