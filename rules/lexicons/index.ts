import type { Lexicon } from '../../src/linter/lexicons.ts';
import abstractions from './abstractions.yaml';
import achievements from './achievements.yaml';
import cliches from './cliches.yaml';
import denials from './denials.yaml';
import emptyVerbs from './empty-verbs.yaml';
import excuses from './excuses.yaml';
import faultHints from './fault-hints.yaml';
import faultWords from './fault-words.yaml';
import fieldNames from './field-names.yaml';
import hedges from './hedges.yaml';
import hopes from './hopes.yaml';
import motives from './motives.yaml';
import outsideConditions from './outside-conditions.yaml';
import policyQuotations from './policy-quotations.yaml';
import praise from './praise.yaml';
import slogans from './slogans.yaml';
import staples from './staples.yaml';
import stockBlame from './stock-blame.yaml';
import thirdPersons from './third-persons.yaml';
import vagueActors from './vague-actors.yaml';

/** All word lists that rules may ask for; their form is checked by a test. */
export const LEXICONS = [
  abstractions,
  achievements,
  cliches,
  denials,
  emptyVerbs,
  excuses,
  faultHints,
  faultWords,
  fieldNames,
  hedges,
  hopes,
  motives,
  outsideConditions,
  policyQuotations,
  praise,
  slogans,
  staples,
  stockBlame,
  thirdPersons,
  vagueActors,
] as readonly Lexicon[];
