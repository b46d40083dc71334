import { describe, expect, it } from 'vitest';
import { LEXICONS } from '../../../rules/lexicons/index.ts';
import { draftOf, paper } from '../support.ts';
import { run, words } from './support.ts';

const draft = draftOf(paper('pass/member-principal-word'));

describe('forbid', () => {
  const rule = `
kind: forbid
in: example
find: { terms: [群众], pattern: '\\d{4}年' }
messages: { found: ${words('{title}：{term} {count}')} }
`;

  it('reports every place in the parts it names, and only there', () => {
    const findings = run(rule, 'pass/member-principal-word');
    const examples = draft.problems.flatMap(({ examples }) => examples);
    const wanted = examples.flatMap(({ text }) => [...text.value.matchAll(/群众|\d{4}年/g)]);
    expect(findings.length).toBe(wanted.length);
    expect(findings.length).toBeGreaterThan(20);
    for (const { range, data } of findings)
      expect(draft.source.text.slice(range.start, range.end)).toBe(data['term']);
  });

  it('takes one finding a part where the file says so, and options from the user', () => {
    const once = run(`${rule}report: once\n`, 'pass/member-principal-word');
    const examples = draft.problems.flatMap(({ examples }) => examples);
    expect(once.length).toBe(examples.filter(({ text }) => /群众|\d{4}年/.test(text.value)).length);
    const allowed = run(rule, 'pass/member-principal-word', { options: { allow: ['群众'] } });
    expect(allowed.every(({ data }) => data['term'] !== '群众')).toBe(true);
    expect(allowed.length).toBeGreaterThan(0);
  });

  it('leaves parts alone that hold an exception', () => {
    const all = run(rule, 'pass/member-principal-word');
    const some = run(`${rule}unless: { terms: [调研] }\n`, 'pass/member-principal-word');
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  });

  it('finds the words of lexicons', () => {
    const listed = `
kind: forbid
in: section
roles: [preamble]
find: { lexicons: [cliches, slogans] }
messages: { found: ${words('{term}')} }
`;
    const findings = run(listed, 'fail/team-background');
    expect(findings.length).toBeGreaterThan(5);
    const terms = new Set(
      LEXICONS.filter(({ id }) => id === 'cliches' || id === 'slogans').flatMap(l => l.terms),
    );
    for (const { data } of findings) expect(terms).toContain(data['term']);
    expect(run(listed, 'pass/member-principal-word').length).toBeLessThan(findings.length);
  });
});

describe('require', () => {
  const rule = `
kind: require
in: problem
find: { pattern: '[一二三四五六七八九十\\d]+[万个名次元份]' }
options: { least: 2 }
messages: { missing: ${words('{title}：{count}/{least}')} }
`;

  it('reports the parts that hold too few, at their titles', () => {
    const findings = run(rule, 'fail/member-no-cases');
    const bad = draftOf(paper('fail/member-no-cases'));
    expect(findings.length).toBeGreaterThan(5);
    for (const { range, data } of findings) {
      const problem = bad.problems.find(({ title }) => title === data['title']);
      expect(bad.source.text.slice(range.start, range.end)).toContain(problem?.title);
      expect(data['count']).toBeLessThan(2);
    }
    const few = draft.problems.filter(
      ({ sentences }) =>
        sentences.reduce(
          (sum, { text }) =>
            sum + [...text.value.matchAll(/[一二三四五六七八九十\d]+[万个名次元份]/g)].length,
          0,
        ) < 2,
    );
    const titles = run(rule, 'pass/member-principal-word').map(({ data }) => data['title']);
    expect(titles).toEqual(few.map(({ title }) => title));
    expect(run(rule, 'pass/member-principal-word', { options: { least: 50 } }).length).toBe(
      draft.problems.length,
    );
  });
});

describe('count', () => {
  it('counts characters, problems and hits, with a lower and an upper limit', () => {
    const titles = `
kind: count
in: problem-title
of: characters
options: { min: 12, max: 18 }
messages: { too-few: ${words('{title} {count}<{limit}')}, too-many: ${words('{title} {count}>{limit}')} }
`;
    const length = (title: string): number => title.replace(/\s/g, '').length;
    const findings = run(titles, 'pass/member-principal-word');
    const codes = findings.map(({ code, data }) => [code, data['title']]);
    const wanted = draft.problems
      .filter(({ title }) => length(title) < 12 || length(title) > 18)
      .map(({ title }) => [length(title) < 12 ? 'too-few' : 'too-many', title]);
    expect(codes).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(0);

    const problems = `
kind: count
in: dimension
of: problems
options: { min: 100 }
messages: { too-few: ${words('{title} {count} {lacking}')} }
`;
    expect(
      run(problems, 'pass/member-principal-word').map(({ data }) => [data['title'], data['count']]),
    ).toEqual(draft.dimensions.map(({ name, problems }) => [name, problems.length]));

    const hits = `
kind: count
in: paper
of: hits
find: { terms: [群众] }
options: { max: 3 }
messages: { too-many: ${words('{count}')} }
`;
    const [finding] = run(hits, 'pass/member-principal-word');
    expect(finding?.data['count']).toBe(
      draft.blocks
        .map(({ text }) => text.value)
        .join('\n')
        .split('群众').length - 1,
    );
  });
});

describe('ratio', () => {
  it('weighs sections against the whole', () => {
    const rule = `
kind: ratio
in: paper
part: { by: roles, roles: [problems, causes] }
options: { min: 0.5 }
messages: { too-low: ${words('{percent}% < {limit}%')} }
`;
    expect(run(rule, 'pass/member-principal-word')).toEqual([]);
    const [finding] = run(rule, 'pass/member-principal-word', { options: { min: 0.99 } });
    expect(finding?.message.zh).toMatch(/^\d\d% < 99%$/);
  });

  it('weighs words and the sentences that hold them', () => {
    const rule = (by: string): string => `
kind: ratio
in: section
roles: [preamble]
part: { by: ${by}, find: { lexicons: [cliches] } }
options: { max: 0 }
messages: { too-high: ${words('{percent}')} }
`;
    const [hits] = run(rule('hits'), 'fail/team-background');
    const [sentences] = run(rule('sentences'), 'fail/team-background');
    expect(hits?.data['percent']).toBeGreaterThan(3);
    expect(sentences?.data['percent']).toBeGreaterThan(hits?.data['percent'] as number);
    expect(sentences?.data['percent']).toBeLessThanOrEqual(100);
  });
});

describe('section', () => {
  const rule = (role: string): string => `
kind: section
role: ${role}
options: { leastCharacters: 50 }
messages: { missing: ${words('缺“{section}”')}, empty: ${words('“{section}”只有{count}字')} }
`;

  it('finds a section that is missing, and one with nothing in it', () => {
    expect(run(rule('causes'), 'pass/member-principal-word')).toEqual([]);
    const [missing] = run(rule('extra:typical-case'), 'pass/member-principal-word');
    expect(missing).toMatchObject({ code: 'missing' });
    const [empty] = run(rule('causes'), 'pass/member-principal-word', {
      options: { leastCharacters: 100_000 },
    });
    expect(empty).toMatchObject({
      code: 'empty',
      message: { zh: expect.stringMatching(/^“原因分析”只有\d+字$/) },
    });
  });
});
