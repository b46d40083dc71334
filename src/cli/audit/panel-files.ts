import type { AuditReport } from '../../audit/audit-report.ts';
import type { Language } from '../../config/localized.ts';

/** A file of the output folder: its name there, and its content in pieces. */
export type OutputFile = readonly [name: string, pieces: Iterable<string | Uint8Array>];

export interface PanelFileOptions {
  readonly language: Language;
  readonly quote: boolean;
  /** The unit that the report was cut for. */
  readonly only: string | null;
  /** A sheet for each paper, in files of their own too. */
  readonly opinions: boolean;
}

/** What a panel reads: the page, the workbook, the opinion sheets to print, and these one by one where asked for. */
export async function* panelFiles(
  report: AuditReport,
  options: PanelFileOptions,
): AsyncGenerator<OutputFile> {
  yield ['report.html', [await panelFormat('html', report, options)]];
  yield ['report.xlsx', [await panelFormat('xlsx', report, options)]];
  const { language } = options;
  const { opinionHtml } = await import('../../audit/panel/opinion-html.ts');
  yield ['opinions.html', [opinionHtml(report.papers, report, language)]];
  if (!options.opinions) return;
  const { opinionMarkdown } = await import('../../audit/panel/opinion-markdown.ts');
  const { opinionName } = await import('../../audit/panel/opinion.ts');
  for (const paper of report.papers) {
    const name = `opinions/${opinionName(paper, language)}`;
    yield [`${name}.html`, [opinionHtml([paper], report, language)]];
    yield [`${name}.md`, [opinionMarkdown(paper, report, language)]];
  }
}

/** Formats that only an audit has. */
export const PANEL_FORMATS = ['html', 'xlsx'] as const;
export type PanelFormat = (typeof PANEL_FORMATS)[number];

export function isPanelFormat(format: string): format is PanelFormat {
  return (PANEL_FORMATS as readonly string[]).includes(format);
}

export async function panelFormat(
  format: PanelFormat,
  report: AuditReport,
  { language, quote, only }: Omit<PanelFileOptions, 'opinions'>,
): Promise<string | Uint8Array> {
  if (format === 'xlsx') {
    const { panelXlsx } = await import('../../audit/panel/xlsx.ts');
    return panelXlsx(report, { language, quote });
  }
  const { panelHtml } = await import('../../audit/panel/html.ts');
  return panelHtml(report, { language, quote, ...(only === null ? {} : { only }) });
}
