import { describe, expect, test } from 'vitest';
import type { AuditFinding, AuditReport } from '../../../src/audit/audit-report.ts';
import { cutForUnit, OTHER_UNIT } from '../../../src/audit/panel/cut.ts';
import { panelHtml } from '../../../src/audit/panel/html.ts';
import { auditReport } from '../../support/audit-report.ts';
import { REASON, reviewedReport } from '../../support/reviewed-report.ts';

const OWN = '中共白石县委';
const whole = auditReport();
const cut = cutForUnit(whole, OWN, 'zh-CN');

/** All texts of a report, lazily held ones too; the excerpts of the unit's own papers apart. */
function texts(report: AuditReport): string {
  const papers = report.papers.map(paper => ({
    ...paper,
    findings: paper.findings().map(finding => ({ ...finding, quote: '' })),
  }));
  return JSON.stringify({ ...report, papers });
}

describe('a report cut for one unit', () => {
  test('holds the unit’s papers and nobody else’s', () => {
    expect(cut.papers.length).toBe(12);
    expect(cut.papers.every(({ unit }) => unit === OWN)).toBe(true);
    expect(cut.units.map(({ unit }) => unit)).toEqual([OWN]);
    expect(cut.others.map(({ unit }) => unit)).toEqual([OWN]);
    expect(cut.versions.every(({ unit }) => unit === OWN)).toBe(true);
  });

  test('names no file, unit or person of others', () => {
    const said = texts(cut);
    for (const { path, unit, name, title, sha256 } of whole.papers) {
      if (unit === OWN) continue;
      for (const word of [path, unit, title, sha256]) expect(said).not.toContain(word);
      // people of two units may share a name
      if (!cut.papers.some(paper => paper.name === name)) expect(said).not.toContain(`"${name}"`);
    }
    expect(said).not.toContain('青柳县');
    expect(said).not.toContain('河湾县');
  });

  test('keeps pairs with another unit, whose place says nothing but that', () => {
    const { pairs, moulds, counts } = cut.similarity;
    expect(pairs.length).toBeGreaterThan(0);
    const foreign = pairs.flatMap(({ first, second }) => [first, second]).filter(({ unit }) => unit !== OWN);
    expect(foreign.length).toBeGreaterThan(0);
    for (const place of foreign) {
      expect(place).toEqual({
        path: OTHER_UNIT.zh,
        unit: null,
        name: null,
        line: 0,
        lastLine: 0,
        heading: '',
        previous: false,
      });
    }
    expect(moulds[0]?.centre).toBe(OTHER_UNIT.zh);
    expect(counts[0]?.places.at(-1)).toEqual({ path: OTHER_UNIT.zh, unit: null, line: 0 });
  });

  test('counts anew', () => {
    const sum = (key: 'errors' | 'warnings' | 'infos'): number =>
      cut.papers.reduce((total, paper) => total + paper[key], 0);
    expect(cut.summary).toMatchObject({
      drafts: 12,
      units: 1,
      failures: 0,
      missing: 2,
      errors: sum('errors'),
      warnings: sum('warnings'),
    });
    expect(cut.roster).toMatchObject({ submitted: 12, expected: 14 });
    const ruled = cut.rules.reduce(
      (total, { errors, warnings, infos }) => total + errors + warnings + infos,
      0,
    );
    expect(ruled).toBe(sum('errors') + sum('warnings') + sum('infos'));
    expect(cut.run.changes).toEqual(cut.units[0]?.changes);
  });

  test('keeps every own file, read or not, and a failure in the unit’s folder', () => {
    expect(cut.files.map(({ path }) => path)).toContain('材料/白石县/汇总.xlsx');
    expect(cut.files.every(({ path }) => path.startsWith('材料/白石县/'))).toBe(true);
    expect(cutForUnit(whole, '中共青柳县委', 'zh-CN').failures).toHaveLength(1);
  });

  test('an unknown unit gets nothing, and no pass', () => {
    const none = cutForUnit(whole, '中共无名县委', 'zh-CN');
    expect(none.papers).toEqual([]);
    expect(none.verdict).toBe('not-applicable');
    expect(none.files).toEqual([]);
  });

  test('the page made of it holds nothing of others either', () => {
    const html = panelHtml(cut, { language: 'zh-CN', quote: false, only: OWN });
    expect(html).not.toContain('青柳');
    expect(html).not.toContain('河湾');
    expect(html).toContain(OTHER_UNIT.zh);
  });
});

describe('findings that name another unit’s paper', () => {
  const template = whole.papers.flatMap(paper => paper.findings())[0] as AuditFinding;
  const lender = whole.papers[0] as AuditReport['papers'][number];
  const named = `${lender.unit} ${lender.name ?? ''}（${lender.path} 第 40 行）`;

  function cutOf(finding: Partial<AuditFinding>): AuditFinding {
    const papers = whole.papers.map((paper, i) =>
      i === 12 ? { ...paper, findings: () => [{ ...template, ...finding }] } : paper,
    );
    return cutForUnit({ ...whole, papers }, OWN, 'zh-CN').papers[0]?.findings()[0] as AuditFinding;
  }

  test('say “another unit” in message and data', () => {
    const { message, data } = cutOf({
      message: { zh: `这段话同${named}一字不差`, en: `word for word that of ${named}` },
      data: { who: named, whoEn: named, count: 120 },
    });
    expect(message).toEqual({
      zh: `这段话同${OTHER_UNIT.zh}一字不差`,
      en: `word for word that of ${OTHER_UNIT.en}`,
    });
    expect(data).toEqual({ who: OTHER_UNIT.zh, whoEn: OTHER_UNIT.en, count: 120 });
  });

  test('even where the report does not list that paper', () => {
    const stranger = '中共远山县委（往年/远山.md 第 3 行）';
    const { message } = cutOf({
      message: { zh: `同${stranger}一样`, en: stranger },
      data: { who: stranger },
    });
    expect(message.zh).toBe(`同${OTHER_UNIT.zh}一样`);
  });

  test('lose the place and the words of a related passage', () => {
    const range = template.range;
    const { related } = cutOf({
      related: [
        { path: lender.path, range, message: { zh: '那里写的是：文山会海', en: 'there it says so' } },
        { path: null, range, message: { zh: '本文另一处', en: 'elsewhere here' } },
      ],
    });
    expect(related[0]).toMatchObject({
      path: OTHER_UNIT.zh,
      message: OTHER_UNIT,
      range: { start: { line: 0 } },
    });
    expect(related[1]).toMatchObject({ path: null, range, message: { zh: '本文另一处' } });
  });

  test('all others stay as they are, whatever they quote', () => {
    const quote = `与${lender.unit}相比，我们差得远`;
    expect(cutOf({ quote })).toMatchObject({ quote, message: template.message });
  });
});

describe('decisions in a report cut for one unit', () => {
  const reviewed = reviewedReport(whole);
  const own = cutForUnit(reviewed, OWN, 'zh-CN');

  test('are those on its own papers, counted anew', () => {
    const mine = reviewed.papers.filter(({ unit }) => unit === OWN);
    const sum = (key: 'accepted' | 'rejected' | 'stale' | 'gone'): number =>
      mine.reduce((total, { review }) => total + (review?.[key] ?? 0), 0);
    const rejections = sum('rejected');
    expect(rejections).toBeGreaterThan(5);
    expect(own.reviews).toMatchObject({
      papers: mine.length,
      accepted: sum('accepted'),
      rejected: rejections,
      stale: sum('stale'),
      gone: sum('gone'),
    });
    expect(own.reviews?.file).toBe('');
    const rejected = own.papers.flatMap(paper => paper.findings()).filter(({ state }) => state === 'waived');
    expect(rejected.some(({ reason }) => reason?.includes(REASON))).toBe(true);
    expect(own.reviews?.rules.reduce((sum, rule) => sum + rule.rejected, 0)).toBe(rejections);
  });

  test('say nothing of others, whatever a reviewer wrote', () => {
    const named: AuditReport = {
      ...reviewed,
      papers: reviewed.papers.map(paper => ({
        ...paper,
        findings: () =>
          paper.findings().map(finding => ({
            ...finding,
            ...(finding.review ? { review: { ...finding.review, note: '同中共青柳县委的一样' } } : {}),
            ...(finding.review && finding.reason !== null ? { reason: '同中共青柳县委的一样' } : {}),
          })),
        ...(paper.review
          ? {
              review: {
                ...paper.review,
                lost: paper.review.lost.map(one => ({ ...one, note: '见中共青柳县委' })),
              },
            }
          : {}),
      })),
    };
    expect(texts(cutForUnit(named, OWN, 'zh-CN')).includes('青柳县')).toBe(false);
  });
});
