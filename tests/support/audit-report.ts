import { RULES } from '../../rules/index.ts';
import { loadProfile } from '../../rules/profiles/index.ts';
import type {
  AuditFinding,
  AuditPaper,
  AuditProblem,
  AuditReport,
  Counts,
  OtherFile,
  PassagePlace,
  RosterReport,
  RuleTotal,
  SharedPair,
  TrendPoint,
  UnitReport,
  VersionChain,
} from '../../src/audit/audit-report.ts';
import { fill, type Localized } from '../../src/config/localized.ts';
import type { Kind } from '../../src/config/profile.ts';
import type { RuleRun } from '../../src/linter/finding.ts';
import { CRITERIA, type Criterion } from '../../src/linter/rule.ts';
import type { CriterionResult, CriterionVerdict, Grade } from '../../src/verdict/report.ts';
import { fixtures } from './papers.ts';

export interface AuditShape {
  readonly seed?: number;
  readonly units?: number;
  readonly papersPerUnit?: number;
  readonly findingsPerPaper?: number;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = [
  '青柳',
  '白石',
  '河湾',
  '松岭',
  '云台',
  '柳湾',
  '石桥',
  '南浦',
  '沙河',
  '双槐',
  '枣林',
  '古渡',
];
const FAMILY = [
  '赵',
  '钱',
  '孙',
  '李',
  '周',
  '吴',
  '郑',
  '王',
  '冯',
  '陈',
  '褚',
  '卫',
  '蒋',
  '沈',
  '韩',
  '杨',
];
const GIVEN = [
  '明远',
  '晓岚',
  '建国',
  '秀英',
  '志强',
  '海燕',
  '文博',
  '雪梅',
  '立新',
  '国栋',
  '玉兰',
  '永康',
];
const POSTS = ['县委书记', '县委副书记、县长', '县委副书记', '县委常委、纪委书记', '县委常委、组织部部长'];
const WINDS = ['形式主义', '官僚主义', '享乐主义', '奢靡之风'];
const RUN_AT = '2014-06-24T02:15:00.000Z';

/** The letters of the fixtures, for excerpts with the wealth of real papers. */
let letters: string | undefined;
function excerpt(random: () => number): string {
  letters ??= fixtures('papers')
    .map(({ text }) => text.replace(/[\s#>*-]+/g, ''))
    .join('');
  const length = 6 + Math.floor(random() ** 1.5 * 110);
  const start = Math.floor(random() * (letters.length - length));
  return letters.slice(start, start + length);
}

/** A report as `duizhao audit` would make it, invented from a seed: the same shape gives the same report. */
export function auditReport(shape: AuditShape = {}): AuditReport {
  const { seed = 7, units = 3, papersPerUnit = 12, findingsPerPaper = 9 } = shape;
  const random = createRandom(seed);
  const unitNames = Array.from({ length: units }, (_, i) => `中共${unitPlace(i)}县委`);
  const papers = unitNames.flatMap((unit, u) =>
    Array.from({ length: papersPerUnit }, (_, i) => paperOf(random, unit, u, i, findingsPerPaper)),
  );
  const similarity = similarityOf(random, papers);
  const reports = unitNames.map(unit => unitReport(random, unit, papers));
  const others: OtherFile[] = unitNames.map((unit, u) => ({
    path: `材料/${unitPlace(u)}县/会议通知.md`,
    unit,
    type: 'notice',
    grounds: ['关于召开', '现将有关事项通知如下'],
  }));
  const versions = papers.filter(({ drafts }) => drafts > 1).map(chainOf);
  const roster = rosterOf(unitNames, papers);
  const failures = [
    { path: `材料/${unitPlace(0)}县/损坏.md`, code: 'undecodable', data: { offset: 17 } },
  ] as const;
  const count = (grade: Grade): number => papers.filter(paper => paper.grade === grade).length;
  const sum = (key: keyof Counts): number => papers.reduce((total, paper) => total + paper[key], 0);
  return {
    schema: 1,
    tool: { name: 'duizhao', version: '0.1.0', ruleset: `sha256:${hex(random, 64)}` },
    verdict: 'fail',
    summary: {
      drafts: papers.length,
      pass: count('pass') + count('revise'),
      fail: count('return'),
      notApplicable: others.length,
      errors: sum('errors'),
      warnings: sum('warnings'),
      infos: sum('infos'),
      suppressed: papers.reduce((total, { suppressed }) => total + suppressed, 0),
      baselined: 0,
      waived: papers.reduce((total, { waived }) => total + waived, 0),
      failures: failures.length,
      units,
      missing: roster.missing.length,
      due: roster.due.length,
      unexpected: roster.unexpected.length,
      others: others.length,
      olderDrafts: versions.reduce((total, { files }) => total + files.length - 1, 0),
      copies: 0,
      directivesIgnored: papers.reduce((total, { directives }) => total + directives, 0),
      borrowing: papers.filter(({ borrowed }) => borrowed > 0).length,
    },
    units: reports,
    papers,
    roster,
    versions,
    others,
    files: [
      ...papers.map(({ path }) => ({ path, fate: 'paper' as const, by: null })),
      ...versions.flatMap(({ files, chosen }) =>
        files
          .filter(({ path }) => !chosen.includes(path))
          .map(({ path }) => ({ path, fate: 'older-draft' as const, by: chosen[0] ?? null })),
      ),
      ...others.map(({ path }) => ({ path, fate: 'other-text' as const, by: null })),
      ...failures.map(({ path }) => ({ path, fate: 'refused' as const, by: null })),
      { path: `材料/${unitPlace(1)}县/汇总.xlsx`, fate: 'other-file', by: null },
    ],
    similarity,
    rules: ruleTotals(papers),
    failures: [...failures],
    profiles: { 'qunzhong-2014': loadProfile('qunzhong-2014').title },
    run: {
      id: 'r-20140624-021500',
      at: RUN_AT,
      folder: '材料',
      seconds: 12.4,
      threads: 2,
      cached: 4,
      previous: { id: 'r-20140617-081200', at: '2014-06-17T08:12:00.000Z' },
      changes: { new: 14, fixed: 52, remaining: sum('errors') + sum('warnings') },
    },
  };
}

/** 5,000 papers with 20 findings each: the most that one page promises to hold. */
export function largeAuditReport(): AuditReport {
  return auditReport({ seed: 11, units: 125, papersPerUnit: 40, findingsPerPaper: 23.7 });
}

function unitPlace(i: number): string {
  const round = Math.floor(i / PLACES.length);
  return `${PLACES[i % PLACES.length]}${round === 0 ? '' : PLACES[round % PLACES.length]}`;
}

function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

function hex(random: () => number, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}

function paperOf(random: () => number, unit: string, u: number, i: number, findings: number): AuditPaper {
  const place = unitPlace(u);
  const kind: Kind = i === 0 ? 'team' : 'member';
  const name =
    kind === 'team' ? null : `${FAMILY[(u * 5 + i) % 16]}${GIVEN[(u * 7 + i * 3 + (i >> 3)) % 12]}`;
  const position = kind === 'team' ? null : i <= POSTS.length ? `${POSTS[i - 1]}` : '县委常委';
  const title = kind === 'team' ? `${unit}常委班子对照检查材料` : `${name}同志对照检查材料`;
  const quality = random();
  const total = quality > 0.85 ? 0 : Math.max(1, Math.round(findings * (0.5 + random())));
  const list = Array.from({ length: total }, () => findingOf(random, quality)).sort(
    (a, b) => a.range.start.offset - b.range.start.offset,
  );
  const counts = countOpen(list);
  const problems = problemsOf(random, kind);
  const byWind = Object.fromEntries(
    WINDS.map(wind => [wind, problems.filter(({ dimension }) => dimension === wind).length]),
  );
  const grade: Grade = counts.errors > 0 ? 'return' : counts.warnings > 0 ? 'revise' : 'pass';
  const characters = 5200 + Math.floor(random() * 6500);
  return {
    path: `材料/${place}县/${kind === 'team' ? '班子' : `${String(i).padStart(2, '0')}-${name}`}/第${8 + (i % 9)}稿.md`,
    sha256: hex(random, 64),
    key: `${unit}|${kind}|${name ?? ''}`,
    unit,
    kind,
    name,
    position,
    principal: i === 1,
    level: 'county',
    city: '云州市',
    county: `${place}县`,
    title,
    profile: 'qunzhong-2014',
    draft: 8 + (i % 9),
    drafts: i % 4 === 0 ? 3 : 1,
    date: `2014-06-${String(10 + (i % 15)).padStart(2, '0')}`,
    ...counts,
    verdict: grade === 'return' ? 'fail' : 'pass',
    grade,
    applicability: { applicable: true, type: null, grounds: [] },
    criteria: criteriaOf(random, list),
    metrics: {
      characters,
      problems: problems.length,
      examples: problems.reduce((sum, { examples }) => sum + examples, 0),
      causes: 3 + Math.floor(random() * 4),
      measures: 4 + Math.floor(random() * 8),
      paddingRatio: Math.round(random() ** 2 * 3000) / 10_000,
      problemShare: Math.round(3500 + random() * 4000) / 10_000,
      problemsByDimension: byWind,
    },
    missing: {
      problems: Math.max(0, (kind === 'team' ? 20 : 15) - problems.length),
      examples: Math.floor(random() * 6),
      sections: [],
      dimensions: random() < 0.08 ? ['奢靡之风'] : [],
    },
    suppressed: list.filter(({ state }) => state === 'suppressed').length,
    baselined: 0,
    waived: list.filter(({ state }) => state === 'waived').length,
    directives: random() < 0.1 ? 2 : 0,
    borrowed: i % 6 === 3 ? Math.round(random() * 6000) / 10_000 : 0,
    mould: i % 6 === 3 ? 'm1' : null,
    marks: () => list,
    findings: () => list,
    problems: () => problems,
    runs: () => runsOf(list),
  };
}

/** Each rule with a finding looked; nothing is known of the others. */
function runsOf(findings: readonly AuditFinding[]): RuleRun[] {
  return [...new Map(findings.map(({ rule, criterion }) => [rule, criterion]))].map(([rule, criterion]) => ({
    rule,
    criterion,
    outcome: 'checked',
    why: null,
    milliseconds: 0,
  }));
}

function findingOf(random: () => number, quality: number): AuditFinding {
  const rule = pick(random, RULES);
  const code = pick(random, Object.keys(rule.messages));
  const template = rule.messages[code] as { message: Localized; hint: Localized };
  const data = { n: 1 + Math.floor(random() * 40), word: pick(random, WINDS) };
  const lax = quality > 0.55 && rule.severity === 'error';
  const line = 12 + Math.floor(random() * 160);
  const quote = excerpt(random);
  const start = { line, column: 1 + Math.floor(random() * 80), offset: line * 90 };
  const answered = random();
  const state = answered < 0.03 ? 'suppressed' : answered < 0.05 ? 'waived' : 'open';
  return {
    rule: rule.id,
    criterion: rule.criterion,
    code,
    severity: lax ? 'info' : rule.severity,
    message: filled(template.message, data, random),
    hint: { zh: fill(template.hint.zh, data), en: fill(template.hint.en, data) },
    basis: rule.docs.basis,
    state,
    reason: state === 'open' ? null : '已由纪委核实，按原文保留',
    range: {
      start,
      end: { line, column: start.column + quote.length, offset: start.offset + quote.length },
    },
    paragraph: Math.ceil(line / 2),
    sentence: 1 + Math.floor(random() * 5),
    quote,
    fingerprint: hex(random, 24),
    related: [],
    data,
  };
}

/** Places of a template that the invented data lack get a short excerpt. */
function filled(
  text: Localized,
  data: Readonly<Record<string, string | number>>,
  random: () => number,
): Localized {
  const rest = (said: string): string =>
    fill(said, data).replace(/\{(\w+)\}/g, () =>
      random() < 0.5 ? String(1 + Math.floor(random() * 30)) : excerpt(random).slice(0, 8),
    );
  return { zh: rest(text.zh), en: rest(text.en) };
}

function countOpen(findings: readonly AuditFinding[]): Counts {
  const of = (severity: string): number =>
    findings.filter(finding => finding.state === 'open' && finding.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

function criteriaOf(
  random: () => number,
  findings: readonly AuditFinding[],
): Record<Criterion, CriterionResult> {
  const entries = CRITERIA.map(criterion => {
    const mine = findings.filter(finding => finding.criterion === criterion);
    const { errors, warnings } = countOpen(mine);
    const idle = random() < 0.02;
    const verdict: CriterionVerdict =
      errors > 0 ? 'fail' : idle ? 'not-checked' : warnings > 0 ? 'needs-human' : 'pass';
    return [criterion, { verdict, errors, warnings, checked: idle ? 0 : 11, notChecked: 1 }] as const;
  });
  return Object.fromEntries(entries) as Record<Criterion, CriterionResult>;
}

function problemsOf(random: () => number, kind: Kind): AuditProblem[] {
  const total = (kind === 'team' ? 17 : 12) + Math.floor(random() * 8);
  return Array.from({ length: total }, (_, i) => ({
    id: `p${i + 1}`,
    dimension: WINDS[Math.floor((i / total) * 4)] as string,
    title: excerpt(random).slice(0, 18),
    line: 20 + i * 6,
    characters: 180 + Math.floor(random() * 400),
    examples: Math.floor(random() * 4),
  }));
}

function similarityOf(random: () => number, papers: readonly AuditPaper[]): AuditReport['similarity'] {
  const borrowers = papers.filter(({ borrowed }) => borrowed > 0);
  const place = (paper: AuditPaper): PassagePlace => {
    const line = 20 + Math.floor(random() * 100);
    return {
      path: paper.path,
      unit: paper.unit,
      name: paper.name,
      line,
      lastLine: line + 1,
      heading: paper.problems()[0]?.title ?? '',
      previous: false,
    };
  };
  const pairs: SharedPair[] = borrowers.slice(1).map((paper, i) => ({
    first: place(borrowers[i] as AuditPaper),
    second: place(paper),
    score: i % 3 === 0 ? 1 : 0.75 + random() * 0.24,
    exact: i % 3 === 0,
    letters: 60 + Math.floor(random() * 400),
    level: i % 2 === 0 ? 'paragraph' : 'problem',
    withTeam: false,
  }));
  const [centre] = borrowers;
  return {
    compared: papers.length,
    passages: papers.length * 31,
    pairs,
    pairsFound: pairs.length,
    moulds: centre
      ? [
          {
            id: 'm1',
            centre: centre.path,
            members: borrowers.slice(1, 40).map(({ path }) => ({ path, share: 0.55 + random() * 0.4 })),
          },
        ]
      : [],
    counts: [
      {
        text: '召开座谈会14次',
        places: borrowers.slice(0, 4).map(({ path, unit }) => ({ path, unit, line: 14 })),
      },
    ],
  };
}

function unitReport(random: () => number, unit: string, papers: readonly AuditPaper[]): UnitReport {
  const mine = papers.filter(paper => paper.unit === unit);
  const sum = (of: (paper: AuditPaper) => number): number =>
    mine.reduce((total, paper) => total + of(paper), 0);
  const counts = {
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    infos: sum(({ infos }) => infos),
  };
  const pass = mine.filter(({ verdict }) => verdict === 'pass').length;
  const trend: TrendPoint[] = [0, 1, 2].map(i => ({
    run: `r${i}`,
    at: `2014-06-${String(10 + i * 7).padStart(2, '0')}T02:15:00.000Z`,
    papers: mine.length,
    errors: Math.round(counts.errors * (1.8 - i * 0.4)),
    warnings: Math.round(counts.warnings * (1.4 - i * 0.2)),
    infos: counts.infos,
    pass: Math.max(0, pass - (2 - i)),
    fail: mine.length - Math.max(0, pass - (2 - i)),
  }));
  return {
    unit,
    papers: mine.length,
    pass,
    fail: mine.length - pass,
    missing: unit.includes('白石') ? 2 : 0,
    ...counts,
    criteria: Object.fromEntries(
      CRITERIA.map(criterion => {
        const of = (verdict: CriterionVerdict): number =>
          mine.filter(paper => paper.criteria[criterion].verdict === verdict).length;
        return [
          criterion,
          {
            pass: of('pass'),
            fail: of('fail'),
            'needs-human': of('needs-human'),
            'not-checked': of('not-checked'),
          },
        ];
      }),
    ) as UnitReport['criteria'],
    problems: sum(({ metrics }) => metrics.problems),
    examples: sum(({ metrics }) => metrics.examples),
    characters: sum(({ metrics }) => metrics.characters),
    changes: {
      new: Math.floor(random() * 9),
      fixed: Math.floor(random() * 30),
      remaining: counts.errors + counts.warnings,
    },
    trend,
  };
}

function chainOf(paper: AuditPaper): VersionChain {
  const last = paper.draft ?? 3;
  const older = [2, 1].map(back => paper.path.replace(/第\d+稿/, `第${last - back}稿`));
  return {
    key: paper.key,
    unit: paper.unit,
    kind: paper.kind,
    name: paper.name,
    chosen: [paper.path],
    by: 'order',
    files: [...older, paper.path].map((path, i) => ({
      path,
      draft: last - 2 + i,
      stage: i === 2 ? '送审稿' : null,
      date: null,
      from: 'name',
      sameAs: null,
      previous: i === 2 ? (older[1] ?? null) : null,
    })),
  };
}

const PLACE = { city: '云州市', county: null } as const;

function rosterOf(units: readonly string[], papers: readonly AuditPaper[]): RosterReport {
  const late = units.find(unit => unit.includes('白石')) ?? (units[0] as string);
  return {
    file: 'roster.yaml',
    expected: papers.length + 3,
    submitted: papers.length,
    missing: [
      { unit: late, kind: 'team', name: null, deadline: '2014-06-20', ...PLACE },
      { unit: late, kind: 'member', name: '段守成', deadline: null, ...PLACE },
    ],
    due: [{ unit: units.at(-1) as string, kind: 'member', name: '游思齐', deadline: '2014-07-01', ...PLACE }],
    unexpected: papers.slice(5, 6).map(({ path, unit }) => ({ path, unit })),
    units: units.map(unit => {
      const submitted = papers.filter(paper => paper.unit === unit).length;
      return { unit, level: 'county', ...PLACE, expected: submitted + (unit === late ? 2 : 0), submitted };
    }),
  };
}

function ruleTotals(papers: readonly AuditPaper[]): RuleTotal[] {
  const totals = new Map<string, { errors: number; warnings: number; infos: number; papers: Set<string> }>();
  for (const paper of papers) {
    for (const { rule, severity, state } of paper.findings()) {
      const total = totals.get(rule) ?? { errors: 0, warnings: 0, infos: 0, papers: new Set() };
      totals.set(rule, total);
      if (state !== 'open') continue;
      total[`${severity}s`]++;
      total.papers.add(paper.path);
    }
  }
  return RULES.filter(({ id }) => totals.has(id))
    .map(({ id, criterion, title }) => {
      const { papers: named, ...counts } = totals.get(id) as NonNullable<ReturnType<typeof totals.get>>;
      return { rule: id, criterion, title, ...counts, papers: named.size };
    })
    .sort((a, b) => b.errors + b.warnings + b.infos - (a.errors + a.warnings + a.infos));
}
