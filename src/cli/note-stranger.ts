import type { Draft } from '../draft/model.ts';
import { visible } from '../report/escape.ts';
import { differ } from '../versions/series/kinship.ts';
import type { LintPlan } from './lint-plan.ts';
import { type MessageData, say } from './messages.ts';
import { note } from './notes.ts';
import type { Run } from './run.ts';

/** Says where two papers that are compared as drafts look like two papers: one great revision would be told of them. */
export function noteStranger(
  run: Run,
  [a, b]: readonly [Draft, Draft],
  plan: Pick<LintPlan, 'ground' | 'quiet'>,
  key: 'diffOtherPaper' | 'previousDraftOther',
  data: MessageData = {},
): void {
  if (!a.applicability.applicable || !b.applicability.applicable) return;
  const reason = differ(a, b);
  if (reason === null) return;
  const bears = ({ meta }: Draft): string =>
    visible((reason === 'other-person' ? meta.name : meta.unit)?.value ?? '');
  const why = say(`why.${reason}`, plan.ground.language, { a: bears(a), b: bears(b) });
  note(run, plan, key, { ...data, why });
}
