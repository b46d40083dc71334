import {
  type Draft,
  EXAMPLE_PARTS,
  type Example,
  type Measure,
  type Problem,
  type Section,
} from '../draft/model.ts';
import { positionAt } from '../source/source.ts';
import type { Metrics } from '../verdict/report.ts';
import { visible } from './escape.ts';
import { kindName, metricTexts, otherGroundsText, percent } from './names.ts';
import { createPage, type Page, paragraph, rule } from './page.ts';
import type { ReportOptions } from './reporter.ts';
import { cutEnd } from './width.ts';

const MEASURE_PARTS = ['action', 'owner', 'deadline', 'check'] as const;

/** What was understood of a draft, as a tree for a person to check. */
export function outlineText(draft: Draft, metrics: Metrics, options: ReportOptions): string {
  const page = createPage(options);
  const lines = [
    rule(page),
    ...renderHead(page, draft),
    rule(page),
    ...draft.sections.flatMap(section => ['', ...renderSection(page, draft, section)]),
    ...renderLinks(page, draft),
    '',
    ...paragraph(page, page.say('outline.legend.example'), 0).map(line => page.paint.dim(line)),
    ...paragraph(page, page.say('outline.legend.measure'), 0).map(line => page.paint.dim(line)),
    ...paragraph(page, metricTexts(metrics, page.language).join(' · '), 0).map(line => page.paint.dim(line)),
  ];
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

function renderHead(page: Page, { meta, profile, source, applicability }: Draft): string[] {
  const { language, paint } = page;
  const title = meta.title?.value ?? page.say('paper.untitled');
  const kind = kindName(language, meta.kind?.value ?? null);
  const known = profile
    ? page.say('paper.profile', { title: page.words(profile.title), id: profile.id })
    : page.say('profile.unknown');
  const grounds = (['kind', 'profile'] as const).flatMap(key => {
    const value = meta[key];
    if (value?.origin !== 'inferred') return [];
    return [
      page.say(`paper.inferred.${key}`, { grounds: visible(value.grounds || page.say('paper.no-grounds')) }),
    ];
  });
  const other = applicability.applicable ? [] : [otherGroundsText(applicability, language)];
  return [
    paint.bold(visible(title)),
    paint.dim(`${visible(source.path)} · ${kind}`),
    ...[known, ...grounds, ...other].flatMap(text => paragraph(page, text, 0)).map(line => paint.dim(line)),
  ];
}

function renderSection(page: Page, draft: Draft, section: Section): string[] {
  const { paint } = page;
  const roles = section.roles.map(role => page.say(`role.${role}`)).join('+');
  const share = percent(draft.characters === 0 ? 0 : section.characters / draft.characters);
  const title = visible(section.heading?.text.value ?? section.title);
  const head = `${paint.bold(cutEnd(title, page.width - 30))} ${paint.cyan(`[${roles}]`)} ${paint.dim(`${page.say('paper.characters', { n: section.characters })} · ${share} · ${lineOf(draft, section.range.start)}`)}`;
  const inside = <T extends { readonly range: { readonly start: number } }>(parts: readonly T[]): T[] =>
    parts.filter(({ range }) => range.start >= section.range.start && range.start < section.range.end);
  return [
    head.trimStart(),
    ...(section.role === 'problems' ? renderProblems(page, draft, section) : []),
    ...(section.roles.includes('causes')
      ? inside(draft.causes).map(
          ({ title: text, range }) =>
            `  - ${cutEnd(visible(text), page.width - 14)} ${paint.dim(lineOf(draft, range.start))}`,
        )
      : []),
    ...(section.roles.includes('measures')
      ? inside(draft.measures).map(measure => renderMeasure(page, draft, measure))
      : []),
  ];
}

function renderProblems(page: Page, draft: Draft, section: Section): string[] {
  const parts = draft.dimensions.filter(dimension => dimension.section.id === section.id);
  const unfiled = draft.problems.filter(
    problem => problem.section.id === section.id && problem.dimension === null,
  );
  return [
    ...parts.flatMap(({ name, problems }) => [
      `  ${page.paint.bold(visible(name))} ${page.paint.dim(page.say('outline.problems', { n: problems.length }))}`,
      ...problems.flatMap(problem => renderProblem(page, draft, problem)),
    ]),
    ...(unfiled.length > 0
      ? [
          `  ${page.say('outline.unfiled')}`,
          ...unfiled.flatMap(problem => renderProblem(page, draft, problem)),
        ]
      : []),
  ];
}

function renderProblem(
  page: Page,
  draft: Draft,
  { id, title, examples, doubtful, range }: Problem,
): string[] {
  const { paint } = page;
  const doubt = doubtful.length > 0 ? ` ${page.say('outline.doubtful', { n: doubtful.length })}` : '';
  const count =
    examples.length === 0
      ? paint.yellow(page.say('outline.no-examples'))
      : page.say('outline.examples', { n: examples.length });
  return [
    `    ${paint.dim(id.padEnd(3))} ${cutEnd(visible(title), page.width - 34)} ${count}${paint.dim(`${doubt} · ${lineOf(draft, range.start)}`)}`,
    ...examples.map(
      example =>
        `        ${marksOf(page, example)} ${paint.dim(cutEnd(visible(example.text.value), page.width - 28))}`,
    ),
  ];
}

/** A letter for each part that was found, a dot for each that was not. */
function marksOf({ say, paint }: Page, { parts }: Example): string {
  return EXAMPLE_PARTS.map(part => (parts[part] ? say(`part.${part}`) : paint.dim('·'))).join('');
}

function renderMeasure(page: Page, draft: Draft, measure: Measure): string {
  const marks = MEASURE_PARTS.map(part =>
    measure[part] ? page.say(`measure.${part}`) : page.paint.dim('·'),
  ).join('');
  return `  ${marks} ${cutEnd(visible(measure.title), page.width - 24)} ${page.paint.dim(lineOf(draft, measure.range.start))}`;
}

/** Links named in the text view: the JSON holds all. */
const MOST_LINKS = 12;

function renderLinks(page: Page, draft: Draft): string[] {
  if (draft.links.length === 0) return [];
  const titles = new Map(
    [...draft.problems, ...draft.causes, ...draft.measures].map(({ id, title }) => [id, title]),
  );
  const best = [...draft.links].sort((a, b) => b.score - a.score).slice(0, MOST_LINKS);
  const lines = best.map(({ from, to, evidence }) => {
    const shared = page.say('outline.shared', { words: visible(evidence.join(page.say('list.join'))) });
    const name = (id: string): string => `${id} ${cutEnd(visible(titles.get(id) ?? ''), 26)}`;
    return `  ${name(from)} → ${name(to)}${page.paint.dim(shared)}`;
  });
  const more = draft.links.length - best.length;
  return [
    '',
    page.paint.bold(page.say('outline.links')),
    ...lines,
    ...(more > 0 ? [`  ${page.say('more.items', { n: more })}`] : []),
  ];
}

function lineOf({ lines }: Draft, offset: number): string {
  return `L${positionAt(lines, offset).line}`;
}
