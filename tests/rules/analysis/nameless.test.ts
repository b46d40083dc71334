import { describe, expect, it } from 'vitest';
import { fixture, issuesOf } from '../paper.ts';

const PAPER = 'fresh/a-member-2024-markdown.md';
const HEADING = '#### 1. 碰到旧账绕着走，超标墓整治一拖再拖';

/** Codes of what the rule says of a problem with this text, set before the first one of a sound paper. */
function said(text: string): string[] {
  const changed = fixture(PAPER).replace(
    HEADING,
    `#### 1. 救助的事慢慢来，急难时候不见人\n\n${text}\n\n${HEADING.replace('1.', '2.')}`,
  );
  expect(changed).toContain(text);
  return issuesOf('analysis/vague-actor', changed).map(({ code }) => code);
}

describe('a problem in which nobody and no place is named', () => {
  it.each([
    '下面有名群众2024年4月遭遇车祸，急需手术费，报了救助，我让他们按程序等。另一处有位残疾人6月遇上暴雨，房顶塌了，三天没有人上门。我总想着慢几天不要紧。',
    '2024年5月，下面一个乡有户村民断了粮，电话打到我这里，我答应问一问就忘了。8月又有两个村缺水，我也只批了一句话。说到底是心里没有他们。',
  ])('is doubted: %s', text => {
    expect(said(text)).toEqual(['nameless']);
  });

  it.each([
    '柳湾村有名群众2024年4月遭遇车祸，急需手术费，我让他们按程序等。另一处有位残疾人6月遇上暴雨，三天没有人上门。我总想着慢几天不要紧。',
    '2024年5月，下面一个乡有户村民断了粮，电话打到我这里，户主老宋等了九天。8月又有两个村缺水，我也只批了一句话。说到底是心里没有他们。',
  ])('is left where one of them is: %s', text => {
    expect(said(text)).toEqual([]);
  });
});
