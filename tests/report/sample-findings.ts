import type { Draft } from '../../src/draft/model.ts';
import type { Range } from '../../src/language/text.ts';
import type { Finding, LintResult, RuleRun } from '../../src/linter/finding.ts';
import { CRITERIA } from '../../src/linter/rule.ts';
import { measureDraft } from '../../src/verdict/metrics.ts';
import { sumMissing } from '../../src/verdict/missing.ts';
import type { DraftReport, Report } from '../../src/verdict/report.ts';
import { assembleReport, judgeDraft } from '../../src/verdict/verdict.ts';
import { rangeOf } from './sample.ts';

export interface SampleFinding extends Partial<Omit<Finding, 'range'>> {
  /** Words of the sample that the finding is about, or a range. */
  readonly at: string | Range;
}

/** A finding about words of the sample; what a test does not care for is filled in. */
export function finding(draft: Draft, options: SampleFinding): Finding {
  const { at, ...given } = options;
  return {
    rule: 'headline/no-fault',
    criterion: 'headline',
    code: 'no-fault',
    severity: 'warning',
    message: { zh: '标题没有说出毛病', en: 'The heading states no fault' },
    hint: { zh: '写出自己在这件事上的毛病', en: 'State the fault' },
    basis: { mark: 'N', zh: '通报第七部分：标题要鲜明', en: 'Notice, part 7: telling headings' },
    state: 'open',
    reason: null,
    range: typeof at === 'string' ? rangeOf(draft.source.text, at) : at,
    fingerprint: 'f0',
    related: [],
    edits: [],
    data: {},
    ...given,
  };
}

/** Six criteria with two rules each; `given` replaces runs of the same rule or adds new ones. */
export function runs(given: readonly Partial<RuleRun>[] = []): RuleRun[] {
  const all = CRITERIA.flatMap(criterion =>
    ['first', 'second'].map(
      (name): RuleRun => ({
        rule: `${criterion}/${name}`,
        criterion,
        outcome: 'checked',
        why: null,
        milliseconds: 0.25,
      }),
    ),
  );
  const changed = all.map(run => ({ ...run, ...given.find(({ rule }) => rule === run.rule) }));
  const added = given.filter(({ rule }) => !all.some(run => run.rule === rule));
  return [...changed, ...added.map(run => ({ ...(all[0] as RuleRun), ...run }))];
}

export function judged(
  draft: Draft,
  findings: readonly Finding[],
  ran: readonly RuleRun[] = runs(),
): DraftReport {
  const result: LintResult = { findings, runs: ran, failures: [] };
  return judgeDraft(draft, result, measureDraft(draft), sumMissing(findings));
}

export const TOOL: Report['tool'] = { name: 'duizhao', version: '0.1.0', ruleset: 'sha256-0000' };

export function reportOf(papers: readonly DraftReport[], failures: Report['failures'] = []): Report {
  return assembleReport(papers, failures, TOOL);
}

/** What a demanding reviewer would find in the sample: something in four criteria, in every severity and state. */
export function sampleFindings(draft: Draft): Finding[] {
  return [
    finding(draft, {
      at: '“四风”方面存在的突出问题',
      rule: 'completeness/problem-count',
      criterion: 'completeness',
      code: 'few',
      severity: 'error',
      message: {
        zh: '查摆问题 3 条，至少要 20 条，还差 17 条（形式主义 2、官僚主义 1、享乐主义 0、奢靡之风 0）',
        en: '3 problems are named, at least 20 are asked for: 17 more',
      },
      hint: { zh: '对照征求到的意见再查 17 条', en: 'Find 17 more' },
      basis: {
        mark: 'N',
        zh: '通报第五部分：班子查摆的“四风”问题都在20条以上',
        en: 'Notice, part 5: 20 or more for a team',
      },
      data: { count: 3, least: 20, missing: 17 },
      fingerprint: 'f1',
    }),
    finding(draft, {
      at: '“四风”方面存在的突出问题',
      rule: 'completeness/dimensions',
      criterion: 'completeness',
      code: 'missing',
      severity: 'error',
      message: { zh: '缺“奢靡之风”方面的问题', en: 'Nothing under 奢靡之风' },
      hint: { zh: '单列“奢靡之风方面”，写出具体问题', en: 'Add it' },
      data: { name: '奢靡之风' },
      fingerprint: 'f2',
    }),
    finding(draft, {
      at: '调研看点不看面，听到的多是准备好的话',
      rule: 'analysis/example-count',
      criterion: 'analysis',
      code: 'few',
      severity: 'error',
      message: { zh: '“调研看点不看面”只有 1 个事例，至少要 2 个', en: '1 case told, 2 asked for' },
      hint: { zh: '再补 1 件另外的事，写清时间、经过和后果', en: 'Add 1 more' },
      data: { count: 1, least: 2, missing: 1 },
      fingerprint: 'f3',
    }),
    finding(draft, {
      at: '联系群众不够紧密',
      rule: 'analysis/example-count',
      criterion: 'analysis',
      code: 'none',
      severity: 'error',
      message: { zh: '“联系群众不够紧密”没有一个具体事例，至少要 2 个', en: 'no case told, 2 asked for' },
      hint: { zh: '补写 2 件具体的事：什么时间、在哪里、谁做了什么、造成什么后果', en: 'Tell 2 cases' },
      data: { count: 0, least: 2, missing: 2 },
      fingerprint: 'f4',
    }),
    finding(draft, { at: '联系群众不够紧密', fingerprint: 'f5' }),
    finding(draft, {
      at: '2013年2月市委部署化解过剩产能',
      rule: 'attitude/own-words',
      criterion: 'attitude',
      code: 'seen-before',
      severity: 'warning',
      message: { zh: '与下文说的是同一件事', en: 'The same event is told below' },
      hint: { zh: '留一处，另一处换成别的事', en: 'Keep one' },
      basis: { mark: 'O', zh: '本工具自拟', en: 'our own' },
      related: [
        {
          range: rangeOf(draft.source.text, '同年9月部署安全生产大检查'),
          message: { zh: '另一处', en: 'the other place' },
        },
      ],
      fingerprint: 'f6',
    }),
    finding(draft, {
      at: '买保险',
      rule: 'format/quotes',
      criterion: 'format',
      code: 'quotes',
      severity: 'info',
      message: { zh: '引号里是口语', en: 'Colloquial words in quotation marks' },
      hint: { zh: '', en: '' },
      fingerprint: 'f7',
    }),
    finding(draft, {
      at: '14次',
      rule: 'format/numbers',
      criterion: 'format',
      severity: 'error',
      state: 'suppressed',
      reason: '数字已经核对',
      message: { zh: '数字前后不一', en: 'Numbers differ' },
      fingerprint: 'f8',
    }),
  ];
}
