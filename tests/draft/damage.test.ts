import { describe, expect, it } from 'vitest';
import { tellsDamage, tellsHarm } from '../../src/draft/outcomes.ts';

describe('things spoilt and people hurt', () => {
  it.each(['山洪冲毁两户房屋', '一百吨小麦淋雨发霉', '车门夹伤了放学的女孩', '配电间进水，停电两天'])(
    '%s',
    clause => {
      expect(tellsDamage(clause)).toBe(true);
      expect(tellsHarm(clause)).toBe(true);
    },
  );

  it.each(['村民联名上访', '多付了三万元', '被市里通报'])('%s is harm of another sort', clause => {
    expect(tellsDamage(clause)).toBe(false);
    expect(tellsHarm(clause)).toBe(true);
  });

  it.each(['请来专家讲防火', '到病房看望老人'])('%s is none', clause => {
    expect(tellsDamage(clause)).toBe(false);
  });
});
