import {
  type Draft,
  EXAMPLE_PARTS,
  type Example,
  type Measure,
  type Problem,
  type Section,
} from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import { positionAt } from '../source/source.ts';
import type { Metrics } from '../verdict/report.ts';
import { visible } from './escape.ts';
import { kindName, metricTexts, otherGroundsText, percent } from './names.ts';
import { createPage, itemLines, type Page, paragraph, rule } from './page.ts';
import type { ReportOptions } from './reporter.ts';
import { cutEnd, displayWidth, padEnd } from './width.ts';
import type { WordingKey } from './wording.ts';

const MEASURE_PARTS = ['action', 'owner', 'deadline', 'check'] as const;

/** Links named in the text view: the JSON holds all. */
const MOST_LINKS = 12;

/** What was understood of a draft, as a tree for a person to check. */
export function outlineText(draft: Draft, metrics: Metrics, options: ReportOptions): string {
  const page = createPage(options);
  const { dim } = page.paint;
  const legend = [
    ...(metrics.examples > 0 ? paragraph(page, page.say('outline.legend.example'), 0) : []),
    ...(metrics.measures > 0 ? paragraph(page, page.say('outline.legend.measure'), 0) : []),
  ];
  const lines = [
    rule(page),
    ...renderHead(page, draft),
    rule(page),
    ...draft.sections.flatMap(section => ['', ...renderSection(page, draft, section)]),
    ...renderLinks(page, draft),
    '',
    ...legend.map(line => dim(line)),
    ...itemLines(page, metricTexts(metrics, page.language), 0),
  ];
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

function renderHead(page: Page, { meta, title, profile, source, applicability }: Draft): string[] {
  const { language, paint } = page;
  const name = meta.title?.value ?? title?.title ?? page.say('paper.untitled');
  const facts = [
    visible(source.path),
    kindName(language, meta.kind?.value ?? null),
    ...(meta.draft ? [page.say('paper.draft', { n: meta.draft.value })] : []),
  ];
  const known = profile
    ? page.say('paper.profile', { title: page.words(profile.title), id: profile.id })
    : page.say('profile.unknown');
  const grounds = (['kind', 'profile'] as const).flatMap(key => {
    const value = meta[key];
    if (value?.origin !== 'inferred') return [];
    const words = value.grounds || page.say('paper.no-grounds');
    return [page.say(`paper.inferred.${key}`, { grounds: visible(words) })];
  });
  const other = applicability.applicable ? [] : [otherGroundsText(applicability, language)];
  return [
    ...paragraph(page, visible(name), 0).map(line => paint.bold(line)),
    ...[
      ...itemLines(page, facts, 0),
      ...[known, ...grounds, ...other].flatMap(text => paragraph(page, text, 0)),
    ].map(line => paint.dim(line)),
  ];
}

function renderSection(page: Page, draft: Draft, section: Section): string[] {
  const { paint } = page;
  const roles = section.roles.map(role => page.say(`role.${role}`)).join('+');
  const share = percent(draft.characters === 0 ? 0 : Math.min(1, section.characters / draft.characters));
  const facts = `${page.say('paper.characters', { n: section.characters })} · ${share} · ${lineOf(draft, section.range)}`;
  const title = visible(section.heading?.text.value ?? section.title);
  const label = title === '' ? `[${roles}]` : ` [${roles}]`;
  const room = page.width - displayWidth(facts) - displayWidth(label) - 2;
  // a run-in heading is a whole paragraph: its first words name it
  const name = cutEnd(title, Math.max(8, room));
  const blanks = padEnd('', Math.max(2, page.width - displayWidth(`${name}${label}${facts}`)));
  const within = <T extends { readonly range: Range }>(parts: readonly T[]): readonly T[] =>
    parts.filter(({ range }) => range.start >= section.range.start && range.start < section.range.end);
  return [
    `${paint.bold(name)}${paint.cyan(label)}${blanks}${paint.dim(facts)}`,
    ...(section.roles.includes('problems') ? renderProblems(page, draft, section) : []),
    ...(section.roles.includes('causes')
      ? within(draft.causes).map(cause =>
          row(page, `  ${cause.id.padEnd(3)} `, cause.title, lineOf(draft, cause.range)),
        )
      : []),
    ...(section.roles.includes('measures')
      ? within(draft.measures).map(measure => renderMeasure(page, draft, measure))
      : []),
  ];
}

function renderProblems(page: Page, draft: Draft, section: Section): string[] {
  const parts = draft.dimensions.filter(dimension => dimension.section.id === section.id);
  const shown = new Set(parts.flatMap(({ problems }) => problems.map(({ id }) => id)));
  const others = draft.problems.filter(({ id, section: own }) => own.id === section.id && !shown.has(id));
  const head = (name: string, n: number): string =>
    `  ${page.paint.bold(name)}  ${page.paint.dim(page.say('outline.problems', { n }))}`;
  const list = (problems: readonly Problem[]): string[] =>
    problems.flatMap(problem => renderProblem(page, draft, problem));
  return [
    ...parts.flatMap(({ name, problems }) => [head(visible(name), problems.length), ...list(problems)]),
    ...(others.length > 0 ? [head(page.say('outline.unfiled'), others.length), ...list(others)] : []),
  ];
}

/** A problem with its cases, and which parts of each were found. */
export function renderProblem(page: Page, draft: Draft, problem: Problem): string[] {
  const { id, title, examples, doubtful, range } = problem;
  const count =
    examples.length === 0
      ? page.say('outline.no-examples')
      : page.say('outline.examples', { n: examples.length });
  const doubt = doubtful.length === 0 ? '' : ` · ${page.say('outline.doubtful', { n: doubtful.length })}`;
  const paintFacts = examples.length === 0 ? page.paint.yellow : page.paint.dim;
  return [
    row(page, `    ${id.padEnd(3)} `, title, `${count}${doubt} · ${lineOf(draft, range)}`, paintFacts),
    ...examples.map(example => renderExample(page, example)),
  ];
}

function renderExample(page: Page, { parts, text }: Example): string {
  const { marks, width } = marksOf(
    page,
    EXAMPLE_PARTS,
    part => `part.${part}`,
    part => parts[part],
  );
  const room = page.width - 8 - width - 1;
  return `        ${marks} ${page.paint.dim(cutEnd(visible(text.value), room))}`;
}

/** A measure with what it names of action, owner, deadline and check. */
export function renderMeasure(page: Page, draft: Draft, measure: Measure): string {
  const { marks, width } = marksOf(
    page,
    MEASURE_PARTS,
    part => `measure.${part}`,
    part => measure[part],
  );
  const lead = `  ${measure.id.padEnd(3)} `;
  const line = row(page, `${lead}${' '.repeat(width)} `, measure.title, lineOf(draft, measure.range));
  return `${lead}${marks}${line.slice(lead.length + width)}`;
}

/** A letter for each part that was found, a dot for each that was not; all of one width. */
function marksOf<Part extends string>(
  page: Page,
  parts: readonly Part[],
  key: (part: Part) => WordingKey,
  place: (part: Part) => Range | null,
): { readonly marks: string; readonly width: number } {
  let marks = '';
  let width = 0;
  for (const part of parts) {
    const letter = page.say(key(part));
    const wide = displayWidth(letter);
    marks += place(part) ? letter : page.paint.dim(padEnd('·', wide));
    width += wide;
  }
  return { marks, width };
}

/** A title cut to what the facts at the right end of the line leave to it. */
function row(
  page: Page,
  lead: string,
  title: string,
  facts: string,
  paintFacts: (text: string) => string = page.paint.dim,
): string {
  const room = page.width - displayWidth(lead) - displayWidth(facts) - 2;
  const name = padEnd(cutEnd(visible(title), Math.max(8, room)), room);
  return `${lead}${name}  ${paintFacts(facts)}`;
}

/** What wording suggests belongs together: the closest links, with the words they rest on. */
function renderLinks(page: Page, draft: Draft): string[] {
  if (draft.links.length === 0) return [];
  const titles = new Map(
    [...draft.problems, ...draft.causes, ...draft.measures].map(({ id, title }) => [id, visible(title)]),
  );
  const best = [...draft.links].sort((a, b) => b.score - a.score).slice(0, MOST_LINKS);
  const room = (page.width - 16) >> 1;
  const name = (id: string): string => `${id.padEnd(3)} ${cutEnd(titles.get(id) ?? '', room)}`;
  const lines = best.flatMap(({ from, to, evidence }) => {
    const shared = page.say('outline.shared', { words: visible(evidence.join(page.say('list.join'))) });
    return [
      `  ${padEnd(name(from), room + 4)} → ${name(to)}`,
      page.paint.dim(`      ${cutEnd(shared, page.width - 6)}`),
    ];
  });
  const more = draft.links.length - best.length;
  return [
    '',
    page.paint.bold(page.say('outline.links')),
    ...lines,
    ...(more > 0 ? [`  ${page.say('more.items', { n: more })}`] : []),
  ];
}

function lineOf({ lines }: Draft, { start }: Range): string {
  return `L${positionAt(lines, start).line}`;
}
