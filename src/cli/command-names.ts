/** The commands, in the order in which help lists them. */
export const COMMAND_NAMES = [
  'lint',
  'audit',
  'review',
  'sample',
  'briefing',
  'outline',
  'diff',
  'history',
  'new',
  'init',
  'rules',
  'explain',
  'profiles',
  'config',
  'help',
] as const;
