import * as v from 'valibot';
import type { Draft } from '../../src/draft/model.ts';
import { type Range, sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import {
  isName,
  type Place,
  personIn,
  placesIn,
  rankOfPlace,
  type Statement,
  statementsOf,
} from '../support/names.ts';
import { proseBlocks } from '../support/prose.ts';
import { withoutQuotations } from '../support/voice.ts';

export default defineRule({
  id: 'attitude/own-name',
  criterion: 'attitude',
  title: { zh: '单位、姓名、职务是自己的，前后一致', en: 'Unit, name and post are one’s own throughout' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  messages: {
    unit: {
      message: {
        zh: '这里写的是“{found}”，{where}写的是“{expected}”：单位对不上',
        en: 'This names {found}, {whereEn} names {expected}: the units differ',
      },
      hint: {
        zh: '核对材料是哪个单位的，把别处的单位名称改过来；并通读全文，看还有没有别的单位的人和事',
        en: 'Check whose paper this is, and read it through for people and matters of the other unit',
      },
    },
    person: {
      message: {
        zh: '这里署名“{found}”，{where}写的是“{expected}”：姓名对不上',
        en: 'This names {found}, {whereEn} names {expected}: the persons differ',
      },
      hint: {
        zh: '核对材料是谁的，改成本人姓名；并通读全文，看还有没有别人的经历',
        en: 'Check whose paper this is, and read it through for another person’s story',
      },
    },
    post: {
      message: {
        zh: '这里的职务是“{found}”，{where}写的是“{expected}”：职务对不上',
        en: 'The post here is {found}, {whereEn} says {expected}',
      },
      hint: {
        zh: '核对本人现任职务，改成一致；兼任的一并写上',
        en: 'Check the present post; name all posts held',
      },
    },
    place: {
      message: {
        zh: '说的是自己，写的却是“{found}”，本单位是{expected}',
        en: 'This speaks of oneself and says {found}; one’s own is {expected}',
      },
      hint: {
        zh: '改成本地的名称；如果说的是过去任职的地方，写明“任…时”',
        en: 'Put one’s own place; of an earlier post say when it was held',
      },
    },
    'self-word': {
      message: {
        zh: '“{found}”不是本单位的自称，本单位是{expected}',
        en: '“{found}” is not how {expected} speaks of itself',
      },
      hint: {
        zh: '核对是不是从别的单位的材料里移来的，改成本单位的自称',
        en: 'See whether it was taken from another unit’s paper',
      },
    },
    'own-post': {
      message: {
        zh: '说自己是“{found}”，本人职务是{expected}：职务对不上',
        en: 'The writer calls himself {found} and is {expected}',
      },
      hint: {
        zh: '核对是不是从别人的材料里移来的；是过去的职务，写明“任…时”',
        en: 'See whether it was taken from another paper; of an earlier post say when it was held',
      },
    },
    addressed: {
      message: {
        zh: '别人当面叫“{found}”，本人是{expected}：称呼对不上',
        en: 'Somebody says “{found}” to the writer, who is {expected}',
      },
      hint: {
        zh: '核对这件事是不是本人的经历；是，就把称呼改对',
        en: 'See whether the case is one’s own; if so, mend the form of address',
      },
    },
  },
  docs: {
    why: {
      zh: '别的单位、别人的名字留在材料里，说明是抄来的，态度是否端正一望便知。',
      en: 'Another unit’s or person’s name shows that the paper was copied; nothing tells more of the attitude.',
    },
    basis: {
      mark: 'N',
      zh: '通报第七部分：态度要端正、文如其人',
      en: 'Notice, part 7: upright in attitude, the paper is like its author',
    },
    bad: {
      in: 'measures',
      kind: 'member',
      text: '（一）管住接待和节庆。今明两年停办一切节会，由县委办主任郭立新负责，7月起按月公开。我要为沙棠县的果农办几件实实在在的事，培训效果由学员评价。',
    },
    good: {
      in: 'measures',
      kind: 'member',
      text: '（一）管住接待和节庆。今明两年停办一切节会，由县委办主任郭立新负责，7月起按月公开。我要为青柳县的果农办几件实实在在的事，10月到沙棠县学习果农培训的做法，培训效果由学员评价。',
    },
  },
  *check({ draft, kind }) {
    const statements = statementsOf(draft);
    yield* unitIssues(statements);
    if (kind === 'member') {
      yield* personIssues(statements, draft);
      yield* ownPostIssues(draft, statements);
      yield* postIssues(statements);
    }
    yield* textIssues(draft, statements, kind === 'member');
  },
});

const WHERE: Readonly<Record<Statement['from'], readonly [string, string]>> = {
  unit: ['前置信息的单位', 'the unit in the front matter'],
  position: ['前置信息的职务', 'the post in the front matter'],
  title: ['前置信息的标题', 'the title in the front matter'],
  name: ['前置信息的姓名', 'the name in the front matter'],
  line: ['题下', 'the title block'],
  'sign-off': ['落款', 'the sign-off'],
};

interface Said<T> {
  readonly statement: Statement;
  readonly value: T;
}

/** Reports the first statement that contradicts the reference; others that do are named beside it. */
function contradiction<T>(
  said: readonly Said<T>[],
  code: string,
  contradicts: (value: T, reference: T) => boolean,
  print: (value: T, against: T) => string,
): Issue | null {
  const [reference, ...rest] = said;
  if (!reference) return null;
  const deviating = rest.filter(({ value }) => contradicts(value, reference.value));
  // a place in the text says more to a reader than a line of the front matter
  const first = deviating.find(({ statement }) => isText(statement)) ?? deviating[0];
  if (!first) return null;
  const [where, whereEn] = WHERE[reference.statement.from];
  const others = [reference, ...deviating.filter(other => other !== first)];
  return {
    code,
    range: first.statement.range,
    data: {
      found: print(first.value, reference.value),
      expected: print(reference.value, first.value),
      where,
      whereEn,
    },
    related: others.map(({ statement, value }) => ({
      range: statement.range,
      message: {
        zh: `${WHERE[statement.from][0]}写的是“${print(value, first.value)}”`,
        en: `${WHERE[statement.from][1]}: ${print(value, first.value)}`,
      },
    })),
  };
}

function isText({ from }: Statement): boolean {
  return from === 'line' || from === 'sign-off';
}

function unitsSaid(statements: readonly Statement[]): Said<readonly Place[]>[] {
  return statements
    .filter(({ from }) => from !== 'name')
    .map(statement => ({ statement, value: placesIn(statement.value) }))
    .filter(({ value }) => value.length > 0);
}

function* unitIssues(statements: readonly Statement[]): Iterable<Issue> {
  const issue = contradiction(
    unitsSaid(statements),
    'unit',
    (a, b) => contradictingRank(a, b) !== null,
    (a, b) => placeNames(a, contradictingRank(a, b)),
  );
  if (issue) yield issue;
}

/** The lowest rank at which both name places and share none; 青柳县 does not contradict 云泽市青柳县. */
function contradictingRank(a: readonly Place[], b: readonly Place[]): number | null {
  for (const rank of [1, 2, 3, 4]) {
    const [of, than] = [namesOf(a, rank), namesOf(b, rank)];
    if (of.length > 0 && than.length > 0) return of.some(name => than.includes(name)) ? null : rank;
  }
  return null;
}

function namesOf(places: readonly Place[], rank: number): string[] {
  return places.filter(place => place.rank === rank).map(({ name }) => name);
}

function placeNames(places: readonly Place[], rank: number | null): string {
  return (rank === null ? places.map(({ name }) => name) : namesOf(places, rank)).join('、');
}

function* personIssues(statements: readonly Statement[], draft: Draft): Iterable<Issue> {
  const said = statements.flatMap((statement): Said<string>[] => {
    if (statement.from === 'unit' || statement.from === 'position') return [];
    const person = statement.from === 'name' ? statement.value.replace(/\s/g, '') : personIn(statement.value);
    return person && /^[\p{Script=Han}·]{2,}$/u.test(person) ? [{ statement, value: person }] : [];
  });
  // the front matter’s name outranks what a title says of somebody
  const ordered = [...said].sort(
    (a, b) => Number(b.statement.from === 'name') - Number(a.statement.from === 'name'),
  );
  const issue = contradiction(
    ordered,
    'person',
    (a, b) => a !== b,
    value => value,
  );
  if (issue) yield issue;
  const own = ordered[0]?.value ?? draft.meta.name?.value.replace(/\s/g, '');
  if (own) yield* addressIssues(draft, own);
}

const POST =
  /(?:副|代|常务副|第一)*(?:书记|市长|县长|区长|镇长|乡长|局长|主任|部长|院长|校长|处长|科长|站长|所长|主席|秘书长|总经理|董事长|组长|检察长)$/u;

function* postIssues(statements: readonly Statement[]): Iterable<Issue> {
  const said = statements.flatMap((statement): Said<readonly string[]>[] => {
    const { from, value } = statement;
    if (from !== 'position' && from !== 'line' && from !== 'sign-off') return [];
    const words =
      from === 'position' ? value : value.replace(/[ \u3000\t]+[\p{Script=Han} \u3000]{2,4}$/u, '');
    const posts = words
      .split(/[、，,兼；;\s]+/)
      .map(part => POST.exec(part)?.[0])
      .filter(post => post !== undefined);
    return posts.length > 0 ? [{ statement, value: posts }] : [];
  });
  const issue = contradiction(
    said,
    'post',
    (a, b) => !a.some(post => b.includes(post)),
    value => value.join('、'),
  );
  if (issue) yield { ...issue, severity: 'warning' };
}

/** Posts by which a paper may speak of its writer; leads of groups, branches and works are held beside any post. */
const OWN_POST =
  /(?:我这个|身为|作为(?:一名|一个)?|我是(?=一[名个位]|分管)|我(?:现任|担任着))([^，。；“”]{0,12}?)((?:常务)?副?(?:市长|县长|区长|镇长|乡长|局长|处长|科长|厅长|院长|校长|部长|县委书记|市委书记|区委书记|镇党委书记|乡党委书记|站长|所长|行长|检察长))(?![的们]?(?:时|期间|那|以前|之前|助理|们))/gu;

/** 我这个副县长 in the paper of somebody who is head of a division. */
function* ownPostIssues(draft: Draft, statements: readonly Statement[]): Iterable<Issue> {
  const own = statements
    .filter(({ from }) => from !== 'unit' && from !== 'name')
    .map(({ value }) => value)
    .join('、');
  // a paper that nowhere says what its writer is cannot be contradicted
  const known = POSTS_KNOWN.exec(own)?.[0];
  if (!known) return;
  for (const { text } of proseBlocks(draft)) {
    const value = withoutQuotations(text.value);
    for (const match of value.matchAll(OWN_POST)) {
      const [words, before, post] = match as unknown as [string, string, string];
      if (
        own.includes(post) &&
        (post.includes('副') || !new RegExp(`副${post}`).test(own) || new RegExp(`(?<!副)${post}`).test(own))
      )
        continue;
      if (MAYBE.test(before) || ELSEWHERE.test(sentenceAround(value, match.index))) continue;
      const at = match.index + words.length - post.length;
      yield {
        code: 'own-post',
        severity: 'warning',
        range: sourceRange(text, at, at + post.length),
        data: { found: post, expected: known },
      };
    }
  }
}

const POSTS_KNOWN =
  /(?:副|代|常务副|第一)*(?:书记|[市县区镇乡局处科厅院校部站所行]长|主任|主席|委员|检察长|经理)/u;
/** A wish or a comparison, another person or another time between 我 and the post. */
const MAYBE = /不|像|想|要|如果|好比|上级|别|他|她|曾|过|原|前|时|跟|同|和|对|让|给|请|找|被|把/;

/** “对我说：‘赵书记，我跑了11趟’” in a paper of somebody not called Zhao. */
const ADDRESSED =
  /(?:(?:对|跟|问|找|拉着|追着|冲着?|指着|围着)我[^“。]{0,12}|(?:叫|喊|称呼?|管)我[^“。]{0,4}|听惯了?[^“。]{0,6})“([\p{Script=Han}])(书记|县长|市长|区长|镇长|乡长|局长|主任|部长|院长|校长|科长|处长)[，,！!：:。？?”]/gu;

function* addressIssues(draft: Draft, own: string): Iterable<Issue> {
  for (const { text } of proseBlocks(draft)) {
    for (const match of text.value.matchAll(ADDRESSED)) {
      if (own.startsWith(match[1] as string)) continue;
      const found = `${match[1]}${match[2]}`;
      const end = match.index + match[0].length - 1;
      yield {
        code: 'addressed',
        severity: 'warning',
        range: sourceRange(text, end - found.length, end),
        data: { found, expected: own },
      };
    }
  }
}

const NAME = '([\\p{Script=Han}]{1,4}?[县市区镇乡])';
/** Wordings by which a paper speaks of its own place. */
const OWN_PLACE = [
  // 我在…分管, 我到…任职以来
  `(?:我|本人)(?:自|从)?(?:[\\d年月]{0,8})(?:在|到|来)${NAME}(?:分管|主持|负责|主政|任职|工作)`,
  // 我要为…的果农办实事, 带领…干部群众
  `(?:我们?|本人|班子|将|要|决心|努力|共同|齐心|团结)[^，。；“”]{0,12}?(?:为|让|使|带领|推动|推进|建设|谱写|开创|造福|服务|回报|愧对|辜负|对不起|对不住)(?:好|了)?${NAME}(?:的|人民|经济|群众|百姓|老百姓|干部|发展|高质量|全面|现代化|各项|父老|转型|振兴|更加|又|新)`,
  // 作为…的一名领导干部
  `作为${NAME}(?:的|委|人民|党|政府)`,
  // 立足…实际
  `(?:立足|结合|从)${NAME}(?:的)?(?:实际|县情|市情|区情|镇情|乡情)`,
  // 任…县委书记以来
  `任${NAME}[^，。；]{0,10}以来`,
].map(pattern => new RegExp(pattern, 'gu'));
const EITHER_PLACE = [
  ...OWN_PLACE,
  new RegExp(`(?:^|[。；])${NAME}(?:委(?:常委)?(?:班子|常委会)|人民政府党组|委常委)`, 'gu'),
];
/** What tells of another place or another time on purpose. */
const ELSEWHERE =
  /学习|借鉴|考察|参观|对标|标杆|通报|经验|做法|案例|教训|邻县|邻市|外[省市县地]|兄弟|调研|出差|联系点|帮扶|对口|援助|支援|挂职|曾|当年|早年|年轻|原任|原来|调离|调任|调到|以前|从前|过去|期间|时候|那时|那几年|(?:任|工作|当|分管|担任|任职)[^，。]{0,10}(?:时(?!间|常)|期间)/;

/** Words of the sentence that the pattern took for the beginning of a name: 作为县委常委班子, 现将县委班子. */
const NOT_IN_NAME =
  /^(?:作为|以上|现|按|根据|对照|今|会前|经|由|本|以|于|则|即|又|还|也|都|使|让|是|而|但|因|所|该|其|此|把|将|给|被|从|向|往|到|在|为|对|比|与|及|并|或|若|如|当|这|那|每|某|各|整|全|我|他|她|它|咱|了|着|过|的|代表|通过|围绕|结合|会上|同时|去年|当年|近年)/;

const OWN_RANKS = [1, 2, 3];

function* textIssues(draft: Draft, statements: readonly Statement[], member: boolean): Iterable<Issue> {
  const own = unitsSaid(statements).flatMap(({ value }) => value);
  const rank = OWN_RANKS.find(candidate => namesOf(own, candidate).length > 0);
  const unit = statements.find(({ from }) => from === 'unit')?.value;
  for (const { text } of proseBlocks(draft)) {
    const value = withoutQuotations(text.value);
    if (rank !== undefined) yield* placeIssues(text, value, namesOf(own, rank), rank, member);
    if (unit) yield* selfWordIssues(text, value, statements, unit);
  }
}

function* placeIssues(
  text: Text,
  value: string,
  own: readonly string[],
  rank: number,
  member: boolean,
): Iterable<Issue> {
  for (const pattern of member ? OWN_PLACE : EITHER_PLACE) {
    for (const match of value.matchAll(pattern)) {
      const found = match[1] as string;
      if (rankOfPlace(found) !== rank || !isName(found.slice(0, -1)) || NOT_IN_NAME.test(found)) continue;
      if (own.some(name => name.endsWith(found) || found.endsWith(name))) continue;
      if (ELSEWHERE.test(sentenceAround(value, match.index))) continue;
      const at = match.index + match[0].lastIndexOf(found);
      yield {
        code: 'place',
        severity: 'warning',
        range: sourceRange(text, at, at + found.length),
        data: { found, expected: [...new Set(own)].join('、') },
      };
    }
  }
}

/** Longest way that is looked from a word to the ends of its sentence. */
const REACH = 500;

function sentenceAround(value: string, index: number): string {
  const before = value.slice(Math.max(0, index - REACH), index + 1);
  const behind = value.slice(index, index + REACH);
  const end = behind.indexOf('。');
  return before.slice(before.lastIndexOf('。') + 1, -1) + (end < 0 ? behind : behind.slice(0, end));
}

const SELF_WORD = /我(局|厅|校|院|镇|乡|公司|街道)(?=党|班子|领导|干部|职工|机关|工作|实际|各|全体|主要)/g;

/** 我局 in the paper of a county committee; what unit, post or title name is one’s own. */
function* selfWordIssues(
  text: Text,
  value: string,
  statements: readonly Statement[],
  unit: string,
): Iterable<Issue> {
  const known = statements.map(statement => statement.value).join(' ');
  for (const match of value.matchAll(SELF_WORD)) {
    const word = match[1] as string;
    if (known.includes(word) || ELSEWHERE.test(sentenceAround(value, match.index))) continue;
    const range: Range = sourceRange(text, match.index, match.index + match[0].length);
    yield { code: 'self-word', severity: 'warning', range, data: { found: match[0], expected: unit } };
  }
}
