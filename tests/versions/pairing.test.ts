import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareDrafts } from '../../src/versions/compare.ts';
import type { Comparison } from '../../src/versions/model.ts';
import { classifyRevision } from '../../src/versions/revision.ts';
import { draftOf } from '../support/papers.ts';
import { ROOT } from '../support/root.ts';
import { readSeries, scoreStep } from './support/series.ts';
import { paper } from './support/small-paper.ts';

/** What became of each problem: `kind: old → new`. */
function fates({ changes }: Comparison): string[] {
  return changes
    .filter(({ unit }) => unit === 'problem')
    .map(({ kind, old, new: next }) => {
      const names = (parts: typeof old): string => parts.map(({ title }) => title.slice(0, 6)).join('+');
      return `${kind}: ${names(old)} → ${names(next)}`;
    });
}

const VAGUE = '理论学习不够深入。平时满足于参加集中学习，心得体会有时让办公室代笔，学用脱节。';
const FACTS =
  '学习装点门面。2013年4月县政府党组集中学习，我交的那篇心得体会，是让办公室小魏从网上代笔拼起来的，里头留着外省一个县的名字，5月抽查时被当场念了出来，学用脱节到了这个地步。';
const SURVEY =
  '调研走马观花。2013年10月我到太平乡调研营养餐，一天跑了7所学校，最短的一所待了12分钟，报告由教育局代写。';
const MEETINGS =
  '会议过多过长。2013年县里开到乡镇的会有146个，其中38个可以不开，书记们一周有三天在路上，村里的事没人管。';
const DINNERS =
  '接待大手大脚。2012年10月来了8个人，我安排的陪同倒有22个，三顿饭花掉1.9万元，从免费开放专项里列支。';
const CARS = '公车私用成了习惯。2013年3月起我让司机送母亲到市医院做理疗，前后11趟，防疫组等车耽误了50分钟。';
const DUTY =
  '值班脱岗图舒服。2013年8月17日轮到我防汛带班，我嫌值班室闷热回家睡了，凌晨大湾小学进水，11个电话没有接。';

describe('which problem is which', () => {
  test('a vague problem rewritten with facts is the same problem', () => {
    const comparison = compareDrafts(
      draftOf(
        paper([
          [VAGUE, SURVEY, MEETINGS],
          [DINNERS, CARS],
        ]),
      ),
      draftOf(
        paper([
          [FACTS, SURVEY, MEETINGS],
          [DINNERS, CARS],
        ]),
      ),
    );
    expect(fates(comparison)[0]).toMatch(/^(?:rewrite|edit): 理论学习不够 → 学习装点门面$/);
    expect(
      fates(comparison)
        .slice(1)
        .every(fate => fate.startsWith('same')),
    ).toBe(true);
  });

  test('so it is where another one comes beside it, if it resembles nothing else more', () => {
    const slack =
      '办公条件上有攀比心理。办公用房、办公设备上讲究舒适，看到别的单位装修得好，心里就不平衡，电脑家具更新得勤。';
    const rooms =
      '两间打通的屋子占了三年。2010年搬新楼，我把隔壁资料室打通作里间，办公用房合起来42平方米，比规定多出18平方米，清理时在自查表里按单间填报。';
    const gifts = '节礼收得心安理得。2013年中秋，石料厂送来两箱酒和4条烟，我让司机搬回家，隔了三个月才退。';
    const old = draftOf(paper([[SURVEY], [DINNERS, slack]]));
    const next = draftOf(paper([[SURVEY], [DINNERS, rooms, gifts]]));
    expect(fates(compareDrafts(old, next))).toContain('rewrite: 办公条件上有 → 两间打通的屋');
    expect(fates(compareDrafts(old, next))).toContain('new:  → 节礼收得心安');
  });

  test('one gone and another come are not one', () => {
    const comparison = compareDrafts(
      draftOf(paper([[SURVEY, MEETINGS], [DINNERS]])),
      draftOf(paper([[SURVEY, DUTY], [DINNERS]])),
    );
    expect(fates(comparison)).toContain('removed: 会议过多过长 → ');
    expect(fates(comparison)).toContain('new:  → 值班脱岗图舒');
  });

  test('one frame around another matter is another problem, though it stands at the same place', () => {
    const buying =
      '对物资采购环节监督不严。抓党风廉政建设满足于会上讲、纸上签，对物资采购这个重点环节盯得不紧。管材、阀门、表具的采购量大、供应商多，自己多半只关心价格和到货时间，对招标文件的制定、评标专家的抽取、合同的变更过问得少。有的制度多年没有修订，监督手段单一，廉洁风险查得不够细，存在失管失察的隐患。';
    const building =
      '对工程分包环节把关不严。抓党风廉政建设满足于会上讲，对工程分包这个重点环节盯得不紧。户内安装这几年工程量大、施工队伍多，自己主要关注工期，现场干活的是不是中标那家，过问得少。2013年6月，锦泰苑1100户安装项目被查出由中标单位转给两个没有资质的班组，进度款上我签过4次字。包工头老严托同乡递过话，我没有接，也没有报告，存在失管失察。';
    const comparison = compareDrafts(
      draftOf(paper([[SURVEY, buying, MEETINGS], [DINNERS]])),
      draftOf(paper([[SURVEY, building, MEETINGS], [DINNERS]])),
    );
    expect(fates(comparison)).toContain('removed: 对物资采购环 → ');
    expect(fates(comparison)).toContain('new:  → 对工程分包环');
  });

  test('two close topics keep apart', () => {
    const school =
      '学习不够深入。2013年我请假4次，理由都是业务忙，中心组的笔记由小魏代抄，考试前一夜才翻书。';
    const fields =
      '调研不够深入。2013年我到11个村，只在村部坐了坐，田里的渠一年没有水，我在报告里写着灌溉及时。';
    const comparison = compareDrafts(
      draftOf(paper([[school, MEETINGS], [DINNERS]])),
      draftOf(paper([[fields, MEETINGS], [DINNERS]])),
    );
    expect(fates(comparison)).toContain('removed: 学习不够深入 → ');
  });

  test('renumbering is no move, changing the dimension is', () => {
    const comparison = compareDrafts(
      draftOf(
        paper([
          [SURVEY, MEETINGS, DUTY],
          [DINNERS, CARS],
        ]),
      ),
      draftOf(
        paper([
          [MEETINGS, SURVEY, DUTY.replace('嫌', '嫌弃')],
          [CARS, DINNERS, FACTS],
        ]),
      ),
    );
    const moved = comparison.changes.filter(({ kind }) => kind === 'move');
    expect(moved).toHaveLength(2);
    expect(moved.every(({ rehoused }) => !rehoused)).toBe(true);
    const away = compareDrafts(
      draftOf(paper([[SURVEY, MEETINGS, DUTY], [DINNERS]])),
      draftOf(
        paper([
          [SURVEY, MEETINGS],
          [DINNERS, DUTY.replace('没有接', '一个没接')],
        ]),
      ),
    );
    const [only] = away.changes.filter(({ kind }) => kind === 'move');
    expect(only).toMatchObject({ wording: 'edit', rehoused: true });
    expect(classifyRevision(away).class).toBe('substantive');
  });

  test('splits and merges', () => {
    const both = `${DINNERS}公车也管得松。${CARS.slice(CARS.indexOf('。') + 1)}`;
    const whole = draftOf(
      paper([
        [SURVEY, MEETINGS],
        [both, DUTY],
      ]),
    );
    const pieces = draftOf(
      paper([
        [SURVEY, MEETINGS],
        [DINNERS, CARS, DUTY],
      ]),
    );
    expect(fates(compareDrafts(whole, pieces))).toContain('split: 接待大手大脚 → 接待大手大脚+公车私用成了');
    expect(fates(compareDrafts(pieces, whole))).toContain('merge: 接待大手大脚+公车私用成了 → 接待大手大脚');
  });

  test('a half told in other words is offered, before the one that stayed or behind it', () => {
    const stayed = '农村危房改造的补助款，村里报多少我批多少，从来没有下去核过一户';
    const gone = '敬老院的伙食费常年拖着不拨，院长来要，我总说等一等，老人们一冬天没见过几回荤腥';
    const told =
      '三笔伙食费压了半年。2013年1月、4月、7月，柳河院的申请在我抽屉里躺了187天，22位老人靠院长赊来的白菜过冬。';
    const whole = draftOf(
      paper([
        [SURVEY, MEETINGS],
        [`管钱只图省事。${gone}。${stayed}。`, DUTY],
      ]),
    );
    const half = `危改款批得糊涂。2013年${stayed}，11户冒领了9.6万元，县审计局查出来才追回。`;
    for (const pieces of [
      [told, half],
      [half, told],
    ]) {
      const { possible } = compareDrafts(
        whole,
        draftOf(
          paper([
            [SURVEY, MEETINGS],
            [...pieces, DUTY],
          ]),
        ),
      );
      const offered = possible.map(pair => `${pair.kind}: ${pair.old.title} → ${pair.new.title}`);
      expect(offered).toContain('split: 管钱只图省事 → 三笔伙食费压了半年');
    }
  });

  test('a person’s word comes before all signs', () => {
    const old = draftOf(paper([[SURVEY, MEETINGS], [DINNERS]]));
    const next = draftOf(paper([[SURVEY, DUTY], [DINNERS]]));
    const plain = compareDrafts(old, next);
    const index = (comparison: Comparison, side: 'oldParts' | 'newParts', title: string): number =>
      comparison[side].findIndex(part => part.title.startsWith(title));
    const pair = { old: index(plain, 'oldParts', '会议'), new: index(plain, 'newParts', '值班') };
    const said = compareDrafts(old, next, { pairs: [pair] });
    expect(fates(said)).toContain('rewrite: 会议过多过长 → 值班脱岗图舒');
    expect(said.changes.find(({ reason }) => reason.code === 'given')?.score).toBe(1);
    const apart = { old: index(plain, 'oldParts', '调研'), new: null };
    expect(fates(compareDrafts(old, next, { pairs: [apart] }))).toContain('removed: 调研走马观花 → ');
  });

  test('a series from its vague first draft to its last', () => {
    const { truth, texts } = readSeries(join(ROOT, 'tests/versions/series/clinic'));
    for (const step of truth.steps) {
      const [old, next] = [texts[step.from - 1] ?? '', texts[step.to - 1] ?? ''];
      const comparison = compareDrafts(draftOf(old), draftOf(next));
      const score = scoreStep(comparison, truth, step);
      expect(score.unlocated).toEqual([]);
      expect(score.wrong).toEqual([]);
      expect(score.found).toBeGreaterThanOrEqual(12);
      expect(score.found + score.offered).toBe(score.expected);
      expect(classifyRevision(comparison).class).toBe(step.class);
    }
  });
});
