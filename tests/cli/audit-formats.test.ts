import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'junit2json';
import { beforeAll, describe, expect, test } from 'vitest';
import { BAD, GOOD, OTHER, place } from './binary.ts';

const { put, write, read, run, at } = place();

const SERVERS = ['sarif', 'junit', 'github', 'gitlab'];

/** A heading of the failing paper, which messages about it quote. */
const HEADING = '理论学习方面';

const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../report/schemas/${name}.json`, import.meta.url), 'utf8'));

beforeAll(() => {
  put(BAD, '材料/柏渡县委/差稿.md');
  put(GOOD, '材料/石桐县/好稿.md');
  put(OTHER, '材料/通知.md');
  put(GOOD, '好/好稿.md');
  write(
    '名单.yaml',
    'units:\n  - unit: 中共松岭县委\n    papers:\n      - { kind: team, deadline: 2014-06-30 }\n',
  );
});

async function suitesIn(text: string) {
  const suites = await parse(text);
  if (!suites || !('testsuite' in suites)) throw new Error('no suites');
  return suites;
}

describe('an audit for servers', () => {
  test.each(SERVERS)('%s: quotes nothing unless told to, and ends as the audit does', async format => {
    const args = ['--format', format];
    const [bad, quoted, good] = await Promise.all([
      run(['audit', '材料', ...args]),
      run(['audit', '材料', ...args, '--quote']),
      run(['audit', '好', ...args]),
    ]);
    expect([bad, quoted, good].map(({ code }) => code)).toEqual([1, 1, 0]);
    expect(bad.out).not.toContain(HEADING);
    expect(quoted.out).toContain(HEADING);
  });

  test('each keeps to its published form and says that papers were checked', async () => {
    const wishes = SERVERS.flatMap(format => ['--format', `${format}=${format}.out`]);
    await run(['audit', '材料', ...wishes]);

    const { id: _, $schema: __, ...draft4 } = schema('sarif-2.1.0') as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false });
    const log = JSON.parse(read('sarif.out'));
    expect(ajv.validate(draft4, log), ajv.errorsText()).toBe(true);
    const [one] = log.runs;
    expect(one.invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
    expect(one.results.every(({ ruleIndex }: { ruleIndex?: number }) => ruleIndex !== undefined)).toBe(true);

    const issues = JSON.parse(read('gitlab.out'));
    expect(new Ajv().validate(schema('gitlab-code-quality'), issues)).toBe(true);
    expect(issues.some(({ severity }: { severity: string }) => severity === 'blocker')).toBe(false);

    const suites = await suitesIn(read('junit.out'));
    expect(suites.errors).toBe(0);
    expect(suites.failures).toBeGreaterThan(0);
    expect(suites.tests).toBeGreaterThan(80);

    expect(read('github.out')).toMatch(/^::error file=材料\/柏渡县委\/差稿\.md,line=\d+.*title=[^,]*（/m);
    expect(read('github.out')).toContain('共 3 份材料：通过 1，不通过 1，不适用 1');
  });

  test('whoever has not handed in shows in each of them', async () => {
    const wishes = SERVERS.flatMap(format => ['--format', `${format}=缺.${format}`]);
    const { code } = await run(['audit', '好', '--roster', '名单.yaml', ...wishes]);
    expect(code).toBe(1);
    for (const format of SERVERS)
      expect(read(`缺.${format}`), format).toContain('应报未报：中共松岭县委 班子');
    expect((await suitesIn(read('缺.junit'))).failures).toBe(1);
    const [one] = JSON.parse(read('缺.sarif')).runs;
    expect(one.invocations[0].exitCode).toBe(1);
  });

  test('a reviewer’s own finding fails its case', async () => {
    const own = ['--criterion', 'analysis', '--severity', 'error', '--message', '原因同问题对不上'];
    const store = ['--reviews', at('决定.jsonl')];
    await run(['review', 'add', '好/好稿.md:20', ...own, '--by', '张三', ...store]);
    const { code, out } = await run(['audit', '好', '--format', 'junit', ...store]);
    expect(code).toBe(1);
    expect((await suitesIn(out)).failures).toBe(1);
    // a person's words may be the paper's
    expect(out).not.toContain('对不上');
  });
});

describe('what an audit shows', () => {
  test('--no-quote: no file and no view holds a word of the papers', async () => {
    const { code, out } = await run(['audit', '材料', '--no-quote', '--output', '静', '--opinions']);
    expect(code).toBe(1);
    expect(out).not.toContain(HEADING);
    for (const name of [
      'report.json',
      'papers.csv',
      'findings.csv',
      'summary.md',
      'report.html',
      'opinions.html',
    ])
      expect(read(`静/${name}`), name).not.toContain(HEADING);
    const json = await run(['audit', '材料', '--no-quote', '--format', 'json']);
    expect(json.out).not.toContain(HEADING);
    expect(JSON.parse(json.out).drafts[0].findings[0].quote).toBe('');
  });

  test('the JSON keeps to its published schema, with roster, decisions and last year’s papers', async () => {
    const store = ['--reviews', at('人.jsonl')];
    const own = ['--criterion', 'analysis', '--message', '一', '--by', '张三'];
    await run(['review', 'add', '好/好稿.md:20', ...own, ...store]);
    const args = ['--roster', '名单.yaml', '--previous', '材料', '--format', 'json', ...store];
    const { out } = await run(['audit', '好', ...args]);
    const ajv = new Ajv({ strict: false });
    const published = new URL('../../templates/audit.schema.json', import.meta.url);
    expect(ajv.validate(JSON.parse(readFileSync(published, 'utf8')), JSON.parse(out)), ajv.errorsText()).toBe(
      true,
    );
  });

  test('--statistics lists every rule, --timing every step', async () => {
    const { out, err } = await run(['audit', '材料', '--statistics', '--timing']);
    expect(out).toContain('各条规则的次数');
    expect(out.match(/[a-z-]+\/[a-z-]+$/gm)?.length).toBeGreaterThan(10);
    expect(err.match(/用时：.+ \d+\.\d\d 秒/g)).toHaveLength(5);
    const beside = await run(['audit', '材料', '--statistics', '--format', 'json']);
    expect(JSON.parse(beside.out).schema).toBe(1);
    expect(beside.err).toContain('各条规则的次数');
  });
});
