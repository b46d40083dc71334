import type { Criterion } from '../../linter/rule.ts';
import type { Facts } from './facts.ts';
import { createLedger } from './ledger.ts';
import type { Briefing, Section } from './model.ts';
import { regionSections } from './regions.ts';
import {
  criteriaSection,
  draftSection,
  exampleSection,
  problemSection,
  ruleSection,
  sharingSection,
  verdictSection,
} from './sections.ts';
import { submissionSection } from './submission.ts';

/** Names that a report knows by their ids alone. */
export interface Names {
  criterion(id: Criterion): string;
  profile(id: string): string;
}

/** The figures of a circular, from the facts of an audit: each the answer to a query, none typed in. */
export function makeBriefing(facts: Facts, names: Names): Briefing {
  const ledger = createLedger(facts);
  const some = facts.drafts.length > 0;
  const sections: Section[] = [
    submissionSection(facts, ledger),
    verdictSection(facts, ledger),
    ...(some
      ? [
          criteriaSection(ledger, names.criterion),
          problemSection(facts, ledger, names.profile),
          exampleSection(ledger),
          draftSection(facts, ledger),
          ruleSection(facts, ledger),
          sharingSection(ledger),
        ]
      : []),
    ...regionSections(facts, ledger),
  ];
  const { run, tool, roster, failures } = facts;
  return {
    facts: { run, tool, roster: roster?.file ?? null },
    sections,
    figures: ledger.figures,
    unchecked: failures.map(({ path, message }) => ({ path, message })),
  };
}
