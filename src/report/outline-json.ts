import type { Draft, Evidence, Example, Known, Measure, Problem } from '../draft/model.ts';
import { EXAMPLE_PARTS } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import type { Metrics } from '../verdict/report.ts';
import { safeJson } from './escape.ts';
import { rangeData } from './json.ts';

/** What was understood of a draft, for programs: names and order of keys are public. */
export function outlineJson(draft: Draft, metrics: Metrics): string {
  const range = (place: Range): object => rangeData(draft, place);
  const found = (place: Range | null): object | null =>
    place && { text: draft.source.text.slice(place.start, place.end), range: range(place) };
  const evidence = ({ kind, text, range: place }: Evidence): object => ({ kind, text, range: range(place) });
  const example = ({ range: place, text, parts, evidence: signs }: Example): object => ({
    range: range(place),
    text: text.value,
    parts: Object.fromEntries(EXAMPLE_PARTS.map(part => [part, found(parts[part])])),
    evidence: signs.map(evidence),
  });
  const problem = (item: Problem): object => ({
    id: item.id,
    dimension: item.dimension,
    number: item.number?.text ?? null,
    title: item.title,
    section: item.section.id,
    range: range(item.range),
    examples: item.examples.map(example),
    doubtful: item.doubtful.map(range),
    cause: found(item.cause),
    lesson: found(item.lesson),
  });
  const measure = (item: Measure): object => ({
    id: item.id,
    title: item.title,
    range: range(item.range),
    action: found(item.action),
    owner: found(item.owner),
    deadline: found(item.deadline),
    check: found(item.check),
  });
  return safeJson({
    schema: 1,
    path: draft.source.path,
    kind: draft.meta.kind?.value ?? null,
    profile: draft.profile?.id ?? draft.meta.profile?.value ?? null,
    title: draft.meta.title?.value ?? draft.title?.title ?? null,
    applicability: draft.applicability,
    origins: { kind: origin(draft.meta.kind), profile: origin(draft.meta.profile) },
    frontMatter: draft.frontMatter.data,
    sections: draft.sections.map(section => ({
      id: section.id,
      role: section.role,
      roles: section.roles,
      number: section.heading?.number?.text ?? null,
      level: section.level,
      title: section.title,
      range: range(section.range),
      characters: section.characters,
    })),
    problems: draft.problems.map(problem),
    causes: draft.causes.map(({ id, title, range: place }) => ({ id, title, range: range(place) })),
    measures: draft.measures.map(measure),
    links: draft.links.map(({ from, to, kind, state, score, evidence: words }) => ({
      from,
      to,
      kind,
      state,
      score,
      evidence: words,
    })),
    metrics,
  });
}

function origin(known: Known<unknown> | null): object | null {
  return known && { origin: known.origin, grounds: known.grounds };
}
