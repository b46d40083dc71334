import * as v from 'valibot';
import { reason, text, words } from './common.ts';

/** What to look for: any of some terms, of some word lists' terms, or what matches a pattern. */
export const wording = v.pipe(
  v.strictObject({
    terms: v.exactOptional(words),
    lexicons: v.exactOptional(words),
    /** Whether it can be run at all is for the engine that will run it (`patterns.ts`). */
    pattern: v.exactOptional(text),
  }),
  v.check(
    ({ terms, lexicons, pattern }) => Boolean(terms ?? lexicons ?? pattern),
    reason('要写 terms、lexicons、pattern 中的一项', 'terms, lexicons or pattern is needed'),
  ),
);

export type Wording = v.InferOutput<typeof wording>;
