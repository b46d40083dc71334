import type { Language } from '../../config/localized.ts';
import { visible } from '../../report/escape.ts';
import { percent } from '../../report/names.ts';
import { renderTable } from '../../report/table.ts';
import { type Certain, type Estimate, estimate, type TotalEstimate, total } from './estimate.ts';
import type { Confidence } from './hypergeometric.ts';
import { stratumName } from './list.ts';
import type { SampleRecord } from './record.ts';
import type { Outcomes } from './results.ts';
import { sampleWord } from './words.ts';

/** What a checked sample says of the folder. */
export interface EstimateReport {
  readonly schema: 1;
  readonly manifest: string;
  /** In percent. */
  readonly confidence: number;
  readonly strata: readonly (Estimate & { readonly values: readonly (string | null)[] })[];
  readonly certain: Certain;
  readonly total: TotalEstimate;
}

export function estimateReport(
  record: SampleRecord,
  outcomes: Outcomes,
  confidence: Confidence,
): EstimateReport {
  const failing = (keys: readonly string[]): number => keys.filter(key => outcomes.get(key)).length;
  const counted = record.strata.map(({ papers, drawn }) => ({
    population: papers,
    sample: drawn.length,
    failing: failing(drawn.map(({ key }) => key)),
  }));
  const certain = { papers: record.certain.length, failing: failing(record.certain) };
  return {
    schema: 1,
    manifest: record.manifest,
    confidence: Number(confidence.percent),
    strata: counted.map((one, i) => ({
      values: record.strata[i]?.values ?? [],
      ...estimate(one, confidence),
    })),
    certain,
    total: total(counted, certain, confidence),
  };
}

/** The estimate on a terminal: a row for each stratum, the total, and how it was found. */
export function estimateText(
  report: EstimateReport,
  record: SampleRecord,
  language: Language,
  width: number,
): string {
  const { strata, certain, total: all, confidence } = report;
  const head = ['stratum', 'papers', 'looked', 'failing', 'point', 'interval'] as const;
  const columns = head.map((key, i) => ({
    title: sampleWord(language, `column.${key}`),
    align: i === 0 ? ('left' as const) : ('right' as const),
    ...(i === 0 ? { least: 8 } : {}),
  }));
  const rows = strata.map(({ values, population, sample, failing, point, low, high }) =>
    [
      stratumName(values, record.by, language),
      population,
      sample,
      failing,
      round(point),
      `${low}–${high}`,
    ].map(cell => ({ text: visible(String(cell)) })),
  );
  const { population, failing, point, low, high, method } = all;
  const share = (papers: number): string => percent(population === 0 ? 0 : papers / population);
  const sentence =
    method === 'census'
      ? sampleWord(language, 'estimate.census', { population, failing })
      : sampleWord(language, 'estimate.all', {
          population,
          point: round(point),
          percent: confidence,
          low,
          high,
          lowShare: share(low),
          highShare: share(high),
        });
  const table = renderTable(columns, rows, { indent: 2, width: Math.max(width, 60), head: same => same });
  return `${[
    sampleWord(language, 'estimate.title'),
    ...table,
    ...(certain.papers > 0 ? [`  ${sampleWord(language, 'estimate.certain', { ...certain })}`] : []),
    '',
    sentence,
    sampleWord(language, `estimate.note.${method}`),
  ].join('\n')}\n`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
