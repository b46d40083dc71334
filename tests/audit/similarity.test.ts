import { describe, expect, test } from 'vitest';
import { openingCounts } from '../../src/audit/opening-counts.ts';
import { passagesOf } from '../../src/audit/passages.ts';
import { type Analysis, analyse } from '../../src/audit/similarity/analyse.ts';
import { Corpus, type CorpusPaper } from '../../src/audit/similarity/corpus.ts';
import { namesOf, reducerFor } from '../../src/audit/similarity/normalise.ts';
import { draftOf, fixtures } from '../support/papers.ts';

const OPTIONS = { like: 0.62, mould: { share: 0.5, papers: 3 } };

interface Given extends Partial<CorpusPaper> {
  readonly path: string;
  readonly text: string;
}

function compare(papers: readonly Given[]): { analysis: Analysis; corpus: Corpus } {
  const corpus = new Corpus();
  const counts = papers.map(({ text, path, ...about }) => {
    const draft = draftOf(text, path);
    const unit = about.unit ?? null;
    corpus.add(
      {
        path,
        key: path,
        author: path,
        unit,
        unitKey: unit,
        kind: draft.meta.kind?.value ?? null,
        name: null,
        previous: false,
        standard: false,
        ...about,
      },
      passagesOf(draft),
      text,
    );
    return openingCounts(draft);
  });
  const work = analyse(corpus, counts, OPTIONS);
  for (let step = work.next(); ; step = work.next()) if (step.done) return { analysis: step.value, corpus };
}

const fresh = fixtures('papers/fresh');
const original = fresh.find(({ path }) => path.includes('a-team-2014-plain'))?.text as string;
const member = fresh.find(({ path }) => path.includes('b-member-2014-runin'))?.text as string;

/** Every so many words replaced, names and figures all through: what a copyist does. */
function disguised(text: string, every: number): string {
  let word = 0;
  const fillers = ['规划', '走访', '调度', '台账', '通报', '督促', '验收', '资金'];
  return text
    .replace(/[\p{Script=Han}]{2}/gu, pair =>
      ++word % every === 0 ? (fillers[word % fillers.length] as string) : pair,
    )
    .replace(/\d+/g, figure => String(Number(figure) * 3 + 7));
}

describe('unrelated papers', () => {
  test('have nothing in common', () => {
    const papers = [...fixtures('papers/pass'), ...fresh];
    const { analysis } = compare(papers);
    expect(analysis.report.pairs.map(({ first, second }) => `${first.path} ${second.path}`)).toEqual([]);
    expect(analysis.report.moulds).toEqual([]);
  });
});

describe('copies', () => {
  test('are found with every fifth word, all names and figures changed', () => {
    const { analysis, corpus } = compare([
      ...fresh.slice(0, 6),
      { path: '抄.md', text: disguised(original, 5), unit: '柏渡县委' },
    ]);
    const index = corpus.papers.length - 1;
    const { shared, borrowed } = analysis.setOf(index);
    expect(borrowed).toBeGreaterThan(0.85);
    expect(new Set(shared.map(({ other }) => other.path))).toEqual(
      new Set([fresh.find(({ text }) => text === original)?.path]),
    );
  });

  test('a single problem put into another paper is told with both places', () => {
    const draft = draftOf(original);
    const problem = draft.problems[3] as (typeof draft.problems)[number];
    const words = original.slice(problem.range.start, problem.range.end);
    const target = draftOf(member).problems[0] as (typeof draft.problems)[number];
    const text = `${member.slice(0, target.range.start)}${words}\n${member.slice(target.range.start)}`;
    const { analysis } = compare([
      { path: '原.md', text: original, unit: '甲' },
      { path: '抄.md', text, unit: '乙' },
    ]);
    const [copied] = analysis.setOf(1).shared;
    const [lent] = analysis.setOf(0).shared;
    expect(copied).toMatchObject({ other: { path: '原.md', unit: '甲' }, score: 1 });
    expect(lent).toMatchObject({ other: { path: '抄.md' } });
    expect(text.slice(copied?.range.start, copied?.range.end)).toContain(words.slice(60, 100));
    expect(analysis.borrowed(1)).toBeLessThan(0.2);
  });

  test('drafts of one paper are never held against each other, nor papers of last year', () => {
    const same = compare([
      { path: '一.md', text: original, key: 'k' },
      { path: '二.md', text: original, key: 'k' },
    ]);
    expect(same.analysis.report.pairs).toEqual([]);
    const before = compare([
      { path: '一.md', text: original, previous: true },
      { path: '二.md', text: original, previous: true },
    ]);
    expect(before.analysis.report.pairs).toEqual([]);
    const own = compare([
      { path: '一.md', text: original, author: '赵', previous: true },
      { path: '二.md', text: original, author: '赵' },
    ]);
    expect(own.analysis.report.pairs).toEqual([]);
  });

  test('of one’s own team go to the rule on teams and count as borrowed from nobody', () => {
    const { analysis } = compare([
      { path: '班子.md', text: original, unit: '甲', kind: 'team' },
      { path: '赵.md', text: original, unit: '甲', kind: 'member' },
    ]);
    expect(analysis.setOf(1).shared).toEqual([]);
    expect(analysis.setOf(1).fromTeam.length).toBeGreaterThan(10);
    expect(analysis.setOf(0).fromTeam).toEqual([]);
    expect(analysis.borrowed(1)).toBe(0);
  });

  test('what the profile lists as standard is nobody’s', () => {
    const paragraph = original.split('\n').find(line => line.length > 120) as string;
    const end = paragraph.length;
    const corpus = new Corpus();
    const place = { line: 1, column: 1, lastLine: 1, lastColumn: end, heading: '', quote: '' };
    const passages = [{ level: 'paragraph' as const, start: 0, end, ...place }];
    const who = { unit: null, unitKey: null, kind: null, name: null, previous: false };
    corpus.add({ path: '', key: 's', author: '', ...who, standard: true }, passages, paragraph);
    for (const path of ['一.md', '二.md', '三.md'])
      corpus.add(
        { path, key: path, author: path, ...who, standard: false },
        passages,
        disguised(paragraph, 9),
      );
    const work = analyse(corpus, [], OPTIONS);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value.report.pairs).toEqual([]);
  });
});

describe('papers from one mould', () => {
  test('form a group around one that all of them were held against', () => {
    const batch = [3, 5, 6, 7, 8, 9].map(every => ({
      path: `批${every}.md`,
      text: disguised(original, every * 2),
      unit: `县${every}`,
    }));
    const { analysis } = compare([...fresh.slice(0, 6), ...batch]);
    expect(analysis.report.moulds).toHaveLength(1);
    const [{ centre, members } = { centre: '', members: [] }] = analysis.report.moulds;
    const all = [centre, ...members.map(({ path }) => path)];
    expect(all).toEqual(expect.arrayContaining(batch.map(({ path }) => path)));
    expect(all.filter(path => !path.startsWith('批'))).toEqual([
      fresh.find(({ text }) => text === original)?.path,
    ]);
  });

  test('resemblance is not handed on', () => {
    const halves = (a: string, b: string): string => {
      const [first, second] = [draftOf(a), draftOf(b)].map(draft => draft.source.text.split('\n'));
      const take = (lines: string[] | undefined, from: number, to: number): string =>
        (lines ?? [])
          .slice(Math.floor((lines ?? []).length * from), Math.floor((lines ?? []).length * to))
          .join('\n');
      return `${take(first, 0, 0.5)}\n${take(second, 0.5, 1)}`;
    };
    const other = fresh.find(({ path }) => path.includes('e-team-2014-department'))?.text as string;
    const { analysis } = compare([
      { path: '甲.md', text: original, unit: '甲' },
      { path: '中.md', text: halves(original, other), unit: '中' },
      { path: '乙.md', text: other, unit: '乙' },
    ]);
    for (const { centre, members } of analysis.report.moulds)
      expect([centre, ...members.map(({ path }) => path)].sort()).not.toEqual(['中.md', '乙.md', '甲.md']);
  });

  test('hundreds of identical papers are one group, in no time', () => {
    const papers = Array.from({ length: 300 }, (_, i) => ({
      path: `${i}.md`,
      key: `${i}`,
      author: `${i}`,
      unit: `县${i}`,
    }));
    const corpus = new Corpus();
    const draft = draftOf(original);
    const passages = passagesOf(draft);
    for (const about of papers)
      corpus.add(
        { ...about, unitKey: about.unit, kind: 'team', name: null, previous: false, standard: false },
        passages,
        original,
      );
    const work = analyse(corpus, [], OPTIONS);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value.report.moulds.map(({ members }) => members.length)).toEqual([299]);
  });
});

describe('counts of openings', () => {
  const opening = (counts: string): string =>
    original.replace(/\n[^\n]{60,}\n/, `\n会前${counts}，现对照检查如下。\n`);

  test('are the same in other units', () => {
    const words = '开展谈心谈话60余人次，征求到意见建议128条';
    const { analysis } = compare([
      { path: '甲.md', text: opening(words), unit: '甲' },
      { path: '乙.md', text: opening(words), unit: '乙' },
      { path: '丙.md', text: opening('谈心谈话41人次，征求到意见建议33条'), unit: '丙' },
    ]);
    const found = analysis.setOf(0).counts;
    expect(found.map(({ value, others, together }) => ({ value, others, together }))).toEqual([
      { value: 60, others: 1, together: 2 },
      { value: 128, others: 1, together: 2 },
    ]);
    expect(found[0]?.other.path).toBe('乙.md');
    expect(analysis.setOf(2).counts).toEqual([]);
  });
});

describe('letters that count', () => {
  const reduced = (text: string, names: string[] = []): string => {
    const into = new Uint16Array(text.length);
    const end = reducerFor(names)(text, 0, text.length, into, 0);
    return String.fromCharCode(...into.subarray(0, end));
  };

  test('names, dates and figures are left out', () => {
    const a = reduced('2014年6月5日，赵明远到青柳县白河村走访37户。', namesOf('中共青柳县委', '赵明远'));
    const b = reduced('2013年11月20日，钱多多到柏渡县李沟村走访108户。', namesOf('柏渡县委', '钱多多'));
    expect(a).toBe(b);
    expect(a).toContain('走访');
  });
});
