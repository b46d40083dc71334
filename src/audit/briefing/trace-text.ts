import { inLanguage, type Language } from '../../config/localized.ts';
import { visible } from '../../report/escape.ts';
import type { Figure } from './ledger.ts';
import { queryText } from './query-text.ts';

/** One figure, its query, and everything that it is made of: an amount and a name a line. */
export function traceText({ id, label, of, value, query, items }: Figure, language: Language): string {
  const names = of.length > 0 ? ` ${of.join(' ')}` : '';
  const lines = [
    `${inLanguage(label, language)}${names}  ${value ?? '—'}`,
    `  ${id}`,
    `  ${queryText(query)}`,
    ...items.map(({ item, amount }) => `${String(amount).padStart(6)}  ${item}`),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
