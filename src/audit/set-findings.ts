import type { Profile } from '../config/profile.ts';
import type { Draft } from '../draft/model.ts';
import type { Finding } from '../linter/finding.ts';
import type { LintSettings } from '../linter/lint.ts';
import { lintSet, type SetResult } from '../linter/lint-set.ts';
import type { PaperSet } from '../linter/paper-set.ts';
import type { Rule } from '../linter/rule.ts';
import type { Position } from '../source/source.ts';
import type { AuditFinding } from './audit-report.ts';
import type { StoredPaper } from './stored-paper.ts';

export interface SetJudge {
  readonly rules: readonly Rule[];
  readonly profiles: readonly Profile[];
  settingsFor(paper: StoredPaper): LintSettings;
  /** Reads a paper again. */
  draft(paper: StoredPaper): Draft;
}

export interface SetJudgement extends Omit<SetResult, 'findings'> {
  readonly findings: readonly AuditFinding[];
}

/** Lets the rules on a set look at one paper; `null` where there is no profile to judge by. */
export function judgeSet(
  stored: StoredPaper,
  set: PaperSet,
  anchors: readonly Position[],
  judge: SetJudge,
): SetJudgement | null {
  const { about, text } = stored;
  const profile = judge.profiles.find(({ id }) => id === about.profile);
  if (!profile || !about.kind || about.verdict === 'not-applicable') return null;
  const paper = {
    path: text.path,
    profile,
    kind: about.kind,
    principal: about.principal,
    set,
    length: about.length,
    draft: () => judge.draft(stored),
  };
  const result = lintSet(judge.rules, paper, judge.settingsFor(stored));
  const ordered = [...anchors].sort((a, b) => a.offset - b.offset);
  return { ...result, findings: result.findings.map(finding => placed(finding, ordered)) };
}

function placed(finding: Finding, anchors: readonly Position[]): AuditFinding {
  const { range, edits, related, basis, ...rest } = finding;
  return {
    ...rest,
    basis: { mark: basis.mark, zh: basis.zh, en: basis.en },
    range: { start: positionOf(range.start, anchors), end: positionOf(range.end, anchors) },
    paragraph: null,
    sentence: null,
    quote: '',
    related: [],
  };
}

/** Counted on from the nearest known place before it: such findings begin at one, and those that end elsewhere end on its line. */
function positionOf(offset: number, anchors: readonly Position[]): Position {
  const known = anchors.findLast(anchor => anchor.offset <= offset);
  if (!known) return { line: 1, column: offset + 1, offset };
  return { line: known.line, column: known.column + (offset - known.offset), offset };
}
