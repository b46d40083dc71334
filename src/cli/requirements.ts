import type { Localized } from '../config/localized.ts';
import type { Kind, Profile } from '../config/profile.ts';
import type { Rule } from '../linter/rule.ts';

/** What the rules ask, by the place of a new draft at which it is told: the titles of the rules. */
export type Requirements = ReadonlyMap<string, readonly Localized[]>;

/** Every rule that would judge such a paper speaks at one place. */
export function requirementsOf(rules: readonly Rule[], profile: Profile, kind: Kind): Requirements {
  const found = new Map<string, Localized[]>();
  for (const rule of rules) {
    if (rule.kinds && !rule.kinds.includes(kind)) continue;
    if (profile.severities[rule.id] === 'off' || rule.status === 'deprecated') continue;
    const place = placeOf(rule, profile, kind);
    found.set(place, [...(found.get(place) ?? []), rule.title]);
  }
  return found;
}

/** Where a rule is best told: the place of its own bad example, but form is a matter of the whole paper. */
function placeOf({ criterion, docs }: Rule, { sections }: Profile, kind: Kind): string {
  if (criterion === 'headline') return 'problem-title';
  if (criterion === 'format') return 'whole';
  const place = docs.bad.in === 'dimension' ? 'problems' : docs.bad.in;
  const written = ['problem', 'opening', 'closing'].includes(place);
  const due = sections.some(
    ({ role, required, heading }) => role === place && heading && required.includes(kind),
  );
  return written || due ? place : 'whole';
}
