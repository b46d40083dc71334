import { inLanguage, type Language } from '../config/localized.ts';
import type { Basis, Kind } from '../config/profile.ts';
import type { Applicability, Known } from '../draft/model.ts';
import type { Finding } from '../linter/finding.ts';
import { describeFailure } from '../source/failure-messages.ts';
import type { Failure } from '../source/source.ts';
import type { DraftReport, Metrics, Missing, Report } from '../verdict/report.ts';
import { visible } from './escape.ts';
import type { Place } from './place.ts';
import { say, type WordingKey } from './wording.ts';

/** Texts that several formats share; none holds control characters of the source. */

export function kindName(language: Language, kind: Kind | null): string {
  return say(language, kind === null ? 'kind.unknown' : `kind.${kind}`);
}

export function titleOf({ title }: DraftReport, language: Language): string {
  return title === null || title.trim() === '' ? say(language, 'paper.untitled') : visible(title);
}

/** `[N] 通报第五部分：…`. */
export function basisText(basis: Basis, language: Language): string {
  return `[${basis.mark}] ${visible(inLanguage(basis, language))}`;
}

/** 第 3 段第 2 句, as a drafter counts in Word. Empty outside paragraphs. */
export function ordinalText({ paragraph, sentence, part }: Place, language: Language): string {
  if (part === 'front-matter') return say(language, 'place.front-matter');
  if (paragraph === null) return '';
  if (part === 'heading') return say(language, 'place.heading', { paragraph });
  return sentence === null
    ? say(language, 'place.paragraph', { paragraph })
    : say(language, 'place.sentence', { paragraph, sentence });
}

/** `35:1`. */
export function pointText({ start }: Place): string {
  return `${start.line}:${start.column}`;
}

/** A ratio of 0 to 1 as `62%` or `3.4%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 1000) / 10}%`;
}

/** What is missing, as parts of a sentence: first what can be counted, then what has a name. */
function missingTexts(missing: Missing, language: Language): string[] {
  const join = say(language, 'list.join');
  const texts: string[] = [];
  const counted: string[] = [];
  if (missing.problems > 0) counted.push(say(language, 'missing.problems', { n: missing.problems }));
  if (missing.examples > 0) counted.push(say(language, 'missing.examples', { n: missing.examples }));
  if (counted.length > 0) texts.push(say(language, 'missing.counted', { things: counted.join(join) }));
  const named = (key: WordingKey, names: readonly string[]): void => {
    if (names.length === 0) return;
    const quoted = names.map(name => `“${innerQuotes(visible(name))}”`).join(say(language, 'list.quoted'));
    texts.push(say(language, key, { n: names.length, names: quoted }));
  };
  named('missing.sections', missing.sections);
  named('missing.dimensions', missing.dimensions);
  return texts;
}

/** Quotation marks inside a quotation. */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

/** 还差 3 条问题、5 个事例；缺“奢靡之风”方面: the first sentence of a report on a paper. */
export function missingLine(
  paper: Pick<DraftReport, 'missing' | 'verdict'> & Answered,
  language: Language,
): string {
  const texts = missingTexts(paper.missing, language);
  const { errors, warnings } = openCounts(paper);
  if (texts.length > 0) {
    const all = say(language, 'missing.also-errors', { n: errors });
    const line = [...texts, all].join(say(language, 'clause.join'));
    return line.slice(0, 1).toUpperCase() + line.slice(1);
  }
  if (errors > 0) return say(language, 'missing.errors', { n: errors });
  if (paper.verdict === 'fail') return say(language, 'missing.unchecked');
  if (warnings > 0) return say(language, 'missing.warnings', { n: warnings });
  return say(language, 'missing.none');
}

/** Figures of a paper in a fixed order. */
export function metricTexts(metrics: Metrics, language: Language): string[] {
  const number = (key: WordingKey, n: number): string => say(language, key, { n });
  const dimensions = Object.entries(metrics.problemsByDimension)
    .map(([name, count]) => `${visible(name)} ${count}`)
    .join(say(language, 'list.join'));
  return [
    number('metrics.characters', metrics.characters),
    dimensions === ''
      ? number('metrics.problems', metrics.problems)
      : say(language, 'metrics.problems.by', { n: metrics.problems, dimensions }),
    number('metrics.examples', metrics.examples),
    number('metrics.causes', metrics.causes),
    number('metrics.measures', metrics.measures),
    say(language, 'metrics.problem-share', { percent: percent(metrics.problemShare) }),
    say(language, 'metrics.padding', { percent: percent(metrics.paddingRatio) }),
  ];
}

/** Why a paper is read as this kind and by this profile, where it does not say so itself. */
export function inferredTexts(paper: DraftReport, language: Language): string[] {
  const { kind, profile } = paper.draft.meta;
  const texts: string[] = [];
  const add = (known: Known<string> | null, key: 'kind' | 'profile'): void => {
    if (known?.origin !== 'inferred') return;
    const grounds = known.grounds ? visible(known.grounds) : say(language, 'paper.no-grounds');
    texts.push(say(language, `paper.inferred.${key}`, { grounds }));
  };
  add(kind, 'kind');
  add(profile, 'profile');
  return texts;
}

/** What a text that is no such paper seems to be, in a sentence. */
export function otherText({ draft }: DraftReport, language: Language): string {
  return otherGroundsText(draft.applicability, language);
}

export function otherGroundsText(applicability: Applicability, language: Language): string {
  return say(language, 'other.lead', { seems: seemsText(applicability, language) }).trim();
}

/** The same in a few words, for a line in a list. */
export function otherShortText({ draft }: DraftReport, language: Language): string {
  return seemsText(draft.applicability, language);
}

function seemsText({ type, grounds }: Applicability, language: Language): string {
  const seems = type === null ? '' : say(language, 'other.seems', { type: say(language, `other.${type}`) });
  if (grounds.length === 0) return seems;
  const listed = grounds.map(visible).join(say(language, 'list.join'));
  return `${seems}${say(language, 'other.grounds', { grounds: listed })}`;
}

/** A plain sentence that says why a file could not be checked. */
export function failureText({ code, data }: Failure, language: Language): string {
  const shown = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'number' ? value : visible(value)]),
  );
  return inLanguage(describeFailure({ path: '', code, data: shown }), language);
}

/** Open errors, warnings and infos as words, the empty ones left out. */
export function countTexts(
  counts: { readonly errors: number; readonly warnings: number; readonly infos: number },
  language: Language,
): string[] {
  const texts: string[] = [];
  const add = (key: WordingKey, n: number): void => {
    if (n > 0) texts.push(say(language, key, { n }));
  };
  add('count.errors', counts.errors);
  add('count.warnings', counts.warnings);
  add('count.infos', counts.infos);
  return texts;
}

/** As much of a paper's findings as counting them takes. */
interface Answered {
  readonly findings: readonly Pick<Finding, 'state' | 'severity'>[];
}

export function openCounts({ findings }: Answered): {
  errors: number;
  warnings: number;
  infos: number;
} {
  const of = (severity: string): number =>
    findings.filter(finding => finding.state === 'open' && finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

/** `9 个错误，3 个提醒，2 项已忽略`: what stands behind a verdict. */
export function tallyText(paper: Pick<DraftReport, 'findings'>, language: Language): string {
  const texts = countTexts(openCounts(paper), language);
  for (const state of ['suppressed', 'baselined', 'waived'] as const) {
    const n = paper.findings.filter(finding => finding.state === state).length;
    if (n > 0) texts.push(say(language, `conclusion.${state}`, { n }));
  }
  return texts.join(say(language, 'conclusion.join'));
}

/** A paper that a roster expects and nobody handed in. */
export function absentText(who: string, language: Language): string {
  return visible(say(language, 'ci.absent', { who }));
}

/** 共 3 份材料：通过 1，不通过 2，不适用 0；9 个错误、2 项已忽略: a run in one line. */
export function totalLine({ summary, absent = [] }: Report, language: Language): string {
  if (summary.drafts === 0) return say(language, 'total.none');
  const { drafts, pass, fail, notApplicable } = summary;
  const texts = [say(language, 'total.papers', { n: drafts, pass, fail, other: notApplicable })];
  if (absent.length > 0) texts.push(say(language, 'total.absent', { n: absent.length }));
  if (summary.failures > 0) texts.push(say(language, 'total.unread', { n: summary.failures }));
  const counts = countTexts(summary, language);
  for (const state of ['suppressed', 'baselined', 'waived'] as const) {
    if (summary[state] > 0) counts.push(say(language, `conclusion.${state}`, { n: summary[state] }));
  }
  if (counts.length > 0) texts.push(counts.join(say(language, 'list.join')));
  return texts.join(say(language, 'clause.join'));
}
