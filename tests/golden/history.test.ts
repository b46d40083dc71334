import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import { jsonHistory } from '../../src/versions/series/report/json.ts';
import { historyJsonSchema } from '../../src/versions/series/report/json-schema.ts';
import { stylishHistory } from '../../src/versions/series/report/stylish.ts';
import { ROOT } from '../support/root.ts';
import { reportOf } from '../versions/history/support.ts';

const conforms = new Ajv({ strict: false }).compile(historyJsonSchema());
const SERIES = readdirSync(join(ROOT, 'fixtures/series'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** What became of each series stands beside it; `npm run generate` rewrites it, and git shows what changed. */
describe.each(SERIES)('fixtures/series/%s', name => {
  const report = reportOf(name);
  const beside = (file: string): string => join(ROOT, 'fixtures/series', name, file);

  test('its history', async () => {
    const text = stylishHistory(report, { ...DEFAULT_OPTIONS, columns: 100 });
    await expect(text).toMatchFileSnapshot(beside('history.txt'));
  });

  test('the same for programs', async () => {
    const text = jsonHistory(report, DEFAULT_OPTIONS);
    expect(conforms(JSON.parse(text)), JSON.stringify(conforms.errors)).toBe(true);
    await expect(text).toMatchFileSnapshot(beside('history.json'));
  });
});
