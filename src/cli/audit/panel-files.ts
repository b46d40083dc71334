import type { AuditReport } from '../../audit/audit-report.ts';
import type { Language } from '../../config/localized.ts';

/** The content of a file, made while it is written. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A file of the output folder: its name there, and its content in pieces. */
export type OutputFile = readonly [name: string, pieces: Pieces];

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
  yield ['report.html', await panelFormat('html', report, options)];
  yield ['report.xlsx', await panelFormat('xlsx', report, options)];
  const { language } = options;
  const { opinionHtml, opinionPieces } = await import('../../audit/panel/opinion-html.ts');
  yield ['opinions.html', opinionPieces(report.papers, report, language)];
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
): Promise<Pieces> {
  if (format === 'xlsx') {
    const { panelXlsxPieces } = await import('../../audit/panel/xlsx.ts');
    return panelXlsxPieces(report, { language, quote });
  }
  const { panelHtmlPieces } = await import('../../audit/panel/html.ts');
  return panelHtmlPieces(report, { language, quote, ...(only === null ? {} : { only }) });
}
