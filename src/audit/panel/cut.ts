import type { Language, Localized } from '../../config/localized.ts';
import type { Verdict } from '../../verdict/report.ts';
import type {
  AuditFinding,
  AuditPaper,
  AuditReport,
  AuditSummary,
  Counts,
  LostReview,
  MouldGroup,
  PassagePlace,
  PlacedRange,
  ReviewTotals,
  RosterReport,
  RuleTotal,
  SameCountGroup,
  SharedPair,
  SimilarityReport,
} from '../audit-report.ts';
import { createMask, type Mask } from './mask.ts';
import { belongsTo, ownPlaces, type Places } from './own-places.ts';
import { reviewTotals } from './review-totals.ts';

/** What stands in the place of everything that is another unit's. */
export const OTHER_UNIT: Localized = { zh: '另一单位材料', en: 'a paper of another unit' };

const NOWHERE: PlacedRange = {
  start: { line: 0, column: 0, offset: 0 },
  end: { line: 0, column: 0, offset: 0 },
};

/**
 * The report that one unit may receive: its own papers, files and figures. Of others nothing is left, neither findings nor
 * texts, paths nor names; where a passage is shared with another unit, that place reads `OTHER_UNIT` and has no line.
 * Counts are those of the unit; `similarity.compared` and `passages` still say how much its papers were held against.
 *
 * @param unit as `UnitReport.unit` names it
 * @throws nothing; a unit that the report does not know gives a report without papers
 */
export function cutForUnit(report: AuditReport, unit: string, language: Language): AuditReport {
  const places = ownPlaces(report, unit);
  const mask = createMask(report, unit, OTHER_UNIT);
  const papers = report.papers
    .filter(paper => paper.unit === unit)
    .map(paper => cutPaper(paper, mask, language));
  const units = report.units.filter(own => own.unit === unit);
  const roster = report.roster === null ? null : cutRoster(report.roster, unit, papers, places);
  const versions = report.versions
    .filter(chain => chain.unit === unit)
    .map(chain => ({
      ...chain,
      files: chain.files.map(file => ({
        ...file,
        sameAs: file.sameAs === null ? null : ownOrOther(file.sameAs, places, language),
        previous: file.previous === null ? null : ownOrOther(file.previous, places, language),
      })),
    }));
  const others = report.others.filter(other => other.unit === unit);
  const files = report.files
    .filter(({ path }) => belongsTo(path, places))
    .map(file => ({
      ...file,
      by: file.by === null || file.fate === 'ignored' ? file.by : ownOrOther(file.by, places, language),
    }));
  const failures = report.failures.filter(({ path }) => belongsTo(path, places));
  return {
    schema: report.schema,
    tool: report.tool,
    verdict: verdictOf(papers, roster?.missing.length ?? 0),
    summary: cutSummary(report, {
      papers,
      roster,
      others: others.length,
      files,
      failures: failures.length,
    }),
    units,
    papers,
    roster,
    versions,
    others,
    files,
    similarity: cutSimilarity(report.similarity, places, language),
    rules: totalRules(report.rules, papers),
    failures,
    run: { ...report.run, changes: units[0]?.changes ?? null },
    ...(report.profiles ? { profiles: report.profiles } : {}),
    ...(report.reviews ? { reviews: cutReviews(report.reviews, papers) } : {}),
  };
}

/** Decisions on the unit's own papers; where they are kept is the panel's. */
function cutReviews({ rules }: ReviewTotals, papers: readonly AuditPaper[]): ReviewTotals {
  const titles = new Map(rules.map(({ rule, title }) => [rule, title]));
  return reviewTotals(papers, { file: '', titleOf: rule => titles.get(rule) ?? { zh: rule, en: rule } });
}

function cutPaper(paper: AuditPaper, mask: Mask, language: Language): AuditPaper {
  const { review } = paper;
  return {
    ...paper,
    ...(review ? { review: { ...review, lost: review.lost.map(lost => cutLost(lost, mask)) } } : {}),
    findings: () =>
      Array.from(paper.findings(), finding => cutReview(cutFinding(finding, mask, language), mask)),
    problems: () => paper.problems(),
  };
}

function cutLost(lost: LostReview, mask: Mask): LostReview {
  const { message, note } = lost;
  return {
    ...lost,
    message: mask.clean(message, []),
    note: note === null ? null : mask.clean({ zh: note, en: note }, []).zh,
  };
}

/** What a reviewer wrote may name whomever he thought of. */
function cutReview(finding: AuditFinding, mask: Mask): AuditFinding {
  const { review, reason } = finding;
  if (!review) return finding;
  const clean = (text: string | null): string | null =>
    text === null ? null : mask.clean({ zh: text, en: text }, []).zh;
  const own = finding.rule.startsWith('review/');
  return {
    ...finding,
    ...(own ? { message: mask.clean(finding.message, []) } : {}),
    reason: clean(reason),
    review: { ...review, note: clean(review.note) },
  };
}

/** What rules on a set of papers call the other paper in a message. */
const OTHERS = new Set(['who', 'whoEn', 'centre']);

/**
 * A finding that names another unit's paper loses that name, and every word that could lead back to it; all others stay.
 * What it quotes is the unit's own text.
 */
function cutFinding(finding: AuditFinding, mask: Mask, language: Language): AuditFinding {
  const named = Object.entries(finding.data).flatMap(([key, value]) =>
    typeof value === 'string' && (mask.namesForeign(value) || (OTHERS.has(key) && !mask.namesOwn(value)))
      ? [value]
      : [],
  );
  const linked = finding.related.some(({ path }) => path !== null && mask.isForeign(path));
  const { zh, en } = finding.message;
  if (named.length === 0 && !linked && !mask.namesForeign(zh) && !mask.namesForeign(en)) return finding;
  const text = (said: Localized): Localized => mask.clean(said, named);
  return {
    ...finding,
    message: text(finding.message),
    hint: text(finding.hint),
    data: Object.fromEntries(
      Object.entries(finding.data).map(([key, value]) => [
        key,
        typeof value === 'string' ? text({ zh: value, en: value })[key.endsWith('En') ? 'en' : 'zh'] : value,
      ]),
    ),
    related: finding.related.map(related =>
      related.path !== null && mask.isForeign(related.path)
        ? { path: otherUnit(language), range: NOWHERE, message: OTHER_UNIT }
        : { ...related, message: text(related.message) },
    ),
  };
}

function ownOrOther(path: string, places: Places, language: Language): string {
  return belongsTo(path, places) ? path : otherUnit(language);
}

function otherUnit(language: Language): string {
  return language === 'en' ? OTHER_UNIT.en : OTHER_UNIT.zh;
}

function cutRoster(
  roster: RosterReport,
  unit: string,
  papers: readonly AuditPaper[],
  places: Places,
): RosterReport {
  const missing = roster.missing.filter(expected => expected.unit === unit);
  const due = roster.due.filter(expected => expected.unit === unit);
  const unexpected = roster.unexpected.filter(({ path }) => belongsTo(path, places));
  const surplus = new Set(unexpected.map(({ path }) => path));
  const submitted = new Set(papers.filter(({ path }) => !surplus.has(path)).map(({ key }) => key)).size;
  return {
    file: roster.file,
    expected: submitted + missing.length + due.length,
    submitted,
    missing,
    due,
    unexpected,
    units: roster.units
      .filter(own => own.unit === unit)
      .map(own => ({ ...own, expected: submitted + missing.length + due.length, submitted })),
  };
}

function cutSimilarity(
  { compared, passages, pairs, moulds, counts }: SimilarityReport,
  places: Places,
  language: Language,
): SimilarityReport {
  const isOwn = (path: string): boolean => belongsTo(path, places);
  const place = (one: PassagePlace): PassagePlace =>
    isOwn(one.path)
      ? one
      : {
          path: otherUnit(language),
          unit: null,
          name: null,
          line: 0,
          lastLine: 0,
          heading: '',
          previous: one.previous,
        };
  const own = pairs
    .filter(({ first, second }) => isOwn(first.path) || isOwn(second.path))
    .map((pair): SharedPair => ({ ...pair, first: place(pair.first), second: place(pair.second) }));
  return {
    compared,
    passages,
    pairs: own,
    pairsFound: own.length,
    moulds: moulds.flatMap(group => cutMould(group, isOwn, language)),
    counts: counts.flatMap(group => cutCounts(group, isOwn, language)),
  };
}

function cutMould(
  { id, centre, members }: MouldGroup,
  isOwn: (path: string) => boolean,
  language: Language,
): MouldGroup[] {
  const own = members.filter(({ path }) => isOwn(path));
  if (!isOwn(centre) && own.length === 0) return [];
  if (!isOwn(centre)) return [{ id, centre: otherUnit(language), members: own }];
  const foreign = own.length < members.length ? [{ path: otherUnit(language), share: 0 }] : [];
  return [{ id, centre, members: [...own, ...foreign] }];
}

function cutCounts(
  { text, places }: SameCountGroup,
  isOwn: (path: string) => boolean,
  language: Language,
): SameCountGroup[] {
  const own = places.filter(({ path }) => isOwn(path));
  if (own.length === 0) return [];
  const foreign = own.length < places.length ? [{ path: otherUnit(language), unit: null, line: 0 }] : [];
  return [{ text, places: [...own, ...foreign] }];
}

function totalRules(rules: readonly RuleTotal[], papers: readonly AuditPaper[]): RuleTotal[] {
  const totals = new Map<string, { errors: number; warnings: number; infos: number; papers: number }>();
  for (const paper of papers) {
    const seen = new Set<string>();
    for (const { rule, severity, state } of paper.marks()) {
      if (state !== 'open') continue;
      const total = totals.get(rule) ?? { errors: 0, warnings: 0, infos: 0, papers: 0 };
      totals.set(rule, total);
      total[`${severity}s`]++;
      if (!seen.has(rule)) total.papers++;
      seen.add(rule);
    }
  }
  const size = (counts: Counts): number => counts.errors + counts.warnings + counts.infos;
  return rules
    .flatMap(({ rule, criterion, title }) => {
      const total = totals.get(rule);
      return total ? [{ rule, criterion, title, ...total }] : [];
    })
    .sort((a, b) => size(b) - size(a));
}

interface Cut {
  readonly papers: readonly AuditPaper[];
  readonly roster: RosterReport | null;
  readonly others: number;
  readonly files: AuditReport['files'];
  readonly failures: number;
}

function cutSummary(
  { summary }: AuditReport,
  { papers, roster, others, files, failures }: Cut,
): AuditSummary {
  const sum = (of: (paper: AuditPaper) => number): number =>
    papers.reduce((total, paper) => total + of(paper), 0);
  const count = (is: (paper: AuditPaper) => boolean): number => papers.filter(is).length;
  return {
    ...summary,
    drafts: papers.length,
    pass: count(({ verdict }) => verdict === 'pass'),
    fail: count(({ verdict }) => verdict === 'fail'),
    notApplicable: others,
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    infos: sum(({ infos }) => infos),
    suppressed: sum(({ suppressed }) => suppressed),
    baselined: sum(({ baselined }) => baselined),
    waived: sum(({ waived }) => waived),
    failures,
    units: papers.length > 0 ? 1 : 0,
    missing: roster?.missing.length ?? 0,
    due: roster?.due.length ?? 0,
    unexpected: roster?.unexpected.length ?? 0,
    others,
    olderDrafts: files.filter(({ fate }) => fate === 'older-draft').length,
    copies: files.filter(({ fate }) => fate === 'copy').length,
    directivesIgnored: sum(({ directives }) => directives),
    borrowing: count(({ borrowed }) => borrowed > 0),
  };
}

/** As for the whole: a missing paper fails, and nothing judged is no pass. */
function verdictOf(papers: readonly AuditPaper[], missing: number): Verdict {
  if (missing > 0 || papers.some(({ verdict }) => verdict === 'fail')) return 'fail';
  return papers.some(({ verdict }) => verdict === 'pass') ? 'pass' : 'not-applicable';
}
