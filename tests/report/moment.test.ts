import { expect, test } from 'vitest';
import { dayOf, momentText } from '../../src/report/moment.ts';

test('a moment in words: Beijing time in Chinese, UTC in English', () => {
  expect(momentText('2014-06-24T18:15:30.000Z', 'zh-CN')).toBe('2014-06-25 02:15（北京时间）');
  expect(momentText('2014-06-24T18:15:30.000Z', 'en')).toBe('2014-06-24 18:15 UTC');
  expect(momentText('damaged', 'en')).toBe('damaged');
});

test('a day: an early morning in Beijing is no evening before', () => {
  expect(dayOf('2014-06-24T18:15:30.000Z', 'zh-CN')).toBe('2014-06-25');
  expect(dayOf('2014-06-24T18:15:30.000Z', 'en')).toBe('2014-06-24');
  expect(dayOf('2014-06-30', 'zh-CN')).toBe('2014-06-30');
});
