import { unified } from 'unified';
import * as v from 'valibot';
import { VFile } from 'vfile';
import type { Criterion, Issue, Rule, RuleDocs } from '../linter/rule.ts';

/** What a remark-lint plugin does not say of itself. */
export interface RemarkRuleDefinition {
  readonly id: string;
  readonly criterion: Criterion;
  readonly title: Rule['title'];
  readonly severity?: 'warning' | 'info';
  readonly docs: RuleDocs;
  /** The plugin, and what it takes. */
  // biome-ignore lint/suspicious/noExplicitAny: unified types a plugin by its options, which only its author knows
  readonly plugin: any;
  readonly pluginOptions?: unknown;
}

/**
 * Runs a remark-lint plugin as a rule: on the draft's Markdown tree, its messages become issues. The plugin must be
 * synchronous; one that throws, or calls `file.fail`, crashes the rule, which the run reports.
 */
export function remarkRule(definition: RemarkRuleDefinition): Rule {
  const { id, criterion, title, severity = 'warning', docs, plugin, pluginOptions } = definition;
  return {
    id,
    criterion,
    title,
    severity,
    since: '0.2.0',
    status: 'stable',
    options: v.strictObject({}),
    needs: [],
    messages: {
      remark: {
        message: { zh: '{reason}', en: '{reason}' },
        hint: { zh: '见 {source}', en: 'see {source}' },
      },
    },
    docs,
    *check({ draft }): Iterable<Issue> {
      const file = new VFile({ value: draft.source.text, path: draft.source.path });
      unified().use(plugin, pluginOptions).runSync(structuredClone(draft.tree), file);
      for (const { reason, place, source, ruleId } of file.messages) {
        const point = place && 'start' in place ? place.start : place;
        const end = place && 'end' in place ? place.end : undefined;
        const start = point?.offset ?? draft.body.start;
        yield {
          code: 'remark',
          range: { start, end: end?.offset ?? start + 1 },
          data: { reason, source: [source, ruleId].filter(Boolean).join(':') || id },
        };
      }
    },
  };
}
