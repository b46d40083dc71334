import { REMOVED } from '../../rules/removed.ts';
import { nearest } from '../config/nearest.ts';
import type { Criterion, Rule } from '../linter/rule.ts';
import { CRITERION_CHOICES, findCriterion, nearCriteria } from './criterion-names.ts';
import type { CliError } from './exit.ts';
import { cliError } from './messages.ts';

/** The rule of this id, or the error that says which may have been meant. */
export function ruleNamed(rules: readonly Rule[], value: string): Rule {
  const found = rules.find(({ id }) => id === value);
  if (found) return found;
  const gone = REMOVED.find(({ id }) => id === value);
  if (gone)
    throw cliError('ruleGone', { value, since: gone.since }, { near: gone.replacedBy, after: 'allRules' });
  throw unknownRule(rules, value);
}

/** An id without its criterion is the usual slip: so the second half is compared too. */
export function nearRules(rules: readonly Rule[], value: string): string[] {
  const name = (id: string): string => id.slice(id.indexOf('/') + 1);
  const whole = nearest(
    value,
    rules.map(({ id }) => id),
  );
  if (whole.length > 0) return whole;
  const close = nearest(
    name(value),
    rules.map(({ id }) => name(id)),
  );
  return rules.map(({ id }) => id).filter(id => close.includes(name(id)));
}

function unknownRule(rules: readonly Rule[], value: string): CliError {
  return cliError('unknownRule', { value }, { near: nearRules(rules, value), after: 'allRules' });
}

/** The criterion of an id or a Chinese name, or the error that lists the six and says which may have been meant. */
export function criterionNamed(value: string): Criterion {
  const found = findCriterion(value);
  if (found) return found;
  throw cliError('unknownCriterion', { value, choices: CRITERION_CHOICES }, { near: nearCriteria(value) });
}
