import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../linter/support.ts';

const FOLDER = new URL('../../fixtures/titles/', import.meta.url);

/** Texts without front matter: only their words say what they are. */
function texts(folder: string): { name: string; text: string }[] {
  return readdirSync(new URL(folder, FOLDER))
    .filter(name => name.endsWith('.md'))
    .map(name => ({ name, text: readFileSync(new URL(`${folder}/${name}`, FOLDER), 'utf8') }));
}

describe('papers under titles of all sorts are papers', () => {
  test.each(texts('papers'))('$name', ({ text }) => {
    expect(draftOf(text).applicability).toMatchObject({ applicable: true, type: null });
  });
});

describe('texts beside papers are none, and named by their sort', () => {
  test.each(texts('others'))('$name', ({ name, text }) => {
    const { applicable, type } = draftOf(text).applicability;
    expect(applicable).toBe(false);
    // the file is named after the sort
    expect(name.startsWith(type ?? '-'), `${name} is said to be: ${type}`).toBe(true);
  });
});

describe('whole papers are papers without their front matter too', () => {
  const papers = ['pass', 'fresh'].flatMap(folder =>
    readdirSync(new URL(`../papers/${folder}`, FOLDER))
      .filter(name => name.endsWith('.md'))
      .map(name => `${folder}/${name}`),
  );
  test.each(papers)('%s', path => {
    const text = readFileSync(new URL(`../papers/${path}`, FOLDER), 'utf8').replace(
      /^---\n[\s\S]*?\n---\n/,
      '',
    );
    expect(draftOf(text).applicability.applicable).toBe(true);
  });
});
