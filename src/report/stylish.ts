import { CRITERIA } from '../linter/rule.ts';
import type { DraftReport, Report } from '../verdict/report.ts';
import { nextStep } from '../verdict/urgency.ts';
import { visible } from './escape.ts';
import { countTexts, failureText, openCounts, titleOf } from './names.ts';
import {
  CRITERION_MARKS,
  createPage,
  outcome,
  outcomeText,
  type Page,
  paintCriterion,
  paragraph,
  rule,
} from './page.ts';
import type { Reporter } from './reporter.ts';
import { renderStatistics, renderTiming } from './statistics.ts';
import { renderFinding } from './stylish-finding.ts';
import { joinParts, renderMissing, renderPaper, renderVerdictLine } from './stylish-paper.ts';
import { renderTable } from './table.ts';
import { cutStart } from './width.ts';

/** The report for a terminal: made to be read from the top by whoever has to mend the paper. */
export const stylish: Reporter = (report, options) => {
  const page = createPage(options);
  const parts = options.next
    ? report.drafts.map(paper => renderNext(page, paper))
    : options.quiet
      ? [report.drafts.map(paper => renderVerdictLine(page, paper))]
      : renderPapers(page, report);
  const tables = [
    ...(options.statistics ? [renderStatistics(page, report)] : []),
    ...(options.timing ? [renderTiming(page, report)] : []),
  ];
  const people =
    options.quiet || options.next || report.verdict === 'not-applicable' ? [] : renderPeople(page);
  const lines = joinParts([
    ...parts,
    ...tables,
    renderFailures(page, report),
    [...renderTotal(page, report), ...people],
  ]);
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
};

function renderPapers(page: Page, report: Report): string[][] {
  const { drafts } = report;
  if (drafts.length < 2) return drafts.map(paper => renderPaper(page, paper));
  const applicable = drafts.filter(({ verdict }) => verdict !== 'not-applicable');
  const list = (head: 'clean.lead' | 'others.lead', papers: readonly DraftReport[]): string[] =>
    papers.length === 0
      ? []
      : [rule(page), page.paint.bold(page.say(head)), ...papers.map(paper => renderVerdictLine(page, paper))];
  return [
    ...applicable.filter(paper => !isClean(paper)).map(paper => renderPaper(page, paper)),
    list('clean.lead', applicable.filter(isClean)),
    list(
      'others.lead',
      drafts.filter(({ verdict }) => verdict === 'not-applicable'),
    ),
    applicable.length > 1 ? renderMatrix(page, applicable) : [],
  ];
}

/** Nothing in it that anybody must look at. */
function isClean(paper: DraftReport): boolean {
  const { errors, warnings } = openCounts(paper);
  return paper.verdict === 'pass' && errors + warnings === 0;
}

/** All papers in one table, a column for each criterion. */
function renderMatrix(page: Page, drafts: readonly DraftReport[]): string[] {
  const { paint } = page;
  const columns = [
    { title: page.say('column.path'), align: 'left' as const, least: 16, cut: cutStart },
    ...CRITERIA.map(criterion => ({
      title: page.say(`criteria.short.${criterion}`),
      align: 'right' as const,
    })),
    { title: page.say('column.errors'), align: 'right' as const },
    { title: page.say('column.warnings'), align: 'right' as const },
    { title: page.say('column.grade'), align: 'left' as const },
  ];
  const rows = drafts.map(paper => {
    const { errors, warnings } = openCounts(paper);
    return [
      { text: visible(paper.path) },
      ...CRITERIA.map(criterion => {
        const { verdict } = paper.criteria[criterion];
        return {
          text: CRITERION_MARKS[verdict],
          paint: (text: string) => paintCriterion(page, verdict, text),
        };
      }),
      { text: String(errors), paint: errors > 0 ? paint.red : paint.dim },
      { text: String(warnings), paint: warnings > 0 ? paint.yellow : paint.dim },
      {
        text: outcomeText(page, paper.verdict, paper.grade),
        paint: () => outcome(page, paper.verdict, paper.grade),
      },
    ];
  });
  return [
    rule(page),
    paint.bold(page.say('table.papers')),
    ...renderTable(columns, rows, { indent: 2, width: page.width, head: text => paint.dim(text) }),
    paint.dim(`  ${page.say('table.marks')}`),
  ];
}

/** The one thing to mend next in a paper, why this, and what is left after it. */
function renderNext(page: Page, paper: DraftReport): string[] {
  const { paint, language } = page;
  if (paper.verdict === 'not-applicable') return [renderVerdictLine(page, paper)];
  const title = `${paint.bold(titleOf(paper, language))}  ${paint.dim(visible(paper.path))}`;
  const step = nextStep(paper.findings);
  if (!step) return [title, ...renderMissing(page, paper)];
  const { finding, reason, alike } = step;
  const counts = openCounts(paper);
  const field = ({ error: 'errors', warning: 'warnings', info: 'infos' } as const)[finding.severity];
  const left = countTexts({ ...counts, [field]: counts[field] - 1 }, language);
  const after =
    left.length === 0
      ? page.say('next.done')
      : page.say('next.remaining', { counts: left.join(page.say('list.join')) });
  return joinParts([
    [title, ...renderMissing(page, paper)],
    [paint.bold(page.say('next.lead'))],
    renderFinding(page, paper.draft, finding),
    [
      ...paragraph(page, page.say(`next.${reason}`, { alike }), 0, page.say('next.why')),
      ...paragraph(page, after, 0),
    ],
  ]);
}

function renderFailures(page: Page, { failures }: Report): string[] {
  if (failures.length === 0) return [];
  const { paint, language } = page;
  const lines = failures.flatMap(failure =>
    paragraph(page, `${visible(failure.path)}${page.say('colon')}${failureText(failure, language)}`, 2, '✖ '),
  );
  return [paint.bold.red(page.say('failures.lead')), ...lines];
}

/** What no program may pass. */
function renderPeople(page: Page): string[] {
  return paragraph(page, page.say('conclusion.people'), 0).map(line => page.paint.dim(line));
}

/** One line over all papers; a single paper without failures has said all there is to say. */
function renderTotal(page: Page, report: Report): string[] {
  const { summary } = report;
  if (summary.drafts === 1 && summary.failures === 0) return [];
  if (summary.drafts === 0) return [page.say('total.none')];
  const { drafts, pass, fail, notApplicable } = summary;
  const join = page.say('clause.join');
  const texts = [page.say('total.papers', { n: drafts, pass, fail, other: notApplicable })];
  if (summary.failures > 0) texts.push(page.say('total.unread', { n: summary.failures }));
  const counts = countTexts(summary, page.language);
  for (const state of ['suppressed', 'baselined', 'waived'] as const) {
    if (summary[state] > 0) counts.push(page.say(`conclusion.${state}`, { n: summary[state] }));
  }
  if (counts.length > 0) texts.push(counts.join(page.say('list.join')));
  return paragraph(page, texts.join(join), 0);
}
