import { describe, expect, it } from 'vitest';
import { draftOf, fixture, issuesOf } from '../paper.ts';

const PAPERS = [
  'pass/team-county-markdown.md',
  'pass/team-city-plain.md',
  'pass/member-principal-word.md',
  'pass/member-runin.md',
  'pass/member-2025.md',
];

/** A sound paper in which a case of its second problem is told again at the end of the last one. */
function retold(
  path: string,
  change: (sentence: string) => string,
): { text: string; from: number; to: number } {
  const text = fixture(path);
  const { problems } = draftOf(text);
  const last = problems.at(-1);
  const sentence = problems[1]?.sentences.find(({ text: { value } }) => value.length > 45)?.text.value;
  if (!last || !sentence) throw new Error('no sentence to repeat');
  const to = last.range.end;
  return { text: text.slice(0, to) + change(sentence) + text.slice(to), from: text.indexOf(sentence), to };
}

/** Takes out about every twelfth letter, numbers spared. */
function thinned(sentence: string): string {
  return [...sentence].filter((letter, i) => i % 12 !== 5 || /[\d，。“”]/.test(letter)).join('');
}

describe('format/repeated-passage', () => {
  it.each(PAPERS)('finds nothing in %s', path => {
    expect(issuesOf('format/repeated-passage', fixture(path))).toEqual([]);
  });

  it.each(PAPERS)('finds a sentence put into %s once more, and shows both places', path => {
    const { text, from, to } = retold(path, sentence => sentence);
    const [issue, ...others] = issuesOf('format/repeated-passage', text);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'exact', severity: 'error', range: { start: to } });
    expect(issue?.related?.[0]?.range.start).toBe(from);
  });

  it.each(PAPERS)('finds it in %s with letters taken out, as a warning', path => {
    const { text, to } = retold(path, thinned);
    const issues = issuesOf('format/repeated-passage', text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'near', severity: 'warning', range: { start: to } });
  });

  it('joins neighbouring sentences that were copied together', () => {
    const text = fixture('pass/team-city-plain.md');
    const { problems } = draftOf(text);
    const sentences = problems[2]?.sentences ?? [];
    const first = sentences[0]?.text;
    const last = sentences[2]?.text;
    const from = text.indexOf(first?.value ?? '?');
    const to = text.indexOf(last?.value ?? '?') + (last?.value.length ?? 0);
    const end = problems.at(-1)?.range.end ?? 0;
    const issues = issuesOf(
      'format/repeated-passage',
      text.slice(0, end) + text.slice(from, to) + text.slice(end),
    );
    expect(issues.map(({ code }) => code)).toEqual(['exact']);
    expect(issues[0]?.data?.['count']).toBeGreaterThan(100);
  });

  it('takes the owner line of one measure for no copy of another', () => {
    const line = '责任领导：李国平；责任单位：县委办公室；完成时限：2014年12月底前，长期坚持。';
    const whole = fixture('pass/member-2025.md');
    const from = draftOf(whole).sections.find(({ role }) => role === 'measures')?.range.start ?? 0;
    const measures = whole.slice(from).replace(/^(（[一二三四五六七八]）.*)$/gm, `$1${line}`);
    const text = whole.slice(0, from) + measures;
    const grave = issuesOf('format/repeated-passage', text).filter(({ severity }) => severity !== 'info');
    expect(text.split(line).length).toBeGreaterThan(2);
    expect(grave).toEqual([]);
  });
});

describe('format/same-case', () => {
  it.each(PAPERS)('warns of nothing in %s', path => {
    expect(issuesOf('format/same-case', fixture(path)).filter(({ severity }) => severity !== 'info')).toEqual(
      [],
    );
  });

  it('finds a case retold in other words by its numbers and names', () => {
    const issues = issuesOf('format/same-case', fixture('fail/team-copied.md'));
    const text = fixture('fail/team-copied.md');
    expect(issues.map(({ code, range }) => `${code} ${text.slice(range.start, range.start + 9)}`)).toEqual([
      'numbers 从2011年冬到2',
    ]);
  });
});
