import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paddedSentences } from '../../rules/concision/padding.ts';
import { shippedRules } from '../../rules/index.ts';
import type { Draft } from '../../src/draft/model.ts';
import { createContext } from '../../src/linter/context.ts';
import { lint } from '../../src/linter/lint.ts';
import { measureDraft } from '../../src/verdict/metrics.ts';
import type { Metrics } from '../../src/verdict/report.ts';
import { compareDrafts } from '../../src/versions/compare.ts';
import { compareFacts } from '../../src/versions/facts.ts';
import { compareFindings } from '../../src/versions/ledger.ts';
import { classifyRevision } from '../../src/versions/revision.ts';
import { draftOf, fixtures } from '../support/papers.ts';

const BASE = fixtures('papers/pass').find(({ path }) => path.includes('member-runin'))?.text ?? '';
const CASE = '2014年3月我到黄泥乡调研，在乡政府坐了半天，28户移民一户没有见到。';
const PHRASES =
  '必须提高政治站位，增强思想自觉、政治自觉、行动自觉，以更高的标准、更严的要求、更实的作风，把作风建设不断引向深入。要凝心聚力、锐意进取，攻坚克难、开拓创新，为全面建成小康社会而努力奋斗。';
/** The last sentence of a problem. */
const END = '没有用脚走到的地方，不配写进结论。';

const RULES = shippedRules();

function metricsOf(draft: Draft): Metrics {
  const context = createContext(draft, RULES);
  return measureDraft(draft, context ? paddedSentences(context) : []);
}

function revise(change: (text: string) => string) {
  const [old, next] = [draftOf(BASE), draftOf(change(BASE))];
  return classifyRevision(compareDrafts(old, next), { metrics: [metricsOf(old), metricsOf(next)] });
}

function without(text: string, ordinal: number): string {
  const range = draftOf(text).problems[ordinal]?.range ?? { start: 0, end: 0 };
  return text.slice(0, range.start) + text.slice(range.end);
}

describe('the class of a revision', () => {
  test.each<[string, (text: string) => string]>([
    ['layout', text => text.replaceAll('，', ',')],
    ['layout', text => text.trimEnd()],
    ['layout', text => `${text}\n\n　\n`],
    ['layout', text => text.replace('第8稿', '第9稿').replace('6月24日', '6月28日')],
    ['polish', text => text.replaceAll('没有', '未').replace('究其原因', '分析原因')],
    ['polish', text => text.replace('5000字', '6000字')],
    ['polish', text => text.replace('2013年4月', '2013年6月')],
    ['padding', text => text.replaceAll(END, END + PHRASES)],
    ['substantive', text => text.replace(END, END + CASE)],
    ['regress', text => without(without(text, 2), 9)],
  ])('%s', (expected, change) => {
    expect(change(BASE)).not.toBe(BASE);
    expect(revise(change).class).toBe(expected);
  });

  test('line ends alone are a matter of storage, nothing at all is said to be nothing', () => {
    expect(revise(text => text.replaceAll('\n', '\r\n')).evidence).toMatchObject([{ code: 'storage-only' }]);
    expect(revise(text => text).evidence).toMatchObject([{ code: 'identical' }]);
  });

  test('a line above the text that tells the draft and its day is no part of it', () => {
    const line = '个人对照检查材料\n\n（第九稿 2014年6月30日）\n';
    const { class: cls } = revise(text => text.replace(/(?<=\n)(?:# )?个人对照检查材料\n/u, line));
    expect(cls).toBe('layout');
    expect(
      revise(text => text.replace(/(?<=\n)(?:# )?个人对照检查材料\n/u, `${line}\n${CASE}\n`)).class,
    ).toBe('substantive');
  });

  test('figures that are written in another way are neither lost nor gained', () => {
    const told = (times: string, villages: string): string =>
      BASE.replace(END, `${END}我为此去了${times}，只看了${villages}。`);
    const [old, next] = [draftOf(told('6次', '3个村')), draftOf(told('六次', '三个村'))];
    for (const pair of [
      [old, next],
      [next, old],
    ] as const) {
      const facts = compareFacts(compareDrafts(...pair));
      expect(facts.flatMap(({ gained, lost, replaced }) => [...gained, ...lost, ...replaced])).toEqual([]);
    }
    const fewer = compareFacts(compareDrafts(old, draftOf(told('六次', '两个村'))));
    expect(fewer.flatMap(({ lost }) => lost.map(({ text }) => text))).toEqual(['3个']);
  });

  test('lines that are broken in the middle, as copied from a page, change no fact', () => {
    const text = readFileSync('fixtures/series/member-8/第6稿.md', 'utf8');
    const body = text.indexOf('\n---', 3) + 4;
    const broken = text.slice(0, body) + text.slice(body).replace(/[^\n]{40}/gu, '$&\n');
    const facts = compareFacts(compareDrafts(draftOf(text), draftOf(broken)));
    expect(facts.flatMap(({ gained, lost }) => [...gained, ...lost])).toEqual([]);
  });

  test('the growth that is told is that of the figures', () => {
    const { evidence } = revise(text => text.replaceAll(END, END + PHRASES));
    const [was, is] = [BASE, BASE.replaceAll(END, END + PHRASES)].map(
      text => metricsOf(draftOf(text)).characters,
    );
    expect(evidence.find(({ code }) => code === 'longer')?.data['n']).toBe(Number(is) - Number(was));
  });

  test('a single new case is a ground that is told', () => {
    const { evidence } = revise(text => text.replace(END, END + CASE));
    expect(evidence[0]).toMatchObject({ code: 'facts-gained' });
  });

  test('exchanged figures and dates are flagged, with what they were', () => {
    const { flags, facts } = revise(text => text.replace('5000字', '6000字'));
    expect(flags).toMatchObject([
      { code: 'facts-changed', data: { n: 1, only: 1, old: '5000字', new: '6000字' } },
    ]);
    expect(facts.flatMap(({ gained, lost }) => [...gained, ...lost])).toEqual([]);
    const both = revise(text => text.replace('5000字', '6000字').replace('2013年4月', '2013年6月'));
    expect(both.flags.map(({ data }) => data['pairs']).join()).toContain('5000字 → 6000字');
    const more = revise(text => text.replace('5000字', '6000字').replace('从网上拼起来', '在网上拼凑'));
    expect(more.flags).toMatchObject([{ code: 'facts-changed', data: { only: 0 } }]);
  });

  test('a problem that is gone is flagged, one that was merged or moved is not', () => {
    const gone = compareDrafts(draftOf(BASE), draftOf(without(BASE, 3)));
    const [flag] = classifyRevision(gone).flags.filter(({ code }) => code === 'dropped');
    expect(gone.changes[flag?.change ?? -1]?.old[0]?.title).toContain('抓工作一阵风');
  });

  test('what was said before in words that are no fact by themselves is not gained', () => {
    const [old, next] = ['临到报送前两天才看。', '离报送只剩两天才看。'].map(end =>
      draftOf(BASE.replace(END, END + end)),
    ) as [Draft, Draft];
    expect(compareFacts(compareDrafts(old, next)).flatMap(({ gained }) => gained)).toEqual([]);
    expect(classifyRevision(compareDrafts(old, next)).class).toBe('polish');
  });

  test('facts that went to another problem are neither gained nor lost', () => {
    const moved = BASE.replace(CASE, '').replace(END, END + CASE);
    const there = draftOf(moved);
    const elsewhere = draftOf(BASE.replace('匾越挂越高', `${CASE}匾越挂越高`));
    const facts = compareFacts(compareDrafts(there, elsewhere));
    expect(facts.flatMap(({ gained, lost }) => [...gained, ...lost])).toEqual([]);
  });
});

describe('the ledger of findings', () => {
  const judged = (text: string): { draft: Draft; findings: ReturnType<typeof lint>['findings'] } => {
    const draft = draftOf(text);
    return { draft, findings: lint(draft, RULES).findings };
  };
  const compare = (before: string, after: string) => {
    const [old, next] = [judged(before), judged(after)];
    return compareFindings(compareDrafts(old.draft, next.draft), old.findings, next.findings);
  };
  const thin = fixtures('papers/fail').find(({ path }) => path.includes('no-cases'))?.text ?? '';

  test('all persist where nothing changed, whatever the lines', () => {
    const { fixed, new: added, persisting } = compare(thin, thin.replaceAll('\n\n', '\n\n\n'));
    expect([fixed, added]).toEqual([[], []]);
    expect(persisting.length).toBe(judged(thin).findings.filter(({ state }) => state === 'open').length);
  });

  test('what was mended is fixed, what came is new, and both change sides when the drafts do', () => {
    const [first] = draftOf(thin).problems;
    const at = first?.range.end ?? 0;
    const mended = `${thin.slice(0, at)}${CASE}${CASE.replace('3月', '4月').replace('黄泥', '沙河')}${thin.slice(at)}`;
    const there = compare(thin, mended);
    const back = compare(mended, thin);
    expect(there.fixed.length).toBeGreaterThan(0);
    const names = (findings: typeof there.fixed): string[] => findings.map(({ rule }) => rule);
    expect(names(back.new)).toEqual(names(there.fixed));
    expect(names(back.fixed)).toEqual(names(there.new));
  });
});
