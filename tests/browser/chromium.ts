import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium: the one that .ci/run installs. No browser is ever fetched. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** What axe says of colours at AA: all that can differ between a light page and the same in the dark. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** What was found is told in full; of what passed it is enough to know that there is some: to tell it all costs more than to look. */
export const TELL = { resultTypes: ['violations'] };

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM as string, args: FLAGS });
}
