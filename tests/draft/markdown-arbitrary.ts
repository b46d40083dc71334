import fc from 'fast-check';
import { readFrontMatter } from '../../src/draft/front-matter.ts';

/**
 * Markdown as drafts may hold it, and worse: lines of every kind put together at random, so that blocks interrupt, continue
 * and enclose one another in ways nobody would write.
 *
 * Left out, because no paper has it and exactness would only cost: footnotes and `[ ]` task boxes (remark moves the
 * start of their text), `]]]>` at the end of CDATA, tags with `a=b=c`, nesting deeper than 32, labels longer than 999.
 */
const WORDS = [
  '班子',
  '第一，',
  '作风不实。',
  '“四风”',
  'abc',
  '2014年',
  '　　抓落实不够',
  '**重点**',
  '整改',
  '……',
  'x1',
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .chain(list => fc.constantFrom('', ' ').map(glue => list.join(glue)));

const blanks = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '      ', '\t', ' \t', '  \t', '\t\t');
const tail = fc.constantFrom('', '', '', '', ' ', '  ', '\t');
const bullet = fc.constantFrom(
  '-',
  '-',
  '*',
  '+',
  '1.',
  '1.',
  '2.',
  '1)',
  '10.',
  '123456789.',
  '1234567890.',
);
const prefix = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: blanks },
  {
    weight: 3,
    arbitrary: fc
      .tuple(bullet, fc.constantFrom(' ', ' ', '  ', '   ', '    ', '     ', '      ', '\t', ' \t', ''))
      .map(([a, b]) => a + b),
  },
  { weight: 3, arbitrary: fc.constantFrom('>', '> ', '>  ', '>\t', '>     ', '> > ', '>>') },
);
const prefixes = fc
  .array(
    fc.tuple(blanks, prefix).map(([a, b]) => a + b),
    { maxLength: 3 },
  )
  .map(list => list.join(''));

const hashes = fc.constantFrom('#', '##', '###', '######', '#######');
const heading = fc.oneof(
  fc
    .tuple(
      hashes,
      fc.constantFrom(' ', '  ', '\t', '', '　'),
      words,
      fc.constantFrom('', '', ' #', ' ###', '#', ' # #', ' \\#'),
    )
    .map(part => part.join('')),
  fc.constantFrom('#', '##', '## ##', '# #', '#\t'),
);
const rule = fc.constantFrom(
  '---',
  '***',
  '___',
  '- - -',
  '* * *',
  '--',
  '-',
  '----',
  '_ _ _ _',
  '*',
  '**',
  '***x',
  '--- -',
  '=',
  '===',
  '== =',
  '-----',
);
const fence = fc.constantFrom(
  '```',
  '```',
  '~~~',
  '````',
  '~~~~',
  '```js',
  '``` a`b',
  '~~~ `a`',
  '``',
  '```   ',
);
const html = fc.constantFrom(
  '<!--',
  '-->',
  '<!-- 注 -->',
  '<!-- 注 --> 后',
  '<!-->',
  '<!--->',
  '<!-',
  '<div>',
  '</div>',
  '<div',
  '<div/>',
  '<div/x',
  '<b>文',
  '<b a="x"c>',
  '<b / >',
  '<p>文</p>',
  '<pre>',
  '<script>a</script>',
  '<style',
  '<textarea>',
  '<?a',
  '?>',
  '<!A',
  '<![CDATA[',
  ']]>',
  '<_b>',
  '<h1>',
  '<search>',
);
const tag = fc.constantFrom(
  '<br>',
  '<br/>',
  '<b>',
  '</b>',
  '</pre>',
  '</style>',
  '<b a="x" c=\'y\' d=z e>',
  '<a-b>',
  '<h7>',
  '<b\t>',
  '<span a>  ',
  '<b a="x"c>',
  '<b a =b>',
  '<b>文',
);
const row = fc.oneof(
  fc.constantFrom(
    '| a | b |',
    'a | b',
    '| a |',
    '|a',
    'a|',
    '|',
    '||',
    '| |',
    '| a \\| b |',
    'a | b \\',
    '\\| a',
    'a\\\\|b',
    '|-',
    '项目 | 数量 | 备注',
  ),
  fc.array(fc.constantFrom('a', '数', '|', '||', ' ', '\\|'), { maxLength: 6 }).map(list => list.join('')),
);
const tableRule = fc.oneof(
  fc.constantFrom(
    '| - | - |',
    '-|-',
    ':-',
    '-:',
    '|-|',
    '| --- | :-: |',
    '|:--|',
    '--|',
    '| - | - | - |',
    '- | -',
    '|-| x',
    '|',
    ':',
    ':-:|:-',
    '| - |  |',
    '---|---  ',
  ),
  fc.array(fc.constantFrom('-', '|', ':', ' ', '--'), { maxLength: 7 }).map(list => list.join('')),
);
const definition = fc.constantFrom(
  '[注]: /url',
  '[注]: <u v>',
  '[注]:',
  '/url',
  '[注]: /url "题"',
  '"题"',
  '(题',
  '题)',
  "'题'",
  '[注]: /url "题" x',
  '[注]: /u (题)',
  '[ ]: /url',
  '[]: /url',
  '[注',
  '注]: /url',
  '[注]: 正文一段',
  '[注]：正文',
  '[注]: a b',
  '[注]: (a)',
  '[注]: a(b',
  '[注]: a)',
  '[注]: <a',
  '[注]: <>',
  '[[注]]: /url',
  '[\\]]: /url',
  '[注] 后',
);
const line = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 2, arbitrary: heading },
  { weight: 3, arbitrary: rule },
  { weight: 2, arbitrary: fence },
  { weight: 2, arbitrary: html },
  { weight: 2, arbitrary: row },
  { weight: 2, arbitrary: tableRule },
  { weight: 2, arbitrary: definition },
  { weight: 4, arbitrary: fc.constant('') },
);
const wholeLine = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(prefixes, line, tail).map(part => part.join('')) },
  { weight: 2, arbitrary: fc.constant('') },
);
/** Tags that make a block only where no paragraph is open: after a blank line, or below a paragraph to show that they do not. */
const tagged = fc.oneof(
  fc.tuple(prefixes, tag).map(([p, t]) => ['', p + t]),
  fc.tuple(words, blanks, tag).map(([w, i, t]) => ['', w, i + t, w]),
);
/** A few lines that belong together, so that tables and headings come about more often than by luck. */
const group: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 1, arbitrary: tagged },
  { weight: 6, arbitrary: wholeLine.map(text => [text]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(prefixes, row, tableRule, fc.array(row, { maxLength: 2 }))
      .map(([p, a, b, c]) => [a, b, ...c].map(text => p + text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(prefixes, definition, fc.array(fc.oneof(definition, words, rule), { maxLength: 3 }))
      .map(([p, a, b]) => [a, ...b].map(text => p + text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(prefixes, blanks, words, rule)
      .map(([p, i, a, b]) => [p + a, p.replace(/[^\t]/g, ' ') + i + b]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(prefixes, fence, fc.array(wholeLine, { maxLength: 3 }))
      .map(([p, f, inner]) => [p + f, ...inner, p.replace(/[^\t]/g, ' ') + f]),
  },
);
const eols = fc.constantFrom(['\n'], ['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\r', '\r\n']);

export const markdown: fc.Arbitrary<string> = fc
  .tuple(fc.array(group, { maxLength: 8 }), eols, fc.boolean())
  .map(([groups, marks, ended]) => {
    const lines = groups.flat();
    return lines
      .map((text, i) => text + (ended || i + 1 < lines.length ? marks[i % marks.length] : ''))
      .join('');
  })
  // remark reads nothing as a container below a `---` that opens front matter and is never closed
  .filter(text => !/^---[ \t]*(?:[\r\n]|$)/.test(text) || readFrontMatter(text).bodyStart > 0);

const SOUP = '- - * > > # | | | : =     1. 2. ) ``` ~~~ [a]: /u <!-- --> <div> " ( --- 文 a'
  .split(' ')
  .map(c => c || ' ');

/** The same marks thrown together without any order. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SOUP, '- ', '    ', '\t', '\n', '\n', '\n', '\n'), { maxLength: 40 })
  .map(parts => parts.join(''))
  .filter(text => !/^---[ \t]*(?:\n|$)/.test(text));
