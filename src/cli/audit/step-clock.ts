import type { Language } from '../../config/localized.ts';
import { type MessageKey, say } from '../messages.ts';

const STEPS = {
  read: 'auditStepRead',
  check: 'auditStepCheck',
  compare: 'auditStepCompare',
  sum: 'auditStepSum',
  write: 'auditStepWrite',
} as const satisfies Record<string, MessageKey>;

export interface StepClock {
  /** Ends a step, which took all the time since the one before. */
  step(name: keyof typeof STEPS): void;
  /** A line for each step, seconds with two places. */
  text(language: Language): string;
}

/** Tells how long the steps of an audit took. */
export function stepClock(): StepClock {
  const steps: (readonly [keyof typeof STEPS, number])[] = [];
  let last = performance.now();
  return {
    step(name) {
      const now = performance.now();
      steps.push([name, (now - last) / 1000]);
      last = now;
    },
    text: language =>
      steps
        .map(([name, seconds]) => `${say(STEPS[name], language, { seconds: seconds.toFixed(2) })}\n`)
        .join(''),
  };
}
