import type { Localized } from '../../config/localized.ts';
import { CRITERIA, type Criterion } from '../../linter/rule.ts';
import type { Facts } from './facts.ts';
import type { Figure, Ledger } from './ledger.ts';
import { type Block, type Cell, type Section, sentence } from './model.ts';
import { type Condition, type From, type ListQuery, pointerPart } from './query.ts';
import { LABELS } from './words.ts';

type Where = Readonly<Record<string, Condition>>;

/** Counts elements of a list. */
export function counting(from: From, where: Where = {}): ListQuery {
  return { from, where, measure: 'count', of: null };
}

export function summing(from: From, of: string, where: Where = {}): ListQuery {
  return { from, where, measure: 'sum', of };
}

export const GRADES = ['pass', 'revise', 'return'] as const;

/** Whose papers they are, as the notice parts them. */
const GROUPS = [
  ['team', { '/kind': 'team' }],
  ['principal', { '/kind': 'member', '/principal': true }],
  ['member', { '/kind': 'member', '/principal': false }],
  ['unknown', { '/kind': null }],
] as const satisfies readonly (readonly [string, Where])[];
type Group = (typeof GROUPS)[number][0];

function whereGroup(key: string | null): Where {
  // for the table of sources: what stands for the row
  return GROUPS.find(([group]) => group === key)?.[1] ?? { '/kind': '*', '/principal': '*' };
}

/** Groups that have papers; the unknown ones only where there are some. */
function groupsOf({ drafts }: Facts): Group[] {
  const unknown = drafts.some(({ kind }) => kind === null);
  return GROUPS.map(([group]) => group).filter(group => group !== 'unknown' || unknown);
}

export function totalDrafts(ledger: Ledger): Figure {
  return ledger.list('drafts', LABELS.drafts, counting('/drafts'));
}

export function verdictSection(facts: Facts, ledger: Ledger): Section {
  if (facts.drafts.length === 0)
    return { title: 'section.verdicts', blocks: [{ sentences: [sentence('verdicts.none')] }] };
  const grade = (key: (typeof GRADES)[number]): Figure =>
    ledger.list(`grade.${key}`, LABELS[key], counting('/drafts', { '/grade': key }));
  const papers = ledger.family('group.*.drafts', LABELS.drafts, key => counting('/drafts', whereGroup(key)));
  const grades = GRADES.map(key =>
    ledger.family(`group.*.${key}`, LABELS[key], group =>
      counting('/drafts', { ...whereGroup(group), '/grade': key }),
    ),
  );
  return {
    title: 'section.verdicts',
    blocks: [
      {
        sentences: [
          sentence('verdicts', {
            drafts: totalDrafts(ledger),
            pass: grade('pass'),
            revise: grade('revise'),
            return: grade('return'),
          }),
          sentence('verdicts.note'),
        ],
      },
      {
        columns: [
          { word: 'column.kind', family: null },
          { word: 'column.papers', family: papers },
          ...GRADES.map((key, i) => ({ word: `column.${key}` as const, family: grades[i] ?? null })),
        ],
        rows: groupsOf(facts).map((group): Cell[] => [
          { word: `kind.${group}` },
          papers.figure(group),
          ...grades.map(family => family.figure(group)),
        ]),
      },
    ],
  };
}

const CRITERION_VERDICTS = [
  { verdict: 'pass', word: 'column.pass', label: LABELS.criterionPass },
  { verdict: 'needs-human', word: 'column.human', label: LABELS.criterionHuman },
  { verdict: 'fail', word: 'column.fail', label: LABELS.criterionFail },
  { verdict: 'not-checked', word: 'column.not-checked', label: LABELS.criterionUnchecked },
] as const;

/** @param name of a criterion */
export function criteriaSection(ledger: Ledger, name: (criterion: Criterion) => string): Section {
  const families = CRITERION_VERDICTS.map(({ verdict, label }) =>
    ledger.family(`criterion.*.${verdict}`, label, key =>
      counting('/drafts', { [`/criteria/${key}/verdict`]: verdict }),
    ),
  );
  return {
    title: 'section.criteria',
    blocks: [
      {
        columns: [
          { word: 'column.criterion', family: null },
          ...CRITERION_VERDICTS.map(({ word }, i) => ({ word, family: families[i] ?? null })),
        ],
        rows: CRITERIA.map((criterion): Cell[] => [
          { text: name(criterion) },
          ...families.map(family => family.figure(criterion)),
        ]),
      },
      { sentences: [sentence('criteria.note')] },
    ],
  };
}

/** @param profileName the title of a profile */
export function problemSection(facts: Facts, ledger: Ledger, profileName: (id: string) => string): Section {
  const all = ledger.list('problems', LABELS.problems, summing('/drafts', '/metrics/problems'));
  const place = (dimension: string | null): string =>
    `/metrics/problemsByDimension/${pointerPart(dimension ?? '')}`;
  const family = (id: string, label: Localized, make: (where: Where, place: string) => ListQuery) =>
    ledger.family(`dimension.*.*.${id}`, label, (profile, dimension) =>
      make({ '/profile': profile }, place(dimension)),
    );
  const problems = family('problems', LABELS.dimensionProblems, (where, of) => summing('/drafts', of, where));
  const having = family('with', LABELS.dimensionWith, (where, of) =>
    counting('/drafts', { ...where, [of]: { above: 0 } }),
  );
  const lacking = family('without', LABELS.dimensionWithout, (where, of) =>
    counting('/drafts', { ...where, [of]: 0 }),
  );
  const rows = dimensionsOf(facts).map(([profile, dimension]): Cell[] => [
    profile === null ? { word: 'row.no-profile' } : { text: profileName(profile) },
    { text: dimension },
    ...[problems, having, lacking].map(one => one.figure(profile, dimension)),
  ]);
  const blocks: Block[] = [
    {
      sentences: [
        sentence('problems', {
          problems: all,
          perPaper: ledger.quotient('problems.per-paper', LABELS.problemsPerPaper, [
            all,
            totalDrafts(ledger),
          ]),
          short: ledger.list(
            'problems.short',
            LABELS.problemsShort,
            counting('/drafts', { '/missing/problems': { above: 0 } }),
          ),
        }),
      ],
    },
  ];
  if (rows.length > 0)
    blocks.push(
      { sentences: [sentence('problems.by')] },
      {
        columns: [
          { word: 'column.profile', family: null },
          { word: 'column.dimension', family: null },
          { word: 'column.problems', family: problems },
          { word: 'column.with', family: having },
          { word: 'column.without', family: lacking },
        ],
        rows,
      },
    );
  return { title: 'section.problems', blocks };
}

/** Profiles as they come, each with its dimensions in their order. */
function dimensionsOf({ drafts }: Facts): (readonly [string | null, string])[] {
  const profiles = new Map<string | null, Set<string>>();
  for (const { profile, metrics } of drafts) {
    const known = profiles.get(profile) ?? new Set();
    for (const dimension of Object.keys(metrics.problemsByDimension)) known.add(dimension);
    profiles.set(profile, known);
  }
  return [...profiles]
    .sort(([a], [b]) => (a ?? '￿').localeCompare(b ?? '￿', 'en'))
    .flatMap(([profile, dimensions]) => [...dimensions].map(dimension => [profile, dimension] as const));
}

export function exampleSection(ledger: Ledger): Section {
  const all = ledger.list('examples', LABELS.examples, summing('/drafts', '/metrics/examples'));
  const problems = ledger.list('problems', LABELS.problems, summing('/drafts', '/metrics/problems'));
  const none = counting('/drafts/*/problems', { '/examples': 0 });
  return {
    title: 'section.examples',
    blocks: [
      {
        sentences: [
          sentence('examples', {
            examples: all,
            perProblem: ledger.quotient('examples.per-problem', LABELS.examplesPerProblem, [all, problems]),
            without: ledger.list('problems.without-example', LABELS.withoutExample, none),
            in: ledger.list('problems.without-example.drafts', LABELS.withoutExampleIn, {
              ...none,
              measure: 'distinct',
              of: '../path',
            }),
            short: ledger.list(
              'examples.short',
              LABELS.examplesShort,
              counting('/drafts', { '/missing/examples': { above: 0 } }),
            ),
          }),
        ],
      },
    ],
  };
}

export function draftSection(facts: Facts, ledger: Ledger): Section {
  const comparing =
    (measure: 'least' | 'most' | 'sum') =>
    (key: string | null): ListQuery => ({
      from: '/drafts',
      where: whereGroup(key),
      measure,
      of: '/draft',
    });
  const stated = ledger.family('drafts.*.stated', LABELS.stated, key =>
    counting('/drafts', { ...whereGroup(key), '/draft': { not: null } }),
  );
  const unstated = ledger.family('drafts.*.unstated', LABELS.unstated, key =>
    counting('/drafts', { ...whereGroup(key), '/draft': null }),
  );
  const least = ledger.family('drafts.*.least', LABELS.draftsLeast, comparing('least'));
  const most = ledger.family('drafts.*.most', LABELS.draftsMost, comparing('most'));
  const sum = ledger.family('drafts.*.sum', LABELS.draftsSum, comparing('sum'));
  const average = ledger.quotients('drafts.*.average', LABELS.draftsAverage, [sum, stated]);
  const families = [stated, unstated, least, most, average];
  const words = ['stated', 'unstated', 'least', 'most', 'average'] as const;
  return {
    title: 'section.drafts',
    blocks: [
      {
        columns: [
          { word: 'column.kind', family: null },
          ...words.map((word, i) => ({ word: `column.${word}` as const, family: families[i] ?? null })),
        ],
        rows: groupsOf(facts).map((group): Cell[] => [
          { word: `kind.${group}` },
          ...families.map(family => family.figure(group)),
        ]),
      },
      { sentences: [sentence('drafts.note')] },
    ],
  };
}

/** Rows of the table of errors: a circular names the foremost. */
const MOST_RULES = 10;

export function ruleSection(facts: Facts, ledger: Ledger): Section {
  const open = (rule: string | null): Where => ({ '/rule': rule, '/severity': 'error', '/state': 'open' });
  const papers = ledger.family('rule.*.drafts', LABELS.rulePapers, rule => ({
    from: '/drafts/*/findings',
    where: open(rule),
    measure: 'distinct',
    of: '../path',
  }));
  const places = ledger.family('rule.*.places', LABELS.rulePlaces, rule =>
    counting('/drafts/*/findings', open(rule)),
  );
  const worst = worstRules(facts);
  if (worst.length === 0)
    return { title: 'section.rules', blocks: [{ sentences: [sentence('rules.none')] }] };
  const failing = ledger.list('rules', LABELS.rules, {
    from: '/drafts/*/findings',
    where: { '/severity': 'error', '/state': 'open' },
    measure: 'distinct',
    of: '/rule',
  });
  const titles = new Map(facts.rules.map(({ rule, title }) => [rule, title]));
  return {
    title: 'section.rules',
    blocks: [
      { sentences: [sentence('rules.lead', { rules: failing, most: String(MOST_RULES) })] },
      {
        columns: [
          { word: 'column.rule', family: null },
          { word: 'column.rule-papers', family: papers },
          { word: 'column.rule-places', family: places },
        ],
        rows: worst.map((rule): Cell[] => [
          { text: titles.get(rule) ?? rule },
          papers.figure(rule),
          places.figure(rule),
        ]),
      },
    ],
  };
}

/** Rules with errors, those in most papers first, then those in most places. */
function worstRules({ drafts }: Facts): string[] {
  const totals = new Map<string, { papers: number; places: number }>();
  for (const { findings } of drafts) {
    const seen = new Set<string>();
    for (const { rule, severity, state } of findings) {
      if (severity !== 'error' || state !== 'open') continue;
      const total = totals.get(rule) ?? { papers: 0, places: 0 };
      totals.set(rule, total);
      total.places++;
      if (!seen.has(rule)) total.papers++;
      seen.add(rule);
    }
  }
  return [...totals]
    .sort(([a, x], [b, y]) => y.papers - x.papers || y.places - x.places || (a < b ? -1 : 1))
    .slice(0, MOST_RULES)
    .map(([rule]) => rule);
}

export function sharingSection(ledger: Ledger): Section {
  return {
    title: 'section.sharing',
    blocks: [
      {
        sentences: [
          sentence('sharing', {
            borrowing: ledger.list(
              'borrowing',
              LABELS.borrowing,
              counting('/drafts', { '/borrowed': { above: 0 } }),
            ),
            moulds: ledger.list('moulds', LABELS.moulds, counting('/similarity/moulds')),
          }),
        ],
      },
    ],
  };
}
