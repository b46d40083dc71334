import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { AuditReport } from '../../../src/audit/audit-report.ts';
import { type Facts, factsOf, readFacts } from '../../../src/audit/briefing/facts.ts';
import { briefingJson } from '../../../src/audit/briefing/json.ts';
import { makeBriefing } from '../../../src/audit/briefing/make.ts';
import { briefingMarkdown } from '../../../src/audit/briefing/markdown.ts';
import type { Query } from '../../../src/audit/briefing/query.ts';
import { briefingJsonSchema } from '../../../src/audit/briefing/schema.ts';
import { traceText } from '../../../src/audit/briefing/trace-text.ts';
import { reportJson } from '../../../src/audit/report-json.ts';
import type { Language } from '../../../src/config/localized.ts';
import { auditReport } from '../../support/audit-report.ts';

const NAMES = { criterion: (id: string) => id, profile: (id: string) => id };

function parsed(report: AuditReport, language: Language = 'zh-CN'): Record<string, unknown> {
  return JSON.parse([...reportJson(report, language)].join('')) as Record<string, unknown>;
}

function factsIn(report: AuditReport): Facts {
  return readFacts(parsed(report)) as Facts;
}

function markdown(facts: Facts, language: Language = 'zh-CN'): string {
  return briefingMarkdown(makeBriefing(facts, NAMES), {
    language,
    trace: 'duizhao briefing 材料 --trace {id}',
  });
}

/** Finds a figure again in the text of a report, by other means than the program: in the spirit of the published description. */
function again(report: unknown, query: Query, known: ReadonlyMap<string, number | null>): number | null {
  const walk = (value: unknown, pointer: string): unknown => {
    if (pointer === '') return value;
    const [, key = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(pointer) ?? [];
    const name = key.replace(/~1/g, '/').replace(/~0/g, '~');
    return walk((value as Record<string, unknown> | undefined)?.[name], rest);
  };
  if ('value' in query) return walk(report, query.value) as number;
  if ('divide' in query) {
    const [a, b] = query.divide.map(id => known.get(id) as number | null);
    return a == null || !b ? null : a / b;
  }
  const rows: { self: unknown; parent: unknown }[] = [];
  const star = query.from.indexOf('/*');
  const lists = (star < 0 ? query.from : query.from.slice(0, star)) as string;
  for (const one of walk(report, lists) as unknown[]) {
    if (star < 0) rows.push({ self: one, parent: undefined });
    else
      for (const inner of walk(one, query.from.slice(star + 2)) as unknown[])
        rows.push({ self: inner, parent: one });
  }
  const look = ({ self, parent }: (typeof rows)[number], place: string): unknown =>
    (place.startsWith('..') ? walk(parent, place.slice(2)) : walk(self, place)) ?? null;
  const left = rows.filter(row => {
    for (const [place, wanted] of Object.entries(query.where)) {
      const found = look(row, place);
      if (wanted !== null && typeof wanted === 'object') {
        if ('above' in wanted ? !((found as number) > wanted.above) : found === wanted.not) return false;
      } else if (found !== wanted) return false;
    }
    return true;
  });
  const values =
    query.of === null ? [] : left.map(row => look(row, query.of as string)).filter(value => value !== null);
  switch (query.measure) {
    case 'count':
      return left.length;
    case 'distinct':
      return new Set(values).size;
    case 'sum':
      return (values as number[]).reduce((sum, value) => sum + value, 0);
    case 'least':
      return values.length === 0 ? null : ((values as number[]).sort((a, b) => a - b)[0] ?? null);
    case 'most':
      return values.length === 0 ? null : ((values as number[]).sort((a, b) => b - a)[0] ?? null);
  }
}

describe('every number of a briefing', () => {
  test.each([
    ['three units', auditReport()],
    ['many units', auditReport({ seed: 3, units: 30, papersPerUnit: 5 })],
    ['no roster', { ...auditReport({ seed: 5 }), roster: null }],
    ['no paper', { ...auditReport({ units: 1 }), papers: [], units: [] }],
  ])('is found again in report.json by its query: %s', (_, report) => {
    const json = parsed(report);
    const { figures } = makeBriefing(factsOf(report, 'zh-CN'), NAMES);
    expect(figures.length).toBeGreaterThan(8);
    const known = new Map(figures.map(({ id, value }) => [id, value]));
    for (const { id, query, value } of figures) expect(again(json, query, known), id).toBe(value);
  });

  test('is what it is made of: amounts add up', () => {
    const { figures } = makeBriefing(factsIn(auditReport()), NAMES);
    for (const { id, query, value, items } of figures) {
      if (!('measure' in query) || query.measure === 'least' || query.measure === 'most') continue;
      expect(
        items.reduce((sum, { amount }) => sum + amount, 0),
        id,
      ).toBe(value);
    }
  });

  test('is the same from the report at hand and from report.json', () => {
    const report = auditReport({ seed: 9 });
    expect(markdown(factsIn(report))).toBe(markdown(factsOf(report, 'zh-CN')));
  });

  test('bears a mark that leads to a source', () => {
    const text = markdown(factsIn(auditReport()));
    const [body = '', sources = ''] = text.split('## 数字来源');
    const rows = sources.split('\n').filter(line => /^\| \d/.test(line));
    const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
    const marks = [...body.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)].map(([mark]) =>
      Number([...mark].map(digit => digits.indexOf(digit)).join('')),
    );
    expect(new Set(marks).size).toBe(rows.length);
    expect(Math.max(...marks)).toBe(rows.length);
    // outside of tables and names no number stands without its mark
    const prose = body.split('\n').filter(line => !/^[|#>-]/.test(line) && !line.startsWith('以下数字'));
    for (const line of prose)
      for (const [number] of line.replace('至多列10项', '').matchAll(/[\d.]+[份个条组项](?![⁰¹²³⁴⁵⁶⁷⁸⁹])/g))
        expect.fail(`${number} in ${line}`);
  });
});

describe('a briefing', () => {
  test('names who is late, and what could not be reviewed', () => {
    const text = markdown(factsIn(auditReport()));
    expect(text).toContain('| 中共白石县委 | 段守成 | 无 |');
    expect(text).toContain('| 中共白石县委 | 班子 | 2014年6月20日 |');
    expect(text).toContain('没能审核的文件1个');
    expect(text).toContain('`材料/青柳县/损坏.md`');
  });

  test('says what it does not know', () => {
    const text = markdown(factsIn({ ...auditReport(), roster: null, papers: [] }));
    expect(text).toContain('没有应报名单');
    expect(text).toContain('没有材料可供统计');
    expect(text).toContain('不能分列');
  });

  test('quotes no draft', () => {
    const report = auditReport();
    const facts = factsIn(report);
    const options = { language: 'zh-CN', trace: (id: string) => id } as const;
    const text = `${markdown(facts)}${JSON.stringify(briefingJson(makeBriefing(facts, NAMES), facts.roster, options))}`;
    for (const paper of report.papers) {
      for (const { title } of paper.problems()) if (title.length > 5) expect(text).not.toContain(title);
      // 对照检查材料 is what the briefing is about, too
      for (const { quote } of paper.findings()) if (quote.length > 6) expect(text).not.toContain(quote);
    }
  });

  test('in English has no word of Chinese but names', () => {
    const text = markdown(factsIn(auditReport({ units: 1 })), 'en');
    const [body = ''] = text.split('## Sources');
    expect(body.match(/\d+ (?:papers|units)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g)?.length).toBeGreaterThan(2);
    const prose = text.split('\n').filter(line => !line.startsWith('|') && !line.startsWith('- `'));
    for (const line of prose)
      expect(line.replace(/[“`][^”`]*[”`]/g, ''), line).not.toMatch(/\p{Script=Han}/u);
  });

  test('as JSON keeps to its schema', () => {
    const facts = factsIn(auditReport({ units: 20 }));
    const data = briefingJson(makeBriefing(facts, NAMES), facts.roster, {
      language: 'en',
      trace: id => `t ${id}`,
    });
    const validate = new Ajv({ strict: false }).compile(briefingJsonSchema());
    expect(validate(JSON.parse(JSON.stringify(data))), JSON.stringify(validate.errors)).toBe(true);
    const ids = new Set(data.figures.map(({ id }) => id));
    expect(ids.size).toBe(data.figures.length);
    for (const { figures } of data.sections) for (const id of figures) expect(ids.has(id)).toBe(true);
    expect(data.complete).toBe(false);
    expect(data.figures.every(({ items }) => items.length <= 20)).toBe(true);
  });

  test('lists what one figure is made of', () => {
    const { figures } = makeBriefing(factsIn(auditReport()), NAMES);
    const missing = figures.find(({ id }) => id === 'missing');
    expect(missing && traceText(missing, 'zh-CN')).toContain('     1  中共白石县委 段守成');
  });

  test('takes no other JSON for a report', () => {
    for (const other of [null, 1, [], {}, { schema: 1, drafts: [] }, { ...parsed(auditReport()), schema: 2 }])
      expect(readFacts(other)).toBeNull();
  });
});
