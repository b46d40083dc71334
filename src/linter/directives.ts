import * as v from 'valibot';
import type { Draft } from '../draft/model.ts';
import type { Range } from '../language/text.ts';
import { defineRule, type Issue, type Rule } from './rule.ts';

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
 * Applies the directives of a draft. One without a reason suppresses nothing, and says so; one that names an unknown rule, or
 * suppresses nothing, is reported: a silent one would hide what is coming.
 *
 * @param checked ids of the rules that ran: an unused directive for a rule that was left out is no fault
 */
export function applyDirectives(
  draft: Draft,
  findings: readonly Placed[],
  known: ReadonlySet<string>,
  checked: ReadonlySet<string>,
): Suppression {
  const reasons: (string | null)[] = findings.map(() => null);
  const issues: Issue[] = [];
  for (const { type, rule, reason, range, covers } of draft.directives) {
    if (type === 'enable') continue;
    if (!known.has(rule)) {
      issues.push({ code: 'unknown', range, data: { rule } });
      continue;
    }
    if (reason === null) {
      issues.push({ code: 'no-reason', range, data: { rule } });
      continue;
    }
    let used = false;
    findings.forEach((finding, i) => {
      if (finding.rule !== rule || finding.range.start < covers.start || finding.range.start >= covers.end)
        return;
      reasons[i] ??= reason;
      used = true;
    });
    if (!used && checked.has(rule)) issues.push({ code: 'unused', range, data: { rule } });
  }
  return { reasons, issues };
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
    unknown: {
      message: {
        zh: '忽略指令里的规则“{rule}”不存在',
        en: 'The directive names a rule “{rule}” that does not exist',
      },
      hint: { zh: '用 duizhao rules 查规则名', en: 'See duizhao rules for the names' },
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
