import * as v from 'valibot';
import type { Problem } from '../../src/draft/model.ts';
import { matcher } from '../../src/language/pattern.ts';
import { type Range, sourceRange } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { hitsIn } from '../support/hits.ts';
import { GIVEN_NAMES, mayBeName, SURNAMES } from '../support/identity/self.ts';
import { withoutQuotations } from '../support/reading/voice.ts';
import { casesOf } from '../support/sentences.ts';

const options = v.strictObject({
  many: v.pipe(
    v.optional(v.number(), 2),
    v.description(
      'Unnamed actors, places or times in one case from which on all are named; a single 有关部门 is an info.',
    ),
  ),
  nameless: v.pipe(
    v.optional(v.number(), 2),
    v.description(
      'Unnamed people and places from which on a problem is doubted that names nobody and no place.',
    ),
  ),
});

export default defineRule({
  id: 'analysis/vague-actor',
  criterion: 'analysis',
  title: { zh: '事例要指名是谁、在哪里', en: 'Examples name who and where' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options,
  needs: ['problems'],
  messages: {
    found: {
      message: {
        zh: '这个事例里用“{term}”代替了具体的单位、人或者时间，对不上号',
        en: 'The example says “{term}” in place of a unit, a person or a date, so nobody can tell what it refers to',
      },
      hint: {
        zh: '换成真实的名称，例如“县住建局”“柳湾镇党委书记”“2013年5月”；依规定不能写的，写清层级和职务',
        en: 'Put the real name there; where rules forbid it, say level and post',
      },
    },
    many: {
      message: {
        zh: '这个事例里有 {count} 处不指名的说法（{terms}），是谁、在哪里都对不上号',
        en: 'The example leaves {count} actors or places unnamed ({terms}): nobody can tell who and where',
      },
      hint: {
        zh: '逐处换成真实的单位、职务和地点；依规定不能写的，写清层级和职务',
        en: 'Name unit, post and place each time; where rules forbid it, say level and post',
      },
    },
    nameless: {
      message: {
        zh: '“{title}”的事例里没有一个地名、单位或人名，只说“{terms}”，是谁、在哪里都对不上号',
        en: 'The examples of “{title}” name no place, unit or person, only {terms}: nobody can tell who and where',
      },
      hint: {
        zh: '写明是哪个村、哪个单位、谁；依规定不能写的，写清层级和职务',
        en: 'Say which village or unit and who; where rules forbid it, say level and post',
      },
    },
  },
  docs: {
    why: {
      zh: '事例是拿来对照自己的。“某单位”“有关部门”谁都可以是，读的人查不了，写的人也躲开了。',
      en: 'An example holds the writer to something. “A certain unit” may be anybody, cannot be looked up and lets the writer off.',
    },
    basis: {
      mark: 'O',
      zh: '本工具自拟；通报第五部分要求阐述清楚具体时间、事情经过、造成后果',
      en: 'Our own proposal; the notice, part 5, asks for the concrete time, course and consequence',
    },
    bad: {
      in: 'problem',
      text: '1.服务群众不上心，办事推来推去\n2013年5月12日，我到某单位督办农民工欠薪，只听了有关领导二十分钟汇报就签字离开，17名农民工一直拖到年底才拿到工钱，有3人到市里上访。我当时怕得罪人，把群众的事看轻了。\n',
    },
    good: {
      in: 'problem',
      text: '1.服务群众不上心，办事推来推去\n2013年5月12日，我到县建筑公司督办农民工欠薪，只听了二十分钟汇报就签字离开，17名农民工一直拖到年底才拿到工钱，有3人到市里上访。我当时怕得罪人，把群众的事看轻了。\n',
    },
  },
  *check(context, { many, nameless }) {
    const listed = context.hits('vague-actors');
    for (const problem of context.draft.problems) {
      yield* nobodyIn(problem, nameless);
      const hidden = foundIn(unnamed, problem);
      const indefinite = foundIn(INDEFINITE, problem);
      for (const range of casesOf(problem)) {
        const plain = [
          ...hitsIn(listed, range).map(({ range: at, term }) => ({ range: at, term })),
          ...hitsIn(hidden, range),
        ];
        if (plain.length === 0) continue;
        const found = merge([...plain, ...hitsIn(indefinite, range)]);
        const first = found[0] as Unnamed;
        const terms = [...new Set(found.map(({ term }) => term))];
        if (terms.length >= many)
          yield {
            code: 'many',
            range,
            data: { count: found.length, terms: terms.slice(0, 3).join('、') },
          };
        // 某企业 hides a name on purpose; 有关部门 may be all that a story needs
        else
          yield {
            code: 'found',
            range: first.range,
            data: { term: first.term },
            ...(first.term.startsWith('某') ? {} : { severity: 'info' as const }),
          };
      }
    }
  },
});

interface Unnamed {
  readonly range: Range;
  readonly term: string;
}

const UNIT =
  '(?:单位|部门|机关|企业|公司|工厂|厂家|村(?!民)|乡镇?|镇|县|街道|社区|学校|院校|医院|科室|股室|站所|支部|专业班?|系|班级|领导|负责人|书记|局长|主任|同志|人员|老板|地方?|路段|项目|工程|机构|院系|车间|小区|场所|会议|活动|小学|中学|中心校|教学点|幼儿园|大学|学院|卫生[院室]|合作社|项目部|[检督考调工]?(?:查|导|察|研|视|作)组|执法队|银行|商户|开发商|承包[商人户]|[局处科股站所院校部镇乡县区队]长|经理|医生|教师|老师|干部|职工|大户|户(?:人家|农户|居民|群众)?)';
/** 某企业, 有关领导, 个别系, 一些村; a crowd (一些群众, 有的干部) has no name to give. */
const UNNAMED = new RegExp(
  [
    `某(?:一|个|位|些|项|次|家)?${UNIT}`,
    `(?:有关|相关)(?:的)?${UNIT}`,
    `(?:个别|一些|部分|有些|有的|某些)(?:基层|下属|所属|分管|业务|直属)?(?:单位|部门|企业|公司|村(?!民)|乡镇|科室|股室|站所|支部|系(?!统)|领导|负责人|路段|地方|院校|机构|[检督考调]?[查导察研视]组|工作组|中心校|小学|中学)`,
    '(?:前[些段阵]|有)(?:年|时间|一阵子?)(?:的|里)?(?:某|有)(?:天|次)',
  ].join('|'),
  'gu',
);

const unnamed = matcher(UNNAMED);
/** 一所学校, 一家企业: sound where the rest of the story is named; beside 某 or 有关 one more place that is not. */
const INDEFINITE = matcher(
  /(?<![同另每哪这那第])一[所家个](?:乡镇|基层|下属|当地)?(?:学校|小学|中学|中心校|企业|公司|镇(?!长)|乡(?!长)|村(?!民)|单位|部门|医院|社区|合作社|科室|站所)/gu,
);

/** 有位群众, 下面一个乡, 还有个镇, 另一处: people and places of which none is named. */
const ANYBODY = matcher(
  /(?:下面|其中|还)?有(?:一|几|两)?[位名个户处家些](?:乡|镇|村|社区|学校|教学点|企业|单位|科室|群众|村民|居民|老人|老乡|残疾人|困难户|贫困户|职工|工人|学生|患者|病人|家长|教师|干部|商户|业主|司机|小流域|工地|工程|项目)|下面(?:一|几|两)?个(?:乡|镇|村|站|所|科|点)|(?<![同另每哪这那第])一[位名户](?:群众|村民|居民|老人|老乡|残疾人|困难户|贫困户|职工|工人|学生|患者|病人|家长|业主)(?![\p{Script=Han}]{2,3}(?:来|说|反映|[，、]))|(?<![同每哪这那第])一[个处所](?:教学点|村|乡|镇|社区|工地|学校)|另一[处家个名位]/gu,
);
/** What may be the name of a place or a unit, or is a person’s, however he is called. */
const PLACE =
  /(?<![一几两有个位名处家这那每各全本我某])([\p{Script=Han}]{2})(?:村|镇|乡(?!镇)|县(?![里委级])|社区|街道|小区|小学|中学|敬老院|福利院|卫生院|水库|公司|厂|桥|河|沟|渠|庄|坪|湾|屯|寨)/gu;
const PERSON = new RegExp(
  `[${SURNAMES}][${GIVEN_NAMES}]{2}|[${SURNAMES}]某|[老小][${SURNAMES}](?![${GIVEN_NAMES}])|[${SURNAMES}](?:书记|主任|[局镇乡县院校科处站所]长)`,
  'u',
);

function isNamed(value: string): boolean {
  if (PERSON.test(value)) return true;
  return [...value.matchAll(PLACE)].some(([, letters]) => mayBeName(letters as string));
}

/** Where none of the cases names anybody or any place. */
function* nobodyIn(problem: Problem, least: number): Iterable<Issue> {
  const cases = casesOf(problem);
  const [first] = cases;
  if (!first) return;
  const anybody = foundIn(ANYBODY, problem);
  const hits = cases.flatMap(range => hitsIn(anybody, range));
  const terms = [...new Set(hits.map(({ term }) => term))];
  if (terms.length < least) return;
  if (problem.sentences.some(({ text }) => isNamed(text.value))) return;
  yield {
    code: 'nameless',
    range: first,
    severity: 'info',
    data: { title: problem.title, terms: terms.slice(0, 3).join('、') },
  };
}

/** Once a problem, in order: a text of one problem may tell thousands of cases. */
function foundIn(find: typeof unnamed, { sentences }: Problem): Unnamed[] {
  return sentences.flatMap(({ text }) =>
    find(withoutQuotations(text.value)).map(match => ({
      range: sourceRange(text, match.index, match.index + match[0].length),
      term: match[0],
    })),
  );
}

/** In order, without those that lie inside another one. */
function merge(found: readonly Unnamed[]): Unnamed[] {
  const sorted = [...found].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const kept: Unnamed[] = [];
  for (const hit of sorted) if (hit.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(hit);
  return kept;
}
