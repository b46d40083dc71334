import { say } from '../messages.ts';
import { type Progress, progressParts, showProgress } from '../progress.ts';
import type { Run } from '../run.ts';
import type { AuditPlan } from './plan-audit.ts';

/** In a log a line now and then tells that the run is alive. */
const EVERY = 10_000;

/** A bar on a terminal, plain lines in a log. */
export function auditProgress(run: Run, plan: AuditPlan, total: number): Progress {
  const { err } = run.terminal;
  const { language } = plan.ground;
  if (err.interactive || plan.quiet) return showProgress(err, total, language, plan.quiet);
  const start = performance.now();
  let count = 0;
  let said = start;
  return {
    step: () => {
      count++;
      const now = performance.now();
      if (now - said < EVERY) return;
      said = now;
      err.write(`${say('auditProgress', language, progressParts(count, total, (now - start) / 1000))}\n`);
    },
    done: () => {},
  };
}
