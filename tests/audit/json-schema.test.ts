import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { RULES } from '../../rules/index.ts';
import type { AuditReport } from '../../src/audit/audit-report.ts';
import { maskAudit } from '../../src/audit/mask-report.ts';
import { cutForUnit } from '../../src/audit/panel/cut.ts';
import { reportJson } from '../../src/audit/report-json.ts';
import { auditReport } from '../support/audit-report.ts';
import { reviewedReport } from '../support/reviewed-report.ts';
import { ROOT } from '../support/root.ts';

const ajv = new Ajv({ strict: false });
const schemaOf = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(ROOT, `templates/${name}.schema.json`), 'utf8')));
const audit = schemaOf('audit');
/** An audit holds all that `lint --format json` gives. */
const lint = schemaOf('report');

const whole = auditReport();
const CASES: readonly (readonly [string, AuditReport])[] = [
  ['as it is', whole],
  ['with decisions', reviewedReport(whole)],
  ['without a roster', { ...whole, roster: null }],
  ['cut for one unit', cutForUnit(reviewedReport(whole), '中共白石县委', 'zh-CN')],
  ['without a word of the papers', maskAudit(whole, RULES)],
];

test.each(CASES)('report.json keeps to the published schemas: %s', (_, report) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const data = JSON.parse([...reportJson(report, language)].join(''));
    for (const schema of [audit, lint])
      expect(schema(data), JSON.stringify(schema.errors?.slice(0, 3))).toBe(true);
  }
});

test('the schema is one that refuses', () => {
  const data = JSON.parse([...reportJson(whole, 'en')].join(''));
  data.files[0].fate = 'lost';
  expect(audit(data)).toBe(false);
});

test('masked, nothing is left of what a paper says', () => {
  const said = [...reportJson(whole, 'zh-CN')].join('');
  const masked = [...reportJson(maskAudit(whole, RULES), 'zh-CN')].join('');
  const words = whole.papers.flatMap(paper => [
    ...paper.findings().map(({ quote }) => quote),
    ...paper.problems().map(({ title }) => title),
  ]);
  const long = words.filter(text => text.length > 12 && /\p{Script=Han}{8}/u.test(text));
  expect(long.some(text => said.includes(text))).toBe(true);
  expect(long.filter(text => masked.includes(text))).toEqual([]);
});
