import { fill, inLanguage, type Localized } from '../config/localized.ts';
import type { Lexicon } from '../linter/lexicons.ts';
import { safeJson, visible } from '../report/escape.ts';
import { createPage, type Page, paragraph } from '../report/page.ts';
import { DEFAULT_OPTIONS } from '../report/reporter.ts';
import { checkSettings } from './check-settings.ts';
import type { RulesOptions } from './commands/rules.ts';
import { loadGround } from './ground.ts';
import { choiceIn } from './option-values.ts';
import type { Run } from './run.ts';

const TEXT = {
  terms: { zh: '{count} 个词', en: '{count} terms' },
  added: { zh: '本单位增 {count}', en: '{count} added by the unit' },
  removed: { zh: '减 {count}', en: '{count} taken out' },
  own: { zh: '本单位词表 {file}', en: "the unit's own, {file}" },
  source: { zh: '来源：', en: 'Source: ' },
  note: { zh: '说明：', en: 'Note: ' },
  names: { zh: '本单位专名（其中的字不算命中）：', en: 'Proper names (no term counts inside them): ' },
  change: {
    zh: '增减一个词表：在 duizhao.yaml 里写 lexicons: { 词表: { add: [词], remove: [词] } }',
    en: 'To change a list: lexicons: { LIST: { add: [term], remove: [term] } } in duizhao.yaml',
  },
} as const satisfies Record<string, Localized>;

/** `duizhao rules --lexicons`: the word lists, where each comes from, and what the unit changed in it. */
export async function showLexicons(run: Run, options: RulesOptions): Promise<void> {
  const { out } = run.terminal;
  const format = choiceIn('--format', options.format, ['text', 'json']);
  const ground = await loadGround(run, options);
  checkSettings(ground);
  const { lexicons, properNames } = ground.ruleSet;
  if (format === 'json') {
    out.write(safeJson({ schema: 1, lexicons: lexicons.map(dataOf), properNames }));
    return;
  }
  const page = createPage({
    ...DEFAULT_OPTIONS,
    language: ground.language,
    color: out.color,
    columns: run.terminal.width,
  });
  const names = visible(properNames.join('、'));
  const lines = [
    ...lexicons.flatMap(lexicon => [...describe(page, lexicon), '']),
    ...(properNames.length > 0
      ? [...paragraph(page, names, 0, inLanguage(TEXT.names, page.language)), '']
      : []),
    inLanguage(TEXT.change, page.language),
  ];
  out.write(`${lines.join('\n')}\n`);
}

function describe(page: Page, { id, title, source, date, note, terms, file, change }: Lexicon): string[] {
  const { language, paint } = page;
  const text = (key: keyof typeof TEXT, data: Readonly<Record<string, string | number>> = {}): string =>
    fill(inLanguage(TEXT[key], language), data);
  const added = change?.add.length ?? 0;
  const removed = change?.remove.length ?? 0;
  const facts = [
    text('terms', { count: terms.length }),
    ...(added > 0 ? [text('added', { count: added })] : []),
    ...(removed > 0 ? [text('removed', { count: removed })] : []),
    ...(file === undefined ? [] : [text('own', { file: visible(file) })]),
  ];
  return [
    `${paint.bold(id)}  ${page.words(title)}  ${paint.dim(facts.join(' · '))}`,
    ...paragraph(page, visible(`${source}（${date}）`), 2, text('source')),
    ...(note === '' ? [] : paragraph(page, visible(note), 2, text('note'))),
  ];
}

function dataOf({ id, title, source, date, note, terms, file, change }: Lexicon): object {
  return { id, title, source, date, note, file: file ?? null, change: change ?? null, terms };
}
