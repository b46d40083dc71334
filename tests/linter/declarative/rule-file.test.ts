import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { declaredRule } from '../../../src/linter/declarative/parse.ts';
import { optionsOf } from '../../../src/report/catalogue.ts';
import { faultsIn, HEAD, ruleOf, words } from './support.ts';

const body = `
kind: forbid
in: paper
find: { terms: [错] }
messages: { found: ${words('{term}')} }
`;
const good = HEAD + body;

/** Line and column of some words in a text, from 1. */
function placeOf(text: string, wanted: string): string {
  const before = text.slice(0, text.indexOf(wanted)).split('\n');
  return `${before.length}:${(before.at(-1) as string).length + 1}`;
}

describe('a rule file', () => {
  it('becomes a rule like any other', () => {
    const rule = ruleOf(body);
    expect(rule).toMatchObject({ id: 'concision/test', status: 'stable', needs: [], severity: 'warning' });
    expect(v.parse(rule.options, {})).toEqual({ allow: [] });
    expect(v.is(rule.options, { allow: '错' })).toBe(false);
    expect(optionsOf(rule)).toEqual([
      { name: 'allow', fallback: [], description: 'Wordings that may stand all the same.' },
    ]);
  });

  it('may leave out what a rule of one unit does not need', () => {
    const rule = ruleOf(body.replace('messages:', 'status: preview\nmessages:'));
    expect(rule.status).toBe('preview');
    const short = good
      .replace('title: { zh: 测试, en: test }', 'title: 测试')
      .replace('since: 0.1.0\n', '')
      .replace('  basis: { mark: O, zh: 自拟, en: own }\n', '');
    expect(faultsIn(short)).toEqual([]);
  });

  it.each([
    ['severity: warning', 'severity: grave', 'grave', '"grave" 不可用，应为 error、warning、info 之一。'],
    ['criterion: concision', 'criterion: style', 'style', '"style" 不可用，应为 attitude、'],
    ['in: paper', 'in: paragraphs', 'paragraphs', '是不是 paragraph？'],
    ['in: paper', 'in: paper\nfnd: here', 'fnd: here', '不认识“fnd”这一项'],
    ['kind: forbid', 'kind: forbidden', 'forbidden', '是不是 forbid？'],
    ['id: concision/test', 'id: 测试', '测试', '"测试" 不可用'],
    ['{ terms: [错] }', "{ pattern: '(?<=不)是' }", "'(?<=不)是'", 'pattern 不能用环视“(?<=…)”'],
    ['{ terms: [错] }', "{ pattern: '(.)\\1' }", "'(.)\\1'", 'pattern 不能引用前面的分组“\\1”'],
    ['{ terms: [错] }', "{ pattern: '(错' }", "'(错'", 'pattern 不是正确的正则表达式'],
    ['{ terms: [错] }', "{ pattern: '错*' }", "'错*'", 'pattern 连空文字也能匹配'],
    ['{ terms: [错] }', '{ terms: [] }', '[]', '这里是空的列表'],
    ['{ terms: [错] }', '{}', '{}', '要写 terms、lexicons、pattern 中的一项。'],
    [
      '{ terms: [错] }',
      '{ lexicons: [slogans, cliche] }',
      'cliche]',
      '没有“cliche”这个词表，是不是“cliches”？',
    ],
  ])('says where it is wrong: %s → %s', (from, to, place, fault) => {
    const text = good.replace(from, () => to);
    const [found, ...more] = faultsIn(text);
    expect(more).toEqual([]);
    expect(found).toContain(`rules/x.yaml:${placeOf(text, place)} `);
    expect(found).toContain(fault);
    // English words around what the user wrote
    const english = faultsIn(text, 'en').join('');
    expect(
      english
        .split(placeOf(text, place))[1]
        ?.replace(to, '')
        .replace(/“[^”]*”|"[^"]*"|`[^`]*`|\([^)]*\)+/g, ''),
    ).not.toMatch(/\p{Script=Han}/u);
  });

  it('says what is missing, at the key that should hold it', () => {
    const text = good.replace('kind: forbid\n', '');
    expect(faultsIn(text)).toEqual([expect.stringContaining('缺少“kind”这一项')]);
    const wordless = good.replace(/messages: .*/, 'messages: {}');
    expect(faultsIn(wordless)).toEqual([`rules/x.yaml:${placeOf(wordless, '{}')} 缺少“found”这一项。`]);
  });

  it('that is no YAML of ours is refused', () => {
    expect(faultsIn(good.replace('find: {', 'find: {{'))[0]).toMatch(/^rules\/x\.yaml:\d+:\d+ /);
    expect(faultsIn('- forbid')).toEqual([expect.stringContaining('应当由“键: 值”各行组成')]);
  });

  it.each([
    ['count', 'of: characters\noptions: { min: 1 }', 'too-few', true],
    ['count', 'of: characters\noptions: { min: 1, max: 2 }', 'too-few', false],
    ['count', 'of: characters\noptions: { max: 2 }', 'too-few', false],
    ['count', 'of: characters\noptions: {}', 'too-few', false],
    ['count', 'of: hits\noptions: { min: 1 }', 'too-few', false],
    ['date', 'options: { notAfter: paper }', 'too-late', true],
    ['date', 'options: { notAfter: paper-3w }', 'too-late', false],
    ['date', 'options: { notAfter: 2014-13-01 }', 'too-late', false],
    ['date', 'options: {}', 'too-late', false],
    ['repeat', 'of: wording\nfind: { terms: [群众] }\noptions: { max: 2 }', 'repeated', true],
    ['repeat', 'of: passage\nfind: { terms: [群众] }\noptions: { max: 2 }', 'repeated', false],
    ['repeat', 'of: passage\noptions: { leastCharacters: 3 }', 'repeated', false],
    ['consistent', 'variants: [甲]', 'mixed', false],
    ['consistent', 'variants: [甲, 乙]\noptions: { prefer: 丙 }', 'mixed', false],
    ['consistent', 'variants: [甲, 乙]\noptions: { prefer: 乙 }', 'mixed', true],
  ])('of kind %s with %j and words for %s: %s', (kind, rest, code, right) => {
    const text = `${HEAD}\nkind: ${kind}\nin: paper\n${rest}\nmessages: { ${code}: ${words('说')} }\n`;
    expect(faultsIn(text).length > 0).toBe(!right);
  });
});

describe('a shipped declaration', () => {
  it('may use what the safety test lets pass, and names its keys where it is wrong', () => {
    const data = (find: object): object => ({
      id: 'format/x',
      criterion: 'format',
      title: '测试',
      severity: 'info',
      kind: 'forbid',
      in: 'paper',
      find,
      messages: { found: { message: '错', hint: '改' } },
      docs: { why: '因', good: { in: 'closing', text: '好' }, bad: { in: 'closing', text: '坏' } },
    });
    expect(declaredRule(data({ pattern: '(?<=不)是' }), 'x.yaml').id).toBe('format/x');
    expect(() => declaredRule(data({ pattern: '(a+)+' }), 'x.yaml')).toThrow(/x\.yaml find\.pattern/);
  });
});
