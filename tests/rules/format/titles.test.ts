import { describe, expect, test } from 'vitest';
import { issuesOf } from '../paper.ts';

const BODY = '## 存在的突出问题\n\n2013年4月部里检查读书笔记，我让办公室替我补抄了十一页。\n';

/** What is said of a title, in a paper of a profile, with the title that its front matter has, if any. */
function said(title: string, profile: string, declared = title): string[] {
  const text = `---\ntitle: ${declared}\nkind: team\nprofile: ${profile}\nunit: 青柳县林业局\n---\n# ${title}\n\n${BODY}`;
  return issuesOf('format/title-agrees', text).map(({ code }) => code);
}

describe('the campaign that a title names', () => {
  test.each([
    ['青柳县林业局党组党的群众路线教育实践活动专题民主生活会对照检查材料', 'sanyan-2015'],
    ['青柳县林业局党组“三严三实”专题民主生活会对照检查材料', 'annual-2024'],
    ['青柳县林业局党组2022年度民主生活会对照检查材料', 'annual-2025'],
  ])('%s is not of %s', (title, profile) => expect(said(title, profile)).toEqual(['campaign']));

  test.each([
    ['青柳县林业局党组“三严三实”专题民主生活会对照检查材料', 'sanyan-2015'],
    ['青柳县林业局党组民主生活会对照检查材料', 'sanyan-2015'],
    ['青柳县林业局党组2024年度民主生活会对照检查材料', 'annual-2024'],
    ['青柳县林业局党组2024年度民主生活会对照检查材料', 'general'],
  ])('%s may be of %s', (title, profile) => expect(said(title, profile)).toEqual([]));
});

describe('one title in the words of a seal and of every day', () => {
  test.each([
    ['中共青柳县委员会对照检查材料', '青柳县委对照检查材料'],
    ['中国共产党青柳县纪律检查委员会对照检查材料', '青柳县纪委班子对照检查材料'],
    ['中共青柳公交有限公司委员会领导班子对照检查材料', '青柳公交有限公司党委对照检查材料'],
  ])('%s is %s', (title, declared) => expect(said(title, 'general', declared)).toEqual([]));

  test('another organ is another title', () =>
    expect(said('中共青柳县委员会对照检查材料', 'general', '青柳县纪委对照检查材料')).toEqual(['title']));
});
