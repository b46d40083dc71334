import { describe, expect, it } from 'vitest';
import { goesOnIn } from '../../../rules/support/reading/goes-on.ts';
import type { Example, Problem } from '../../../src/draft/model.ts';

/** Two cases of a problem, the second so many characters behind the first. */
function cases(behind: string, gap = 0): { problem: Problem; first: Example; second: Example } {
  const at = (start: number, value: string): Example =>
    ({ range: { start, end: start + value.length }, text: { value } }) as unknown as Example;
  const opening = '2013年3月县里布置清查危房，我把表发给各村支书填，自己一户也没有去看。';
  const first = at(0, opening);
  const second = at(opening.length + gap, behind);
  return { problem: { examples: [first, second] } as unknown as Problem, first, second };
}

describe('what may be the rest of a case', () => {
  it.each([
    '11月河口村丁家的后墙塌了。',
    '到十一月，丁家的后墙塌了。',
    '当年9月，丁家的后墙塌了。',
    '后来丁家的后墙塌了。',
    '两个月后，丁家的后墙塌了。',
    '凌晨三点，丁家的后墙塌了。',
    '不到一个月，丁家的后墙塌了。',
    '22日下午丁家的后墙塌了。',
    '同一学期，丁家的后墙塌了。',
  ])('hangs on its time: %s', behind => {
    const { problem, first, second } = cases(behind);
    expect(goesOnIn(problem, first)).toBe(second);
    expect(goesOnIn(problem, second)).toBeNull();
  });

  it.each([
    '2012年11月，我到白河镇看学校。',
    '前年汛期，我到白河镇看学校。',
    '月底我到白河镇看学校。',
    '我到白河镇看学校。',
    '三年没有到白河镇看过学校。',
    '同一个毛病也出在白河镇。',
  ])('names a time of its own, or none: %s', behind => {
    const { problem, first } = cases(behind);
    expect(goesOnIn(problem, first)).toBeNull();
  });

  it('stands in the same paragraph', () => {
    const { problem, first } = cases('11月河口村丁家的后墙塌了。', 40);
    expect(goesOnIn(problem, first)).toBeNull();
  });
});
