import { describe, expect, it } from 'vitest';
import { memberPaper } from './member-paper.ts';
import { findingsIn, shown, words } from './support.ts';

const rule = (find: string, partner: string, match = 'any', unit = 'problem'): string => `
kind: pair
in: ${unit}
find: ${find}
with: ${partner}
match: ${match}
messages: { unpaired: ${words('{title}：{term}')} }
`;

describe('pair', () => {
  const rectified = rule('{ terms: [问题仍然, 至今] }', "{ pattern: '(?:限期|整改|办结)' }");

  it('wants the other wording in the same part', () => {
    const text = memberPaper({ problem: '2013年5月群众反映欠薪，至今没有解决，问题仍然存在。' });
    expect(shown(text, findingsIn(text, rectified))).toEqual([
      '至今 | 督办只听汇报，农民工工钱拖到年底：至今',
    ]);
    const answered = memberPaper({ problem: '2013年5月群众反映欠薪，至今没有解决，已限期6月底前办结。' });
    expect(findingsIn(answered, rectified)).toEqual([]);
    expect(findingsIn(memberPaper(), rectified)).toEqual([]);
  });

  it('may want it after', () => {
    const after = rule('{ terms: [一方面] }', '{ terms: [另一方面] }', 'after', 'paragraph');
    const wrong = memberPaper({ problem: '另一方面，督办只看签字。一方面，我怕得罪人，欠薪拖到年底。' });
    expect(findingsIn(wrong, after).length).toBe(1);
    const right = memberPaper({ problem: '一方面，我怕得罪人；另一方面，督办只看签字，欠薪拖到年底。' });
    expect(findingsIn(right, after)).toEqual([]);
  });

  it('may want one for each, as marks do', () => {
    const marks = rule('{ terms: [【] }', '{ terms: [】] }', 'each', 'paragraph');
    const text = memberPaper({ problem: '欠薪【17户】拖到年底，【3人上访，【见附表】。' });
    const findings = findingsIn(text, marks);
    expect(findings.map(({ range }) => range.start)).toEqual([text.indexOf('【3人')]);
    expect(findingsIn(memberPaper({ problem: '欠薪【17户（【其中】3户】拖到年底。' }), marks)).toEqual([]);
  });
});
