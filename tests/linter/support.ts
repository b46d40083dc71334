import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { loadProfile, profileIds } from '../../rules/profiles/index.ts';
import type { Draft } from '../../src/draft/model.ts';
import { readDraft } from '../../src/draft/read-draft.ts';
import { defineRule, type Issue, type Rule, type RuleContext } from '../../src/linter/rule.ts';

const PROFILES = profileIds().map(loadProfile);

/** The text of a whole sample paper. */
export function paper(name: string): string {
  return readFileSync(new URL(`../../fixtures/papers/${name}.md`, import.meta.url), 'utf8');
}

export function draftOf(text: string): Draft {
  return readDraft({ path: '稿.md', text, encoding: 'utf-8', bom: false, eol: '\n' }, { profiles: PROFILES });
}

const ANY = { zh: '说明', en: 'words' };

/** A rule that says what a test wants it to say. */
export function ruleOf(
  id: string,
  check: (context: RuleContext, options: { readonly least: number }) => Iterable<Issue>,
  rest: Partial<Rule> = {},
): Rule {
  return defineRule({
    id,
    criterion: 'analysis',
    title: ANY,
    severity: 'warning',
    since: '0.1.0',
    status: 'stable',
    options: v.strictObject({ least: v.optional(v.number(), 3) }),
    messages: {
      found: {
        message: { zh: '有“{word}”', en: 'there is {word}' },
        hint: { zh: '改掉“{word}”', en: 'mend {word}' },
      },
    },
    docs: {
      why: ANY,
      basis: { mark: 'O', zh: '测试', en: 'test' },
      good: { in: 'paper', text: '好' },
      bad: { in: 'paper', text: '坏' },
    },
    needs: [],
    check,
    ...rest,
  }) as Rule;
}

/** Reports every place of a word. */
export function wordRule(id: string, word: string, rest: Partial<Rule> = {}): Rule {
  return ruleOf(
    id,
    function* ({ draft }) {
      const { text } = draft.source;
      for (
        let at = text.indexOf(word, draft.body.start);
        at >= 0;
        at = text.indexOf(word, at + word.length)
      ) {
        yield { code: 'found', range: { start: at, end: at + word.length }, data: { word } };
      }
    },
    rest,
  );
}
