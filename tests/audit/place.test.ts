import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/audit/place.ts';
import { indexRoster } from '../../src/audit/roster-match.ts';
import type { RosterUnit } from '../../src/config/roster.ts';

const NOTHING = { level: null, folders: [], roster: null, above: [] } as const;

describe('city and county of a unit', () => {
  test.each([
    ['中共青柳县委', null, '青柳县'],
    ['青柳县城市管理局', null, '青柳县'],
    ['中共云州市委员会', '云州市', null],
    ['云州市第一人民医院', '云州市', null],
    ['云州市青柳县人民政府', '云州市', '青柳县'],
    ['河东省云州市城区教育局党委', '云州市', '城区'],
    ['中共恩平自治州委', '恩平自治州', null],
    ['幸福社区党支部', null, null],
    ['省民政厅', null, null],
    ['市直机关工委', null, null],
  ])('%s', (unit, city, county) => {
    expect(placeOf({ ...NOTHING, unit })).toEqual({ level: null, city, county });
  });

  test('a city that is a county’s equal, by its own word or by what stands above', () => {
    const unit = '中共松泉市委';
    expect(placeOf({ ...NOTHING, unit, level: 'county' })).toMatchObject({ city: null, county: '松泉市' });
    const folders = ['云州市', '松泉市委'];
    expect(placeOf({ ...NOTHING, unit, level: null, folders })).toMatchObject({
      city: '云州市',
      county: '松泉市',
    });
    const alone = { ...NOTHING, unit, level: 'county' as const, folders: ['松泉市'] };
    expect(placeOf(alone)).toMatchObject({ city: null, county: '松泉市' });
  });

  test('papers may lie in the folder of their city', () => {
    expect(placeOf({ ...NOTHING, unit: '中共青柳县委', folders: ['云州市'] })).toMatchObject({
      city: '云州市',
      county: '青柳县',
    });
  });

  test('folders around the one of the unit say the city', () => {
    const folders = ['2014年', '云州市', '青柳县委', '第3稿'];
    expect(placeOf({ ...NOTHING, unit: '中共青柳县委', folders })).toMatchObject({
      city: '云州市',
      county: '青柳县',
    });
  });

  test('the roster outranks names, and may run in a circle', () => {
    const of = (unit: string, more: Partial<RosterUnit>): RosterUnit => ({
      unit,
      names: [unit],
      level: null,
      under: null,
      city: null,
      county: null,
      papers: [],
      ...more,
    });
    const index = indexRoster({
      file: '名单.yaml',
      units: [
        of('中共青柳县委', { under: '中共云州市委', level: 'county' }),
        of('青柳县第一小学', { under: '中共青柳县委' }),
        of('中共云州市委', { level: 'city' }),
        of('经济开发区', { under: '云州', county: '开发区' }),
        of('甲', { under: '乙' }),
        of('乙', { under: '甲' }),
        of('直属局', { city: '云州市', county: '城区' }),
      ],
    });
    const place = (unit: string) => index.placeOf(unit, null, []);
    expect(place('青柳县委')).toEqual({ level: 'county', city: '云州市', county: '青柳县' });
    expect(place('青柳县第一小学')).toEqual({ level: null, city: '云州市', county: '青柳县' });
    expect(place('经济开发区')).toEqual({ level: null, city: '云州', county: '开发区' });
    expect(place('甲')).toEqual({ level: null, city: null, county: null });
    expect(place('直属局')).toEqual({ level: null, city: '云州市', county: '城区' });
    expect(index.placeOf('不在名单上', 'branch', ['云州市'])).toMatchObject({
      level: 'branch',
      city: '云州市',
    });
  });
});
