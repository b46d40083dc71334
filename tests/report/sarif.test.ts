import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { REPORTERS } from '../../src/report/index.ts';
import type { Reporter } from '../../src/report/reporter.ts';
import { MOST_RESULTS, sarif } from '../../src/report/sarif.ts';
import type { Report } from '../../src/verdict/report.ts';
import { draft, FOR_SERVERS, many, mixed, passing } from './ci-sample.ts';
import { rangeOf, SAMPLE_TEXT, sampleDraft } from './sample.ts';
import { finding, judged, reportOf } from './sample-findings.ts';

const {
  id: _id,
  $schema: _draft4,
  ...schema
} = JSON.parse(readFileSync(new URL('schemas/sarif-2.1.0.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('uri-reference', (text: string) => URL.canParse(text, 'http://x/') && /^[!-~]*$/.test(text));
ajv.addFormat('date-time', true);
const validate = ajv.compile(schema);

const read = (report: Report, options = FOR_SERVERS, reporter: Reporter = sarif) => {
  const log = JSON.parse(reporter(report, options));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return log.runs[0];
};

describe('sarif', () => {
  test('keeps to the published schema, in both languages, with and without quotations', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const quote of [false, true]) {
        for (const report of [mixed, passing, reportOf([])])
          read(report, { ...FOR_SERVERS, language, quote });
      }
    }
  });

  test('the schema is one that refuses', () => {
    const log = JSON.parse(sarif(mixed, FOR_SERVERS));
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    expect(validate(log)).toBe(false);
  });

  test('severity, exact place, fingerprint and rule of a finding', () => {
    const run = read(mixed);
    expect(run.columnKind).toBe('utf16CodeUnits');
    const found = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'analysis/example-count');
    expect(found.level).toBe('error');
    expect(found.partialFingerprints).toEqual({ 'duizhaoFinding/v1': 'f3' });
    expect(run.tool.driver.rules[found.ruleIndex].id).toBe('analysis/example-count');
    const { region, artifactLocation } = found.locations[0].physicalLocation;
    const { start, end } = rangeOf(SAMPLE_TEXT, '调研看点不看面，听到的多是准备好的话');
    const before = SAMPLE_TEXT.slice(0, start).split('\n');
    const column = (before.at(-1) as string).length + 1;
    expect(region).toEqual({
      startLine: before.length,
      startColumn: column,
      endLine: before.length,
      endColumn: column + end - start,
    });
    expect(decodeURIComponent(artifactLocation.uri)).toBe('材料/白石县委.md');
    expect(artifactLocation.uriBaseId).toBe('%SRCROOT%');
    expect(run.artifacts[artifactLocation.index].location.uri).toBe(artifactLocation.uri);
    expect(run.results.map(({ level }: { level: string }) => level)).toContain('note');
  });

  test('every rule of the law is described: title, reason, help', () => {
    const { rules } = read(mixed).tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules) {
      for (const part of [rule.shortDescription, rule.fullDescription, rule.help])
        expect(part.text.length).toBeGreaterThan(3);
      expect(rule.help.text).toContain(`duizhao explain ${rule.id}`);
    }
  });

  test('answered findings are suppressions with a kind; open ones have none', () => {
    const states = ['open', 'suppressed', 'baselined', 'waived'] as const;
    const report = reportOf([
      judged(
        draft,
        states.map(state =>
          finding(draft, { at: '买保险', state, reason: state === 'open' ? null : '因故' }),
        ),
      ),
    ]);
    const kinds = (quote: boolean) =>
      read(report, { ...FOR_SERVERS, quote }).results.map(
        ({ suppressions }: { suppressions: { kind: string; justification?: string }[] }) =>
          suppressions.map(({ kind, justification }) => [kind, justification]),
      );
    expect(kinds(true)).toEqual([[], [['inSource', '因故']], [['external', '因故']], [['external', '因故']]]);
    expect(kinds(false)[1]).toEqual([['inSource', undefined]]);
  });

  test('what cannot be trusted is a notification, and the run did not succeed', () => {
    const [invocation] = read(mixed).invocations;
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(
      invocation.toolExecutionNotifications.map(
        ({ level, descriptor }: { level: string; descriptor: { id: string } }) => [level, descriptor.id],
      ),
    ).toEqual([
      ['error', 'not-found'],
      ['note', 'not-applicable'],
    ]);
    expect(read(passing).invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 });
    const strict = read(passing, { ...FOR_SERVERS, policy: { strict: true } }).invocations[0];
    expect(strict).toMatchObject({ executionSuccessful: true, exitCode: 1 });
    expect(strict.toolExecutionNotifications[0].descriptor.id).toBe('too-many-warnings');
  });

  test('an empty run is no success, unless nothing had changed', () => {
    expect(read(reportOf([])).invocations[0].executionSuccessful).toBe(false);
    const unchanged = read(reportOf([]), { ...FOR_SERVERS, policy: { unchanged: true } });
    expect(unchanged.invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 });
  });

  test(`at most ${MOST_RESULTS} results, the gravest, and how many are left out`, () => {
    const findings = [
      ...many(MOST_RESULTS, { severity: 'info' }),
      ...many(10, { severity: 'error', state: 'suppressed' }),
      ...many(7, { severity: 'error' }),
    ];
    const run = read(reportOf([judged(draft, findings)]));
    expect(run.results).toHaveLength(MOST_RESULTS);
    const errors = run.results.filter(({ level }: { level: string }) => level === 'error');
    expect(errors).toHaveLength(7);
    expect(run.invocations[0].toolExecutionNotifications.at(-1).message.text).toContain('另有 17 条');
  });

  test('odd file names are valid addresses', () => {
    const paths = ['a b/稿 [终]#1?.md', '/远/稿.md', '../邻/稿.md', 'C:/稿.md', '半\ud800.md', '50%.md'];
    const run = read(reportOf(paths.map(path => judged(sampleDraft({ path }), []))));
    expect(run.artifacts.map(({ location }: { location: object }) => location)).toEqual([
      { uri: `a%20b/${encodeURIComponent('稿 [终]#1?.md')}`, uriBaseId: '%SRCROOT%' },
      { uri: `file:///${encodeURIComponent('远')}/${encodeURIComponent('稿.md')}` },
      { uri: `../${encodeURIComponent('邻')}/${encodeURIComponent('稿.md')}` },
      { uri: `file:///C:/${encodeURIComponent('稿.md')}` },
      { uri: encodeURIComponent('半\ufffd.md'), uriBaseId: '%SRCROOT%' },
      { uri: '50%25.md', uriBaseId: '%SRCROOT%' },
    ]);
  });

  test('a message is neither a link nor a template', () => {
    const evil = '[点这里](1) [那里](http://x) {0}';
    const report = reportOf([
      judged(draft, [finding(draft, { at: '买保险', message: { zh: evil, en: evil } })]),
    ]);
    const [result] = read(report, { ...FOR_SERVERS, quote: true }).results;
    expect(result.message.text).toBe('[点这里] (1) [那里] (http: //x) {{0}}');
  });

  test('quotes a place exactly, and only when told to', () => {
    const reporter = REPORTERS.sarif;
    const report = reportOf([judged(draft, [finding(draft, { at: '买保险' })])]);
    const region = (quote: boolean) =>
      read(report, { ...FOR_SERVERS, quote }, reporter).results[0].locations[0].physicalLocation.region;
    expect(region(true).snippet).toEqual({ text: '买保险' });
    expect(region(false).snippet).toBeUndefined();
  });
});
