import * as v from 'valibot';
import { nearest } from '../config/nearest.ts';
import type { Draft, MalformedDirective } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import type { RetiredRule } from './retired.ts';
import { defineRule, type Issue, type Message, type Rule } from './rule.ts';

/** What a finding and the directives of its draft have to do with each other. */
interface Placed {
  readonly rule: string;
  readonly range: Range;
}

export interface Suppression {
  /** For each finding, in the same order: the reason that suppresses it, or `null`. */
  readonly reasons: readonly (string | null)[];
  /** What is wrong with the directives themselves. */
  readonly issues: readonly Issue[];
}

/**
 * Applies the directives of a draft. One without a reason suppresses nothing, and says so; one that names an unknown rule,
 * suppresses nothing or ends what was never begun is reported: a silent one would hide what is coming.
 *
 * @param checked ids of the rules that ran: an unused directive for a rule that was left out is no fault
 */
export function applyDirectives(
  draft: Draft,
  findings: readonly Placed[],
  known: ReadonlySet<string>,
  checked: ReadonlySet<string>,
  retired: readonly RetiredRule[] = [],
): Suppression {
  const reasons: (string | null)[] = findings.map(() => null);
  const issues: Issue[] = [];
  const byRule = groupByRule(findings);
  const open = new Set<string>();
  for (const { type, rule, reason, range, covers } of draft.directives) {
    const old = retired.find(({ id }) => id === rule);
    if (old) issues.push(retiredIssue(old, range));
    if (old?.state === 'removed') continue;
    if (!known.has(rule)) {
      issues.push(unknownIssue(rule, range, known));
      continue;
    }
    if (type === 'enable') {
      if (!open.delete(rule)) issues.push({ code: 'stray-enable', range, data: { rule } });
      continue;
    }
    if (type === 'disable') open.add(rule);
    if (reason === null) {
      issues.push({ code: 'no-reason', range, data: { rule } });
      continue;
    }
    const inside = (byRule.get(rule) ?? []).filter(i => holds(covers, (findings[i] as Placed).range));
    for (const i of inside) reasons[i] ??= reason;
    if (inside.length === 0 && checked.has(rule)) issues.push({ code: 'unused', range, data: { rule } });
  }
  return { reasons, issues };
}

function holds(covered: Range, { start }: Range): boolean {
  return covered.start <= start && start < covered.end;
}

function unknownIssue(rule: string, range: Range, known: ReadonlySet<string>): Issue {
  const [near] = nearest(rule, [...known], 1);
  return near
    ? { code: 'unknown-near', range, data: { rule, near } }
    : { code: 'unknown', range, data: { rule } };
}

function retiredIssue({ id, state, since, replacedBy }: RetiredRule, range: Range): Issue {
  const data = { rule: id, since, by: replacedBy.join('、') };
  return { code: replacedBy.length > 0 ? `${state}-by` : state, severity: 'info', range, data };
}

function groupByRule(findings: readonly Placed[]): Map<string, number[]> {
  const byRule = new Map<string, number[]>();
  findings.forEach(({ rule }, i) => {
    const known = byRule.get(rule);
    if (known) known.push(i);
    else byRule.set(rule, [i]);
  });
  return byRule;
}

/** Comments that are meant as directives and cannot be read: whoever wrote one believes that it does something. */
export function malformedIssues({ malformedDirectives }: Draft): Issue[] {
  return malformedDirectives.map(({ fault, verb, range }) => {
    const [near] = fault === 'verb' ? nearest(verb, VERBS, 1) : [];
    return near
      ? { code: 'malformed-verb-near', range, data: { verb, near } }
      : { code: `malformed-${fault}` as const, range, data: { verb } };
  });
}

const VERBS: readonly string[] = ['disable-next', 'disable', 'enable'];

const FORM: Message['hint'] = {
  zh: '写成 <!-- duizhao-disable-next 规则: 理由 -->，一条指令只写一条规则',
  en: 'Write <!-- duizhao-disable-next rule: reason -->, one rule a directive',
};

const MALFORMED: Readonly<Record<`malformed-${MalformedDirective['fault'] | 'verb-near'}`, Message>> = {
  'malformed-verb': {
    message: {
      zh: '没有“duizhao-{verb}”这种指令，因此不起作用',
      en: 'There is no directive “duizhao-{verb}”, so it has no effect',
    },
    hint: FORM,
  },
  'malformed-verb-near': {
    message: {
      zh: '没有“duizhao-{verb}”这种指令，因此不起作用，是不是“duizhao-{near}”？',
      en: 'There is no directive “duizhao-{verb}”, so it has no effect; did you mean duizhao-{near}?',
    },
    hint: FORM,
  },
  'malformed-rule': {
    message: {
      zh: '指令“duizhao-{verb}”没有写是哪条规则，因此不起作用',
      en: 'The directive duizhao-{verb} names no rule, so it has no effect',
    },
    hint: FORM,
  },
  'malformed-unclosed': {
    message: {
      zh: '这条指令的注释没有用 --> 结束，因此不起作用',
      en: 'The comment of this directive is never closed with -->, so it has no effect',
    },
    hint: FORM,
  },
  'malformed-form': {
    message: {
      zh: '这条忽略指令写法不对，因此不起作用',
      en: 'This directive is malformed, so it has no effect',
    },
    hint: FORM,
  },
};

/** For a run that obeys no directive: each of them, so that nobody takes a finding for answered. */
export function ignoredDirectives(draft: Draft): Issue[] {
  return draft.directives
    .filter(({ type }) => type !== 'enable')
    .map(({ rule, reason, range }) => ({
      code: 'ignored',
      range,
      severity: 'info',
      data: { rule, reason: reason ?? '—' },
    }));
}

/** The linter itself yields these findings; the rule gives them id, severity and wording. */
export const directiveRule: Rule = defineRule({
  id: 'format/directive',
  criterion: 'format',
  title: { zh: '忽略指令要写对、有理由、用得上', en: 'Directives are right, have a reason and are used' },
  severity: 'warning',
  since: '0.1.0',
  status: 'stable',
  options: v.strictObject({}),
  messages: {
    ...MALFORMED,
    unknown: {
      message: {
        zh: '忽略指令里的规则“{rule}”不存在',
        en: 'The directive names a rule “{rule}” that does not exist',
      },
      hint: { zh: '用 duizhao rules 查规则名', en: 'See duizhao rules for the names' },
    },
    'unknown-near': {
      message: {
        zh: '忽略指令里的规则“{rule}”不存在，是不是“{near}”？',
        en: 'The directive names a rule “{rule}” that does not exist; did you mean {near}?',
      },
      hint: { zh: '用 duizhao rules 查规则名', en: 'See duizhao rules for the names' },
    },
    removed: {
      message: {
        zh: '忽略指令里的规则“{rule}”从 {since} 版起已取消',
        en: 'The directive names {rule}, which was removed in {since}',
      },
      hint: { zh: '删掉这条指令', en: 'Remove it' },
    },
    'removed-by': {
      message: {
        zh: '忽略指令里的规则“{rule}”从 {since} 版起已取消，由 {by} 代替，指令不再起作用',
        en: 'The directive names {rule}, which was removed in {since} and replaced by {by}; it has no effect',
      },
      hint: { zh: '确需忽略的，改写成新的规则名', en: 'If it is still meant, name the new rule' },
    },
    deprecated: {
      message: {
        zh: '忽略指令里的规则“{rule}”从 {since} 版起停用中，以后会取消',
        en: 'The directive names {rule}, which is deprecated since {since}',
      },
      hint: { zh: '眼下仍起作用', en: 'It still has effect' },
    },
    'deprecated-by': {
      message: {
        zh: '忽略指令里的规则“{rule}”从 {since} 版起停用中，以后由 {by} 代替',
        en: 'The directive names {rule}, which is deprecated since {since} in favour of {by}',
      },
      hint: { zh: '眼下仍起作用，请改写成新的规则名', en: 'It still has effect; name the new rule' },
    },
    'stray-enable': {
      message: {
        zh: '恢复“{rule}”的指令前面没有对应的忽略指令',
        en: 'The directive enables {rule}, which was not disabled before',
      },
      hint: { zh: '删掉它，或者补上前面的 disable', en: 'Remove it, or add the disable before it' },
    },
    ignored: {
      message: {
        zh: '本次检查不认稿内的忽略指令：“{rule}”（理由：{reason}）',
        en: 'This run obeys no directives: {rule} (reason given: {reason})',
      },
      hint: {
        zh: '问题照常列出；确需忽略的，由审核人员决定',
        en: 'Findings are listed all the same; whether one may be ignored is for the reviewers to say',
      },
    },
    'no-reason': {
      message: {
        zh: '忽略“{rule}”没有写理由，因此不起作用',
        en: 'The directive for {rule} gives no reason, so it has no effect',
      },
      hint: {
        zh: '写成 <!-- duizhao-disable-next {rule}: 理由 -->',
        en: 'Write <!-- duizhao-disable-next {rule}: reason -->',
      },
    },
    unused: {
      message: {
        zh: '忽略“{rule}”的指令没有用上：这里没有它的问题',
        en: 'The directive for {rule} suppresses nothing',
      },
      hint: { zh: '删掉这条指令', en: 'Remove it' },
    },
  },
  docs: {
    why: {
      zh: '忽略是有人负责的决定；不写理由、过了时的忽略会把真问题盖住。',
      en: 'A suppression is somebody’s decision; without reason, or outdated, it hides what is real.',
    },
    basis: { mark: 'O', zh: '本工具自拟', en: 'our own proposal' },
    good: { in: 'closing', text: '以上是我的对照检查，请同志们批评指正。' },
    bad: {
      in: 'closing',
      text: '<!-- duizhao-disable-next analysis/no-such-rule: 试一试 -->\n\n以上是我的对照检查，请同志们批评指正。',
    },
  },
  needs: [],
  *check() {},
});
