import type { Kind, Profile } from '../config/profile.ts';
import { readEnding } from '../draft/closing.ts';
import { readFrontMatter } from '../draft/front-matter.ts';
import { readMeta } from '../draft/meta.ts';
import type { CalendarDate, Known } from '../draft/model.ts';
import { readDraft } from '../draft/read-draft.ts';
import { PAPER_NAME } from '../draft/title.ts';
import type { Source } from '../source/source.ts';

/** Whose paper a text is, and which draft, as far as the text itself says. */
export interface Identity {
  /** From the front matter. */
  readonly unit: string | null;
  /** From the line above the date at the end. */
  readonly signedUnit: string | null;
  readonly kind: Kind | null;
  /** Whether the front matter says the kind: then the text counts as a paper whatever it holds. */
  readonly declared: boolean;
  readonly name: string | null;
  readonly position: string | null;
  readonly title: string | null;
  /** The campaign, where the front matter names it. */
  readonly profile: string | null;
  readonly draft: number | null;
  readonly date: CalendarDate | null;
  /** Whether title or front matter call it a paper; a doubtful text is checked all the same. */
  readonly namedSo: boolean;
}

/** Title block and sign-off stand within these many UTF-16 units of the ends of a text. */
const HEAD = 2_400;
const TAIL = 400;

/** Reads both ends of a text: all drafts of all papers have to be told apart before the latest ones are checked. */
export function identify(source: Source, profiles: readonly Profile[]): Identity {
  const { text } = source;
  const { bodyStart, frontMatter } = readFrontMatter(text);
  const cut = bodyStart + HEAD;
  const ends = cut + TAIL < text.length ? `${text.slice(0, cut)}\n\n${text.slice(-TAIL)}` : text;
  // by no profile: sections and problems are not looked for
  const { meta, blocks } = readDraft({ ...source, text: ends }, { profiles: [] });
  const { signOff } = readEnding(blocks, 1);
  const declared = meta.kind?.origin === 'front-matter';
  const title = meta.title?.value ?? null;
  const signed = signOff?.unitOrName?.value.replace(/\s/g, '') ?? null;
  const person = signed !== null && /^[\p{Script=Han}]{2,3}$/u.test(signed) ? signed : null;
  const name = meta.name?.value.replace(/\s/g, '') ?? person;
  const said = <T>(known: Known<T> | null): T | null =>
    known?.origin === 'front-matter' ? known.value : null;
  return {
    unit: said(meta.unit),
    signedUnit: person === null ? signed : null,
    kind: declared ? (meta.kind?.value ?? null) : name === null ? (meta.kind?.value ?? null) : 'member',
    declared,
    name,
    position: meta.position?.value ?? null,
    title,
    profile: said(readMeta(frontMatter, profiles).meta.profile),
    draft: meta.draft?.value ?? null,
    date: meta.date?.value ?? null,
    namedSo: declared || (title !== null && PAPER_NAME.test(title)),
  };
}
