import { inLanguage, type Language } from '../../config/localized.ts';
import type { Facts } from './facts.ts';
import type { Figure } from './ledger.ts';
import type { Briefing, Section } from './model.ts';
import type { BriefingData } from './schema.ts';
import { briefingWord } from './words.ts';

export interface JsonOptions {
  readonly language: Language;
  /** The call that lists what a figure is made of. */
  trace(id: string): string;
}

/** Of what a figure is made of as many are named; its command names all. */
const MOST_ITEMS = 20;

/** The briefing as data, in the order in which it is told. */
export function briefingJson(
  briefing: Briefing,
  roster: Facts['roster'],
  { language, trace }: JsonOptions,
): BriefingData {
  const { facts, sections, figures, unchecked } = briefing;
  const { run, tool } = facts;
  return {
    schema: 1,
    kind: 'duizhao-briefing',
    tool: { name: 'duizhao', version: tool.version, ruleset: tool.ruleset },
    source: { run: run.id, at: run.at, folder: run.folder, roster: facts.roster },
    complete: unchecked.length === 0,
    unchecked: [...unchecked],
    missing: (roster?.missing ?? []).map(({ unit, kind, name, deadline, city, county }) => ({
      unit,
      kind,
      name,
      deadline,
      city,
      county,
    })),
    sections: sections.map(section => ({
      title: briefingWord(language, section.title),
      figures: idsOf(section),
    })),
    figures: figures.map(figure => ({
      id: figure.id,
      label: inLanguage(figure.label, language),
      of: [...figure.of],
      value: figure.value,
      query: figure.query as BriefingData['figures'][number]['query'],
      items: figure.items.slice(0, MOST_ITEMS),
      itemCount: figure.items.length,
      command: trace(figure.id),
    })),
  };
}

function idsOf({ blocks }: Section): string[] {
  const ids = blocks.flatMap(block => {
    if ('sentences' in block)
      return block.sentences.flatMap(({ slots }) => Object.values(slots).flatMap(idOf));
    return 'rows' in block ? block.rows.flat().flatMap(idOf) : [];
  });
  return [...new Set(ids)];
}

function idOf(thing: string | object): string[] {
  return typeof thing === 'object' && 'query' in thing ? [(thing as Figure).id] : [];
}
