import { createHash } from 'node:crypto';
import type { Standard } from '../check-paper.ts';
import type { Ground } from '../ground.ts';

/** Names the law and the settings of a run: what two runs with the same hash find in one text is the same. */
export function standardHash({ settings, profiles }: Ground, standard: Standard): string {
  const { ruleSet, profile = null, fallbackProfile = null, lintSettings } = standard;
  const { rules, onlyRules, onlyCriteria, noInline } = lintSettings;
  const parts = [
    ruleSet.hash,
    profile,
    fallbackProfile,
    { rules, onlyRules, onlyCriteria, noInline },
    settings.overrides,
    profiles,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
