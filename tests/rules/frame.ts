import { readFileSync } from 'node:fs';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import type { Kind, Role } from '../../src/config/profile.ts';
import type { Draft, Problem, Section } from '../../src/draft/model.ts';
import { type ReadOptions, readDraft } from '../../src/draft/read-draft.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import type { RuleExample } from '../../src/linter/rule.ts';

const PROFILES = profileIds().map(loadProfile);

/** Whole passing papers into which an example is put: one for each kind and campaign that examples speak of. */
const PAPERS: Readonly<Record<string, string>> = {
  'team qunzhong-2014': 'team-county-markdown',
  'member qunzhong-2014': 'member-principal-word',
  'member annual-2025': 'member-2025',
};
const USUAL_PROFILE = 'qunzhong-2014';

/** A draft that holds an example, and where the example stands in it. */
export interface Framed {
  readonly draft: Draft;
  readonly range: Range;
}

/** Puts an example into a sound paper at the place it names; `paper` stands alone. */
export function frameExample(example: RuleExample, kind: Kind): Framed {
  const { text, profile = USUAL_PROFILE } = example;
  if (example.in === 'paper') {
    // a fragment need not say what it is
    const declared = text.startsWith('---') ? {} : { kind: example.kind ?? kind, profile };
    return { draft: draftOf(text, declared), range: { start: 0, end: text.length } };
  }
  const paper = readPaper(example.kind ?? kind, profile);
  return assemble(paper, example.in, text);
}

/** The frame itself, in the form that plain or Markdown examples get. */
export function bareFrame(kind: Kind, profile: string, markdown: boolean): Draft {
  const paper = readPaper(kind, profile);
  const [first] = paper.problems[0]?.items ?? [];
  return assemble(paper, 'problem', write(first as Item, 1, markdown)).draft;
}

function draftOf(text: string, declared: Partial<ReadOptions> = {}): Draft {
  const source = { path: 'example.md', text, encoding: 'utf-8', bom: false, eol: '\n' } as const;
  return readDraft(source, { profiles: PROFILES, ...declared });
}

interface Item {
  readonly title: string;
  readonly body: string;
}

interface Paper {
  readonly head: string;
  readonly opening: string;
  readonly parts: readonly Part[];
  readonly problems: readonly { readonly heading: string; readonly items: readonly Item[] }[];
  readonly closing: string;
  readonly signOff: string;
}

interface Part {
  readonly heading: string;
  readonly roles: readonly Role[];
  readonly body: string;
}

const papers = new Map<string, Paper>();

function readPaper(kind: Kind, profile: string): Paper {
  const key = `${kind} ${profile}`;
  const known = papers.get(key);
  if (known) return known;
  const name = PAPERS[key];
  if (!name) throw new Error(`no sound paper to put an example of ${key} into`);
  const text = readFileSync(`fixtures/papers/pass/${name}.md`, 'utf8');
  const paper = takeApart(draftOf(text));
  papers.set(key, paper);
  return paper;
}

function takeApart(draft: Draft): Paper {
  const { text } = draft.source;
  const slice = ({ start, end }: Range): string => unmarked(text.slice(start, end));
  const opening = draft.sections[0] as Section;
  const closing = draft.sections.at(-1) as Section;
  const signOff = draft.signOff as NonNullable<Draft['signOff']>;
  return {
    head: text.slice(0, opening.range.start),
    opening: slice(opening.range),
    parts: draft.sections.slice(1, -1).map(({ heading, roles, body }) => ({
      heading: heading ? slice(heading.range) : '',
      roles,
      body: slice(body),
    })),
    problems: draft.dimensions.map(({ heading, problems }) => ({
      heading: slice(heading.range),
      items: problems.map(problem => itemOf(problem, slice)),
    })),
    closing: slice({ start: closing.range.start, end: signOff.range.start }),
    signOff: slice(signOff.range),
  };
}

function itemOf({ title, titleText, range }: Problem, slice: (range: Range) => string): Item {
  return {
    title,
    body: slice({ start: sourceRange(titleText).end, end: range.end }).replace(/^[。．\s]+/, ''),
  };
}

/** Without Markdown marks and indents: the form is given anew. */
function unmarked(text: string): string {
  return text.replace(/^#+ /gm, '').replace(/\*\*/g, '').replace(/^　+/gm, '').trim();
}

function write({ title, body }: Item, number: number, markdown: boolean): string {
  return markdown ? `#### ${number}. ${title}\n\n${body}` : `${number}.${title}\n${body}`;
}

/** A paper in the making: its text, and where the example stands in it. */
class Sheet {
  private text: string;
  private readonly example: string;
  private range: Range | null = null;

  constructor(head: string, example: string) {
    this.text = head;
    this.example = example;
  }

  put(piece: string): void {
    this.text += `${piece}\n\n`;
  }

  putExample(number = ''): void {
    this.text += number;
    this.range = { start: this.text.length, end: this.text.length + this.example.length };
    this.put(this.example);
  }

  done(): Framed | null {
    return this.range && { draft: draftOf(this.text), range: this.range };
  }
}

function assemble(paper: Paper, place: RuleExample['in'], example: string): Framed {
  const markdown = example.startsWith('#');
  const sheet = new Sheet(paper.head, example);
  const headed = (heading: string, depth: number): string =>
    markdown ? `${'#'.repeat(depth)} ${heading}` : heading;
  const putOr = (own: boolean, piece: string): void => {
    if (own) sheet.putExample();
    else sheet.put(piece);
  };
  putOr(place === 'opening', paper.opening);
  for (const { heading, roles, body } of paper.parts) {
    sheet.put(headed(heading, 2));
    if (!roles.includes('problems')) {
      putOr(roles.includes(place as Role), body);
      continue;
    }
    for (const [i, dimension] of paper.problems.entries()) {
      sheet.put(headed(dimension.heading, 3));
      if (i === 0 && place === 'dimension') sheet.putExample();
      else putItems(sheet, dimension.items, i === 0 && place === 'problem' ? example : null, markdown);
    }
  }
  putOr(place === 'closing', paper.closing);
  sheet.put(paper.signOff);
  const framed = sheet.done();
  if (!framed) throw new Error(`the frame has no ${place}`);
  return framed;
}

/** An example takes the place of the problem whose number it bears, or of the first. */
function putItems(sheet: Sheet, items: readonly Item[], example: string | null, markdown: boolean): void {
  const numbered = example !== null && /^(?:#|\d+[.．、]|[一二三]是|（[一二三]）)/.test(example);
  const number = Number(/^(?:#+ )?(\d+)/.exec(example ?? '')?.[1] ?? 1);
  for (const [k, item] of items.entries()) {
    if (example !== null && k + 1 === Math.min(number, items.length)) sheet.putExample(numbered ? '' : '1.');
    else sheet.put(write(item, k + 1, markdown));
  }
}
