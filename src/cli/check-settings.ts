import * as v from 'valibot';
import { ConfigError } from '../config/config-error.ts';
import { ruleSettings, type Settings } from '../config/load-settings.ts';
import type { Profile } from '../config/profile.ts';
import type { Rule } from '../linter/rule.ts';
import { both } from './messages.ts';
import { nearRules } from './rule-names.ts';

/**
 * Whether rules and options that settings and profiles name exist and have the right form: what has no effect is a slip,
 * and a slip must not pass in silence.
 *
 * @throws ConfigError that names the file
 */
export function checkSettings(settings: Settings, profiles: readonly Profile[], rules: readonly Rule[]): void {
  for (const [id, { options }] of Object.entries(ruleSettings(settings.rules))) {
    checkRule(settings.origins[`rules.${id}`] ?? '', id, options, rules);
  }
  for (const { id: profile, severities, options } of profiles) {
    for (const id of Object.keys(severities)) checkRule(profile, id, undefined, rules);
    for (const [id, given] of Object.entries(options)) checkRule(profile, id, given, rules);
  }
}

function checkRule(place: string, id: string, options: Readonly<Record<string, unknown>> | undefined, rules: readonly Rule[]): void {
  const rule = rules.find(known => known.id === id);
  if (!rule) {
    const [near] = nearRules(rules, id);
    throw new ConfigError(near ? both('settingsRuleNear', { place, rule: id, near }) : both('settingsRule', { place, rule: id }));
  }
  if (!options) return;
  const checked = v.safeParse(rule.options, options);
  if (checked.success) return;
  const [issue] = checked.issues;
  const option = issue.path?.map(item => String(item.key)).join('.') ?? '';
  throw new ConfigError(
    issue.type === 'strict_object'
      ? both('settingsOption', { place, rule: id, option })
      : both('settingsOptionValue', { place, rule: id, option, expected: issue.expected ?? '?', received: issue.received }),
  );
}
