import { describe, expect, it } from 'vitest';
import { ledgerAtOdds } from '../../../../rules/support/counts/ledgers.ts';

const told = (text: string): string | null => {
  const ledger = ledgerAtOdds(text);
  return ledger && `${ledger.announcement.number}≠${ledger.given}`;
};

describe('ledgers', () => {
  it.each([
    ['上年度我认领了8个问题，定了14项措施。低保超期等5个问题已经改完。没有改到位的是“包联不住院”。', '8≠6'],
    ['我认领问题7项，到上月底办结4项，还有1项没有做完。', '7≠5'],
    ['会上我认领问题9项，到年底销号5项。没有改到位的有两项：一是轮训，二是殡葬。', '9≠7'],
    ['列出整改措施31项，到2025年底完成26项。没有完成的三项分别是：甲、乙、丙。', '31≠29'],
    ['我认领了五个问题，列了九条措施。已经改到位的两个：文化馆、例会。没有改到位的有两个。', '5≠4'],
    ['我认领问题8个，整改措施14条，完成13条。没做到位的有两条：一是，二是。', '14≠15'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    '上年度我认领了6个问题，定了14项措施。低保超期等5个问题已经改完。没有改到位的是“包联不住院”。',
    '我认领问题5项，到上月底办结4项，还有1项没有做完。',
    '我认领问题8个，整改措施14条，完成12条。没做到位的有两条：一是，二是。',
    '我认领问题9个，定了14条措施，到去年12月底完成12条。没有完成的是甲和乙两条。',
    '列出问题9项，完成7项。',
    '我认领问题9项，完成7项，没有做完的是水管更换、抄表轮岗。',
    '定了三条规矩，办结4件案子，还有2名干部没有到位。',
  ])('says nothing of: %s', text => {
    expect(told(text)).toBeNull();
  });
});
