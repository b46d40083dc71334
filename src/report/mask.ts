import { fill, type Localized } from '../config/localized.ts';
import type { DraftText, Known } from '../draft/model.ts';
import type { Finding } from '../linter/finding.ts';
import type { Rule } from '../linter/rule.ts';
import type { Failure } from '../source/source.ts';
import type { DraftReport, Report } from '../verdict/report.ts';
import { say } from './wording.ts';

/** What stands in place of words of a draft. */
export const MASK = '…';

/**
 * The same report without a word of the drafts: for logs and merge requests, which more people see than may see the papers.
 *
 * Messages are filled anew from the rules' own templates; a text among their data stays only where the rule declares it as
 * its own (`ownWords`). A finding whose rule is not among `rules` keeps rule and code for a message. Places, numbers,
 * fingerprints and file names stay.
 */
export function maskReport(report: Report, rules: readonly Rule[]): Report {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  return {
    ...report,
    drafts: report.drafts.map(paper => maskPaper(paper, byId)),
    failures: report.failures.map(maskFailure),
  };
}

/** Findings and draft are masked when they are asked for: an audit reads them again for each paper and keeps none. */
function maskPaper(paper: DraftReport, rules: ReadonlyMap<string, Rule>): DraftReport {
  const { path, kind, profile, verdict, grade, criteria, metrics, missing } = paper;
  return {
    path,
    kind,
    profile,
    // its title is a line of the paper; the file name stands for it
    title: path,
    verdict,
    grade,
    criteria,
    metrics,
    missing,
    get runs() {
      return paper.runs;
    },
    get findings() {
      return paper.findings.map(finding => maskFinding(finding, rules.get(finding.rule)));
    },
    get draft() {
      return maskDraft(paper.draft);
    },
  };
}

function maskFinding(finding: Finding, rule: Rule | undefined): Finding {
  return {
    ...finding,
    ...maskSaid(finding, rule),
    related: finding.related.map(({ range }) => ({ range, message: RELATED })),
    edits: [],
  };
}

type Said = Pick<Finding, 'data' | 'message' | 'hint' | 'reason'>;

/**
 * What a finding says, without a word of the draft.
 *
 * @param rule of the finding; `undefined` where it is no rule of the program's, but a person's own words
 */
export function maskSaid(finding: Said & Pick<Finding, 'rule' | 'code'>, rule: Rule | undefined): Said {
  const data = maskData(finding.data, rule?.ownWords ?? []);
  const template = rule?.messages[finding.code];
  // a template that cuts a quotation short ends it as the mask does
  const fillIn = (text: string): string => fill(text.replace(/(\{\w+\})…/g, '$1'), data);
  const filled = ({ zh, en }: Localized): Localized => ({ zh: fillIn(zh), en: fillIn(en) });
  const name = `${finding.rule} ${finding.code}`;
  return {
    data,
    message: template ? filled(template.message) : { zh: name, en: name },
    hint: template ? filled(template.hint) : { zh: '', en: '' },
    reason: finding.reason === null ? null : MASK,
  };
}

export const RELATED: Localized = { zh: say('zh-CN', 'related.masked'), en: say('en', 'related.masked') };

function maskData(data: Finding['data'], own: readonly string[]): Finding['data'] {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'number' || own.includes(name) ? value : MASK,
    ]),
  );
}

/** The words that led to kind, profile and type are words of the draft. The draft itself is not copied: its tree is lazy. */
function maskDraft(draft: DraftText): DraftText {
  const { meta, applicability } = draft;
  const groundless = <T>(known: Known<T> | null): Known<T> | null => known && { ...known, grounds: MASK };
  return Object.create(draft, {
    meta: { value: { ...meta, kind: groundless(meta.kind), profile: groundless(meta.profile) } },
    applicability: { value: { ...applicability, grounds: [] } },
  });
}

/** A crash may carry what it crashed on. */
export function maskFailure(failure: Failure): Failure {
  const { code, data } = failure;
  if (code !== 'rule-crashed' && code !== 'draft-crashed') return failure;
  return { ...failure, data: { ...data, reason: MASK } };
}
