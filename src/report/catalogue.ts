import * as v from 'valibot';
import type { RemovedRule } from '../linter/retired.ts';
import { CRITERIA, type Rule, type RuleExample } from '../linter/rule.ts';
import { say } from './wording.ts';

/** An option as the catalogue and `explain` show it. */
export interface OptionInfo {
  readonly name: string;
  readonly fallback: unknown;
  readonly description: string;
}

/** The options of a rule with defaults and descriptions, read off its schema. */
export function optionsOf(rule: Rule): OptionInfo[] {
  const schema = rule.options as { entries?: Record<string, v.GenericSchema> };
  const defaults = v.safeParse(rule.options, {}).output as Record<string, unknown>;
  return Object.entries(schema.entries ?? {}).map(([name, entry]) => ({
    name,
    fallback: defaults[name],
    description: v.getDescription(entry as v.SchemaWithPipe<readonly [v.GenericSchema]>) ?? '',
  }));
}

/** The catalogue of all rules as Markdown: `rules/README.md` is made by it, and CI holds the two together. */
export function catalogue(rules: readonly Rule[], removed: readonly RemovedRule[] = []): string {
  const parts = [
    '# 规则目录 / Catalogue of rules',
    '',
    '由规则本身生成，请勿手改。Made from the rules themselves; do not edit.',
    '',
    `共 ${rules.length} 条。“错误”有通报或其他公开依据；[N] 通报，[P] 其他公开材料，[T] 通行做法，[O] 本工具自拟。`,
    `${rules.length} rules. An *error* has a published source: [N] the notice, [P] another publication, [T] practice, [O] our own.`,
  ];
  for (const criterion of CRITERIA) {
    const own = rules.filter(rule => rule.criterion === criterion);
    parts.push('', `## ${criterion} ${say('zh-CN', criterion)}`, '');
    parts.push('| 规则 rule | 轻重 severity | 内容 title | 依据 basis |', '| --- | --- | --- | --- |');
    for (const { id, severity, title, docs, fixable } of own) {
      const fix = fixable ? ' · `--fix`' : '';
      parts.push(
        `| [${id}](#${anchor(id)}) | ${severity}${fix} | ${cell(title.zh)}<br>${cell(title.en)} | [${docs.basis.mark}] |`,
      );
    }
    parts.push(...own.flatMap(describe));
  }
  if (removed.length > 0) {
    parts.push(
      '',
      '## 已取消 Removed',
      '',
      '| 规则 rule | 版本 since | 代替它的 replaced by |',
      '| --- | --- | --- |',
    );
    for (const { id, since, replacedBy } of removed)
      parts.push(`| ${id} | ${since} | ${replacedBy.join(', ') || '—'} |`);
  }
  return `${parts.join('\n')}\n`;
}

function describe(rule: Rule): string[] {
  const { id, title, docs, since, status, needs } = rule;
  const options = optionsOf(rule);
  return [
    '',
    `### ${id}`,
    '',
    `${title.zh} · ${title.en}`,
    '',
    `${docs.why.zh} ${docs.why.en}`,
    '',
    `- 依据 basis：[${docs.basis.mark}] ${docs.basis.zh} · ${docs.basis.en}`,
    `- since ${since}, ${status}${retirement(rule)}${needs.length > 0 ? `, needs ${needs.join(', ')}` : ''}`,
    ...options.map(
      ({ name, fallback, description }) =>
        `- \`${name}\` = \`${JSON.stringify(fallback) ?? '—'}\` ${description}`,
    ),
    '',
    '不好 bad：',
    '',
    ...quoted(docs.bad),
    '',
    '好 good：',
    '',
    ...quoted(docs.good),
  ];
}

function retirement({ deprecated }: Rule): string {
  if (!deprecated) return '';
  const { since, replacedBy } = deprecated;
  return ` since ${since}${replacedBy.length > 0 ? `, replaced by ${replacedBy.join(', ')}` : ''}`;
}

/** Longest example printed in the catalogue; `explain` shows all of it. */
const EXAMPLE = 160;

function quoted({ text }: RuleExample): string[] {
  const cut = text.length > EXAMPLE ? `${text.slice(0, EXAMPLE)}……` : text;
  return ['```text', ...cut.replace(/```/g, "'''").split('\n'), '```'];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function anchor(id: string): string {
  return id.replaceAll('/', '').toLowerCase();
}
