import { inLanguage, type Language } from '../../config/localized.ts';
import type { DraftText } from '../../draft/model.ts';
import type { Finding } from '../../linter/finding.ts';
import { safeJson } from '../../report/escape.ts';
import { rangeData } from '../../report/json.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import type { DraftReport } from '../../verdict/report.ts';
import { isBlank } from '../blank.ts';
import type { DiffReport } from '../diff-report.ts';
import type { Change, Comparison, Part, Possible, Reason, Span } from '../model.ts';
import { evidenceText, flagText } from './names.ts';
import { tell } from './wording.ts';

/** A revision for programs: names and order of keys are public. */
export function jsonDiff(report: DiffReport, { language }: ReportOptions): string {
  const { papers, comparison, revision, ledger } = report;
  const [old, next] = papers;
  return safeJson({
    schema: 1,
    old: paperData(old),
    new: paperData(next),
    class: revision.class,
    evidence: revision.evidence.map(evidence => ({
      code: evidence.code,
      data: evidence.data,
      message: evidenceText(evidence, language),
    })),
    flags: revision.flags.map(flag => ({
      code: flag.code,
      change: flag.change,
      data: flag.data,
      message: flagText(comparison, flag, language),
    })),
    summary: summaryData(report),
    changes: comparison.changes.map(change => changeData(comparison, change, language)),
    possible: comparison.possible.map(pair => possibleData(comparison, pair, language)),
    findings: {
      fixed: ledger.fixed.map(finding => findingData(old.draft, finding, language)),
      new: ledger.new.map(finding => findingData(next.draft, finding, language)),
      persisting: ledger.persisting.map(pair => ({
        ...findingData(next.draft, pair.new, language),
        oldRange: rangeData(old.draft, pair.old.range),
      })),
    },
    metrics: { old: old.metrics, new: next.metrics },
    storage: comparison.storage,
    coarse: comparison.coarse,
  });
}

function paperData({ path, title, kind, profile, verdict, draft }: DraftReport): object {
  return { path, title, kind, profile, draft: draft.meta.draft?.value ?? null, verdict };
}

function summaryData({ comparison, revision, ledger }: DiffReport): object {
  const count = (unit: Change['unit']): object => {
    const counts: Record<string, number> = {};
    for (const change of comparison.changes)
      if (change.unit === unit && !isBlank(comparison, change))
        counts[change.kind] = (counts[change.kind] ?? 0) + 1;
    return counts;
  };
  return {
    sections: count('section'),
    problems: count('problem'),
    paragraphs: count('paragraph'),
    editRatio: Math.round(revision.editRatio * 10_000) / 10_000,
    findings: {
      fixed: ledger.fixed.length,
      new: ledger.new.length,
      persisting: ledger.persisting.length,
    },
  };
}

function changeData(comparison: Comparison, change: Change, language: Language): object {
  const { old, new: next } = comparison;
  return {
    index: change.index,
    kind: change.kind,
    wording: change.wording,
    unit: change.unit,
    old: change.old.map(({ range }) => rangeData(old, range)),
    new: change.new.map(({ range }) => rangeData(next, range)),
    ids: [change.old.map(({ id }) => id), change.new.map(({ id }) => id)],
    titles: [titleOf(change.old), titleOf(change.new)],
    dimensions: [change.old[0]?.dimension ?? null, change.new[0]?.dimension ?? null],
    spans: change.spans.map(span => spanData(comparison, span)),
    score: change.score,
    reason: reasonData(change.reason, language),
    rehoused: change.rehoused,
  };
}

function titleOf(parts: readonly Part[]): string | null {
  return parts.length === 0 ? null : parts.map(({ title }) => title).join(' / ');
}

/** Offsets alone, for there are many; the words of what differs stand beside them, so that no source is needed. */
function spanData({ old, new: next }: Comparison, span: Span): object {
  const { kind } = span;
  const words =
    kind === 'same'
      ? {}
      : {
          deleted: old.source.text.slice(span.old.start, span.old.end),
          inserted: next.source.text.slice(span.new.start, span.new.end),
        };
  return { kind, old: span.old, new: span.new, ...words };
}

function reasonData({ code, data }: Reason, language: Language): object {
  return { code, data, message: tell(language, `reason.${code}`) };
}

function possibleData(comparison: Comparison, pair: Possible, language: Language): object {
  return {
    kind: pair.kind,
    possible: true,
    unit: pair.new.unit,
    old: rangeData(comparison.old, pair.old.range),
    new: rangeData(comparison.new, pair.new.range),
    ids: [pair.old.id, pair.new.id],
    titles: [pair.old.title, pair.new.title],
    score: pair.score,
    reason: reasonData(pair.reason, language),
  };
}

function findingData(draft: DraftText, finding: Finding, language: Language): object {
  const { rule, criterion, code, severity, message, range, fingerprint } = finding;
  return {
    rule,
    criterion,
    code,
    severity,
    message: inLanguage(message, language),
    range: rangeData(draft, range),
    fingerprint,
  };
}
