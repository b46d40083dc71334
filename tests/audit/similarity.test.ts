import { describe, expect, test } from 'vitest';
import { loadProfile } from '../../rules/profiles/index.ts';
import { openingCounts } from '../../src/audit/opening-counts.ts';
import { passagesOf } from '../../src/audit/passages.ts';
import { type Analysis, analyse } from '../../src/audit/similarity/analyse.ts';
import { Corpus, type CorpusPaper } from '../../src/audit/similarity/corpus.ts';
import { foreignFinder } from '../../src/audit/similarity/foreign.ts';
import { namesOf, reducerFor } from '../../src/audit/similarity/normalise.ts';
import { sameCounts } from '../../src/audit/similarity/same-counts.ts';
import { draftOf, fixtures } from '../support/papers.ts';

const OPTIONS = { like: 0.62, mould: { share: 0.5, papers: 3 }, counts: { least: 10, chance: 0.1 } };

interface Given extends Partial<CorpusPaper> {
  readonly path: string;
  readonly text: string;
}

/** What every profile lets everybody write. */
const { standardPassages } = loadProfile('general');

function compare(papers: readonly Given[]): { analysis: Analysis; corpus: Corpus } {
  const corpus = new Corpus();
  const find = foreignFinder(standardPassages);
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
        ...about,
      },
      passagesOf(draft),
      text,
      find(text),
    );
    return openingCounts(draft);
  });
  const work = analyse(corpus, counts, OPTIONS);
  for (let step = work.next(); ; step = work.next()) if (step.done) return { analysis: step.value, corpus };
}

/** Papers of nothing but paragraphs. */
function compareParagraphs(
  papers: readonly (readonly string[])[],
  standard: readonly string[] = [],
): { analysis: Analysis; corpus: Corpus } {
  const corpus = new Corpus();
  const find = foreignFinder(standard);
  papers.forEach((paragraphs, i) => {
    const text = paragraphs.join('\n');
    const path = `${i}.md`;
    let end = -1;
    const passages = paragraphs.map((paragraph, line) => {
      const start = end + 1;
      end = start + paragraph.length;
      const place = { line: line + 1, column: 1, lastLine: line + 1, lastColumn: 1, heading: '', quote: '' };
      return { level: 'paragraph' as const, start, end, ...place };
    });
    const who = { unit: path, unitKey: path, kind: null, name: null, previous: false };
    corpus.add({ path, key: path, author: path, ...who }, passages, text, find(text));
  });
  const work = analyse(corpus, [], OPTIONS);
  for (let step = work.next(); ; step = work.next()) if (step.done) return { analysis: step.value, corpus };
}

/** Long ones of the longest paragraphs. */
function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap(line => line.match(/[^。]+。/g) ?? [])
    .filter(sentence => sentence.length > 50);
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

  test('tell of one text once, and call a problem only what is one in both', () => {
    const { analysis } = compare([
      { path: '原.md', text: original, unit: '甲' },
      { path: '抄.md', text: disguised(original, 7), unit: '乙' },
    ]);
    const { pairs, pairsFound } = analysis.report;
    const meets = (a: (typeof pairs)[0]['first'], b: typeof a) =>
      a.line <= b.lastLine && b.line <= a.lastLine;
    for (const [i, one] of pairs.entries())
      for (const other of pairs.slice(0, i))
        expect(meets(one.first, other.first) && meets(one.second, other.second)).toBe(false);
    expect(pairsFound).toBeGreaterThanOrEqual(pairs.length);
    expect(pairs.filter(({ level }) => level === 'problem').length).toBeGreaterThan(10);
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

  const sentences = sentencesOf(original).slice(0, 4);
  const strangers = sentencesOf(member).map(text => [text]);

  test('a paragraph whose sentences stand in another order is the same one', () => {
    const turned = [...sentences].reverse();
    const { analysis } = compareParagraphs([[sentences.join('')], [turned.join('')], ...strangers]);
    expect(analysis.report.pairs).toHaveLength(1);
    expect(analysis.report.pairs[0]?.score).toBeGreaterThan(0.9);
  });

  test('both halves of a paragraph that was split are found in it', () => {
    const [first, second, third, fourth] = sentences;
    const halves = [`${first}${second}`, `${third}${fourth}`];
    const { analysis } = compareParagraphs([[sentences.join('')], halves, ...strangers]);
    expect(analysis.setOf(1).shared.map(({ other: { path } }) => path)).toEqual(['0.md', '0.md']);
    expect(analysis.borrowed(1)).toBe(1);
    expect(analysis.borrowed(0)).toBeGreaterThan(0.4);
  });
});

describe('words that are nobody’s', () => {
  const listed =
    '按照上级关于开展专题教育的统一部署，聚焦突出问题，坚持问题导向，开展批评和自我批评，切实把问题找准、把根源挖深、把措施定实。';

  test('listed by a profile and changed by some words are no part of a wording', () => {
    const find = foreignFinder([listed]);
    const own = '我在青岩乡住了三天，看了八个大棚，没有问过一户人家收成怎么样。';
    const text = `${own}按照上级关于深入开展专题教育的统一安排部署，坚持问题导向，开展批评和自我批评，把问题找准、把根源挖深。${own}`;
    const [range] = find(text);
    expect(find(text)).toHaveLength(1);
    expect(text.slice(0, range?.start)).toBe(own);
    expect(text.slice(range?.end)).toBe(`。${own}`);
    expect(find(own)).toEqual([]);
  });

  test('quoted from a document are left out, what people said is not', () => {
    const find = foreignFinder([]);
    const quoted = (text: string) => find(text).map(({ start, end }) => text.slice(start, end));
    expect(quoted('党章规定：“党在任何时候都把群众利益放在第一位”，我没有做到。')).toEqual([
      '“党在任何时候都把群众利益放在第一位”',
    ]);
    expect(quoted('《条例》第五条：“不得”，“必须”。我照做。')).toEqual(['《条例》', '“不得”', '“必须”']);
    expect(quoted('一个老农对我说：“你们来了八趟，沟还是那条沟。”')).toEqual([]);
    expect(quoted('我要求：“三天之内报来七份材料。”')).toEqual([]);
    expect(quoted('会议强调：“没有下半句')).toEqual([]);
  });

  test('a passage that holds too little besides is no pair', () => {
    const paragraphs = ['甲', '乙'].map(who => [`${listed}${who}说到做到，绝不空谈。`]);
    const { analysis } = compareParagraphs(paragraphs, [listed]);
    expect(analysis.report.pairs).toEqual([]);
    expect(compareParagraphs(paragraphs).analysis.report.pairs).toHaveLength(1);
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
        { ...about, unitKey: about.unit, kind: 'team', name: null, previous: false },
        passages,
        original,
      );
    const work = analyse(corpus, [], OPTIONS);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value.report.moulds.map(({ members }) => members.length)).toEqual([299]);
    // the rest is counted
    const { pairs, pairsFound } = step.value.report;
    expect(pairs.length).toBeLessThanOrEqual(600);
    expect(pairsFound).toBeGreaterThan(5_000);
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

  /** Openings of papers that hold nothing else, each with four figures of its own. */
  const figures = (i: number, n: number): number => 100 + ((i * 7919 + n * 104_729) % 613);
  const own = (i: number): string =>
    `走访${figures(i, 1)}个村，收集意见${figures(i, 2)}条，归并为${figures(i, 3)}条，谈心${figures(i, 4)}人次`;
  const countsIn = (text: string) => openingCounts(draftOf(opening(text)));
  const told = (openings: readonly string[]): number[] => {
    const papers = openings.map((text, i) => ({
      counts: countsIn(text),
      paper: {
        ...{ path: `${i}`, key: `${i}`, author: `${i}`, unit: `${i}`, unitKey: `${i}` },
        ...{ kind: 'team' as const, name: null, previous: false },
      },
    }));
    const of = sameCounts(papers, OPTIONS.counts);
    return papers.flatMap((_, i) => (of(i).length > 0 ? [i] : []));
  };

  test('in other words are the same, when the whole run is', () => {
    const [one, other] = [
      '走访146个村和社区，收集意见建议1280条，归并为52条，面对面交谈173人次',
      '带着问题进了146个站所，群众提了1280条意见，最后定下52条逐一去改，一对一谈话173次',
    ];
    const rest = Array.from({ length: 60 }, (_, i) => own(i));
    expect(told([one, other, ...rest])).toEqual([0, 1]);
  });

  test('one equal count of many units is chance, and so are two where many give such figures', () => {
    const one = (i: number): string => own(i).replace(/走访\d+/, '走访46');
    expect(told(Array.from({ length: 60 }, (_, i) => one(i)))).toEqual([]);
    const few = Array.from({ length: 60 }, (_, i) => `走访${11 + (i % 9)}个村，谈心${30 + (i % 7)}人次`);
    expect(told(few)).toEqual([]);
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
