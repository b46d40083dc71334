import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { KINDS, SEVERITIES } from '../../config/profile.ts';
import { CRITERIA } from '../../linter/rule.ts';

/**
 * The lines of `reviews.jsonl`: what reviewers decided, withdrew and were assigned. A line is written once and never changed; what
 * holds now is read from all of them (`standing.ts`). Objects are open: later versions may add names.
 */

/** Longest name of a person and longest note, in UTF-16 units. */
export const LONGEST = { name: 60, note: 2000 } as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const filled = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{8,64}$/));
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/));
const said = v.object({ zh: text(4000), en: text(4000) });

/** Whose paper it is and which bytes were looked at. */
const paper = v.object({
  path: filled(4096),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  unit: v.nullable(text(400)),
  kind: v.nullable(v.picklist(KINDS)),
  name: v.nullable(text(200)),
  /** The profile or year that the paper names; empty where it names none. */
  campaign: text(200),
});

/** The finding and where it stood. */
const spot = v.object({
  rule: filled(200),
  code: text(200),
  criterion: v.picklist(CRITERIA),
  severity: v.picklist(SEVERITIES),
  fingerprint: hash,
  message: said,
  line: ordinal,
  start: ordinal,
  end: ordinal,
  /** Title of the problem it stands in. */
  problem: v.nullable(text(1000)),
  /** The words of the range without widths, blanks, marks and numbering. */
  words: text(400),
  /** Hash of the words around it: of the whole problem where the finding hangs on its title, else of the paragraph. */
  passage: hash,
});

const common = { schema: v.literal(1), id: hash, by: filled(LONGEST.name), at: time };

const decision = v.object({
  ...common,
  type: v.literal('decision'),
  verdict: v.picklist(['accept', 'reject', 'own']),
  note: v.nullable(text(LONGEST.note)),
  /** Hash of the rule set by which the finding was made. */
  ruleset: text(100),
  paper,
  finding: spot,
});

/** Takes a decision back. */
const undo = v.object({ ...common, type: v.literal('undo'), undoes: hash });

const assignment = v.object({ ...common, type: v.literal('assign'), reviewer: filled(LONGEST.name), paper });

/** Says that a line was left half-written by a stopped run, and which bytes that line holds. */
const torn = v.object({
  schema: v.literal(1),
  type: v.literal('torn'),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  at: time,
});

export const recordSchema = v.variant('type', [decision, undo, assignment, torn]);

export type PaperMark = v.InferOutput<typeof paper>;
export type Spot = v.InferOutput<typeof spot>;
export type Decision = v.InferOutput<typeof decision>;
export type Undo = v.InferOutput<typeof undo>;
export type Assignment = v.InferOutput<typeof assignment>;
export type Torn = v.InferOutput<typeof torn>;
export type ReviewRecord = v.InferOutput<typeof recordSchema>;

type Unnamed<T> = Omit<T, 'schema' | 'id' | 'type'>;

export function decisionOf(content: Unnamed<Decision>): Decision {
  return named<Decision>('decision', content);
}

export function undoOf(content: Unnamed<Undo>): Undo {
  return named<Undo>('undo', content);
}

export function assignmentOf(content: Unnamed<Assignment>): Assignment {
  return named<Assignment>('assign', content);
}

/** A record is called by its content: written twice it is one. */
function named<T>(type: string, content: object): T {
  const body = { schema: 1, type, ...content };
  const id = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16);
  return { schema: 1, type, id, ...content } as T;
}
