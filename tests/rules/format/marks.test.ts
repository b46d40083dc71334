import { describe, expect, it } from 'vitest';
import { fixture, found, issuesOf, member, mended } from '../paper.ts';

function problem(sentence: string): string {
  return member(`一、“四风”方面存在的突出问题\n\n（一）形式主义方面\n\n1.重部署轻落实\n\n${sentence}`);
}

describe('format/half-width-mark', () => {
  it.each([
    '每村补助1,200元，9:30开会，油价7.5元。',
    '参见 https://a.b/c?d=1 的说明。',
    '用了Word 2010(SP2)软件。',
    '1.5万元已经到账。',
  ])('leaves %s alone', sentence => {
    expect(found('format/half-width-mark', problem(sentence))).toEqual([]);
  });

  it('counts once and mends all', () => {
    const wrong = problem('开了会,发了文;没有人问(一次也没有):真的?');
    const [issue, ...others] = issuesOf('format/half-width-mark', wrong);
    expect(others).toEqual([]);
    expect(issue?.data).toMatchObject({ count: 6 });
    expect(mended(wrong, issue ? [issue] : [])).toBe(
      problem('开了会，发了文；没有人问（一次也没有）：真的？'),
    );
  });
});

describe('format/paired-marks', () => {
  it.each([
    ['他说“好”，我说“行”。', []],
    ['他说“好，我走了。', ['unclosed “']],
    ['他说好”，我走了。', ['unopened ”']],
    ['我成了”老好人“，谁也不得罪。', ['reversed ”老好人“']],
    ['我成了“老好人“，谁也不得罪。', ['reversed “老好人“']],
    ['（会后没有再问。', ['unclosed （']],
    ['会后没有再问）。', ['unopened ）']],
    ['读了《准则。', ['unclosed 《']],
    ['要求有两条：1）学；2）用。', []],
  ])('%s', (sentence, expected) => {
    expect(found('format/paired-marks', problem(sentence))).toEqual(expected);
  });

  it('turns a reversed pair round only where that sets the paragraph right', () => {
    const sound = problem('我成了”老好人“，他说“是”。');
    expect(mended(sound, issuesOf('format/paired-marks', sound))).toBe(problem('我成了“老好人”，他说“是”。'));
    const doubtful = problem('我成了”老好人“，他说“是。');
    expect(mended(doubtful, issuesOf('format/paired-marks', doubtful))).toBe(doubtful);
  });
});

describe('format/repeated-mark', () => {
  it.each([
    ['不到一半。。', ['repeated 。。']],
    ['作了检查，。又忘了。', ['mixed ，。']],
    ['这是为什么？！', []],
    ['他只说了一句……', []],
    ['，话没有说完。', ['leading ，']],
  ])('%s', (sentence, expected) => {
    expect(found('format/repeated-mark', problem(sentence))).toEqual(expected);
  });
});

describe('format/number-range', () => {
  it.each([
    ['停摆了三、五天。', ['approximate 三、五']],
    ['一、二季度没有查。', []],
    ['二、三产业都慢。', []],
    ['三、四年级没有书。', []],
    ['增长15～30%。', ['lost-unit 15～30%']],
    ['增长15%～30%。', []],
    ['2013-2014年的账。', []],
    ['等了3-5天。', ['hyphen 3-5']],
  ])('%s', (sentence, expected) => {
    expect(found('format/number-range', problem(sentence))).toEqual(expected);
  });
});

describe('format/date-form', () => {
  it.each([
    ['2013.11.6开会。', ['dotted 2013.11.6']],
    ['2013.11万元。', []],
    ['13年3月开会。', ['short-year 13年']],
    ['干了20年，没有变。', []],
    ['扎根20年初心不改。', []],
    ['2013年03月05日开会。', ['leading-zero 2013年03月05日']],
    ['二〇一三年十月开会。', ['chinese 二〇一三年十月']],
    ['2013年2月29日开会。', ['impossible 2013年2月29日']],
    ['2012年2月29日开会。', []],
    ['4月31日开会。', ['impossible 4月31日']],
    ['历时15个月，共3月。', []],
    ['文件写着“二〇一三年十月”。', []],
  ])('%s', (sentence, expected) => {
    expect(found('format/date-form', problem(sentence))).toEqual(expected);
  });
});

describe('format/date-order', () => {
  it.each([
    ['2014年8月到村里调研，只看了样板。', ['later 2014年8月']],
    ['2014年5月到村里调研，只看了样板。', []],
    ['说好到2020年建成，至今没有动工。', []],
    ['原定2015年底前完工，早已停了。', []],
    ['2014年没有去过一次。', []],
  ])('%s', (sentence, expected) => {
    expect(found('format/date-order', problem(sentence))).toEqual(expected);
  });
});

describe('format/mask and format/placeholder', () => {
  it.each([
    ['format/mask', '到××镇调研。', ['masked ××']],
    ['format/mask', '到**镇和**村调研。', ['masked **']],
    ['format/mask', '*月*日上午去。', ['masked *']],
    ['format/mask', '村支书某某当面说我。', ['nameless 某某']],
    ['format/mask', '县交通局原局长李某某受贿。', []],
    ['format/mask', '板房3×4米，共X光机2台。', []],
    ['format/placeholder', '签约期因此错过【待补】。', ['left 【待补】']],
    ['format/placeholder', '（此处填写事情经过）', ['left （此处填写事情经过）']],
    ['format/placeholder', '制度有待完善，（待遇不变）队伍有待补充。', []],
    ['format/placeholder', '____年____月开会。', ['several ____年____']],
    ['format/placeholder', 'TODO 再查。', ['left TODO']],
    ['format/placeholder', '［户数待核］户的复核往后拖。', ['left ［户数待核］']],
    ['format/placeholder', '镇里（姓名待补）来找过我。', ['left （姓名待补）']],
    ['format/placeholder', '［2014］12号文件（待办事项）等待核实。', []],
    ['format/mask', '受影响的有1XX户。', ['masked XX']],
    ['format/mask', '受影响的有**12**户。', []],
  ])('%s: %s', (id, sentence, expected) => {
    expect(found(id, problem(sentence))).toEqual(expected);
  });
});

describe('format/inner-blank', () => {
  it.each([
    ['**表态多，落实少。** 去年3月会后没有再问。', []],
    ['**表态多，落实少。** 去年3月会后 没有再问。', ['among-chinese']],
    ['会后 没有再问。', ['among-chinese']],
  ])('%s', (sentence, expected) => {
    expect(issuesOf('format/inner-blank', problem(sentence)).map(({ code }) => code)).toEqual(expected);
  });
});

describe('safe fixes', () => {
  const RULES = [
    'format/half-width-mark',
    'format/inner-blank',
    'format/number-mark',
    'format/repeated-mark',
    'format/date-form',
    'format/document-number',
    'format/heading-mark',
    'format/number-range',
    'format/ellipsis-and-dash',
    'format/numbering-sequence',
  ];

  it.each(RULES)('of %s leave nothing that was safely mendable', id => {
    const text = fixture('fail/member-format.md');
    const issues = issuesOf(id, text);
    const after = issuesOf(id, mended(text, issues));
    const safe = (list: typeof issues) => list.flatMap(({ edits = [] }) => edits).filter(edit => edit.safe);
    expect(safe(after)).toEqual([]);
    if (safe(issues).length > 0) expect(after.length).toBeLessThan(issues.length);
  });
});
