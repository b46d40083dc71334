import { describe, expect, it } from 'vitest';
import { said } from '../planted.ts';

const inCauses = (id: string, text: string): string[] => said(id, text, { in: 'causes', kind: 'member' });

describe('a cause about a field that no problem is about', () => {
  it.each([
    '一是国防意识淡薄。征兵、民兵整组、双拥这些事，我想起来才议一次，总以为打仗离得很远，把武装部的事看成别人一家的差事，安逸里松了劲。',
    '二是统战观念不强。党外人士的座谈会我一年只去一回，民主党派递来的建议压在抽屉里，心里觉得自己人的话够听了，丢了党的好传统。',
    '三是对民族团结缺少牵挂。少数民族群众的节日我没有到过一次，清真灶办不办全凭后勤一句话，总觉得这不是自己该操心的，胸怀窄了。',
  ])('is elsewhere: %s', text => expect(inCauses('analysis/cause-answers', text)).toEqual(['elsewhere']));

  it.each([
    '一是宗旨意识淡了。我从村里出来二十年，看黄坪乡的核桃样板、听排练好的话，心里装的是观摩会上怎么交账，忘了31个村里那些等自来水的人家。',
    '二是权力观偏了。客运站搬迁是我定的，红枣文化节是我点的头，把人民给的权当成了自己的本钱，像守城的兵丢了枪。',
  ])('is none of these: %s', text =>
    expect(inCauses('analysis/cause-answers', text)).not.toContain('elsewhere'),
  );
});

describe('a cause that is tied to no post', () => {
  it.each([
    '一是遇事只会躲。我自幼排行最末，凡事有哥哥姐姐顶着，念书时挨过打就学会了装病，性子绵软，碰见嗓门大的先低头。',
    '二是顾虑太多。我生性内向，父母管得严，见了生人就脸红，脾气又倔，认准的事不愿同人商量，这个老样子带了半辈子没有改掉。',
  ])('tells of a life: %s', text => expect(inCauses('analysis/cause-depth', text)).toEqual(['of-life']));

  it('fits anybody', () => {
    const text =
      '一是责任担当弱化。面对矛盾容易犹豫，碰到难题总想等一等，缺少一抓到底的狠劲，求稳怕错的思想时时冒头，归根到底是我的私心杂念没有除净，党性锻炼抓得不紧，对事业的忠诚没有时时放在第一位。';
    expect(inCauses('analysis/cause-depth', text)).toEqual(['untied']);
  });

  it.each([
    '一是责任心不强。我从小在家里排行最末，凡事有哥哥姐姐顶着，当了局长还等别人替我拿主意，分管的信访件压在桌上，怕担责任。',
    '二是宗旨意识淡了。我生性好强，脾气急，父母教我不欠人，可坐到书记的位置上，群众来信我只看编号，把职责让给了面子。',
  ])('may tell of a life and a post: %s', text => expect(inCauses('analysis/cause-depth', text)).toEqual([]));
});
