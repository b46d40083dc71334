/** What the command `briefing` alone has to say. */
export const BRIEFING_MESSAGES = {} as const;
