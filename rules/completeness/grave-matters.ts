import * as v from 'valibot';
import type { Kind, Severity } from '../../src/config/profile.ts';
import type { Block, Draft, Heading, Section } from '../../src/draft/model.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { candidatesOf } from '../support/candidates.ts';
import { paperRange, textBlocks } from '../support/prose.ts';
import { substanceOf } from '../support/substance.ts';

/** The short name of the four, as papers call them. */
const TOGETHER = /[“"]?四重[”"]?/;

/** A paragraph that deals with such a matter says when, how many or how much. */
const CONCRETE = /\d|[一二三四五六七八九十](?:人|名|起|户|亩|万|年|月)|没有发生|未发生|没有出现/;

export default defineRule({
  id: 'completeness/grave-matters',
  criterion: 'completeness',
  title: {
    zh: '该检查“四重”问题的有检查',
    en: 'Grave events, cases, accidents and errors are dealt with where they are due',
  },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({
    empty: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 15),
      v.description('Below a heading on the matter, fewer characters than this count as nothing.'),
    ),
  }),
  needs: ['profile'],
  messages: {
    missing: {
      message: { zh: '没有围绕{words}作对照检查', en: 'The paper does not deal with {words}' },
      hint: {
        zh: '任期内发生过的，写清是哪件事、负什么责任、原因和教训；没有发生的，写明“没有发生”',
        en: 'Tell what happened in the own term, whose responsibility it was, why, and what was learnt; or say that there was none',
      },
    },
    'none-told': {
      message: {
        zh: '没有围绕{words}作对照检查；通报点名要求的是市委班子和党政一把手，本班子是否要查由上级定',
        en: 'The paper does not deal with {words}; the notice asks city teams and principals for it, whether this team must is for others to say',
      },
      hint: {
        zh: '任期内发生过的，单列一个部分写清是哪件事、负什么责任；没有发生的，写明“没有发生”',
        en: 'Give what happened in the own term a section of its own, or say that there was none',
      },
    },
    'named-only': {
      message: {
        zh: '{words}只提到名称，没有写出具体的事',
        en: '{words} are named, but nothing concrete is told of them',
      },
      hint: {
        zh: '写清是哪件事、什么时间、造成什么后果、班子或本人负什么责任',
        en: 'Say which matter, when, with what consequence, and whose responsibility it was',
      },
    },
    partly: {
      message: { zh: '没有提到{words}', en: 'Nothing is said of {words}' },
      hint: { zh: '发生过的补写；没有发生的，写明“没有发生”', en: 'Add it, or say that there was none' },
    },
    hollow: {
      message: { zh: '“{title}”下面没有内容', en: 'There is no text below {title}' },
      hint: { zh: '写出具体的事，或者写明没有发生', en: 'Write what happened, or that nothing did' },
    },
  },
  docs: {
    why: {
      zh: '省委集体审议后明确要求：围绕重大事件、重大案件、重大事故、重大失误深刻对照检查。只列名称不写事，等于没有检查。',
      en: 'The provincial committee asked for an examination of grave events, cases, accidents and errors. To name them is not to examine them.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：围绕重大事件、重大案件、重大事故、重大失误等“四重”问题，深刻对照检查',
      en: 'Notice, part 7: deep examination of the four grave matters',
    },
    bad: { in: 'paper', text: paper('') },
    good: {
      in: 'paper',
      text: paper(
        '对照重大事件、重大案件、重大事故、重大失误，2013年10月21日长坪煤矿发生透水，11名矿工遇难，是一起重大事故，市委负有领导责任，近年没有发生重大案件。',
      ),
    },
  },
  *check({ draft, profile, kind, principal }, { empty }) {
    const { graveMatters } = profile;
    if (!graveMatters) return;
    yield* hollowHeadings(draft, graveMatters.words, empty);
    const level = draft.meta.level?.value;
    const office = officeOf(draft, kind);
    // the head of a hospital or a school is a principal, and no city or county is his
    if (office === 'other') return;
    const asked = isListed(level, graveMatters.levels) && (kind === 'team' || principal);
    // the notice speaks of cities; that principals elsewhere and provinces are meant too is our reading
    const meant = asked || (principal && kind === 'member') || (kind === 'team' && level === 'province');
    if (!meant && !(kind === 'team' && office === 'committee' && (level ?? 'county') === 'county')) return;
    const lighter: Severity = meant && isPlaced(office, level) ? 'warning' : 'info';
    const weight = { basis: graveMatters.basis, ...(asked ? {} : { severity: lighter }) };
    const words = graveMatters.words.join('、');
    const told = paragraphsOn(draft, graveMatters.words);
    if (told.length === 0) {
      yield {
        code: meant ? 'missing' : 'none-told',
        range: paperRange(draft),
        anchor: 'grave-matters',
        data: { words },
        ...weight,
      };
      return;
    }
    const under = headingsOn(draft, graveMatters.words).flatMap(({ below }) => below);
    // a county team need not deal with it; one that gives it a heading owes what the heading says
    if (!meant && under.length === 0) return;
    const [first] = told;
    if (first && !tellsOne([...told.map(({ value }) => value), ...under.map(({ text }) => text.value)])) {
      yield { ...namedOnly(first.range, under, words), basis: graveMatters.basis };
      return;
    }
    if (!meant || told.some(({ value }) => TOGETHER.test(value))) return;
    const unsaid = graveMatters.words.filter(word => !told.some(({ value }) => value.includes(word)));
    if (first && unsaid.length > 0) {
      yield { code: 'partly', severity: 'info', range: first.range, data: { words: unsaid.join('、') } };
    }
  },
});

function isListed(level: string | undefined, levels: readonly string[]): boolean {
  return level !== undefined && levels.includes(level);
}

/** Where nothing says whose paper it is, the level may: a hospital or a school is of none of these. */
function isPlaced(office: string, level: string | undefined): boolean {
  return office === 'committee' || level === 'county' || level === 'city' || level === 'township';
}

/** Whether any of some texts tells a matter. */
function tellsOne(texts: readonly string[]): boolean {
  return texts.some(value => CONCRETE.test(value));
}

function namedOnly(range: Range, under: readonly { readonly range: Range }[], words: string): Issue {
  return {
    code: 'named-only',
    severity: 'warning',
    range,
    data: { words },
    related: under.map(({ range: place }) => ({
      range: place,
      message: { zh: '这里没有写出哪一件事', en: 'no matter is told here' },
    })),
  };
}

/** The party committee or the government of a place, not one of their departments. */
const COMMITTEE =
  /(?<!团)[省县市区旗州盟](?:委(?!员(?!会)|办|宣|组|统|政|党校|老干|网)|人民政府(?!办|[^，。 ]{0,10}[局委厅])|政府(?!办))|[镇乡](?:党委|人民政府|政府)|(?:街道|区)党工委|街道办事处/;
/** Who heads one: 县委书记, 镇党委书记, 市长, 街道办事处主任. */
const HEAD_OF_PLACE =
  /(?<!团)[省县市区旗州盟]委(?:员会)?(?:常委、?)?书记|(?:[镇乡区]|街道)党工?委书记|(?<![校厂园小])[省市县区旗州盟镇乡]长(?!助理)|(?:街道|办事处)主任/;

/** Whether a paper is of the party committee or the government of a place (or of its head), of another office, or does not say. */
function officeOf({ meta, title }: Draft, kind: Kind): 'committee' | 'other' | 'unknown' {
  const unit = meta.unit?.value ?? '';
  const said = `${unit} ${meta.title?.value ?? ''} ${title?.title ?? ''}`;
  if (kind === 'team') return COMMITTEE.test(said) ? 'committee' : unit === '' ? 'unknown' : 'other';
  const position = meta.position?.value ?? '';
  if (HEAD_OF_PLACE.test(unit + position) || HEAD_OF_PLACE.test(said)) return 'committee';
  if (position === '' && unit === '') return 'unknown';
  return position === '' && COMMITTEE.test(said) ? 'committee' : 'other';
}

interface Told {
  readonly value: string;
  readonly range: { readonly start: number; readonly end: number };
}

/** The paragraphs that name one of the matters, the opening left out: it may only announce them. */
function paragraphsOn(draft: Draft, words: readonly string[]): Told[] {
  const opening: Section | undefined = draft.sections.find(({ role }) => role === 'preamble');
  return textBlocks(draft)
    .filter(({ range }) => range.start >= (opening?.range.end ?? draft.body.start))
    .filter(({ text }) => TOGETHER.test(text.value) || words.some(word => text.value.includes(word)))
    .map(({ text }) => ({ value: text.value, range: sourceRange(text) }));
}

/** A heading for the matters with nothing below it. */
function* hollowHeadings(draft: Draft, words: readonly string[], empty: number): Iterable<Issue> {
  for (const { heading, below } of headingsOn(draft, words)) {
    const count = below.reduce((sum, { text }) => sum + substanceOf(text.value), 0);
    if (count < empty) yield { code: 'hollow', range: heading.range, data: { title: heading.title } };
  }
}

/** The headings for the matters, with the paragraphs up to the next heading; headings over others left out. */
function headingsOn(
  draft: Draft,
  words: readonly string[],
): { readonly heading: Heading; readonly below: readonly Block[] }[] {
  const heads = candidatesOf(draft).filter(({ alone, heading }) => alone && substanceOf(heading.title) > 0);
  return heads.flatMap(({ heading, index, key }, i) => {
    const named = words.filter(word => heading.title.includes(word)).length;
    if (!TOGETHER.test(heading.title) && named < 2) return [];
    const next = heads.slice(i + 1).find(later => later.index > index);
    const numbered = heads[i + 1] && heads[i + 1]?.key !== key && heads[i + 1]?.index === index + 1;
    if (numbered) return [];
    return [{ heading, below: draft.blocks.slice(index + 1, next?.index ?? draft.blocks.length) }];
  });
}

function paper(grave: string): string {
  return `---
kind: team
profile: qunzhong-2014
unit: 中共云泽市委
level: city
---
# 中共云泽市委常委班子对照检查材料

现将有关情况对照检查如下。

## 一、“四风”方面存在的突出问题

${grave}

### （一）形式主义方面

#### 1. 重部署轻落实

2013年3月召开安全生产会，会后四个月没有再听过一次汇报，7月河堤漫水，180亩秋苗被淹。
`;
}
