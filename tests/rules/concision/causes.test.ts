import { describe, expect, it } from 'vitest';
import { said } from '../planted.ts';

const inCauses = (id: string, text: string): string[] => said(id, text, { in: 'causes' });

describe('a cause that goes in a circle', () => {
  it.each([
    '一是责任心减退，遇事不敢担当。责任心减退，就是责任心比以前退了；遇事不敢担当，就是遇到事情担当不起来。之所以不敢担当，是因为责任心减退；责任心一减退，遇事自然就不敢担当。',
    '一是宗旨意识淡薄，对群众感情不深。对群众感情不深，是因为宗旨意识淡薄；宗旨意识之所以淡薄，又是因为对群众的感情不深。感情不深，宗旨意识就更加淡薄。',
  ])('is found: %s', text => expect(inCauses('concision/circular', text)).toEqual(['circle']));

  it.each([
    '一是责任心减退，遇事不敢担当。石梁村的渡槽漏了两年，我每次路过都把车窗摇上去，心里算的是离退休还有几年，怕一动手就揽下一摊子债。',
    '一是宗旨意识淡薄，对群众感情不深。我从村里出来二十年，回去一趟只看样板田，窑洞里那些等水吃的人家，我叫不出一个名字。感情就是这样淡下去的。',
  ])('is none where it tells what was thought: %s', text =>
    expect(inCauses('concision/circular', text)).toEqual([]),
  );
});

describe('staples as a cause', () => {
  it.each([
    ['一是理论学习不足、调查研究不深、改革创新不够。平时忙于事务，满足于应付，缺少钻研的劲头。', 'list'],
    [
      '一是本领有短板。读书看报断断续续，理论学得零散。下基层走得少，一线的情况掌握不全面。脑筋比较旧，新办法想得不多，习惯凭老经验办事。',
      'three',
    ],
    ['一是自身建设抓得松。我的学习不够系统，调研不够深入，创新意识不强，服务群众的主动性有待提高。', 'list'],
  ])('are found: %s', (text, code) => expect(inCauses('concision/staples', text)).toEqual([code]));

  it.each([
    '一是学习的心思散了。2013年一年我只读完半本《党章》，读书笔记是秘书小段替我抄的，遇到石梁村的水权纠纷，连水法第几条都说不出来。',
    '一是宗旨意识淡了。坐在接访室里听排好的话，心里装的是怎么交账，窑洞里那些等水吃的人家，排在了材料后面。',
  ])('are none where something is told: %s', text => expect(inCauses('concision/staples', text)).toEqual([]));
});

describe('both sides and neither', () => {
  it.each([
    '一是权力观有偏差。这个问题既有主观的因素，也有客观的因素，既要历史地看待，也要发展地看待，既不能夸大，也不能缩小。',
    '一是政绩观有偏差。对这一点应当辩证地看，是老毛病，也是新情况，有共性的一面，也有个性的一面，需要从表面看，更需要从深层看。',
  ])('is padding: %s', text => expect(inCauses('concision/padding', text)).not.toEqual([]));

  it.each([
    '一是权力观有偏差。我既是出题的人，也是判卷的人，既管批地，也管验收，石梁村那块地就是这样一天之内走完手续的。',
    '一是政绩观有偏差。广场要修，路灯也要修，缺水的石梁村却排在了后面，我要的是看得见的东西。',
  ])('is none where somebody did something: %s', text =>
    expect(inCauses('concision/padding', text)).toEqual([]),
  );
});
