import type { Role } from '../../config/profile.ts';
import type { Block, Draft, Section } from '../../draft/model.ts';
import {
  countCharacters,
  covers,
  type Range,
  sliceText,
  sourceRange,
  type Text,
} from '../../language/text.ts';
import type { Scope } from './scope.ts';

/** A part of a draft that a rule looks at. */
export interface Unit {
  /** What it is called: messages name it, and absences hang on it. */
  readonly title: string;
  /** Where to show what it lacks. */
  readonly head: Range;
  readonly range: Range;
  readonly texts: readonly Text[];
}

/** The parts that a scope names, in order. */
export function unitsOf(draft: Draft, { in: kind, roles }: Scope): Unit[] {
  const units = allUnits(draft, kind);
  if (!roles) return units;
  const within = draft.sections.filter(section => section.roles.some(role => roles.includes(role as Role)));
  return units.filter(unit => within.some(section => covers(section.range, unit.range)));
}

function allUnits(draft: Draft, kind: Scope['in']): Unit[] {
  const { title, sections, dimensions, problems, causes, measures } = draft;
  switch (kind) {
    case 'paper':
      return [
        { title: title?.title ?? '', head: headOf(draft), range: draft.body, texts: texts(draft.blocks) },
      ];
    case 'title':
      return title
        ? [{ title: title.title, head: title.range, range: title.range, texts: [title.text] }]
        : [];
    case 'section':
      return sections.map(ofSection);
    case 'dimension':
      return dimensions.map(({ name, heading, range }) => ({
        title: name,
        head: heading.range,
        range,
        texts: textsIn(draft, range),
      }));
    case 'problem':
      return problems.map(({ title, titleText, titled, sentences, range }) => ({
        title,
        head: rangeOf(titleText) ?? range,
        range,
        texts: [...(titled ? [named(title, titleText)] : []), ...sentences.map(({ text }) => text)],
      }));
    case 'problem-title':
      return problems.flatMap(({ title, titleText }) => {
        const range = rangeOf(titleText);
        return range ? [{ title, head: range, range, texts: [named(title, titleText)] }] : [];
      });
    case 'example':
      return problems.flatMap(({ examples }) =>
        examples.map(({ range, text, sentences }) => ({
          title: text.value.slice(0, 20),
          head: rangeOf(sentences[0]?.text ?? text) ?? range,
          range,
          texts: [text],
        })),
      );
    case 'cause':
      return causes.map(ofItem);
    case 'measure':
      return measures.map(ofItem);
    case 'paragraph':
      return draft.blocks
        .filter(({ text }) => text.value !== '')
        .map(({ range, text }) => ({ title: text.value.slice(0, 20), head: range, range, texts: [text] }));
  }
}

function ofItem(item: Draft['causes'][number] | Draft['measures'][number]): Unit {
  const { title, titleText, sentences, range } = item;
  const own = sentences.map(({ text }) => text);
  // a title that is the first sentence must not count twice
  const apart = own[0]?.value !== titleText.value && !own[0]?.value.startsWith(titleText.value);
  return {
    title,
    head: rangeOf(titleText) ?? range,
    range,
    texts: apart ? [named(title, titleText), ...own] : own,
  };
}

function ofSection({ title, heading, range, sentences }: Section): Unit {
  return { title, head: heading?.range ?? range, range, texts: sentences.map(({ text }) => text) };
}

/** Paragraphs that lie in a range, or reach into it from the line of a heading. */
function textsIn({ blocks }: Draft, { start, end }: Range): Text[] {
  return texts(blocks.filter(({ range }) => range.start < end && start < range.end));
}

function texts(blocks: readonly Block[]): Text[] {
  return blocks.filter(({ text }) => text.value !== '').map(({ text }) => text);
}

/** A title without its number and end mark. */
function named(title: string, titleText: Text): Text {
  const at = titleText.value.indexOf(title);
  return at < 0 ? titleText : sliceText(titleText, at, at + title.length);
}

function rangeOf(text: Text): Range | null {
  return text.value === '' ? null : sourceRange(text);
}

/** The title, else the first paragraph, else the start of the text. */
export function headOf({ title, blocks, body }: Draft): Range {
  return title?.range ?? blocks.find(({ text }) => text.value !== '')?.range ?? body;
}

export function charactersOf({ texts }: Unit): number {
  return texts.reduce((sum, { value }) => sum + countCharacters(value), 0);
}
