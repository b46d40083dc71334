import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { shippedRules } from '../../rules/index.ts';
import { checkPaper } from '../../src/cli/check-paper.ts';
import type { Draft } from '../../src/draft/model.ts';
import { json } from '../../src/report/json.ts';
import { reportJsonSchema } from '../../src/report/json-schema.ts';
import { outlineText } from '../../src/report/outline-text.ts';
import { DEFAULT_OPTIONS } from '../../src/report/reporter.ts';
import type { DraftReport, Report } from '../../src/verdict/report.ts';
import { assembleReport, exitCode } from '../../src/verdict/verdict.ts';
import { fixtures, PROFILES, sourceOf } from '../support/papers.ts';
import { ROOT } from '../support/root.ts';

const conforms = new Ajv({ strict: false }).compile(reportJsonSchema());

/** As the command line checks it, but for the version and the hash of the rules, which change with every release. */
function check(text: string, path: string): { paper: DraftReport; draft: Draft; report: Report } {
  const checked = checkPaper(sourceOf(text, path), {
    profiles: PROFILES,
    ruleSet: shippedRules(),
    lintSettings: {},
  });
  if ('code' in checked) throw new Error(`${path}: ${checked.code}`);
  const tool = { name: 'duizhao', version: '0.0.0', ruleset: 'sha256' } as const;
  return {
    paper: checked.paper,
    draft: checked.paper.draft,
    report: assembleReport([checked.paper], checked.failures, tool),
  };
}

function beside(path: string, ending: string): string {
  return join(ROOT, path.replace(/\.md$/, ending));
}

/** What was understood and what was found stand beside each paper; `npm run generate` rewrites both, and git shows what changed. */
describe.each(fixtures('papers'))('$path', ({ path, text }) => {
  const { paper, draft, report } = check(text, path);

  test('its outline', async () => {
    const outline = outlineText(draft, paper.metrics, { ...DEFAULT_OPTIONS, columns: 100 });
    await expect(outline).toMatchFileSnapshot(beside(path, '.outline'));
  });

  test('its report', async () => {
    const printed = json(report, DEFAULT_OPTIONS);
    expect(json(report, DEFAULT_OPTIONS)).toBe(printed);
    expect(conforms(JSON.parse(printed)), JSON.stringify(conforms.errors)).toBe(true);
    await expect(printed).toMatchFileSnapshot(beside(path, '.report.json'));
  });

  test('its verdict', () => {
    const open = paper.findings.filter(({ state }) => state === 'open');
    const count = (severity: string): number => open.filter(finding => finding.severity === severity).length;
    if (path.includes('/fail/')) {
      expect(paper.verdict).toBe('fail');
      expect(exitCode(report)).toBe(1);
      return;
    }
    expect(open.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh)).toEqual([]);
    expect(paper.verdict).toBe('pass');
    expect(exitCode(report)).toBe(0);
    // fresh papers keep the quirks of their offices; those written to pass may have one warning
    if (path.includes('/pass/')) expect(count('warning')).toBeLessThanOrEqual(1);
  });
});

describe.each(fixtures('other'))('$path', ({ path, text }) => {
  test('is not applicable and not passed', () => {
    const { paper, report } = check(text, path);
    expect(paper.verdict).toBe('not-applicable');
    expect(paper.findings).toEqual([]);
    expect(exitCode(report)).toBe(2);
  });
});
