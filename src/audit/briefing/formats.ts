/** How a briefing can be written. */
export const BRIEFING_FORMATS = ['markdown', 'json'] as const;
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number];
