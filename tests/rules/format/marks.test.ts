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
    ['逾期率在5%-8%之间。', ['hyphen 5%-8']],
    ['增长5-8%。', ['lost-unit 5-8%']],
    ['普遍要等4~6天。', ['tilde 4~6']],
    ['欠条拖了2个月~3个月，占10%~15%。', ['tilde 2个月~3', 'tilde 10%~15%']],
    ['3月~5月没有开过会。', ['tilde 3月~5']],
    ['排队要等四~六天。', ['tilde 四~六']],
    ['邻村七十二、三岁的彭裕德走了三趟。', ['approximate 七十二、三']],
    ['账上还差二十七、八万元。', ['approximate 二十七、八']],
    ['来了十二、三个人。', ['approximate 十二、三']],
    ['只住了一、两天。', ['approximate 一、两']],
    ['第十二、三条没有执行。', []],
    ['二十二、三十岁的都有。', []],
    ['四十五、六十七户没有走到。', []],
    ['网址是 https://a.b/~wang/3。', []],
    ['普遍要等4～6天。', []],
  ])('%s', (sentence, expected) => {
    expect(found('format/number-range', problem(sentence))).toEqual(expected);
  });
});

describe('format/placeholder', () => {
  const notes = (sentence: string): string[] =>
    found('format/placeholder', problem(sentence)).filter(text => text.startsWith('note '));

  it.each([
    ['货主的损失有（数找运管股要）万元。', '（数找运管股要）'],
    ['涉及（人数问办公室核一下）名职工。', '（人数问办公室核一下）'],
    ['去年（具体日期查会议记录后补）开过一次会。', '（具体日期查会议记录后补）'],
    ['那位（姓名回头补上）老人走了三趟。', '（姓名回头补上）'],
    ['拖欠工钱（金额还要核实）元。', '（金额还要核实）'],
    ['一共跑了（数据和台账核对后填）次。', '（数据和台账核对后填）'],
    ['涉及（请小李补数）户。', '（请小李补数）'],
    ['损失（　）万元，没有人追问。', '（　）'],
    ['退回的款有？万元。', '？'],
    ['投入（多少？）资金，我没有问过。', '（多少？）'],
    ['这一年退了（户数待统计）户。', '（户数待统计）'],
    ['补助发了（金额问财务后定）元。', '（金额问财务后定）'],
    ['补助发了（金额等会后再定）元。', '（金额等会后再定）'],
    ['补助发了（金额请局长敲定）元。', '（金额请局长敲定）'],
    ['退了两万元（这个数回头再核）。', '（这个数回头再核）'],
    ['退了两万元（该数要问财务）。', '（该数要问财务）'],
    ['退了两万元（这个数对不对要核）。', '（这个数对不对要核）'],
  ])('%s', (sentence, note) => {
    expect(notes(sentence)).toEqual([`note ${note}`]);
  });

  it.each([
    '我让会计把账（数据由统计局提供）抄了一遍。',
    '他（原运管股股长）找我要了三回。',
    '这笔钱（时间从3月到5月）一直没有下账。',
    '名单（姓名请人代签）交了上去，金额（后来查实）是两万元。',
    '37户（含外出务工的5户）没有走到。',
    '具体情况（具体见附件二）没有报。',
    '我问过自己几回：凭什么？万家灯火里有几户是我走到的？',
    '会议记录（没有写日期）也归了档，工钱（补缴2万元）年底才结。',
    '“数据找运管股要”，这是我当时批的话。',
    '工程款（金额按合同约定）拖了两年，补助（比例按规定）没有发足。',
    '超编用人（人数按编制核定），单位名单（名单和单位商定）也没有公开。',
    '编制（人数跟编制核定）早就满了，名册（人数和金额已核实）放着没有用。',
    '报了三万亩（这个数我没有核过），上面信了。',
    '报了三万亩（该数后来查实是假的），我没有更正。',
    '报了三万亩（这个数我未核，此后也没有人问）。',
  ])('leaves %s alone', sentence => {
    expect(notes(sentence)).toEqual([]);
  });
});

describe('format/mask', () => {
  it.each([
    ['防控责任人一栏还是模板里的“×××”，我看也没看就签了名。', []],
    ['整改报告的落款写着“××镇”，没有人发现。', ['masked ××']],
    ['责任人填的是“×××”，我签了字。', []],
    ['“××”项目占了地。', ['masked ××']],
    ['表上的“×××”没改，我又到××村走了一趟。', ['masked ××']],
  ])('%s', (sentence, expected) => {
    expect(found('format/mask', problem(sentence))).toEqual(expected);
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
    ['余下三项列入清单，完成时限分别定在2015年4月、5月和9月。', []],
    ['合同期限2016年8月才满，我一直没有过问。', []],
    ['我定下调子以后，2014年8月才去了一次。', ['later 2014年8月']],
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
