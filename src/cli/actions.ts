/**
 * What the commands do, behind one door: the command line itself stays light, and whoever does anything needs nearly all of
 * the rest. One door in place of eight also keeps the bundle from falling into dozens of small files.
 */
export { runAudit } from './audit/run-audit.ts';
export { explain } from './explain.ts';
export { init } from './init.ts';
export { newPaper } from './new-paper.ts';
export { runDiff } from './run-diff.ts';
export { runHistory } from './run-history.ts';
export { runLint } from './run-lint.ts';
export { showConfig } from './show-config.ts';
export { showOutline } from './show-outline.ts';
export { showProfiles } from './show-profiles.ts';
export { showRules } from './show-rules.ts';

/** Decisions of people: asked for by panels alone, so nobody else loads them. */
export async function loadReview() {
  return import('./review/index.ts');
}
