import * as v from 'valibot';
import type { Draft } from '../../src/draft/model.ts';
import { sourceRange, type Text } from '../../src/language/text.ts';
import { defineRule, type Issue } from '../../src/linter/rule.ts';
import { foreignIn } from '../support/foreign.ts';
import { type Place, personIn, placesIn, type Statement, statementsOf } from '../support/names.ts';
import { POSTS_KNOWN } from '../support/posts.ts';
import { proseBlocks } from '../support/prose.ts';
import { type Foreign, isShortFor, type Self, sharesPair } from '../support/self.ts';
import { timesIn } from '../support/times.ts';

export default defineRule({
  id: 'attitude/own-name',
  criterion: 'attitude',
  title: { zh: '单位、姓名、职务是自己的，前后一致', en: 'Unit, name and post are one’s own throughout' },
  severity: 'error',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  needs: [],
  ownWords: ['where', 'whereEn'],
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
    org: {
      message: {
        zh: '说的是自己，写的却是“{found}”，本单位是{expected}',
        en: 'This speaks of oneself and says {found}; one’s own unit is {expected}',
      },
      hint: {
        zh: '核对是不是从别的单位的材料里移来的，改成本单位的名称',
        en: 'See whether it was taken from another unit’s paper',
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
    holder: {
      message: {
        zh: '这里的名字是“{found}”，同一职务在材料里另有其人：{expected}',
        en: 'This names {found}, while the paper gives the same post to {expected}',
      },
      hint: {
        zh: '核对现任是谁，把别处带来的名字改过来；前后任都写到的，写明“时任”“前任”',
        en: 'See who holds the post; of predecessors say that they were',
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
      yield* personIssues(statements);
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
  else yield* organIssues(statements);
}

const ORGAN =
  /([\p{Script=Han}]{2,14}?)(学院|大学|学校|医院|公司|集团|街道|局|厅|中心|委员会|办公室|法院|检察院|档案馆)/gu;

interface Organ {
  readonly stem: string;
  readonly type: string;
}

/** 青桐县民政局 in one place and 青桐县水利局 in another: the place agrees, the office does not. */
function* organIssues(statements: readonly Statement[]): Iterable<Issue> {
  const said = statements
    .filter(({ from }) => from !== 'name' && from !== 'title')
    .map(statement => ({ statement, value: organsIn(statement.value) }))
    .filter(({ value }) => value.length > 0);
  const issue = contradiction(
    said,
    'unit',
    (a, b) => {
      const types = a.filter(({ type }) => b.some(other => other.type === type));
      // 东岭大学材料学院 and 东岭大学化工学院: what stands last is one's own
      const [mine, yours] = [a.at(-1), b.at(-1)];
      if (mine && yours && mine.type === yours.type) return !alike(mine.stem, yours.stem);
      // 办公室 here and 局 there are two offices where not even a pair of letters agrees
      if (types.length === 0) return !a.some(({ stem }) => b.some(other => sharesPair(stem, other.stem)));
      return !types.some(({ stem, type }) => b.some(other => other.type === type && alike(stem, other.stem)));
    },
    value => value.map(({ stem, type }) => stem + type).join('、'),
  );
  // one person may lead two offices, so that a person must look
  if (issue) yield { ...issue, severity: 'warning' };
}

function organsIn(value: string): Organ[] {
  return [...value.matchAll(ORGAN)].flatMap(match => {
    const stem = (match[1] as string).replace(/^.*[省市县区]|^中共|^.*、/u, '');
    return stem.length >= 2 ? [{ stem, type: match[2] as string }] : [];
  });
}

/** 住建 and 住房和城乡建设 are one; 岚川职业技术 and 江北职业技术 differ in what is left between a common head and a common tail. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isShortFor(short, long)) return true;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail])
    tail++;
  const rests = [short, long].map(value => value.slice(head, value.length - tail));
  if (rests.some(rest => rest === '')) return true;
  return !rests.every(rest => rest.length > 1 || /^[一二三四五六七八九十\d]$/.test(rest)) && sharesPair(a, b);
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

function personsSaid(statements: readonly Statement[]): Said<string>[] {
  const said = statements.flatMap((statement): Said<string>[] => {
    if (statement.from === 'unit' || statement.from === 'position') return [];
    const person = statement.from === 'name' ? statement.value.replace(/\s/g, '') : personIn(statement.value);
    return person && /^[\p{Script=Han}·]{2,}$/u.test(person) ? [{ statement, value: person }] : [];
  });
  // the front matter’s name outranks what a title says of somebody
  return said.sort((a, b) => Number(b.statement.from === 'name') - Number(a.statement.from === 'name'));
}

function* personIssues(statements: readonly Statement[]): Iterable<Issue> {
  const issue = contradiction(
    personsSaid(statements),
    'person',
    (a, b) => a !== b,
    value => value,
  );
  if (issue) yield issue;
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

/** What the running text says of oneself, held against who one is. */
function* textIssues(draft: Draft, statements: readonly Statement[], member: boolean): Iterable<Issue> {
  const places = unitsSaid(statements).flatMap(({ value }) => value);
  const rank = OWN_RANKS.find(candidate => namesOf(places, candidate).length > 0) ?? null;
  const own: Self = {
    said: statements.map(({ value }) => value).join('、'),
    posts: statements
      .filter(({ from }) => from !== 'unit' && from !== 'name')
      .map(({ value }) => value)
      .join('、'),
    name: member
      ? (personsSaid(statements)[0]?.value ?? draft.meta.name?.value.replace(/\s/g, '') ?? null)
      : null,
    rank,
    places: rank === null ? [] : namesOf(places, rank),
    paper: draft.source.text,
    told: timesIn(draft.source.text),
  };
  const unit = statements.find(({ from }) => from !== 'name' && from !== 'sign-off')?.value ?? '';
  const expected: Record<Foreign['code'], string> = {
    place: [...new Set(own.places)].join('、'),
    org: unit,
    'self-word': unit,
    'own-post': statements.find(isOfPost)?.value ?? own.posts,
    addressed: own.name ?? '',
    holder: own.name ?? '',
  };
  const texts = proseBlocks(draft).map(({ text }) => text);
  const paragraphs = texts.map(({ value }) => value);
  for (const { code, paragraph, start, end, weak, expected: instead } of foreignIn(paragraphs, own, member)) {
    const text = texts[paragraph] as Text;
    const data = { found: text.value.slice(start, end), expected: instead ?? expected[code] };
    const severity = weak ? 'info' : 'warning';
    yield { code, severity, range: sourceRange(text, start, end), data };
  }
}

/** Whether a statement says what the writer is. */
function isOfPost({ from, value }: Statement): boolean {
  return from !== 'unit' && from !== 'name' && POSTS_KNOWN.test(value);
}

/** A paper belongs to the lowest place that its unit names. */
const OWN_RANKS = [1, 2, 3];
