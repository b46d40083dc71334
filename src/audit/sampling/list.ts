import type { Language } from '../../config/localized.ts';
import { csvCell, escapeMarkdown, tableCode, visible } from '../../report/escape.ts';
import { renderTable } from '../../report/table.ts';
import type { StratumKey } from './frame.ts';
import type { SampleRecord } from './record.ts';
import { isSampleWord, sampleWord } from './words.ts';

/** A paper of the list as people read it. */
export interface Listed {
  readonly why: 'drawn' | 'certain';
  readonly stratum: string;
  readonly unit: string;
  readonly kind: string;
  readonly name: string;
  /** With the folder before it. */
  readonly path: string;
  readonly sha256: string;
}

/** What is looked at, stratum by stratum, the certain papers last. */
export function listed(record: SampleRecord, language: Language): Listed[] {
  const entries = new Map(record.frame.map(entry => [entry.key, entry]));
  const of = (key: string, why: Listed['why'], stratum: string): Listed[] => {
    const entry = entries.get(key);
    if (!entry) return [];
    const { unit, kind, name, path, sha256 } = entry;
    return [
      {
        why,
        stratum,
        unit: unit ?? '',
        kind: kind ? sampleWord(language, `value.${kind}`) : '',
        name: name ?? '',
        path: `${record.folder === '.' ? '' : `${record.folder.replace(/\/+$/, '')}/`}${path}`,
        sha256,
      },
    ];
  };
  const byPath = (a: Listed, b: Listed): number => (a.path < b.path ? -1 : 1);
  return [
    ...record.strata.flatMap(({ values, drawn }) =>
      drawn.flatMap(({ key }) => of(key, 'drawn', stratumName(values, record.by, language))).sort(byPath),
    ),
    ...record.certain.flatMap(key => of(key, 'certain', '')).sort(byPath),
  ];
}

/** `云州市、班子`. */
export function stratumName(
  values: readonly (string | null)[],
  by: readonly StratumKey[],
  language: Language,
): string {
  if (values.length === 0) return sampleWord(language, 'stratum.all');
  const names = values.map((value, i) => {
    if (value === null) return sampleWord(language, 'stratum.none');
    const word = `value.${value}`;
    return (by[i] === 'kind' || by[i] === 'level') && isSampleWord(word) ? sampleWord(language, word) : value;
  });
  return names.join(sampleWord(language, 'join'));
}

/** `清单校验值  3f9a…` and what it is the hash of: said before there is a seed. */
export function manifestText(
  { manifest, papers, certain, size }: { manifest: string; papers: number; certain: number; size: number },
  language: Language,
): string {
  const of = sampleWord(language, 'manifest.of', { papers, certain, size, rest: papers - certain });
  return `${sampleWord(language, 'manifest')}  ${manifest}\n  ${of}\n`;
}

export function seedText(
  { seed, seedFrom }: Pick<SampleRecord, 'seed' | 'seedFrom'>,
  language: Language,
): string {
  const from = sampleWord(language, `seed.${seedFrom}`);
  const shown = visible(seed);
  return `${sampleWord(language, 'seed')}  ${shown}${language === 'en' ? ` (${from})` : `（${from}）`}\n`;
}

/** Texts that are no papers: nobody reads more of them on a screen. */
const MOST_OTHERS = 10;

/** The list on a terminal, numbered through as in the files. */
export function listText(record: SampleRecord, language: Language, width: number): string {
  const papers = listed(record, language);
  const rows = rowTexts(papers, width);
  const lines: string[] = [];
  let at = 0;
  const take = (title: string, n: number): void => {
    lines.push('', title, ...rows.slice(at, at + n));
    at += n;
  };
  for (const { values, papers: all, drawn } of record.strata) {
    const name = visible(stratumName(values, record.by, language));
    take(sampleWord(language, 'stratum', { name, papers: all, n: drawn.length }), drawn.length);
  }
  const { others, certain } = record;
  if (certain.length > 0) take(sampleWord(language, 'certain', { n: certain.length }), certain.length);
  if (others.length > 0) {
    const more = others.length - MOST_OTHERS;
    lines.push(
      '',
      sampleWord(language, 'others', { n: others.length }),
      ...others.slice(0, MOST_OTHERS).map(({ path }) => `  ${visible(path)}`),
      ...(more > 0 ? [`  ${sampleWord(language, 'more', { n: more })}`] : []),
    );
  }
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

function rowTexts(papers: readonly Listed[], width: number): string[] {
  const columns = [
    { title: '', align: 'right' },
    { title: '', align: 'left', least: 10 },
    { title: '', align: 'left' },
    { title: '', align: 'left' },
  ] as const;
  const cells = papers.map(({ unit, kind, name, path }, i) =>
    [`${i + 1}.`, unit, name === '' ? kind : name, path].map(text => ({ text: visible(text) })),
  );
  // the line of titles is empty
  return renderTable(columns, cells, { indent: 2, width: Math.max(width, 80), head: same => same }).slice(1);
}

const COLUMNS = ['number', 'why', 'stratum', 'unit', 'kind', 'name', 'file', 'sha256', 'verdict'] as const;

/** The list as a table for spreadsheets, with an empty column for the verdict: filled in it is a file of results. */
export function listCsv(record: SampleRecord, language: Language): string {
  const line = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`;
  const papers = listed(record, language).map(({ why, stratum, unit, kind, name, path, sha256 }, i) =>
    line([i + 1, sampleWord(language, `why.${why}`), stratum, unit, kind, name, path, sha256, null]),
  );
  const head = line(COLUMNS.map(column => sampleWord(language, `column.${column}`)));
  return `\uFEFF${head}${papers.join('')}`;
}

/** The list to print or file: hash and seed above it, the verdicts to be written in by hand. */
export function listMarkdown(record: SampleRecord, language: Language): string {
  const { manifest, frame, certain, size } = record;
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |\n`;
  const head = ['number', 'why', 'stratum', 'unit', 'name', 'file', 'verdict'] as const;
  const lines = listed(record, language).map((paper, i) =>
    row([
      i + 1,
      sampleWord(language, `why.${paper.why}`),
      escapeMarkdown(paper.stratum),
      escapeMarkdown(paper.unit),
      escapeMarkdown(paper.name === '' ? paper.kind : paper.name),
      tableCode(paper.path),
      '',
    ]),
  );
  const of = sampleWord(language, 'manifest.of', {
    papers: frame.length,
    certain: certain.length,
    rest: frame.length - certain.length,
    size,
  });
  return [
    `# ${sampleWord(language, 'title')}\n\n`,
    `- ${sampleWord(language, 'manifest')} \`${manifest}\`\n  ${of}\n`,
    `- ${escapeMarkdown(seedText(record, language).trimEnd())}\n\n`,
    row(head.map(column => sampleWord(language, `column.${column}`))),
    row(head.map(() => '---')),
    ...lines,
  ].join('');
}
