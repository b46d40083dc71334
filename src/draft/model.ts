import type { Root } from 'mdast';
import type { Kind, Level, Profile, Role } from '../config/profile.ts';
import type { Range, Text } from '../language/text.ts';
import type { LineIndex, Source } from '../source/source.ts';

/** The draft as understood. Built once, never changed; everything carries its place in `source.text`. */
export interface Draft {
  readonly source: Source;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter;
  readonly meta: Meta;
  /** The profile by which it was read; `null` where the text is no paper or names an unknown profile. */
  readonly profile: Profile | null;
  readonly blocks: readonly Block[];
  /** The Markdown tree of the whole text, built when first asked for. */
  readonly tree: Root;
  /** Title lines (unit, title, post and name), joined; `null` where the paper has none. */
  readonly title: Heading | null;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly dimensions: readonly DimensionPart[];
  readonly problems: readonly Problem[];
  readonly causes: readonly Cause[];
  readonly measures: readonly Measure[];
  readonly links: readonly Link[];
  readonly directives: readonly Directive[];
  /** Comments that are meant as directives and do nothing, for they cannot be read. */
  readonly malformedDirectives: readonly MalformedDirective[];
  /** Name, unit and date at the end, where there are such lines. */
  readonly signOff: SignOff | null;
  readonly applicability: Applicability;
  /** What the reader could not make sense of; the linter turns each into a finding. */
  readonly troubles: readonly Trouble[];
  /** Range of the text proper: after the front matter to the end. */
  readonly body: Range;
  /** Characters of the body (字数), white space left out. */
  readonly characters: number;
}

/** What places and excerpts of a draft are told by: all that is kept of it once it is judged. */
export type DraftText = Pick<
  Draft,
  'source' | 'lines' | 'frontMatter' | 'meta' | 'profile' | 'blocks' | 'applicability'
>;

/** A value together with where it stands, or on what grounds it was inferred. */
export interface Known<T> {
  readonly value: T;
  readonly origin: 'front-matter' | 'option' | 'inferred';
  readonly range: Range | null;
  /** For an inferred value: the words that led to it. */
  readonly grounds: string | null;
}

export interface Meta {
  readonly kind: Known<Kind> | null;
  readonly profile: Known<string> | null;
  readonly title: Known<string> | null;
  readonly unit: Known<string> | null;
  readonly level: Known<Level> | null;
  readonly name: Known<string> | null;
  readonly position: Known<string> | null;
  readonly principal: Known<boolean> | null;
  /** 第几稿. */
  readonly draft: Known<number> | null;
  readonly date: Known<CalendarDate> | null;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

export interface FrontMatter {
  /** The whole block with its fences; `null` where there is none. */
  readonly range: Range | null;
  readonly entries: readonly FrontMatterEntry[];
  /** As written, for `outline --format json`. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly value: unknown;
  readonly keyRange: Range;
  readonly valueRange: Range;
}

export type TroubleCode =
  | 'front-matter-unclosed'
  | 'front-matter-yaml'
  | 'front-matter-not-mapping'
  | 'front-matter-too-large'
  | 'front-matter-unknown-key'
  | 'front-matter-bad-value'
  | 'front-matter-duplicate'
  | 'unknown-profile';

export interface Trouble {
  readonly code: TroubleCode;
  readonly range: Range;
  readonly data: Readonly<Record<string, string | number>>;
}

export type BlockType = 'heading' | 'paragraph' | 'quote' | 'code' | 'table' | 'html' | 'break';

/** A paragraph as a reader sees it: one Markdown block may hold several, a hard-wrapped one is joined. */
export interface Block {
  readonly type: BlockType;
  readonly range: Range;
  /** Without Markdown marks and indentation. */
  readonly text: Text;
  /** Heading depth 1-6 for Markdown headings, nesting depth from 1 inside lists, else 0. */
  readonly depth: number;
  /** The whole text, or its first words, stand in bold: how many characters of `text` that is. */
  readonly bold: number;
  /** Whether a heading is underlined in place of being marked by `#`. */
  readonly setext: boolean;
  /** Ordinal among the paragraphs of the text, from 1; 0 for blocks that hold no text. */
  readonly paragraph: number;
  /** Marker of a Markdown list item; it is no part of `text`. */
  readonly marker: { readonly ordered: boolean; readonly value: number; readonly range: Range } | null;
}

/** Families of numbers, in the order of the official levels where they have one. */
export type NumberStyle =
  | 'han'
  | 'han-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | 'ordinal'
  | 'yi-shi';

export interface Numbering {
  readonly style: NumberStyle;
  readonly value: number;
  /** As written, with its mark: `（一）`, `1．`, `一是`. */
  readonly text: string;
  readonly range: Range;
}

export interface Heading {
  /** 0 for the title; else 1 (一、), 2 (（一）), 3 (1.), 4: the level it holds in this paper. */
  readonly level: number;
  readonly form: 'atx' | 'setext' | 'bold' | 'plain' | 'run-in' | 'item';
  readonly number: Numbering | null;
  /** Without number and end mark. */
  readonly title: string;
  readonly range: Range;
  readonly text: Text;
  readonly block: Block;
}

export interface Sentence {
  readonly text: Text;
  /** Paragraph ordinal and sentence ordinal in it, both from 1. */
  readonly paragraph: number;
  readonly index: number;
}

export interface Section {
  readonly id: string;
  /** The first of `roles`. */
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly heading: Heading | null;
  readonly title: string;
  readonly level: number;
  /** Heading and body. */
  readonly range: Range;
  readonly body: Range;
  readonly characters: number;
  /** Sentences of the body, headings left out. */
  readonly sentences: readonly Sentence[];
}

/** What stands under one dimension of the profile (形式主义 …). */
export interface DimensionPart {
  readonly name: string;
  readonly heading: Heading;
  readonly section: Section;
  readonly range: Range;
  readonly body: Range;
  readonly characters: number;
  readonly problems: readonly Problem[];
}

export const EXAMPLE_PARTS = ['time', 'place', 'actor', 'course', 'consequence', 'cause', 'lesson'] as const;
export type ExamplePart = (typeof EXAMPLE_PARTS)[number];

export interface Evidence {
  readonly kind:
    | 'time'
    | 'place'
    | 'person'
    | 'number'
    | 'consequence'
    | 'cause'
    | 'lesson'
    | 'motive'
    | 'event';
  readonly text: string;
  readonly range: Range;
}

export interface Example {
  readonly range: Range;
  readonly text: Text;
  readonly sentences: readonly Sentence[];
  /** Where each part stands; `null` for a part that is missing. */
  readonly parts: Readonly<Record<ExamplePart, Range | null>>;
  readonly evidence: readonly Evidence[];
}

export interface Problem {
  readonly id: string;
  /** The profile's name of the dimension, verbatim; `null` where it stands under none. */
  readonly dimension: string | null;
  readonly number: Numbering | null;
  readonly title: string;
  readonly titleText: Text;
  /** Whether the title is a heading of its own or the first sentence of the body. */
  readonly titled: boolean;
  readonly section: Section;
  readonly range: Range;
  /** All sentences after the title; the title's own where it is not titled. */
  readonly sentences: readonly Sentence[];
  readonly examples: readonly Example[];
  /** Places that may tell an event but are too weak to count. */
  readonly doubtful: readonly Range[];
  /** How surely (0 to 1) it tells none, one, two, three cases, and more than three: no count is held against it in doubt. */
  readonly counts: readonly number[];
  /** It tells no case for sure. */
  readonly caseless: boolean;
  /** Analysis inside the problem: why it happened, what was learnt. */
  readonly cause: Range | null;
  readonly lesson: Range | null;
  readonly characters: number;
}

export interface Cause {
  readonly id: string;
  readonly title: string;
  readonly titleText: Text;
  readonly range: Range;
  readonly sentences: readonly Sentence[];
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly titleText: Text;
  readonly range: Range;
  readonly sentences: readonly Sentence[];
  readonly action: Range | null;
  readonly owner: Range | null;
  readonly deadline: Range | null;
  readonly check: Range | null;
}

/** Always inferred from wording in a single paper: shown with its evidence, never a failure. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: 'problem-cause' | 'problem-measure' | 'cause-measure';
  readonly state: 'inferred';
  readonly score: number;
  readonly evidence: readonly string[];
}

export interface Directive {
  readonly type: 'disable-next' | 'disable' | 'enable';
  readonly rule: string;
  readonly reason: string | null;
  readonly range: Range;
  /** What it covers: the next paragraph, or up to the matching enable or the end. */
  readonly covers: Range;
}

export interface MalformedDirective {
  /** No verb of ours, no rule named, never closed, or anything else. */
  readonly fault: 'verb' | 'rule' | 'unclosed' | 'form';
  readonly verb: string;
  readonly range: Range;
}

export interface SignOff {
  readonly range: Range;
  readonly unitOrName: Text | null;
  readonly date: Text | null;
}

export type OtherText =
  | 'rectification-plan'
  | 'review-remarks'
  | 'apology'
  | 'statement'
  | 'notice'
  | 'work-report'
  | 'technical'
  | 'writing-guide'
  | 'thought-report'
  | 'seminar-speech'
  | 'duty-report'
  | 'ledger'
  | 'criticisms'
  | 'branch-self-check'
  | 'minutes'
  | 'news'
  | 'unknown';

export interface Applicability {
  readonly applicable: boolean;
  /** What it seems to be instead; `null` where applicable. */
  readonly type: OtherText | null;
  /** The words that led to this, for the report. */
  readonly grounds: readonly string[];
}
