import { inLanguage } from '../config/localized.ts';
import { CRITERIA } from '../linter/rule.ts';
import { visible } from '../report/escape.ts';
import { failureText } from '../report/names.ts';
import { createPage, type Page, paragraph, rule } from '../report/page.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { type Cell, type Column, renderTable } from '../report/table.ts';
import type { AuditReport, UnitReport } from './audit-report.ts';
import {
  changesText,
  criteriaCells,
  expectedLines,
  told,
  totalTexts,
  unitName,
  verdictText,
} from './summary-parts.ts';
import { type AuditWord, word } from './wording.ts';

/** What fits on a screen and a half; the rest stands in the files. */
const MOST = { units: 40, rules: 8, lines: 12 } as const;

/** The view on a terminal: verdicts by unit, the six criteria as columns, what fails most, who has not handed in. */
export function panelView(report: AuditReport, options: ReportOptions): string {
  const page = createPage(options);
  const { language } = page;
  const w = (key: AuditWord, values = {}): string => word(language, key, values);
  const verdict = verdictText(report, language);
  const sound = report.verdict === 'pass' && report.failures.length === 0;
  const head = sound ? page.paint.green.bold(verdict) : page.paint.red.bold(verdict);
  const texts = totalTexts(report, language);
  const changes = changesText(report, language);
  const lines = options.quiet
    ? [head, ...texts.slice(0, 1)]
    : [
        rule(page),
        page.paint.bold(w('title')),
        ...units(page, report),
        ...section(
          page,
          w('missing.lead'),
          expectedLines(report.roster?.missing ?? [], page.say('kind.team'), language),
        ),
        ...ruleTable(page, report, options.statistics),
        ...section(page, w('moulds.lead'), moulds(report, w)),
        ...section(
          page,
          w('failures.lead'),
          report.failures.map(failure => told(failure.path, failureText(failure, language), language)),
        ),
        '',
        rule(page),
        head,
        ...texts.flatMap(text => paragraph(page, visible(text), 2)),
        ...(changes ? paragraph(page, visible(changes), 2) : []),
        ...paragraph(page, w('people'), 2).map(line => page.paint.dim(line)),
      ];
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

function units(page: Page, report: AuditReport): string[] {
  const { language } = page;
  const columns: Column[] = [
    { title: word(language, 'column.unit'), align: 'left', least: 12 },
    ...(['papers', 'pass', 'fail', ...(report.roster ? (['missing'] as const) : [])] as const).map(
      (key): Column => ({ title: word(language, `column.${key}`), align: 'right' }),
    ),
    ...CRITERIA.map(
      (criterion): Column => ({ title: page.say(`criteria.short.${criterion}`), align: 'right' }),
    ),
  ];
  const shown = worstFirst(report.units).slice(0, MOST.units);
  const rows = shown.map((unit): Cell[] => [
    { text: visible(unitName(unit.unit, language)) },
    { text: String(unit.papers) },
    { text: String(unit.pass) },
    { text: String(unit.fail), ...(unit.fail > 0 ? { paint: page.paint.red } : {}) },
    // without a roster nobody can say who is missing
    ...(report.roster
      ? [{ text: String(unit.missing), ...(unit.missing > 0 ? { paint: page.paint.red } : {}) }]
      : []),
    ...criteriaCells(unit).map((text): Cell => ({ text })),
  ]);
  const table = renderTable(columns, rows, { indent: 2, width: page.width, head: page.paint.dim });
  const more = report.units.length - shown.length;
  return [
    ...table,
    ...(more > 0 ? [`  ${word(language, 'more', { n: more })}`] : []),
    page.paint.dim(`  ${word(language, 'criteria.note')}`),
  ];
}

/** Where not all units fit, those that need the panel most stand first; where they do, the order stays. */
function worstFirst(list: readonly UnitReport[]): readonly UnitReport[] {
  if (list.length <= MOST.units) return list;
  return [...list].sort((a, b) => b.fail + b.missing - (a.fail + a.missing) || b.errors - a.errors);
}

/** @param all every rule with findings, not only those that fail most */
export function ruleTable(page: Page, { rules: totals }: AuditReport, all: boolean): string[] {
  const { language } = page;
  const grave = totals.filter(({ errors, warnings }) => errors + warnings > 0);
  const worst = all ? totals : grave.slice(0, MOST.rules);
  if (worst.length === 0) return [];
  const columns: Column[] = [
    { title: word(language, 'column.rule'), align: 'left', least: 20 },
    { title: word(language, 'column.papers'), align: 'right' },
    { title: page.say('column.errors'), align: 'right' },
    { title: page.say('column.warnings'), align: 'right' },
    ...(all ? [{ title: page.say('column.infos'), align: 'right' } as const] : []),
    { title: '', align: 'left' },
  ];
  const rows = worst.map(({ rule: id, title, papers, errors, warnings, infos }): Cell[] => [
    { text: visible(inLanguage(title, language)) },
    { text: String(papers) },
    { text: String(errors) },
    { text: String(warnings) },
    ...(all ? [{ text: String(infos) }] : []),
    { text: id, paint: page.paint.dim },
  ]);
  return [
    '',
    page.paint.bold(word(language, all ? 'rules.all' : 'rules.lead')),
    ...renderTable(columns, rows, { indent: 2, width: page.width, head: page.paint.dim }),
  ];
}

function moulds(
  { similarity }: AuditReport,
  w: (key: AuditWord, values?: Record<string, string | number>) => string,
): string[] {
  return similarity.moulds.map(({ centre, members }) => w('mould.line', { n: members.length, centre }));
}

function section(page: Page, title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST.lines);
  const more = lines.length - shown.length;
  return [
    '',
    page.paint.bold(title),
    ...shown.flatMap(line => paragraph(page, visible(line), 2)),
    ...(more > 0 ? [`  ${word(page.language, 'more', { n: more })}`] : []),
  ];
}
