import * as v from 'valibot';
import type { CalendarDate, Draft } from '../../src/draft/model.ts';
import { findTimes } from '../../src/language/dates.ts';
import { once } from '../../src/language/memo.ts';
import { sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule, type Issue, type Related } from '../../src/linter/rule.ts';
import { loadProfile, profileIds } from '../profiles/index.ts';
import { statementsOf } from '../support/identity/names.ts';
import { personIssues, postIssues, unitIssues } from '../support/identity/statements-at-odds.ts';
import { textBlocks, textStart } from '../support/prose.ts';

const DECLARED = { zh: '前置信息写的是这里', en: 'the front matter says this' };

export default defineRule({
  id: 'format/title-agrees',
  criterion: 'format',
  title: { zh: '前置信息、标题、落款互相一致', en: 'Front matter, title and sign-off agree' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  ownWords: ['other', 'otherEn', 'what', 'whatEn', 'declaredEn'],
  messages: {
    title: {
      message: {
        zh: '正文标题“{found}”和前置信息的标题“{declared}”不一致',
        en: 'The title {found} differs from the title in the front matter, {declared}',
      },
      hint: { zh: '核对哪一个是对的，改成一致', en: 'Check which one is right' },
    },
    kind: {
      message: {
        zh: '标题写的是“{found}”，前置信息的类型却是“{declared}”',
        en: 'The title speaks of {found}, the front matter says {declared}',
      },
      hint: {
        zh: '核对这是班子材料还是个人材料：两类的条数和写法不同',
        en: 'Check whether it is the paper of a team or of a member: they are judged by different numbers',
      },
    },
    campaign: {
      message: {
        zh: '标题写的是“{found}”，材料却是{declared}的',
        en: 'The title names “{found}”, but the paper belongs to: {declaredEn}',
      },
      hint: {
        zh: '核对是不是沿用了过去的标题：改标题，或者改前置信息里的专题',
        en: 'Check whether the title of an older paper was kept: change it, or the profile in the front matter',
      },
    },
    line: {
      message: {
        zh: '题下写的是“{found}”，前置信息写的是“{expected}”，{what}不一致',
        en: 'The title block says {found}, the front matter {expected}: the {whatEn} differs',
      },
      hint: { zh: '核对哪一个是对的，改成一致', en: 'Check which one is right' },
    },
    date: {
      message: {
        zh: '这里的日期是{found}，{other}是{declared}',
        en: 'The date here is {found}, but {otherEn} {declared}',
      },
      hint: {
        zh: '改成同一个日期；旧稿改写的，把旧日期删干净',
        en: 'Use one date; take out the one of an older paper',
      },
    },
    draft: {
      message: {
        zh: '正文说改了{found}稿，前置信息写的是第{declared}稿',
        en: 'The text speaks of {found} drafts, the front matter of draft {declared}',
      },
      hint: { zh: '核对稿次，改成一致', en: 'Check the number of the draft' },
    },
  },
  docs: {
    why: {
      zh: '标题、日期、稿次前后不一，多是拿旧稿或别人的稿子改的，没有改干净。',
      en: 'Where title, date or draft number differ, an older paper or another one was used and not cleaned.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正、文如其人；格式要规范',
      en: 'Notice, part 7: the paper is like its author; sound form',
    },
    bad: { in: 'paper', text: paper('（2013年6月18日）') },
    good: { in: 'paper', text: paper('（2014年6月18日）') },
  },
  *check({ draft }) {
    yield* titleIssues(draft);
    yield* campaignIssues(draft);
    yield* lineIssues(draft);
    yield* dateIssues(draft);
    yield* draftIssues(draft);
  },
});

/** The letters of a title, with what an organ is formally called in the short form of everyday papers. */
function plain(value: string): string {
  return inShort(value.replace(/[\s\p{P}]/gu, ''));
}

/** Which committee stands before 委员会: 中共X县纪律检查委员会 is X县纪委, 中共X公司委员会 X公司党委. */
const COMMITTEES: readonly (readonly [RegExp, string])[] = [
  [/纪律检查$/u, '纪委'],
  [/(?:党的)?工作$/u, '党工委'],
  [/总支部$/u, '党总支'],
  [/支部$/u, '党支部'],
  [/(?<=[省市县区州旗盟])$/u, '委'],
  [/$/u, '党委'],
];

/** 中共X委员会 and X党委, 领导班子 and no word of it, are one and the same. */
function inShort(title: string): string {
  return title
    .replaceAll('中国共产党', '中共')
    .replace(/中共([^中]{1,40}?)委员会/gu, (_, unit: string) => {
      const [end, short] = COMMITTEES.find(([pattern]) => pattern.test(unit)) as (typeof COMMITTEES)[number];
      return unit.replace(end, '') + short;
    })
    .replace(/中共|领导班子|班子(?!成员)/gu, '')
    .replace(/(?<!党)(?:(总)支部|(支部)|(总支)(?!部))/gu, (_, a, b) =>
      a ? '党总支' : b ? '党支部' : '党总支',
    )
    .replaceAll('党总支部', '党总支');
}

/** A shorter title is contained in the longer one where only unit or year were left out. */
function* titleIssues({ meta, title, headings }: Draft): Iterable<Issue> {
  const declared = meta.title?.origin === 'front-matter' ? meta.title : null;
  if (title && declared && headings.length > 0) {
    const [a, b] = [plain(title.title), plain(declared.value)];
    if (!a.includes(b) && !b.includes(a)) {
      const related = declared.range ? [{ range: declared.range, message: DECLARED }] : [];
      yield {
        code: 'title',
        range: title.range,
        data: { found: title.title, declared: declared.value },
        related,
      };
    }
  }
  const { kind } = meta;
  if (!title || kind?.origin !== 'front-matter') return;
  const ofTeam = /班子(?!成员)/.exec(title.title);
  const ofMember = /个人|同志(?=对照|检视|剖析|发言)/.exec(title.title);
  const contradiction = kind.value === 'member' ? (ofMember ? null : ofTeam) : ofTeam ? null : ofMember;
  if (!contradiction) return;
  yield {
    code: 'kind',
    range: title.range,
    data: { found: contradiction[0], declared: kind.value === 'team' ? '班子' : '个人' },
    related: kind.range ? [{ range: kind.range, message: DECLARED }] : [],
  };
}

/** The campaign that the title names, where the paper is of another one, of other years. */
function* campaignIssues({ meta, title, profile }: Draft): Iterable<Issue> {
  const declared = meta.profile;
  if (!title || !profile || profile.years.length === 0) return;
  if (profile.aliases.some(alias => title.title.includes(alias))) return;
  const isSure = declared?.origin === 'front-matter';
  const found = campaigns()
    .filter(({ years }) => years.length > 0 && !years.some(year => profile.years.includes(year)))
    .flatMap(({ aliases }) =>
      aliases.filter(alias => alias.length >= SHORTEST_NAME && title.title.includes(alias)),
    )
    .sort((a, b) => b.length - a.length)[0];
  if (found === undefined) return;
  yield {
    code: 'campaign',
    range: title.range,
    data: { found, declared: profile.title.zh, declaredEn: profile.title.en },
    ...(isSure ? {} : { severity: 'info' as const }),
    related: declared?.range ? [{ range: declared.range, message: DECLARED }] : [],
  };
}

/** Shorter names of campaigns are words of many: 六个方面, 主题教育. */
const SHORTEST_NAME = 6;

const campaigns = once(() => profileIds().map(loadProfile));

const WHAT = {
  unit: ['单位', 'unit'],
  person: ['姓名', 'name'],
  post: ['职务', 'post'],
} as const;

/** Unit, name and post in the lines under the title, against those of the front matter. */
function* lineIssues(draft: Draft): Iterable<Issue> {
  if (draft.meta.kind?.value === 'team') return;
  const statements = statementsOf(draft).filter(
    ({ from }) => from === 'line' || from === 'unit' || from === 'name' || from === 'position',
  );
  const lines = statements.filter(({ from }) => from === 'line').map(({ range }) => range.start);
  const all = [...unitIssues(statements), ...personIssues(statements), ...postIssues(statements)];
  for (const { code, range, data, related = [] } of all) {
    const [what, whatEn] = WHAT[code as keyof typeof WHAT];
    if (!lines.includes(range.start)) continue;
    yield {
      code: 'line',
      range,
      data: { found: data?.['found'] ?? '', expected: data?.['expected'] ?? '', what, whatEn },
      related,
    };
  }
}

interface Dated {
  readonly date: CalendarDate;
  readonly related: Related[];
  readonly zh: string;
  readonly en: string;
}

/** The dates of title block and sign-off against the front matter's; without one against each other. */
function* dateIssues(draft: Draft): Iterable<Issue> {
  const { meta, signOff } = draft;
  const titled = textBlocks(draft).find(
    ({ range, text }) =>
      range.start < textStart(draft) && /^[（(]?\s*(?:19|20)\d{2}年\d{1,2}月/.test(text.value),
  );
  const declared = meta.date?.origin === 'front-matter' ? meta.date : null;
  const signed = signOff?.date ?? null;
  const reference: Dated | null = declared
    ? {
        date: declared.value,
        related: declared.range ? [{ range: declared.range, message: DECLARED }] : [],
        zh: '前置信息',
        en: 'the front matter says',
      }
    : signed && dateIn(signed)
      ? { date: dateIn(signed) as CalendarDate, related: [], zh: '落款', en: 'the sign-off says' }
      : null;
  if (!reference) return;
  for (const text of [titled?.text, declared ? signed : null]) {
    const date = text ? dateIn(text) : null;
    if (!text || !date || !differ(date, reference.date)) continue;
    yield {
      code: 'date',
      range: sourceRange(text),
      data: {
        found: written(date),
        declared: written(reference.date),
        other: reference.zh,
        otherEn: reference.en,
      },
      related: reference.related,
    };
  }
}

function dateIn(text: Text): CalendarDate | null {
  const [time] = findTimes(text.value);
  return time && time.year !== null && /\d{4}|[〇零一二三四五六七八九]{4}/.test(time.text)
    ? { year: time.year, month: time.month, day: time.day }
    : null;
}

function differ(a: CalendarDate, b: CalendarDate): boolean {
  return (['year', 'month', 'day'] as const).some(
    part => a[part] !== null && b[part] !== null && a[part] !== b[part],
  );
}

function written({ year, month, day }: CalendarDate): string {
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

/** “先后修改16稿” against draft: 16; the paper that says so may itself be the next one. */
function* draftIssues({ meta, sections }: Draft): Iterable<Issue> {
  const declared = meta.draft?.origin === 'front-matter' ? meta.draft : null;
  const opening = sections[0]?.role === 'preamble' ? sections[0] : null;
  if (!declared || !opening) return;
  for (const { text } of opening.sentences) {
    const match = /(?:材料|检查)[^。]{0,20}改了?(?:到第?)?\s*(\d{1,2})\s*[稿次遍]/.exec(text.value);
    if (!match) continue;
    const found = Number(match[1]);
    if (Math.abs(found - declared.value) <= 1) continue;
    yield {
      code: 'draft',
      severity: 'info',
      range: sourceRange(text, match.index, match.index + match[0].length),
      data: { found, declared: declared.value },
      related: declared.range ? [{ range: declared.range, message: DECLARED }] : [],
    };
  }
}

function paper(date: string): string {
  return `---
title: 中共沅坪县委常委班子对照检查材料
kind: team
profile: qunzhong-2014
date: 2014-06-18
---
中共沅坪县委常委班子对照检查材料
${date}
教育实践活动开展以来，沅坪县委常委会坚持边学边查边改，先后召开座谈会21场，发放征求意见表1460份，收到对班子的意见建议412条。现对照检查如下。
一、遵守党的政治纪律情况
班子对中央的方针政策没有公开议论，但政治学习时紧时松，2013年县委中心组计划学习12次，实际完成9次。
二、努力方向和改进措施
1.中心组每月学习不少于一次，由县委办公室负责，7月底前出台细则，考勤结果在机关公示。
中共沅坪县委常委班子
2014年6月18日
`;
}
