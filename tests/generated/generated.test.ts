import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REMOVED, RULES } from '../../rules/index.ts';
import { briefingJsonSchema } from '../../src/audit/briefing/schema.ts';
import { auditJsonSchema } from '../../src/audit/json-schema.ts';
import { sampleJsonSchema } from '../../src/audit/sampling/record.ts';
import { catalogue } from '../../src/report/catalogue.ts';
import { reportJsonSchema } from '../../src/report/json-schema.ts';
import { diffJsonSchema } from '../../src/versions/report/json-schema.ts';
import { historyJsonSchema } from '../../src/versions/series/report/json-schema.ts';
import { ROOT } from '../support/root.ts';

/** Generated files must be what the sources make of them; `npm run generate` rewrites them. */
test('rules/README.md is the catalogue of the rules', async () => {
  await expect(catalogue(RULES, REMOVED)).toMatchFileSnapshot(join(ROOT, 'rules/README.md'));
});

test('templates/report.schema.json is the schema of the JSON report', async () => {
  const text = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(ROOT, 'templates/report.schema.json'));
});

test('templates/audit.schema.json is the schema of the JSON audit', async () => {
  const text = `${JSON.stringify(auditJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(ROOT, 'templates/audit.schema.json'));
});

test('templates/diff.schema.json is the schema of the JSON comparison', async () => {
  const text = `${JSON.stringify(diffJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(ROOT, 'templates/diff.schema.json'));
});

test('templates/history.schema.json is the schema of the JSON history', async () => {
  const text = `${JSON.stringify(historyJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(ROOT, 'templates/history.schema.json'));
});

test('templates/sample.schema.json is the schema of the record of a sample', async () => {
  const text = `${JSON.stringify(sampleJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(ROOT, 'templates/sample.schema.json'));
});

test('templates/briefing.schema.json is the schema of the JSON briefing', async () => {
  const text = `${JSON.stringify(briefingJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(ROOT, 'templates/briefing.schema.json'));
});
