import { expect, it } from 'vitest';
import { said } from '../planted.ts';

const ID = 'concision/late-problem';
const LORE =
  '信访工作是了解社情民意的重要窗口，是党和政府联系群众的桥梁纽带。随着城镇化进程的加快，征地拆迁、劳动社保、环境保护等领域的矛盾易发多发，群众的诉求更加多元，维权意识明显增强。';
const CASE = '2013年8月我带队查校舍加固，七所学校只在会议室看了照片，11月一场冻雨塌了半面墙。';
const TEXT = `督促检查流于形式。${LORE}${CASE}`;

it('allows as much background as it is told to, in the words of the list and to the reader alike', () => {
  expect(said(ID, TEXT)).toEqual(['late']);
  expect(said(ID, TEXT, {}, { most: 400, mostScene: 400 })).toEqual([]);
  expect(said(ID, TEXT, {}, { most: 400, mostScene: 400, seen: 0 })).toEqual([]);
});
