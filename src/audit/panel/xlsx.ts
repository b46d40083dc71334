import type { CellStyle, ConditionalRule, WriteSheet } from 'hucre/xlsx';
import { displayWidth } from '../../report/width.ts';
import { say } from '../../report/wording.ts';
import type { AuditReport } from '../audit-report.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';
import { panelWords } from './words.ts';
import { type WorkbookOptions, workbookSheets } from './workbook.ts';

/** What a sheet of the format holds, its head included. */
const MOST_ROWS = 1_048_576;
/** What a cell of the format holds, in UTF-16 units. */
const MOST_TEXT = 32_767;

const LINE = { style: 'thin', color: { rgb: 'BFC7D1' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const FONT = { name: '宋体', size: 10 };

/** `@` keeps a text a text when somebody edits the cell: one that begins with = never becomes a formula. */
const FORMATS: Readonly<Record<SheetColumn['sort'], string>> = {
  text: '@',
  grade: '@',
  number: '#,##0.##',
  share: '0.0%;-0.0%;0',
};

const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DCE6F1' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/**
 * An audit report as a workbook (.xlsx): a frozen head with a filter, A4 across, as wide as the page, the head repeated on
 * each. Texts are written as texts, whatever they begin with. The same report gives the same bytes.
 */
export async function panelXlsx(report: AuditReport, options: WorkbookOptions): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const { language } = options;
  const rules = gradeRules(options);
  const at = new Date(report.run.at);
  return writeXlsx({
    sheets: workbookSheets(report, options).flatMap(sheet =>
      writeSheets(sheet, say(language, 'csv.number'), rules),
    ),
    // findings hardly share texts: a table of them would cost time and save nothing
    stringMode: 'inline',
    defaultFont: FONT,
    properties: {
      title: panelWords(language)['page.title'],
      creator: `duizhao ${report.tool.version}`,
      created: at,
      modified: at,
    },
  });
}

/** A sheet, or several where there are more rows than one can hold. */
function writeSheets(sheet: Sheet, number: string, rules: readonly GradeRule[]): WriteSheet[] {
  const columns = [{ title: number, width: 6, sort: 'number' } as const, ...sheet.columns];
  const head = columns.map(({ title }) => title);
  const sheets: WriteSheet[] = [];
  let rows: SheetCell[][] = [head];
  let ordinal = 0;
  const close = (): void => {
    const part = sheets.length === 0 ? '' : ` ${sheets.length + 1}`;
    sheets.push(layOut(`${sheetName(sheet.name)}${part}`, sheet.title, columns, rows, rules));
    rows = [head];
  };
  for (const cells of sheet.rows()) {
    if (rows.length === MOST_ROWS) close();
    ordinal++;
    rows.push([ordinal, ...cells.map(cell => (typeof cell === 'string' ? cell.slice(0, MOST_TEXT) : cell))]);
  }
  close();
  return sheets;
}

function layOut(
  name: string,
  title: string,
  columns: readonly SheetColumn[],
  rows: SheetCell[][],
  rules: readonly GradeRule[],
): WriteSheet {
  const last = letters(columns.length - 1);
  const heads = columns.map(
    ({ title: text }, i) => [`0,${i}`, { value: text, type: 'string', style: HEAD }] as const,
  );
  return {
    name,
    rows,
    cells: new Map(heads),
    columns: columns.map(({ width, sort }) => ({ width, style: columnStyle(sort) })),
    rowDefs: new Map(rows.map((cells, i) => [i, { height: i === 0 ? 30 : heightOf(cells, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length}` },
    conditionalRules: columns.flatMap(({ sort }, i) =>
      sort === 'grade' && rows.length > 1
        ? coloured(`${letters(i)}2:${letters(i)}${rows.length}`, rules)
        : [],
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&')}`, oddFooter: '&C&P / &N' },
  };
}

/** Points a line of text takes, and the most that a row may take on a sheet of paper. */
const LINE_HEIGHT = 13.5;
const MOST_LINES = 14;

/** Height of a row, in points, that shows its longest text: not every program makes rows fit by itself. */
function heightOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  let lines = 1;
  cells.forEach((cell, i) => {
    if (typeof cell !== 'string') return;
    // a column is as wide as so many digits; cells keep a little of it for themselves
    const room = Math.max(4, (columns[i] as SheetColumn).width - 1.5);
    if (cell.length * 2 > room) lines = Math.max(lines, Math.ceil(displayWidth(cell) / room));
  });
  return Math.min(lines, MOST_LINES) * LINE_HEIGHT + 3;
}

function columnStyle(sort: SheetColumn['sort']): CellStyle {
  const horizontal = sort === 'grade' ? 'center' : sort === 'text' ? 'left' : 'right';
  return {
    font: FONT,
    border: BORDER,
    alignment: { horizontal, vertical: 'top', wrapText: sort !== 'number' && sort !== 'share' },
    numFmt: FORMATS[sort],
  };
}

type GradeRule = readonly [text: string, ink: string];

/** Words of an outcome and their colours; the word stands there in any case. */
function gradeRules({ language }: WorkbookOptions): GradeRule[] {
  const [bad, doubt, good] = ['A11919', '8A5300', '146335'] as const;
  return [
    [say(language, 'grade.return'), bad],
    [say(language, 'criterion.fail'), bad],
    [say(language, 'severity.error'), bad],
    [say(language, 'grade.revise'), doubt],
    [say(language, 'criterion.needs-human'), doubt],
    [say(language, 'severity.warning'), doubt],
    [say(language, 'grade.pass'), good],
  ];
}

function coloured(range: string, rules: readonly GradeRule[]): ConditionalRule[] {
  return rules.map(([text, ink], i) => ({
    type: 'cellIs',
    operator: 'equal',
    priority: i + 1,
    formula: `"${text}"`,
    range,
    style: { font: { color: { rgb: ink } } },
  }));
}

/** A name without the marks that the format forbids, short enough for a second sheet's number behind it. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 27);
}

/** `A` for 0, `AA` for 26. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
