import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditFinding, AuditReport } from '../../../src/audit/audit-report.ts';
import { panelXlsx } from '../../../src/audit/panel/xlsx.ts';
import { auditReport } from '../../support/audit-report.ts';

const OPTIONS = { language: 'zh-CN', quote: true } as const;
/** What a spreadsheet would take for a formula, a command or a number. */
const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x","y")',
  '0012',
  '1e5',
  '＝1',
];

const base = auditReport();

/** The report whose first paper's findings say the hostile texts. */
function hostileReport(): AuditReport {
  const [first, ...rest] = base.papers as [AuditReport['papers'][number]];
  const [finding] = first.findings() as [AuditFinding];
  const findings = HOSTILE.map(text => ({ ...finding, quote: text, message: { zh: text, en: text } }));
  const paper = { ...first, title: '=cmd|calc', findings: () => findings, marks: () => findings };
  return { ...base, papers: [paper, ...rest] };
}

let bytes: Uint8Array;
let opened: WorkBook;
beforeAll(async () => {
  bytes = await panelXlsx(hostileReport(), OPTIONS);
  opened = read(bytes, { cellStyles: true, cellFormula: true, cellNF: true });
});

describe('the workbook, opened by another library', () => {
  type Cells = Record<string, { t: string; v: unknown; f?: string; z?: string } | undefined>;
  const book = (): WorkBook => opened;

  test('has the sheets of a panel', () => {
    expect(book().SheetNames).toEqual([
      '材料',
      '指标',
      '问题',
      '相同段落',
      '同一模子的材料',
      '各单位结果',
      '问题最多的规则',
      '各方面的问题',
      '报送',
    ]);
  });

  test('begins every sheet with 序号, ends it with 备注, and filters its head', () => {
    const { SheetNames, Sheets } = book();
    for (const name of SheetNames) {
      const sheet = Sheets[name] as NonNullable<(typeof Sheets)[string]>;
      const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
      expect(rows[0]?.[0]).toBe('序号');
      expect(rows[0]?.at(-1)).toBe('备注');
      expect(rows.slice(1).map(row => row[0])).toEqual(rows.slice(1).map((_, i) => i + 1));
      expect(sheet['!autofilter']?.ref).toBe(sheet['!ref']);
    }
  });

  test('has a row for every paper, finding and pair', () => {
    const { Sheets } = book();
    const rows = (name: string): number => utils.sheet_to_json(Sheets[name] as never).length;
    const findings = hostileReport().papers.reduce((sum, paper) => sum + paper.findings().length, 0);
    expect(rows('材料')).toBe(base.papers.length);
    expect(rows('问题')).toBe(findings);
    expect(rows('相同段落')).toBe(base.similarity.pairs.length);
    expect(rows('各单位结果')).toBe(base.units.length);
    const rest = base.files.filter(({ fate }) => !['paper', 'refused', 'other-text'].includes(fate));
    expect(rows('报送')).toBe(2 + 1 + 1 + 1 + 3 + rest.length);
  });

  test('holds no formula: what looks like one is a text, and stays one when the cell is edited', () => {
    const { Sheets } = book();
    const sheet = Sheets['问题'] as unknown as Cells;
    const cells = Object.entries(sheet).filter(([address]) => /^[A-Z]+\d+$/.test(address));
    expect(cells.some(([, cell]) => cell?.f !== undefined)).toBe(false);
    for (let i = 0; i < HOSTILE.length; i++) {
      const cell = sheet[`J${i + 2}`];
      expect(cell?.t).toBe('s');
      expect(cell?.z).toBe('@');
      expect(String(cell?.v).trim()).toContain((HOSTILE[i] as string).trim());
    }
  });

  test('writes numbers as numbers', () => {
    const sheet = book().Sheets['材料'] as unknown as Cells;
    expect(sheet['A2']?.t).toBe('n');
    expect(sheet['Q2']).toMatchObject({ t: 'n', v: base.papers[0]?.metrics.characters });
  });

  test('leaves out the text where nothing is to be quoted', async () => {
    const silent = read(await panelXlsx(base, { ...OPTIONS, quote: false }));
    const [head] = utils.sheet_to_json<unknown[]>(silent.Sheets['问题'] as never, { header: 1 });
    expect(head).not.toContain('原文');
  });
});

describe('the parts of the file', () => {
  const part = (name: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-xlsx-'));
    try {
      writeFileSync(join(folder, 'a.xlsx'), bytes);
      const files = read(readFileSync(join(folder, 'a.xlsx')), { bookFiles: true }) as unknown as {
        files: Record<string, { content: Uint8Array }>;
      };
      return Buffer.from((files.files[name] as { content: Uint8Array }).content).toString('utf8');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test('freeze the head, fit A4 across to one page width and repeat the head on paper', () => {
    for (let i = 1; i <= 9; i++) {
      const sheet = part(`xl/worksheets/sheet${i}.xml`);
      expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
      expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(sheet).toMatch(
        /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/,
      );
    }
    expect(part('xl/workbook.xml').match(/_xlnm\.Print_Titles[^>]*>[^<]*\$1:\$1</g)).toHaveLength(9);
  });

  test('link to nothing outside', () => {
    expect(part('xl/_rels/workbook.xml.rels')).not.toContain('External');
    expect(part('[Content_Types].xml')).not.toMatch(/macro|vba/i);
  });

  test('are the same for the same report', async () => {
    const again = await panelXlsx(hostileReport(), OPTIONS);
    expect(Buffer.compare(again, bytes)).toBe(0);
  });
});

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
if (!OFFICE) console.log('skipped: LibreOffice is not installed, the workbook is not opened with it');

test.skipIf(!OFFICE)(
  'LibreOffice opens it and reads the same texts',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-office-'));
    try {
      writeFileSync(join(folder, 'panel.xlsx'), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      // sheet 3 alone, as UTF-8, every text quoted
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3';
      execFileSync(
        OFFICE as string,
        [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'panel.xlsx')],
        { stdio: 'pipe', timeout: 150_000 },
      );
      const csv = readFileSync(join(folder, 'panel-问题.csv'), 'utf8');
      expect(csv.split('\n')[0]).toContain('序号');
      for (const text of ['=1+1', '@SUM(A1)', '0012', '1e5']) expect(csv).toContain(text);
      expect(csv).not.toMatch(/#NAME\?|Err:5/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
