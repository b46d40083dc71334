import { describe, expect, test } from 'vitest';
import { MESSAGES, say } from '../../src/cli/messages.ts';
import { paintDiff } from '../../src/cli/paint-diff.ts';
import { progressLine, showProgress } from '../../src/cli/progress.ts';
import { wantsColor } from '../../src/cli/terminal.ts';

describe('wantsColor', () => {
  test.each([
    [{ color: true }, { NO_COLOR: '1', FORCE_COLOR: '0' }, false, true],
    [{ color: false }, { FORCE_COLOR: '1' }, true, false],
    [{}, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [{}, { FORCE_COLOR: '0' }, true, false],
    [{}, { NO_COLOR: '1' }, true, false],
    [{}, { NO_COLOR: '' }, true, true],
    [{}, { TERM: 'dumb' }, true, false],
    [{}, {}, false, false],
  ])('%o with %o on a terminal: %s gives %s', (wish, env, isTerminal, expected) => {
    expect(wantsColor(wish, env, isTerminal)).toBe(expected);
  });
});

describe('progress', () => {
  test('count, rate and rest', () => {
    expect(progressLine(250, 1000, 5, 'zh-CN')).toBe(
      `${'█'.repeat(6)}${'░'.repeat(18)} 250/1000 份，每秒 50 份，还需 0:15`,
    );
    expect(progressLine(1, 200, 2, 'en')).toContain('0.5/s, 6:38 left');
  });

  test('nothing in a pipe, with --quiet, or for one paper', () => {
    const written: string[] = [];
    const door = (interactive: boolean) => ({
      interactive,
      color: false,
      write: (text: string) => written.push(text),
    });
    for (const progress of [
      showProgress(door(false), 100, 'en', false),
      showProgress(door(true), 100, 'en', true),
      showProgress(door(true), 1, 'en', false),
    ]) {
      for (let i = 0; i < 3; i++) progress.step();
      progress.done();
    }
    expect(written).toEqual([]);
  });

  test('on a terminal it draws long work, and wipes what it drew', async () => {
    const written: string[] = [];
    const progress = showProgress(
      { interactive: true, color: false, write: text => written.push(text) },
      3,
      'en',
      false,
    );
    progress.step();
    expect(written).toEqual([]);
    await new Promise(resolve => setTimeout(resolve, 650));
    progress.step();
    expect(written.join('')).toContain('2/3');
    progress.done();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
});

describe('messages', () => {
  test('both languages have the same places to fill', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();
    for (const [key, { zh, en }] of Object.entries(MESSAGES)) expect(places(en), key).toEqual(places(zh));
  });

  test('what comes from outside cannot act on a terminal', () => {
    expect(say('written', 'en', { path: 'a\u001b[2J\u202e.md' })).toBe('Wrote a<U+001B>[2J<U+202E>.md.');
  });
});

describe('paintDiff', () => {
  const door = { interactive: true, color: true, write: () => {} };

  test('marks the part of a changed line that differs', () => {
    const painted = paintDiff(door, '--- a\n+++ a\n@@ -1 +1 @@\n-群众 反映\n+群众反映\n');
    expect(painted).toContain('-群众\u001b[7m \u001b[27m反映');
    expect(painted.split('\n')[4]).toBe('\u001b[32m+群众反映\u001b[39m');
  });

  test('pairs the lines of a longer change in order', () => {
    const painted = paintDiff(door, '@@ -1,2 +1,2 @@\n-甲,一\n-乙,二\n+甲，一\n+乙，二\n').split('\n');
    expect(painted[1]).toContain('-甲\u001b[7m,\u001b[27m一');
    expect(painted[4]).toContain('+乙\u001b[7m，\u001b[27m二');
  });

  test('without colours a diff stays as it is', () => {
    expect(paintDiff({ ...door, color: false }, '-a\n+b\n')).toBe('-a\n+b\n');
  });
});
