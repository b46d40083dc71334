import * as v from 'valibot';
import { ConfigError, type ConfigProblem } from '../config/config-error.ts';
import { unknownNames } from '../config/load-settings.ts';
import type { Rule } from '../linter/rule.ts';
import type { Ground } from './ground.ts';
import { both } from './messages.ts';
import { nearRules } from './rule-names.ts';

type Place = Omit<ConfigProblem, 'message'>;
type Options = Readonly<Record<string, unknown>>;

/**
 * Whether the rules, options and profile that settings and profile files name exist and have the right form: what has no
 * effect is a slip, and a slip must not pass in silence.
 *
 * @throws ConfigError with every fault and its place
 */
export function checkSettings(
  { resolved, settings, profiles, ownProfiles }: Ground,
  rules: readonly Rule[],
): void {
  const problems = unknownNames(resolved, {
    rules: rules.map(({ id }) => id),
    profiles: profiles.map(({ id }) => id),
  });
  for (const [id, { options }] of Object.entries(settings.rules)) {
    const at = (option: string): Place => {
      const { file, line, column } = resolved.origins[`rules.${id}.options.${option}`] ?? NOWHERE;
      return { file: file ?? 'duizhao.yaml', line, column };
    };
    const rule = rules.find(known => known.id === id);
    if (rule) problems.push(...optionProblems(rule, options, at));
  }
  for (const { profile, file } of ownProfiles) {
    const place: Place = { file, line: null, column: null };
    for (const id of new Set([...Object.keys(profile.severities), ...Object.keys(profile.options)])) {
      const rule = rules.find(known => known.id === id);
      problems.push(
        ...(rule ? optionProblems(rule, profile.options[id] ?? {}, () => place) : [noRule(place, id, rules)]),
      );
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
}

const NOWHERE = { file: null, line: null, column: null } as const;

function noRule(place: Place, id: string, rules: readonly Rule[]): ConfigProblem {
  const [near] = nearRules(rules, id);
  return {
    ...place,
    message: near ? both('settingsRuleNear', { rule: id, near }) : both('settingsRule', { rule: id }),
  };
}

function optionProblems(rule: Rule, options: Options, at: (option: string) => Place): ConfigProblem[] {
  const checked = v.safeParse(rule.options, options);
  if (checked.success) return [];
  return checked.issues.map(issue => {
    const option = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
    const place = at(String(issue.path?.[0]?.key ?? ''));
    const data = { rule: rule.id, option, expected: issue.expected ?? '?', received: issue.received };
    const unknown = issue.type === 'strict_object' && issue.expected === 'never';
    return { ...place, message: both(unknown ? 'settingsOption' : 'settingsOptionValue', data) };
  });
}
