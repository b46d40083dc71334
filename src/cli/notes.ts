import type { Language } from '../config/localized.ts';
import type { RetiredRule } from '../linter/retired.ts';
import type { Source } from '../source/source.ts';
import type { Report } from '../verdict/report.ts';
import type { Fixer } from './fix-papers.ts';
import type { LintPlan } from './lint-plan.ts';
import { type MessageData, type MessageKey, say } from './messages.ts';
import type { Run } from './run.ts';
import { paint } from './terminal.ts';

/** What notes need to know of a run. */
type NotePlan = Pick<LintPlan, 'ground' | 'quiet'>;

/** What a run has to say beside its report; always on standard error, never with `--quiet`. */
export function note({ terminal }: Run, plan: NotePlan, key: MessageKey, data: MessageData = {}): void {
  if (plan.quiet) return;
  const { language } = plan.ground;
  terminal.err.write(`${paint(terminal.err, 'cyan', say('note', language))}${say(key, language, data)}\n`);
}

/** Settings or a profile name a rule that is on its way out, or gone. */
export function noteRetired(
  { terminal }: Run,
  language: Language,
  { id, state, since, replacedBy }: RetiredRule,
  quiet: boolean,
): void {
  if (quiet) return;
  const key = `${state}${replacedBy.length > 0 ? 'By' : ''}` as const;
  const text = say(key, language, { rule: id, since, by: replacedBy.join(language === 'en' ? ', ' : '、') });
  terminal.err.write(`${paint(terminal.err, 'cyan', say('note', language))}${text}\n`);
}

const ENCODING_NAMES = { gb18030: 'GBK/GB18030', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' } as const;

/** Any encoding but the usual one is said: it was a decision. */
export function noteEncoding(run: Run, { path, encoding }: Source, plan: NotePlan): void {
  if (encoding !== 'utf-8') note(run, plan, 'decoded', { path, encoding: ENCODING_NAMES[encoding] });
}

/** Why the process ends as it does, where the report alone does not say so. */
export function noteOutcome(run: Run, report: Report, plan: LintPlan, fixer: Fixer | null): void {
  const { summary, failures, verdict } = report;
  const { strict, maxWarnings } = plan.policy;
  const { unchanged } = plan.policy;
  if (failures.length === 0 && verdict === 'not-applicable' && !unchanged) note(run, plan, 'noPaper');
  const most = strict ? 0 : maxWarnings;
  if (verdict === 'pass' && most !== undefined && summary.warnings > most) {
    note(run, plan, 'tooManyWarnings', { count: summary.warnings, most });
  }
  if (fixer?.mended === 0) note(run, plan, 'nothingToFix');
  if (fixer) return;
  const fixable = report.drafts
    .flatMap(({ findings }) => findings)
    .filter(({ state, edits }) => state === 'open' && edits.some(({ safe }) => safe)).length;
  if (fixable > 0 && plan.outputs.some(({ format, file }) => format === 'stylish' && file === null)) {
    note(run, plan, 'fixable', { count: fixable });
  }
}
