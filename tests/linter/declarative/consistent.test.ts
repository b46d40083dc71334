import { describe, expect, it } from 'vitest';
import { memberPaper } from './member-paper.ts';
import { findingsIn, shown, words } from './support.ts';

const rule = (options = ''): string => `
kind: consistent
variants: [县建筑公司, 县建公司, 建筑总公司]
except: [市县建公司联合会]
${options}
messages: { mixed: ${words('{term}{count}处，别处作{main}')} }
`;

describe('consistent', () => {
  const problem = '2013年5月我到县建筑公司督办，6月县建筑公司又欠薪，8月县建公司还有17户没有清。';

  it('keeps the wording that is used most, and shows where', () => {
    const text = memberPaper({ problem });
    const findings = findingsIn(text, rule());
    expect(shown(text, findings)).toEqual(['县建公司 | 县建公司1处，别处作县建筑公司']);
    expect(findings[0]?.related[0]?.range.start).toBe(text.indexOf('县建筑公司'));
    expect(findingsIn(memberPaper(), rule())).toEqual([]);
  });

  it('keeps the preferred one where it is used', () => {
    const preferred = rule('options: { prefer: 县建公司 }');
    const text = memberPaper({ problem });
    expect(shown(text, findingsIn(text, preferred))).toEqual(['县建筑公司 | 县建筑公司3处，别处作县建公司']);
    expect(findingsIn(text, preferred, { options: { prefer: '县建筑公司' } })[0]?.data['term']).toBe(
      '县建公司',
    );
    expect(findingsIn(memberPaper(), preferred)).toEqual([]);
  });

  it('leaves quotations, names and other words alone', () => {
    const quoted =
      '2013年5月我到县建筑公司督办，群众说“县建公司又拖”，《县建公司整改方案》和市县建公司联合会的意见我都没有看。';
    expect(findingsIn(memberPaper({ problem: quoted }), rule())).toEqual([]);
  });
});
