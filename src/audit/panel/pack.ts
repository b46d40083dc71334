import { inLanguage, type Language } from '../../config/localized.ts';
import { CRITERIA } from '../../linter/rule.ts';
import { visible } from '../../report/escape.ts';
import { failureText, missingLine } from '../../report/names.ts';
import { lostText } from '../../report/review-text.ts';
import { say, WORDING_KEYS, type WordingKey } from '../../report/wording.ts';
import type {
  AuditFinding,
  AuditPaper,
  AuditReport,
  FileFate,
  PaperReview,
  ReviewTotals,
  SimilarityReport,
} from '../audit-report.ts';
import { type PackedFindings, packFindings, quoteLengthsFor } from './pack-findings.ts';
import type { PageData, PagePaper, PageReview, PageReviews, PageRule } from './page-data.ts';
import { JsonList, type Written } from './page-json.ts';
import { panelWords } from './words.ts';

export interface PageOptions {
  readonly language: Language;
  /** Whether the papers' own text is quoted. */
  readonly quote: boolean;
  /** The unit that the report was cut for. */
  readonly only?: string;
}

/** The data of the page, its longest lists yet to be made. */
export type PackedPage = {
  readonly [Key in keyof PageData]: Key extends 'findings'
    ? PackedFindings['findings']
    : Key extends 'similarity'
      ? { readonly [Own in keyof SimilarityReport]: Written<SimilarityReport[Own]> }
      : Written<PageData[Key]>;
};

/** Packs a report for the page: one language, each text once, nothing unseen in any of them. */
export function packReport(report: AuditReport, { language, quote, only }: PageOptions): PackedPage {
  const quoteLengths = quote ? quoteLengthsFor(report.summary) : [0, 0, 0];
  const unitIndex = new Map(report.units.map(({ unit }, i) => [unit, i]));
  const rules = createRules(report, language);
  const { findings, texts } = packFindings(report.papers, {
    language,
    quoteLengths,
    ruleIndex: rules.indexOf,
  });
  const unitText = (unit: string | null): string | null => (unit === null ? null : visible(unit));
  return {
    language,
    words: panelWords(language),
    tool: report.tool,
    verdict: report.verdict,
    only: only === undefined ? null : visible(only),
    quoteLengths,
    summary: report.summary,
    units: report.units.map(({ unit, missing, changes, trend }) => ({
      name: unit === null ? panelWords(language)['unit.none'] : visible(unit),
      missing,
      changes,
      trend,
    })),
    papers: new JsonList(function* () {
      for (const paper of report.papers)
        yield {
          ...packPaper(paper, unitIndex.get(paper.unit) ?? -1, language),
          profile: profileName(report, paper, language),
        };
    }),
    findings,
    texts,
    rules: rules.all,
    similarity: { ...seen({ ...report.similarity, pairs: [] }), pairs: seenList(report.similarity.pairs) },
    roster: report.roster === null ? null : seen(report.roster),
    versions: seenList(report.versions),
    others: report.others.map(({ path, unit, type, grounds }) => ({
      path: visible(path),
      unit: unitText(unit),
      type: otherName(type, language),
      grounds: grounds.map(visible).join(say(language, 'list.join')),
    })),
    failures: report.failures.map(failure => ({
      path: visible(failure.path),
      text: failureText(failure, language),
    })),
    fates: countFates(report),
    files: seenList(report.files.filter(({ fate }) => fate !== 'paper')),
    run: seen(report.run),
    reviews: packReviews(report.reviews, language),
  };
}

function packReviews(reviews: ReviewTotals | undefined, language: Language): PageReviews | null {
  if (!reviews) return null;
  const { file: _, rules, ...counts } = reviews;
  return seen({
    ...counts,
    rules: rules.map(rule => ({ ...rule, title: inLanguage(rule.title, language) })),
  });
}

function packReview(review: PaperReview | undefined, language: Language): PageReview | null {
  if (!review) return null;
  const lost = review.lost.map(
    one => [one.line, visible(inLanguage(one.message, language)), lostText(one, language)] as const,
  );
  return { ...review, reviewer: review.reviewer === null ? null : visible(review.reviewer), lost };
}

/** 群众路线教育实践活动: what a reader calls the profile; a machine reads its id in report.json. */
export function profileName(
  { profiles = {} }: Pick<AuditReport, 'profiles'>,
  { profile }: Pick<AuditPaper, 'profile'>,
  language: Language,
): string | null {
  if (profile === null) return null;
  const title = Object.hasOwn(profiles, profile) ? profiles[profile] : undefined;
  return visible(title ? inLanguage(title, language) : profile);
}

function packPaper(paper: AuditPaper, unit: number, language: Language): Omit<PagePaper, 'profile'> {
  const { sha256, kind, draft, drafts, date, verdict, grade, errors, warnings, infos } = paper;
  const { suppressed, baselined, waived, directives, borrowed, mould } = paper;
  const text = (value: string | null): string | null => (value === null ? null : visible(value));
  return {
    unit,
    path: visible(paper.path),
    sha256,
    kind,
    name: text(paper.name),
    position: text(paper.position),
    title: titleOf(paper, language),
    draft,
    drafts,
    date: text(date),
    verdict,
    grade,
    errors,
    warnings,
    infos,
    criteria: CRITERIA.map(criterion => {
      const result = paper.criteria[criterion];
      return [result.verdict, result.errors, result.warnings, result.checked, result.notChecked] as const;
    }),
    metrics: seen(paper.metrics),
    missing: missingText(paper, language),
    suppressed,
    baselined,
    waived,
    directives,
    borrowed,
    review: packReview(paper.review, language),
    mould,
  };
}

export function titleOf({ title }: Pick<AuditPaper, 'title'>, language: Language): string {
  return title === null || title.trim() === '' ? say(language, 'paper.untitled') : visible(title);
}

/** 还差 3 条问题；共有 9 个错误要改: what keeps a paper from passing, in a sentence. */
export function missingText(paper: AuditPaper, language: Language): string {
  return missingLine({ missing: paper.missing, verdict: paper.verdict, findings: paper.marks() }, language);
}

/** What a text that is no such paper seems to be. */
export function otherName(type: string, language: Language): string {
  const key = `other.${type}` as WordingKey;
  return WORDING_KEYS.includes(key) ? say(language, key) : visible(type);
}

interface Rules {
  readonly all: PageRule[];
  indexOf(finding: AuditFinding): number;
}

/** The rules by their number of findings; those whose findings are all answered come last. */
function createRules(report: AuditReport, language: Language): Rules {
  const all: PageRule[] = report.rules.map(({ rule, criterion, title, errors, warnings, infos, papers }) => ({
    id: visible(rule),
    criterion,
    title: visible(inLanguage(title, language)),
    errors,
    warnings,
    infos,
    papers,
  }));
  const places = new Map(report.rules.map(({ rule }, i) => [rule, i]));
  return {
    all,
    indexOf({ rule, criterion }) {
      const known = places.get(rule);
      if (known !== undefined) return known;
      places.set(rule, all.length);
      const id = visible(rule);
      all.push({ id, criterion, title: id, errors: 0, warnings: 0, infos: 0, papers: 0 });
      return all.length - 1;
    },
  };
}

function countFates({ files }: AuditReport): Partial<Record<FileFate, number>> {
  const counts: Partial<Record<FileFate, number>> = {};
  for (const { fate } of files) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}

function seenList<T>(items: readonly T[]): JsonList<T> {
  return new JsonList(function* () {
    for (const item of items) yield seen(item);
  });
}

/** The same data with nothing unseen in any of its texts and names. */
function seen<T>(value: T): T {
  if (typeof value === 'string') return visible(value) as T;
  if (Array.isArray(value)) return value.map(seen) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [visible(key), seen(own)])) as T;
}
