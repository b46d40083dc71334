import type { Language } from '../config/localized.ts';

const BEIJING_HOURS = 8;

/**
 * A moment as offices write it, to the minute: one clock for all of China in Chinese, UTC in English. It does not depend on the
 * machine, so that the same report gives the same bytes everywhere.
 *
 * @param iso ISO 8601, UTC
 */
export function momentText(iso: string, language: Language): string {
  const local = localTime(iso, language);
  if (local === null) return iso;
  const text = local.slice(0, 16).replace('T', ' ');
  return language === 'en' ? `${text} UTC` : `${text}（北京时间）`;
}

/** The day of a moment by the same clocks, `2014-06-30`; a date without a time is its own day. */
export function dayOf(iso: string, language: Language): string {
  return (iso.includes('T') ? (localTime(iso, language) ?? iso) : iso).slice(0, 10);
}

function localTime(iso: string, language: Language): string | null {
  const at = new Date(iso).getTime();
  if (Number.isNaN(at)) return null;
  return new Date(language === 'en' ? at : at + BEIJING_HOURS * 3_600_000).toISOString();
}
