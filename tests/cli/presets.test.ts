import { describe, expect, test } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { PRESETS } from '../../rules/presets.ts';
import { PRESET_NAMES } from '../../src/config/settings.ts';
import { BAD, GOOD, place, sampleText } from './binary.ts';

const { run, write } = place();

interface Found {
  readonly rule: string;
  readonly severity: string;
}

async function findings(path: string, more: readonly string[] = []): Promise<Found[]> {
  const { out } = await run(['lint', path, '--format', 'json', ...more]);
  return JSON.parse(out).drafts[0].findings;
}

test('presets name rules that exist, and every name has one', () => {
  const ids = RULES.map(({ id }) => id);
  expect(Object.keys(PRESETS).sort()).toEqual([...PRESET_NAMES].sort());
  for (const { rules } of Object.values(PRESETS))
    expect(Object.keys(rules).filter(id => !ids.includes(id))).toEqual([]);
});

describe('settings', () => {
  test('preset: strict makes reminders fail, and raises hints', async () => {
    const draft = sampleText(GOOD)
      .replace('稿次: 第8稿', '稿次: 第2稿')
      .replace(/^draft: .*$/m, 'draft: 2');
    write('稿.md', draft);
    expect((await run(['lint', '稿.md', '--quiet'])).code).toBe(0);
    write('duizhao.yaml', 'preset: strict\n');
    const strict = await run(['lint', '稿.md', '--format', 'json']);
    const found: Found[] = JSON.parse(strict.out).drafts[0].findings;
    expect(found.filter(({ rule }) => rule === 'completeness/draft-number')).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(strict.code).toBe(1);
    write('duizhao.yaml', 'preset: strict\nrules: { completeness/draft-number: off }\n');
    expect((await findings('稿.md')).map(({ rule }) => rule)).not.toContain('completeness/draft-number');
    write('duizhao.yaml', 'preset: strickt\n');
    const typo = await run(['lint', '稿.md']);
    expect(typo.code).toBe(2);
    expect(typo.err).toContain('duizhao.yaml:1');
  });

  test('overrides hold for the papers they name', async () => {
    write('支部/稿.md', sampleText(BAD));
    write('班子/稿.md', sampleText(BAD));
    write('duizhao.yaml', 'overrides:\n  - files: [支部/]\n    rules: { headline/generic: off }\n');
    const rules = async (path: string) => (await findings(path)).map(({ rule }) => rule);
    expect(await rules('支部/稿.md')).not.toContain('headline/generic');
    expect(await rules('班子/稿.md')).toContain('headline/generic');
    write('duizhao.yaml', 'overrides:\n  - kinds: [member]\n    rules: { headline/generik: off }\n');
    const typo = await run(['lint', '支部/稿.md']);
    expect(typo.code).toBe(2);
    expect(typo.err).toContain('headline/generic');
    expect(typo.err).toMatch(/duizhao\.yaml:2/);
  });
});
