import { describe, expect, test } from 'vitest';
import { holdsFor, type Override, withOverridesFor } from '../../src/config/overrides.ts';

const override = (conditions: Partial<Override>): Override => ({
  base: '/单位',
  files: [],
  kinds: [],
  levels: [],
  rules: {},
  ...conditions,
});
const paper = { path: '支部/张三.md', kind: 'member', level: 'branch' } as const;

describe('an override holds', () => {
  test.each([
    ['without conditions', {}, true],
    ['for a folder, as in .gitignore', { files: ['支部/'] }, true],
    ['for an ending at any depth', { files: ['*.md'] }, true],
    ['not for another folder', { files: ['班子/'] }, false],
    ['for its kind', { kinds: ['member'] }, true],
    ['not for another kind', { kinds: ['team'] }, false],
    ['for one of its levels', { levels: ['county', 'branch'] }, true],
    ['only where all conditions are met', { files: ['支部/'], kinds: ['team'] }, false],
  ] as const)('%s', (_, conditions, expected) => {
    expect(holdsFor(override(conditions as Partial<Override>), paper, '/单位')).toBe(expected);
  });

  test('patterns reach no file outside their folder, and no paper without a known kind or level', () => {
    expect(holdsFor(override({ files: ['*'] }), { ...paper, path: '/别处/稿.md' }, '/单位')).toBe(false);
    expect(holdsFor(override({ kinds: ['member'] }), { ...paper, kind: null }, '/单位')).toBe(false);
    expect(holdsFor(override({ levels: ['branch'] }), { ...paper, level: null }, '/单位')).toBe(false);
  });
});

test('a later override goes before an earlier one; what it does not say stays', () => {
  const rules = { 'headline/length': { severity: 'info' as const, options: { most: 30 } } };
  const merged = withOverridesFor(
    rules,
    [
      override({ rules: { 'headline/length': { severity: 'warning', options: {} } } }),
      override({ kinds: ['team'], rules: { 'headline/length': { severity: 'off', options: {} } } }),
      override({ rules: { 'headline/length': { severity: null, options: { most: 20 } } } }),
    ],
    paper,
    '/单位',
  );
  expect(merged).toEqual({ 'headline/length': { severity: 'warning', options: { most: 20 } } });
});
