import { visible } from '../../../report/escape.ts';

/** Text as HTML shows it: marks escaped, on one line, unseen characters made visible. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/gu, mark => `&#${mark.charCodeAt(0)};`);
}
