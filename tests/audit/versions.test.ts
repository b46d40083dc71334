import { describe, expect, test } from 'vitest';
import { findUnits, unitKey } from '../../src/audit/units.ts';
import { chooseVersions, describeChain } from '../../src/audit/versions.ts';
import { textAt } from './texts.ts';

const NONE = { all: false, picks: new Set<string>() };

function chosenOf(texts: ReturnType<typeof textAt>[], options = NONE) {
  return chooseVersions(findUnits(texts), options).map(chain => {
    const { chosen, by } = describeChain(chain);
    return { chosen, by };
  });
}

describe('units', () => {
  test.each([
    ['中共青柳县委常委班子', '青柳县委'],
    ['中国共产党青柳县委员会', '青柳县委'],
    ['青柳县委', '青柳县委'],
    ['临阳市水务局', '临阳市水务局'],
  ])('%s is known as %s', (unit, key) => {
    expect(unitKey(unit)).toBe(key);
  });

  test('come from the front matter, the neighbours, the folder, the sign-off, in this order', () => {
    const units = findUnits([
      textAt('青柳/班子.md', { unit: '中共青柳县委' }),
      textAt('青柳/赵.md'),
      textAt('柏渡县委/第3稿/钱.md'),
      textAt('散/a.md', { unit: '甲县委' }),
      textAt('散/b.md', { unit: '乙县委' }),
      textAt('散/c.md'),
      textAt('孙.md', { signedUnit: '丙县委' }),
      textAt('李.md'),
      textAt('别/周.md', { unit: '青柳县委班子' }),
    ]).map(({ unit }) => unit);
    expect(units).toEqual([
      '中共青柳县委',
      '中共青柳县委',
      '柏渡县委',
      '甲县委',
      '乙县委',
      '散',
      '丙县委',
      null,
      '中共青柳县委',
    ]);
  });
});

describe('a folder of several units', () => {
  const team = (path: string, signedUnit: string | null, unit: string | null = null) =>
    textAt(path, { kind: 'team', signedUnit, unit });

  test('each team is the unit that it signs for, and no draft of another’s paper', () => {
    const texts = [
      team('县直部门/班子（第15稿）.md', '中共青柳县教育局党委'),
      team('县直部门/班子（第16稿）.md', '青柳县民政局党组领导班子'),
      team('县直部门/班子（第14稿）.md', '青柳县民政局党组'),
    ];
    expect(findUnits(texts).map(({ unit }) => unit)).toEqual([
      '中共青柳县教育局党委',
      '青柳县民政局党组',
      '青柳县民政局党组',
    ]);
    expect(chosenOf(texts).map(({ chosen }) => chosen)).toEqual([
      ['县直部门/班子（第15稿）.md'],
      ['县直部门/班子（第16稿）.md'],
    ]);
  });

  test('a neighbour’s front matter speaks for the folder only where the folder bears its name', () => {
    const [, other] = findUnits([
      team('县直部门/a.md', null, '青柳县教育局'),
      team('县直部门/b.md', '青柳县民政局党组'),
    ]);
    expect(other?.unit).toBe('青柳县民政局党组');
    const own = findUnits([
      team('青柳/第2稿.md', null, '中共青柳县委'),
      team('青柳/第1稿.md', '中共柏渡县委'),
    ]);
    expect(own.map(({ unit }) => unit)).toEqual(['中共青柳县委', '中共青柳县委']);
    // another's name was left in, or it is another's: both are judged
    expect(
      chosenOf([team('青柳/第2稿.md', null, '中共青柳县委'), team('青柳/第1稿.md', '中共柏渡县委')]),
    ).toHaveLength(2);
  });

  test('a unit’s own folder stays its own, however its drafts are signed', () => {
    const texts = [
      team('青柳县委/第1稿.md', null),
      team('青柳县委/第2稿.md', '县委'),
      team('青柳县委/第3稿.md', '中共青柳县委常委班子'),
    ];
    expect(new Set(findUnits(texts).map(({ unit }) => unit))).toEqual(new Set(['青柳县委']));
    expect(chosenOf(texts)).toEqual([{ chosen: ['青柳县委/第3稿.md'], by: 'order' }]);
  });
});

describe('the latest draft', () => {
  test('by number, whatever the form of the number', () => {
    expect(
      chosenOf([
        textAt('青柳/赵明远第9稿.md', { name: '赵明远' }),
        textAt('青柳/赵明远第十二稿.md', { name: '赵明远' }),
        textAt('青柳/赵明远.md', { name: '赵明远', draft: 3 }),
      ]),
    ).toEqual([{ chosen: ['青柳/赵明远第十二稿.md'], by: 'order' }]);
  });

  test('by stage before number, by date, by the copy number of a system', () => {
    const draft = (path: string) => textAt(`青柳/${path}.md`, { name: '赵明远' });
    expect(chosenOf([draft('赵第9稿'), draft('赵定稿'), draft('赵送审稿')])[0]?.chosen).toEqual([
      '青柳/赵定稿.md',
    ]);
    expect(chosenOf([draft('赵20140620'), draft('赵20140611')])[0]?.chosen).toEqual(['青柳/赵20140620.md']);
    expect(chosenOf([draft('赵'), draft('赵(2)'), draft('赵(1)')])[0]?.chosen).toEqual(['青柳/赵(2).md']);
  });

  test('by the name where the head was copied on with its old number', () => {
    const draft = (path: string) => textAt(`青柳/${path}.md`, { name: '赵明远', draft: 8 });
    expect(chosenOf([draft('赵第8稿'), draft('赵第9稿')])[0]?.chosen).toEqual(['青柳/赵第9稿.md']);
  });

  test('by the folder that is named after a draft', () => {
    expect(
      chosenOf([
        textAt('青柳/第一稿/赵.md', { name: '赵明远' }),
        textAt('青柳/第二稿/赵.md', { name: '赵明远' }),
      ]),
    ).toEqual([{ chosen: ['青柳/第二稿/赵.md'], by: 'order' }]);
  });

  test('where nothing tells which is later, both are judged and that is said', () => {
    expect(
      chosenOf([
        textAt('青柳/赵明远.md', { name: '赵明远' }),
        textAt('青柳/赵明远改.md', { name: '赵明远' }),
        textAt('青柳/赵明远第1稿.md', { name: '赵明远' }),
      ]),
    ).toEqual(
      [{ chosen: ['青柳/赵明远.md', '青柳/赵明远改.md', '青柳/赵明远第1稿.md'].sort(), by: 'tied' }].map(
        ({ chosen, by }) => ({ chosen: expect.arrayContaining(chosen), by }),
      ),
    );
  });

  test('the same bytes twice are one draft', () => {
    const [chain] = chooseVersions(
      findUnits([
        textAt('青柳/赵明远.md', { name: '赵明远' }, 'same'),
        textAt('青柳/赵明远改.md', { name: '赵明远' }, 'same'),
      ]),
      NONE,
    );
    const shown = describeChain(chain as NonNullable<typeof chain>);
    expect(shown.chosen).toEqual(['青柳/赵明远.md']);
    expect(shown.files.find(({ path }) => path.includes('改'))?.sameAs).toBe('青柳/赵明远.md');
  });

  test('a person may choose, or ask for all', () => {
    const texts = [
      textAt('青柳/赵第1稿.md', { name: '赵明远' }),
      textAt('青柳/赵第2稿.md', { name: '赵明远' }),
    ];
    expect(chosenOf(texts, { all: false, picks: new Set(['青柳/赵第1稿.md']) })).toEqual([
      { chosen: ['青柳/赵第1稿.md'], by: 'picked' },
    ]);
    expect(chosenOf(texts, { all: true, picks: new Set() })[0]?.chosen).toHaveLength(2);
  });
});

describe('what is one paper', () => {
  test('other people, other units, team and member, other campaigns are others', () => {
    const texts = [
      textAt('青柳/a第1稿.md', { name: '赵明远' }),
      textAt('青柳/b第2稿.md', { name: '钱多多' }),
      textAt('柏渡/a第1稿.md', { name: '赵明远' }),
      textAt('青柳/c第1稿.md', { kind: 'team' }),
      textAt('青柳/d第1稿.md', { name: '赵明远', profile: 'annual-2024' }),
    ];
    expect(chosenOf(texts)).toHaveLength(5);
  });

  test('one head in the folders of two units is two papers', () => {
    const same = { name: '赵明远', unit: '青柳县委' };
    expect(
      chosenOf([
        textAt('青柳县委/稿.md', same, 'same'),
        textAt('柏渡县委/稿.md', same, 'same'),
        textAt('柏渡县委/第2稿/稿.md', same),
      ]).map(({ chosen }) => chosen),
    ).toEqual(
      [['青柳县委/稿.md'], ['柏渡县委/第2稿/稿.md', '柏渡县委/稿.md'].sort()].map(list =>
        expect.arrayContaining(list),
      ),
    );
  });

  test('without a name the file tells papers apart', () => {
    expect(
      chosenOf([textAt('青柳/甲第1稿.md'), textAt('青柳/甲第2稿.md'), textAt('青柳/乙.md')]).map(
        ({ chosen }) => chosen,
      ),
    ).toEqual([['青柳/甲第2稿.md'], ['青柳/乙.md']]);
  });

  test('a text that nobody calls a paper is nobody’s draft', () => {
    const notice = { namedSo: false, name: '赵明远' };
    expect(chosenOf([textAt('青柳/通知1.md', notice), textAt('青柳/通知2.md', notice)])).toHaveLength(2);
  });
});
