import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import type { Kind } from '../config/profile.ts';
import { readDraft } from '../draft/read-draft.ts';
import type { Finding } from '../linter/finding.ts';
import type { Lexicon } from '../linter/lexicons.ts';
import { lint } from '../linter/lint.ts';
import type { Rule } from '../linter/rule.ts';
import { createRuleSet } from '../linter/rule-set.ts';
import { positionAt } from '../source/source.ts';

/** How papers of a test are read where they do not say it themselves. */
export interface TesterOptions {
  /** Id of a shipped profile; `general` if left out. */
  readonly profile?: string;
  readonly kind?: Kind;
  /** Word lists that the rule asks for. */
  readonly lexicons?: readonly Lexicon[];
}

/** A whole paper in which the rule must find just this. */
export interface InvalidCase {
  readonly name?: string;
  readonly text: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly findings: readonly ExpectedFinding[];
}

export interface ValidCase {
  readonly name?: string;
  readonly text: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What is named is compared; lines and columns count from 1, in UTF-16 units. */
export interface ExpectedFinding {
  readonly code: string;
  readonly line?: number;
  readonly column?: number;
  /** The words that the finding points at. */
  readonly text?: string;
  readonly message?: string;
}

/**
 * Runs a rule on whole papers, with any test runner or none: a case that does not come out as expected throws.
 */
export class RuleTester {
  private readonly options: TesterOptions;

  constructor(options: TesterOptions = {}) {
    this.options = options;
  }

  /**
   * @throws Error that names every case with a missing or a surplus finding, and every crash of the rule
   */
  run(
    rule: Rule,
    cases: { readonly valid: readonly ValidCase[]; readonly invalid: readonly InvalidCase[] },
  ): void {
    const wrong = [
      ...cases.valid.map((one, i) => this.judge(rule, { ...one, findings: [] }, `valid ${i + 1}`)),
      ...cases.invalid.map((one, i) => this.judge(rule, one, `invalid ${i + 1}`)),
    ].filter(report => report !== null);
    if (wrong.length > 0) throw new Error(`${rule.id}\n${wrong.join('\n')}`);
  }

  private judge(rule: Rule, one: InvalidCase, fallback: string): string | null {
    const name = one.name ?? fallback;
    const { profile = 'general', kind = 'member', lexicons = [] } = this.options;
    const profiles = profileIds().map(loadProfile);
    const source = { path: name, text: one.text, encoding: 'utf-8', bom: false, eol: '\n' } as const;
    const draft = readDraft(source, one.text.startsWith('---') ? { profiles } : { profiles, profile, kind });
    const { findings, failures } = lint(draft, createRuleSet([rule], lexicons), {
      rules: { [rule.id]: { severity: rule.severity, options: one.options } },
    });
    const [crash] = failures;
    if (crash) return `  ${name}: the rule crashed: ${crash.data['reason']}`;
    const unmet = one.findings.filter(expected => !findings.some(found => meets(found, expected)));
    const surplus = findings.filter(found => !one.findings.some(expected => meets(found, expected)));
    const lines = [
      ...unmet.map(expected => `  ${name}: missing ${JSON.stringify(expected)}`),
      ...surplus.map(found => `  ${name}: surplus ${found.code} at ${place(found)}: ${found.message.zh}`),
    ];
    return lines.length > 0 ? lines.join('\n') : null;

    function place({ range }: Finding): string {
      const { line, column } = positionAt(draft.lines, range.start);
      return `${line}:${column}`;
    }

    function meets(found: Finding, { code, line, column, text, message }: ExpectedFinding): boolean {
      const start = positionAt(draft.lines, found.range.start);
      return (
        found.code === code &&
        (line === undefined || start.line === line) &&
        (column === undefined || start.column === column) &&
        (text === undefined || one.text.slice(found.range.start, found.range.end) === text) &&
        (message === undefined || found.message.zh === message || found.message.en === message)
      );
    }
  }
}
