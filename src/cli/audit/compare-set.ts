import type { AuditFinding, AuditPaper, SimilarityReport } from '../../audit/audit-report.ts';
import { judgeSet } from '../../audit/set-findings.ts';
import { analyse } from '../../audit/similarity/analyse.ts';
import { finishPaper, type PaperAnswers, type StoredPaper } from '../../audit/stored-paper.ts';
import { type LintSettings, settingOptions } from '../../linter/lint.ts';
import { needsSet } from '../../linter/lint-set.ts';
import type { Rule } from '../../linter/rule.ts';
import type { Failure } from '../../source/source.ts';
import { note } from '../notes.ts';
import type { Run } from '../run.ts';
import type { Judged } from './judge-papers.ts';
import type { AuditPlan } from './plan-audit.ts';

export interface Compared {
  readonly papers: readonly AuditPaper[];
  readonly similarity: SimilarityReport;
  readonly failures: readonly Failure[];
}

/** What people said of a paper, whose findings by comparison are given too; `null` where nobody keeps decisions. */
export type Answerer = (stored: StoredPaper, set: readonly AuditFinding[]) => PaperAnswers | null;

/** Holds the papers against each other and lets the rules on a set have their say on each. */
export async function compareSet(
  run: Run,
  plan: AuditPlan,
  judged: Judged,
  answer: Answerer = () => null,
): Promise<Compared> {
  const { corpus, counts, papers } = judged;
  const { standard, ground } = plan;
  const rules = standard.ruleSet.rules.filter(needsSet);
  // papers of last year stand in front
  const first = corpus.papers.length - papers.length;
  if (corpus.count > 20_000)
    note(run, plan, 'auditComparing', { papers: corpus.papers.length, passages: corpus.count });
  const analysis = await breathing(
    run,
    analyse(corpus, counts, {
      like: numberOption(rules, standard.lintSettings, 'attitude/shared-passage', 'like'),
      mould: {
        share: numberOption(rules, standard.lintSettings, 'attitude/one-mould', 'share'),
        papers: numberOption(rules, standard.lintSettings, 'attitude/one-mould', 'papers'),
      },
      counts: {
        least: numberOption(rules, standard.lintSettings, 'attitude/same-counts', 'least'),
        chance: numberOption(rules, standard.lintSettings, 'attitude/same-counts', 'chance'),
      },
    }),
  );
  const failures: Failure[] = [];
  const finished: AuditPaper[] = [];
  for (const [i, stored] of papers.entries()) {
    await run.interrupt.breathe();
    const index = first + i;
    const judgement = judgeSet(stored, analysis.setOf(index), analysis.anchorsOf(index), {
      rules,
      profiles: ground.profiles,
      settingsFor: paper => settingsFor(plan, paper),
      draft: ({ text }) => judged.draftOf(text.path),
    });
    if (judgement) failures.push(...judgement.failures);
    const found = judgement?.findings ?? [];
    const set = {
      findings: found,
      runs: judgement?.runs ?? [],
      borrowed: analysis.borrowed(index),
      mould: analysis.mouldOf(index),
    };
    finished.push(finishPaper(stored, set, answer(stored, found)));
  }
  return { papers: finished, similarity: analysis.report, failures };
}

async function breathing<T>(run: Run, work: Generator<void, T>): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await run.interrupt.breathe();
  }
}

function settingsFor({ standard }: AuditPlan, { text, about }: StoredPaper): LintSettings {
  const { rulesFor, lintSettings } = standard;
  if (!rulesFor) return lintSettings;
  return { ...lintSettings, rules: rulesFor({ path: text.path, kind: about.kind, level: about.level }) };
}

/** A number by which papers are compared at all: the same for every paper, so it is the settings' and no profile's. */
function numberOption(rules: readonly Rule[], settings: LintSettings, id: string, name: string): number {
  const rule = rules.find(one => one.id === id);
  const options = rule ? (settingOptions(rule, settings) as Record<string, unknown>) : {};
  return Number(options[name]);
}
