import type { Kind, Level } from '../config/profile.ts';

export interface RosterReport {
  /** As the user would name the file. */
  readonly file: string;
  readonly expected: number;
  readonly submitted: number;
  /** Overdue, or without a deadline. */
  readonly missing: readonly ExpectedPaper[];
  /** The deadline is still to come. */
  readonly due: readonly ExpectedPaper[];
  /** Papers that the roster does not name. */
  readonly unexpected: readonly { readonly path: string; readonly unit: string | null }[];
  /** In the order of the roster. */
  readonly units: readonly RosterUnitReport[];
}

export interface RosterUnitReport {
  readonly unit: string;
  readonly level: Level | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly expected: number;
  readonly submitted: number;
}

export interface ExpectedPaper {
  readonly unit: string;
  readonly kind: Kind;
  /** `null` for a team. */
  readonly name: string | null;
  /** ISO 8601 date. */
  readonly deadline: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

/** The files of one paper, the latest last. */
export interface VersionChain {
  readonly key: string;
  readonly unit: string | null;
  readonly kind: Kind | null;
  readonly name: string | null;
  /** Those that were judged: one, or all that stand level with it, or all with `--all-drafts`. */
  readonly chosen: readonly string[];
  /** `order`: by number, stage or date; `picked`: by a person; `tied`: nothing tells which is later, so all were judged. */
  readonly by: 'order' | 'picked' | 'tied' | 'all';
  readonly files: readonly VersionFile[];
}

export interface VersionFile {
  readonly path: string;
  readonly draft: number | null;
  /** 送审稿, 定稿 …, as the name says. */
  readonly stage: string | null;
  readonly date: string | null;
  /** Where the order comes from. */
  readonly from: 'front-matter' | 'name' | 'none';
  /** The same bytes as this other file. */
  readonly sameAs: string | null;
  /** The draft before it, with which a judged one was compared; `null` where there is none or nothing tells which it is. */
  readonly previous: string | null;
}

export interface OtherFile {
  readonly path: string;
  readonly unit: string | null;
  /** What it seems to be: see `Applicability`. */
  readonly type: string;
  readonly grounds: readonly string[];
}

/** A file and what became of it; each file below the folder has just one such record. */
export interface FileRecord {
  readonly path: string;
  readonly fate: FileFate;
  /** For an older draft or a copy: the file judged in its place. For an ignored one: by which settings. */
  readonly by: string | null;
}

export type FileFate =
  /** Judged. */
  | 'paper'
  | 'older-draft'
  /** Byte for byte another file of the same paper. */
  | 'copy'
  /** A text that is no such paper. */
  | 'other-text'
  /** Could not be read or checked: among the failures too. */
  | 'refused'
  /** A Word document, PDF or the like beside a text of the same name. */
  | 'converted'
  /** Left out by the settings. */
  | 'ignored'
  /** Hidden files and those of offices and version control. */
  | 'hidden'
  /** A link, pipe or device: never followed. */
  | 'link'
  /** Tables, pictures, settings and the like. */
  | 'other-file';
