import type { Condition, Query } from './query.ts';

/** A query in one line: `count /drafts [/grade = "return"]`, `/roster/expected`, `problems ÷ drafts`. */
export function queryText(query: Query): string {
  if ('value' in query) return query.value;
  if ('divide' in query) return query.divide.join(' ÷ ');
  const { from, where, measure, of } = query;
  const conditions = Object.entries(where).map(([place, wanted]) => `${place} ${conditionText(wanted)}`);
  const what = of === null ? measure : `${measure} ${of} of`;
  return `${what} ${from}${conditions.length > 0 ? ` [${conditions.join(', ')}]` : ''}`;
}

function conditionText(wanted: Condition): string {
  if (typeof wanted !== 'object' || wanted === null) return `= ${JSON.stringify(wanted)}`;
  return 'above' in wanted ? `> ${wanted.above}` : `≠ ${JSON.stringify(wanted.not)}`;
}
