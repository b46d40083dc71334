import { describe, expect, test } from 'vitest';
import frontMatter from '../../../rules/format/front-matter.ts';
import { lint } from '../../../src/linter/lint.ts';
import { createRuleSet } from '../../../src/linter/rule-set.ts';
import { draftOf } from '../../linter/support.ts';

const set = createRuleSet([frontMatter], []);

/** Codes and keys of what is said of a front matter, with the lines at which it is said. */
function said(lines: readonly string[]): string[] {
  const draft = draftOf(['---', ...lines, '---', '# 对照检查材料', ''].join('\n'));
  return lint(draft, set).findings.map(({ code, data, range }) => {
    const line = draft.source.text.slice(0, range.start).split('\n').length;
    return `${line} ${code} ${data.key}${data.first === undefined ? '' : ` < ${data.first}`}`;
  });
}

describe('a key that stands twice is one mistake', () => {
  test.each([
    [['kind: member', 'kind: team'], ['3 front-matter-duplicate kind < kind']],
    [['kind: member', '类型: 班子'], ['3 front-matter-duplicate 类型 < kind']],
    [
      ['类型: 个人', 'kind: team', '类型: 班子'],
      ['3 front-matter-duplicate kind < 类型', '4 front-matter-duplicate 类型 < 类型'],
    ],
    [
      ['kind: member', 'remark: 一', 'remark: 二'],
      ['3 front-matter-unknown-key remark', '4 front-matter-duplicate remark < remark'],
    ],
    [['kind: member', 'unit: 青柳县委', 'name: 赵明远'], []],
  ])('%j', (lines, expected) => {
    expect(said(lines)).toEqual(expected);
  });

  test('and the first one counts, whatever is shown of it', () => {
    const { meta, frontMatter: block } = draftOf('---\nkind: member\nkind: team\n---\n# 对照检查材料\n');
    expect(meta.kind?.value).toBe('member');
    expect(block.data).toEqual({ kind: 'member' });
  });
});
