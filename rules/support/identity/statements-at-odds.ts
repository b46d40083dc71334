import type { Issue } from '../../../src/linter/rule.ts';
import { type Place, personIn, placesIn, type Statement } from './names.ts';
import { isShortFor, sharesPair } from './self.ts';

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

/** The places that each statement but the name names. */
export function unitsSaid(statements: readonly Statement[]): Said<readonly Place[]>[] {
  return statements
    .filter(({ from }) => from !== 'name')
    .map(statement => ({ statement, value: placesIn(statement.value) }))
    .filter(({ value }) => value.length > 0);
}

/** Places, or offices of one place, that the statements of a paper name against each other. */
export function* unitIssues(statements: readonly Statement[]): Iterable<Issue> {
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

/** Names of the places of one rank. */
export function namesOf(places: readonly Place[], rank: number): string[] {
  return places.filter(place => place.rank === rank).map(({ name }) => name);
}

function placeNames(places: readonly Place[], rank: number | null): string {
  return (rank === null ? places.map(({ name }) => name) : namesOf(places, rank)).join('、');
}

/** The writer’s name, from the surest statement on. */
export function personsSaid(statements: readonly Statement[]): Said<string>[] {
  const said = statements.flatMap((statement): Said<string>[] => {
    if (statement.from === 'unit' || statement.from === 'position') return [];
    const person = statement.from === 'name' ? statement.value.replace(/\s/g, '') : personIn(statement.value);
    return person && /^[\p{Script=Han}·]{2,}$/u.test(person) ? [{ statement, value: person }] : [];
  });
  // the front matter’s name outranks what a title says of somebody
  return said.sort((a, b) => Number(b.statement.from === 'name') - Number(a.statement.from === 'name'));
}

/** Two names for the one whose paper it is. */
export function* personIssues(statements: readonly Statement[]): Iterable<Issue> {
  const issue = contradiction(
    personsSaid(statements),
    'person',
    (a, b) => a !== b,
    value => value,
  );
  if (issue) yield issue;
}

const POST =
  /(?:副|代|常务副|第一){0,3}(?:书记|市长|县长|区长|镇长|乡长|局长|主任|部长|院长|校长|处长|科长|站长|所长|主席|秘书长|总经理|董事长|组长|检察长)$/u;

/** Posts stated in two places of which none is in both. */
export function* postIssues(statements: readonly Statement[]): Iterable<Issue> {
  const said = statements.flatMap((statement): Said<readonly string[]>[] => {
    const { from, value } = statement;
    if (from !== 'position' && from !== 'line' && from !== 'sign-off') return [];
    const words =
      from === 'position'
        ? value
        : value.replace(/(?<![ \u3000\t])[ \u3000\t]+[\p{Script=Han} \u3000]{2,4}$/u, '');
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
