import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import { unknownNames } from '../config/load-settings.ts';
import { type RetiredRule, retiredAmong } from '../linter/retired.ts';
import type { RuleSet } from '../linter/rule-set.ts';
import { checkRuleSettings, type RuleSettingTrouble } from '../linter/rule-settings.ts';
import type { Ground } from './ground.ts';
import { both } from './messages.ts';
import { nearRules } from './rule-names.ts';

type Place = Omit<ConfigProblem, 'message'>;

/**
 * Whether the rules, options and profile that settings and profile files name exist and have the right form: what has no
 * effect is a slip, and a slip must not pass in silence. Gives the named rules that are deprecated or gone: no slips, but the
 * reader is to hear of them.
 *
 * @throws ConfigError with every fault and its place
 */
export function checkSettings({ resolved, settings, profiles, ownProfiles, ruleSet }: Ground): RetiredRule[] {
  const ids = [...ruleSet.rules, ...ruleSet.removed].map(({ id }) => id);
  const problems = unknownNames(resolved, { rules: ids, profiles: profiles.map(({ id }) => id) });
  const told = new Set(Object.keys(settings.rules).filter(id => !ids.includes(id)));
  for (const trouble of checkRuleSettings(ruleSet, settings.rules as never)) {
    if (told.has(trouble.rule)) continue;
    const { rule, option } = trouble;
    const { file, line, column } =
      resolved.origins[`rules.${rule}.options.${option.split('.')[0]}`] ?? NOWHERE;
    problems.push(problemOf(trouble, { file: file ?? 'duizhao.yaml', line, column }, ruleSet));
  }
  for (const [i, { rules }] of settings.overrides.entries()) {
    const place = resolved.origins[`overrides.${i}`] ?? NOWHERE;
    for (const trouble of checkRuleSettings(ruleSet, rules as never))
      problems.push(problemOf(trouble, { ...place, file: place.file ?? 'duizhao.yaml' }, ruleSet));
  }
  for (const { profile, file } of ownProfiles) {
    const named = [...Object.keys(profile.severities), ...Object.keys(profile.options)];
    const said = Object.fromEntries(named.map(id => [id, { options: profile.options[id] ?? {} }]));
    for (const trouble of checkRuleSettings(ruleSet, said))
      problems.push(problemOf(trouble, { ...NOWHERE, file }, ruleSet));
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return retiredAmong(ruleSet, [
    ...Object.keys(settings.rules),
    ...settings.overrides.flatMap(({ rules }) => Object.keys(rules)),
    ...ownProfiles.flatMap(({ profile }) => [
      ...Object.keys(profile.severities),
      ...Object.keys(profile.options),
    ]),
  ]);
}

const NOWHERE = { file: null, line: null, column: null } as const;

function problemOf(
  { code, rule, option, expected, received }: RuleSettingTrouble,
  place: Place,
  ruleSet: RuleSet,
): ConfigProblem {
  if (code === 'unknown-rule') {
    const [near] = nearRules(ruleSet.rules, rule);
    return {
      ...place,
      message: near ? both('settingsRuleNear', { rule, near }) : both('settingsRule', { rule }),
    };
  }
  return expected === 'never'
    ? { ...place, message: both('settingsOption', { rule, option }) }
    : { ...place, message: both('settingsOptionValue', { rule, option, expected, received }) };
}
