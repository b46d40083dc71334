import { describe, expect, it } from 'vitest';
import { draftOf, fixture, issuesOf, member } from '../paper.ts';

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

/** Puts other words in the place of about every fifth letter, two at a time. */
function reworded(sentence: string): string {
  const other = '另外换写成旁的说法';
  return sentence.replace(/([^\d，。“”]{8})[^\d，。“”]{2}/g, (_, kept: string) => {
    const at = kept.charCodeAt(0) % (other.length - 1);
    return kept + other.slice(at, at + 2);
  });
}

describe('format/repeated-passage', () => {
  it.each(PAPERS)('finds it in %s with every fifth letter another one', path => {
    const { text, to } = retold(path, reworded);
    expect(issuesOf('format/repeated-passage', text)).toMatchObject([
      { code: 'near', severity: 'warning', range: { start: to } },
    ]);
  });

  it('takes prompts that nobody filled in for no repetition', () => {
    const slot =
      '事例一：时间【待补】，经过（此处填写这件事的起因、经过和结果，不少于一百字），后果【待补：写明影响了多少人】。';
    const text = `${fixture('pass/member-2025.md')}\n${slot}\n\n${slot}\n`;
    expect(issuesOf('format/repeated-passage', text)).toEqual([]);
    expect(issuesOf('format/same-case', text.replace('（三）', `${slot}\n\n（三）`))).toEqual([]);
  });

  describe('short sentences in a row', () => {
    const FIRST = '1.信访积案包而不办\n\n2013年8月我包的占地一案拖了三个月。';
    const OTHER = '2.碍于情面听之任之\n\n2013年9月三个村的账没有公开。';
    const paper = (first: string, other: string): string =>
      member(`一、“四风”方面存在的突出问题\n\n（一）官僚主义方面\n\n${FIRST}${first}\n\n${OTHER}${other}`);
    const COPIED = '拖，无非是想拖到我调走，骨子里缺担当。账不会烂掉，利息是群众的怨气。';

    it.each([
      [COPIED, COPIED],
      [COPIED, `我没有脸面对村里人。${COPIED}以后不能这样。`],
      [COPIED, COPIED.replace('。账', '！账')],
      [
        '我怕得罪人，怕丢选票。怕来怕去，误了大事。说到底都是私心。',
        '我怕得罪人，怕丢选票。怕来怕去，误了大事。说到底都是私心。',
      ],
    ])('that stand twice: %s … %s', (first, other) => {
      const text = paper(first, other);
      expect(issuesOf('format/repeated-passage', text)).toMatchObject([
        { code: 'exact', severity: 'error', range: { start: text.lastIndexOf(first.slice(0, 5)) } },
      ]);
    });

    it.each([
      // one of them alone
      [COPIED, '拖，无非是想拖到我调走，骨子里缺担当。三个村的账后来都补上了。'],
      // too short to be anybody’s
      ['教训深刻。必须改正。', '教训深刻。必须改正。'],
      // apart from each other
      [COPIED, '账不会烂掉，利息是群众的怨气。三个村的人都看着。拖，无非是想拖到我调走，骨子里缺担当。'],
    ])('but not %s … %s', (first, other) => {
      expect(issuesOf('format/repeated-passage', paper(first, other))).toEqual([]);
    });
  });

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

  it.each([
    [
      'pass/team-county-markdown.md',
      '北阜那家采石场放炮出了大祸，三条人命没了，还有好几个人受伤，隐患表上明明早就记着，整改栏里却写着长期。',
    ],
    [
      'pass/member-2025.md',
      '城北热源厂铺管那年冬天，有位七旬老太太出门买菜，脚下的钢板翘着，人摔出去，手腕断了，家属找上门来，我先问的却是警示牌。',
    ],
    [
      'pass/member-2025.md',
      '白鹭街道那座储能站没验收就调试，舱里冒了烟，一百六十多名居民半夜被叫起来撤离，科里的小周事先提醒过两回。',
    ],
    [
      'fresh/team-2014-hospital.md',
      '那一百多名合同制护士，失业保险断了一年多，一赌气走了二十几个，夜里内二科只剩一个人照看一整层病床。',
    ],
    [
      'fresh/member-2014-masks.md',
      '再说灯泡厂那片四十多亩的旧车间，一个多亿扔进去，三十来家商户到头来只有六家肯进，空屋子一间挨一间锁着。',
    ],
  ])('finds a case of %s retold in other words under another problem', (path, retelling) => {
    const whole = fixture(path);
    const { problems } = draftOf(whole);
    const { range } = problems.at(-2) as (typeof problems)[number];
    const end = range.start + whole.slice(range.start, range.end).trimEnd().length;
    const text = whole.slice(0, end) + retelling + whole.slice(end);
    const [issue] = issuesOf('format/same-case', text).filter(
      found => found.range.start <= end && found.range.end >= end,
    );
    expect(issue?.code).toBe('words');
    expect(issue?.related?.[0]?.range.start).toBeLessThan(end);
  });
});
