import type { Language } from '../config/localized.ts';

const BEIJING_HOURS = 8;

/**
 * A moment as offices write it, to the minute: one clock for all of China in Chinese, UTC in English. It does not depend on the
 * machine, so that the same report gives the same bytes everywhere.
 *
 * @param iso ISO 8601, UTC
 */
export function momentText(iso: string, language: Language): string {
  const at = new Date(iso).getTime();
  if (Number.isNaN(at)) return iso;
  const shifted = new Date(language === 'en' ? at : at + BEIJING_HOURS * 3_600_000);
  const text = shifted.toISOString().slice(0, 16).replace('T', ' ');
  return language === 'en' ? `${text} UTC` : `${text}（北京时间）`;
}
