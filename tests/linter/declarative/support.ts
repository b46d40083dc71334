import { expect } from 'vitest';
import { LEXICONS } from '../../../rules/lexicons/index.ts';
import { ConfigError, describeProblem } from '../../../src/config/config-error.ts';
import type { Language } from '../../../src/config/localized.ts';
import { parseYaml } from '../../../src/config/yaml-file.ts';
import { linearEngine } from '../../../src/linter/declarative/linear-engine.ts';
import { readRule } from '../../../src/linter/declarative/parse.ts';
import type { Finding } from '../../../src/linter/finding.ts';
import { lint, type RuleSetting } from '../../../src/linter/lint.ts';
import type { Rule } from '../../../src/linter/rule.ts';
import { createRuleSet } from '../../../src/linter/rule-set.ts';
import { draftOf, paper } from '../support.ts';

/** What all rules of the tests have in common. */
export const HEAD = `
id: concision/test
criterion: concision
title: { zh: 测试, en: test }
severity: warning
since: 0.1.0
docs:
  why: { zh: 为什么, en: why }
  basis: { mark: O, zh: 自拟, en: own }
  good: { in: closing, text: 好 }
  bad: { in: closing, text: 坏 }
`;

export const words = (zh: string): string =>
  `{ message: { zh: '${zh}', en: '${zh}' }, hint: { zh: 改, en: mend } }`;

export function ruleOf(rule: string): Rule {
  const ground = { engine: linearEngine, lexicons: LEXICONS.map(({ id }) => id) };
  return readRule(parseYaml(HEAD + rule, 'rule.yaml'), ground);
}

/** What a rule finds in a text. */
export function findingsIn(text: string, rule: string, setting: RuleSetting = {}): readonly Finding[] {
  const set = createRuleSet([ruleOf(rule)], LEXICONS);
  const { findings, failures } = lint(draftOf(text), set, { rules: { 'concision/test': setting } });
  expect(failures).toEqual([]);
  return findings;
}

/** The same in one of the sample papers. */
export function run(rule: string, name: string, setting: RuleSetting = {}): readonly Finding[] {
  return findingsIn(paper(name), rule, setting);
}

/** What findings stand on, and what they say. */
export function shown(text: string, findings: readonly Finding[]): string[] {
  return findings.map(({ range, message }) => `${text.slice(range.start, range.end)} | ${message.zh}`);
}

/** What is wrong with a rule file, as the user reads it. */
export function faultsIn(text: string, language: Language = 'zh-CN'): string[] {
  try {
    readRule(parseYaml(text, 'rules/x.yaml'), { engine: linearEngine, lexicons: ['cliches', 'slogans'] });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(problem => describeProblem(problem, language));
  }
  return [];
}
