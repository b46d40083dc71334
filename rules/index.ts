import { declaredRule } from '../src/linter/declarative/parse.ts';
import { directiveRule } from '../src/linter/directives.ts';
import type { Rule } from '../src/linter/rule.ts';
import { createRuleSet, type RuleSet } from '../src/linter/rule-set.ts';
import causeAnswers from './analysis/cause-answers.ts';
import causeDepth from './analysis/cause-depth.ts';
import exampleConsequence from './analysis/example-consequence.ts';
import exampleCount from './analysis/example-count.ts';
import exampleCourse from './analysis/example-course.ts';
import examplePlace from './analysis/example-place.ts';
import exampleTime from './analysis/example-time.ts';
import fourGates from './analysis/four-gates.ts';
import measureEcho from './analysis/measure-echo.ts';
import reflection from './analysis/reflection.ts';
import vagueActor from './analysis/vague-actor.ts';
import vagueMeasure from './analysis/vague-measure.ts';
import achievement from './attitude/achievement.ts';
import cosmeticRevision from './attitude/cosmetic-revision.ts';
import droppedProblem from './attitude/dropped-problem.ts';
import exchangedFacts from './attitude/exchanged-facts.ts';
import fromTeam from './attitude/from-team.ts';
import hope from './attitude/hope.ts';
import lastYear from './attitude/last-year.ts';
import minimised from './attitude/minimised.ts';
import oneMouldOfMany from './attitude/one-mould.ts';
import outsideCause from './attitude/outside-cause.ts';
import ownName from './attitude/own-name.ts';
import praiseFirst from './attitude/praise-first.ts';
import sameCounts from './attitude/same-counts.ts';
import sharedPassage from './attitude/shared-passage.ts';
import stockBlame from './attitude/stock-blame.ts';
import thirdPerson from './attitude/third-person.ts';
import unclaimed from './attitude/unclaimed.ts';
import wholePerson from './attitude/whole-person.ts';
import announced from './completeness/announced.ts';
import answered from './completeness/answered.ts';
import dimensions from './completeness/dimensions.ts';
import draftNumber from './completeness/draft-number.ts';
import emptyProblem from './completeness/empty-problem.ts';
import extraSections from './completeness/extra-sections.ts';
import graveMatters from './completeness/grave-matters.ts';
import manifestations from './completeness/manifestations.ts';
import measureSides from './completeness/measure-sides.ts';
import problemCount from './completeness/problem-count.ts';
import sections from './completeness/sections.ts';
import unfilled from './completeness/unfilled.ts';
import circular from './concision/circular.ts';
import hammered from './concision/hammered.ts';
import lateProblem from './concision/late-problem.ts';
import leadIn from './concision/lead-in.ts';
import padding from './concision/padding.ts';
import policyQuotation from './concision/policy-quotation.ts';
import problemShare from './concision/problem-share.ts';
import staples from './concision/staples.ts';
import commonSlip from './format/common-slip.ts';
import dateForm from './format/date-form.ts';
import dateOrder from './format/date-order.ts';
import documentNumber from './format/document-number.ts';
import ellipsisAndDash from './format/ellipsis-and-dash.ts';
import fixedTerms from './format/fixed-terms.yaml';
import frontMatter from './format/front-matter.ts';
import halfWidthMark from './format/half-width-mark.ts';
import headingMark from './format/heading-mark.ts';
import hiddenCharacter from './format/hidden-character.ts';
import innerBlank from './format/inner-blank.ts';
import levelOrder from './format/level-order.ts';
import mask from './format/mask.ts';
import numberMark from './format/number-mark.ts';
import numberRange from './format/number-range.ts';
import numberingSequence from './format/numbering-sequence.ts';
import openingFormula from './format/opening-formula.yaml';
import pairedMarks from './format/paired-marks.ts';
import paragraphShape from './format/paragraph-shape.ts';
import placeholder from './format/placeholder.ts';
import repeatedMark from './format/repeated-mark.ts';
import repeatedPassage from './format/repeated-passage.ts';
import sameCase from './format/same-case.ts';
import sectionOrder from './format/section-order.ts';
import sentenceLength from './format/sentence-length.ts';
import signOff from './format/sign-off.ts';
import spokenSequence from './format/spoken-sequence.ts';
import titleAgrees from './format/title-agrees.ts';
import dimension from './headline/dimension.ts';
import duplicate from './headline/duplicate.ts';
import generic from './headline/generic.ts';
import length from './headline/length.ts';
import noFault from './headline/no-fault.ts';
import offBody from './headline/off-body.ts';
import oneMould from './headline/one-mould.ts';
import { LEXICONS } from './lexicons/index.ts';
import { PROFILE_DATA } from './profiles/index.ts';
import { REMOVED } from './removed.ts';

/**
 * The law, criterion by criterion in the order of the notice. An explicit list: what is not here does not judge. A rule that is
 * taken out leaves its id behind as a comment, so that no id is ever used for something else.
 */
export const RULES: readonly Rule[] = [
  // attitude
  achievement,
  fromTeam,
  cosmeticRevision,
  droppedProblem,
  exchangedFacts,
  hope,
  lastYear,
  minimised,
  oneMouldOfMany,
  outsideCause,
  ownName,
  praiseFirst,
  sameCounts,
  sharedPassage,
  stockBlame,
  thirdPerson,
  unclaimed,
  wholePerson,
  // format
  commonSlip,
  dateForm,
  dateOrder,
  directiveRule,
  documentNumber,
  ellipsisAndDash,
  declaredRule(fixedTerms, 'rules/format/fixed-terms.yaml'),
  frontMatter,
  halfWidthMark,
  headingMark,
  hiddenCharacter,
  innerBlank,
  levelOrder,
  mask,
  numberMark,
  numberRange,
  numberingSequence,
  declaredRule(openingFormula, 'rules/format/opening-formula.yaml'),
  pairedMarks,
  paragraphShape,
  placeholder,
  repeatedMark,
  repeatedPassage,
  sameCase,
  sectionOrder,
  sentenceLength,
  signOff,
  spokenSequence,
  titleAgrees,
  // completeness
  announced,
  answered,
  dimensions,
  draftNumber,
  emptyProblem,
  extraSections,
  graveMatters,
  manifestations,
  measureSides,
  problemCount,
  sections,
  unfilled,
  // concision
  circular,
  hammered,
  lateProblem,
  leadIn,
  padding,
  policyQuotation,
  problemShare,
  staples,
  // headline
  dimension,
  duplicate,
  generic,
  length,
  noFault,
  offBody,
  oneMould,
  // analysis
  causeAnswers,
  causeDepth,
  exampleConsequence,
  exampleCount,
  exampleCourse,
  examplePlace,
  exampleTime,
  fourGates,
  measureEcho,
  reflection,
  vagueActor,
  vagueMeasure,
];

export { REMOVED };

let shipped: RuleSet | null = null;

/** The shipped rule set, built when first asked for. */
export function shippedRules(): RuleSet {
  shipped ??= createRuleSet(RULES, LEXICONS, PROFILE_DATA, [], REMOVED);
  return shipped;
}
