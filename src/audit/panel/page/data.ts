import { fillWords, type Values } from '../../../report/fill-words.ts';
import { FINGERPRINT, type PageData, type PagePaper, type PageRule, type RelatedRow } from '../page-data.ts';
import type { PanelWord } from '../words.ts';

const holder = document.getElementById('data') as HTMLElement;

/** All that the page shows. */
export const DATA = JSON.parse(holder.textContent as string) as PageData;
// the text is a second copy of everything; what is parsed is enough
holder.textContent = '';

export function say(key: PanelWord, values: Values = {}): string {
  return fillWords(DATA.words[key], values);
}

/** A word made of a fixed part and a value of the data: `grade.pass`. */
export function named(group: string, value: string): string {
  return DATA.words[`${group}.${value}` as PanelWord] ?? value;
}

/** A finding is known by its number; the functions below say what it is. */
export type Finding = number;

const COLUMNS = DATA.findings;
const RULES: number[] = [];
COLUMNS.counts.forEach((n, rule) => {
  for (let i = 0; i < n; i++) RULES.push(rule);
});
const OWNERS: number[] = [];
COLUMNS.papers.forEach((step, finding) => {
  OWNERS.push((OWNERS[finding - 1] ?? 0) + step);
});
const BY_PAPER: readonly Finding[][] = DATA.papers.map(() => []);
OWNERS.forEach((paper, finding) => {
  BY_PAPER[paper]?.push(finding);
});
for (const own of BY_PAPER) own.sort((a, b) => lineOf(a) - lineOf(b) || a - b);

export function paperAt(index: number): PagePaper {
  return DATA.papers[index] as PagePaper;
}

/** Findings of a paper, in the order of its lines. */
export function findingsOf(paper: number): readonly Finding[] {
  return BY_PAPER[paper] ?? [];
}

export const ownerOf = (finding: Finding): number => OWNERS[finding] as number;
export const ruleIndex = (finding: Finding): number => RULES[finding] as number;
export const ruleOf = (finding: Finding): PageRule => DATA.rules[ruleIndex(finding)] as PageRule;
export const severityOf = (finding: Finding): number => COLUMNS.severity[finding] as number;
export const stateOf = (finding: Finding): number => COLUMNS.state[finding] as number;
/** What a person made of a finding, by its place in `REVIEW_ORDER`; -1 where nobody did. */
export const reviewOf = (finding: Finding): number => COLUMNS.reviews[finding]?.[0] ?? -1;
export const messageOf = (finding: Finding): string => COLUMNS.said[finding * 2] as string;

export function lineOf(finding: Finding): number {
  return COLUMNS.line[finding] as number;
}

/** What only the details show. */
export function detailsOf(finding: Finding): {
  readonly paragraph: number;
  readonly sentence: number;
  readonly hint: string;
  readonly basis: string;
  readonly quote: string;
  readonly reason: string;
  readonly review: string;
  readonly related: readonly RelatedRow[];
  readonly fingerprint: string;
} {
  return {
    paragraph: COLUMNS.paragraph[finding] as number,
    sentence: COLUMNS.sentence[finding] as number,
    hint: DATA.texts[COLUMNS.hint[finding] as number] ?? '',
    basis: DATA.texts[COLUMNS.basis[finding] as number] ?? '',
    quote: quoteOf(finding),
    reason: COLUMNS.reasons[finding] ?? '',
    review: COLUMNS.reviews[finding]?.[1] ?? '',
    related: COLUMNS.related[finding] ?? [],
    fingerprint: COLUMNS.fingerprints.slice(finding * FINGERPRINT, (finding + 1) * FINGERPRINT),
  };
}

export function quoteOf(finding: Finding): string {
  return COLUMNS.said[finding * 2 + 1] as string;
}

export function unitName(index: number): string {
  return DATA.units[index]?.name ?? '';
}

/** Indices of papers by path, for links between them. */
export const PAPER_BY_PATH: ReadonlyMap<string, number> = new Map(
  DATA.papers.map(({ path }, index) => [path, index]),
);

const plain = new Intl.NumberFormat(DATA.language);
export function count(n: number): string {
  return plain.format(n);
}

export function percent(ratio: number): string {
  return `${Math.round(ratio * 1000) / 10}%`;
}

/** `2014-06-24 10:15`, in the reader's own time zone. */
export function moment(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const collator = new Intl.Collator(DATA.language, { numeric: true });
export const compareTexts = (a: string, b: string): number => collator.compare(a, b);
