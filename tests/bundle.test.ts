import { describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, for node 20 runs it as it stands
import { spellOutHan } from '../esbuild.config.js';

/** Runs a pattern as the bundle has it. */
function bundled(source: string): RegExp {
  return new RegExp(spellOutHan(`/${source}/u`).slice(1, -2), 'u');
}

describe('Han letters in the bundle', () => {
  const letters = [...'〇々一龥㐀豈𠀀𬺰あア가a1，　😀'];

  it.each(['^\\p{Script=Han}$', '^[\\p{Script=Han}]$', '^[^\\p{Script=Han}]$', '^[\\d\\p{Script=Han}、]$'])(
    'are those of the script in %s',
    source => {
      const named = new RegExp(source, 'u');
      for (const letter of letters) expect(bundled(source).test(letter)).toBe(named.test(letter));
    },
  );

  it('become a class wherever no class is open', () => {
    const han = spellOutHan('\\p{Script=Han}').slice(1, -1);
    for (const [before, after] of [
      ['const list = [...text.matchAll(/', '+/gu)]'],
      ["  ['有待', /有待[一]", '{2}$/u],'],
      ['new RegExp(`(?<=', ')`)'],
    ])
      expect(spellOutHan(`${before}\\p{Script=Han}${after}`)).toBe(`${before}[${han}]${after}`);
    expect(spellOutHan('/[一\\p{Script=Han}]/u')).toBe(`/[一${han}]/u`);
  });
});
