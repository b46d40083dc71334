import type { Settings } from '../config/load-settings.ts';
import { inLanguage, type Localized } from '../config/localized.ts';
import type { Profile } from '../config/profile.ts';
import type { RemovedRule } from '../linter/retired.ts';
import { CRITERIA, type Rule } from '../linter/rule.ts';
import { catalogue, optionsOf } from '../report/catalogue.ts';
import { safeJson, visible } from '../report/escape.ts';
import { type Cell, renderTable } from '../report/table.ts';
import { say as reportWords } from '../report/wording.ts';
import { checkSettings } from './check-settings.ts';
import type { RulesOptions } from './commands/rules.ts';
import { loadGround, profileOf } from './ground.ts';
import { choiceIn } from './option-values.ts';
import { criterionNamed } from './rule-names.ts';
import type { Run } from './run.ts';
import { showLexicons } from './show-lexicons.ts';
import { paint } from './terminal.ts';

const TEXT = {
  id: { zh: '规则', en: 'rule' },
  severity: { zh: '轻重', en: 'severity' },
  title: { zh: '内容', en: 'title' },
  basis: { zh: '依据', en: 'basis' },
  fix: { zh: '自动改', en: 'fix' },
  off: { zh: '不查', en: 'off' },
  preview: { zh: '（试行）', en: ' (preview)' },
  deprecated: { zh: '（停用中）', en: ' (deprecated)' },
  own: { zh: '（本单位）', en: ' (own)' },
  more: {
    zh: '共 {count} 条。依据：N 通报；P 公开的规定、报道、标准；T 通行写法；O 本工具的建议。',
    en: '{count} rules. Basis: N the notice; P published rules, reports, standards; T practice; O our own proposal.',
  },
  replaced: { zh: '（停用中，改用 {by}）', en: ' (deprecated, use {by})' },
  gone: { zh: '已取消：', en: 'Removed: ' },
  explain: { zh: '看一条规则：duizhao explain <规则>', en: 'On one of them: duizhao explain <rule>' },
} as const satisfies Record<string, Localized>;

/** How grave a rule is here: its own severity, that of the profile, that of the settings; the last word counts. */
export function severityHere({ id, severity }: Rule, profile: Profile | null, settings: Settings): string {
  return settings.rules[id]?.severity ?? profile?.severities[id] ?? severity;
}

/** `duizhao rules`: the catalogue. */
export async function showRules(run: Run, options: RulesOptions): Promise<void> {
  if (options.lexicons) return showLexicons(run, options);
  const { out } = run.terminal;
  const format = choiceIn('--format', options.format, ['text', 'json', 'markdown']);
  const criterion = options.criterion === undefined ? null : criterionNamed(options.criterion);
  const ground = await loadGround(run, options);
  const { settings, language, ruleSet } = ground;
  checkSettings(ground);
  const named = options.profile ?? settings.profile;
  const profile = named === null || named === undefined ? null : profileOf(ground, named);
  const rules = ruleSet.rules.filter(rule => criterion === null || rule.criterion === criterion);
  const text = (key: keyof typeof TEXT): string => inLanguage(TEXT[key], language);
  if (format === 'json') {
    out.write(safeJson(rules.map(rule => ruleData(rule, severityHere(rule, profile, settings)))));
  } else if (format === 'markdown') {
    out.write(catalogue(rules, criterion === null ? ruleSet.removed : []));
  } else {
    const rows = rules.map(rule => rowOf(rule));
    const columns = (['id', 'severity', 'basis', 'fix', 'title'] as const).map(key => ({
      title: text(key),
      align: 'left' as const,
    }));
    // one table for all, so that the columns stand under each other from criterion to criterion
    const [head = '', ...lines] = renderTable(columns, rows, {
      indent: 2,
      head: title => paint(out, 'dim', title),
    });
    const byCriterion = CRITERIA.flatMap(one => {
      const own = lines.filter((_, i) => rules[i]?.criterion === one);
      return own.length > 0 ? ['', paint(out, 'bold', `${one}  ${reportWords(language, one)}`), ...own] : [];
    });
    const gone = criterion === null ? ruleSet.removed.map(rule => text('gone') + removedText(rule)) : [];
    const count = text('more').replace('{count}', String(rules.length));
    out.write(`${[head, ...byCriterion, '', count, ...gone, text('explain')].join('\n')}\n`);
  }

  function rowOf(rule: Rule): Cell[] {
    const severity = severityHere(rule, profile, settings);
    const status = statusOf(rule);
    const own = rule.file === undefined ? '' : inLanguage(TEXT.own, language);
    return [
      { text: rule.id, paint: value => paint(out, 'bold', value) },
      severityCell(severity),
      { text: rule.docs.basis.mark },
      { text: rule.fixable ? '✔' : '' },
      { text: visible(inLanguage(rule.title, language)) + status + own },
    ];
  }

  function statusOf({ status, deprecated }: Rule): string {
    if (status === 'stable') return '';
    const by = deprecated?.replacedBy.join(', ') ?? '';
    return by === '' ? text(status) : text('replaced').replace('{by}', by);
  }

  function severityCell(severity: string): Cell {
    if (severity === 'off')
      return { text: inLanguage(TEXT.off, language), paint: value => paint(out, 'dim', value) };
    const style = ({ error: 'red', warning: 'yellow', info: 'cyan' } as const)[
      severity as 'error' | 'warning' | 'info'
    ];
    return {
      text: reportWords(language, `severity.${severity as 'error' | 'warning' | 'info'}`),
      paint: value => paint(out, style, value),
    };
  }
}

/** analysis/old (0.3.0) → analysis/new */
function removedText({ id, since, replacedBy }: RemovedRule): string {
  return `${id} (${since})${replacedBy.length > 0 ? ` → ${replacedBy.join(', ')}` : ''}`;
}

function ruleData(rule: Rule, severity: string): object {
  const { id, criterion, title, since, status, needs, kinds, fixable, docs, file } = rule;
  return {
    id,
    criterion,
    severity,
    defaultSeverity: rule.severity,
    title,
    since,
    status,
    deprecated: rule.deprecated ?? null,
    needs,
    kinds: kinds ?? ['team', 'member'],
    fixable: fixable ?? false,
    why: docs.why,
    basis: docs.basis,
    options: optionsOf(rule).map(({ name, fallback, description }) => ({
      name,
      default: fallback ?? null,
      description,
    })),
    codes: Object.keys(rule.messages),
    file: file ?? null,
  };
}
