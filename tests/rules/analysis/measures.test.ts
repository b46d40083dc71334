import { describe, expect, it } from 'vitest';
import { namesOwner } from '../../../src/draft/measure-signs.ts';
import { draftOf, issuesOf, member } from '../paper.ts';

const PROBLEM = `## 三、“四风”方面存在的突出问题

### （一）形式主义方面

1.调研走马观花，听不到真实情况。2013年8月到柳湾镇看危房改造，我在村口停了不到二十分钟，两个月后住在村尾的老高家后墙塌了，砸伤了腿。
`;

function paper(measure: string, kind: 'team' | 'member' = 'member'): string {
  const text = member(`${PROBLEM}\n## 五、努力方向和改进措施\n\n（一）${measure}\n`);
  return kind === 'team' ? text.replace('kind: member', 'kind: team').replace('# 个人', '# 班子') : text;
}

function lacking(measure: string, kind: 'team' | 'member' = 'team'): string[] {
  const [read] = draftOf(paper(measure, kind)).measures;
  if (!read) throw new Error('no measure read');
  return (['action', 'owner', 'deadline', 'check'] as const).filter(part => read[part] === null);
}

describe('the four parts of a measure', () => {
  it.each([
    '减会。由县委办主任牵头，9月底前把全县性会议压到12场，督查室每季度抽查一次。',
    '清账。县编办9月底前把11项审批全部下放，县委督查室逐件销号。',
    '还账。财政局与审计局共同制定还款清单，11月15日前付清，结果在村务公开栏张榜。',
    '核数。统计局牵头，8月底前对2012年以来的数据复核一遍，错报的更正，县纪委抽查两个乡镇。',
    '驻村。每名常委全年住村不少于15天，村民代表在记录上签字认可。',
    '值守。政法委书记负责，包案常委接件三天内见到当事人，防汛办每夜电话查岗。',
  ])('are all found: %s', measure => expect(lacking(measure)).toEqual([]));

  it.each([
    ['县统计局牵头，对2012年以来的数据重新核实，错报的更正，县纪委每半年抽查一次。', 'deadline'],
    ['县编办牵头，把未放的11项审批全部下放，县委督查室逐件销号，每半年由乡镇打分。', 'deadline'],
    ['以2009年的底图为准，由国土局牵头埋桩定界，结果报县委办公室备案。', 'deadline'],
    ['9月底前完成压力测试，10月底前修好三条渠，县人大听取汇报。', 'owner'],
    ['由民政局牵头，9月底前把31户危房修好，再把空置的房屋腾给困难户住。', 'check'],
    ['我负责，8月15日前把代办窗口开起来，每周一亲自坐班，外出时授权站长代签。', 'check'],
    ['由林业股起草、我审核，4月底前取消采伐的押金，补助直接打到林农卡上，不再经村里转手。', 'check'],
    ['由我牵头，3月底前配齐三名巡查员，5月底前采购两台监测设备，雨季前修好巡查便道。', 'check'],
    ['建设科牵头，4月底前做完测算，5月底前向省里报送试点申请，操作手册一并备好。', 'check'],
    ['4月底前请船工一起重编预案，入汛前实演两次，演练由地方海事处现场打分。', 'owner'],
  ])('one is missed: %s', (measure, part) => expect(lacking(`办实事。${measure}`)).toEqual([part]));

  it.each([
    '今后我要进一步振奋精神，切实增强攻坚克难的勇气，努力把边界上的事情处理得更好，让群众更加满意。',
    '要不断提高政治站位，牢固树立宗旨意识，始终保持同群众的血肉联系，努力做到知行合一。',
    '坚持把调查研究作为基本功，深入基层、深入群众，真正掌握第一手情况，更好地指导工作。',
  ])('wishes are no action: %s', measure => expect(lacking(`办实事。${measure}`)).toContain('action'));
});

describe('a post with a name', () => {
  it.each(['副行长屈长河在春节前逐户上门', '由书记贺长庚负责', '纪委书记丁长海负责监督'])(
    'owns what it does: %s',
    clause => expect(namesOwner(clause)).toBe(true),
  );
  it.each(['纪委书记丁长海列席监督', '督查室主任方大可每季度抽查'])(
    'owns nothing by looking on: %s',
    clause => expect(namesOwner(clause)).toBe(false),
  );
});

describe('analysis/vague-measure', () => {
  const codes = (text: string): string[] =>
    issuesOf('analysis/vague-measure', text).map(({ code, severity }) => `${code} ${severity ?? 'warning'}`);

  it('asks for a single missing part, and for a second', () => {
    expect(codes(paper('办实事。民政局牵头，把31户危房修好，县人大代表10户10户地验收。', 'team'))).toEqual([
      'lacks info',
    ]);
    expect(codes(paper('办实事。把31户危房修好，县人大代表10户10户地验收。', 'team'))).toEqual([
      'lacks info',
    ]);
  });

  it('warns where most parts are missing, or where nothing is to be done', () => {
    expect(codes(paper('办实事。把31户危房修好，让他们住得安心。', 'team'))).toEqual(['vague warning']);
    expect(codes(paper('办实事。年内民政局牵头，进一步提升服务水平。', 'team'))).toEqual(['vague warning']);
  });

  it('warns once of a part that half of the measures lack', () => {
    const measures = ['修好31户危房', '核清18户低保', '接通6个村的水']
      .map((done, i) => `（${'一二三'[i]}）办实事。民政局牵头，${done}，县人大代表逐户验收。\n`)
      .join('\n');
    expect(codes(paper(measures.slice(3), 'team')).sort()).toEqual([
      'lacks info',
      'lacks info',
      'lacks info',
      'most warning',
    ]);
  });

  it('only asks a member who acts', () =>
    expect(codes(paper('办实事。9月底前把31户危房修好，请村民代表验收。'))).toEqual(['lacks info']));

  it('lets one sentence hold for all', () =>
    expect(
      codes(
        paper('办实事。民政局牵头，9月底前把31户危房修好。以上各项措施由县委督查室每季度检查一次。', 'team'),
      ),
    ).toEqual([]));

  it('calls a measure without two parts vague', () =>
    expect(codes(paper('办实事。进一步加强学习，切实改进作风。', 'team'))).toEqual(['vague warning']));
});
