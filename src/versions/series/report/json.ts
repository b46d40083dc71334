import { inLanguage, type Language } from '../../../config/localized.ts';
import { safeJson } from '../../../report/escape.ts';
import { failureText, openCounts } from '../../../report/names.ts';
import type { ReportOptions } from '../../../report/reporter.ts';
import { evidenceText } from '../../report/names.ts';
import { tell } from '../../report/wording.ts';
import type { Chain, Station } from '../chains.ts';
import { factCount } from '../concreteness.ts';
import type { Thread } from '../finding-threads.ts';
import type { History, HistoryDraft } from '../history.ts';
import type { SeriesReport } from '../series-report.ts';
import { commentState, draftName, flagText, leftOutText, noteText } from './names.ts';

/** A series for programs: names and order of keys are public. What stands `byDraft` is keyed by the ids of the drafts. */
export function jsonHistory(report: SeriesReport, { language }: ReportOptions): string {
  const { history } = report;
  return safeJson({
    schema: 1,
    source: report.source,
    order: {
      ground: report.order.ground,
      notes: report.order.notes.map(note => ({ ...note, message: noteText(note, language) })),
    },
    leftOut: report.leftOut.map(one => ({ ...one, message: leftOutText(one, language) })),
    drafts: history.drafts.map(draft => draftData(draft, language)),
    problems: history.chains.map(chain => chainData(history, chain, language)),
    findings: history.findings.map(thread => threadData(history, thread, language)),
    flags: history.flags.map(flag => ({
      code: flag.code,
      draft: idAt(history, flag.draft),
      problem: flag.chain,
      data: flag.data,
      message: flagText(history, flag, language),
    })),
    comments: history.comments.map(comment => ({
      draft: idAt(history, comment.draft),
      place: comment.place.title,
      comment: comment.words,
      by: comment.by === '' ? null : comment.by,
      state: comment.state,
      changedIn: comment.changedIn === null ? null : idAt(history, comment.changedIn),
      message: commentState(history, comment, language),
    })),
    failures: report.failures.map(failure => ({
      path: failure.path,
      code: failure.code,
      message: failureText(failure, language),
    })),
  });
}

function idAt({ drafts }: History, at: number): string | null {
  return drafts[at]?.id ?? null;
}

function draftData(draft: HistoryDraft, language: Language): object {
  const { id, report, number, note, revision, comparison } = draft;
  return {
    id,
    path: report.path,
    name: draftName(draft, language),
    number,
    note,
    verdict: report.verdict,
    metrics: report.metrics,
    findings: openCounts(report),
    class: revision?.class ?? null,
    evidence: (revision?.evidence ?? []).map(evidence => ({
      code: evidence.code,
      data: evidence.data,
      message: evidenceText(evidence, language),
    })),
    editRatio: revision ? Math.round(revision.editRatio * 10_000) / 10_000 : null,
    coarse: comparison?.coarse ?? false,
  };
}

function chainData(history: History, chain: Chain, language: Language): object {
  const { id, title, stations, origin, merged, unchangedSince } = chain;
  const turn = (found: Chain['origin']): object | null =>
    found && { problem: found.chain, draft: idAt(history, found.draft) };
  return {
    id,
    title,
    origin: turn(origin),
    merged: turn(merged),
    unchangedSince: unchangedSince === null ? null : idAt(history, unchangedSince),
    byDraft: Object.fromEntries(
      stations.map(station => [idAt(history, station.draft), stationData(station, language)]),
    ),
  };
}

function stationData(station: Station, language: Language): object {
  const { problem, title, dimension, step, rehoused, wording, link, concreteness } = station;
  return {
    problem,
    title,
    dimension,
    step,
    rehoused,
    wording,
    link: link && {
      via: link.via,
      score: link.score,
      reason: {
        code: link.reason.code,
        data: link.reason.data,
        message: tell(language, `reason.${link.reason.code}`),
      },
    },
    facts: factCount(concreteness),
    concreteness,
  };
}

function threadData(history: History, thread: Thread, language: Language): object {
  const { fingerprint, rule, code, criterion, severity, chain, last, states, lines } = thread;
  const byDraft = states.flatMap((state, k) => {
    const line = lines[k] as number;
    return state === null ? [] : [[idAt(history, k), { state, line: line === 0 ? null : line }] as const];
  });
  return {
    fingerprint,
    rule,
    code,
    criterion,
    severity,
    problem: chain,
    message: inLanguage(last.message, language),
    byDraft: Object.fromEntries(byDraft),
  };
}
