import { inLanguage, type Language } from '../../config/localized.ts';
import { visible } from '../../report/escape.ts';
import { basisText } from '../../report/names.ts';
import { markText } from '../../report/review-text.ts';
import type { AuditFinding, AuditPaper, Counts } from '../audit-report.ts';
import {
  FINGERPRINT,
  type FindingColumns,
  REVIEW_ORDER,
  type RelatedRow,
  SEVERITY_ORDER,
  STATE_ORDER,
} from './page-data.ts';
import { JsonList, JsonTable, type Written } from './page-json.ts';
import { TextStore } from './text-store.ts';

/**
 * Characters that all excerpts of a page share, so that it can still be sent and opened. Each finding takes some of them
 * for its message; an excerpt has `most` at most, and one of less than `least` says nothing and is left out.
 */
const QUOTED = { all: 2_500_000, message: 25, floor: 300_000, most: 120, least: 10 } as const;

/** Characters of an excerpt by severity: errors are served first, and what they leave goes to warnings, then to infos. */
export function quoteLengthsFor({ errors, warnings, infos }: Counts): number[] {
  let left = Math.max(QUOTED.floor, QUOTED.all - QUOTED.message * (errors + warnings + infos));
  return [errors, warnings, infos].map(n => {
    const length = Math.min(QUOTED.most, Math.floor(left / Math.max(1, n)));
    if (length < QUOTED.least) return 0;
    left -= length * n;
    return length;
  });
}

export interface Packing {
  readonly language: Language;
  readonly quoteLengths: readonly number[];
  ruleIndex(finding: AuditFinding): number;
}

/** Of a finding as many numbers as columns and their order need. */
const FIELDS = [
  'paper',
  'rule',
  'hint',
  'basis',
  'severity',
  'state',
  'line',
  'paragraph',
  'sentence',
] as const;
type Field = (typeof FIELDS)[number];

/** The findings of all papers as the page wants them, and the hints and bases that these name. */
export interface PackedFindings {
  readonly findings: { readonly [Key in keyof FindingColumns]: Written<FindingColumns[Key]> };
  readonly texts: readonly string[];
}

/**
 * Goes through the papers once. What is kept of a finding is numbers and short texts, outside the heap; columns are made of
 * them while they are written.
 */
export function packFindings(papers: readonly AuditPaper[], packing: Packing): PackedFindings {
  const rows = new Rows(papers, packing);
  const order = rows.order();
  const pool = rows.hints;
  const counts: number[] = [];
  for (const row of order) {
    const rule = rows.get(row, 'rule');
    while (counts.length <= rule) counts.push(0);
    counts[rule] = (counts[rule] as number) + 1;
  }
  const bases = rows.bases.all.map(() => -1);
  for (const row of order) {
    const basis = rows.get(row, 'basis');
    if (bases[basis] === -1) bases[basis] = pool.indexOf(rows.bases.all[basis] as string);
  }
  const column = (field: Field, of = (value: number) => value) =>
    new JsonList(function* () {
      for (const row of order) yield of(rows.get(row, field));
    });
  const table = <T>(known: ReadonlyMap<number, number>) =>
    new JsonTable<T>(function* () {
      for (const [number, row] of order.entries()) {
        const text = known.get(row);
        if (text !== undefined) yield [number, JSON.parse(rows.texts.at(text)) as T];
      }
    });
  const findings = {
    counts,
    papers: new JsonList(function* () {
      let before = 0;
      for (const row of order) {
        const paper = rows.get(row, 'paper');
        yield paper - before;
        before = paper;
      }
    }),
    severity: column('severity'),
    state: column('state'),
    line: column('line'),
    paragraph: column('paragraph'),
    sentence: column('sentence'),
    hint: column('hint'),
    basis: column('basis', basis => bases[basis] as number),
    said: new JsonList(function* () {
      for (const row of order) {
        yield rows.texts.at(rows.message(row));
        yield rows.texts.at(rows.message(row) + 1);
      }
    }),
    fingerprints: Array.from(order, row => rows.fingerprint(row)).join(''),
    reasons: table<string>(rows.reasons),
    related: table<readonly RelatedRow[]>(rows.related),
    reviews: table<readonly [number, string]>(rows.reviews),
  };
  return { findings, texts: pool.all };
}

/** The findings in the order of the papers. */
class Rows {
  readonly hints = createPool();
  readonly bases = createPool();
  /** Of each finding message, excerpt and the first digits of its fingerprint, and what else some have. */
  readonly texts = new TextStore();
  /** By finding: the number of its text, as JSON. */
  readonly reasons = new Map<number, number>();
  readonly related = new Map<number, number>();
  readonly reviews = new Map<number, number>();
  #numbers = new Int32Array(FIELDS.length << 10);
  #messages = new Int32Array(1 << 10);
  #count = 0;

  constructor(papers: readonly AuditPaper[], packing: Packing) {
    papers.forEach((paper, index) => {
      for (const finding of paper.findings()) this.#add(index, finding, packing);
    });
  }

  #add(paper: number, finding: AuditFinding, { language, quoteLengths, ruleIndex }: Packing): void {
    const { range, paragraph, sentence, reason, review, related } = finding;
    const severity = SEVERITY_ORDER.indexOf(finding.severity);
    const row = this.#count++;
    if (row === this.#messages.length) this.#grow();
    const values: Readonly<Record<Field, number>> = {
      paper,
      rule: ruleIndex(finding),
      hint: this.hints.indexOf(visible(inLanguage(finding.hint, language))),
      basis: this.bases.indexOf(basisText(finding.basis, language)),
      severity,
      state: STATE_ORDER.indexOf(finding.state),
      line: range.start.line,
      paragraph: paragraph ?? 0,
      sentence: sentence ?? 0,
    };
    FIELDS.forEach((field, i) => {
      this.#numbers[row * FIELDS.length + i] = values[field];
    });
    this.#messages[row] = this.texts.add(visible(inLanguage(finding.message, language)));
    this.texts.add(cutText(visible(finding.quote), quoteLengths[severity] ?? 0));
    this.texts.add(finding.fingerprint.slice(0, FINGERPRINT).padEnd(FINGERPRINT));
    const keep = (into: Map<number, number>, value: unknown): void => {
      into.set(row, this.texts.add(JSON.stringify(value)));
    };
    if (reason) keep(this.reasons, visible(reason));
    if (review) keep(this.reviews, [REVIEW_ORDER.indexOf(review.state), markText(review, language)]);
    if (related.length > 0) keep(this.related, relatedRows(finding, language));
  }

  #grow(): void {
    const numbers = new Int32Array(this.#numbers.length * 2);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    const messages = new Int32Array(this.#messages.length * 2);
    messages.set(this.#messages);
    this.#messages = messages;
  }

  get(row: number, field: Field): number {
    return this.#numbers[row * FIELDS.length + FIELDS.indexOf(field)] as number;
  }

  /** The number of its text; its excerpt is the next one. */
  message(row: number): number {
    return this.#messages[row] as number;
  }

  fingerprint(row: number): string {
    return this.texts.at(this.message(row) + 2);
  }

  /** By rule, then by hint, then as the papers have them. */
  order(): Uint32Array {
    const [rule, hint] = [FIELDS.indexOf('rule'), FIELDS.indexOf('hint')];
    const at = (row: number, field: number): number => this.#numbers[row * FIELDS.length + field] as number;
    return Uint32Array.from({ length: this.#count }, (_, row) => row).sort(
      (a, b) => at(a, rule) - at(b, rule) || at(a, hint) - at(b, hint) || a - b,
    );
  }
}

function relatedRows({ related }: AuditFinding, language: Language): RelatedRow[] {
  return related.map(({ path, range, message }) => [
    path === null ? '' : visible(path),
    range.start.line,
    visible(inLanguage(message, language)),
  ]);
}

interface Pool {
  readonly all: readonly string[];
  indexOf(text: string): number;
}

function createPool(): Pool {
  const all: string[] = [];
  const places = new Map<string, number>();
  return {
    all,
    indexOf(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, all.length);
      all.push(text);
      return all.length - 1;
    },
  };
}

/** A text cut to so many characters, with a mark that it is; nothing for 0. */
export function cutText(text: string, longest: number): string {
  if (longest === 0) return '';
  // a few more units than characters, so that a cut is noticed and a pair of surrogates stays whole
  const characters = [...text.slice(0, longest * 2 + 2)];
  return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`;
}
