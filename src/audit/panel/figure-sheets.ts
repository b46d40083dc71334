import { inLanguage, type Language } from '../../config/localized.ts';
import { CRITERIA } from '../../linter/rule.ts';
import { visible } from '../../report/escape.ts';
import { say } from '../../report/wording.ts';
import type { AuditReport } from '../audit-report.ts';
import { column, type Sheet } from './sheet.ts';
import type { PanelWord } from './words.ts';

type Words = (key: PanelWord) => string;

/** The figures of a workbook: by unit, by rule, by dimension. */
export function figureSheets(report: AuditReport, language: Language, w: Words): Sheet[] {
  return [unitsSheet(report, language, w), rulesSheet(report, language, w), dimensionsSheet(report, w)];
}

function unitsSheet(report: AuditReport, language: Language, w: Words): Sheet {
  const revised = new Map<string | null, number>();
  for (const { unit, grade } of report.papers) {
    if (grade === 'revise') revised.set(unit, (revised.get(unit) ?? 0) + 1);
  }
  return {
    name: w('overview.units'),
    title: w('overview.units.caption'),
    columns: [
      column(w('column.unit'), 24),
      column(w('column.papers'), 7, 'number'),
      column(say(language, 'grade.pass'), 7, 'number'),
      column(say(language, 'grade.revise'), 11, 'number'),
      column(say(language, 'grade.return'), 7, 'number'),
      column(w('column.missing'), 7, 'number'),
      column(say(language, 'severity.error'), 7, 'number'),
      column(say(language, 'severity.warning'), 7, 'number'),
      column(say(language, 'severity.info'), 7, 'number'),
      ...CRITERIA.map(criterion =>
        column(`${w(`criteria.short.${criterion}`)}${say(language, 'criterion.fail')}`, 9, 'number'),
      ),
      column(w('column.problems'), 8, 'number'),
      column(w('column.examples'), 8, 'number'),
      column(w('column.characters'), 10, 'number'),
      column(w('run.new'), 7, 'number'),
      column(w('run.fixed'), 7, 'number'),
      column(w('run.remaining'), 7, 'number'),
      column(w('column.remarks'), 20),
    ],
    *rows() {
      for (const unit of report.units) {
        const revise = revised.get(unit.unit) ?? 0;
        yield [
          unit.unit === null ? w('unit.none') : visible(unit.unit),
          unit.papers,
          unit.pass - revise,
          revise,
          unit.fail,
          report.roster ? unit.missing : null,
          unit.errors,
          unit.warnings,
          unit.infos,
          ...CRITERIA.map(criterion => unit.criteria[criterion].fail),
          unit.problems,
          unit.examples,
          unit.characters,
          unit.changes?.new ?? null,
          unit.changes?.fixed ?? null,
          unit.changes?.remaining ?? null,
          '',
        ];
      }
    },
  };
}

function rulesSheet(report: AuditReport, language: Language, w: Words): Sheet {
  return {
    name: w('overview.rules'),
    title: w('overview.rules'),
    columns: [
      column(w('column.rule'), 36),
      column(w('column.criterion'), 26),
      column(say(language, 'severity.error'), 8, 'number'),
      column(say(language, 'severity.warning'), 8, 'number'),
      column(say(language, 'severity.info'), 8, 'number'),
      column(w('column.papers'), 8, 'number'),
      column('ID', 28),
      column(w('column.remarks'), 20),
    ],
    *rows() {
      for (const { rule, criterion, title, errors, warnings, infos, papers } of report.rules) {
        const name = visible(inLanguage(title, language));
        yield [name, say(language, criterion), errors, warnings, infos, papers, visible(rule), ''];
      }
    },
  };
}

function dimensionsSheet(report: AuditReport, w: Words): Sheet {
  const totals = new Map<string, { problems: number; papers: number; empty: number }>();
  for (const { metrics } of report.papers) {
    for (const [name, n] of Object.entries(metrics.problemsByDimension)) {
      const total = totals.get(name) ?? { problems: 0, papers: 0, empty: 0 };
      totals.set(name, total);
      total.problems += n;
      total.papers++;
      if (n === 0) total.empty++;
    }
  }
  return {
    name: w('metrics.dimensions'),
    title: w('metrics.dimensions.caption'),
    columns: [
      column(w('column.dimension'), 40),
      column(w('column.problems'), 10, 'number'),
      column(w('column.papers'), 10, 'number'),
      column(w('column.mean'), 10, 'number'),
      column(w('column.empty'), 10, 'number'),
      column(w('column.remarks'), 30),
    ],
    *rows() {
      for (const [name, { problems, papers, empty }] of totals) {
        yield [visible(name), problems, papers, Math.round((problems / papers) * 10) / 10, empty, ''];
      }
    },
  };
}
