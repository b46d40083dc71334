import type { CellStyle, ConditionalRule, WriteSheet } from 'hucre/xlsx';
import { displayWidth } from '../../report/width.ts';
import { say } from '../../report/wording.ts';
import type { AuditReport } from '../audit-report.ts';
import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';
import { rowXml, shellOf } from './sheet-xml.ts';
import { panelWords } from './words.ts';
import { type WorkbookOptions, workbookSheets } from './workbook.ts';
import { packPart, partText, type ZipPart, zipArchive, zipParts } from './zip.ts';

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
 * each. Texts are written as texts, whatever they begin with. The same report gives the same bytes. In pieces, for the rows of
 * ten thousand papers do not go into the memory: the library lays out a workbook of empty sheets, and the rows are put in here.
 */
export async function* panelXlsxPieces(
  report: AuditReport,
  options: WorkbookOptions,
): AsyncGenerator<Uint8Array> {
  const { language } = options;
  const rules = gradeRules(options);
  const number = say(language, 'csv.number');
  const sheets = workbookSheets(report, options).flatMap(sheet => splitSheet(sheet, number));
  const empty = await emptyWorkbook(
    report,
    options,
    sheets.map(sheet => layOut(sheet, rules)),
  );
  yield* zipArchive(filled(zipParts(empty), sheets));
}

/** The same in one piece. */
export async function panelXlsx(report: AuditReport, options: WorkbookOptions): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of panelXlsxPieces(report, options)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function emptyWorkbook(
  report: AuditReport,
  { language }: WorkbookOptions,
  sheets: WriteSheet[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const at = new Date(report.run.at);
  return writeXlsx({
    sheets,
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

/** The parts of a workbook, its sheets with their rows. */
async function* filled(parts: readonly ZipPart[], sheets: readonly SheetPart[]): AsyncGenerator<ZipPart> {
  for (const part of parts) {
    const [, ordinal] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part.path) ?? [];
    const sheet = sheets[Number(ordinal) - 1];
    if (sheet && sheet.size > 0) yield await packPart(part.path, sheetPieces(partText(part), sheet));
    else yield part;
  }
}

/** Rows are joined to about this many UTF-16 units before they are packed. */
const CHUNK = 1 << 16;

function* sheetPieces(xml: string, { columns, size, rows }: SheetPart): Generator<string> {
  const names = columns.map((_, i) => letters(i));
  const { before, after, styles } = shellOf(xml, `${letters(columns.length - 1)}${size + 1}`);
  let piece = before;
  let row = 1;
  for (const cells of rows()) {
    row++;
    piece += rowXml(cells, { row, height: heightOf(cells, columns), columns: names, styles });
    if (piece.length < CHUNK) continue;
    yield piece;
    piece = '';
  }
  if (row !== size + 1) throw new Error(`a sheet of ${size} rows has ${row - 1}`);
  yield piece + after;
}

/** What goes on one sheet: all rows, or as many as one can hold. */
interface SheetPart {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** Rows below the head. */
  readonly size: number;
  rows(): Iterable<readonly SheetCell[]>;
}

/** A sheet, or several where there are more rows than one can hold. */
function splitSheet(sheet: Sheet, number: string): SheetPart[] {
  const columns = [{ title: number, width: 6, sort: 'number' } as const, ...sheet.columns];
  const total = sheet.size ?? countOf(sheet.rows());
  const numbered = numberedRows(sheet);
  const parts: SheetPart[] = [];
  do {
    const size = Math.min(total - parts.length * (MOST_ROWS - 1), MOST_ROWS - 1);
    const part = parts.length === 0 ? '' : ` ${parts.length + 1}`;
    const name = `${sheetName(sheet.name)}${part}`;
    // the parts are written in turn, each takes up where the last one ended
    parts.push({ name, title: sheet.title, columns, size, rows: () => take(numbered, size) });
  } while (parts.length * (MOST_ROWS - 1) < total);
  return parts;
}

function countOf(rows: Iterable<unknown>): number {
  let count = 0;
  for (const _ of rows) count++;
  return count;
}

function* numberedRows(sheet: Sheet): Generator<SheetCell[]> {
  let ordinal = 0;
  for (const cells of sheet.rows())
    yield [++ordinal, ...cells.map(cell => (typeof cell === 'string' ? cell.slice(0, MOST_TEXT) : cell))];
}

/** The next `most` of a list; the last one may be more than it has. */
function* take<T>(items: Iterator<T>, most: number): Generator<T> {
  for (let i = 0; i < most; i++) {
    const next = items.next();
    if (next.done) return;
    yield next.value;
  }
}

/** A sheet without its rows: one empty row, where it has any, shows what they look like. */
function layOut({ name, title, columns, size }: SheetPart, rules: readonly GradeRule[]): WriteSheet {
  const last = letters(columns.length - 1);
  const heads = columns.map(
    ({ title: text }, i) => [`0,${i}`, { value: text, type: 'string', style: HEAD }] as const,
  );
  const head = columns.map(({ title: text }) => text);
  const empty = size > 0 ? [columns.map(() => null)] : [];
  return {
    name,
    rows: [head, ...empty],
    cells: new Map(heads),
    columns: columns.map(({ width, sort }) => ({ width, style: columnStyle(sort) })),
    rowDefs: new Map([[0, { height: 30 }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${size + 1}` },
    conditionalRules: columns.flatMap(({ sort }, i) =>
      sort === 'grade' && size > 0 ? coloured(`${letters(i)}2:${letters(i)}${size + 1}`, rules) : [],
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
