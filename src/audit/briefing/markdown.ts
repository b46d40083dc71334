import { inLanguage, type Language } from '../../config/localized.ts';
import { escapeMarkdown, tableCode, visible } from '../../report/escape.ts';
import { fillWords, type Values } from '../../report/fill-words.ts';
import { dayOf } from '../../report/moment.ts';
import type { Figure, Source } from './ledger.ts';
import type { Block, Briefing, Cell, Section, Sentence, Table } from './model.ts';
import { queryText } from './query-text.ts';
import { type BriefingWord, briefingWord } from './words.ts';

export interface MarkdownOptions {
  readonly language: Language;
  /** The call that lists what a figure is made of; its id takes the place of `{id}`. */
  readonly trace: string;
}

/** Numbers the sources as they are first told. */
interface Marks {
  of(source: Source): string;
  readonly sources: readonly Source[];
}

/** The briefing to read or to paste: sections, tables, and at the end where each number comes from. */
export function briefingMarkdown(briefing: Briefing, { language, trace }: MarkdownOptions): string {
  const marks = createMarks();
  const say = (word: BriefingWord, values: Values): string => fillWords(briefingWord(language, word), values);
  const { run, tool } = briefing.facts;
  const { at, folder, id } = run;
  const sections = briefing.sections.map((section, i) => sectionText(section, i, marks, language));
  const sources = sourceTable(marks.sources, language);
  const command = tableCode(trace.replace('{id}', briefingWord(language, 'id')));
  const ruleset = tool.ruleset.slice(0, 'sha256:'.length + 12);
  return `${[
    `# ${briefingWord(language, 'title')}`,
    say('lead', { at: dayText(at, language), folder: escapeMarkdown(folder), id: escapeMarkdown(id) }),
    ...sections,
    `## ${briefingWord(language, 'section.sources')}`,
    say('sources.lead', { command }),
    sources,
    say('sources.groups', {}),
    say('tool', { version: visible(tool.version), ruleset: tableCode(ruleset) }),
  ].join('\n\n')}\n`;
}

function createMarks(): Marks {
  const numbers = new Map<string, number>();
  const sources: Source[] = [];
  return {
    sources,
    of(source) {
      const known = numbers.get(source.id) ?? sources.push(source);
      numbers.set(source.id, known);
      return String(known).replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string);
    },
  };
}

const HAN = '〇一二三四五六七八九十';

function sectionText({ title, blocks }: Section, index: number, marks: Marks, language: Language): string {
  const number = index + 1;
  const han = number > 10 ? `十${HAN[number - 10]}` : HAN[number];
  const head = language === 'en' ? `${number}. ` : `${han}、`;
  const texts = blocks.map(block => blockText(block, marks, language));
  return [`## ${head}${briefingWord(language, title)}`, ...texts].join('\n\n');
}

function blockText(block: Block, marks: Marks, language: Language): string {
  if ('sentences' in block)
    return block.sentences.map(one => sentenceText(one, marks, language)).join(language === 'en' ? ' ' : '');
  if ('lines' in block)
    return block.lines
      .map(({ path, message }) => `- ${tableCode(path)} ${escapeMarkdown(message)}`)
      .join('\n');
  return tableText(block, marks, language);
}

function sentenceText({ word, slots }: Sentence, marks: Marks, language: Language): string {
  const template = briefingWord(language, word).replace(/\{\^(\w+)\}/g, (_, name: string) => {
    const slot = slots[name];
    return slot === undefined || typeof slot === 'string' ? '' : marks.of(slot.source);
  });
  const values: Record<string, string | number> = {};
  for (const [name, slot] of Object.entries(slots))
    values[name] = typeof slot === 'string' ? escapeMarkdown(slot) : numberOf(slot);
  return fillWords(template, values);
}

function tableText({ columns, rows }: Table, marks: Marks, language: Language): string {
  const head = columns.map(({ word, family }) => {
    const title = briefingWord(language, word);
    return family === null ? title : `${title}${marks.of(family)}`;
  });
  const rule = columns.map(({ family }) => (family === null ? '---' : '---:'));
  return [head, rule, ...rows.map(row => row.map(cell => cellText(cell, language)))].map(rowText).join('\n');
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText(cell: Cell, language: Language): string {
  if ('text' in cell) return escapeMarkdown(cell.text);
  if ('day' in cell) return dayText(cell.day, language);
  if ('word' in cell) return briefingWord(language, cell.word);
  if ('names' in cell)
    return cell.names
      .map(name => escapeMarkdown(name ?? briefingWord(language, 'team')))
      .join(briefingWord(language, 'join'));
  return String(numberOf(cell));
}

/** Whole numbers as they are, quotients to one place, `—` where there is none. */
function numberOf({ value }: Figure): string | number {
  if (value === null) return '—';
  return Math.round(value * 10) / 10;
}

function sourceTable(sources: readonly Source[], language: Language): string {
  const head = (['number', 'figure', 'id', 'query'] as const).map(column =>
    briefingWord(language, `column.${column}`),
  );
  const rows = sources.map(({ id, label, query }, i) => [
    String(i + 1),
    escapeMarkdown(inLanguage(label, language)),
    tableCode(id),
    tableCode(queryText(query)),
  ]);
  return [head, head.map(() => '---'), ...rows].map(rowText).join('\n');
}

/** The day of an ISO 8601 time or date as it is written: `2014年6月30日`. */
function dayText(at: string, language: Language): string {
  const day = dayOf(at, language);
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  if (!match || language === 'en') return visible(day);
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}
