/** Names of the formats, apart from what writes them: the command line lists them before anything is loaded. */
export const FORMATS = ['stylish', 'json', 'markdown', 'csv', 'sarif', 'junit', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];
